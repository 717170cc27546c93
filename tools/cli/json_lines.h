// Answers lines {"id", "text", "date"?} of a stream by lines {"id", ...result}.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <string>

#include "core/analyzer.h"
#include "core/text/offset_map.h"

namespace nutgraf::cli {

/// Answers single lines; one serves many threads.
class LineAnalyzer {
 public:
  /// The analyzer must outlive this. `options` hold for every line, but for the date, which a line may bring.
  LineAnalyzer(const Analyzer& analyzer, const AnalyzeOptions& options, OffsetEncoding offsets);

  /// The answer to a line, without newline: {"id": ..., ...result}, or {"id": ..., "error": {"code",
  /// "message"}}. `number` counts lines from 1; errors name it.
  std::string answer(const std::string& line, std::size_t number);

  /// The answer to a line that was too long to be read.
  std::string answer_too_long(std::size_t number);

  /// How many lines were answered by an error.
  std::size_t failed() const { return failed_; }

 private:
  const Analyzer& analyzer_;
  AnalyzeOptions options_;
  OffsetEncoding offsets_;
  std::string model_name_;
  std::atomic<std::size_t> failed_ = 0;
};

}  // namespace nutgraf::cli
