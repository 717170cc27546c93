// Reads one text's quotations: the state that the rules share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/model/lexicon.h"
#include "core/understand/quoted_stretch.h"
#include "core/understand/reported_clause.h"
#include "core/understand/speech_act.h"

namespace nutgraf {

/// Goes over the quoted stretches in order, then over the acts of speech that none of them has used. Rules
/// with an act of speech stand in quote_scanner.cpp, rules without one in quote_scanner_carry.cpp.
class QuoteScanner {
 public:
  QuoteScanner(const Words& words, const std::vector<TokenRange>& quoted,
               const std::vector<NamedEntity>& named_entities, const Coreference& coreference,
               const ClauseLexicons& lexicons, std::vector<SpeechAct> acts)
      : words_(words),
        quoted_(quoted),
        coreference_(coreference),
        stretches_(words, lexicons.function_words),
        acts_(std::move(acts)),
        in_quote_(words.size(), false),
        in_time_(words.size(), false),
        clauses_(words, in_quote_, in_time_, lexicons, acts_),
        act_is_used_(acts_.size(), false) {
    for (const TokenRange range : quoted)
      std::fill(in_quote_.begin() + range.begin, in_quote_.begin() + range.end, true);
    for (const NamedEntity& named : named_entities) {
      if (named.type != EntityType::Date && named.type != EntityType::Time) continue;
      std::fill(in_time_.begin() + named.tokens.begin, in_time_.begin() + named.tokens.end, true);
    }
  }

  std::vector<Quote> scan();

 private:
  static constexpr std::size_t kNoAct = static_cast<std::size_t>(-1);

  /// What the acts around a quoted stretch say about it.
  struct Attribution {
    std::size_t act = kNoAct;
    SpeakerSieve sieve = SpeakerSieve::None;
  };

  void read_turns();
  bool in_turn(std::uint32_t token) const;
  void read_stretch(std::size_t index);
  Attribution attribute(std::size_t index) const;
  std::uint32_t clause_begin(std::uint32_t token) const;
  bool is_topic(TokenRange stretch, std::uint32_t gap) const;
  bool read_with_act(TokenRange stretch, Attribution found);
  void read_without_act(std::size_t index);
  bool continue_speaker(TokenRange stretch);
  std::optional<MentionId> subject_of(TokenRange range) const;
  void read_indirect();
  void find_headline_speakers();
  bool repeats(TokenRange sought, TokenRange content) const;
  static float confidence(SpeakerSieve sieve, bool has_speaker);
  void add(TokenRange content, QuoteKind kind, const SpeechAct& act, SpeakerSieve sieve);

  TokenRange inner(TokenRange stretch) const { return stretches_.inner(stretch); }
  std::uint32_t word_count(TokenRange range) const { return stretches_.word_count(range); }
  std::string_view last_mark(TokenRange stretch) const { return stretches_.last_mark(stretch); }
  bool begins_sentence(std::uint32_t token) const { return words_.sentence_tokens(token).begin == token; }
  std::size_t last_act_before(std::uint32_t token) const {
    const auto after = std::partition_point(acts_.begin(), acts_.end(),
                                            [&](const SpeechAct& act) { return act.cue.begin < token; });
    return after == acts_.begin() ? kNoAct : static_cast<std::size_t>(after - acts_.begin()) - 1;
  }

  const Words& words_;
  const std::vector<TokenRange>& quoted_;
  const Coreference& coreference_;
  const StretchReader stretches_;
  const std::vector<SpeechAct> acts_;
  std::vector<bool> in_quote_;
  std::vector<bool> in_time_;
  const ClauseReader clauses_;
  std::vector<bool> act_is_used_;
  std::vector<TokenRange> turns_;  // said without quotation marks; nothing within is looked at
  std::vector<Quote> quotes_;
};

}  // namespace nutgraf
