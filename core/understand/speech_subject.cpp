// Finds the subject of a verb of speech, left of it: "Kim said", "…, who also said", "went on to say".
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/speech_subject.h"

#include <algorithm>
#include <string_view>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kSubjectWindow = 45;   // tokens between a name and its verb
constexpr std::uint32_t kBracketsWindow = 16;  // tokens of an insertion in brackets
constexpr std::uint32_t kLongestAside = 5;     // tokens of "as she is widely known"
constexpr std::size_t kActsBack = 8;           // earlier acts of the sentence that a later one may continue

bool is_be(std::string_view word) {
  return is_one_of(word, {"is", "are", "was", "were", "be", "been", "being", "'re", "am", "'m"});
}

bool ends_plural(std::string_view word) {
  return word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
}

}  // namespace

std::optional<SpeakerPhrase> SpeechSubjectReader::before(std::uint32_t token, char form) const {
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  const std::optional<VerbGroup> group = verb_group(token);
  if (!group || group->begin <= first) return std::nullopt;
  const std::uint32_t last = group->begin - 1;
  const std::string_view word = words_.folded(last);
  if (word == "to") return of_infinitive(last);
  if (word == "known") {  // "Wiwi, as she is widely known, said", also without its commas
    std::uint32_t as = last;
    while (as > first && last - as < kLongestAside && !words_.is(as, "as")) --as;
    const bool is_aside = as > first && words_.is(as, "as") && context_.has_function(as + 1, 'n');
    if (is_aside) return speakers_.ending(as - 1);
  }
  if (word == "by" || word == "when" || word == "if") return std::nullopt;
  if (is_one_of(word, {"who", "which", "that"})) return of_relative(last);
  const bool has_then =
      word == "," && !acts_.empty() && acts_.back().cue.begin >= first && words_.is(last + 1, "then");
  if (has_then || is_one_of(word, {"and", "but", "then", "or", "also"})) return of_earlier(last, form);
  if (word == "," || word == "—" || word == "–") return speakers_.before_insertion(last);
  if (word == ")" || word == "]") return before_brackets(last);
  if (form == 'b' && !group->has_auxiliary && !takes_base_form(last, token)) return std::nullopt;
  // "his written address", "her alleged part in it"
  if (context_.is_possessive(last) || (form == 'n' && !group->has_auxiliary)) return std::nullopt;
  if (!may_be_subject(last)) return std::nullopt;
  const SpeakerPhrase subject = speakers_.ending(last);
  if (last + 1 == token) {
    if (const auto person = speakers_.before_open_title(subject, token)) return person;
  }
  return subject;
}

/// Nothing where the verb is passive, or where what stands before it is quoted.
std::optional<SpeechSubjectReader::VerbGroup> SpeechSubjectReader::verb_group(std::uint32_t token) const {
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  VerbGroup group{token, false};
  while (group.begin > first) {
    const std::uint32_t before = group.begin - 1;
    // "imply" is a verb and looks like an adverb: a row of it is no group.
    if (context_.in_quote(before) || token - before > kSubjectWindow) return std::nullopt;
    const std::string_view word = words_.folded(before);
    if (is_be(word)) return std::nullopt;
    const bool opens_time =
        context_.in_time(group.begin) && is_one_of(word, {"on", "in", "at", "late", "early", "the"});
    if (!opens_time) {
      const bool is_auxiliary = context_.has_function(before, 'a') && word != "'s";
      if (!is_auxiliary && !context_.is_adverb(before)) break;
      group.has_auxiliary = group.has_auxiliary || is_auxiliary;
    }
    group.begin = before;
  }
  return group;
}

/// "Kim (pictured) said".
std::optional<SpeakerPhrase> SpeechSubjectReader::before_brackets(std::uint32_t close) const {
  const std::uint32_t first = words_.sentence_tokens(close).begin;
  std::uint32_t open = close;
  while (open > first && close - open < kBracketsWindow && !words_.is(open, "(") && !words_.is(open, "["))
    --open;
  if (open <= first) return std::nullopt;
  return speakers_.ending(open - 1);
}

/// Whether what ends with `last` is one that a verb in its base form agrees with.
bool SpeechSubjectReader::takes_base_form(std::uint32_t last, std::uint32_t verb) const {
  // "officials say", "they claim", but not "the report".
  const std::string_view word = words_.folded(last);
  const bool is_plural = ends_plural(word) || is_one_of(word, {"they", "we", "i", "you", "police", "people",
                                                               "some", "many", "most", "others"});
  // "WHO say", but not "the Commission report".
  const bool is_body = words_.is(verb, "say") && context_.in_mention(last) &&
                       context_.mention_of(last).kind == MentionKind::Named;
  if (!is_plural && !is_body && !context_.is_person(last)) return false;
  const std::uint32_t begin = speakers_.phrase_begin(last);
  return begin <= words_.sentence_tokens(last).begin ||
         !(context_.has_function(begin - 1, 'p') || words_.is(begin - 1, "'s"));
}

