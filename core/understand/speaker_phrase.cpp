// Reads the phrase that names a speaker, left or right of a verb: "Kim Seo-yun, an official at …, said".
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/speaker_phrase.h"

#include <algorithm>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kSubjectWindow = 45;  // tokens between a name and its verb

}  // namespace

SpeakerPhrase SpeakerPhraseReader::of_mention(MentionId mention, TokenRange phrase) const {
  const Mention& found = coreference_.mentions[to_index(mention)];
  if (!context_.may_speak(found)) return {phrase, phrase, std::nullopt};
  return {phrase, found.tokens, mention};
}

/// The first person or organization within a phrase, for documents: "Judge Miller's statement", "a report by
/// Netward".
SpeakerPhrase SpeakerPhraseReader::of_document(TokenRange phrase) const {
  for (std::uint32_t token = phrase.begin; token < phrase.end; ++token) {
    if (!context_.in_mention(token)) continue;
    // "his family in a statement": not his
    if (context_.is_possessive(token) && !context_.is_document(token + 1)) continue;
    const EntityType type = context_.type_of(context_.mention_of(token));
    if (type == EntityType::Person || type == EntityType::Organization)
      return {phrase, context_.mention_of(token).tokens, context_.mention_id(token)};
    token = std::max(token, context_.mention_of(token).tokens.end - 1);
  }
  return {phrase, phrase, std::nullopt};
}

std::uint32_t SpeakerPhraseReader::phrase_begin(std::uint32_t last) const {
  const std::uint32_t first = words_.sentence_tokens(last).begin;
  std::uint32_t begin = last;
  if (context_.in_mention(last)) begin = std::max(first, context_.mention_of(last).tokens.begin);
  while (begin > first && last - begin < kSubjectWindow) {
    const std::uint32_t before = begin - 1;
    if (context_.in_quote(before)) break;
    if (context_.is_possessive(before)) {  // "his family"
      --begin;
      break;
    }
    if (context_.in_mention(before)) {
      if (context_.is_person(before) && !words_.is(begin, "'s")) break;
      begin = std::max(first, context_.mention_of(before).tokens.begin);
      continue;
    }
    const std::string_view word = words_.folded(before);
    const bool is_mark =
        word == "'s" || word == "-" || word == "–" || word == "&" || word == "'" || word == "’";
    const bool is_number = words_.segmentation().tokens[before].kind == TokenKind::Number;
    if (context_.has_function(before, 'd')) {
      const std::string_view noun = words_.folded(last);
      const bool is_plural = noun.size() > 3 && noun.back() == 's';
      if (word == "that" && is_plural) break;  // "a deal that union leaders called …"
      --begin;
      break;
    }
    if (!context_.is_noun_like(before) && !is_mark && !is_number) break;
    const bool possesses = words_.is(begin, "'s") || words_.is(begin, "’");  // "the accused's family"
    if (context_.is_cue(before) && !words_.is_capitalized(before) && !possesses) break;
    if (context_.in_time(before)) break;
    begin = before;
  }
  return begin;
}

SpeakerPhrase SpeakerPhraseReader::ending(std::uint32_t last) const {
  const std::uint32_t first = words_.sentence_tokens(last).begin;
  // "At the time it said": nothing before a pronoun is its own.
  const bool is_pronoun =
      is_one_of(words_.folded(last), {"he", "she", "it", "they", "we", "i"}) &&
      !(context_.in_mention(last) && context_.mention_of(last).kind == MentionKind::Named);
  const std::uint32_t begin = is_pronoun ? last : phrase_begin(last);
  const std::uint32_t end = last + 1;
  const bool is_named = context_.in_mention(last) && context_.mention_of(last).tokens.end == end;
  if (!is_named && begin == last && begin > first && context_.is_person(begin - 1) &&
      context_.is_behind_name(last)) {
    return of_mention(context_.mention_id(begin - 1), {phrase_begin(begin - 1), end});
  }
  if (!is_named && context_.is_document(last)) return of_document({begin, end});
  if (const auto whole = attached(begin, last)) return *whole;
  if (is_named) return of_mention(context_.mention_id(last), {begin, end});
  const TokenRange phrase{begin, end};
  return {phrase, phrase, std::nullopt};
}

