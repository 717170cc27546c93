// Finds quotations, direct, indirect and mixed, and who is quoted.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"
#include "core/model/adverb_forms.h"
#include "core/model/letter_table.h"
#include "core/model/lexicon.h"
#include "core/model/model.h"
#include "core/understand/speech_act.h"

namespace nutgraf {

/// Direct: words in quotation marks, one quotation from its first to its last mark as a reader sees it,
/// however many sentences or paragraphs it runs over. Indirect: the clause reported ("officials said [the
/// road was damaged]"). Mixed: such a clause with quoted words in it. Quoted titles, nicknames and scare
/// quotes are no quotations.
///
/// Speakers come from the act of speech nearby, in the order of SpeakerSieve; a quotation without one goes on
/// with the speaker before it where the text does (same paragraph, nothing said by others in between), else
/// has none: unknown is null, never a guess.
class QuoteAttributor {
 public:
  /// Reads the sections of SpeechActFinder and "tense".
  explicit QuoteAttributor(const Model& model);

  /// Quotations of the blocks that belong to the article, in the order of their first token, longer first.
  /// `quoted` are the stretches within quotation marks (see find_quoted_stretches). Linear.
  std::vector<Quote> attribute(const Words& words, const std::vector<Block>& blocks,
                               const std::vector<NamedEntity>& named_entities, const Coreference& coreference,
                               const std::vector<TokenRange>& quoted) const;

 private:
  SpeechActFinder speech_acts_;
  Lexicon function_words_;
  Lexicon tense_;
  LetterTable speech_words_;
  AdverbForms adverbs_;
};

}  // namespace nutgraf
