// What stands around a pronoun, and further signs of its antecedents: the rest of AntecedentDescriber.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "core/link/antecedent_features.h"
#include "core/link/feature_adder.h"
#include "core/text/one_of.h"

namespace nutgraf {

/// An entity that is named only further down the sentence: "In his speech, Lee said".
void AntecedentDescriber::describe_ahead(Antecedent& antecedent, std::uint32_t token, std::string_view kind,
                                         std::uint32_t rank) const {
  const FeatureAdder add(antecedent, kind);
  antecedent.features.reserve(FeatureAdder::kMost);
  const Chain& chain = chains_.chains[antecedent.chain];
  add("ahead");
  add("ahead-rank", digit(rank, 3));
  add("ahead-role", std::string(1, role_of(token, kind)), discourse_.is_ahead_led ? "-led" : "");
  add(chain.gender == Gender::Unknown ? "gender?" : "gender=");
  add(chain.type == EntityType::Person ? "person" : "organization");
  describe_gender(antecedent, kind);
  describe_context(antecedent, token, kind);
}

/// How far the gender of somebody of whom no title and no full name tells it is likely.
void AntecedentDescriber::describe_gender(Antecedent& antecedent, std::string_view kind) const {
  if (!is_personal(kind)) return;
  const FeatureAdder add(antecedent, kind);
  const Chain& chain = chains_.chains[antecedent.chain];
  if (chain.gender != Gender::Unknown || chain.type != EntityType::Person) return;
  const Gender gender = kind[1] == 'm' ? Gender::Male : Gender::Female;
  if (chain.likely != Gender::Unknown) {
    add(chain.likely == gender ? "likely" : "unlikely");
    return;
  }
  if (chain.name.parts.empty()) return;
  const std::string_view given = chain.name.parts[0];
  const char last = given.back();
  const std::string ending(1, std::string_view("aeino").find(last) != std::string_view::npos ? last : '-');
  add(chain.name.is_single() ? "ending1" : "ending", kind.substr(1, 1), ending);
}

/// The same for all antecedents of a pronoun: what trees may ask before they ask for an antecedent's own.
void AntecedentDescriber::describe_context(Antecedent& antecedent, std::uint32_t token,
                                           std::string_view kind) const {
  const FeatureAdder add(antecedent, kind);
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  add("x-role", std::string(1, role_of(token, kind)));
  if (token - first <= 1) add("x-starts");
  if (in_quote(token)) add("x-quote");
  if (token > first && has_function(token - 1, 'c')) {
    add("x-conj");
    add("x-before=", words_.folded(token - 1));
  }
  if (token > first && has_function(token - 1, 'p')) {
    add("x-prep");
    add("x-before=", words_.folded(token - 1));
  }
  if (token > first && is_verb(token - 1)) add("x-after-verb");
  if (token > first && !words_.is_word(token - 1)) add("x-after-sign");
  if (cue_verbs_.contains(words_.folded(token + 1))) add("x-speaks");
  if (has_function(token + 1, 'a')) add("x-aux");
  if (token == first && (token == 0 || words_.paragraph_of(token - 1) != words_.paragraph_of(token)))
    add("x-paragraph");
  if (discourse_.ahead != SeenEntity::kNever) add("x-ahead");
  if (discourse_.has_known_near) add("x-known");
}

void AntecedentDescriber::describe_more(Antecedent& antecedent, std::uint32_t token,
                                        std::string_view kind) const {
  const std::string role(1, role_of(token, kind));
  const FeatureAdder add(antecedent, kind);
  const SeenEntity& seen = discourse_.entities[antecedent.chain];
  const Mention& last = chains_.mentions[seen.last];
  const std::uint32_t distance = distance_between(last.tokens.begin, token);
  const std::string_view near = digit(distance, 2);
  if (antecedent.chain == discourse_.ahead) add("cataphor", role, discourse_.is_ahead_led ? "-led" : "");
  if (antecedent.chain == 0) add("first-entity");
  if (seen.before_last != SeenEntity::kNever)
    add("previous", digit(distance_between(chains_.mentions[seen.before_last].tokens.begin, token), 4));
  else
    add("previous", "-none");
  if (antecedent.chain == discourse_.quote_speaker) add("quote-speaker");
  if (in_quote(token) && antecedent.chain == discourse_.speaker) add("speaker-in-quote", near);
  if (distance == 0) {
    const std::uint32_t tokens = token - last.tokens.begin;
    add("tokens", tokens <= 2 ? "2" : tokens <= 4 ? "4" : tokens <= 8 ? "8" : tokens <= 16 ? "16" : "more");
  }
  const std::uint32_t begin =
      phrase_begin(last.tokens.begin, words_.sentence_tokens(last.tokens.begin).begin);
  const bool is_object = begin > 0 && is_verb(begin - 1);
  if (is_object) add("object", near, role);
  if (begin > 0 && has_function(begin - 1, 'c')) add("after-conj", near);
  if (begin > 0 && has_function(begin - 1, 'p')) add("after=", words_.folded(begin - 1));
  if (words_.is(last.tokens.end, ",")) add("before-comma", near);
  if (words_.is(last.tokens.end, "who") || words_.is(last.tokens.end + 1, "who")) add("before-who", near);
  if (last.tokens.size() > 1) add("long-name", near);
  if (distance == 0 && last.tokens.end + 1 == token && words_.is(token - 1, "and")) add("adjacent-and", role);
  if (distance == 0 && last.tokens.end == token) add("adjacent", role);
  if (words_.paragraph_of(token) == words_.paragraph_of(last.tokens.begin)) add("same-paragraph");
  const bool follows_speech =
      token >= 2 && (cue_verbs_.contains(words_.folded(token - 1)) ||
                     (words_.is(token - 1, "that") && cue_verbs_.contains(words_.folded(token - 2))));
  if (follows_speech && distance == 0)
    add("said", antecedent.chain == discourse_.actor ? "-actor" : "-other", role);
  if (token > 0 && distance == 0 && role == "p") {
    const std::string_view before = words_.folded(token - 1);
    if (before.size() > 4 && before.substr(before.size() - 3) == "ing")
      add("of-gerund", is_object ? "-object" : "-other");
  }
  describe_gender(antecedent, kind);
  describe_context(antecedent, token, kind);
}

void AntecedentDescriber::describe_nobody(Antecedent& antecedent, std::uint32_t token, std::string_view kind,
                                          std::size_t candidates) const {
  const FeatureAdder add(antecedent, kind);
  antecedent.features.reserve(FeatureAdder::kMost);
  add("nobody-bias");
  add("nobody-role", kind.substr(2, 1));
  add("nobody-candidates", digit(static_cast<std::uint32_t>(candidates), 4));
  add(in_quote(token) ? "nobody-quote" : "nobody-no-quote");
  if (is_personal(kind)) {
    if (has_unnamed_person_before(token)) add("nobody-unnamed");
    if (has_somebody_before(token, kind[1])) add("nobody-somebody");
    return;
  }
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  if (token - first <= 1) add("nobody-starts");
  if (has_function(token + 1, 'a')) add("nobody-aux");
  if (words_.is(token + 1, "is") || words_.is(token + 1, "was") || words_.is(token + 1, "'s"))
    add("nobody-be");
  if (cue_verbs_.contains(words_.folded(token + 1))) add("nobody-speaks");
  if (token > first && has_function(token - 1, 'p')) add("nobody-preposition");
  if (token > first && cue_verbs_.contains(words_.folded(token - 1))) add("nobody-after-speech");
  if (token > first && words_.is(token - 1, "that")) add("nobody-that");
  // Plurals nearby speak against one organisation as "they".
  std::uint32_t plurals = 0;
  std::uint32_t names = 0;
  for (std::uint32_t i = token; i-- > 0 && token - i < 25;) {
    const std::string_view word = words_[i];
    if (word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's' && !words_.is_capitalized(i) &&
        !has_function(i, 'v'))
      ++plurals;
    if (words_.is_capitalized(i)) ++names;
  }
  add("nobody-plurals", digit(plurals, 3));
  add("nobody-capitals", digit(names, 3));
}

/// "A man was buried in his home": somebody without a name, earlier in the sentence than any name.
bool AntecedentDescriber::has_somebody_before(std::uint32_t token, char gender) const {
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  for (std::uint32_t i = token; i-- > first && token - i < 30;) {
    const bool is_man = is_one_of(words_.folded(i), {"man", "boy", "father", "husband", "son", "brother"});
    const bool is_woman =
        is_one_of(words_.folded(i), {"woman", "girl", "mother", "wife", "daughter", "sister"});
    const bool is_either = is_one_of(words_.folded(i), {"teenager", "teen", "child", "resident", "passenger",
                                                        "driver", "student", "person", "worker", "soldier"});
    if (!(is_either || (gender == 'm' ? is_man : is_woman)) || words_.is_capitalized(i)) continue;
    for (std::uint32_t before = i; before-- > first && i - before < 7;) {
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
bool AntecedentDescriber::has_unnamed_person_before(std::uint32_t token) const {
  for (std::uint32_t i = token; i-- > 0 && token - i < 30;) {
    if (words_.is_capitalized(i) || role_finder_.title_class(words_.folded(i)).empty()) continue;
    for (std::uint32_t before = i; before-- > 0 && i - before < 4;) {
      const std::string_view word = words_.folded(before);
      if (word == "a" || word == "an" || word == "one" || word == "another") return true;
      if (!words_.is_word(before)) break;
    }
  }
  return false;
}

}  // namespace nutgraf
