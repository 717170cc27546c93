// How an entity looks as the antecedent of a pronoun.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/antecedent_features.h"

#include <algorithm>
#include <array>

namespace nutgraf {
namespace {

/// A number of tokens, roughly.
const NamePart& rough_length(std::uint32_t tokens) {
  static constexpr std::array<NamePart, 5> kLengths = {"2", "4", "8", "16", "more"};
  std::size_t length = 0;
  for (std::uint32_t limit = 2; tokens > limit && length + 1 < kLengths.size(); limit *= 2) ++length;
  return kLengths[length];
}

}  // namespace

/// An entity that was mentioned before.
struct AntecedentDescriber::Candidate {
  std::uint32_t chain;
  std::uint32_t rank;
  bool is_only;
  const Chain& entity;
  const SeenEntity& seen;
  MentionKind kind;        // of the last mention
  TokenRange tokens;       // of the last mention
  std::uint32_t phrase;    // the begin of the last mention with its title
  std::uint32_t distance;  // from it, in sentences
  const NamePart& near;    // the same as a digit up to 2
  bool begins;             // its sentence

  bool is_pronoun() const { return kind == MentionKind::Pronominal; }
};

const NamePart& AntecedentDescriber::digit(std::uint32_t value, std::uint32_t largest) {
  static constexpr std::array<NamePart, 10> kDigits = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
  return kDigits[std::min(value, largest)];
}

AntecedentDescriber::AntecedentDescriber(const NarratedText& text, std::uint32_t token, std::string_view kind,
                                         Antecedents& antecedents)
    : words_(text.words),
      chains_(text.chains),
      discourse_(text.discourse),
      role_finder_(text.role_finder),
      around_(text.around),
      antecedents_(antecedents),
      token_(token),
      first_(words_.sentence_tokens(token).begin),
      kind_(kind),
      is_personal_(nutgraf::is_personal(kind)),
      role_(around_.role_of(token, kind) == 'o' ? NamePart("o") : NamePart(kind.substr(2, 1))),
      begins_(token - first_ <= 1 ||
              (token > first_ && around_.in_quote(token - 1) && !around_.in_quote(token))),
      begins_paragraph_(token == first_ &&
                        (token == 0 || words_.paragraph_of(token - 1) != words_.paragraph_of(token))),
      is_subject_known_(discourse_.subject_sentence == words_.sentence_of(token)),
      subject_(is_subject_known_ ? discourse_.subject : SeenEntity::kNever),
      subject_before_(is_subject_known_ ? discourse_.subject_before : discourse_.subject) {}

void AntecedentDescriber::describe(std::uint32_t chain, std::uint32_t rank, bool is_only) const {
  const SeenEntity& seen = discourse_.entities[chain];
  if (seen.last == SeenEntity::kNever) return describe_ahead(chain, rank);
  const Mention& last = chains_.mentions[seen.last];
  const std::uint32_t distance = around_.distance_between(last.tokens.begin, token_);
  const std::uint32_t sentence = words_.sentence_tokens(last.tokens.begin).begin;
  const std::uint32_t phrase = around_.phrase_begin(last.tokens.begin, sentence);
  const Candidate candidate{chain,
                            rank,
                            is_only,
                            chains_.chains[chain],
                            seen,
                            last.kind,
                            last.tokens,
                            phrase,
                            distance,
                            digit(distance, 2),
                            phrase - sentence <= 3};
  describe_entity(candidate);
  describe_mention(candidate);
  describe_neighbors(candidate);
  describe_nearness(candidate);
  describe_subjects(candidate);
  describe_speech(candidate);
  if (is_personal_) describe_acts(candidate);
}

/// An entity that is named only further down the sentence: "In his speech, Lee said".
void AntecedentDescriber::describe_ahead(std::uint32_t chain, std::uint32_t rank) const {
  add("ahead");
  add("ahead-rank", digit(rank, 3));
  add("ahead-role", role_, discourse_.is_ahead_led ? NamePart("-led") : "");
  describe_kind(chains_.chains[chain]);
}

void AntecedentDescriber::describe_entity(const Candidate& candidate) const {
  const SeenEntity& seen = candidate.seen;
  add("candidate");
  add("rank", digit(candidate.rank, 4));
  add("count", digit(seen.count, 3));
  describe_kind(candidate.entity);
  if (candidate.is_only) add("only");
  if (seen.in_headline) add("headline");
  if (seen.count == discourse_.top_count) add("top");
  if (candidate.chain == 0) add("first-entity");
  if (candidate.chain == discourse_.ahead)
    add("cataphor", role_, discourse_.is_ahead_led ? NamePart("-led") : "");
  if (seen.before_last == SeenEntity::kNever) return add("previous", "-none");
  const std::uint32_t before = chains_.mentions[seen.before_last].tokens.begin;
  add("previous", digit(around_.distance_between(before, token_), 4));
}

/// What the last mention is, and where it stands: subjects come early and before verbs, others behind
/// prepositions.
void AntecedentDescriber::describe_mention(const Candidate& candidate) const {
  const NamePart& near = candidate.near;
  const TokenRange tokens = candidate.tokens;
  const bool is_pronoun = candidate.is_pronoun();
  add(is_pronoun                             ? NamePart("last-pronoun")
      : candidate.kind == MentionKind::Named ? NamePart("last-name")
                                             : "last-noun",
      near);
  if (is_pronoun && words_.is(tokens.begin, words_.folded(token_))) add("same-word", near);
  // Whether others were spoken of since.
  if (is_personal_)
    add(candidate.rank == 0 ? NamePart("latest") : "passed", is_pronoun ? NamePart("-pronoun") : "-name",
        near);
  if (tokens.size() > 1) add("long-name", near);
  if (candidate.begins) add("begins", near);
  if (begins_) add("start-", candidate.begins ? NamePart("begins") : "later", near);
  const bool is_possessive = words_.is(tokens.end, "'s") || (is_pronoun && words_.is(tokens.begin, "his")) ||
                             words_.is(tokens.begin, "its");
  if (is_possessive) add("possessive", near);
  const bool speaks = around_.is_cue(tokens.end);
  const bool has_verb = speaks || around_.has_function(tokens.end, 'a');
  if (has_verb) add("verb", near);
  if (speaks) add("speaks", near);
  if (has_verb && candidate.distance == 0 && kind_[2] == 'o') add("object-of-own-clause");
}

void AntecedentDescriber::describe_neighbors(const Candidate& candidate) const {
  const NamePart& near = candidate.near;
  const TokenRange tokens = candidate.tokens;
  const bool is_first = tokens.begin == words_.sentence_tokens(tokens.begin).begin;
  if (!is_first && around_.has_function(tokens.begin - 1, 'p')) add("preposition", near);
  if (words_.is(tokens.end, ",")) add("before-comma", near);
  if (words_.is(tokens.end, "who") || words_.is(tokens.end + 1, "who")) add("before-who", near);
  if (candidate.phrase == 0) return;
  const std::uint32_t before = candidate.phrase - 1;
  if (around_.is_verb(before)) add("object", near, role_);
  if (around_.has_function(before, 'c')) add("after-conj", near);
  if (around_.has_function(before, 'p')) add("after=", NamePart(words_.folded(before)));
}

/// How far the last mention is.
void AntecedentDescriber::describe_nearness(const Candidate& candidate) const {
  const TokenRange tokens = candidate.tokens;
  const std::uint32_t paragraph = words_.paragraph_of(tokens.begin);
  add("distance", digit(candidate.distance, 5));
  add("distance", candidate.near, "role", role_);
  add("paragraphs", digit(words_.paragraph_of(token_) - paragraph, 2));
  if (words_.paragraph_of(token_) == paragraph) add("same-paragraph");
  if (candidate.distance > 0) return;
  add("tokens", rough_length(token_ - tokens.begin));
  if (kind_[2] == 'r') add("reflexive");
  if (tokens.end + 1 == token_ && words_.is(token_ - 1, "and")) add("adjacent-and", role_);
  if (tokens.end == token_) add("adjacent", role_);
  if (token_ > 0 && role_ == NamePart("p") && around_.is_gerund(token_ - 1)) {
    const bool is_object = candidate.phrase > 0 && around_.is_verb(candidate.phrase - 1);
    add("of-gerund", is_object ? NamePart("-object") : "-other");
  }
}

/// Whether it was the subject of this sentence or of the one before.
void AntecedentDescriber::describe_subjects(const Candidate& candidate) const {
  if (candidate.chain == subject_) add("subject-role", role_);
  const bool was_subject = candidate.chain == subject_before_;
  if (was_subject)
    add(subject_ == SeenEntity::kNever ? NamePart("subject-before") : "subject-before-other",
        begins_ ? NamePart("-start") : "");
  if (!is_personal_ || subject_before_ == SeenEntity::kNever) return;
  // "He came. He saw."
  const auto begin_of = [&](std::uint32_t sentence) {
    return words_.segmentation().sentences[sentence].tokens.begin;
  };
  if (was_subject && token_ == first_ && !is_subject_known_ &&
      words_.is(begin_of(discourse_.subject_sentence), words_.folded(token_)))
    add("again", digit(words_.paragraph_of(token_) - words_.paragraph_of(candidate.tokens.begin), 1));
  // "Ruiz reached the port. He": another subject since then speaks against whom the text told of before.
  if (begins_ && chains_.chains[subject_before_].type == EntityType::Person)
    add(was_subject ? NamePart("heir") : "no-heir", candidate.is_pronoun() ? NamePart("-pronoun") : "-name",
        candidate.near);
}

/// Who spoke and was quoted.
void AntecedentDescriber::describe_speech(const Candidate& candidate) const {
  const std::uint32_t chain = candidate.chain;
  const bool in_quote = around_.in_quote(token_);
  add("quote", in_quote ? NamePart("1") : "0", around_.in_quote(candidate.tokens.begin) ? NamePart("1") : "0",
      candidate.near);
  if (chain == discourse_.quote_speaker) add("quote-speaker");
  if (in_quote && chain == discourse_.speaker) add("speaker-in-quote", candidate.near);
  const bool is_source = token_ >= 2 && words_.is(token_ - 1, "to") && words_.is(token_ - 2, "according");
  if (is_personal_ && (is_source || around_.is_cue(token_ + 1))) {
    // "…," he said, "according to him": whoever spoke before, or is the subject of the sentence before.
    add("speaks-now", candidate.seen.spoke ? NamePart("-spoke") : "",
        chain == subject_before_ ? NamePart("-subject") : "");
    if (chain == discourse_.speaker) add("speaks-on", candidate.near);
  }
  const bool follows_speech = token_ >= 2 && (around_.is_cue(token_ - 1) ||
                                              (words_.is(token_ - 1, "that") && around_.is_cue(token_ - 2)));
  if (follows_speech && candidate.distance == 0)
    add("said", chain == discourse_.actor ? NamePart("-actor") : "-other", role_);
}

/// Which verb the last mention stands before, and what stands between it and the pronoun.
void AntecedentDescriber::describe_acts(const Candidate& candidate) const {
  const std::uint32_t chain = candidate.chain;
  const TokenRange tokens = candidate.tokens;
  const bool is_led = tokens.begin > 0 && around_.has_function(tokens.begin - 1, 'p');
  const bool acts = !is_led && around_.acts(tokens);
  if (acts) add("acts", candidate.near, role_);
  if (chain == discourse_.actor) add("actor", candidate.near, role_);
  if (chain == (kind_[1] == 'm' ? discourse_.last_he : discourse_.last_she))
    add("same-pronoun", candidate.near, role_);
  const bool is_coordinated =
      words_.is(tokens.end, "and") || (tokens.begin > 0 && words_.is(tokens.begin - 1, "and"));
  if (is_coordinated) add("coordinated", candidate.near);
  if (begins_paragraph_) {
    add("paragraph-start", candidate.near);
    if (chain == discourse_.subject) add("paragraph-start-subject");
    if (chain == discourse_.actor) add("paragraph-start-actor");
    if (candidate.seen.count == discourse_.top_count) add("paragraph-start-top");
  }
  if (words_.sentence_of(token_) != words_.sentence_of(tokens.begin)) return;
  if (role_ == NamePart("o") && chain == discourse_.actor) {
    const bool is_infinitive = token_ >= 2 && words_.is(token_ - 2, "to");
    add("object-of-actor", around_.is_gerund(token_ - 1) ? NamePart("-gerund")
                           : is_infinitive               ? NamePart("-infinitive")
                           : around_.is_verb(token_ - 1) ? NamePart("-verb")
                                                         : "-other");
  }
  add("clauses", digit(around_.clauses_between(tokens.end, token_), 2), role_, acts ? NamePart("-acts") : "");
}

}  // namespace nutgraf