/// The phrase from `begin` to `last` with what it hangs on: "Ryan Norden of the University of Kestrel".
std::optional<SpeakerPhrase> SpeakerPhraseReader::attached(std::uint32_t begin, std::uint32_t last) const {
  const std::uint32_t first = words_.sentence_tokens(last).begin;
  if (begin <= first + 1 ||
      !is_one_of(words_.folded(begin - 1), {"of", "for", "from", "at", "in", "with", "to"}))
    return std::nullopt;
  const bool is_named = context_.in_mention(last) && context_.mention_of(last).tokens.end == last + 1;
  const std::uint32_t head = begin - 2;
  // "Ryan Norden of the University of Kestrel in Ontario": back over the phrases to the person, else the
  // last name.
  std::uint32_t owner = head;
  for (int steps = 0; steps < 3 && context_.in_mention(owner) && !context_.is_person(owner); ++steps) {
    const std::uint32_t inner_begin = phrase_begin(owner);
    if (inner_begin <= first + 1 ||
        !is_one_of(words_.folded(inner_begin - 1), {"of", "for", "from", "at", "in", "with"}))
      break;
    if (!context_.in_mention(inner_begin - 2)) break;
    owner = inner_begin - 2;
  }
  if (!context_.in_mention(owner) || !context_.is_person(owner)) owner = head;
  if (context_.in_mention(owner) && context_.may_speak(context_.mention_of(owner)) &&
      !words_.is(begin - 1, "to")) {
    const SpeakerPhrase inner = of_mention(context_.mention_id(owner), {phrase_begin(owner), owner + 1});
    return SpeakerPhrase{{inner.phrase.begin, last + 1}, inner.text, inner.mention};
  }
  const bool extends = context_.is_noun_like(head) && !context_.is_adverb(head) && !context_.in_time(head) &&
                       !context_.is_cue(head);
  // "Minister for Kestrel Affairs Ada Ruiz"
  const bool is_minister_for = words_.is(begin - 1, "for") && words_.is_capitalized(head);
  const bool is_titled = is_named && context_.is_person(last) &&
                         context_.lexicons().titles.contains(words_.folded(head)) &&
                         (words_.is(begin - 1, "of") || is_minister_for);
  if (extends && is_titled) return of_mention(context_.mention_id(last), {phrase_begin(head), last + 1});
  if (extends) {
    const std::uint32_t outer = phrase_begin(head);
    const TokenRange phrase{outer, last + 1};
    return SpeakerPhrase{phrase, phrase, std::nullopt};
  }
  return std::nullopt;
}

std::optional<SpeakerPhrase> SpeakerPhraseReader::sentence_subject(std::uint32_t first,
                                                                   std::uint32_t stop) const {
  stop = std::min(stop, first + kSubjectWindow);
  for (std::uint32_t i = first; i < stop; ++i) {
    if (!context_.in_mention(i) || context_.in_quote(i)) continue;
    const std::uint32_t behind = context_.mention_of(i).tokens.end;
    const bool is_person = context_.is_person(i);
    const bool is_source = (i > first && words_.is(i - 1, "(")) || words_.is(behind, "'s");  // "PARIS (AP)"
    const bool may_speak = is_person || context_.type_of(context_.mention_of(i)) == EntityType::Organization;
    // "Senate President …"
    const bool modifies = !is_person && (context_.is_noun_like(behind) || context_.in_mention(behind)) &&
                          !context_.is_cue(behind);
    if (!may_speak || is_source || modifies) {
      if (!may_speak && !is_source) return std::nullopt;
      i = behind - 1;
      continue;
    }
    if (i == first || !context_.has_function(i - 1, 'p'))
      return SpeakerPhrase{{}, context_.mention_of(i).tokens, context_.mention_id(i)};
    // "A spokeswoman for Chemiko declined to comment but said"
    bool is_noun_phrase = i - first >= 2 && i - first <= 6;
    for (std::uint32_t word = first; word + 1 < i; ++word)
      is_noun_phrase = is_noun_phrase && (context_.is_noun_like(word) || context_.has_function(word, 'd'));
    if (!is_noun_phrase) return std::nullopt;
    return SpeakerPhrase{{}, TokenRange{first, i - 1}, std::nullopt};
  }
  return std::nullopt;
}

