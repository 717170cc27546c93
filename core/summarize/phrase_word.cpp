// A word as the finder of noun phrases reads it, and the part it plays in a phrase.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/phrase_word.h"

#include <string_view>

#include "core/summarize/word_classes.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

using Kind = PhraseWord::Kind;

constexpr std::uint32_t kAnyVerb = kBaseVerb | kVerbInS | kPastForm | kGerund;

bool is_word_of(const PhraseWord* word, std::uint32_t classes) {
  return word != nullptr && word->kind == Kind::Word && (word->classes & classes) != 0;
}

bool is_nominal(const PhraseWord* word) {
  if (word == nullptr) return false;
  if (word->kind == Kind::Name || word->kind == Kind::Compound) return true;
  return is_word_of(word, kNoun | kAdjective) &&
         (word->classes & (kGrammarWord | kMeasure | kCalendarWord)) == 0;
}

std::optional<PhraseRole> modifier_if(bool modifies) {
  return modifies ? std::optional(PhraseRole::Modifier) : std::nullopt;
}

/// A plain word and what its neighbours say of it.
class WordInContext {
 public:
  WordInContext(std::span<const PhraseWord> words, std::size_t i, const Document& document,
                const ArticleWords& article)
      : document_(document),
        article_(article),
        word_(words[i]),
        classes_(word_.classes),
        previous_(i > 0 ? &words[i - 1] : nullptr),
        next_(i + 1 < words.size() ? &words[i + 1] : nullptr),
        next_is_nominal_(is_nominal(next_)),
        before_(previous_ != nullptr && previous_->kind == Kind::Word ? previous_->classes : 0) {
    const std::optional<PhraseRole> role = previous_ != nullptr ? previous_->role : std::nullopt;
    after_noun_ = role == PhraseRole::Noun || role == PhraseRole::Name;
    after_plural_ = role == PhraseRole::Noun && (previous_->classes & kPlural) != 0;
    // "scenes that took place": no "that place"
    after_relative_ = previous_ != nullptr && i > 1 && words[i - 2].role.has_value() &&
                      previous_->tokens.size() == 1 && folded(*previous_) == "that";
    // "three striking miners", but "on Friday striking miners", "yesterday expressed outrage"
    const bool after_figure = previous_ != nullptr && previous_->kind == Kind::Number &&
                              previous_->type != EntityType::Date && previous_->type != EntityType::Time;
    after_determiner_ = ((before_ & kDeterminer) != 0 && (before_ & kPronoun) == 0 && !after_relative_) ||
                        role == PhraseRole::Modifier || after_figure ||
                        (previous_ != nullptr && previous_->kind == Kind::Possessive);
  }

  std::optional<PhraseRole> role(std::span<const PhraseWord> words, std::size_t i) {
    if ((classes_ & (kMeasure | kCalendarWord | kNumberWord | kGrammarWord)) != 0) return std::nullopt;
    if ((classes_ & kAdverb) != 0) return role_of_adverb();
    // Sought only behind adverbs, not for each of them: a row of them is walked once.
    read_sign_of_verb(words, i);
    if ((classes_ & kGerund) != 0 && (classes_ & kNoun) == 0) return role_of_gerund();
    if ((classes_ & kPastForm) != 0 && (classes_ & (kNoun | kAdjective)) == 0) return role_of_participle();
    if (is_gerund_of_unknown_verb() || is_past_form() || is_participle_of_clause()) return std::nullopt;
    if ((classes_ & (kBaseVerb | kVerbInS)) != 0) {
      if (is_verb_in_compound()) return PhraseRole::Modifier;
      if (is_verb()) return std::nullopt;
    }
    if ((classes_ & kNoun) == 0) return modifier_if((classes_ & kAdjective) != 0);
    return (classes_ & kAdjective) != 0 && next_is_nominal_ ? PhraseRole::Modifier : PhraseRole::Noun;
  }

 private:
  std::string_view folded(const PhraseWord& word) const { return article_.folded(word.tokens.begin); }

  std::optional<PhraseRole> role_of_adverb() const {
    if ((classes_ & (kNoun | kAdjective)) == 0) return std::nullopt;
    if (!after_determiner_ && !next_is_nominal_) return std::nullopt;
    return next_is_nominal_ || (classes_ & kNoun) == 0 ? PhraseRole::Modifier : PhraseRole::Noun;
  }

  /// The word before, behind which a verb may stand: adverbs between them don't count ("will not face").
  void read_sign_of_verb(std::span<const PhraseWord> words, std::size_t i) {
    while (i > 0 && is_word_of(&words[i - 1], kAdverb) &&
           (words[i - 1].classes & (kNoun | kAdjective | kGrammarWord)) == 0)
      --i;
    if (i == 0 || words[i - 1].kind != Kind::Word) return;
    const PhraseWord& sign = words[i - 1];
    const std::string_view text = folded(sign);
    const bool is_determiner = (sign.classes & kDeterminer) != 0;
    // "recognize and address gaps", "helped draw shoppers"
    const bool joins_verbs = text == "and" && i > 1 && is_word_of(&words[i - 2], kBaseVerb) &&
                             (words[i - 2].classes & (kNoun | kAdjective)) == 0;
    after_to_ = text == "to";
    after_auxiliary_ = (sign.classes & kAuxiliary) != 0 && !is_determiner;
    after_verb_sign_ = after_auxiliary_ || ((sign.classes & kPronoun) != 0 && !is_determiner) ||
                       joins_verbs || is_one_of(text, {"which", "help", "helped", "helps", "let"});
  }

