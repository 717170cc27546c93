// Reads the annotated news corpus (articles, sentences and authored news as JSON lines).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/text/span.h"

namespace nutgraf {

/// An annotated stretch; offsets are bytes of the article's text (the corpus itself counts code points).
struct GoldSpan {
  Span span;
  std::string label;  ///< entity type, quote kind, …
  int entity = 0;     ///< entity number, 0 where none applies
  std::string value;  ///< TIMEX3 value where given
};

struct GoldQuote {
  Span span;
  std::string kind;  ///< "direct", "indirect", "mixed"
  int speaker = 0;   ///< entity number, 0: unknown
  std::optional<Span> speaker_text;
  std::optional<Span> cue;
};

struct GoldEntity {
  int id = 0;
  std::string label;
  std::string name;
};

struct GoldSentence {
  int id = 0;
  Span span;
  int paragraph = 0;
};

struct GoldArticle {
  std::string id;
  std::string date;  ///< ISO 8601, may be empty
  std::string text;
  std::vector<GoldSentence> sentences;
  std::vector<GoldEntity> entities;
  std::vector<GoldSpan> names;       ///< in sentences and authored files: all eighteen types
  std::vector<GoldSpan> values;      ///< articles only
  std::vector<GoldSpan> references;  ///< pronouns and noun phrases
  std::vector<GoldSpan> titles;
  std::vector<GoldQuote> quotes;
  std::vector<int> main_entities;
  std::vector<int> key_sentences;  ///< sentence ids, best first
  std::vector<int> furniture;      ///< sentence ids that are not body text
  std::string summary;
  std::string block;  ///< sentences only
};

/// Every line of a file; an unreadable file or line ends the program with a message.
std::vector<GoldArticle> read_news_corpus(const std::string& path);

/// $NUTGRAF_CORPORA, or "../shared/corpora".
std::string corpora_root();

}  // namespace nutgraf
