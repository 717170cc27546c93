// What every Document promises, whatever the text.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/document_properties.h"

#include <cmath>

#include "core/text/unicode.h"
#include "core/text/utf8.h"
#include "tests/support/promises.h"

namespace nutgraf {
namespace {

void check_tokens(std::string_view text, const std::vector<Token>& tokens, Promises& promises) {
  std::size_t covered = 0;
  std::size_t next = 0;
  const auto check_gap = [&](std::size_t end) {
    while (next < end) {
      const DecodedCodePoint step = decode_utf8(text, next);
      promises.keep(is_space(step.code_point), "every code point that is not white space is in a token",
                    next);
      next += step.length;
    }
    promises.keep(next == end, "tokens begin on code-point borders", end);
  };
  for (const Token& token : tokens) {
    promises.keep(token.span.begin < token.span.end, "tokens are not empty", token.span.begin);
    promises.keep(token.span.begin >= covered, "tokens are in order and disjoint", token.span.begin);
    promises.keep(token.span.end <= text.size(), "tokens are inside the text", token.span.end);
    if (token.span.begin < covered || token.span.end > text.size()) return;
    check_gap(token.span.begin);
    for (std::size_t at = token.span.begin; at < token.span.end;) {
      const DecodedCodePoint step = decode_utf8(text, at);
      promises.keep(!is_space(step.code_point), "tokens hold no white space", at);
      at += step.length;
      promises.keep(at <= token.span.end, "tokens end on code-point borders", at);
    }
    covered = next = token.span.end;
  }
  check_gap(text.size());
}

void check_sentences(const Segmentation& segmentation, Promises& promises) {
  std::uint32_t token = 0;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : segmentation.sentences) {
    promises.keep(sentence.tokens.begin == token, "sentences follow one another", token);
    promises.keep(sentence.tokens.end > sentence.tokens.begin, "sentences are not empty", token);
    const bool next = sentence.paragraph == paragraph || sentence.paragraph == paragraph + 1;
    promises.keep(next && (token > 0 || sentence.paragraph == 0), "paragraphs count up from 0", token);
    paragraph = sentence.paragraph;
    token = sentence.tokens.end;
  }
  promises.keep(token == segmentation.tokens.size(), "sentences cover all tokens", token);
}

/// Checks the layers above the segmentation.
class LayerChecker {
 public:
  LayerChecker(const Document& document, Promises& promises)
      : document_(document),
        promises_(promises),
        count_(static_cast<std::uint32_t>(document.segmentation.tokens.size())) {}

  void check() {
    check_blocks();
    check_entities();
    check_mentions();
    check_coreference();
    check_quotes_and_times();
    check_phrases_and_summary();
  }

 private:
  void keep(bool kept, std::string_view promise, std::size_t where) { promises_.keep(kept, promise, where); }
  bool is_range(TokenRange range) const { return range.begin < range.end && range.end <= count_; }
  static bool is_share(float value) { return value >= 0.0F && value <= 1.0F; }

  template <typename Layer>
  void check_disjoint(const Layer& layer, std::string_view promise) {
    std::uint32_t end = 0;
    for (const auto& item : layer) {
      keep(is_range(item.tokens) && item.tokens.begin >= end, promise, item.tokens.begin);
      end = item.tokens.end;
    }
  }

  void check_blocks() {
    std::uint32_t token = 0;
    for (const Block& block : document_.blocks) {
      keep(block.tokens.begin == token && is_range(block.tokens),
           "blocks follow one another and are not empty", token);
      keep(is_share(block.confidence), "confidences are from 0 to 1", token);
      token = block.tokens.end;
    }
    keep(token == count_, "blocks cover all tokens", token);
    std::size_t block = 0;
    for (const Sentence& sentence : document_.segmentation.sentences) {
      while (block < document_.blocks.size() && document_.blocks[block].tokens.end <= sentence.tokens.begin)
        ++block;
      keep(block < document_.blocks.size() && document_.blocks[block].tokens.contains(sentence.tokens),
           "no sentence crosses blocks", sentence.tokens.begin);
    }
  }

  void check_entities() {
    check_disjoint(document_.named_entities, "named entities are in order, disjoint and not empty");
    std::size_t sentence = 0;
    const auto& sentences = document_.segmentation.sentences;
    for (const NamedEntity& entity : document_.named_entities) {
      keep(is_share(entity.score), "scores are from 0 to 1", entity.tokens.begin);
      while (sentence < sentences.size() && sentences[sentence].tokens.end <= entity.tokens.begin) ++sentence;
      keep(sentence < sentences.size() && sentences[sentence].tokens.contains(entity.tokens),
           "named entities stay within a sentence", entity.tokens.begin);
    }
    check_disjoint(document_.amounts, "amounts are in order, disjoint and not empty");
    for (const Amount& amount : document_.amounts) {
      keep(std::isfinite(amount.value), "amounts are finite", amount.tokens.begin);
      keep(!amount.up_to || amount.value < *amount.up_to, "ranges of amounts rise", amount.tokens.begin);
    }
  }

