// A text and everything known about it: layers in pipeline order, each written once by one stage, but for
// metadata.place: where no line told it, the analyzer writes it again after tagging.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"

namespace nutgraf {

/// What a text or its page tells of itself; empty where it tells nothing.
struct Metadata {
  std::string title;            ///< the headline
  std::string byline;           ///< the authors' names, or an agency's
  std::string place;            ///< of the dateline
  std::string language = "en";  ///< BCP 47; "und" where the text doesn't look like English
  std::optional<std::chrono::year_month_day> publication_date;  ///< given, or told by the text
};

/// Ids and token ranges are positions in its own layers.
struct Document {
  std::string text;  ///< valid UTF-8; the only buffer that layers point into
  Metadata metadata;
  Segmentation segmentation;
  std::vector<Block> blocks;  ///< cover all tokens in order
  Genre genre;
  std::vector<NamedEntity> named_entities;  ///< sorted, disjoint
  std::vector<Amount> amounts;              ///< sorted, disjoint
  Coreference coreference;
  std::vector<Quote> quotes;                     ///< sorted by content
  std::vector<TimeExpression> time_expressions;  ///< sorted, disjoint
  std::vector<TimelineEvent> timeline;           ///< by date
  std::vector<KeyPhrase> key_phrases;            ///< the best first
  Summary summary;
  ReadingFigures reading;

  std::string_view text_of(TokenRange range) const { return segmentation.span(range).of(text); }
  const Sentence& operator[](SentenceId id) const { return segmentation.sentences[to_index(id)]; }
  const Mention& operator[](MentionId id) const { return coreference.mentions[to_index(id)]; }
  const Entity& operator[](EntityId id) const { return coreference.entities[to_index(id)]; }
};

}  // namespace nutgraf