bool SpeechSubjectReader::may_be_subject(std::uint32_t last) const {
  return context_.in_mention(last) || context_.is_noun_like(last) ||
         is_one_of(words_.folded(last), {"he", "she", "they", "it", "we", "i", "you", "who", "some", "others",
                                         "many", "both", "one", "all", "another", "none", "them", "us"}) ||
         words_.segmentation().tokens[last].kind == TokenKind::Number;
}

/// "went on to say", "went even as far as to say".
std::optional<SpeakerPhrase> SpeechSubjectReader::of_infinitive(std::uint32_t to) const {
  const std::uint32_t first = words_.sentence_tokens(to).begin;
  std::uint32_t verb = to;
  while (verb > first + 1 && verb + 5 > to &&
         is_one_of(words_.folded(verb - 1), {"on", "as", "so", "far", "even"})) {
    --verb;
  }
  if (verb <= first + 1) return std::nullopt;
  --verb;
  // "continued to continue to": nobody looks through a row of them.
  const auto group = verb_group(verb);
  if (!group || group->begin <= first || words_.is(group->begin - 1, "to")) return std::nullopt;
  const bool goes = verb + 1 < to && is_one_of(words_.folded(verb), {"went", "goes", "gone", "go"});
  if (goes || (verb + 1 == to && is_one_of(words_.folded(verb), {"continued", "continues"})))
    return before(verb, 'd');
  return std::nullopt;
}

/// "the senator, who said": the noun before; "a statement which said": the sentence's subject.
std::optional<SpeakerPhrase> SpeechSubjectReader::of_relative(std::uint32_t pronoun) const {
  const std::uint32_t first = words_.sentence_tokens(pronoun).begin;
  std::uint32_t before = pronoun;
  if (before > first && words_.is(before - 1, ",")) {
    --before;
    // "Mark Haye, a marine ecologist and professor, who said"
    const auto person = speakers_.before_insertion(before);
    const bool is_own = before > first && context_.in_mention(before - 1);
    if (person && person->mention && !is_own &&
        context_.type_of(context_.coreference().mentions[to_index(*person->mention)]) == EntityType::Person)
      return person;
  }
  if (before <= first || !(context_.in_mention(before - 1) || context_.is_noun_like(before - 1)))
    return std::nullopt;
  const SpeakerPhrase antecedent = speakers_.ending(before - 1);
  if (antecedent.mention || !context_.is_document(before - 1)) return antecedent;
  const std::uint32_t stop = std::min(antecedent.phrase.begin, first + kSubjectWindow);
  for (std::uint32_t i = first; i < stop; ++i) {
    if (context_.in_mention(i) && !context_.in_quote(i) && context_.may_speak(context_.mention_of(i)))
      return SpeakerPhrase{antecedent.phrase, context_.mention_of(i).tokens, context_.mention_id(i)};
  }
  return antecedent;
}

/// "said …, but warned": the same speaker goes on.
std::optional<SpeakerPhrase> SpeechSubjectReader::of_earlier(std::uint32_t last, char form) const {
  const std::uint32_t first = words_.sentence_tokens(last).begin;
  const std::size_t oldest = acts_.size() - std::min(acts_.size(), kActsBack);
  for (std::size_t i = acts_.size(); i-- > oldest && acts_[i].cue.begin >= first;) {
    if (acts_[i].speaker_text && !acts_[i].is_according)
      return SpeakerPhrase{{}, acts_[i].speaker_text, acts_[i].speaker};
  }
  if (form == 'b') return std::nullopt;
  return speakers_.sentence_subject(first, last);
}

bool SpeechSubjectReader::is_relative(std::uint32_t token) const {
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  std::uint32_t before = token - 1;
  while (before > first && token - before < kSubjectWindow &&
         (context_.is_adverb(before) || context_.has_function(before, 'a')))
    --before;
  return (words_.is(before, "who") || words_.is(before, "which")) && before > 0 && words_.is(before - 1, ",");
}

bool SpeechSubjectReader::is_one_thing(TokenRange phrase) const {
  const std::string_view last = words_.folded(phrase.end - 1);
  return is_one_of(words_.folded(phrase.begin),
                   {"the", "a", "an", "this", "that", "his", "her", "its", "another"}) &&
         phrase.size() > 1 && phrase.size() <= 6 && !last.ends_with('s') &&
         !is_one_of(last, {"member", "initial", "latest", "early", "other", "media", "first", "new"});
}

}  // namespace nutgraf
