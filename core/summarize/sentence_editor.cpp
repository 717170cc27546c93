// Edits that let a sentence stand alone in a summary: pronouns named, what can be spared left out.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_editor.h"

#include <algorithm>
#include <iterator>

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestTail = 12;         // tokens of an attribution that are left out
constexpr std::uint32_t kShortestClause = 5;       // words that must stay before a comma for a cut there
constexpr std::uint32_t kLongestParenthesis = 40;  // tokens
constexpr std::uint32_t kOpening = 6;  // tokens of a sentence in which a pronoun stands for want of a name
constexpr std::uint32_t kLongestApposition = 7;  // words between commas
constexpr std::uint32_t kShortApposition = 3;    // words of one that follows another
constexpr std::uint32_t kFiniteVerb = kAuxiliary | kPastForm;
constexpr std::uint32_t kQuotesAround = 4;  // quotations that may begin between a token and the one around it

std::string capitalized(std::string_view word) {
  std::string text(word);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

template <typename Item, typename Begin>
auto first_from(const std::vector<Item>& items, std::uint32_t token, Begin begin) {
  return std::partition_point(items.begin(), items.end(),
                              [&](const Item& item) { return begin(item) < token; });
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
      words_(words),
      openers_(openers),
      named_(document.coreference.entities.size(), false) {}

std::vector<SummaryEdit> SentenceEditor::edit(TokenRange sentence, bool compress, std::uint32_t most_words) {
  std::vector<SummaryEdit> edits;
  if (compress || most_words != 0) {
    drop_parentheses(sentence, edits);
    drop_attribution(sentence, edits);
    drop_connective(sentence, edits);
  }
  if (most_words != 0 && sentence.size() > most_words) {
    drop_opening_time(sentence, edits);
    drop_appositions(sentence, edits);
  }
  name_pronouns(sentence, edits);
  std::stable_sort(edits.begin(), edits.end(), [](const SummaryEdit& a, const SummaryEdit& b) {
    return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : a.tokens.end > b.tokens.end;
  });
  std::vector<SummaryEdit> kept;
  for (SummaryEdit& edit : edits) {
    if (kept.empty() || kept.back().tokens.end <= edit.tokens.begin) kept.push_back(std::move(edit));
  }
  if (most_words != 0) cut(sentence, most_words, kept);
  return kept;
}

bool SentenceEditor::needs_antecedent(TokenRange sentence) const {
  if (!openers_.leans(document_, sentence)) return false;
  const auto& mentions = document_.coreference.mentions;
  const auto mention = first_from(mentions, sentence.begin, [](const Mention& m) { return m.tokens.begin; });
  return mention == mentions.end() || mention->tokens.begin != sentence.begin || name_for(*mention).empty();
}

/// What a pronoun can be replaced by; empty where it had better stay.
std::string SentenceEditor::name_for(const Mention& mention) const {
  const Entity& entity = document_[mention.entity];
  if (mention.kind != MentionKind::Pronominal || mention.tokens.size() != 1) return {};
  if (entity.type != EntityType::Person || document_[entity.representative].kind != MentionKind::Named)
    return {};
  if (is_quoted(mention.tokens.begin)) return {};
  const std::string pronoun = folded_word(word(mention.tokens.begin));
  if (pronoun == "he" || pronoun == "she") return entity.name;
  const std::uint32_t next = mention.tokens.end;
  const bool before_noun = next < document_.segmentation.tokens.size() &&
                           (words_.classes_of(next) & (kNoun | kAdjective)) != 0 &&
                           (words_.classes_of(next) & kGrammarWord) == 0;
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
    // A name later in the same sentence ("When he arrived, Smith…") would be said twice.
    const bool named_later = std::any_of(mention, last, [&](const Mention& other) {
      return other.entity == mention->entity && other.kind == MentionKind::Named;
    });
    const bool opens = mention->tokens.begin < sentence.begin + kOpening;
    std::string name = named_later || !opens || person_named ? std::string{} : name_for(*mention);
    if (name.empty()) continue;
    named_[entity] = true;
    edits.push_back({mention->tokens, std::move(name)});
  }
}

void SentenceEditor::drop_connective(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  const std::uint32_t dropped = openers_.connective(document_, sentence);
  if (dropped == 0) return;
  drop_opening({sentence.begin, sentence.begin + dropped}, edits);
}

/// Leaves out the first words and begins with the next.
void SentenceEditor::drop_opening(TokenRange opening, std::vector<SummaryEdit>& edits) const {
  const std::uint32_t next = opening.end;
  const auto& mentions = document_.coreference.mentions;
  const auto mention = first_from(mentions, next, [](const Mention& m) { return m.tokens.begin; });
  const bool pronoun =
      mention != mentions.end() && mention->tokens.begin == next && !name_for(*mention).empty();
  if (pronoun) {  // it may become a name, which needs no capital
    edits.push_back({opening, ""});
  } else {
    edits.push_back({{opening.begin, next + 1}, capitalized(word(next))});
  }
}

/// "On Friday, …"
void SentenceEditor::drop_opening_time(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  const auto& times = document_.time_expressions;
  const auto time = first_from(times, sentence.begin, [](const TimeExpression& t) { return t.tokens.begin; });
  if (time == times.end() || time->tokens.begin > sentence.begin + 1) return;
  if (time->tokens.begin == sentence.begin + 1 && (words_.classes_of(sentence.begin) & kPreposition) == 0)
    return;
  std::uint32_t end = time->tokens.end;
  if (end < sentence.end && word(end) == ",") ++end;
  if (end + 3 < sentence.end && is_word(end)) drop_opening({sentence.begin, end}, edits);
}

/// What stands between two commas without a finite verb; lists stay.
void SentenceEditor::drop_appositions(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  for (std::uint32_t open = sentence.begin + 1; open + 1 < sentence.end; ++open) {
    if (word(open) != "," || is_quoted(open)) continue;
    const std::uint32_t close = end_of_apposition(open, sentence.end, kLongestApposition);
    if (close == open) continue;
    std::uint32_t last = close;  // "from Toronto, Canada,": the closing comma opens the next
    for (std::uint32_t next = end_of_apposition(last, sentence.end, kShortApposition); next != last;
         next = end_of_apposition(last, sentence.end, kShortApposition))
      last = next;
    edits.push_back({{open, last + 1}, ""});
    open = last;
  }
}

/// The comma that closes what another one opens; `open` where it is no apposition.
std::uint32_t SentenceEditor::end_of_apposition(std::uint32_t open, std::uint32_t sentence_end,
                                                std::uint32_t most_words) const {
  std::uint32_t close = open + 1;
  while (close + 1 < sentence_end && close - open <= most_words && word(close) != ",") {
    if (!is_word(close) || (words_.classes_of(close) & kFiniteVerb) != 0) return open;
    ++close;
  }
  if (close + 1 >= sentence_end || close == open + 1 || word(close) != ",") return open;
  const bool list = ((words_.classes_of(open + 1) | words_.classes_of(close + 1)) & kConjunction) != 0;
  return list ? open : close;
}

void SentenceEditor::drop_parentheses(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  for (std::uint32_t token = sentence.begin + 1; token < sentence.end; ++token) {
    if (word(token) != "(") continue;
    std::uint32_t close = token + 1;
    while (close < sentence.end && close - token < kLongestParenthesis && word(close) != ")" &&
           word(close) != "(")
      ++close;
    // The word before goes along, so that no space stays before a comma.
    if (close < sentence.end && word(close) == ")" && !is_quoted(token))
      edits.push_back({{token - 1, close + 1}, std::string(word(token - 1))});
    token = close;
  }
}

void SentenceEditor::drop_attribution(TokenRange sentence, std::vector<SummaryEdit>& edits) const {
  const auto& quotes = document_.quotes;
  auto quote = first_from(quotes, sentence.begin, [](const Quote& q) { return q.content.begin; });
  for (; quote != quotes.end() && quote->content.begin < sentence.end; ++quote) {
    const std::uint32_t end = quote->content.end;
    if (quote->kind == QuoteKind::Direct || end >= sentence.end || !quote->cue || !quote->speaker_text)
      continue;
    const TokenRange tail{end, sentence.end};
    if (tail.size() > kLongestTail || !tail.contains(*quote->cue) || !tail.contains(*quote->speaker_text))
      continue;
    if (quote->content.begin > sentence.begin + 2) continue;
    std::uint32_t begin = end;
    while (begin > sentence.begin && word(begin - 1) == ",") --begin;
    const std::uint32_t last = sentence.end - 1;
    edits.push_back({{begin, is_word(last) ? sentence.end : last}, ""});
    return;
  }
}

/// Deletes from the last good place to the end: after a clause, or, failing that, before words that would
/// dangle.
void SentenceEditor::cut(TokenRange sentence, std::uint32_t most_words,
                         std::vector<SummaryEdit>& edits) const {
  std::uint32_t words = 0;
  std::uint32_t at_comma = 0;
  bool verb = false;
  std::uint32_t token = sentence.begin;
  std::size_t next = 0;
  while (token < sentence.end) {
    if (next < edits.size() && edits[next].tokens.begin == token) {
      std::uint32_t inserted = edits[next].replacement.empty() ? 0 : 1;
      for (const char c : edits[next].replacement) inserted += c == ' ' ? 1u : 0u;
      if (words + inserted > most_words) break;
      words += inserted;
      token = edits[next++].tokens.end;
      continue;
    }
    if (is_word(token)) {
      if (words == most_words) break;
      ++words;
      verb = verb || (words_.classes_of(token) & kFiniteVerb) != 0;
    } else if (verb && words >= kShortestClause &&
               (word(token) == "," || word(token) == ";" || word(token) == "--")) {
      at_comma = token;
    }
    ++token;
  }
  const bool whole = std::none_of(
      document_.segmentation.tokens.begin() + token, document_.segmentation.tokens.begin() + sentence.end,
      [](const Token& rest) { return rest.kind == TokenKind::Word || rest.kind == TokenKind::Number; });
  if (whole) return;
  std::uint32_t end = at_comma != 0 ? at_comma : token;
  while (end > sentence.begin + 1 && (!is_word(end - 1) || (words_.classes_of(end - 1) & kGrammarWord) != 0))
    --end;
  std::erase_if(edits, [&](const SummaryEdit& edit) { return edit.tokens.end > end; });
  edits.push_back({{end, sentence.end}, ""});
}

/// Whether the words before `end` would want more: inside a name, or ending on a word that leads to another.
bool SentenceEditor::dangles(std::uint32_t end) const {
  const auto& names = document_.named_entities;
  auto name = first_from(names, end, [](const NamedEntity& n) { return n.tokens.begin; });
  if (name != names.begin() && std::prev(name)->tokens.end > end) return true;
  if (!is_word(end - 1)) return true;
  constexpr std::uint32_t kLeading = kGrammarWord | kAdverb | kNumberWord;
  const std::uint32_t classes = words_.classes_of(end - 1);
  return (classes & kLeading) != 0 || ((classes & kAdjective) != 0 && (classes & kNoun) == 0) ||
         document_.segmentation.tokens[end - 1].kind == TokenKind::Number;
}

bool SentenceEditor::is_quoted(std::uint32_t token) const {
  const auto& quotes = document_.quotes;
  auto quote = first_from(quotes, token + 1, [](const Quote& q) { return q.content.begin; });
  for (std::uint32_t looked = 0; looked < kQuotesAround && quote != quotes.begin(); ++looked) {
    --quote;
    if (quote->kind == QuoteKind::Direct && quote->content.contains(token)) return true;
  }
  return false;
}

bool SentenceEditor::is_word(std::uint32_t token) const {
  const TokenKind kind = document_.segmentation.tokens[token].kind;
  return kind == TokenKind::Word || kind == TokenKind::Number;
}

}  // namespace nutgraf
