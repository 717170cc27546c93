// Edits that let a sentence stand alone in a summary: pronouns named, what can be spared left out.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_editor.h"

#include <algorithm>

#include "core/summarize/sentence_cutter.h"
#include "core/text/ascii.h"
#include "core/text/one_of.h"
#include "core/text/ordering.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kShortestItem = 5;  // tokens, with the mark before it
constexpr std::uint32_t kQuotesAround = 4;  // quotations that may begin between a token and the one around it
constexpr std::uint32_t kOpeningCommas = 4;  // behind which a subject is looked for

std::string capitalized(std::string_view word) {
  std::string text(word);
  if (!text.empty() && is_ascii_lower(text[0])) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

bool is_quotation_mark(std::string_view token) {
  return is_one_of(token,
                   {"\"", "\u201C", "\u201D", "''", "``", "\u2018", "\u2019", "'", "\u00AB", "\u00BB"});
}

/// The mark that closes what `opening` opens.
std::string_view closing_mark(std::string_view opening) {
  if (opening == "\u201C") return "\u201D";
  if (opening == "\u2018") return "\u2019";
  if (opening == "\u00AB") return "\u00BB";
  return opening == "``" ? "''" : opening;
}

}  // namespace

std::string_view SentenceOpeners::letters(const SentenceTokens& tokens, std::uint32_t token) const {
  const auto found = table_.find(tokens.folded(token));
  return found ? *found : std::string_view{};
}

bool SentenceOpeners::leans(const SentenceTokens& tokens, TokenRange sentence) const {
  return !sentence.empty() && is_one_of(letters(tokens, sentence.begin), {"b", "c", "d", "k"});
}

std::uint32_t SentenceOpeners::connective(const SentenceTokens& tokens, TokenRange sentence) const {
  if (sentence.size() < 4) return 0;
  const std::string_view kind = letters(tokens, sentence.begin);
  const bool comma = tokens.text(sentence.begin + 1) == ",";
  if (kind == "k") return comma ? 2 : 0;
  if (kind == "c") return comma ? 2 : 1;
  return 0;
}

SentenceEditor::SentenceEditor(const Document& document, const ArticleWords& words,
                               const SentenceOpeners& openers)
    : document_(document),
      openers_(openers),
      tokens_(document, words),
      shortener_(tokens_),
      named_(document.coreference.entities.size(), false),
      names_(document.coreference.entities.size(), 0) {
  for (const Mention& mention : document.coreference.mentions)
    names_[to_index(mention.entity)] += mention.kind == MentionKind::Named ? 1u : 0u;
}

std::vector<SummaryEdit> SentenceEditor::edit(TokenRange sentence, bool compress, std::uint32_t most_words) {
  std::vector<SummaryEdit> edits;
  const TokenRange item{after_list_mark(sentence), sentence.end};
  const TokenRange told{shortener_.after_dateline(item), sentence.end};
  if (told.begin != sentence.begin) edits.push_back({{sentence.begin, told.begin}, ""});
  if (compress || most_words != 0) {
    shortener_.drop_parentheses(told, edits);
    shortener_.drop_attribution(told, edits);
    shortener_.drop_weekdays(told, edits);
    const std::uint32_t connective = openers_.connective(tokens_, told);
    if (connective != 0 && !tokens_.is_quoted(told.begin))
      edits.push_back({{told.begin, told.begin + connective}, ""});
    drop_connectives(told, edits);
  }
  if (most_words != 0 && told.size() > most_words) {
    shortener_.drop_opening_time(told, edits);
    shortener_.drop_appositions(told, edits);
    std::uint32_t words = 0;
    for (std::uint32_t token = told.begin; token < told.end; ++token)
      words += tokens_.is_word(token) ? 1u : 0u;
    if (words > most_words) shortener_.drop_relatives(told, edits);
  }
  name_persons(told, edits);
  sort_stably(edits, [](const SummaryEdit& a, const SummaryEdit& b) {
    return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : a.tokens.end > b.tokens.end;
  });
  std::vector<SummaryEdit> kept;
  for (SummaryEdit& edit : edits) {
    if (kept.empty() || kept.back().tokens.end <= edit.tokens.begin) kept.push_back(std::move(edit));
  }
  begin_with_capital(sentence, kept);
  end_with_one_period(sentence, kept);
  if (most_words != 0) cut(sentence, told.begin, most_words, kept);
  mark_quotation(told, kept);
  return kept;
}

