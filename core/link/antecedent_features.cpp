// What a text has spoken of so far, and how an entity looks as the antecedent of a pronoun.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/antecedent_features.h"

#include <algorithm>
#include <string>

#include "core/link/feature_adder.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestTitle = 12;  // tokens
constexpr std::uint32_t kMostAdverbs = 20;   // between a name and its verb

bool is_adverb(std::string_view word) { return word.size() > 4 && word.substr(word.size() - 2) == "ly"; }

}  // namespace

AntecedentDescriber::AntecedentDescriber(const Words& words, const Chains& chains, const Discourse& discourse,
                                         const RoleFinder& role_finder, const Lexicon& function_words,
                                         const Lexicon& cue_verbs)
    : words_(words),
      chains_(chains),
      discourse_(discourse),
      role_finder_(role_finder),
      function_words_(function_words),
      cue_verbs_(cue_verbs),
      clause_marks_(words.size() + 1) {
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const bool is_mark = has_function(i, 'c') || !words_.is_word(i);
    clause_marks_[i + 1] = clause_marks_[i] + (is_mark ? 1U : 0U);
  }
}

void AntecedentDescriber::describe(Antecedent& antecedent, std::uint32_t token, std::string_view kind,
                                   std::uint32_t rank, bool is_only) const {
  const Chain& chain = chains_.chains[antecedent.chain];
  const SeenEntity& seen = discourse_.entities[antecedent.chain];
  if (seen.last == SeenEntity::kNever) return describe_ahead(antecedent, token, kind, rank);
  const Mention& last = chains_.mentions[seen.last];
  const std::uint32_t distance = distance_between(last.tokens.begin, token);
  const std::uint32_t paragraphs = words_.paragraph_of(token) - words_.paragraph_of(last.tokens.begin);
  const TokenRange last_sentence = words_.sentence_tokens(last.tokens.begin);
  const bool of_person = is_personal(kind);
  const std::string role(1, role_of(token, kind));
  const std::string_view near = digit(distance, 2);
  const FeatureAdder add(antecedent, kind);

  antecedent.features.reserve(FeatureAdder::kMost);
  add("candidate");
  add("distance", digit(distance, 5));
  add("distance", digit(distance, 2), "role", role);
  add("paragraphs", digit(paragraphs, 2));
  add("rank", digit(rank, 4));
  add("count", digit(seen.count, 3));
  add(chain.gender == Gender::Unknown ? "gender?" : "gender=");
  add(chain.type == EntityType::Person ? "person" : "organization");
  if (is_only) add("only");
  if (seen.in_headline) add("headline");
  if (seen.count == discourse_.top_count) add("top");
  const bool last_is_pronoun = last.kind == MentionKind::Pronominal;
  add(last_is_pronoun ? "last-pronoun" : last.kind == MentionKind::Named ? "last-name" : "last-noun", near);
  if (last_is_pronoun && words_.is(last.tokens.begin, words_.folded(token))) add("same-word", near);
  // Whether others were spoken of since.
  if (of_person) add(rank == 0 ? "latest" : "passed", last_is_pronoun ? "-pronoun" : "-name", near);

  // Where the last mention stands: subjects come early and before verbs, others behind prepositions.
  const std::uint32_t before = last.tokens.begin;
  const bool begins = phrase_begin(before, last_sentence.begin) - last_sentence.begin <= 3;
  if (begins) add("begins", near);
  if (before > last_sentence.begin && has_function(before - 1, 'p')) add("preposition", near);
  const bool is_possessive = words_.is(last.tokens.end, "'s") ||
                             (last_is_pronoun && words_.is(before, "his")) || words_.is(before, "its");
  if (is_possessive) add("possessive", near);
  const bool has_verb =
      has_function(last.tokens.end, 'a') || cue_verbs_.contains(words_.folded(last.tokens.end));
  if (has_verb) add("verb", near);
  if (cue_verbs_.contains(words_.folded(last.tokens.end))) add("speaks", near);
  // "He …", "“…,” he said": what is quoted before doesn't count.
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  const bool pronoun_begins =
      token - first <= 1 || (token > first && in_quote(token - 1) && !in_quote(token));
  if (pronoun_begins) add("start-", begins ? "begins" : "later", near);
  add("quote", in_quote(token) ? "1" : "0", in_quote(last.tokens.begin) ? "1" : "0", near);
  const std::uint32_t sentence = words_.sentence_of(token);
  const bool is_same = discourse_.subject_sentence == sentence;
  const std::uint32_t subject = is_same ? discourse_.subject : SeenEntity::kNever;
  const std::uint32_t subject_before = is_same ? discourse_.subject_before : discourse_.subject;
  if (antecedent.chain == subject) add("subject-role", role);
  if (antecedent.chain == subject_before)
    add(subject == SeenEntity::kNever ? "subject-before" : "subject-before-other",
        pronoun_begins ? "-start" : "");
  // "He came. He saw."
  const bool repeats = token == first && !is_same && antecedent.chain == subject_before &&
                       words_.is(words_.segmentation().sentences[discourse_.subject_sentence].tokens.begin,
                                 words_.folded(token));
  if (repeats && of_person) add("again", digit(paragraphs, 1));
  // "Ruiz reached the port. He": another subject since then speaks against whom the text told of before.
  const bool has_heir = pronoun_begins && of_person && subject_before != SeenEntity::kNever &&
                        chains_.chains[subject_before].type == EntityType::Person;
  if (has_heir)
    add(antecedent.chain == subject_before ? "heir" : "no-heir", last_is_pronoun ? "-pronoun" : "-name",
        near);
  const bool is_source = token >= 2 && words_.is(token - 1, "to") && words_.is(token - 2, "according");
  if ((cue_verbs_.contains(words_.folded(token + 1)) || is_source) && of_person) {
    // "…," he said, "according to him": whoever spoke before, or is the subject of the sentence before.
    add("speaks-now", seen.spoke ? "-spoke" : "", antecedent.chain == subject_before ? "-subject" : "");
    if (antecedent.chain == discourse_.speaker) add("speaks-on", near);
  }
  if (distance == 0 && kind[2] == 'o' && has_verb) add("object-of-own-clause");
  if (distance == 0 && kind[2] == 'r') add("reflexive");
  describe_more(antecedent, token, kind);
  if (of_person) describe_place(antecedent, token, kind, last, near);
}

