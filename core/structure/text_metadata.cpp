// Reads headline, author, date and place from the blocks of a text.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/text_metadata.h"

#include <algorithm>

#include "core/model/date_line.h"
#include "core/structure/byline.h"
#include "core/structure/language.h"
#include "core/text/hash_index.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

std::string joined_lines(std::string_view text) {
  std::string joined;
  for (const char c : text) {
    const char shown = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    if (shown != ' ' || (!joined.empty() && joined.back() != ' ')) joined += shown;
  }
  return joined;
}

/// "NEW DELHI" as "New Delhi": datelines shout, names don't. Short all-capital words after a comma stay
/// ("N.Y.").
std::string place_name(std::string_view place) {
  std::string name;
  bool inside = false;
  for (std::size_t i = 0; i < place.size();) {
    const DecodedCodePoint step = decode_utf8(place, i);
    append_utf8(name, inside ? fold_character(step.code_point) : step.code_point);
    inside = is_word_character(step.code_point);
    i += step.length;
  }
  return name;
}

bool shouts(std::string_view place) {
  std::uint32_t lower = 0;
  for (std::size_t i = 0; i < place.size();) {
    const DecodedCodePoint step = decode_utf8(place, i);
    lower += is_lower_letter(step.code_point) ? 1u : 0u;
    i += step.length;
  }
  return lower == 0;
}

/// Cities shout in datelines while their countries don't ("KYIV, Ukraine"): each part is judged alone.
std::string readable_place(std::string_view place) {
  std::string readable;
  while (!place.empty()) {
    const std::size_t comma = std::min(place.find(','), place.size());
    const std::string_view part = place.substr(0, comma);
    const bool abbreviation = part.find('.') != std::string_view::npos || part.size() <= 2;
    readable += shouts(part) && !abbreviation ? place_name(part) : std::string(part);
    if (comma < place.size()) readable += ',';
    place.remove_prefix(std::min(comma + 1, place.size()));
  }
  return readable;
}

class MetadataReader {
 public:
  MetadataReader(std::string_view text, const std::vector<TextWord>& words, const WordTable& table)
      : text_(text), words_(words), table_(table) {}

  void read(BlockKind kind, const Paragraph& paragraph) {
    begin_ = paragraph.word_begin;
    end_ = paragraph.word_end;
    switch (kind) {
      case BlockKind::Headline:
        if (!seen_body_) headlines_.push_back({begin_, end_, paragraph.span});
        break;
      case BlockKind::Byline:
        read_author();
        read_date();
        break;
      case BlockKind::Dateline:
      case BlockKind::Boilerplate:
        read_date();
        break;
      case BlockKind::Body:
        read_place();
        break;
      default:
        break;
    }
  }

  Metadata take() {
    choose_title();
    return std::move(metadata_);
  }

 private:
  /// Above an article stand other headlines, too: its own is the first of those that share most words with
  /// the body.
  void choose_title() {
    std::uint32_t best = 0;
    for (const HeadlineWords& headline : headlines_) {
      std::uint32_t shared = 0;
      std::uint32_t words = 0;
      for (std::uint32_t w = headline.begin; w < headline.end; ++w) {
        if (table_.is(words_[w].hash, kFunctionWord)) continue;
        ++words;
        shared += body_words_.find(words_[w].hash) != nullptr ? 1u : 0u;
      }
      const std::uint32_t share = 1 + (words == 0 ? 0 : shared * 100 / words);
      // A later one has to be much better: decks share many words with the body.
      if (best == 0 || share > best + 40) {
        best = share;
        metadata_.title = joined_lines(headline.span.of(text_));
      }
    }
  }

  void read_author() {
    if (!metadata_.byline.empty()) return;
    const Byline byline = read_byline(text_, words_, begin_, end_, table_);
    if (byline.form != BylineForm::None) metadata_.byline = joined_lines(byline.author.of(text_));
  }

  void read_date() {
    // A short line before the story: prose has dates of its own.
    if (seen_body_ || end_ - begin_ > 30) return;
    const auto date = find_date(text_, words_, begin_, end_, table_);
    if (!date) return;
    bool updated = false;
    for (std::uint32_t i = begin_; i < date->begin; ++i) {
      if (words_[i].hash == hash64("updated") || words_[i].hash == hash64("modified")) updated = true;
      if (words_[i].hash == hash64("published") || words_[i].hash == hash64("posted")) updated = false;
    }
    if (!metadata_.publication_date || (date_is_update_ && !updated)) {
      metadata_.publication_date = date->date;
      date_is_update_ = updated;
    }
  }

  void read_place() {
    if (!seen_body_ || metadata_.place.empty()) {
      const auto dateline = read_dateline(text_, words_, begin_, end_, table_);
      if (dateline && body_blocks_ < 3) metadata_.place = readable_place(dateline->opening.place.of(text_));
    }
    ++body_blocks_;
    seen_body_ = true;
    if (headlines_.size() < 2) return;  // there is no choice
    for (std::uint32_t w = begin_; w < end_; ++w) body_words_[words_[w].hash] = 1;
  }

  struct HeadlineWords {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Span span;
  };

  std::string_view text_;
  const std::vector<TextWord>& words_;
  const WordTable& table_;
  std::vector<HeadlineWords> headlines_;
  HashIndex body_words_;
  Metadata metadata_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t body_blocks_ = 0;
  bool seen_body_ = false;
  bool date_is_update_ = false;
};

}  // namespace

Metadata read_text_metadata(std::string_view text, const PastedText& pasted, const std::vector<Block>& blocks,
                            const WordTable& table) {
  MetadataReader reader(text, pasted.words, table);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].story == 0) reader.read(blocks[i].kind, pasted.paragraphs[i]);
  }
  Metadata metadata = reader.take();
  metadata.language = std::string(guess_language(text, pasted.words, table));
  return metadata;
}

}  // namespace nutgraf
