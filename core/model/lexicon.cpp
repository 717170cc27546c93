// A read-only table from words to values, read from lines "key<TAB>value" of a model section.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/lexicon.h"

namespace nutgraf {

Lexicon::Lexicon(std::string_view lines) {
  for_each_entry(lines, [&](std::string_view key, std::string_view value) {
    const std::size_t known = values_.size();
    std::string_view& stored = values_[key];
    if (values_.size() > known) stored = value;
  });
}

}  // namespace nutgraf