/// Cuts to a number of words. Where they end before the verb, the phrase before the subject goes ("In
/// findings published in a journal, researchers …").
void SentenceEditor::cut(TokenRange sentence, std::uint32_t told, std::uint32_t most_words,
                         std::vector<SummaryEdit>& edits) const {
  constexpr std::uint32_t kOpener =
      kPreposition | kConjunction | kGerund | kPastForm | kAdverb | kCalendarWord;
  std::vector<SummaryEdit> shorter = edits;
  const bool has_verb = cut_sentence(tokens_, sentence, most_words, shorter);
  // "In findings published in a journal": a verb, but none of the sentence's.
  const bool aside = tokens_.has_class(told, kPreposition) && tokens_.folded(told) != "at" &&
                     !shorter.empty() && shorter.back().tokens.end == sentence.end &&
                     shorter.back().tokens.begin <= first_subject(told, sentence.end);
  if ((!has_verb || aside) && tokens_.has_class(told, kOpener)) {
    std::uint32_t tried = 0;
    for (std::uint32_t comma = told; comma + 1 < sentence.end && tried < kOpeningCommas; ++comma) {
      if (tokens_.text(comma) != "," || !opens_subject({comma + 1, sentence.end})) continue;
      ++tried;
      std::vector<SummaryEdit> rest{{{sentence.begin, comma + 1}, ""}};
      for (const SummaryEdit& edit : edits) {
        if (edit.tokens.begin > comma) rest.push_back(edit);
      }
      begin_with_capital(sentence, rest);
      if (!cut_sentence(tokens_, sentence, most_words, rest)) continue;
      shorter = std::move(rest);
      break;
    }
  }
  edits = std::move(shorter);
}

/// Behind the comma where a subject with its verb begins; `begin` where there is none.
std::uint32_t SentenceEditor::first_subject(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t comma = begin; comma + 1 < end; ++comma) {
    if (tokens_.text(comma) == "," && opens_subject({comma + 1, end})) return comma + 1;
  }
  return begin;
}

/// Whether tokens begin with a noun phrase behind which a verb stands before the next comma.
bool SentenceEditor::opens_subject(TokenRange tokens) const {
  if (!tokens_.is_word(tokens.begin)) return false;
  if (tokens_.entity_at(tokens.begin) == nullptr) {
    const std::uint32_t classes = tokens_.classes(tokens.begin);
    if (is_one_of(tokens_.folded(tokens.begin), {"who", "which", "whose", "that"})) return false;
    if ((classes & (kPreposition | kConjunction | kAuxiliary)) != 0) return false;
    if ((classes & (kDeterminer | kPronoun | kNoun | kAdjective | kNumberWord)) == 0) return false;
  }
  for (std::uint32_t token = tokens.begin; token < tokens.end && tokens_.text(token) != ","; ++token) {
    if (tokens_.entity_at(token) == nullptr && tokens_.has_class(token, kFiniteVerb | kVerbInS) &&
        !tokens_.has_class(token, kNoun))
      return true;
  }
  return false;
}

/// Behind the bullet or the number of a list's item.
std::uint32_t SentenceEditor::after_list_mark(TokenRange sentence) const {
  if (sentence.size() < kShortestItem) return sentence.begin;
  const std::string_view mark = tokens_.text(sentence.begin);
  if (is_one_of(mark,
                {"\u2022", "\u00B7", "\u25AA", "\u25CF", "\u25A0", "\u25BA", "\u2013", "\u2014", "-", "*"}))
    return sentence.begin + 1;
  const bool number = document_.segmentation.tokens[sentence.begin].kind == TokenKind::Number;
  const bool item = number && is_one_of(tokens_.text(sentence.begin + 1), {".", ")"});
  return item ? sentence.begin + 2 : sentence.begin;
}

