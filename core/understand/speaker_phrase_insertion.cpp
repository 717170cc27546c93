// Reads who a sentence is about before what is inserted behind the name: "Kim, a security official, said".
// SPDX-License-Identifier: Apache-2.0
#include "core/text/one_of.h"
#include "core/understand/speaker_phrase.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::uint32_t kSubjectWindow = 45;  // tokens between a name and its verb

}  // namespace

std::optional<SpeakerPhrase> SpeakerPhraseReader::before_open_title(const SpeakerPhrase& subject,
                                                                    std::uint32_t verb) const {
  const std::uint32_t first = words_.sentence_tokens(verb).begin;
  const std::uint32_t end = subject.phrase.end;
  if (subject.phrase.empty() || end != verb || words_.is(verb + 1, ",")) return std::nullopt;
  std::uint32_t begin = subject.phrase.begin;
  bool has_of = false;
  while (begin > first && !words_.is(begin - 1, ",") && end - begin < kSubjectWindow / 2) {
    const std::uint32_t token = begin - 1;
    const bool is_small =
        is_one_of(words_.folded(token), {"of", "for", "at", "in", "the", "and", "&", "'s", "-"});
    if (context_.in_quote(token) || context_.is_person(token) ||
        !(is_small || context_.is_noun_like(token) || context_.in_mention(token)))
      return std::nullopt;
    has_of = has_of || words_.is(token, "of");
    begin = token;
  }
  if (begin < first + 2 || !words_.is(begin - 1, ",") || !context_.is_person(begin - 2) ||
      context_.mention_of(begin - 2).kind != MentionKind::Named || phrase_begin(begin - 2) != first)
    return std::nullopt;
  bool is_title = words_.is_capitalized(begin) && has_of && !context_.in_mention(begin);
  for (std::uint32_t token = begin; token < end; ++token) {
    const auto title = context_.lexicons().titles.find(words_.folded(token));
    is_title =
        is_title || (title && title->find('r') != std::string_view::npos && !context_.in_mention(token));
  }
  if (!is_title) return std::nullopt;
  return SpeakerPhrase{{first, end}, context_.mention_of(begin - 2).tokens, context_.mention_id(begin - 2)};
}

/// "Ada Ruiz, the counsel for the second defendant, Bo Lind, said": the one who begins the sentence, where
/// what is told of her ends with somebody else's name, which begins at `other`.
std::optional<SpeakerPhrase> SpeakerPhraseReader::before_apposition(std::uint32_t first,
                                                                    std::uint32_t other) const {
  std::uint32_t begin = first + (context_.has_function(first, 'c') ? 1U : 0U);
  while (begin < first + 4 && context_.lexicons().titles.contains(words_.folded(begin))) ++begin;
  if (!context_.is_person(begin) || context_.mention_of(begin).kind != MentionKind::Named)
    return std::nullopt;
  const std::uint32_t comma = context_.mention_of(begin).tokens.end;
  if (!words_.is(comma, ",") || comma + 2 >= other || other - comma > kSubjectWindow ||
      !context_.has_function(comma + 1, 'd'))
    return std::nullopt;
  bool has_preposition = false;
  for (std::uint32_t token = comma + 1; token + 1 < other; ++token) {
    if (words_.is(token, ",") || context_.in_quote(token)) return std::nullopt;
    has_preposition = has_preposition || is_one_of(words_.folded(token), {"for", "of", "to"});
  }
  if (!has_preposition || !words_.is(other - 1, ",")) return std::nullopt;
  return of_mention(context_.mention_id(begin), {first, other - 1});
}

/// "defending Bo Lind", "representing Mr Lind", whose name begins at `name`, but not "acting governor Bo
/// Lind".
bool SpeakerPhraseReader::is_participle(std::uint32_t verb, std::uint32_t name) const {
  if (!words_.folded(verb).ends_with("ing") || words_.is_capitalized(verb)) return false;
  for (std::uint32_t token = verb + 1; token < name; ++token) {
    const auto title = context_.lexicons().titles.find(words_.folded(token));
    if (title && title->find('r') != std::string_view::npos) return false;
  }
  return true;
}

std::optional<SpeakerPhrase> SpeakerPhraseReader::before_insertion(std::uint32_t comma) const {
  const std::uint32_t first = words_.sentence_tokens(comma).begin;
  const std::string_view mark = words_[comma];
  // "Her counsel, Ada Ruiz SC, said"
  if (comma > first + 2 && context_.is_behind_name(comma - 1) && context_.is_person(comma - 2) &&
      !context_.in_mention(comma - 1)) {
    const std::uint32_t begin = phrase_begin(comma - 2);
    if (begin > first + 1 && words_[begin - 1] == mark && !context_.in_quote(begin - 2))
      return of_mention(context_.mention_id(comma - 2), {begin, comma});
  }
  if (comma > first + 1 && context_.is_person(comma - 1) &&
      context_.mention_of(comma - 1).kind == MentionKind::Named) {
    // "The mayor of London, Omar Reeve, tweeted", "The lead author, doctoral candidate Ann Lee, said".
    const std::uint32_t begin = phrase_begin(comma - 1);
    if (const auto person = before_apposition(first, begin)) return person;
    if (begin > first + 1 && words_[begin - 1] == mark && !context_.in_quote(begin - 2) &&
        !is_participle(begin, context_.mention_of(comma - 1).tokens.begin)) {
      const bool is_whole = ending(begin - 2).phrase.begin == first;  // what stands before is no clause
      return of_mention(context_.mention_id(comma - 1), {is_whole ? first : begin, comma});
    }
  }
  std::uint32_t fallback = kNone;
  for (std::uint32_t i = comma; i-- > first + 1 && comma - i < kSubjectWindow;) {
    if (context_.in_quote(i)) return std::nullopt;
    if (words_[i] != mark) continue;
    if (context_.has_function(i - 1, 'a') && i > first + 1) {  // "The ministry has, in a statement, called"
      std::uint32_t last = i - 1;
      while (last > first && context_.has_function(last, 'a')) --last;
      if (context_.in_mention(last) || context_.is_noun_like(last)) return ending(last);
    }
    if (context_.in_mention(i - 1) && context_.may_speak(context_.mention_of(i - 1))) {
      const SpeakerPhrase subject = ending(i - 1);
      if (subject.mention &&
          context_.type_of(coreference_.mentions[to_index(*subject.mention)]) == EntityType::Person) {
        const std::uint32_t begin = subject.phrase.begin;
        const std::uint32_t verb = begin == first || words_[begin - 1] == mark ? begin : begin - 1;
        if (verb > first + 1 && words_[verb - 1] == mark &&
            is_participle(verb, context_.mention_of(i - 1).tokens.begin)) {
          fallback = kNone;  // "Ada Ruiz, defending Bo Lind, said"
          continue;
        }
        return SpeakerPhrase{{subject.phrase.begin, comma}, subject.text, subject.mention};
      }
      if (fallback == kNone) fallback = i - 1;
    } else if (context_.is_noun_like(i - 1) && fallback == kNone) {
      fallback = i - 1;
    }
  }
  if (fallback == kNone) return std::nullopt;
  const SpeakerPhrase subject = ending(fallback);
  const bool is_whole = subject.phrase.begin == first;
  if (!is_whole) return std::nullopt;
  return SpeakerPhrase{{subject.phrase.begin, comma}, subject.text, subject.mention};
}

}  // namespace nutgraf
