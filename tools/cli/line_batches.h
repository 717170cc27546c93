// Works on the lines of a stream with several threads and answers them in their order, in bounded memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdio>
#include <functional>
#include <istream>
#include <string>

namespace nutgraf::cli {

/// Calls `answer` for each line, on `jobs` threads, and writes the answers to `out` in the order of the lines, each with
/// a newline. At most a few batches of lines are held at a time. False where `out` can't be written.
bool answer_lines(std::istream& in, std::FILE* out, unsigned jobs, const std::function<std::string(const std::string&)>& answer,
                  const std::function<void(std::size_t lines)>& on_progress);

}  // namespace nutgraf::cli
