// Lines of furniture with their slots filled, articles drawn from the pool, and pieces of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "tools/corpus/article_pool.h"
#include "tools/train/chain_trainer.h"
#include "tools/train/paste_synthesizer.h"

namespace nutgraf {

/// Draws everything from one sequence of random numbers: the order of calls is part of the result.
class LineDrawer {
 protected:
  LineDrawer(const std::vector<PlainArticle>& pool, const PasteHalf& half, std::uint64_t seed);

  const PlainArticle& draw_article();
  /// Another article; now and then the one most like the pasted one among some.
  const PlainArticle& draw_other();
  std::string date();
  std::string time();
  /// A line of a list, its slots filled.
  std::string line(const std::string& kind);
  std::string ellipsis();
  /// Some words of the article, or of another one, in the order in which they stand there; no marks at its
  /// ends.
  std::string phrase(std::uint32_t words);
  /// A heading inside a body: a line of the lists, a phrase, a name, a question; perhaps numbered.
  std::string heading(const char* list);
  /// "MANILA (MWA) — ".
  std::string opening();

  /// A deck: the second sentence without its stop.
  static std::string deck_of(const PlainArticle& article);
  /// Cuts at a border of words near `size`; what is left never ends a sentence.
  static std::string cut_at(const std::string& text, std::size_t size);
  static std::string first_words(const PlainArticle& article);
  std::string summary_of(const PlainArticle& other);

  const std::vector<PlainArticle>& pool_;
  const PasteHalf& half_;
  Random random_;
  const PlainArticle* article_ = nullptr;  ///< the one that the paste or page is about

 private:
  std::size_t shared_words(const PlainArticle& other);
  static void collect(const std::string& text, std::set<std::uint64_t>& words);

  std::set<std::string> used_;
  std::set<std::uint64_t> own_words_;
};

}  // namespace nutgraf