/// ", however," inside the sentence. One comma stays where an earlier one waits for its second.
void SentenceEditor::drop_connectives(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  std::uint32_t commas = 0;
  for (std::uint32_t open = sentence.begin; open + 3 < sentence.end; ++open) {
    if (tokens_.text(open) != ",") continue;
    const bool aside = tokens_.text(open + 2) == "," && openers_.is_connective_adverb(tokens_, open + 1);
    if (aside && !tokens_.is_quoted(open)) {
      edits.push_back({{open, open + 3}, commas % 2 == 0 ? "" : ","});
      open += 2;
    } else {
      ++commas;
    }
  }
}

/// A sentence that is part of a longer quotation gets the marks that stand around the whole.
void SentenceEditor::mark_quotation(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  const auto& quotes = document_.quotes;
  auto quote = first_from(quotes, sentence.end, [](const Quote& q) { return q.content.begin; });
  for (std::uint32_t looked = 0; looked < kQuotesAround && quote != quotes.begin(); ++looked) {
    --quote;
    const TokenRange content = quote->content;
    const std::string_view opening = tokens_.text(content.begin);
    if (quote->kind != QuoteKind::Direct || content.end <= sentence.begin || !is_quotation_mark(opening))
      continue;
    if (content.begin < sentence.begin && !is_quotation_mark(tokens_.text(sentence.begin)))
      put_before(sentence, opening, edits);
    if (content.end > sentence.end && !is_quotation_mark(tokens_.text(sentence.end - 1)))
      put_behind(sentence, closing_mark(opening), edits);
  }
}

/// Puts a mark before the first word that the edits leave.
void SentenceEditor::put_before(TokenRange sentence, std::string_view mark,
                                std::vector<SummaryEdit>& edits) const {
  std::uint32_t first = sentence.begin;
  auto edit = edits.begin();
  while (edit != edits.end() && edit->tokens.begin <= first && edit->replacement.empty()) {
    first = std::max(first, edit->tokens.end);
    ++edit;
  }
  if (first >= sentence.end) return;
  if (edit != edits.end() && edit->tokens.begin <= first) {
    edit->replacement.insert(0, mark);
  } else {
    edits.insert(edit, {{first, first + 1}, std::string(mark) + std::string(tokens_.text(first))});
  }
}

/// Puts a mark behind the last word, unless the end was cut.
void SentenceEditor::put_behind(TokenRange sentence, std::string_view mark,
                                std::vector<SummaryEdit>& edits) const {
  const std::uint32_t last = sentence.end - 1;
  if (edits.empty() || edits.back().tokens.end <= last) {
    edits.push_back({{last, sentence.end}, std::string(tokens_.text(last)) + std::string(mark)});
  } else if (!edits.back().replacement.empty()) {
    edits.back().replacement += mark;
  }
}

/// Where the first words are left out, the next begins the sentence. A name in place of a pronoun has its
/// capital.
void SentenceEditor::begin_with_capital(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  std::size_t last = 0;  // edits at the beginning without a gap and with nothing in their place
  std::uint32_t next = sentence.begin;
  while (last < edits.size() && edits[last].tokens.begin == next && edits[last].replacement.empty())
    next = edits[last++].tokens.end;
  if (last == 0 || next >= sentence.end) return;
  if (last < edits.size() && edits[last].tokens.begin == next) {
    edits[last].replacement = capitalized(edits[last].replacement);
    return;
  }
  std::string word = capitalized(tokens_.text(next));
  if (word == tokens_.text(next)) return;
  edits[last - 1] = {{edits[last - 1].tokens.begin, next + 1}, std::move(word)};
}

/// "It opens at 7 p.m. on Tuesday." without the day.
void SentenceEditor::end_with_one_period(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  if (edits.empty()) return;
  SummaryEdit& edit = edits.back();
  if (edit.tokens.begin == sentence.begin || edit.tokens.end + 1 != sentence.end) return;
  if (tokens_.text(edit.tokens.end) != ".") return;
  const std::string_view before =
      edit.replacement.empty() ? tokens_.text(edit.tokens.begin - 1) : std::string_view(edit.replacement);
  if (before.back() == '.') edit.tokens.end = sentence.end;
}

}  // namespace nutgraf
