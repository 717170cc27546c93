// Finds quotations set off as paragraphs of their own, without quotation marks.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/block_quotation.h"

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::size_t kMostParagraphs = 6;
constexpr std::uint32_t kFewestTokens = 8;
constexpr std::uint32_t kLongestAttribution = 24;  // tokens

class BlockScanner {
 public:
  BlockScanner(const Words& words, const Coreference& coreference, const std::vector<TokenRange>& quoted,
               const std::vector<SpeechAct>& acts)
      : words_(words),
        coreference_(coreference),
        quoted_(quoted),
        acts_(acts),
        paragraphs_(words.paragraphs()) {}

  std::vector<BlockQuotation> scan() const {
    std::vector<BlockQuotation> found;
    for (std::size_t i = 0; i + 1 < paragraphs_.size(); ++i) {
      if (paragraphs_[i].empty() || !words_.is(paragraphs_[i].end - 1, ":")) continue;
      if (auto block = read_behind(i)) found.push_back(*block);
    }
    return found;
  }

 private:
  std::optional<BlockQuotation> read_behind(std::size_t introduction) const {
    std::size_t end = introduction + 1;
    while (end < paragraphs_.size() && end - introduction <= kMostParagraphs &&
           may_be_quoted(paragraphs_[end]))
      ++end;
    if (end == introduction + 1) return std::nullopt;
    const std::uint32_t begin = paragraphs_[introduction + 1].begin;
    if (end < paragraphs_.size() && is_attribution(paragraphs_[end])) {
      const TokenRange name{paragraphs_[end].begin + 1, paragraphs_[end].end};
      return BlockQuotation{{begin, paragraphs_[end - 1].end}, name, speaker_in(name), std::nullopt};
    }
    const SpeechAct* const act = act_before(paragraphs_[introduction]);
    if (act == nullptr || !act->speaker_text) return std::nullopt;
    return BlockQuotation{paragraphs_[introduction + 1], *act->speaker_text, act->speaker, act->cue};
  }

  /// Sentences of plain text: begins with a capital or "[", ends with a stop, holds no quotation that begins
  /// it.
  bool may_be_quoted(TokenRange paragraph) const {
    if (paragraph.size() < kFewestTokens) return false;
    const auto quote = std::partition_point(quoted_.begin(), quoted_.end(),
                                            [&](TokenRange range) { return range.end <= paragraph.begin; });
    if (quote != quoted_.end() && quote->begin <= paragraph.begin) return false;
    const bool begins =
        words_.is_capitalized(paragraph.begin) || is_one_of(words_[paragraph.begin], {"[", "…"});
    return begins && is_one_of(words_[paragraph.end - 1], {".", "?", "!", "…", "..."});
  }

  /// "— Ann Lee, mayor".
  bool is_attribution(TokenRange paragraph) const {
    return paragraph.size() >= 2 && paragraph.size() <= kLongestAttribution &&
           is_one_of(words_[paragraph.begin], {"—", "–", "-", "--", "―"}) &&
           words_.is_capitalized(paragraph.begin + 1);
  }

  /// The first person of the line, else its first mention.
  std::optional<MentionId> speaker_in(TokenRange line) const {
    const auto& mentions = coreference_.mentions;
    auto mention = std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& candidate) {
      return candidate.tokens.begin < line.begin;
    });
    std::optional<MentionId> first;
    for (; mention != mentions.end() && mention->tokens.begin < line.end; ++mention) {
      const auto id = static_cast<MentionId>(mention - mentions.begin());
      const EntityType type = coreference_.entities[to_index(mention->entity)].type;
      if (type == EntityType::Person) return id;
      if (!first && type == EntityType::Organization && mention->tokens.begin == line.begin) first = id;
    }
    return first;
  }

  /// The last act of the sentence that ends the paragraph.
  const SpeechAct* act_before(TokenRange paragraph) const {
    const auto after = std::partition_point(
        acts_.begin(), acts_.end(), [&](const SpeechAct& act) { return act.cue.begin < paragraph.end; });
    if (after == acts_.begin()) return nullptr;
    const SpeechAct& act = *(after - 1);
    const TokenRange sentence = words_.sentence_tokens(paragraph.end - 1);
    return act.cue.begin >= sentence.begin && !act.is_according ? &act : nullptr;
  }

  const Words& words_;
  const Coreference& coreference_;
  const std::vector<TokenRange>& quoted_;
  const std::vector<SpeechAct>& acts_;
  const std::vector<TokenRange> paragraphs_;
};

}  // namespace

std::vector<BlockQuotation> find_block_quotations(const Words& words, const Coreference& coreference,
                                                  const std::vector<TokenRange>& quoted,
                                                  const std::vector<SpeechAct>& acts) {
  return BlockScanner(words, coreference, quoted, acts).scan();
}

}  // namespace nutgraf
