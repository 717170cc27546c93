// Finds noun phrases without a parser: runs of modifiers and nouns, told by word classes and their
// neighbours.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/noun_phrases.h"

#include <string_view>

#include "core/document/labels.h"
#include "core/summarize/word_classes.h"
#include "core/summarize/written_forms.h"
#include "core/text/one_of.h"

namespace nutgraf {

namespace {

using Kind = PhraseWord::Kind;

bool is_apostrophe_s(std::string_view text) { return is_one_of(text, {"'s", "\u2019s", "'", "\u2019"}); }

}  // namespace

void NounPhraseFinder::read_words(TokenRange sentence) {
  words_.clear();
  for (std::uint32_t i = sentence.begin; i < sentence.end; i = words_.back().tokens.end) {
    const NamedEntity* const entity = entity_at(i);
    PhraseWord word = entity != nullptr && entity->tokens.end <= sentence.end ? word_of(*entity) : word_of(i);
    // Parts joined by hyphens without white space make one compound, of a name, too: "Quill-era".
    while (word.kind != Kind::Mark && word.kind != Kind::Comma && is_joined(word.tokens.end, sentence.end)) {
      // "14-page": no part of a phrase, as the figure alone.
      if (word.kind != Kind::Number) word.kind = Kind::Compound;
      word.classes = article_.classes_of(word.tokens.end + 1);
      word.tokens.end += 2;
    }
    words_.push_back(word);
  }
}

const NamedEntity* NounPhraseFinder::entity_at(std::uint32_t token) {
  const std::vector<NamedEntity>& entities = document_.named_entities;
  while (next_entity_ < entities.size() && entities[next_entity_].tokens.begin < token) ++next_entity_;
  const bool begins = next_entity_ < entities.size() && entities[next_entity_].tokens.begin == token;
  return begins ? &entities[next_entity_] : nullptr;
}

PhraseWord NounPhraseFinder::word_of(const NamedEntity& entity) {
  PhraseWord word;
  word.tokens = entity.tokens;
  word.type = entity.type;
  word.kind = is_value_type(entity.type) ? Kind::Number : Kind::Name;
  word.capitalized = true;
  return word;
}

PhraseWord NounPhraseFinder::word_of(std::uint32_t i) const {
  const Token& token = document_.segmentation.tokens[i];
  const std::string_view text = token.span.of(document_.text);
  PhraseWord word;
  word.tokens = {i, i + 1};
  if (token.kind == TokenKind::Word) {
    word.kind = is_apostrophe_s(text) ? Kind::Possessive : Kind::Word;
    word.classes = article_.classes_of(i);
    word.capitalized = starts_upper(text);
  } else if (token.kind == TokenKind::Number) {
    word.kind = Kind::Number;
  } else {
    word.kind = text == "," ? Kind::Comma : Kind::Mark;
  }
  return word;
}

/// Whether the token is a hyphen between what is before it and a word, without white space.
bool NounPhraseFinder::is_joined(std::uint32_t i, std::uint32_t end) const {
  const std::vector<Token>& tokens = document_.segmentation.tokens;
  return i + 1 < end && is_hyphen(tokens[i].span.of(document_.text)) &&
         tokens[i].span.begin == tokens[i - 1].span.end && tokens[i + 1].span.begin == tokens[i].span.end &&
         tokens[i + 1].kind != TokenKind::Punctuation;
}

const std::vector<PhraseRun>& NounPhraseFinder::find(SentenceId sentence) {
  read_words(document_[sentence].tokens);
  units_.clear();
  units_.reserve(words_.size());  // runs stay where they are
  runs_.clear();
  std::size_t begin = 0;  // of the run
  const auto end_run = [&] {
    while (units_.size() > begin && units_.back().role == PhraseRole::Modifier) units_.pop_back();
    if (units_.size() > begin) runs_.emplace_back(units_.data() + begin, units_.size() - begin);
    begin = units_.size();
  };
  for (std::size_t i = 0; i < words_.size(); ++i) {
    PhraseWord& word = words_[i];
    word.role = phrase_role(words_, i, document_, article_);
    if (!word.role) {
      end_run();
      continue;
    }
    // "the town's injured residents": a modifier after a noun begins a new phrase, but a nationality may
    // follow one.
    if (*word.role == PhraseRole::Modifier && units_.size() > begin &&
        units_.back().role == PhraseRole::Noun && word.kind != Kind::Compound &&
        (word.classes & kNoun) == 0) {
      end_run();
    }
    PhraseUnit unit;
    unit.tokens = word.tokens;
    unit.role = *word.role;
    unit.type = word.type;
    unit.generic = (word.classes & kGenericNoun) != 0;
    unit.plural = (word.classes & kPlural) != 0;
    units_.push_back(unit);
  }
  end_run();
  return runs_;
}

}  // namespace nutgraf