std::optional<SpeakerPhrase> SpeakerPhraseReader::starting(std::uint32_t token) const {
  const std::uint32_t limit = std::min(words_.sentence_tokens(token).end, token + kSubjectWindow);
  if (token >= limit || context_.in_quote(token)) return std::nullopt;
  std::uint32_t end = token;
  bool has_mention = false;
  std::optional<MentionId> direct_mention;
  bool after_by = false;
  bool has_document = false;
  while (end < limit && !context_.in_quote(end)) {
    if (context_.is_document(end) &&
        !(context_.in_mention(end) && context_.mention_of(end).kind == MentionKind::Named))
      has_document = true;
    if (context_.in_mention(end) && !context_.is_possessive(end)) {
      const MentionId mention = context_.mention_id(end);
      const std::uint32_t stop = std::min(limit, context_.mention_of(end).tokens.end);
      const bool is_possessor = words_.is(stop, "'s") || words_.is(stop, "’") || words_.is(stop, "'");
      if (context_.is_person(end) && !is_possessor && (!has_mention || after_by || !direct_mention)) {
        return of_mention(mention, {token, stop});
      }
      if (context_.may_speak(context_.mention_of(end)) && !is_possessor) {
        has_mention = true;
        const bool is_last = stop >= limit || !(context_.is_noun_like(stop) || words_.is(stop, "-"));
        if (is_last && (!direct_mention || after_by)) direct_mention = mention;
      }
      end = stop;
      after_by = false;
      continue;
    }
    const std::string_view word = words_.folded(end);
    if (is_one_of(word, {"by", "from"})) after_by = true;
    const bool goes_on = context_.is_noun_like(end) || context_.has_function(end, 'd') ||
                         context_.in_time(end) ||
                         is_one_of(word, {"of", "by", "from", "'s", "-", "on", "in", "for", "at", "’", "'",
                                          "&", "he", "she", "they", "it"}) ||
                         words_.segmentation().tokens[end].kind == TokenKind::Number;
    if (!goes_on) break;
    if (!has_document && end > token && is_one_of(word, {"said", "says", "told", "added"})) break;
    ++end;
  }
  if (end == token) return std::nullopt;
  const TokenRange phrase{token, end};
  if (words_.is(end, ",") && !direct_mention) {
    // "said his father, Abdullah Kurdi, …", "said the deputy director, General Ada Ruiz, …"
    std::uint32_t name = end + 1;
    while (name < limit && name < end + 4 && !context_.in_mention(name) &&
           context_.lexicons().titles.contains(words_.folded(name)))
      ++name;
    if (name < limit && context_.is_person(name)) {
      const std::uint32_t stop = context_.mention_of(name).tokens.end;
      if (stop >= limit || is_one_of(words_[stop], {",", ".", ":", "(", ";", "\"", "“"}))
        return of_mention(context_.mention_id(name), {token, stop});
    }
  }
  if (has_document) {
    const SpeakerPhrase issuer = of_document(phrase);
    if (issuer.mention) return issuer;
  }
  if (direct_mention) {
    // "police in Kano": the place is not who spoke; "the ministry" or "a report by Netward" is.
    const TokenRange tokens = coreference_.mentions[to_index(*direct_mention)].tokens;
    const bool is_own = tokens.begin <= token + 1 || words_.is(tokens.begin - 1, "by") ||
                        words_.is(tokens.begin - 1, "from") ||
                        (words_.is(tokens.begin - 1, "the") && tokens.begin >= 2 &&
                         is_one_of(words_.folded(tokens.begin - 2), {"by", "from"}));
    const bool is_bare = tokens.begin == token || context_.has_function(tokens.begin - 1, 'd');
    if (is_own && (is_bare || words_.is(tokens.begin - 1, "by") || words_.is(tokens.begin - 1, "from"))) {
      return SpeakerPhrase{phrase, tokens, direct_mention};
    }
  }
  return SpeakerPhrase{phrase, phrase, std::nullopt};
}

}  // namespace nutgraf
