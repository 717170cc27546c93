// Gathers the phrases that may be key phrases.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/phrase_candidates.h"

#include <algorithm>

#include "core/document/labels.h"
#include "core/summarize/phrase_filter.h"
#include "core/summarize/sentence_items.h"
#include "core/summarize/written_forms.h"
#include "core/text/ascii.h"
#include "core/text/hash.h"
#include "core/text/hash_index.h"
#include "core/text/one_of.h"
#include "core/text/porter_stemmer.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestDateline = 16;  // tokens

/// Gathers candidates in one pass over the sentences.
class CandidateGatherer {
 public:
  CandidateGatherer(const Document& document, const ArticleWords& words)
      : document_(document),
        words_(words),
        finder_(document, words),
        by_key_(words.terms().size()),
        by_entity_(document.coreference.entities.size()),
        names_(document.named_entities),
        mentions_(document.coreference.mentions) {}

  std::vector<PhraseCandidate> gather() {
    const auto count = std::min<std::size_t>(words_.sentences().size(), kMaxPhraseSentences);
    for (std::uint32_t position = 0; position < count; ++position) {
      position_ = position;
      const SentenceId sentence = words_.sentences()[position].sentence;
      after_dateline_ = end_of_dateline(document_[sentence].tokens);
      add_names(sentence);
      for (const PhraseRun run : finder_.find(sentence)) add_phrases(run);
    }
    const PhraseFilter filter(document_, words_, candidates_);
    std::vector<PhraseCandidate> kept;
    kept.reserve(candidates_.size());
    for (PhraseCandidate& candidate : candidates_) {
      if (candidate.entity) show_usual_name(candidate);
      if (filter.keeps(candidate)) kept.push_back(std::move(candidate));
    }
    return kept;
  }

 private:
  /// Names of the sentence by the mentions of entities, or as they were tagged where no entities are known.
  void add_names(SentenceId sentence) {
    const TokenRange tokens = document_[sentence].tokens;
    if (document_.coreference.mentions.empty()) {
      for (const NamedEntity& name : names_.in(tokens)) {
        if (!is_value_type(name.type)) add_name(name.tokens, name.type, std::nullopt);
      }
      return;
    }
    for (const Mention& mention : mentions_.in(tokens)) {
      if (mention.kind == MentionKind::Named)
        add_name(mention.tokens, document_[mention.entity].type, mention.entity);
    }
  }

  void add_name(TokenRange tokens, EntityType type, std::optional<EntityId> entity) {
    if (tokens.end <= after_dateline_) return;
    // An entity's candidate is found by its number, a name without entity by its words.
    std::uint32_t& slot = entity ? by_entity_[hash_combine(to_index(*entity), 1)] : by_key_[key_of(tokens)];
    const bool is_new = slot == 0;
    if (is_new) {
      candidates_.emplace_back();
      slot = static_cast<std::uint32_t>(candidates_.size());
    }
    const std::uint32_t number = slot;
    PhraseCandidate& candidate = candidates_[number - 1];
    if (is_new) {
      candidate.entity = entity;
      candidate.type = type;
      candidate.shown = entity ? document_[document_[*entity].representative].tokens : tokens;
      if (in_capitals(candidate.shown) && !in_capitals(tokens)) candidate.shown = tokens;
      candidate.first = position_;
      describe(candidate);
    }
    // Words tagged as a name here and not there are one candidate.
    std::uint32_t& same_words = by_key_[key_of(tokens)];
    if (same_words == 0) same_words = number;
    add_occurrence(candidate, tokens, true);
  }

  void add_phrases(PhraseRun run) {
    for (std::size_t end = 0; end < run.size(); ++end) {
      if (run[end].role != PhraseRole::Noun) continue;
      bool all_generic = true;
      std::optional<EntityType> name;
      for (std::size_t begin = end + 1; begin-- > 0 && end - begin < kMaxPhraseWords;) {
        const bool is_name = run[begin].role == PhraseRole::Name;
        if (is_name) name = run[begin].type;
        all_generic = all_generic && run[begin].generic;
        if (all_generic) continue;
        const TokenRange tokens{run[begin].tokens.begin, run[end].tokens.end};
        if (goes_on_as_name(tokens)) continue;
        add_phrase(tokens, run, begin, end, name);
        if (is_name && run[begin].type == EntityType::Person)
          break;  // "the killer Ann Lee": a title, no modifier
      }
    }
  }

  void add_phrase(TokenRange tokens, PhraseRun run, std::size_t begin, std::size_t end,
                  std::optional<EntityType> name) {
    std::uint32_t& slot = by_key_[key_of(tokens)];
    const bool is_new = slot == 0;
    if (is_new) {
      candidates_.emplace_back();
      slot = static_cast<std::uint32_t>(candidates_.size());
    }
    PhraseCandidate& candidate = candidates_[slot - 1];
    if (is_new) {
      candidate.type = name;
      candidate.first = position_;
    }
    // The form to show comes from the body where the phrase stands there: headlines have capitals of their
    // own.
    const bool from_headline = !candidate.occurrences.empty() && !seen_in_body(candidate, words_);
    if (!candidate.entity && (is_new || from_headline)) {
      candidate.shown = tokens;
      candidate.has_modifier = run[begin].role == PhraseRole::Modifier;
      candidate.plural = run[end].plural;
      candidate.at_sentence_start = opens_sentence(tokens.begin);
      describe(candidate);
      if (candidate.words > kMaxPhraseWords && !candidate.entity) candidate.terms.clear();
    }
    add_occurrence(candidate, tokens, begin == 0 && end + 1 == run.size());
  }

