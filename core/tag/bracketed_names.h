// Reads what brackets behind a name tell of it: an age, the name in its own script, the letters of a share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/model/letter_table.h"

namespace nutgraf {

/// Entities count words and are sorted, and stay so; `tag_words` and `name_parts` are the model sections of
/// these names. Each is linear.

/// "Ada Ruiz (34)" tells an age, which is a date, but not in a text of scores or votes, where it counts.
void date_bracketed_ages(std::span<const std::string_view> words, const LetterTable& tag_words,
                         std::vector<NamedEntity>& entities);

/// "Lin Haoyu (林浩宇)", "Ibn Sira (Arabic: ابن سيرا)": the same name again, of the same type.
void mark_native_names(std::span<const std::string_view> words, std::vector<NamedEntity>& entities);

/// "Vexo (VXO.N)", "Moruna (Tokyo Stock Exchange: 4321)": whose share this is is a company.
void name_listed_companies(std::span<const std::string_view> words, const LetterTable& name_parts,
                           std::vector<NamedEntity>& entities);

}  // namespace nutgraf
