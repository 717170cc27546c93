// Reads the options of one analysis from JSON: the one format that the browser, the command line and fuzzers
// share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "core/analyzer.h"
#include "core/model/result.h"
#include "core/text/offset_map.h"

namespace nutgraf {

/// What to analyse for, and how the report counts positions.
struct ReportOptions {
  AnalyzeOptions analyze;
  OffsetEncoding offsets = OffsetEncoding::Utf16;
};

/// Largest values that are accepted; a slider or a typing slip never asks for more.
inline constexpr std::uint32_t kMaxSummarySentences = 10'000;
inline constexpr std::uint32_t kMaxSummaryWords = 1'000'000;
inline constexpr std::uint32_t kMaxKeyPhrases = 1'000;

/// An object with any of these names, each at most once; empty text is the empty object:
///
///   publicationDate   "YYYY-MM-DD", a real date of the years 1 to 9999, or null
///   summarySentences  0 (no limit) to 10,000
///   summaryWords      0 (no limit) to 1,000,000
///   summaryPercent    0 (no limit) to 100
///   summaryType       "key-points", "tldr", "teaser" or "headline"; see SummaryType
///   summaryLength     "short", "medium" or "long"
///   keyPhrases        0 to 1,000
///   compress          true or false; not given: as the type says, true without one
///   wholeText         true or false
///   offsetEncoding    "utf-8", "utf-16" or "utf-32"
///
/// Anything else is an Error with code BadOptions whose message names the option, what was found and what is
/// allowed: a misspelt option that did nothing would be worse.
Result<ReportOptions> parse_report_options(std::string_view json);

/// "2024-03-01" → the date; nullopt for any other form and for days that don't exist.
std::optional<std::chrono::year_month_day> parse_iso_date(std::string_view text);

}  // namespace nutgraf
