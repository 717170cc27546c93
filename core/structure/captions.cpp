// Captions that no credit of their own shows to be captions.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/captions.h"

#include <algorithm>
#include <span>

#include "core/document/annotations.h"
#include "core/model/furniture.h"
#include "core/structure/block_rules.h"

namespace nutgraf {
namespace {

constexpr std::size_t kReach = 2;              // lines from a picture's description to its caption
constexpr std::uint32_t kLongestCaption = 35;  // words
constexpr std::uint32_t kLongestCredit = 10;

bool have_same_words(const PastedText& pasted, std::size_t a, std::size_t b) {
  const auto words = [&pasted](const Paragraph& line) {
    return std::span(pasted.words).subspan(line.word_begin, line.words());
  };
  const auto one = words(pasted.paragraphs[a]);
  const auto other = words(pasted.paragraphs[b]);
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const TextWord& left, const TextWord& right) { return left.hash == right.hash; });
}

bool is_set_twice(const PastedText& pasted, std::size_t at) {
  const std::size_t end = std::min(pasted.paragraphs.size(), at + kReach + 1);
  for (std::size_t i = at - std::min(at, kReach); i < end; ++i) {
    if (i != at && have_same_words(pasted, i, at)) return true;
  }
  return false;
}

/// "Ilse Marren/MWA", "(Ilse Marren via MWA)". An agency alone may have written the text above, and "Photo:
/// MWA" also stands below pictures that have no caption.
bool is_credit_alone(const Paragraph& line) {
  const std::uint32_t words = line.furniture[static_cast<std::size_t>(Furniture::Credit)];
  return words > 0 && words < line.words() && line.words() <= kLongestCredit && !line.is_prose() &&
         line.opening_furniture == kFurnitureCount && line.capitalized * 10 >= line.words() * 6;
}

bool may_be_caption(const Paragraph& line) {
  return line.words() <= kLongestCaption && line.sentences <= 1 && line.speech_verbs == 0 &&
         line.reader_words == 0 && line.opening != Opening::QuoteMark && !line.listed && line.item == 0;
}

}  // namespace

void leave_captions_out(const PastedText& pasted, const Stretch& stretch, std::vector<std::int32_t>& bias) {
  const std::vector<Paragraph>& lines = pasted.paragraphs;
  bool inside = false;  // text has begun
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!is_story_prose(lines[i])) continue;
    const bool credited = i + 1 < stretch.last && is_credit_alone(lines[i + 1]) && may_be_caption(lines[i]);
    if (credited || (inside && is_set_twice(pasted, i))) {
      rule_out(BlockKind::Body, i, bias);
      rule_out(BlockKind::PullQuote, i, bias);
      allow(BlockKind::Caption, i, bias);
    }
    inside = true;
  }
}

}  // namespace nutgraf
