// What stands around a mention: whether it acts, what is said in its sentence, how far another one is.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/surroundings.h"

#include <algorithm>

#include "core/text/ascii.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestTitle = 12;     // tokens
constexpr std::uint32_t kMostAdverbs = 20;      // between a name and its verb
constexpr std::uint32_t kIsInTable = 1U << 31;  // a bit behind those of the letters

/// By the form alone, as the antecedent model's examples were described: "family" is one, too.
bool is_adverb(std::string_view word) { return word.size() > 4 && word.substr(word.size() - 2) == "ly"; }

}  // namespace

Surroundings::Surroundings(const Words& words, const Discourse& discourse, const RoleFinder& role_finder,
                           const Lexicon& function_words, const Lexicon& cue_verbs)
    : words_(words),
      discourse_(discourse),
      role_finder_(role_finder),
      cue_verbs_(cue_verbs),
      functions_(words.size()),
      clause_marks_(words.size() + 1) {
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (const auto kinds = function_words.find(words.folded(i))) {
      functions_[i] = kIsInTable;
      for (const char kind : *kinds) {
        if (is_ascii_lower(kind)) functions_[i] |= 1U << (kind - 'a');
      }
    }
    const bool is_mark = has_function(i, 'c') || !words_.is_word(i);
    clause_marks_[i + 1] = clause_marks_[i] + (is_mark ? 1U : 0U);
  }
}

/// "Lee tells": a small word in "-s" right behind a name is its verb, more often than not.
bool Surroundings::is_present(std::uint32_t token) const {
  if (token >= words_.size() || !words_.is_word(token) || words_.is_capitalized(token)) return false;
  const std::string_view word = words_.folded(token);
  return word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's' && !is_function(token);
}

char Surroundings::role_of(std::uint32_t token, std::string_view kind) const {
  const bool is_her = kind[2] == 'p' && words_.is(token, "her");
  const bool is_it = kind[2] == 's' && words_.is(token, "it");
  if (!is_her && !is_it) return kind[2];
  const std::uint32_t next = token + 1;
  const bool stands_alone = next >= words_.size() || !words_.is_word(next) || has_function(next, 'p') ||
                            has_function(next, 'c') || has_function(next, 'd') ||
                            (is_her && has_function(next, 'a'));
  return stands_alone ? 'o' : kind[2];
}

bool Surroundings::is_verb(std::uint32_t token) const {
  if (token >= words_.size() || !words_.is_word(token) || words_.is_capitalized(token)) return false;
  const std::string_view word = words_.folded(token);
  if (word == "'s" || word == "’s") return false;
  return has_function(token, 'a') || cue_verbs_.contains(word) || role_finder_.is_past_form(word) ||
         (word.size() > 4 && word.substr(word.size() - 2) == "ed");
}

bool Surroundings::is_gerund(std::uint32_t token) const {
  const std::string_view word = words_.folded(token);
  return word.size() > 4 && word.substr(word.size() - 3) == "ing";
}

bool Surroundings::acts(TokenRange mention) const {
  const TokenRange sentence = words_.sentence_tokens(mention.begin);
  const auto skips_adverbs = [&](std::uint32_t token) {
    const std::uint32_t last = std::min(sentence.end, token + kMostAdverbs);
    while (token < last && (has_function(token, 'v') || is_adverb(words_.folded(token)))) ++token;
    return token;
  };
  const std::uint32_t next = skips_adverbs(mention.end);
  if (is_verb(next) || (next == mention.end && is_present(next))) return true;
  if (!words_.is(mention.end, ",")) return false;
  // "The clerk, Lee, said"
  if (mention.begin > sentence.begin + 1 && words_.is(mention.begin - 1, ",") && is_verb(mention.end + 1))
    return true;
  const std::uint32_t limit = std::min(sentence.end, mention.end + 20);
  for (std::uint32_t token = mention.end + 1; token + 1 < limit; ++token) {
    if (words_.is(token, ",")) return is_verb(skips_adverbs(token + 1));
  }
  return false;
}

bool Surroundings::is_own_object(TokenRange subject, std::uint32_t token) const {
  const bool is_object = words_.is(token, "him") || words_.is(token, "them") ||
                         role_of(token, "xxp") == 'o' ||
                         (words_.is(token, "it") && role_of(token, "xxs") == 'o');
  if (!is_object || words_.sentence_of(token) != words_.sentence_of(subject.begin)) return false;
  if (token <= subject.end || token - subject.end > 6) return false;
  for (std::uint32_t i = subject.end; i < token; ++i) {
    const bool is_infinitive = i > subject.end && (words_.is(i - 1, "to") || has_function(i - 1, 'a'));
    if (!is_verb(i) && !(i == subject.end && is_present(i)) && !is_infinitive && !words_.is(i, "to") &&
        !has_function(i, 'v'))
      return false;
  }
  return true;
}

std::uint32_t Surroundings::distance_between(std::uint32_t from, std::uint32_t to) const {
  const std::uint32_t first = words_.sentence_of(from);
  const std::uint32_t last = words_.sentence_of(to);
  if (in_quote(to) || last >= discourse_.told.size() || first == last) return last - first;
  const std::uint32_t told = discourse_.told[last] - discourse_.told[first];
  return told + (in_quote(words_.sentence_tokens(to).begin) ? 1U : 0U);
}

std::uint32_t Surroundings::phrase_begin(std::uint32_t name, std::uint32_t first) const {
  std::uint32_t begin = name;
  while (begin > first && name - begin < kLongestTitle &&
         (words_.is_capitalized(begin - 1) || !role_finder_.title_class(words_.folded(begin - 1)).empty()))
    --begin;
  return begin;
}

}  // namespace nutgraf