/// Which verb the last mention stands before, and what stands between it and the pronoun.
void AntecedentDescriber::describe_place(Antecedent& antecedent, std::uint32_t token, std::string_view kind,
                                         const Mention& last, std::string_view near) const {
  const std::string role(1, role_of(token, kind));
  const FeatureAdder add(antecedent, kind);
  const bool is_led = last.tokens.begin > 0 && has_function(last.tokens.begin - 1, 'p');
  const bool acts_last = !is_led && acts(last.tokens);
  if (acts_last) add("acts", near, role);
  if (antecedent.chain == discourse_.actor) add("actor", near, role);
  const std::uint32_t same = kind[1] == 'm'   ? discourse_.last_he
                             : kind[1] == 'f' ? discourse_.last_she
                                              : SeenEntity::kNever;
  if (antecedent.chain == same) add("same-pronoun", near, role);
  const bool is_coordinated =
      words_.is(last.tokens.end, "and") || (last.tokens.begin > 0 && words_.is(last.tokens.begin - 1, "and"));
  if (is_coordinated) add("coordinated", near);
  if (token == words_.sentence_tokens(token).begin &&
      (token == 0 || words_.paragraph_of(token - 1) != words_.paragraph_of(token))) {
    add("paragraph-start", near);
    if (antecedent.chain == discourse_.subject) add("paragraph-start-subject");
    if (antecedent.chain == discourse_.actor) add("paragraph-start-actor");
    if (discourse_.entities[antecedent.chain].count == discourse_.top_count) add("paragraph-start-top");
  }
  if (words_.sentence_of(token) != words_.sentence_of(last.tokens.begin)) return;
  if (role == "o" && antecedent.chain == discourse_.actor) {
    const std::string_view before = words_.folded(token - 1);
    const bool is_gerund = before.size() > 4 && before.substr(before.size() - 3) == "ing";
    const bool is_infinitive = token >= 2 && words_.is(token - 2, "to");
    add("object-of-actor", is_gerund            ? "-gerund"
                           : is_infinitive      ? "-infinitive"
                           : is_verb(token - 1) ? "-verb"
                                                : "-other");
  }
  const std::uint32_t clauses =
      last.tokens.end < token ? clause_marks_[token] - clause_marks_[last.tokens.end] : 0;
  add("clauses", digit(clauses, 2), role, acts_last ? "-acts" : "");
}

