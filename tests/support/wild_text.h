// Texts that nobody would write: random, broken and hostile input, the same in every run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace nutgraf {

/// SplitMix64 (Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// 0 to bound − 1.
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

 private:
  std::uint64_t state_;
};

std::string random_bytes(Random& random, std::size_t size);
/// `count` code points of any kind, surrogates excluded.
std::string random_code_points(Random& random, std::size_t count);
/// `count` scraps of news, marks, names, numbers, emoji, foreign scripts and white space, as they come.
std::string random_scraps(Random& random, std::size_t count);

/// A text made by repetition that could make a careless analyzer slow.
struct HostileText {
  const char* name;
  std::string unit;  ///< repeated

  std::string of_size(std::size_t bytes) const;
};
const std::vector<HostileText>& hostile_texts();

}  // namespace nutgraf
