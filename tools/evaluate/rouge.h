// ROUGE: how much of a reference summary a summary says, in the manner of Google's rouge_score.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutgraf {

/// Precision, recall and their harmonic mean, 0 to 1.
struct RougeScore {
  double precision = 0.0;
  double recall = 0.0;
  double f1 = 0.0;
};

/// One text, read as rouge_score reads it: runs of a to z and 0 to 9 in lower case, those of more than three
/// letters stemmed (or not); lines are the sentences of ROUGE-Lsum. Words are numbered by the vocabulary that
/// they share.
struct RougeText {
  std::vector<std::vector<std::uint32_t>> lines;

  std::vector<std::uint32_t> words() const;
};

/// Numbers for words, shared by the texts that are compared with one another.
class RougeReader {
 public:
  explicit RougeReader(bool stem = true) : stem_(stem) {}

  RougeText read(std::string_view text);

 private:
  std::uint32_t number_of(const std::string& word);

  bool stem_;
  std::vector<std::pair<std::string, std::uint32_t>> slots_;  // open addressing; number + 1, 0 is free
  std::uint32_t size_ = 0;
};

/// ROUGE-N (Lin 2004): n-grams in common, each counted at most as often as the other text has it.
RougeScore rouge_n(const RougeText& reference, const RougeText& summary, std::uint32_t n);
/// ROUGE-L: longest common subsequence of all words, lines ignored.
RougeScore rouge_l(const RougeText& reference, const RougeText& summary);
/// ROUGE-Lsum: union of the longest common subsequences of each reference line with every summary line, no
/// word counted twice. This is the "ROUGE-L" of papers on summarization.
RougeScore rouge_lsum(const RougeText& reference, const RougeText& summary);

}  // namespace nutgraf
