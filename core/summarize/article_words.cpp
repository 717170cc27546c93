// The article as summaries and key phrases read it: its sentences and the terms in them.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/article_words.h"

#include <algorithm>

#include "core/text/hash.h"
#include "core/text/porter_stemmer.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNotContent = kGrammarWord | kNumberWord | kCalendarWord | kMeasure;
constexpr std::size_t kLongestWord = 64;  // bytes that are read of a word; longer ones are no words

bool is_content(std::uint32_t classes) {
  if ((classes & kNotContent) != 0) return false;
  return (classes & kAdverb) == 0 || (classes & (kNoun | kAdjective)) != 0;
}

/// Appends what folded_word gives. Nearly all bytes are ASCII.
void append_folded(std::string& folded, std::string_view word) {
  const std::size_t begin = folded.size();
  folded.append(word.substr(0, kLongestWord));
  std::size_t i = 0;
  for (char* letter = folded.data() + begin;
       begin + i < folded.size() && static_cast<unsigned char>(*letter) < 0x80; ++letter, ++i)
    *letter = static_cast<char>(fold_case(static_cast<unsigned char>(*letter)));
  if (begin + i == folded.size()) return;
  folded.resize(begin + i);
  while (i < word.size() && i < kLongestWord) {  // a character beyond ASCII, and what follows it
    const DecodedCodePoint step = decode_utf8(word, i);
    i += step.length;
    if (is_mark(step.code_point)) continue;
    const char32_t letter = base_letter(fold_case(step.code_point));
    append_utf8(folded, letter == U'\u2019' ? U'\'' : letter);
  }
}

}  // namespace

SummaryTables::SummaryTables(const Model& model)
    : classes(model), rarities(model.text("structure.words"), model.text("structure.idf")) {}

std::string folded_word(std::string_view word) {
  std::string folded;
  append_folded(folded, word);
  return folded;
}

void ArticleWords::add_form(Span folded, TokenKind kind, const SummaryTables& tables, HashIndex& stems) {
  const std::string_view word = folded.of(folded_);
  const std::uint64_t hash = hash64(porter_stem(word));
  std::uint32_t& stem = stems[hash];
  if (stem == 0) {
    stems_.push_back(hash);
    terms_of_stems_.push_back(kNoTerm);
    stem = static_cast<std::uint32_t>(stems_.size());
  }
  Form form;
  form.folded = folded;
  form.stem = stem - 1;
  if (kind == TokenKind::Word) {
    form.classes = tables.classes.of(word);
    if (is_content(form.classes) && word.size() > 1 && terms_.size() < kMaxTerms) {
      std::uint32_t& term = terms_of_stems_[form.stem];
      if (term == kNoTerm) {
        const auto position = static_cast<std::uint32_t>(sentences_.size() - 1);
        term = static_cast<std::uint32_t>(terms_.size());
        terms_.push_back({hash, 0, tables.rarities.rarity(hash64(word)), position, false});
      }
      form.term = term;
    }
  }
  forms_.push_back(form);
}

ArticleWords::ArticleWords(const Document& document, const SummaryTables& tables) {
  const Segmentation& segmentation = document.segmentation;
  forms_of_tokens_.assign(segmentation.tokens.size(), 0);
  const std::size_t usual = segmentation.tokens.size() / 2;  // words that differ, mostly fewer
  Known known{HashIndex(usual), HashIndex(usual)};
  folded_.reserve(document.text.size());
  forms_.reserve(usual);
  stems_.reserve(usual);
  terms_of_stems_.reserve(usual);

  std::size_t block = 0;
  std::uint32_t paragraph = 0;
  std::uint32_t last_paragraph = 0;
  for (std::uint32_t s = 0; s < segmentation.sentences.size(); ++s) {
    const Sentence& sentence = segmentation.sentences[s];
    while (block < document.blocks.size() && document.blocks[block].tokens.end <= sentence.tokens.begin)
      ++block;
    if (block == document.blocks.size()) break;
    const Block& around = document.blocks[block];
    if (around.story != 0 || (around.kind != BlockKind::Body && around.kind != BlockKind::Headline)) continue;
    ArticleSentence read;
    read.sentence = static_cast<SentenceId>(s);
    read.headline = around.kind == BlockKind::Headline;
    if (!read.headline) {
      read.opens_paragraph = body_sentences_ == 0 || sentence.paragraph != last_paragraph;
      if (body_sentences_ > 0 && sentence.paragraph != last_paragraph) ++paragraph;
      last_paragraph = sentence.paragraph;
      read.paragraph = paragraph;
      read.index = body_sentences_++;
    }
    sentences_.push_back(read);
    add_words(document, sentence.tokens, tables, known);
  }
}

void ArticleWords::add_words(const Document& document, TokenRange sentence, const SummaryTables& tables,
                             Known& known) {
  const bool is_headline = sentences_.back().headline;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = document.segmentation.tokens[i];
    if (token.kind != TokenKind::Word && token.kind != TokenKind::Number) continue;
    const auto begin = static_cast<std::uint32_t>(folded_.size());
    append_folded(folded_, token.span.of(document.text));
    const Span folded{begin, static_cast<std::uint32_t>(folded_.size())};
    std::uint32_t& form =
        known.forms[hash_combine(hash64(folded.of(folded_)), static_cast<std::uint64_t>(token.kind))];
    if (form == 0) {
      form = static_cast<std::uint32_t>(forms_.size());
      add_form(folded, token.kind, tables, known.stems);
    } else {
      folded_.resize(begin);
    }
    forms_of_tokens_[i] = form;
    const std::uint32_t term = forms_[form].term;
    if (term == kNoTerm) continue;
    if (is_headline) {
      terms_[term].in_headline = true;
    } else {
      ++terms_[term].count;
    }
  }
}

}  // namespace nutgraf