  bool is_after_verb_sign() const { return after_verb_sign_ || after_relative_; }

  /// "coral bleaching has begun", but "a mission involving divers", "people leaving for work", "a party
  /// seeking 30 seats", "steps becoming known".
  std::optional<PhraseRole> role_of_gerund() const {
    if (is_after_verb_sign() || after_to_) return std::nullopt;
    if (next_is_nominal_) return modifier_if(after_determiner_);
    const bool closes = next_ == nullptr || (next_->kind != Kind::Word && next_->kind != Kind::Number) ||
                        (next_->classes & (kAuxiliary | kConjunction)) != 0 ||
                        (!after_plural_ && (next_->classes & kAnyVerb) != 0 && (next_->classes & kNoun) == 0);
    const bool is_noun =
        after_determiner_ ? !is_word_of(next_, kDeterminer | kPronoun) : after_noun_ && closes;
    return is_noun ? std::optional(PhraseRole::Noun) : std::nullopt;
  }

  std::optional<PhraseRole> role_of_participle() const {
    const bool opens = previous_ == nullptr;
    return modifier_if(next_is_nominal_ && !is_after_verb_sign() && !after_to_ && !after_noun_ &&
                       (after_determiner_ || opens || (before_ & kPreposition) != 0));
  }

  /// "residents milling around the gate"
  bool is_gerund_of_unknown_verb() const {
    return (classes_ & kGerund) != 0 && after_plural_ &&
           is_word_of(next_, kPreposition | kDeterminer | kAdverb | kPastForm);
  }

  /// "was left ruing a miss", "five miners shot at the gate", "stations set by the board", "profit beat
  /// forecasts"
  bool is_past_form() const {
    if ((classes_ & kPastForm) == 0) return false;
    if (after_auxiliary_) return true;
    if (!after_noun_) return false;
    const bool takes_more =
        next_ != nullptr && next_->kind == Kind::Word && is_one_of(folded(*next_), {"to", "by"});
    const bool takes_object =
        (classes_ & kBaseVerb) != 0 &&
        ((next_ != nullptr && (next_->kind == Kind::Number || next_->kind == Kind::Name)) ||
         is_word_of(next_, kDeterminer | kPronoun | kAdjective | kNumberWord | kPlural));
    return after_plural_ || takes_more || takes_object;
  }

  /// "The bank lost 3 million, missing forecasts."
  bool is_participle_of_clause() const {
    return (classes_ & kAdjective) != 0 && (classes_ & kNoun) == 0 && previous_ != nullptr &&
           previous_->kind == Kind::Comma && document_.text_of(word_.tokens).ends_with("ing");
  }

  /// "a stun gun": behind an article stands no verb.
  bool is_verb_in_compound() const {
    return (classes_ & kBaseVerb) != 0 && (classes_ & (kNoun | kAdjective)) == 0 &&
           (before_ & kDeterminer) != 0 && after_determiner_ && next_is_nominal_;
  }

  bool is_verb() const {
    if ((classes_ & (kNoun | kAdjective)) == 0 || after_to_ || is_after_verb_sign()) return true;
    if (!after_noun_ || after_determiner_) return false;
    const bool in_s = (classes_ & kVerbInS) != 0;
    const bool plural_before = (previous_->classes & kPlural) != 0;
    const bool agrees = in_s ? previous_->kind == Kind::Name || !plural_before : plural_before;
    const bool object_follows = (next_ != nullptr && next_->kind == Kind::Number) ||
                                is_word_of(next_, kDeterminer | kPronoun | kAdjective | kNumberWord);
    return agrees && (object_follows || (classes_ & kBaseVerb) != 0);
  }

  const Document& document_;
  const ArticleWords& article_;
  const PhraseWord& word_;
  std::uint32_t classes_;
  const PhraseWord* previous_;
  const PhraseWord* next_;
  bool next_is_nominal_;
  std::uint32_t before_;  // classes of a plain word before
  bool after_noun_ = false;
  bool after_plural_ = false;
  bool after_relative_ = false;
  bool after_determiner_ = false;
  bool after_to_ = false;
  bool after_auxiliary_ = false;
  bool after_verb_sign_ = false;
};

}  // namespace

std::optional<PhraseRole> phrase_role(std::span<const PhraseWord> words, std::size_t i,
                                      const Document& document, const ArticleWords& article) {
  const PhraseWord& word = words[i];
  switch (word.kind) {
    case Kind::Name:
      return PhraseRole::Name;
    case Kind::Compound:
      if (i + 1 < words.size() && is_nominal(&words[i + 1])) return PhraseRole::Modifier;
      return (word.classes & (kNoun | kGerund)) != 0 ? PhraseRole::Noun : PhraseRole::Modifier;
    case Kind::Number: {
      // "Category 5", "Interstate 75": a figure after a capitalized noun.
      if (i == 0 || word.tokens.size() != 1) return std::nullopt;
      const PhraseWord& previous = words[i - 1];
      const bool names = previous.role == PhraseRole::Noun && previous.capitalized &&
                         (i > 1 || previous.kind == Kind::Compound);
      return names ? std::optional(PhraseRole::Noun) : std::nullopt;
    }
    case Kind::Word:
      return WordInContext(words, i, document, article).role(words, i);
    default:
      return std::nullopt;
  }
}

}  // namespace nutgraf
