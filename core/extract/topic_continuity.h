// How far a block goes on with what its page's article is about.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/extract/page_metadata.h"
#include "core/model/word_table.h"
#include "core/text/hash_index.h"

namespace nutgraf {

/// Other stories on the page speak of others: of their names and longer words, few were in the title, in the
/// description or in the prose before.
class TopicContinuity {
 public:
  /// None to share, nothing, below a quarter, below a half, more.
  static constexpr std::uint32_t kShares = 5;

  TopicContinuity(const WordTable& table, const PageMetadata& metadata) : table_(table) {
    learn(metadata.article.title);
    learn(metadata.description);
  }

  struct Shares {
    std::uint32_t names = 0;  ///< capitalized words inside sentences
    std::uint32_t words = 0;  ///< all but function words and short ones
  };
  /// Of a block's words those that were learned before.
  Shares shares(std::string_view text) const;
  /// Later blocks may go on from this text.
  void learn(std::string_view text);

 private:
  const WordTable& table_;
  HashIndex seen_;
};

}  // namespace nutgraf
