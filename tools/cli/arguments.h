// The command line, read: commands, options, files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/analyzer.h"
#include "core/text/offset_map.h"

namespace nutgraf::cli {

enum class Command { Help, Version, Analyze, Tag };
enum class OutputFormat { Json, Html, Markdown, Conll, Csv };
enum class InputFormat { Text, Html, Jsonl, Conll };

struct Arguments {
  Command command = Command::Help;
  OutputFormat format = OutputFormat::Json;
  InputFormat input = InputFormat::Text;
  OffsetEncoding offsets = OffsetEncoding::Utf16;
  AnalyzeOptions options;
  unsigned jobs = 0;               ///< 0: one a core
  std::string model;               ///< a file, or empty: the built-in model
  std::vector<std::string> files;  ///< "-" is standard input
};

/// The arguments, or what is wrong with them.
struct ParsedArguments {
  Arguments arguments;
  std::string error;  ///< empty: fine
};

ParsedArguments parse_arguments(const std::vector<std::string>& words);

/// The help text: a manual page.
extern const char* const kHelp;

}  // namespace nutgraf::cli
