// Writes JSON straight into a string.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/json_stream.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "core/text/copy_short.h"

namespace nutgraf {
namespace {

constexpr std::size_t kLongestEscape = 6;  // \u0000
constexpr std::size_t kLongestNumber = 24;

/// Whether none of eight bytes needs an escape: none is '"' or '\\', none below 0x20.
bool is_plain(std::uint64_t eight) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  constexpr std::uint64_t kHighs = 0x8080808080808080u;
  const auto below = [](std::uint64_t value, std::uint64_t bound) {
    return (value - kOnes * bound) & ~value & kHighs;
  };
  return (below(eight, 0x20) | below(eight ^ (kOnes * '"'), 1) | below(eight ^ (kOnes * '\\'), 1)) == 0;
}

/// Writes a byte as it stands in a string.
char* write_escaped(unsigned char byte, char* to) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  static constexpr std::string_view kNamed = "\"\\\n\r\t\b\f";
  static constexpr std::string_view kNames = "\"\\nrtbf";
  *to++ = '\\';
  const std::size_t named = kNamed.find(static_cast<char>(byte));
  if (named != std::string_view::npos) {
    *to++ = kNames[named];
    return to;
  }
  for (const char c : {'u', '0', '0', kHex[byte >> 4], kHex[byte & 0xFu]}) *to++ = c;
  return to;
}

}  // namespace

char* JsonStream::room(std::size_t bytes) {
  if (out_.size() - size_ < bytes) out_.resize(std::max(out_.size() * 2, size_ + bytes + 1024));
  return out_.data() + size_;
}

char* JsonStream::separate(char* to) {
  if (needs_comma_) *to++ = ',';
  needs_comma_ = true;
  return to;
}

JsonStream& JsonStream::open(char bracket) {
  char* to = separate(room(2));
  *to++ = bracket;
  end_at(to);
  needs_comma_ = false;
  return *this;
}

JsonStream& JsonStream::close(char bracket) {
  char* to = room(1);
  *to++ = bracket;
  end_at(to);
  needs_comma_ = true;
  return *this;
}

/// Writes a string in quotation marks behind `to`, which has room for it if nothing in it needs an escape.
char* JsonStream::quote(std::string_view value, char* to) {
  *to++ = '"';
  std::size_t i = 0;
  while (i < value.size()) {
    std::uint64_t eight = 0;
    if (i + 8 <= value.size()) {
      std::memcpy(&eight, value.data() + i, 8);
      if (is_plain(eight)) {  // most of a text
        std::memcpy(to, &eight, 8);
        to += 8;
        i += 8;
        continue;
      }
    }
    const std::size_t end = std::min(value.size(), i + 8);
    for (; i < end; ++i) {
      const auto byte = static_cast<unsigned char>(value[i]);
      if (byte >= 0x20 && byte != '"' && byte != '\\') {
        *to++ = value[i];
        continue;
      }
      end_at(to);
      to = write_escaped(byte, room(kLongestEscape + value.size() - i + 1));
    }
  }
  *to++ = '"';
  return to;
}

JsonStream& JsonStream::key(std::string_view name) {
  char* to = separate(room(name.size() + 4));
  *to++ = '"';
  to = copy_short(name, to);
  *to++ = '"';
  *to++ = ':';
  end_at(to);
  needs_comma_ = false;
  return *this;
}

JsonStream& JsonStream::string(std::string_view value) {
  end_at(quote(value, separate(room(value.size() + 3))));
  return *this;
}

JsonStream& JsonStream::number(std::uint64_t value) {
  char* const to = separate(room(kLongestNumber));
  end_at(std::to_chars(to, to + kLongestNumber - 1, value).ptr);
  return *this;
}

JsonStream& JsonStream::decimal(double value, int digits) {
  // Scaled to an integer first: printing integers is exact everywhere, printing doubles is not (and
  // em++ 3.1.6 has no floating to_chars). Beyond 2^53 a double has no decimals left, so whole digits are
  // written from repeated division.
  if (!std::isfinite(value)) return null();
  std::uint64_t scale = 1;
  for (int i = 0; i < digits; ++i) scale *= 10;
  const double magnitude = std::fabs(value);
  if (magnitude * static_cast<double>(scale) >= 9007199254740992.0) {
    std::string reversed;
    double rest = std::floor(magnitude);
    while (rest >= 1.0) {
      reversed.push_back(static_cast<char>('0' + static_cast<int>(std::fmod(rest, 10.0))));
      rest = std::floor(rest / 10.0);
    }
    char* to = separate(room(reversed.size() + 2));
    if (value < 0) *to++ = '-';
    end_at(std::copy(reversed.rbegin(), reversed.rend(), to));
    return *this;
  }
  const auto scaled = static_cast<std::uint64_t>(std::llround(magnitude * static_cast<double>(scale)));
  char* to = separate(room(2 * kLongestNumber));
  if (value < 0 && scaled != 0) *to++ = '-';
  to = std::to_chars(to, to + kLongestNumber, scaled / scale).ptr;
  std::uint64_t fraction = scaled % scale;
  if (fraction != 0) {
    *to++ = '.';
    for (; fraction % 10 == 0; fraction /= 10) --digits;
    char* const end = to + digits;
    for (char* digit = end; digit > to; fraction /= 10) *--digit = static_cast<char>('0' + fraction % 10);
    to = end;
  }
  end_at(to);
  return *this;
}

JsonStream& JsonStream::null() {
  static constexpr std::string_view kNull = "null";
  end_at(std::copy(kNull.begin(), kNull.end(), separate(room(kNull.size() + 1))));
  return *this;
}

}  // namespace nutgraf
