// Edits that let a sentence stand alone in a summary: pronouns named, what can be spared left out.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_editor.h"

#include <algorithm>

#include "core/summarize/sentence_cutter.h"
#include "core/text/ordering.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kDemonstrative =
    4;                                 // tokens of a sentence in which "of these" asks for the one before
constexpr std::uint32_t kOpening = 6;  // tokens of a sentence in which a pronoun stands for want of a name

std::string capitalized(std::string_view word) {
  std::string text(word);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace

std::string_view SentenceOpeners::letters(const Document& document, std::uint32_t token) const {
  const auto found = table_.find(folded_word(document.text_of({token, token + 1})));
  return found ? *found : std::string_view{};
}

bool SentenceOpeners::leans(const Document& document, TokenRange sentence) const {
  return !sentence.empty() && !letters(document, sentence.begin).empty();
}

std::uint32_t SentenceOpeners::connective(const Document& document, TokenRange sentence) const {
  if (sentence.size() < 4) return 0;
  const std::string_view kind = letters(document, sentence.begin);
  const bool comma = document.text_of({sentence.begin + 1, sentence.begin + 2}) == ",";
  if (kind == "k") return comma ? 2 : 0;
  if (kind == "c") return comma ? 2 : 1;
  return 0;
}

SentenceEditor::SentenceEditor(const Document& document, const ArticleWords& words,
                               const SentenceOpeners& openers)
    : document_(document),
      openers_(openers),
      tokens_(document, words),
      shortener_(tokens_),
      named_(document.coreference.entities.size(), false),
      names_(document.coreference.entities.size(), 0) {
  for (const Mention& mention : document.coreference.mentions)
    names_[to_index(mention.entity)] += mention.kind == MentionKind::Named ? 1u : 0u;
}

std::vector<SummaryEdit> SentenceEditor::edit(TokenRange sentence, bool compress, std::uint32_t most_words) {
  std::vector<SummaryEdit> edits;
  const TokenRange told{shortener_.after_dateline(sentence), sentence.end};
  if (told.begin != sentence.begin) edits.push_back({{sentence.begin, told.begin}, ""});
  if (compress || most_words != 0) {
    shortener_.drop_parentheses(told, edits);
    shortener_.drop_attribution(told, edits);
    shortener_.drop_weekdays(told, edits);
    const std::uint32_t connective = openers_.connective(document_, told);
    if (connective != 0) edits.push_back({{told.begin, told.begin + connective}, ""});
  }
  if (most_words != 0 && told.size() > most_words) {
    shortener_.drop_opening_time(told, edits);
    shortener_.drop_appositions(told, edits);
  }
  name_pronouns(told, edits);
  sort_stably(edits, [](const SummaryEdit& a, const SummaryEdit& b) {
    return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : a.tokens.end > b.tokens.end;
  });
  std::vector<SummaryEdit> kept;
  for (SummaryEdit& edit : edits) {
    if (kept.empty() || kept.back().tokens.end <= edit.tokens.begin) kept.push_back(std::move(edit));
  }
  begin_with_capital(sentence, kept);
  end_with_one_period(sentence, kept);
  if (most_words != 0) cut_sentence(tokens_, sentence, most_words, kept);
  return kept;
}

/// Where the first words are left out, the next begins the sentence. A name in place of a pronoun has its
/// capital.
void SentenceEditor::begin_with_capital(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  std::size_t last = 0;  // edits at the beginning without a gap and with nothing in their place
  std::uint32_t next = sentence.begin;
  while (last < edits.size() && edits[last].tokens.begin == next && edits[last].replacement.empty())
    next = edits[last++].tokens.end;
  if (last == 0 || next >= sentence.end) return;
  if (last < edits.size() && edits[last].tokens.begin == next) {
    edits[last].replacement = capitalized(edits[last].replacement);
    return;
  }
  std::string word = capitalized(tokens_.text(next));
  if (word == tokens_.text(next)) return;
  edits[last - 1] = {{edits[last - 1].tokens.begin, next + 1}, std::move(word)};
}

/// "It opens at 7 p.m. on Tuesday." without the day.
void SentenceEditor::end_with_one_period(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  if (edits.empty()) return;
  SummaryEdit& edit = edits.back();
  if (edit.tokens.begin == sentence.begin || edit.tokens.end + 1 != sentence.end) return;
  if (tokens_.text(edit.tokens.end) != ".") return;
  const std::string_view before =
      edit.replacement.empty() ? tokens_.text(edit.tokens.begin - 1) : std::string_view(edit.replacement);
  if (before.back() == '.') edit.tokens.end = sentence.end;
}

bool SentenceEditor::needs_antecedent(TokenRange sentence) const {
  if (!openers_.leans(document_, sentence)) {
    const std::uint32_t opening = std::min(sentence.end, sentence.begin + kDemonstrative);
    for (std::uint32_t token = sentence.begin + 1; token < opening; ++token) {
      if (tokens_.has_class(token - 1, kPreposition) && openers_.is_demonstrative(document_, token))
        return true;
    }
    return false;
  }
  const auto& mentions = document_.coreference.mentions;
  const auto mention = first_from(mentions, sentence.begin, [](const Mention& m) { return m.tokens.begin; });
  return mention == mentions.end() || mention->tokens.begin != sentence.begin || name_for(*mention).empty();
}

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
  const std::string pronoun = folded_word(tokens_.text(mention.tokens.begin));
  if (pronoun == "he" || pronoun == "she") return entity.name;
  const std::uint32_t next = mention.tokens.end;
  const bool before_noun = next < document_.segmentation.tokens.size() &&
                           tokens_.has_class(next, kNoun | kAdjective) &&
                           !tokens_.has_class(next, kGrammarWord);
  if (pronoun == "his" || pronoun == "her") return before_noun ? entity.name + "'s" : std::string{};
  return {};
}

void SentenceEditor::name_pronouns(TokenRange sentence, std::vector<SummaryEdit>& edits) {
  const auto& mentions = document_.coreference.mentions;
  const auto begin_of = [](const Mention& m) { return m.tokens.begin; };
  auto mention = first_from(mentions, sentence.begin, begin_of);
  const auto last = first_from(mentions, sentence.end, begin_of);
  bool person_named = false;
  for (; mention != last; ++mention) {
    const std::uint32_t entity = to_index(mention->entity);
    const bool named = mention->kind == MentionKind::Named;
    // "Carrie Lam delivered her speech": the link may be missed, the sentence is clear all the same.
    person_named = person_named || (named && document_[mention->entity].type == EntityType::Person);
    if (named_[entity]) continue;
    if (named) named_[entity] = true;
    if (mention->tokens.begin >= sentence.begin + kOpening || person_named) continue;
    // A name later in the same sentence ("When he arrived, Smith…") would be said twice.
    const bool named_later = std::any_of(mention, last, [&](const Mention& other) {
      return other.entity == mention->entity && other.kind == MentionKind::Named;
    });
    std::string name = named_later ? std::string{} : name_for(*mention);
    if (name.empty()) continue;
    named_[entity] = true;
    edits.push_back({mention->tokens, std::move(name)});
  }
}

}  // namespace nutgraf
