// Phrases of one or several words with a value each; the longest match wins.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/phrase_lexicon.h"

#include <algorithm>
#include <string>

#include "core/text/ascii.h"

namespace nutgraf {

std::string_view PhraseLexicon::head_of(std::string_view phrase) {
  std::size_t end = 0;
  while (end < phrase.size() && is_head_byte(phrase[end])) ++end;
  return phrase.substr(0, std::max<std::size_t>(end, 1));
}

PhraseLexicon::PhraseLexicon(std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.substr(0, 2) == "# ") continue;
    const std::size_t tab = line.find('\t');
    const std::string_view phrase = line.substr(0, tab);
    if (phrase.empty()) continue;
    if (!values_.contains(phrase))
      values_[phrase] = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
    const std::string_view start = head_of(phrase);
    const std::string_view behind = phrase.substr(start.size());
    Head& head = heads_[start];
    head.longest = std::max(head.longest, static_cast<std::uint32_t>(phrase.size()));
    if (behind.size() > 1 && behind[0] == ' ' && is_ascii_lower(behind[1]))
      head.letters |= 1u << (behind[1] - 'a');
    else if (!behind.empty())
      head.others = true;
  }
}

/// Whether a phrase may have more than its head: "in" begins many phrases, but few words behind it go on.
bool PhraseLexicon::may_go_on(const Head& head, const SentenceWords& words, std::uint32_t next) const {
  if (head.others) return true;
  const std::string_view word = words.folded(next);
  return !word.empty() && !words.glued(next) && is_ascii_lower(word[0]) &&
         ((head.letters >> (word[0] - 'a')) & 1u) != 0;
}

PhraseLexicon::Match PhraseLexicon::match(const SentenceWords& words, std::uint32_t i) const {
  const std::string_view first = words.folded(i);
  if (first.empty()) return {};
  const std::string_view start = words.head(i);
  const Head* const head = heads_.find(start);
  if (head == nullptr) return {};
  if (start.size() == first.size() && !may_go_on(*head, words, i + 1)) {
    const std::string_view* const value = values_.find(first);
    return value == nullptr ? Match{} : Match{i + 1, *value};
  }
  Match best;
  std::string phrase;
  for (std::uint32_t k = i; k < words.size(); ++k) {
    if (k > i && !words.glued(k)) phrase.push_back(' ');
    phrase.append(words.folded(k));
    if (phrase.size() > head->longest) break;
    if (const std::string_view* const value = values_.find(phrase)) best = {k + 1, *value};
  }
  return best;
}

}  // namespace nutgraf
