// Phrases of one or several words with a value each; the longest match wins.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/phrase_lexicon.h"

#include <algorithm>
#include <string>

namespace nutgraf {

std::string_view PhraseLexicon::head_of(std::string_view phrase) {
  std::size_t end = 0;
  while (end < phrase.size()) {
    const char c = phrase[end];
    const bool inside =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (!inside) break;
    ++end;
  }
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
    std::uint32_t& longest = longest_[head_of(phrase)];
    longest = std::max(longest, static_cast<std::uint32_t>(phrase.size()));
  }
}

PhraseLexicon::Match PhraseLexicon::match(const SentenceWords& words, std::uint32_t i) const {
  if (i >= words.size() || words.folded(i).empty()) return {};
  const std::uint32_t* const longest = longest_.find(head_of(words.folded(i)));
  if (longest == nullptr) return {};
  Match best;
  std::string phrase;
  for (std::uint32_t k = i; k < words.size(); ++k) {
    if (k > i && !words.glued(k)) phrase.push_back(' ');
    phrase.append(words.folded(k));
    if (phrase.size() > *longest) break;
    if (const std::string_view* const value = values_.find(phrase)) best = {k + 1, *value};
  }
  return best;
}

}  // namespace nutgraf
