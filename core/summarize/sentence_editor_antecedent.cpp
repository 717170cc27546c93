// What a sentence needs from the ones before it.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "core/summarize/sentence_editor.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kDemonstrative = 4;  // tokens in which "of these" asks for the sentence before

}  // namespace

bool SentenceEditor::needs_antecedent(TokenRange sentence) const {
  if (opens_on_others(sentence) || takes_up(sentence) || has_unnamed_pronoun(sentence)) return true;
  if (!openers_.leans(tokens_, sentence)) {
    const std::uint32_t opening = std::min(sentence.end, sentence.begin + kDemonstrative);
    for (std::uint32_t token = sentence.begin + 1; token < opening; ++token) {
      if (tokens_.has_class(token - 1, kPreposition) && openers_.is_demonstrative(tokens_, token))
        return true;
    }
    return false;
  }
  const auto& mentions = document_.coreference.mentions;
  const auto mention = first_from(mentions, sentence.begin, [](const Mention& m) { return m.tokens.begin; });
  return mention == mentions.end() || mention->tokens.begin != sentence.begin || name_for(*mention).empty();
}

/// "Most say", "Two of them", "The other company": of those that were told of before.
bool SentenceEditor::opens_on_others(TokenRange sentence) const {
  if (sentence.size() < 3) return false;
  const std::uint32_t next = sentence.begin + 1;
  const std::string_view word = tokens_.folded(next);
  if (tokens_.folded(sentence.begin) == "the") return is_one_of(word, {"other", "latter", "same"});
  if (!openers_.is_quantifier(tokens_, sentence.begin) && !tokens_.has_class(sentence.begin, kNumberWord))
    return false;
  if (word == "of")
    return openers_.is_demonstrative(tokens_, next + 1) ||
           is_one_of(tokens_.folded(next + 1), {"them", "us"});
  constexpr std::uint32_t kVerb = kFiniteVerb | kBaseVerb | kVerbInS;
  return tokens_.has_class(next, kVerb) && !tokens_.has_class(next, kNoun | kAdjective);
}

/// "laughed off the remark", "confirmed this to the paper": what was said stands elsewhere.
bool SentenceEditor::takes_up(TokenRange sentence) const {
  for (std::uint32_t token = sentence.begin + 1; token + 1 < sentence.end; ++token) {
    const std::uint32_t next = token + 1;
    const bool followed = tokens_.is_word(next) && next + 1 < sentence.end;
    if (openers_.takes_up(tokens_, token)) {
      const std::string_view before = tokens_.folded(token - 1);
      const bool told = followed && tokens_.has_class(next, kPreposition | kNoun | kPastForm | kPronoun);
      if (!told && is_one_of(before, {"the", "this", "that", "these", "those", "such"})) return true;
    } else if (tokens_.folded(token) == "this" && tokens_.has_class(token - 1, kPastForm | kBaseVerb)) {
      if (!followed || tokens_.has_class(next, kPreposition | kAuxiliary)) return true;
    }
  }
  return false;
}

bool SentenceEditor::named_in(EntityId entity, TokenRange tokens) const {
  const auto& mentions = document_.coreference.mentions;
  auto mention = first_from(mentions, tokens.begin, [](const Mention& m) { return m.tokens.begin; });
  for (; mention != mentions.end() && mention->tokens.begin < tokens.end; ++mention) {
    if (mention->entity == entity && mention->kind == MentionKind::Named) return true;
  }
  return false;
}

/// "Police said he": a person whom neither the sentence nor edit() names.
bool SentenceEditor::has_unnamed_pronoun(TokenRange sentence) const {
  const auto& mentions = document_.coreference.mentions;
  const std::uint32_t opening = std::min(sentence.end, sentence.begin + kOpening);
  auto mention = first_from(mentions, sentence.begin, [](const Mention& m) { return m.tokens.begin; });
  for (std::uint32_t token = sentence.begin; token < opening; ++token) {
    while (mention != mentions.end() && mention->tokens.begin < token) ++mention;
    const bool mentioned = mention != mentions.end() && mention->tokens.begin == token;
    if (mentioned && mention->kind == MentionKind::Named &&
        document_[mention->entity].type == EntityType::Person)
      return false;
    if (!is_one_of(tokens_.folded(token), {"he", "she", "his", "her"}) || tokens_.is_quoted(token)) continue;
    if (!mentioned && is_one_of(tokens_.folded(token), {"his", "her"})) continue;
    if (!mentioned) return true;
    if (named_in(mention->entity, {token + 1, sentence.end})) continue;
    return name_for(*mention).empty();
  }
  return false;
}

}  // namespace nutgraf
