// Reads headline, author, date and place from the blocks of a text.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/text_metadata.h"

#include <algorithm>

#include "core/model/date_line.h"
#include "core/structure/byline.h"
#include "core/structure/dateline.h"
#include "core/structure/language.h"
#include "core/structure/readable_place.h"
#include "core/text/hash.h"
#include "core/text/hash_index.h"
#include "core/text/shown_line.h"

namespace nutgraf {
namespace {

constexpr std::size_t kMostAuthors = 16;  // of one article; more are a list
class MetadataReader {
 public:
  MetadataReader(std::string_view text, const std::vector<TextWord>& words, const std::vector<Block>& blocks,
                 const WordTable& table, const HashIndex& given_names)
      : text_(text), words_(words), blocks_(blocks), table_(table), given_names_(given_names) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].kind == BlockKind::Body && blocks[i].story == 0) end_of_body_ = i;
    }
  }

  void read(std::size_t block, BlockKind kind, const Paragraph& paragraph) {
    begin_ = paragraph.word_begin;
    end_ = paragraph.word_end;
    switch (kind) {
      case BlockKind::Headline:
        if (headlines_.empty()) headline_block_ = block;
        if (!seen_body_) headlines_.push_back({begin_, end_, paragraph.span});
        break;
      case BlockKind::Byline:
        if (may_sign(block, paragraph)) read_author(block);
        read_date(block);
        break;
      case BlockKind::Dateline:
        if (may_sign(block, paragraph) &&
            (paragraph.byline == BylineForm::ByName ||
             (paragraph.byline == BylineForm::NameAndRole && is_somebody(block))))
          read_author(block);
        read_date(block);
        break;
      case BlockKind::Boilerplate:
        read_date(block);
        break;
      case BlockKind::Body:
        last_body_ = block;
        read_place();
        break;
      default:
        break;
    }
  }

  Metadata take() {
    choose_title();
    metadata_.byline = joined_authors();
    if (metadata_.place.empty()) metadata_.place = readable_place(agency_place_);
    return std::move(metadata_);
  }

 private:
  struct HeadlineWords {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Span span;
  };

  /// Pages tell the headline twice, at the top and above the text.
  const HeadlineWords* find_repeated_headline() const {
    constexpr std::uint32_t kShortest = 4;
    HashIndex known;
    for (const HeadlineWords& headline : headlines_) {
      std::uint64_t hash = 0;
      for (std::uint32_t w = headline.begin; w < headline.end; ++w) hash = hash_combine(hash, words_[w].hash);
      if (headline.end - headline.begin >= kShortest && ++known[hash] == 2) return &headline;
    }
    return nullptr;
  }

  /// Above an article stand other headlines, too: its own is the first of those that share most words with
  /// the body.
  void choose_title() {
    if (const HeadlineWords* const twice = find_repeated_headline()) {
      metadata_.title = shown_line(twice->span.of(text_));
      return;
    }
    std::uint32_t best = 0;
    std::uint32_t best_words = 0;
    for (const HeadlineWords& headline : headlines_) {
      std::uint32_t shared = 0;
      std::uint32_t words = 0;
      for (std::uint32_t w = headline.begin; w < headline.end; ++w) {
        if (table_.is(words_[w].hash, kFunctionWord)) continue;
        ++words;
        shared += body_words_.find(words_[w].hash) != nullptr ? 1u : 0u;
      }
      const std::uint32_t share = 1 + (words == 0 ? 0 : shared * 100 / words);
      // A later one has to be much better: decks share many words with the body. Names of sites are short.
      if (best == 0 || share > best + (best_words < 4 ? 25 : 40)) {
        best_words = headline.end - headline.begin;
        best = share;
        metadata_.title = shown_line(headline.span.of(text_));
      }
    }
  }

  /// Authors are named above the story, among its first paragraphs or right behind it; whoever is named with
  /// a handle inside of it is quoted.
  bool may_sign(std::size_t block, const Paragraph& paragraph) const {
    constexpr std::uint32_t kOpening = 3;  // paragraphs
    constexpr std::size_t kBehind = 3;     // lines
    if (!seen_body_) return true;
    const bool behind = block > end_of_body_ && block <= end_of_body_ + kBehind;
    return !paragraph.has_handle && (body_blocks_ <= kOpening || behind);
  }

  /// The surest byline counts, and the first among equals; lines that follow one another with a "By" each, or
  /// after an "and", name one article's authors.
  void read_author(std::size_t block) {
    const Byline byline = read_byline(text_, words_, begin_, end_, table_);
    if (byline.form == BylineForm::None) return;
    if (byline.form == BylineForm::NameOnly && !is_somebody(block)) return;
    if (seen_body_ && !authors_.empty()) return;
    const std::uint32_t rank = rank_of(byline.form);
    const bool goes_on =
        byline_open_ || (byline.form == BylineForm::ByName && byline_rank_ == rank && block == next_byline_);
    if (rank > byline_rank_ || goes_on) {
      if (!goes_on) authors_.clear();
      byline_rank_ = std::max(rank, byline_rank_);
      next_byline_ = block + 1;
      for (const Span author : byline.authors) {
        if (authors_.size() == kMostAuthors) break;
        const std::string name = shown_line(author.of(text_));
        if (std::find(authors_.begin(), authors_.end(), name) == authors_.end()) authors_.push_back(name);
      }
      if (byline.place.size() > 0) agency_place_ = shown_line(byline.place.of(text_));
    }
    byline_open_ = end_ - begin_ > 2 && words_[end_ - 1].hash == hash64("and");
  }

  bool is_somebody(std::size_t block) const {
    for (std::uint32_t i = begin_; i < end_; ++i) {
      if (given_names_.find(words_[i].hash) != nullptr) return true;
    }
    const auto tells = [this](std::size_t at) {
      return at < blocks_.size() &&
             (blocks_[at].kind == BlockKind::Byline || blocks_[at].kind == BlockKind::Dateline);
    };
    // Above all headlines stand names of sites and sections.
    return !headlines_.empty() && (tells(block + 1) || (block > 0 && tells(block - 1)));
  }

  static std::uint32_t rank_of(BylineForm form) {
    switch (form) {
      case BylineForm::ByName:
        return 4;
      case BylineForm::NameAndRole:
        return 3;
      case BylineForm::NameOnly:
        return 2;
      default:
        return 1;
    }
  }

  /// "Ada Obi", "Ada Obi and Ben Roe", "Ada Obi, Ben Roe and Cleo Tan"; parts that are lists themselves are
  /// parted by commas alone.
  std::string joined_authors() const {
    std::string joined;
    const bool lists = std::any_of(authors_.begin(), authors_.end(), [](const std::string& names) {
      return names.find(" and ") != std::string::npos || names.find(',') != std::string::npos;
    });
    for (std::size_t i = 0; i < authors_.size(); ++i) {
      if (i > 0) joined += i + 1 == authors_.size() && !lists ? " and " : ", ";
      joined += authors_[i];
    }
    return joined;
  }

  /// A line that says when the article was published may stand just behind it, too.
  bool tells_publication(std::size_t block) const {
    constexpr std::size_t kBehindBody = 3;
    constexpr std::uint32_t kLongest = 14;
    if (!seen_body_ || block > last_body_ + kBehindBody || end_ - begin_ > kLongest || begin_ == end_)
      return false;
    return words_[begin_].hash == hash64("published") || words_[begin_].hash == hash64("posted") ||
           words_[begin_].hash == hash64("updated");
  }

  /// Whether the words before a date call it that of an update.
  bool is_update(std::uint32_t begin, std::uint32_t end) const {
    bool updated = false;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (words_[i].hash == hash64("updated") || words_[i].hash == hash64("modified")) updated = true;
      if (words_[i].hash == hash64("published") || words_[i].hash == hash64("posted")) updated = false;
    }
    return updated;
  }

  void read_date(std::size_t block) {
    // A short line before the story: prose has dates of its own.
    if (seen_body_ ? metadata_.publication_date || !tells_publication(block) : end_ - begin_ > 30) return;
    auto date = find_date(text_, words_, begin_, end_, table_);
    if (!date) return;
    bool updated = is_update(begin_, date->begin);
    // "Updated: Aug. 3, 2023 | Published: Aug. 2, 2023"
    if (const auto next = find_date(text_, words_, date->end, end_, table_);
        updated && next && !is_update(date->end, next->begin) && next->begin > date->end) {
      date = next;
      updated = false;
    }
    // Far above the headline a page tells what day it is.
    constexpr std::size_t kBeside = 4;
    const bool own = !headlines_.empty() && !seen_body_ && blocks_[block].kind != BlockKind::Boilerplate;
    const bool days = own && date_block_ + kBeside < headline_block_;
    if (!metadata_.publication_date || days || (date_is_update_ && !updated)) {
      metadata_.publication_date = date->date;
      date_block_ = block;
      date_is_update_ = updated;
    }
  }

  /// "Tuesday, 22 November 2022 – The council …", "PORT ELLERY (AP, Nov. 22, 2022) – The council …"
  void read_opening_date() {
    constexpr std::uint32_t kLongestOpening = 12;
    const auto date = find_date(text_, words_, begin_, std::min(end_, begin_ + kLongestOpening), table_);
    if (!date || date->end >= end_) return;
    const std::uint32_t from = words_[date->end - 1].span.end;
    const std::string_view gap = text_.substr(from, words_[date->end].span.begin - from);
    const bool parted = gap.find("\xE2\x80\x93") != std::string_view::npos ||
                        gap.find("\xE2\x80\x94") != std::string_view::npos ||
                        gap.find(" - ") != std::string_view::npos || gap.find("--") != std::string_view::npos;
    if (parted) metadata_.publication_date = date->date;
  }

  void read_place() {
    if (!seen_body_ && !metadata_.publication_date) read_opening_date();
    if (!seen_body_ || metadata_.place.empty()) {
      const auto dateline = read_dateline(text_, words_, begin_, end_, table_);
      if (dateline && body_blocks_ < 3) metadata_.place = readable_place(dateline->place.of(text_));
    }
    ++body_blocks_;
    seen_body_ = true;
    if (headlines_.size() < 2) return;  // there is no choice
    for (std::uint32_t w = begin_; w < end_; ++w) body_words_[words_[w].hash] = 1;
  }

  std::string_view text_;
  const std::vector<TextWord>& words_;
  const std::vector<Block>& blocks_;
  const WordTable& table_;
  const HashIndex& given_names_;
  std::vector<HeadlineWords> headlines_;
  HashIndex body_words_;
  Metadata metadata_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::vector<std::string> authors_;
  std::string agency_place_;
  std::uint32_t byline_rank_ = 0;
  std::size_t headline_block_ = 0;
  std::size_t date_block_ = 0;   // that told the date
  std::size_t next_byline_ = 0;  // the block behind the last line that named authors
  bool byline_open_ = false;     // that line ends on "and"
  std::uint32_t body_blocks_ = 0;
  std::size_t last_body_ = 0;    // block that was read
  std::size_t end_of_body_ = 0;  // the text's last block of the story
  bool seen_body_ = false;
  bool date_is_update_ = false;
};

}  // namespace

Metadata read_text_metadata(std::string_view text, const PastedText& pasted, const std::vector<Block>& blocks,
                            const WordTable& table, const HashIndex& given_names) {
  MetadataReader reader(text, pasted.words, blocks, table, given_names);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].story == 0) reader.read(i, blocks[i].kind, pasted.paragraphs[i]);
  }
  Metadata metadata = reader.take();
  metadata.language = std::string(guess_language(text, pasted.words, table));
  return metadata;
}

}  // namespace nutgraf
