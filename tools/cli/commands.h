// What the command line can do with an opened analyzer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <istream>

#include "core/analyzer.h"
#include "tools/cli/arguments.h"

namespace nutgraf::cli {

/// Exit statuses, as the manual lists them.
inline constexpr int kDone = 0;
inline constexpr int kUnreadable = 1;
inline constexpr int kBadUsage = 2;
inline constexpr int kSomeLinesFailed = 3;

/// Says that standard output is closed, full or gone, and answers kUnreadable.
int fail_to_write();

/// One article, or a stream of JSON lines.
int analyze(const Analyzer& analyzer, const Arguments& arguments, std::istream& in, std::FILE* out);

/// Tokens in, tokens with tags out.
int tag(const Analyzer& analyzer, std::istream& in, std::FILE* out);

/// A document in one of the formats other than JSON.
std::string to_format(const Document& document, OutputFormat format);

}  // namespace nutgraf::cli
