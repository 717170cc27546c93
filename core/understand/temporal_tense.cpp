// The tense around an expression of time.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/temporal_tense.h"

#include <algorithm>

namespace nutgraf {
namespace {

constexpr std::uint32_t kWindow = 40;

bool is_be(std::string_view word) { return word == "be" || word == "been" || word == "being"; }

/// "was expected", "had been scheduled"
bool was_planned(const SentenceWords& words, std::uint32_t plan) {
  if (plan == 0) return false;
  const std::string_view before = words.folded(plan - 1);
  return before == "was" || before == "were" || before == "been";
}

bool ends_clause(std::string_view word) {
  return word == ";" || word == "." || word == "\u201c" || word == "\u201d" || word == "\"";
}

}  // namespace

TenseFinder::TenseFinder(std::string_view table) : table_(table) {}

TenseFinder::Cue TenseFinder::cue(const SentenceWords& words, std::uint32_t i) const {
  const std::string_view word = words.folded(i);
  if (const auto known = table_.find(word)) {
    if (*known == "past") return Cue::Past;
    if (*known == "present") return Cue::Present;
    if (*known == "future") return Cue::Future;
    if (*known == "would") return Cue::Would;
    if (*known == "plan") return Cue::Plan;
    if (*known == "back") return Cue::Back;
    return Cue::None;
  }
  // A regular past form or participle; capitals are names ("United").
  if (word.size() > 4 && word.substr(word.size() - 2) == "ed" && (!words.capitalized(i) || i == 0))
    return Cue::Past;
  return Cue::None;
}

/// Whether "to" at `to` is followed by a verb rather than a place or a number.
bool TenseFinder::infinitive(const SentenceWords& words, std::uint32_t to) const {
  if (!words.is(to, "to") || to + 1 >= words.size() || words.capitalized(to + 1)) return false;
  const std::string_view next = words.folded(to + 1);
  if (next.empty() || next[0] < 'a' || next[0] > 'z') return false;
  const auto known = table_.find(next);
  return !known || *known != "no_infinitive";
}

Tense TenseFinder::to_the_left(const SentenceWords& words, std::uint32_t begin) const {
  bool after_infinitive = false;
  const std::uint32_t stop = begin > kWindow ? begin - kWindow : 0;
  for (std::uint32_t k = begin; k-- > stop;) {
    const std::string_view word = words.folded(k);
    if (ends_clause(word)) break;
    if (infinitive(words, k)) {
      after_infinitive = true;
      continue;
    }
    switch (cue(words, k)) {
      case Cue::None:
        continue;
      case Cue::Future:
        return Tense::Future;
      case Cue::Would:
        return Tense::FutureInPast;
      case Cue::Back:
        return Tense::Past;
      case Cue::Plan:
        return was_planned(words, k) ? Tense::FutureInPast : Tense::Future;
      case Cue::Present:
        // "is to meet", "is Tuesday", "are on Tuesday"
        if (after_infinitive && infinitive(words, k + 1)) return Tense::Future;
        return begin - k <= 2 ? Tense::Future : Tense::Present;
      case Cue::Past:
        if ((word == "was" || word == "were") && infinitive(words, k + 1)) return Tense::FutureInPast;
        if (k > 0 && is_be(words.folded(k - 1)))
          continue;  // "will be held", "has been held": the auxiliary decides
        if (k > 0 && words.is(k - 1, "to")) continue;
        return Tense::Past;
    }
  }
  return after_infinitive ? Tense::Future : Tense::None;
}

Tense TenseFinder::to_the_right(const SentenceWords& words, std::uint32_t end) const {
  const std::uint32_t stop = std::min<std::uint32_t>(words.size(), end + kWindow);
  for (std::uint32_t k = end; k < stop; ++k) {
    if (ends_clause(words.folded(k))) break;
    switch (cue(words, k)) {
      case Cue::None:
        continue;
      case Cue::Future:
        return Tense::Future;
      case Cue::Would:
        return Tense::FutureInPast;
      case Cue::Back:
        return Tense::Past;
      case Cue::Plan: {
        // "On Thursday, the senators proposed to limit terms": the day of proposing. "is scheduled" looks
        // ahead.
        const std::string_view word = words.folded(k);
        const bool is_told =
            word.size() > 4 && word.substr(word.size() - 2) == "ed" && k > end && !is_be(words.folded(k - 1));
        if (is_told) return Tense::Past;
        return was_planned(words, k) ? Tense::FutureInPast : Tense::Future;
      }
      case Cue::Present:
        if (infinitive(words, k + 1) || cue(words, k + 1) == Cue::Plan) return Tense::Future;
        return Tense::Present;
      case Cue::Past:
        return Tense::Past;
    }
  }
  return Tense::None;
}

Tense TenseFinder::find(const SentenceWords& words, std::uint32_t begin, std::uint32_t end) const {
  if (begin > 0 && cue(words, begin - 1) == Cue::Back) return Tense::Past;
  const Tense left = to_the_left(words, begin);
  return left != Tense::None ? left : to_the_right(words, end);
}

}  // namespace nutgraf
