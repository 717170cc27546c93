// Articles of whole sentences, one under another.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/unbroken_text.h"

#include <cstddef>

#include "core/document/annotations.h"
#include "core/structure/block_rules.h"
#include "core/structure/block_signs.h"
#include "core/structure/main_stretch.h"

namespace nutgraf {

void keep_unbroken_text(const PastedText& pasted, std::vector<std::int32_t>& bias) {
  const Stretch stretch = find_main_stretch(pasted);
  for (std::size_t i = stretch.first; i < stretch.last; ++i) {
    const Paragraph& paragraph = pasted.paragraphs[i];
    const std::uint32_t header = header_kind(paragraph);
    if (!is_whole(paragraph) || header == kRelatedHeader || header == kCommentHeader) return;
    rule_out(BlockKind::RelatedStory, i, bias);
  }
}

}  // namespace nutgraf
