// Runs every fuzz target over its seeds, the inputs that once broke it, and a fixed number of mutants of
// both.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/fuzz/fuzz_targets.h"
#include "tests/support/wild_text.h"
#include "tools/project_paths.h"

namespace nutgraf::fuzz {
namespace {

/// Mutants of each target; the environment may ask for more, to look for what clang's fuzzer has no time for.
int mutants() {
  const char* const more = std::getenv("NUTGRAF_FUZZ_MUTANTS");
  return more != nullptr ? std::atoi(more) : 1500;
}
constexpr std::size_t kLongestMutant = 40'000;

std::vector<std::string> regressions_of(std::string_view target) {
  const std::filesystem::path folder = std::filesystem::path(source_path("tests/fuzz/regressions")) / target;
  std::vector<std::filesystem::path> paths;
  if (std::filesystem::exists(folder)) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> inputs;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return inputs;
}

/// A few of the changes that libFuzzer makes, the same in every run.
std::string mutant_of(const std::vector<std::string>& corpus, Random& random) {
  std::string bytes = corpus[random.below(corpus.size())];
  for (std::size_t changes = 1 + random.below(4); changes > 0; --changes) {
    const std::size_t at = random.below(bytes.size() + 1);
    const std::size_t length = std::min(bytes.size() - at, random.below(30));
    const std::string& other = corpus[random.below(corpus.size())];
    switch (random.below(6)) {
      case 0:
        if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        break;
      case 1:
        bytes.erase(at, length);
        break;
      case 2:
        bytes.insert(at, bytes.substr(at, length));
        break;
      case 3:
        bytes.insert(at, random_bytes(random, 1 + random.below(8)));
        break;
      case 4:
        bytes.replace(at, std::string::npos, other.substr(std::min(at, other.size())));
        break;
      default:
        bytes.insert(at, random_scraps(random, 1 + random.below(3)));
        break;
    }
  }
  bytes.resize(std::min(bytes.size(), kLongestMutant));
  return bytes;
}

class FuzzReplay : public testing::TestWithParam<std::size_t> {};

TEST_P(FuzzReplay, KeepsItsPromises) {
  const FuzzTarget& target = fuzz_targets()[GetParam()];
  std::vector<std::string> corpus = target.seeds();
  for (std::string& input : regressions_of(target.name)) corpus.push_back(std::move(input));
  ASSERT_FALSE(corpus.empty());
  for (const std::string& input : corpus) target.run(input);
  Random random(GetParam());
  for (int i = mutants(); i > 0; --i) {
    const bool keeps_form = target.mutated != nullptr && random.below(2) == 0;
    target.run(keeps_form ? target.mutated(corpus[random.below(corpus.size())], random)
                          : mutant_of(corpus, random));
  }
}

INSTANTIATE_TEST_SUITE_P(Targets, FuzzReplay, testing::Range<std::size_t>(0, 6),
                         [](const auto& target) { return std::string(fuzz_targets()[target.param].name); });

TEST(FuzzTargets, EachHasSeeds) {
  EXPECT_EQ(fuzz_targets().size(), 6u);
  for (const FuzzTarget& target : fuzz_targets()) EXPECT_GE(target.seeds().size(), 3u) << target.name;
}

}  // namespace
}  // namespace nutgraf::fuzz
