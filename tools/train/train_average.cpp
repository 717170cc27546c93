// train_average: makes one section of weights of those that several trainings with other seeds have written.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tools/train/weight_section.h"

int main(int argc, char** argv) {
  using namespace nutgraf;  // NOLINT: one program
  std::string out;
  int steps = 127;
  double least = 0.5;
  std::vector<WeightSection> sections;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument.starts_with("--") && i + 1 < argc) {
      const std::string value = argv[++i];
      if (argument == "--out")
        out = value;
      else if (argument == "--steps")
        steps = std::clamp(std::stoi(value), 16, 127);
      else if (argument == "--least")
        least = std::stod(value);
      else
        return std::fprintf(stderr, "train_average: what is %s?\n", argument.c_str()), 2;
      continue;
    }
    std::ifstream file(argument, std::ios::binary);
    auto section = read_weight_section(std::string(std::istreambuf_iterator<char>(file), {}));
    if (!section || (!sections.empty() && section->feature_set != sections.front().feature_set)) {
      std::fprintf(stderr, "%s: no section of weights of the same features\n", argument.c_str());
      return 1;
    }
    sections.push_back(std::move(*section));
  }
  if (out.empty() || sections.empty()) {
    std::fputs("usage: train_average --out FILE [--steps N] [--least STEPS] SECTION...\n", stderr);
    return 2;
  }
  const std::string written = average(sections, steps, least).write();
  std::ofstream(out, std::ios::binary) << written;
  std::printf("%s: %zu bytes of %zu sections\n", out.c_str(), written.size(), sections.size());
  return 0;
}
