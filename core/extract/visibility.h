// Which elements of a page are shown to its readers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/extract/html_tree.h"

namespace nutgraf {

/// True where the element is not shown: hidden, aria-hidden, or display:none.
bool is_hidden(const HtmlTree& tree, std::uint32_t node);

/// True for elements whose content is never text of the page. A template is one unless it is the shadow tree
/// of its parent, which browsers show.
bool is_skipped(const HtmlTree& tree, std::uint32_t node);

/// Tells what is shown, as markup says it, but for one case: a page that has next to no prose but in a hidden
/// element waits for its script to show it, or was saved while a dialog covered it.
class Visibility {
 public:
  /// Linear in the tree.
  explicit Visibility(const HtmlTree& tree);

  /// Whether the element itself hides what is in it.
  bool hides(std::uint32_t node) const;

 private:
  const HtmlTree& tree_;
  std::vector<std::uint32_t> revealed_;  // in document order
};

}  // namespace nutgraf