  /// Whether the word begins the sentence, or what follows a dateline in it.
  bool opens_sentence(std::uint32_t token) const {
    return token == sentence_tokens().begin || token == after_dateline_;
  }

  /// Behind the mark of "PARIS (Marewire) —" or "JAKARTA:"; the sentence's begin where there is none.
  std::uint32_t end_of_dateline(TokenRange sentence) const {
    if (!in_capitals({sentence.begin, sentence.begin + 1})) return sentence.begin;
    const auto& tokens = document_.segmentation.tokens;
    const std::uint32_t limit = std::min(sentence.end, sentence.begin + kLongestDateline);
    for (std::uint32_t token = sentence.begin + 1; token < limit; ++token) {
      const std::string_view mark = document_.text_of({token, token + 1});
      const bool spaced = tokens[token - 1].span.end < tokens[token].span.begin;
      if (mark == ":" || (spaced && is_one_of(mark, {"-", "--", "\u2013", "\u2014"}))) return token + 1;
    }
    return sentence.begin;
  }

  /// Whether a word of more than three letters has no small one.
  bool in_capitals(TokenRange tokens) const {
    std::size_t capitals = 0;
    for (const char c : document_.text_of(tokens)) {
      if (is_ascii_lower(c)) return false;
      capitals += is_ascii_upper(c) ? 1u : 0u;
    }
    return capitals > 3;
  }

  /// "[Minister] of Defense", "[Board] of the Treasury": cut inside a name.
  bool goes_on_as_name(TokenRange tokens) const {
    const TokenRange sentence = sentence_tokens();
    const std::uint32_t last = tokens.end - 1;
    std::uint32_t next = tokens.end + 1;
    if (opens_sentence(last) || next + 1 >= sentence.end) return false;
    if (words_.sentences()[position_].headline || !starts_upper(document_.text_of({last, last + 1})))
      return false;
    if (!is_one_of(document_.text_of({tokens.end, next}), {"of", "for"})) return false;
    if (document_.text_of({next, next + 1}) == "the") ++next;
    return starts_upper(document_.text_of({next, next + 1}));
  }

  TokenRange sentence_tokens() const { return document_[words_.sentences()[position_].sentence].tokens; }

  void add_occurrence(PhraseCandidate& candidate, TokenRange tokens, bool whole) {
    if (!candidate.occurrences.empty() && candidate.occurrences.back().end > tokens.begin) return;
    if (candidate.occurrences.size() < kMaxOccurrences) candidate.occurrences.push_back(tokens);
    ++candidate.count;
    if (whole) ++candidate.whole;
    candidate.last = position_;
    candidate.in_headline = candidate.in_headline || words_.sentences()[position_].headline;
  }

  /// Terms and length of the shown form.
  void describe(PhraseCandidate& candidate) const {
    candidate.terms.clear();
    candidate.words = 0;
    std::size_t letters = 0;
    for (std::uint32_t i = candidate.shown.begin; i < candidate.shown.end; ++i) {
      const std::string_view text = document_.segmentation.tokens[i].span.of(document_.text);
      if (document_.segmentation.tokens[i].kind == TokenKind::Punctuation || is_hyphen(text)) continue;
      ++candidate.words;
      letters += text.size();
      if (words_.term_of(i) != ArticleWords::kNoTerm) candidate.terms.push_back(words_.term_of(i));
    }
    if (letters < 3 && !candidate.entity) candidate.terms.clear();
  }

  /// The form of several words that is used most, of equals the longest: neither "Lee" nor "de Lee" nor "Ann
  /// Maria Lee, Ph.D.".
  void show_usual_name(PhraseCandidate& candidate) {
    HashIndex counts;
    std::uint32_t best_count = 0;
    for (const TokenRange occurrence : candidate.occurrences) {
      if (occurrence.size() < 2 || opens_on_particle(occurrence)) continue;
      const std::uint32_t count = ++counts[key_of(occurrence)];
      if (count < best_count || (count == best_count && occurrence.size() <= candidate.shown.size()))
        continue;
      candidate.shown = occurrence;
      best_count = count;
    }
    describe(candidate);
  }

  bool opens_on_particle(TokenRange name) const {
    return is_one_of(folded_word(document_.text_of({name.begin, name.begin + 1})),
                     {"al", "bin", "d'", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "la",
                      "le", "van", "von"}) &&
           name.size() < 4;
  }

  /// Equal for phrases with the same stems.
  std::uint64_t key_of(TokenRange tokens) const {
    std::uint64_t key = 0;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Token& token = document_.segmentation.tokens[i];
      if (token.kind == TokenKind::Punctuation || is_hyphen(token.span.of(document_.text))) continue;
      const std::uint32_t term = words_.term_of(i);
      key = hash_combine(key, term != ArticleWords::kNoTerm
                                  ? words_.terms()[term].hash
                                  : hash64(folded_word(token.span.of(document_.text))));
    }
    return key;
  }

  const Document& document_;
  const ArticleWords& words_;
  NounPhraseFinder finder_;
  std::vector<PhraseCandidate> candidates_;
  HashIndex by_key_;     // 1 + candidate
  HashIndex by_entity_;  // 1 + candidate
  SentenceItems<NamedEntity> names_;
  SentenceItems<Mention> mentions_;
  std::uint32_t position_ = 0;
  std::uint32_t after_dateline_ = 0;  // of the sentence
};

}  // namespace

std::vector<PhraseCandidate> find_phrase_candidates(const Document& document, const ArticleWords& words) {
  return CandidateGatherer(document, words).gather();
}

}  // namespace nutgraf
