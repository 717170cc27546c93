// How an entity looks as the antecedent of a pronoun.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/document/words.h"
#include "core/link/alias_linker.h"
#include "core/link/antecedents.h"
#include "core/link/discourse.h"
#include "core/link/role_finder.h"
#include "core/link/surroundings.h"

namespace nutgraf {

/// Whether a pronoun of this kind, as in the table "pronouns", stands for a person alone.
inline bool is_personal(std::string_view kind) { return kind[1] == 'm' || kind[1] == 'f'; }

/// A text that is read for what its pronouns stand for. All of it outlives who uses it.
struct NarratedText {
  const Words& words;
  const Chains& chains;
  const Discourse& discourse;
  const RoleFinder& role_finder;
  const Surroundings& around;
};

/// Names the binary features of one pronoun's antecedents that AntecedentModel weighs.
class AntecedentDescriber {
 public:
  /// For the pronoun at `token`; `kind` as in the table "pronouns". Writes to `antecedents`, which outlives
  /// it.
  AntecedentDescriber(const NarratedText& text, std::uint32_t token, std::string_view kind,
                      Antecedents& antecedents);

  /// That the pronoun stands for none of the `candidates` entities.
  void describe_nobody(std::size_t candidates) const;

  /// That it stands for a chain; `rank` counts from the allowed entity mentioned last; `is_only` where no
  /// other is allowed.
  void describe(std::uint32_t chain, std::uint32_t rank, bool is_only) const;

  /// What stands around the pronoun, whoever it stands for: what trees may ask before they ask for an
  /// antecedent's own features.
  void describe_pronoun() const;

 private:
  struct Candidate;

  void add(const NamePart& name, const NamePart& second = {}, const NamePart& third = {},
           const NamePart& fourth = {}) const {
    antecedents_.add(name, second, third, fourth);
  }
  /// A number up to `largest`, at most 9, as a digit.
  static const NamePart& digit(std::uint32_t value, std::uint32_t largest);
  void describe_ahead(std::uint32_t chain, std::uint32_t rank) const;
  void describe_entity(const Candidate& candidate) const;
  void describe_mention(const Candidate& candidate) const;
  void describe_neighbors(const Candidate& candidate) const;
  void describe_nearness(const Candidate& candidate) const;
  void describe_subjects(const Candidate& candidate) const;
  void describe_speech(const Candidate& candidate) const;
  void describe_acts(const Candidate& candidate) const;
  void describe_kind(const Chain& chain) const;
  void describe_gender(const Chain& chain) const;
  void describe_nothing() const;
  bool has_unnamed_person_before() const;
  bool has_somebody_before() const;

  const Words& words_;
  const Chains& chains_;
  const Discourse& discourse_;
  const RoleFinder& role_finder_;
  const Surroundings& around_;
  Antecedents& antecedents_;
  std::uint32_t token_;
  std::uint32_t first_;  // of its sentence
  std::string_view kind_;
  bool is_personal_;
  NamePart role_;  // a letter
  bool begins_;    // its sentence, or what is told in it behind a quotation
  bool begins_paragraph_;
  bool is_subject_known_;  // of its sentence
  std::uint32_t subject_;
  std::uint32_t subject_before_;  // of the last sentence before it that has one
};

}  // namespace nutgraf
