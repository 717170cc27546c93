// What is said in passing about somebody or something, where a sentence of a summary can spare it.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>

#include "core/summarize/sentence_shortener.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestApposition = 7;  // words between commas
constexpr std::uint32_t kShortApposition = 3;    // words of one that follows another

}  // namespace

/// Where the verb stands behind "rescued from a trawler sunk by a storm"; `participle` where none does, since
/// this is then the verb itself.
std::uint32_t SentenceShortener::end_of_reduced_relative(std::uint32_t participle, std::uint32_t end) const {
  constexpr std::uint32_t kLongestRelative = 20;  // tokens
  const std::uint32_t limit = std::min(end, participle + kLongestRelative);
  for (std::uint32_t token = participle + 1; token + 1 < limit; ++token) {
    if (!tokens_.is_word(token)) return participle;
    const std::uint32_t classes = tokens_.classes(token);
    // Another clause: "jumped after the bank raised", "voted for a plan | the council had made".
    const std::string word = folded_word(tokens_.text(token));
    const bool clause =
        (classes & (kConjunction | kPronoun)) != 0 ||
        is_one_of(word, {"that", "who", "which", "whose", "where", "when", "to", "after", "before", "since",
                         "until", "as", "than", "once", "while", "because"});
    const bool contact = (classes & kDeterminer) != 0 &&
                         (tokens_.has_class(token - 1, kNoun) || tokens_.entity_at(token - 1) != nullptr);
    if (clause || contact) return participle;
    if (word.front() == '\'' || word.front() == '\xE2') continue;  // "'s"
    if (!tokens_.is_finite_verb(token)) continue;
    // "sunk by a storm" is a participle as well; a verb in the past has an object or an auxiliary.
    const bool object = tokens_.has_class(token + 1, kDeterminer) || tokens_.entity_at(token + 1) != nullptr;
    const bool behind_noun = !tokens_.has_class(token - 1, kDeterminer | kPreposition | kAdjective | kAdverb);
    if ((classes & kAuxiliary) != 0 || (object && behind_noun)) return token;
  }
  return participle;
}

void SentenceShortener::drop_relatives(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  constexpr std::uint32_t kLongestSubject = 12;  // tokens
  const std::uint32_t limit = std::min(sentence.end, sentence.begin + kLongestSubject);
  if (tokens_.has_class(sentence.begin, kPreposition | kConjunction | kGerund | kPastForm | kAdverb)) return;
  for (std::uint32_t token = sentence.begin + 1; token + 1 < limit; ++token) {
    if (tokens_.is_quoted(token)) return;
    if (tokens_.text(token) == ",") {
      const bool relative =
          is_one_of(folded_word(tokens_.text(token + 1)), {"which", "who", "whose", "where"});
      if (!relative && !tokens_.has_class(token + 1, kPastForm)) return;
      for (std::uint32_t close = token + 3; close + 1 < sentence.end; ++close) {
        if (tokens_.text(close) != "," || !tokens_.is_finite_verb(close + 1)) continue;
        edits.push_back({{token, close + 1}, ""});
        return;
      }
      return;
    }
    if (!tokens_.is_finite_verb(token)) continue;
    const bool reduced = !tokens_.has_class(token, kAuxiliary) && tokens_.has_class(token - 1, kNoun) &&
                         tokens_.has_class(token + 1, kPreposition);
    const std::uint32_t verb = reduced ? end_of_reduced_relative(token, sentence.end) : token;
    if (verb != token) edits.push_back({{token, verb}, ""});
    return;
  }
}

void SentenceShortener::drop_appositions(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  constexpr std::uint32_t kOpener = kPreposition | kConjunction | kGerund | kAdverb | kCalendarWord;
  std::uint32_t commas = 0;  // that stay
  bool opening = tokens_.has_class(sentence.begin, kOpener);
  for (std::uint32_t open = sentence.begin + 1; open + 1 < sentence.end; ++open) {
    if (tokens_.text(open) != "," || tokens_.is_quoted(open)) continue;
    const std::uint32_t close = end_of_apposition(open, sentence.end, kLongestApposition);
    const bool verb_behind = close != open && tokens_.has_class(close + 1, kFiniteVerb | kVerbInS);
    // "Late on Friday, after midnight, police in Oster Bay, a port, …": no part of the time, but the subject.
    const NamedEntity* const before = tokens_.entity_at(open - 1);
    const bool timed =
        before != nullptr && (before->type == EntityType::Date || before->type == EntityType::Time);
    if ((opening || (timed && close != open)) &&
        !verb_behind) {  // "In that year, Obi, a lawyer, …": the subject
      opening = false;
      continue;
    }
    opening = false;
    if (close == open) {
      ++commas;
      continue;
    }
    std::uint32_t last = close;  // "from Toronto, Canada,": the closing comma opens the next
    for (std::uint32_t next = end_of_apposition(last, sentence.end, kShortApposition); next != last;
         next = end_of_apposition(last, sentence.end, kShortApposition))
      last = next;
    if (is_in_list(last, sentence.end)) {
      open = last;
      continue;
    }
    // Where an earlier comma still waits for its second, the last one stays.
    edits.push_back({{open, commas % 2 == 0 ? last + 1 : last}, ""});
    open = last;
  }
}

/// Whether a comma stands before the last but one of several things: "a lawyer, poet[,] radio host, and …".
bool SentenceShortener::is_in_list(std::uint32_t comma, std::uint32_t sentence_end) const {
  const std::uint32_t limit = std::min(sentence_end, comma + 2 + kLongestApposition);
  for (std::uint32_t token = comma + 1; token + 1 < limit; ++token) {
    if (tokens_.text(token) == ",") return tokens_.has_class(token + 1, kConjunction);
    if (!tokens_.is_word(token) || tokens_.has_class(token, kFiniteVerb)) return false;
  }
  return false;
}

/// The comma that closes what another one opens; `open` where it is no apposition.
std::uint32_t SentenceShortener::end_of_apposition(std::uint32_t open, std::uint32_t sentence_end,
                                                   std::uint32_t most_words) const {
  std::uint32_t close = open + 1;
  while (close + 1 < sentence_end && close - open <= most_words && tokens_.text(close) != ",") {
    // "The study, published on Friday, found": a participle may open it.
    const bool participle = close == open + 1 && tokens_.has_class(close, kPastForm);
    if (!tokens_.is_word(close) || (!participle && tokens_.has_class(close, kFiniteVerb))) return open;
    ++close;
  }
  if (close + 1 >= sentence_end || close == open + 1 || tokens_.text(close) != ",") return open;
  const bool list = ((tokens_.classes(open + 1) | tokens_.classes(close + 1)) & kConjunction) != 0;
  bool joins = false;  // "boots, tents and canoes, …"; but "Obi, a lawyer and writer, …"
  for (std::uint32_t token = open + 1; token < close; ++token)
    joins = joins || tokens_.has_class(token, kConjunction);
  if (joins && !tokens_.has_class(open + 1, kDeterminer)) return open;
  const NamedEntity* before = tokens_.entity_at(open - 1);
  const NamedEntity* inside = tokens_.entity_at(open + 1);  // "Ada Obi, Ben Okri, Chi Eze"
  const bool names = before != nullptr && inside != nullptr && before->type == EntityType::Person &&
                     inside->type == EntityType::Person;
  return list || names ? open : close;
}

}  // namespace nutgraf
