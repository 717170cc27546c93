// Words that pastes are made of, cut and joined.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tools/corpus/article_pool.h"

namespace nutgraf {

inline constexpr std::uint32_t kBody = kind_bit(BlockKind::Body);
inline constexpr std::uint32_t kHeadline = kind_bit(BlockKind::Headline);
inline constexpr std::uint32_t kKicker = kind_bit(BlockKind::Kicker);
inline constexpr std::uint32_t kByline = kind_bit(BlockKind::Byline);
inline constexpr std::uint32_t kDateline = kind_bit(BlockKind::Dateline);
inline constexpr std::uint32_t kCaption = kind_bit(BlockKind::Caption);
inline constexpr std::uint32_t kPullQuote = kind_bit(BlockKind::PullQuote);
inline constexpr std::uint32_t kBoilerplate = kind_bit(BlockKind::Boilerplate);
inline constexpr std::uint32_t kRelated = kind_bit(BlockKind::RelatedStory);

inline constexpr const char* kMonths[] = {"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};

/// ASCII letters in capitals.
std::string in_capitals(std::string text);

/// Ends of sentences, roughly: after a stop that follows a word of three letters or more and precedes a
/// capital.
std::vector<std::string> sentences_of(const std::string& text);

void replace_all(std::string& text, const std::string& slot, const std::string& value);

}  // namespace nutgraf
