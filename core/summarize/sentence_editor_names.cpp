// Names people where a summary first speaks of them: by name for a pronoun, by the whole name for a surname.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_editor.h"

#include <algorithm>
#include <utility>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestName = 4;  // words of a whole name that takes the place of a surname

}  // namespace

/// Whether a pronoun's person is named often, or was the last person to be named: others may be linked
/// wrongly.
bool SentenceEditor::is_sure(const Mention& mention) const {
  constexpr std::uint32_t kOften = 3;
  constexpr std::uint32_t kLooked = 40;  // mentions
  if (names_[to_index(mention.entity)] >= kOften) return true;
  const auto& mentions = document_.coreference.mentions;
  auto before = first_from(mentions, mention.tokens.begin, [](const Mention& m) { return m.tokens.begin; });
  for (std::uint32_t looked = 0; looked < kLooked && before != mentions.begin(); ++looked) {
    --before;
    if (before->kind == MentionKind::Named && document_[before->entity].type == EntityType::Person)
      return before->entity == mention.entity;
  }
  return false;
}

/// What a pronoun can be replaced by; empty where it had better stay.
std::string SentenceEditor::name_for(const Mention& mention) const {
  const Entity& entity = document_[mention.entity];
  if (mention.kind != MentionKind::Pronominal || mention.tokens.size() != 1) return {};
  if (entity.type != EntityType::Person || document_[entity.representative].kind != MentionKind::Named)
    return {};
  if (tokens_.is_quoted(mention.tokens.begin) || !is_sure(mention)) return {};
  const std::string_view pronoun = tokens_.folded(mention.tokens.begin);
  if (pronoun == "he" || pronoun == "she") return entity.name;
  const std::uint32_t next = mention.tokens.end;
  const bool before_noun = next < document_.segmentation.tokens.size() &&
                           tokens_.has_class(next, kNoun | kAdjective) &&
                           !tokens_.has_class(next, kGrammarWord);
  if (pronoun == "his" || pronoun == "her") return before_noun ? entity.name + "'s" : std::string{};
  return {};
}

/// The name of which the mention is the last word; empty where that had better stay.
std::string SentenceEditor::whole_name_for(const Mention& mention) const {
  const std::string& name = document_[mention.entity].name;
  const std::string_view said = document_.text_of(mention.tokens);
  const auto words = static_cast<std::uint32_t>(std::count(name.begin(), name.end(), ' ')) + 1;
  if (document_[mention.entity].type != EntityType::Person || words > kLongestName) return {};
  if (name.size() <= said.size() + 1 || !name.ends_with(said) || name[name.size() - said.size() - 1] != ' ')
    return {};
  const std::uint32_t begin = mention.tokens.begin;
  const std::uint32_t next = mention.tokens.end;
  if (tokens_.is_quoted(begin)) return {};
  if (begin > 0) {
    const std::string_view before = tokens_.folded(begin - 1);
    if (tokens_.is_dash(begin - 1) || is_one_of(before, {"the", "a", "an", "no", "any", "every"})) return {};
    if (is_one_of(before, {"mr", "mrs", "ms", "mr.", "mrs.", "ms.", "lord", "lady", "sir", "dame", "prince",
                           "princess", "king", "queen", "pope"}))
      return {};
  }
  if (next >= document_.segmentation.tokens.size()) return name;
  // "Quill administration officials", "Quill-era"
  const bool part =
      tokens_.is_dash(next) || (tokens_.has_class(next, kNoun) &&
                                !tokens_.has_class(next, kGrammarWord | kBaseVerb | kVerbInS | kPastForm));
  return part ? std::string{} : name;
}

void SentenceEditor::name_persons(TokenRange sentence, std::vector<SummaryEdit>& edits) {
  const auto& mentions = document_.coreference.mentions;
  const auto begin_of = [](const Mention& m) { return m.tokens.begin; };
  auto mention = first_from(mentions, sentence.begin, begin_of);
  const auto last = first_from(mentions, sentence.end, begin_of);
  bool person_named = false;
  for (; mention != last; ++mention) {
    const std::uint32_t entity = to_index(mention->entity);
    const bool named = mention->kind == MentionKind::Named;
    // "Ada Ruiz delivered her speech": the link may be missed, the sentence is clear all the same.
    person_named = person_named || (named && document_[mention->entity].type == EntityType::Person);
    if (named_[entity]) continue;
    if (named) {
      named_[entity] = true;
      std::string name = whole_name_for(*mention);
      if (!name.empty()) edits.push_back({mention->tokens, std::move(name)});
    }
    if (mention->tokens.begin >= sentence.begin + kOpening || person_named) continue;
    // A name later in the same sentence ("When he arrived, Smith…") would be said twice.
    std::string name =
        named_in(mention->entity, {mention->tokens.begin, sentence.end}) ? std::string{} : name_for(*mention);
    if (name.empty()) continue;
    named_[entity] = true;
    edits.push_back({mention->tokens, std::move(name)});
  }
}

}  // namespace nutgraf
