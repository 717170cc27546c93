// Finds the subject of a verb of speech, left of it: "Kim said", "…, who also said", "went on to say".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/understand/speaker_phrase.h"
#include "core/understand/speech_act.h"
#include "core/understand/speech_context.h"

namespace nutgraf {

/// All questions look at a bounded stretch of one sentence.
class SpeechSubjectReader {
 public:
  /// `acts` are those found so far, in order: a later one may go on with the speaker of an earlier one.
  SpeechSubjectReader(const SpeechContext& context, const SpeakerPhraseReader& speakers,
                      const std::vector<SpeechAct>& acts)
      : context_(context), words_(context.words()), speakers_(speakers), acts_(acts) {}

  /// The subject of the verb at `token`, whose form is as in CueVerb.
  std::optional<SpeakerPhrase> before(std::uint32_t token, char form) const;

  /// "…, who also said": the verb at `token` is that of an inserted clause.
  bool is_relative(std::uint32_t token) const;

  /// "the member states", "some reports" are nouns; "the report", one thing, may do the reporting.
  bool is_one_thing(TokenRange phrase) const;

 private:
  /// A verb with its auxiliaries and adverbs: "has also repeatedly said".
  struct VerbGroup {
    std::uint32_t begin = 0;
    bool has_auxiliary = false;
  };

  std::optional<VerbGroup> verb_group(std::uint32_t token) const;
  std::optional<SpeakerPhrase> of_infinitive(std::uint32_t to) const;
  std::optional<SpeakerPhrase> of_relative(std::uint32_t pronoun) const;
  std::optional<SpeakerPhrase> of_earlier(std::uint32_t last, char form) const;
  std::optional<SpeakerPhrase> before_brackets(std::uint32_t close) const;
  bool takes_base_form(std::uint32_t last, std::uint32_t verb) const;
  bool may_be_subject(std::uint32_t last) const;

  const SpeechContext& context_;
  const Words& words_;
  const SpeakerPhraseReader& speakers_;
  const std::vector<SpeechAct>& acts_;
};

}  // namespace nutgraf
