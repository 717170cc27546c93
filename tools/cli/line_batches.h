// Works on the lines of a stream with several threads and answers them in their order, in bounded memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdio>
#include <functional>
#include <istream>
#include <string>

namespace nutgraf::cli {

/// One line of input.
struct InputLine {
  std::string text;        ///< without its newline; cut off where it is too long
  std::size_t number = 0;  ///< from 1, blank lines counted
  bool too_long = false;   ///< beyond the limit
};

/// Where lines go and what happens with them.
struct LineWork {
  std::FILE* out = nullptr;
  unsigned jobs = 1;                                    ///< threads
  std::size_t longest_line = 0;                         ///< bytes that are kept of a line
  std::function<std::string(const InputLine&)> answer;  ///< called by all threads at once
  std::function<void(std::size_t lines)> on_progress;   ///< with the number of lines answered so far
};

/// Answers each line that is not blank and writes the answers in the order of the lines, each with a newline,
/// as soon as they are there: who sends a line and waits gets its answer. At most a few batches of lines are
/// held at a time. False where the answers can't be written.
bool answer_lines(std::istream& in, const LineWork& work);

}  // namespace nutgraf::cli
