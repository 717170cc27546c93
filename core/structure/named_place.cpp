// The place of a dateline that only its name tells from other openings: "Port Ellery: The council …".
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/named_place.h"

#include <optional>

#include "core/document/labels.h"
#include "core/structure/readable_place.h"
#include "core/text/ascii.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kMostParagraphs = 2;   // of the body: later ones open on sections, not on places
constexpr std::uint32_t kLongestOpening = 10;  // tokens between the place and its colon or dash

class PlaceFinder {
 public:
  PlaceFinder(std::string_view text, const Segmentation& segmentation,
              const std::vector<NamedEntity>& entities)
      : text_(text), segmentation_(segmentation), entities_(entities) {}

  /// Of a block that begins with a place; blocks are to be given in their order.
  std::optional<TokenRange> opening(const Block& block) {
    const std::size_t first = seek(block);
    if (first == entities_.size() || !is_place_type(entities_[first].type)) return std::nullopt;
    TokenRange place = entities_[first].tokens;
    if (place.begin != block.tokens.begin || place.end > block.tokens.end) return std::nullopt;
    // A region may follow its city.
    if (first + 1 < entities_.size() && is_place_type(entities_[first + 1].type) && word(place.end) == "," &&
        entities_[first + 1].tokens.begin == place.end + 1)
      place.end = entities_[first + 1].tokens.end;
    return is_parted(place.end, block.tokens.end) ? std::optional(place) : std::nullopt;
  }

  /// Of a short line whose last words are a place.
  std::optional<TokenRange> closing(const Block& block) {
    std::uint32_t end = block.tokens.end;
    if (end > block.tokens.begin && word(end - 1) == ":") --end;
    for (std::size_t i = seek(block); i < entities_.size() && entities_[i].tokens.end <= end; ++i) {
      if (is_place_type(entities_[i].type) && entities_[i].tokens.end == end) return entities_[i].tokens;
    }
    return std::nullopt;
  }

 private:
  std::string_view word(std::uint32_t token) const { return segmentation_.tokens[token].span.of(text_); }

  static bool is_dash(std::string_view token) {
    return token == "-" || token == "--" || token == "\xE2\x80\x93" || token == "\xE2\x80\x94";
  }

  /// The first entity that begins in or after a block.
  std::size_t seek(const Block& block) {
    while (next_ < entities_.size() && entities_[next_].tokens.begin < block.tokens.begin) ++next_;
    return next_;
  }

  /// Whether a colon or dash parts the place from a sentence; an agency in brackets and a date may stand
  /// before it, and "France – who won" has neither a capital nor a quotation behind its dash.
  bool is_parted(std::uint32_t at, std::uint32_t end) const {
    bool bracket = false;
    for (std::uint32_t i = at; i < end && i < at + kLongestOpening; ++i) {
      const std::string_view token = word(i);
      if (token == "(" || token == ")") {
        bracket = token == "(";
        continue;
      }
      if (token == ":" || is_dash(token)) return i + 1 == end || begins_sentence(word(i + 1));
      const bool digit = is_ascii_digit(token[0]);
      const bool month = i > at && word(i - 1) == "," && begins_sentence(token);
      if (!bracket && !digit && !month && token != "," && token != ".") return false;
    }
    return false;
  }

  static bool begins_sentence(std::string_view token) {
    const char first = token[0];
    return is_ascii_upper(first) || is_ascii_digit(first) || first == '"' || first == '\'' ||
           static_cast<unsigned char>(first) >= 0x80;
  }

  std::string_view text_;
  const Segmentation& segmentation_;
  const std::vector<NamedEntity>& entities_;
  std::size_t next_ = 0;
};

}  // namespace

std::string find_named_place(std::string_view text, const Segmentation& segmentation,
                             const std::vector<Block>& blocks, const std::vector<NamedEntity>& entities) {
  PlaceFinder finder(text, segmentation, entities);
  std::optional<TokenRange> above;
  std::uint32_t paragraphs = 0;
  for (const Block& block : blocks) {
    if (block.story != 0 || block.tokens.empty()) continue;
    if (block.kind == BlockKind::Body) {
      if (const auto place = finder.opening(block)) return readable_place(segmentation.span(*place).of(text));
      if (++paragraphs == kMostParagraphs) break;
    } else if (paragraphs == 0 && block.kind == BlockKind::Dateline) {
      if (const auto place = finder.closing(block)) above = place;
    }
  }
  return above ? readable_place(segmentation.span(*above).of(text)) : std::string();
}

}  // namespace nutgraf
