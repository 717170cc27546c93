// What phrases of furniture say: labels of links, credits, an agency behind the text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/model/phrase_table.h"
#include "core/structure/paragraph.h"

namespace nutgraf {

/// Finds the phrases of furniture of paragraphs, one after another.
class FurnitureReader {
 public:
  /// All three are to outlive the reader.
  FurnitureReader(std::string_view text, const std::vector<TextWord>& words, const PhraseTable& phrases)
      : text_(text), words_(words), phrases_(phrases) {}

  /// Sets `furniture` and what follows it in Paragraph; needs its words.
  void read(Paragraph& paragraph);

 private:
  /// What stands before a word that isn't a paragraph's first.
  std::string_view gap_before(std::uint32_t word) const {
    return text_.substr(words_[word - 1].span.end, words_[word].span.begin - words_[word - 1].span.end);
  }
  std::string_view gap_after(std::uint32_t word, const Paragraph& paragraph) const {
    const std::uint32_t end =
        word + 1 < paragraph.word_end ? words_[word + 1].span.begin : paragraph.span.end;
    return text_.substr(words_[word].span.end, end - words_[word].span.end);
  }

  /// "… were housed at the school. — Harbour News"
  static bool ends_in_dash(std::string_view gap);

  /// Whether a phrase at the head of a paragraph announces another story, which follows.
  bool labels_link(const PhraseHit& hit, const Paragraph& paragraph) const;

  /// "READ ALSO Council Votes to Close Market"
  bool shouts_before_title(const PhraseHit& hit) const;

  /// Whether a picture's source in brackets ends the paragraph: "(Ilse Marren/Harbor News)".
  bool ends_in_source(const Paragraph& paragraph) const;

  /// Whether a name in brackets stands behind the last sentence: "… were listed for sale. (Marren's)"
  bool ends_in_bracketed_name(const Paragraph& paragraph) const;

  /// Whether a name stands behind the last sentence, without a stop: "… before the vote. Ilse Marren for
  /// Harbor News"
  bool ends_in_open_name(const Paragraph& paragraph) const;

  /// Whether an agency and a name end the paragraph without a stop: "… at the quay Ilse Marren/AP"
  bool ends_in_agency(const PhraseHit& hit, const Paragraph& paragraph) const;

  /// "(Harbour News photo)" at the end, after a caption's text.
  bool ends_in_photo(const PhraseHit& hit, const Paragraph& paragraph) const;

  /// Whether a credit, a colon and a name end the paragraph: "Image: Remi Maron." (or "Image source, MWA.")
  bool ends_credited(const PhraseHit& hit, const Paragraph& paragraph) const;

  std::string_view text_;
  const std::vector<TextWord>& words_;
  const PhraseTable& phrases_;
  std::vector<PhraseHit> hits_;
};

}  // namespace nutgraf
