// What a text has spoken of so far.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace nutgraf {

/// What is known of an entity at the present token.
struct SeenEntity {
  static constexpr std::uint32_t kNever = 0xFFFFFFFFU;

  std::uint32_t last = kNever;         ///< index of its last mention in Chains::mentions
  std::uint32_t before_last = kNever;  ///< the mention before that
  std::uint32_t count = 0;
  bool in_headline = false;
  bool spoke = false;  ///< the last mention stands beside a verb of speech
};

/// The state of reading: who was mentioned when. Bounded but for one entry an entity.
struct Discourse {
  std::vector<SeenEntity> entities;   ///< by the chain's number
  std::vector<std::uint32_t> recent;  ///< chains of people and organizations, the last mentioned last
  std::vector<bool> in_quote;         ///< for each token
  /// Sentences up to each, itself included, that don't begin in a quotation.
  std::vector<std::uint32_t> told;
  std::uint32_t top_count = 0;  ///< mentions of the entity mentioned most

  /// The entities first mentioned in this sentence and in the last one before it that mentions any, outside
  /// quotation marks and not behind a preposition: their subjects, more often than not.
  std::uint32_t subject = SeenEntity::kNever;
  std::uint32_t subject_before = SeenEntity::kNever;
  std::uint32_t subject_sentence = SeenEntity::kNever;

  /// Who did something last: the name or pronoun before the last verb, outside quotation marks.
  std::uint32_t actor = SeenEntity::kNever;

  /// Who spoke last, outside quotation marks.
  std::uint32_t speaker = SeenEntity::kNever;
  std::uint32_t spoke_at = 0;  ///< the token of the speaker's name there

  /// What the last "he" or "his", the last "she" or "her" stood for.
  std::uint32_t last_he = SeenEntity::kNever;
  std::uint32_t last_she = SeenEntity::kNever;

  // Of the pronoun that is resolved now:

  /// Whose name begins the main clause behind it: "In his speech, Lee said".
  std::uint32_t ahead = SeenEntity::kNever;
  bool is_ahead_led = false;  ///< by a comma

  /// Who is named beside the verb of speech behind the quotation that it stands in.
  std::uint32_t quote_speaker = SeenEntity::kNever;

  /// Whether somebody of its gender for certain was mentioned in this sentence or the one before.
  bool has_known_near = false;
};

}  // namespace nutgraf