/// "Lee tells": a small word in "-s" right behind a name is its verb, more often than not.
bool AntecedentDescriber::is_present(std::uint32_t token) const {
  if (token >= words_.size() || !words_.is_word(token) || words_.is_capitalized(token)) return false;
  const std::string_view word = words_.folded(token);
  return word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's' && !is_function(token);
}

/// "o" also for the "her" of "told her that", which the table takes for a possessive, and for the "it" of
/// "read it.", which it takes for a subject.
char AntecedentDescriber::role_of(std::uint32_t token, std::string_view kind) const {
  const bool is_her = kind[2] == 'p' && words_.is(token, "her");
  const bool is_it = kind[2] == 's' && words_.is(token, "it");
  if (!is_her && !is_it) return kind[2];
  const std::uint32_t next = token + 1;
  const bool stands_alone = next >= words_.size() || !words_.is_word(next) || has_function(next, 'p') ||
                            has_function(next, 'c') || has_function(next, 'd') ||
                            (is_her && has_function(next, 'a'));
  return stands_alone ? 'o' : kind[2];
}

/// A finite verb by its form: an auxiliary, a verb of speech, a past form.
bool AntecedentDescriber::is_verb(std::uint32_t token) const {
  if (token >= words_.size() || !words_.is_word(token) || words_.is_capitalized(token)) return false;
  const std::string_view word = words_.folded(token);
  if (word == "'s" || word == "’s") return false;
  return has_function(token, 'a') || cue_verbs_.contains(word) || role_finder_.is_past_form(word) ||
         (word.size() > 4 && word.substr(word.size() - 2) == "ed");
}

bool AntecedentDescriber::acts(TokenRange mention) const {
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

bool AntecedentDescriber::is_own_object(TokenRange subject, std::uint32_t token) const {
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

/// Sentences from one token to a later one; what is quoted between a speaker and "he said" doesn't part them.
std::uint32_t AntecedentDescriber::distance_between(std::uint32_t from, std::uint32_t to) const {
  const std::uint32_t first = words_.sentence_of(from);
  const std::uint32_t last = words_.sentence_of(to);
  if (in_quote(to) || last >= discourse_.told.size() || first == last) return last - first;
  const std::uint32_t told = discourse_.told[last] - discourse_.told[first];
  return told + (in_quote(words_.sentence_tokens(to).begin) ? 1U : 0U);
}

/// Where the title begins that stands before the token `name` of a sentence that begins at `first`.
std::uint32_t AntecedentDescriber::phrase_begin(std::uint32_t name, std::uint32_t first) const {
  std::uint32_t begin = name;
  while (begin > first && name - begin < kLongestTitle &&
         (words_.is_capitalized(begin - 1) || !role_finder_.title_class(words_.folded(begin - 1)).empty()))
    --begin;
  return begin;
}

}  // namespace nutgraf
