// What the form of a paragraph says by itself, for the block classifier's features and rules.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/structure/paragraph.h"

namespace nutgraf {

/// The kind of furniture phrase that covers most words, kFurnitureCount where there is none.
std::uint32_t main_furniture(const Paragraph& paragraph);

/// 0 where the paragraph heads nothing; else the kind of section that a short line of furniture opens.
std::uint32_t header_kind(const Paragraph& paragraph);
inline constexpr std::uint32_t kRelatedHeader = 1;
inline constexpr std::uint32_t kCommentHeader = 2;
inline constexpr std::uint32_t kHeaderKinds = 7;

bool bears_kicker(const Paragraph& paragraph);

/// A sentence with hardly anything that furniture has: words of its phrases are common ones, too.
bool is_plain(const Paragraph& paragraph);

/// Sentences to their end, as neither headlines nor teasers are.
bool is_whole(const Paragraph& paragraph);

/// An article's last words with the agency's name behind them: "… on bail, police said. (PTI)". Captions are
/// shorter and tell what nobody said.
bool is_signed_prose(const Paragraph& paragraph, bool last);

/// A line with a label, "READ MORE: …", and not several sentences of an update that happen to begin so.
bool is_labelled_link(const Paragraph& paragraph);

/// A whole sentence or more, longer than lines of lists are.
bool is_running_text(const Paragraph& paragraph);

}  // namespace nutgraf
