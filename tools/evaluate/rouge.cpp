// ROUGE: how much of a reference summary a summary says, in the manner of Google's rouge_score.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/rouge.h"

#include <algorithm>
#include <map>

#include "core/text/hash.h"
#include "core/text/porter_stemmer.h"

namespace nutgraf {
namespace {

using Words = std::vector<std::uint32_t>;

constexpr std::size_t kLongestUnstemmed = 3;

RougeScore score_of(double hits, double in_summary, double in_reference) {
  RougeScore score;
  score.precision = hits / std::max(in_summary, 1.0);
  score.recall = hits / std::max(in_reference, 1.0);
  const double sum = score.precision + score.recall;
  score.f1 = sum > 0.0 ? 2.0 * score.precision * score.recall / sum : 0.0;
  return score;
}

std::map<Words, std::uint32_t> count_ngrams(const Words& words, std::size_t n) {
  std::map<Words, std::uint32_t> counts;
  for (std::size_t i = 0; i + n <= words.size(); ++i) {
    ++counts[Words(words.begin() + static_cast<std::ptrdiff_t>(i),
                   words.begin() + static_cast<std::ptrdiff_t>(i + n))];
  }
  return counts;
}

/// Positions in `a` of a longest common subsequence of a and b; of several, the one that rouge_score finds.
std::vector<std::size_t> common_positions(const Words& a, const Words& b) {
  const std::size_t columns = b.size() + 1;
  std::vector<std::uint32_t> length((a.size() + 1) * columns, 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      length[i * columns + j] = a[i - 1] == b[j - 1]
                                    ? length[(i - 1) * columns + j - 1] + 1
                                    : std::max(length[(i - 1) * columns + j], length[i * columns + j - 1]);
    }
  }
  std::vector<std::size_t> positions;
  std::size_t i = a.size();
  std::size_t j = b.size();
  while (i > 0 && j > 0) {
    if (a[i - 1] == b[j - 1]) {
      positions.push_back(--i);
      --j;
    } else if (length[i * columns + j - 1] > length[(i - 1) * columns + j]) {
      --j;
    } else {
      --i;
    }
  }
  return positions;
}

std::map<std::uint32_t, std::uint32_t> count_words(const Words& words) {
  std::map<std::uint32_t, std::uint32_t> counts;
  for (const std::uint32_t word : words) ++counts[word];
  return counts;
}

}  // namespace

std::vector<std::uint32_t> RougeText::words() const {
  std::vector<std::uint32_t> all;
  for (const auto& line : lines) all.insert(all.end(), line.begin(), line.end());
  return all;
}

std::uint32_t RougeReader::number_of(const std::string& word) {
  if ((size_ + 1) * 2 > slots_.size()) {
    std::vector<std::pair<std::string, std::uint32_t>> larger(slots_.empty() ? 64 : slots_.size() * 2);
    for (auto& slot : slots_) {
      if (slot.second == 0) continue;
      std::size_t at = hash64(slot.first) & (larger.size() - 1);
      while (larger[at].second != 0) at = (at + 1) & (larger.size() - 1);
      larger[at] = std::move(slot);
    }
    slots_ = std::move(larger);
  }
  std::size_t at = hash64(word) & (slots_.size() - 1);
  while (slots_[at].second != 0 && slots_[at].first != word) at = (at + 1) & (slots_.size() - 1);
  if (slots_[at].second == 0) slots_[at] = {word, ++size_};
  return slots_[at].second;
}

RougeText RougeReader::read(std::string_view text) {
  RougeText result;
  result.lines.emplace_back();
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) {
      result.lines.back().push_back(
          number_of(stem_ && word.size() > kLongestUnstemmed ? porter_stem(word) : word));
    }
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word += c;
    } else if (c >= 'A' && c <= 'Z') {
      word += static_cast<char>(c - 'A' + 'a');
    } else if (text.substr(i, 3) == "\xE2\x84\xAA") {  // the Kelvin sign, whose lower case is k
      word += 'k';
      i += 2;
    } else if (text.substr(i, 2) ==
               "\xC4\xB0") {  // I with dot, whose lower case in Python is i and a combining dot
      word += 'i';
      end_word();
      ++i;
    } else {
      end_word();
      if (c == '\n' && !result.lines.back().empty()) result.lines.emplace_back();
    }
  }
  end_word();
  if (result.lines.back().empty()) result.lines.pop_back();
  return result;
}

RougeScore rouge_n(const RougeText& reference, const RougeText& summary, std::uint32_t n) {
  const auto expected = count_ngrams(reference.words(), n);
  const auto found = count_ngrams(summary.words(), n);
  double hits = 0.0;
  double in_reference = 0.0;
  double in_summary = 0.0;
  for (const auto& [gram, count] : expected) {
    in_reference += count;
    const auto match = found.find(gram);
    if (match != found.end()) hits += std::min(count, match->second);
  }
  for (const auto& entry : found) in_summary += entry.second;
  return score_of(hits, in_summary, in_reference);
}

RougeScore rouge_l(const RougeText& reference, const RougeText& summary) {
  const Words expected = reference.words();
  const Words found = summary.words();
  return score_of(static_cast<double>(common_positions(expected, found).size()),
                  static_cast<double>(found.size()), static_cast<double>(expected.size()));
}

RougeScore rouge_lsum(const RougeText& reference, const RougeText& summary) {
  const Words expected = reference.words();
  const Words found = summary.words();
  auto left_in_reference = count_words(expected);
  auto left_in_summary = count_words(found);
  double hits = 0.0;
  for (const Words& line : reference.lines) {
    std::vector<bool> in_union(line.size(), false);
    for (const Words& other : summary.lines) {
      for (const std::size_t position : common_positions(line, other)) in_union[position] = true;
    }
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (!in_union[i]) continue;
      std::uint32_t& in_reference = left_in_reference[line[i]];
      std::uint32_t& in_summary = left_in_summary[line[i]];
      if (in_reference == 0 || in_summary == 0) continue;
      --in_reference;
      --in_summary;
      hits += 1.0;
    }
  }
  return score_of(hits, static_cast<double>(found.size()), static_cast<double>(expected.size()));
}

}  // namespace nutgraf
