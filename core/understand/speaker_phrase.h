// Reads the phrase that names a speaker, left or right of a verb: "Kim Seo-yun, an official at …, said".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "core/document/annotations.h"
#include "core/understand/speech_context.h"

namespace nutgraf {

/// A phrase that may name a speaker.
struct SpeakerPhrase {
  TokenRange phrase;               ///< with title and apposition; may be empty
  std::optional<TokenRange> text;  ///< the words that name the speaker
  std::optional<MentionId> mention;
};

/// All questions look at a bounded stretch of one sentence.
class SpeakerPhraseReader {
 public:
  explicit SpeakerPhraseReader(const SpeechContext& context)
      : context_(context), words_(context.words()), coreference_(context.coreference()) {}

  /// The phrase named from `token` on: "Kenjiro Satomi, a former …", "the emergencies ministry", "a report
  /// by Netward".
  std::optional<SpeakerPhrase> starting(std::uint32_t token) const;

  /// The phrase that ends with `last`: "officials", "Professor Jean Smith of University College London".
  SpeakerPhrase ending(std::uint32_t last) const;

  /// The person before a title that lacks its closing comma: "Ada Ruiz, Registrar of the Council said that".
  /// `subject` ends where `verb` begins.
  std::optional<SpeakerPhrase> before_open_title(const SpeakerPhrase& subject, std::uint32_t verb) const;

  /// The phrase before an inserted one that `comma` closes: "Kim, a security official, said".
  std::optional<SpeakerPhrase> before_insertion(std::uint32_t comma) const;

  /// The subject of a sentence that begins at `first`, looked for before `stop`: its first person or
  /// organization, or the whole phrase where that stands behind a preposition ("A spokeswoman for Chemiko").
  std::optional<SpeakerPhrase> sentence_subject(std::uint32_t first, std::uint32_t stop) const;

  /// The mention at `token` as a speaker; its words alone where it is of a kind that doesn't speak.
  SpeakerPhrase of_mention(MentionId mention, TokenRange phrase) const;

  /// Where the noun phrase that ends with `last` begins: names, nouns, adjectives, possessives, a determiner.
  std::uint32_t phrase_begin(std::uint32_t last) const;

 private:
  SpeakerPhrase of_document(TokenRange phrase) const;
  std::optional<SpeakerPhrase> before_apposition(std::uint32_t first, std::uint32_t other) const;
  bool is_participle(std::uint32_t verb, std::uint32_t name) const;
  std::optional<SpeakerPhrase> attached(std::uint32_t begin, std::uint32_t last) const;

  const SpeechContext& context_;
  const Words& words_;
  const Coreference& coreference_;
};

}  // namespace nutgraf
