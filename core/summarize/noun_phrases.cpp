// Finds noun phrases without a parser: runs of modifiers and nouns, told by word classes and their
// neighbours.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/noun_phrases.h"

#include <string>

#include "core/document/labels.h"
#include "core/summarize/written_forms.h"
#include "core/text/one_of.h"

namespace nutgraf {

namespace {

constexpr std::uint32_t kAnyVerb = kBaseVerb | kVerbInS | kPastForm | kGerund;

}  // namespace

void NounPhraseFinder::read_words(TokenRange sentence) {
  const std::vector<Token>& tokens = document_.segmentation.tokens;
  const std::vector<NamedEntity>& entities = document_.named_entities;
  words_.clear();
  while (next_entity_ < entities.size() && entities[next_entity_].tokens.begin < sentence.begin)
    ++next_entity_;
  for (std::uint32_t i = sentence.begin; i < sentence.end;) {
    Word word;
    word.tokens = {i, i + 1};
    while (next_entity_ < entities.size() && entities[next_entity_].tokens.begin < i) ++next_entity_;
    if (next_entity_ < entities.size() && entities[next_entity_].tokens.begin == i &&
        entities[next_entity_].tokens.end <= sentence.end) {
      const NamedEntity& entity = entities[next_entity_++];
      word.tokens = entity.tokens;
      word.type = entity.type;
      word.kind = is_value_type(entity.type) ? Word::Kind::Number : Word::Kind::Name;
      word.capitalized = true;
      i = entity.tokens.end;
      // "Quill-era": the name is part of a compound.
      const bool joined = i + 1 < sentence.end && is_hyphen(tokens[i].span.of(document_.text)) &&
                          tokens[i].span.begin == tokens[i - 1].span.end &&
                          tokens[i + 1].span.begin == tokens[i].span.end;
      if (!joined) {
        words_.push_back(word);
        continue;
      }
    } else {
      const std::string_view text = tokens[i].span.of(document_.text);
      if (tokens[i].kind == TokenKind::Word) {
        word.kind = text == "'s" || text == "\u2019s" || text == "'" || text == "\u2019"
                        ? Word::Kind::Possessive
                        : Word::Kind::Word;
        word.classes = article_.classes_of(i);
        word.capitalized = starts_upper(text);
      } else if (tokens[i].kind == TokenKind::Number) {
        word.kind = Word::Kind::Number;
      } else {
        word.kind = text == "," ? Word::Kind::Comma : Word::Kind::Mark;
      }
      ++i;
    }
    // Parts joined by hyphens without white space make one compound.
    while (i + 1 < sentence.end && word.kind != Word::Kind::Mark && word.kind != Word::Kind::Comma &&
           is_hyphen(tokens[i].span.of(document_.text)) && tokens[i].span.begin == tokens[i - 1].span.end &&
           tokens[i + 1].span.begin == tokens[i].span.end && tokens[i + 1].kind != TokenKind::Punctuation) {
      // "14-page": no part of a phrase, as the figure alone.
      if (word.kind != Word::Kind::Number) word.kind = Word::Kind::Compound;
      word.classes = article_.classes_of(i + 1);
      i += 2;
      word.tokens.end = i;
      while (next_entity_ < entities.size() && entities[next_entity_].tokens.begin < i) ++next_entity_;
    }
    words_.push_back(word);
  }
}

/// The word before, behind which a verb may stand: adverbs between them don't count ("will not face").
const NounPhraseFinder::Word* NounPhraseFinder::sign_before(std::size_t i) const {
  while (i > 0 && words_[i - 1].kind == Word::Kind::Word && (words_[i - 1].classes & kAdverb) != 0 &&
         (words_[i - 1].classes & (kNoun | kAdjective | kGrammarWord)) == 0)
    --i;
  return i > 0 && words_[i - 1].kind == Word::Kind::Word ? &words_[i - 1] : nullptr;
}

/// What a word is among its neighbours: those before it are decided, those after it only read.
std::optional<PhraseRole> NounPhraseFinder::role_of(std::size_t i) const {
  const Word& word = words_[i];
  const Word* const previous = i > 0 ? &words_[i - 1] : nullptr;
  const Word* const next = i + 1 < words_.size() ? &words_[i + 1] : nullptr;
  const bool next_is_nominal =
      next != nullptr && (next->kind == Word::Kind::Name || next->kind == Word::Kind::Compound ||
                          (next->kind == Word::Kind::Word && (next->classes & (kNoun | kAdjective)) != 0 &&
                           (next->classes & (kGrammarWord | kMeasure | kCalendarWord)) == 0));
  if (word.kind == Word::Kind::Name) return PhraseRole::Name;
  if (word.kind == Word::Kind::Compound) {
    if (next_is_nominal) return PhraseRole::Modifier;
    return (word.classes & (kNoun | kGerund)) != 0 ? PhraseRole::Noun : PhraseRole::Modifier;
  }
  if (word.kind == Word::Kind::Number) {
    // "Category 5", "Interstate 75": a figure after a capitalized noun.
    const bool names = previous != nullptr && previous->role == PhraseRole::Noun && previous->capitalized &&
                       word.tokens.size() == 1 && (i > 1 || previous->kind == Word::Kind::Compound);
    return names ? std::optional(PhraseRole::Noun) : std::nullopt;
  }
  if (word.kind != Word::Kind::Word) return std::nullopt;

  const std::uint32_t classes = word.classes;
  if ((classes & (kMeasure | kCalendarWord | kNumberWord)) != 0) return std::nullopt;
  const bool opens = previous == nullptr;
  const std::uint32_t before =
      previous != nullptr && previous->kind == Word::Kind::Word ? previous->classes : 0;
  const bool after_noun =
      previous != nullptr && (previous->role == PhraseRole::Noun || previous->role == PhraseRole::Name);
  const bool after_modifier = previous != nullptr && previous->role == PhraseRole::Modifier;
  // "three striking miners", but "on Friday striking miners", "yesterday expressed outrage"
  const bool after_figure = previous != nullptr && previous->kind == Word::Kind::Number &&
                            previous->type != EntityType::Date && previous->type != EntityType::Time;
  // "scenes that took place": no "that place"
  const bool after_relative = previous != nullptr && i > 1 && words_[i - 2].role.has_value() &&
                              previous->tokens.size() == 1 &&
                              article_.folded(previous->tokens.begin) == "that";
  const bool after_determiner =
      ((before & kDeterminer) != 0 && (before & kPronoun) == 0 && !after_relative) || after_modifier ||
      after_figure || (previous != nullptr && previous->kind == Word::Kind::Possessive);
  const bool after_plural =
      previous != nullptr && previous->role == PhraseRole::Noun && (previous->classes & kPlural) != 0;
  if ((classes & kGrammarWord) != 0) return std::nullopt;
  // A capitalized word inside a sentence is part of a name or of a headline: a noun unless it can only be a
  // verb.
  if ((classes & kAdverb) != 0) {
    if ((classes & (kNoun | kAdjective)) == 0) return std::nullopt;
    if (!after_determiner && !next_is_nominal) return std::nullopt;
    return next_is_nominal || (classes & kNoun) == 0 ? PhraseRole::Modifier : PhraseRole::Noun;
  }
  // Sought only behind adverbs, not for each of them: a row of them is walked once.
  const Word* const sign = sign_before(i);
  const std::uint32_t signs = sign == nullptr ? 0 : sign->classes;
  const std::string_view sign_word =
      sign == nullptr ? std::string_view{} : article_.folded(sign->tokens.begin);
  // "recognize and address gaps", "helped draw shoppers"
  const bool after_verb_and =
      sign != nullptr && sign_word == "and" && sign > words_.data() && (sign - 1)->kind == Word::Kind::Word &&
      ((sign - 1)->classes & kBaseVerb) != 0 && ((sign - 1)->classes & (kNoun | kAdjective)) == 0;
  const bool after_verb_sign = ((signs & (kAuxiliary | kPronoun)) != 0 && (signs & kDeterminer) == 0) ||
                               sign_word == "which" || after_relative || after_verb_and ||
                               is_one_of(sign_word, {"help", "helped", "helps", "let"});
  const bool after_to = sign_word == "to";
  if ((classes & kGerund) != 0 && (classes & kNoun) == 0) {
    if (after_verb_sign || after_to) return std::nullopt;
    if (next_is_nominal) return after_determiner ? std::optional(PhraseRole::Modifier) : std::nullopt;
    // "coral bleaching has begun", but "a mission involving divers", "people leaving for work", "a party
    // seeking 30 seats", "steps becoming known".
    const bool closes = next == nullptr ||
                        (next->kind != Word::Kind::Word && next->kind != Word::Kind::Number) ||
                        (next->classes & (kAuxiliary | kConjunction)) != 0 ||
                        (!after_plural && (next->classes & kAnyVerb) != 0 && (next->classes & kNoun) == 0);
    const bool takes_object =
        next != nullptr && next->kind == Word::Kind::Word && (next->classes & (kDeterminer | kPronoun)) != 0;
    const bool is_noun = after_determiner ? !takes_object : after_noun && closes;
    return is_noun ? std::optional(PhraseRole::Noun) : std::nullopt;
  }
  // "residents milling around the gate": of no verb that is known
  if ((classes & kGerund) != 0 && after_plural && next != nullptr && next->kind == Word::Kind::Word &&
      (next->classes & (kPreposition | kDeterminer | kAdverb | kPastForm)) != 0)
    return std::nullopt;
  if ((classes & kPastForm) != 0 && (classes & (kNoun | kAdjective)) == 0) {
    const bool modifies = next_is_nominal && !after_verb_sign && !after_to && !after_noun &&
                          (after_determiner || opens || (before & kPreposition) != 0);
    return modifies ? std::optional(PhraseRole::Modifier) : std::nullopt;
  }
  // "was left ruing a miss"
  if ((classes & kPastForm) != 0 && (signs & kAuxiliary) != 0 && (signs & kDeterminer) == 0)
    return std::nullopt;
  // "five miners shot at the gate", "stations set by the board", "profit beat forecasts"
  if ((classes & kPastForm) != 0 && after_noun) {
    const bool takes_more = next != nullptr && next->kind == Word::Kind::Word &&
                            is_one_of(article_.folded(next->tokens.begin), {"to", "by"});
    const bool takes_object =
        (classes & kBaseVerb) != 0 && next != nullptr &&
        (next->kind == Word::Kind::Number || next->kind == Word::Kind::Name ||
         (next->kind == Word::Kind::Word &&
          (next->classes & (kDeterminer | kPronoun | kAdjective | kNumberWord | kPlural)) != 0));
    if (after_plural || takes_more || takes_object) return std::nullopt;
  }
  // "The bank lost 3 million, missing forecasts."
  if ((classes & kAdjective) != 0 && (classes & kNoun) == 0 && previous != nullptr &&
      previous->kind == Word::Kind::Comma && document_.text_of(word.tokens).ends_with("ing"))
    return std::nullopt;
  const bool is_verb = (classes & (kBaseVerb | kVerbInS)) != 0;
  const bool is_nominal = (classes & (kNoun | kAdjective)) != 0;
  if (is_verb) {
    // "a stun gun": a verb behind an article is part of a compound
    if (!is_nominal && (classes & kBaseVerb) != 0 && (before & kDeterminer) != 0 && after_determiner &&
        next_is_nominal)
      return PhraseRole::Modifier;
    if (!is_nominal || after_to || after_verb_sign) return std::nullopt;
    if (after_noun && !after_determiner) {
      const bool agrees = (classes & kVerbInS) != 0
                              ? previous->kind == Word::Kind::Name || (previous->classes & kPlural) == 0
                              : (previous->classes & kPlural) != 0;
      const bool object_follows =
          next != nullptr && (next->kind == Word::Kind::Number ||
                              (next->kind == Word::Kind::Word &&
                               (next->classes & (kDeterminer | kPronoun | kAdjective | kNumberWord)) != 0));
      if (agrees && (object_follows || (classes & kBaseVerb) != 0)) return std::nullopt;
    }
  }
  if ((classes & kNoun) != 0) {
    return (classes & kAdjective) != 0 && next_is_nominal ? PhraseRole::Modifier : PhraseRole::Noun;
  }
  return (classes & kAdjective) != 0 ? std::optional(PhraseRole::Modifier) : std::nullopt;
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
    Word& word = words_[i];
    word.role = role_of(i);
    if (!word.role) {
      end_run();
      continue;
    }
    // "the town's injured residents": a modifier after a noun begins a new phrase, but a nationality may
    // follow one.
    if (*word.role == PhraseRole::Modifier && units_.size() > begin &&
        units_.back().role == PhraseRole::Noun && word.kind != Word::Kind::Compound &&
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
