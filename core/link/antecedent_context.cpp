// What stands around a pronoun, and what speaks for nobody as its antecedent: more of AntecedentDescriber.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/antecedent_features.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kFarthestPerson = 30;  // tokens
constexpr std::uint32_t kFarthestPlural = 25;  // tokens

}  // namespace

/// What kind of entity it is.
void AntecedentDescriber::describe_kind(const Chain& chain) const {
  add(chain.gender == Gender::Unknown ? NamePart("gender?") : "gender=");
  add(chain.type == EntityType::Person ? NamePart("person") : "organization");
  if (is_personal_ && chain.type == EntityType::Person && chain.gender == Gender::Unknown)
    describe_gender(chain);
}

/// How far the gender of somebody of whom no title and no full name tells it is likely.
void AntecedentDescriber::describe_gender(const Chain& chain) const {
  const Gender gender = kind_[1] == 'm' ? Gender::Male : Gender::Female;
  if (chain.likely != Gender::Unknown) return add(chain.likely == gender ? NamePart("likely") : "unlikely");
  if (chain.name.parts.empty()) return;
  const std::string_view given = chain.name.parts[0];
  const std::string_view last = given.substr(given.size() - 1);
  const bool tells = std::string_view("aeino").find(last) != std::string_view::npos;
  add(chain.name.is_single() ? NamePart("ending1") : "ending", NamePart(kind_.substr(1, 1)),
      tells ? NamePart(last) : "-");
}

void AntecedentDescriber::describe_pronoun() const {
  add("x-role", role_);
  if (token_ - first_ <= 1) add("x-starts");
  if (around_.in_quote(token_)) add("x-quote");
  if (token_ > first_) {
    const std::uint32_t before = token_ - 1;
    const bool is_conjunction = around_.has_function(before, 'c');
    const bool is_preposition = around_.has_function(before, 'p');
    if (is_conjunction) add("x-conj");
    if (is_preposition) add("x-prep");
    if (is_conjunction || is_preposition) add("x-before=", NamePart(words_.folded(before)));
    if (around_.is_verb(before)) add("x-after-verb");
    if (!words_.is_word(before)) add("x-after-sign");
  }
  if (around_.is_cue(token_ + 1)) add("x-speaks");
  if (around_.has_function(token_ + 1, 'a')) add("x-aux");
  if (begins_paragraph_) add("x-paragraph");
  if (discourse_.ahead != SeenEntity::kNever) add("x-ahead");
  if (discourse_.has_known_near) add("x-known");
}

void AntecedentDescriber::describe_nobody(std::size_t candidates) const {
  add("nobody-bias");
  add("nobody-role", NamePart(kind_.substr(2, 1)));
  add("nobody-candidates", digit(static_cast<std::uint32_t>(candidates), 4));
  add(around_.in_quote(token_) ? NamePart("nobody-quote") : "nobody-no-quote");
  if (!is_personal_) return describe_nothing();
  if (has_unnamed_person_before()) add("nobody-unnamed");
  if (has_somebody_before()) add("nobody-somebody");
}

/// "It is raining", "they say": what speaks for no organization.
void AntecedentDescriber::describe_nothing() const {
  if (token_ - first_ <= 1) add("nobody-starts");
  if (around_.has_function(token_ + 1, 'a')) add("nobody-aux");
  if (is_one_of(words_.folded(token_ + 1), {"is", "was", "'s"})) add("nobody-be");
  if (around_.is_cue(token_ + 1)) add("nobody-speaks");
  if (token_ > first_ && around_.has_function(token_ - 1, 'p')) add("nobody-preposition");
  if (token_ > first_ && around_.is_cue(token_ - 1)) add("nobody-after-speech");
  if (token_ > first_ && words_.is(token_ - 1, "that")) add("nobody-that");
  // Plurals nearby speak against one organization as "they".
  std::uint32_t plurals = 0;
  std::uint32_t names = 0;
  for (std::uint32_t i = token_; i-- > 0 && token_ - i < kFarthestPlural;) {
    const std::string_view word = words_[i];
    const bool is_name = words_.is_capitalized(i);
    const bool is_plural = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
    if (is_plural && !is_name && !around_.has_function(i, 'v')) ++plurals;
    if (is_name) ++names;
  }
  add("nobody-plurals", digit(plurals, 3));
  add("nobody-capitals", digit(names, 3));
}

/// "A man was buried in his home": somebody without a name, earlier in the sentence than any name.
bool AntecedentDescriber::has_somebody_before() const {
  for (std::uint32_t i = token_; i-- > first_ && token_ - i < kFarthestPerson;) {
    const std::string_view word = words_.folded(i);
    const bool is_either = is_one_of(word, {"teenager", "teen", "child", "resident", "passenger", "driver",
                                            "student", "person", "worker", "soldier"});
    const bool is_of_gender =
        kind_[1] == 'm' ? is_one_of(word, {"man", "boy", "father", "husband", "son", "brother"})
                        : is_one_of(word, {"woman", "girl", "mother", "wife", "daughter", "sister"});
    if (!(is_either || is_of_gender) || words_.is_capitalized(i)) continue;
    for (std::uint32_t before = i; before-- > first_ && i - before < 7;) {
      if (is_one_of(words_.folded(before), {"a", "an", "one", "another"})) return true;
      if (!is_either && words_.is(before, "the")) return true;  // "the woman said that she"
      if (!words_.is_word(before) && !words_.is(before, "-") &&
          words_.segmentation().tokens[before].kind != TokenKind::Number)
        break;
    }
  }
  return false;
}

/// "a farmer", "one official" within the last 30 tokens: somebody who isn't named.
bool AntecedentDescriber::has_unnamed_person_before() const {
  for (std::uint32_t i = token_; i-- > 0 && token_ - i < kFarthestPerson;) {
    if (words_.is_capitalized(i) || role_finder_.title_class(words_.folded(i)).empty()) continue;
    for (std::uint32_t before = i; before-- > 0 && i - before < 4;) {
      if (is_one_of(words_.folded(before), {"a", "an", "one", "another"})) return true;
      if (!words_.is_word(before)) break;
    }
  }
  return false;
}

}  // namespace nutgraf
