// Finds the ends of web addresses, e-mail domains, handles and hashtags.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/web_scanner.h"

#include <algorithm>

#include "core/segment/character_class.h"
#include "core/text/ascii.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestDomain = 253;  // RFC 1035
constexpr std::uint32_t kLongestSuffix = 8;

bool starts_with_folded(std::string_view text, std::uint32_t position, std::string_view lower_case) {
  if (text.size() - position < lower_case.size()) return false;
  return std::equal(lower_case.begin(), lower_case.end(), text.begin() + position,
                    [](char a, char b) { return a == to_ascii_lower(b); });
}

/// Drops what closes the sentence rather than the address: "(see www.a.org)." ends before ")".
std::uint32_t without_closing_marks(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const auto count = [&](char byte) { return std::count(text.begin() + begin, text.begin() + end, byte); };
  auto surplus = count(')') - count('(');
  while (end > begin) {
    const char last = text[end - 1];
    if (last == ')' && surplus > 0) {
      --surplus;
    } else if (std::string_view(".,;:!?'*_]}").find(last) == std::string_view::npos) {
      break;
    }
    --end;
  }
  return end;
}

std::uint32_t end_of_path(std::string_view text, std::uint32_t position) {
  std::uint32_t end = position;
  while (end < text.size()) {
    const Character character = character_at(text, end);
    if (character.kind == CharacterClass::Space || character.kind == CharacterClass::QuoteMark ||
        character.kind == CharacterClass::Control || character.code_point == '<' ||
        character.code_point == '>' || character.code_point == 0x2019) {
      break;
    }
    end += character.length;
  }
  return end;
}

std::uint32_t end_of_word_run(std::string_view text, std::uint32_t position) {
  while (true) {
    const Character character = character_at(text, position);
    const bool belongs = is_word_character(character.kind) || character.kind == CharacterClass::Ideograph ||
                         character.kind == CharacterClass::Mark;
    if (!belongs) return position;
    position += character.length;
  }
}

}  // namespace

bool is_mail_byte(char byte) {
  return is_ascii_alphanumeric(byte) || std::string_view("._%+-").find(byte) != std::string_view::npos;
}

std::uint32_t end_of_url(std::string_view text, std::uint32_t position) {
  for (const std::string_view scheme : {"http://", "https://", "ftp://", "www.", "mailto:"}) {
    if (!starts_with_folded(text, position, scheme)) continue;
    const auto begin = position + static_cast<std::uint32_t>(scheme.size());
    const std::uint32_t end = without_closing_marks(text, begin, end_of_path(text, begin));
    return end > begin ? end : position;
  }
  return position;
}

std::uint32_t end_of_domain(std::string_view text, std::uint32_t position, const Lexicon& suffixes) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t limit = size - position > kLongestDomain ? position + kLongestDomain : size;
  std::uint32_t end = position;
  std::uint32_t label = position;
  std::uint32_t last = position;  // the last label that is followed by no further one
  while (end < limit && (is_ascii_alphanumeric(text[end]) || text[end] == '-' || text[end] == '.')) {
    if (text[end] == '.') {
      if (end == label || end + 1 >= limit || !is_ascii_alphanumeric(text[end + 1])) break;
      label = end + 1;
    }
    last = ++end;
  }
  if (label == position || label >= last || last - label > kLongestSuffix) return position;
  char suffix[kLongestSuffix];
  const bool shouts = is_ascii_upper(text[label]);
  for (std::uint32_t i = label; i < last; ++i) {
    // "end.In" is a missing space, "NEWS.COM" and "Yahoo.Com" are not frequent enough to tell: one case
    // throughout.
    if (shouts != is_ascii_upper(text[i]) && is_ascii_alphanumeric(text[i])) return position;
    suffix[i - label] = to_ascii_lower(text[i]);
  }
  if (!suffixes.contains({suffix, last - label})) return position;
  const Character next = character_at(text, last);
  if (is_word_character(next.kind)) return position;
  if (next.code_point == '/') return without_closing_marks(text, last, end_of_path(text, last));
  return last;
}

std::uint32_t end_of_mail_domain(std::string_view text, std::uint32_t position) {
  std::uint32_t end = position + 1;
  std::uint32_t last = position;
  while (end < text.size() && (is_ascii_alphanumeric(text[end]) || text[end] == '-' || text[end] == '.')) {
    if (text[end] == '.' && (end + 1 >= text.size() || !is_ascii_alphanumeric(text[end + 1]))) break;
    ++end;
    if (is_ascii_alphanumeric(text[end - 1])) last = end;
  }
  return last;
}

std::uint32_t end_of_handle(std::string_view text, std::uint32_t position) {
  const Character first = character_at(text, position + 1);
  return is_word_character(first.kind) ? end_of_word_run(text, position + 1) : position;
}

std::uint32_t end_of_hashtag(std::string_view text, std::uint32_t position) {
  const Character first = character_at(text, position + 1);
  const bool begins = first.kind == CharacterClass::Letter || first.kind == CharacterClass::Ideograph;
  return begins ? end_of_word_run(text, position + 1) : position;
}

}  // namespace nutgraf
