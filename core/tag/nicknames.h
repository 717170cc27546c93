// Makes one name of a person's parts around a nickname in quotation marks: "Ronald “Bato” dela Ruiz".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/letter_table.h"

namespace nutgraf {

/// Joins two people between whom nothing stands but a nickname, or its closing mark, and particles ("p" of
/// `name_parts`), within a sentence. Entities and sentences count words and are sorted. Linear.
void join_nicknames(std::span<const std::string_view> words, std::span<const TokenRange> sentences,
                    const LetterTable& name_parts, std::vector<NamedEntity>& entities);

}  // namespace nutgraf
