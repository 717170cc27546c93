// One text's words, mentions, times and quotation marks, as the rules about speech look at them.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/speech_context.h"

#include "core/text/one_of.h"

namespace nutgraf {

SpeechContext::SpeechContext(const SpeechLexicons& lexicons, const Words& words,
                             const std::vector<TokenRange>& quoted,
                             const std::vector<NamedEntity>& named_entities, const Coreference& coreference)
    : lexicons_(lexicons),
      words_(words),
      coreference_(coreference),
      mention_at_(words.size() + 1, kNone),
      flags_(words.size() + 1, 0) {
  for (std::uint32_t i = 0; i < coreference.mentions.size(); ++i) {
    const TokenRange tokens = coreference.mentions[i].tokens;  // longer mentions come first
    for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
      if (mention_at_[token] == kNone) mention_at_[token] = i;
    }
  }
  for (const NamedEntity& named : named_entities) {
    if (named.type != EntityType::Date && named.type != EntityType::Time) continue;
    for (std::uint32_t token = named.tokens.begin; token < named.tokens.end; ++token)
      flags_[token] |= kIsTime;
  }
  for (const TokenRange range : quoted) {
    for (std::uint32_t token = range.begin; token < range.end; ++token) flags_[token] |= kIsQuoted;
  }
}

bool SpeechContext::may_speak(const Mention& mention) const {
  switch (type_of(mention)) {
    case EntityType::Person:
    case EntityType::Organization:
    case EntityType::GeopoliticalEntity:
    case EntityType::Law:
    case EntityType::Norp:
    case EntityType::Facility:
      return true;
    default:
      return false;
  }
}

bool SpeechContext::has_function(std::uint32_t token, char kind) const {
  const auto kinds = lexicons_.function_words.find(words_.folded(token));
  return kinds && kinds->find(kind) != std::string_view::npos;
}

bool SpeechContext::is_adverb(std::uint32_t token) const {
  if (in_mention(token) && mention_of(token).kind == MentionKind::Named) return false;
  const std::string_view word = words_.folded(token);
  if (has_function(token, 'v') || in_time(token) || word == "there" || word == "here") return true;
  if (word == "long" && token > 0 && has_function(token - 1, 'a')) return true;
  return lexicons_.adverbs.has(word);
}

bool SpeechContext::is_possessive(std::uint32_t token) const {
  return is_one_of(words_.folded(token), {"his", "her", "its", "their", "our", "my"});
}

}  // namespace nutgraf
