// Makes pastes as people make them: an article among teasers of other stories and the furniture of its page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tools/corpus/article_pool.h"
#include "tools/train/chain_trainer.h"

namespace nutgraf {

/// Among a line's kinds: only markup tells what it is, so that it teaches nothing about pasted text.
inline constexpr std::uint32_t kToldByMarkup = 1u << 16;

struct PasteLine {
  std::string text;
  std::uint32_t kinds = 0;        ///< all kinds that are right, as bits
  std::uint32_t story = 0;        ///< 0 for the article and its furniture
  bool after_paragraph = false;   ///< a paragraph or heading ends just before it
  bool beside_paragraph = false;  ///< one ends just before or begins with it, or a list or the like does
};

/// Where a paste has blank lines: nowhere; behind paragraphs and headings, as browsers put them; around them
/// and around lists, tables and pictures, as converters do; between all lines.
enum class BlankLines : std::uint8_t { None, AfterParagraphs, AroundParagraphs, Everywhere };

/// The families of pastes. Cards and Interrupted are never trained on: they show how well the rest
/// generalises.
enum class PasteFamily : std::uint8_t {
  Clean,
  Glued,
  Related,
  Page,
  Digest,
  MostRead,
  Comments,
  Cards,
  Interrupted
};
inline constexpr std::uint32_t kPasteFamilyCount = 9;
const char* to_label(PasteFamily family);

struct MadePage;

struct Paste {
  PasteFamily family = PasteFamily::Clean;
  std::vector<PasteLine> lines;

  std::string text(BlankLines blank_lines) const;
};

/// What the pastes of one half are made of: lines of furniture by their kind, articles by their number in the
/// pool.
struct PasteHalf {
  std::map<std::string, std::vector<std::string>> lines;
  std::vector<std::uint32_t> articles;
  std::vector<const PlainArticle*> prose;  ///< for pages alone
};

class PasteSynthesizer {
 public:
  /// `lines` are the files tools/train/furniture_lines.txt and page_lines.txt. One line in four is used by
  /// held-out pastes alone, and so are the pool's held-out articles.
  PasteSynthesizer(const PasteSynthesizer&) = delete;
  PasteSynthesizer(PasteSynthesizer&&) = default;  // prose keeps its place
  PasteSynthesizer(std::string lines, std::vector<PlainArticle> pool, std::vector<PlainArticle> prose,
                   std::vector<std::string> web_lines);

  /// The same family, seed and half give the same paste.
  Paste make(PasteFamily family, std::uint64_t seed, bool held_out) const;

  /// The same for a whole page.
  MadePage make_page(std::uint64_t seed, bool held_out) const;

  const std::vector<PlainArticle>& pool() const { return pool_; }

  /// A clean article as a paste; sentence_lines puts every sentence on a line of its own.
  static Paste clean(const PlainArticle& article, bool headline, bool sentence_lines);

 private:
  std::vector<PlainArticle> pool_;
  std::vector<PlainArticle> prose_;
  std::vector<std::string> web_lines_;
  PasteHalf halves_[2];  // training, held out
};

}  // namespace nutgraf