  void check_mentions() {
    TokenRange previous;
    std::vector<TokenRange> open;  // mentions that the present one may lie in
    for (const Mention& mention : document_.coreference.mentions) {
      while (!open.empty() && open.back().end <= mention.tokens.begin) open.pop_back();
      keep(open.empty() || open.back().contains(mention.tokens), "mentions lie in one another or apart",
           mention.tokens.begin);
      open.push_back(mention.tokens);
      const bool sorted = mention.tokens.begin > previous.begin ||
                          (mention.tokens.begin == previous.begin && mention.tokens.end <= previous.end) ||
                          previous.empty();
      keep(is_range(mention.tokens) && sorted, "mentions are sorted, longer first", mention.tokens.begin);
      previous = mention.tokens;
    }
  }

  void check_coreference() {
    const Coreference& coreference = document_.coreference;
    std::vector<std::uint32_t> mentions(coreference.entities.size());
    for (const Mention& mention : coreference.mentions) {
      const std::uint32_t entity = to_index(mention.entity);
      keep(entity < mentions.size(), "mentions have an entity", mention.tokens.begin);
      if (entity < mentions.size()) ++mentions[entity];
    }
    double salience = 0.0;
    for (std::size_t i = 0; i < coreference.entities.size(); ++i) {
      const Entity& entity = coreference.entities[i];
      keep(mentions[i] > 0, "entities are mentioned", i);
      const std::uint32_t representative = to_index(entity.representative);
      keep(representative < coreference.mentions.size() &&
               to_index(coreference.mentions[representative].entity) == i,
           "an entity's representative is a mention of it", i);
      keep(!entity.name.empty() && is_valid_utf8(entity.name), "entities have names", i);
      keep(is_share(entity.salience), "saliences are from 0 to 1", i);
      salience += static_cast<double>(entity.salience);
    }
    keep(salience < 1.001, "saliences sum to 1 at most", 0);
    std::uint32_t title = 0;
    for (const Role& role : coreference.roles) {
      keep(is_range(role.title) && role.title.begin >= title, "roles are sorted by title", role.title.begin);
      keep(to_index(role.person) < coreference.mentions.size(), "roles have a person", role.title.begin);
      title = role.title.begin;
    }
  }

  void check_quotes_and_times() {
    std::uint32_t begin = 0;
    for (const Quote& quote : document_.quotes) {
      keep(is_range(quote.content), "quotations are ranges", quote.content.begin);
      keep(quote.content.begin >= begin, "quotations are in order", quote.content.begin);
      begin = quote.content.begin;
      keep(!quote.cue || is_range(*quote.cue), "cues are ranges", quote.content.begin);
      keep(!quote.speaker_text || is_range(*quote.speaker_text), "speakers' words are ranges",
           quote.content.begin);
      keep(!quote.speaker || to_index(*quote.speaker) < document_.coreference.mentions.size(),
           "speakers are mentions", quote.content.begin);
      keep(is_share(quote.score), "scores are from 0 to 1", quote.content.begin);
    }
    check_disjoint(document_.time_expressions, "time expressions are in order, disjoint and not empty");
    for (const TimelineEvent& event : document_.timeline) {
      keep(event.time_expression < document_.time_expressions.size(), "events have a time",
           event.time_expression);
      keep(to_index(event.sentence) < document_.segmentation.sentences.size(), "events have a sentence",
           event.time_expression);
      for (const EntityId entity : event.entities) {
        keep(to_index(entity) < document_.coreference.entities.size(), "events have known entities",
             event.time_expression);
      }
    }
  }

  void check_phrases_and_summary() {
    for (const KeyPhrase& phrase : document_.key_phrases) {
      keep(is_share(phrase.score) && !phrase.text.empty() && !phrase.occurrences.empty(), "key phrases occur",
           0);
      for (const TokenRange occurrence : phrase.occurrences)
        keep(is_range(occurrence), "occurrences are ranges", occurrence.begin);
    }
    std::int64_t previous = -1;
    for (const SummarySentence& sentence : document_.summary.sentences) {
      const auto id = static_cast<std::int64_t>(to_index(sentence.sentence));
      const bool known = id < static_cast<std::int64_t>(document_.segmentation.sentences.size());
      keep(known && id > previous, "summaries are in reading order", to_index(sentence.sentence));
      keep(is_share(sentence.score), "scores are from 0 to 1", to_index(sentence.sentence));
      previous = id;
      if (!known) continue;
      const TokenRange tokens = document_.segmentation.sentences[to_index(sentence.sentence)].tokens;
      std::uint32_t end = tokens.begin;
      for (const SummaryEdit& edit : sentence.edits) {
        keep(
            edit.tokens.begin >= end && edit.tokens.begin <= edit.tokens.end && edit.tokens.end <= tokens.end,
            "edits are in order, disjoint and inside their sentence", edit.tokens.begin);
        end = edit.tokens.end;
      }
    }
  }

  const Document& document_;
  Promises& promises_;
  std::uint32_t count_;
};

}  // namespace

std::vector<std::string> broken_promises(std::string_view text, const Segmentation& segmentation) {
  Promises promises;
  check_tokens(text, segmentation.tokens, promises);
  check_sentences(segmentation, promises);
  return promises.take();
}

std::vector<std::string> broken_promises(const Document& document) {
  std::vector<std::string> broken = broken_promises(document.text, document.segmentation);
  if (!is_valid_utf8(document.text)) broken.emplace_back("a document's text is valid UTF-8");
  if (!broken.empty()) return broken;
  Promises promises;
  LayerChecker(document, promises).check();
  return promises.take();
}

}  // namespace nutgraf
