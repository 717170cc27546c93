// Ranks the phrases a text is about.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/key_phrase_extractor.h"

#include <algorithm>
#include <span>
#include <string>

#include "core/text/ordering.h"
#include "core/text/shown_line.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

constexpr std::int32_t kLongerMargin = 160;  // hundredths of a logit

/// Whether a word after the first has a capital letter.
bool has_capital_inside(std::string_view text) {
  bool after_space = false;
  for (std::size_t i = 0; i < text.size();) {
    const DecodedCodePoint step = decode_utf8(text, i);
    if (after_space && is_upper(step.code_point)) return true;
    after_space = is_space(step.code_point);
    i += step.length;
  }
  return false;
}

/// The shown form on one line; the capital letter of a sentence's first word made small.
std::string text_of(const PhraseCandidate& candidate, const Document& document) {
  const std::string shown = shown_line(document.text_of(candidate.shown));
  std::string text;
  bool in_space = false;
  const bool lower_rest = !has_capital_inside(shown);  // "Prime Minister" keeps its own
  for (std::size_t i = 0; i < shown.size();) {
    const DecodedCodePoint step = decode_utf8(shown, i);
    if (is_space(step.code_point)) {
      if (!in_space) text += ' ';
      in_space = true;
      i += step.length;
      continue;
    }
    in_space = false;
    const DecodedCodePoint next = decode_utf8(shown, i + step.length);
    const bool sentence_capital =
        i == 0 && candidate.at_sentence_start && lower_rest && !candidate.type && is_lower(next.code_point);
    append_utf8(text, sentence_capital ? to_lower(step.code_point) : step.code_point);
    i += step.length;
  }
  return text;
}

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// One more than the highest term of all candidates.
std::size_t terms_in(const std::vector<PhraseCandidate>& candidates) {
  std::size_t terms = 0;
  for (const PhraseCandidate& candidate : candidates) {
    for (const std::uint32_t term : candidate.terms) terms = std::max<std::size_t>(terms, term + 1);
  }
  return terms;
}

bool has_all(std::span<const std::uint32_t> terms, std::span<const std::uint32_t> of) {
  return std::all_of(of.begin(), of.end(), [&](std::uint32_t term) {
    return std::find(terms.begin(), terms.end(), term) != terms.end();
  });
}

}  // namespace

KeyPhraseExtractor::KeyPhraseExtractor(const Model& model)
    : space_(kPhraseFeatures), weights_(model.text("key_phrases"), space_) {}

void prefer_longer_phrases(const std::vector<PhraseCandidate>& candidates,
                           std::vector<std::int32_t>& scores) {
  std::vector<std::uint32_t> longest(terms_in(candidates), kNone);  // by term: the best phrase that ends so
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].words < 2 || candidates[i].entity) continue;
    std::uint32_t& best = longest[candidates[i].terms.back()];
    if (best == kNone || scores[i] > scores[best]) best = i;
  }
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].words != 1 || candidates[i].entity) continue;
    const std::uint32_t best = longest[candidates[i].terms.back()];
    if (best == kNone || scores[i] < scores[best]) continue;
    if (scores[i] - scores[best] <= kLongerMargin) scores[best] = scores[i] + 1;
  }
}

std::vector<std::uint32_t> choose_phrases(const std::vector<PhraseCandidate>& candidates,
                                          const std::vector<std::int32_t>& scores, std::uint32_t limit) {
  const std::vector<std::uint32_t> order =
      places_by(candidates.size(), [&](std::uint32_t a, std::uint32_t b) {
        return scores[a] != scores[b] ? scores[a] > scores[b] : candidates[a].first < candidates[b].first;
      });
  std::vector<std::uint32_t> chosen;
  struct ChosenBefore {
    std::uint32_t candidate = 0;
    std::uint32_t before = kNone;  // in `filed`, of the same term
  };
  std::vector<ChosenBefore> filed;
  std::vector<std::uint32_t> last_filed(terms_in(candidates), kNone);  // by term
  for (const std::uint32_t number : order) {
    if (chosen.size() >= limit) break;
    const PhraseCandidate& candidate = candidates[number];
    bool repeats = false;
    for (const std::uint32_t term : candidate.terms) {
      for (std::uint32_t at = last_filed[term]; at != kNone && !repeats; at = filed[at].before) {
        const std::span<const std::uint32_t> others = candidates[filed[at].candidate].terms;
        repeats = has_all(candidate.terms, others) || has_all(others, candidate.terms);
      }
    }
    if (repeats) continue;
    chosen.push_back(number);
    for (const std::uint32_t term : candidate.terms) {
      filed.push_back({number, last_filed[term]});
      last_filed[term] = static_cast<std::uint32_t>(filed.size() - 1);
    }
  }
  return chosen;
}

std::vector<KeyPhrase> KeyPhraseExtractor::extract(const Document& document, const ArticleWords& words,
                                                   std::uint32_t limit) const {
  const std::vector<PhraseCandidate> candidates = find_phrase_candidates(document, words);
  std::vector<std::int32_t> scores;
  scores.reserve(candidates.size());
  for (const PhraseFeatures& features : phrase_features(candidates, space_, document, words)) {
    scores.push_back(weights_.sum(features.all()));
  }
  prefer_longer_phrases(candidates, scores);
  const std::vector<std::uint32_t> chosen = choose_phrases(candidates, scores, limit);
  std::vector<KeyPhrase> phrases;
  if (chosen.empty()) return phrases;
  const std::int32_t best = scores[chosen.front()];
  const std::int32_t worst = *std::min_element(scores.begin(), scores.end());
  for (const std::uint32_t number : chosen) {
    KeyPhrase phrase;
    phrase.text = text_of(candidates[number], document);
    phrase.occurrences.assign(candidates[number].occurrences.begin(), candidates[number].occurrences.end());
    phrase.score =
        best == worst ? 1.0F : static_cast<float>(scores[number] - worst) / static_cast<float>(best - worst);
    phrases.push_back(std::move(phrase));
  }
  return phrases;
}

}  // namespace nutgraf
