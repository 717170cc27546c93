// Writes JSON straight into a string.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/json_stream.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace nutgraf {
namespace {

/// Whether none of eight bytes needs an escape: none is '"' or '\\', none below 0x20.
bool is_plain(const char* bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  constexpr std::uint64_t kHighs = 0x8080808080808080u;
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, sizeof(eight));
  const auto below = [](std::uint64_t value, std::uint64_t bound) {
    return (value - kOnes * bound) & ~value & kHighs;
  };
  return (below(eight, 0x20) | below(eight ^ (kOnes * '"'), 1) | below(eight ^ (kOnes * '\\'), 1)) == 0;
}

}  // namespace

void JsonStream::separate() {
  if (needs_comma_) out_.push_back(',');
  needs_comma_ = true;
}

JsonStream& JsonStream::open(char bracket) {
  separate();
  out_.push_back(bracket);
  needs_comma_ = false;
  return *this;
}

JsonStream& JsonStream::close(char bracket) {
  out_.push_back(bracket);
  needs_comma_ = true;
  return *this;
}

void JsonStream::append_quoted(std::string_view value) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  out_.push_back('"');
  std::size_t copied = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    while (i + 8 <= value.size() && is_plain(value.data() + i)) i += 8;
    if (i == value.size()) break;
    const auto byte = static_cast<unsigned char>(value[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out_.append(value, copied, i - copied);
    copied = i + 1;
    out_.push_back('\\');
    switch (byte) {
      case '"':
        out_.push_back('"');
        break;
      case '\\':
        out_.push_back('\\');
        break;
      case '\n':
        out_.push_back('n');
        break;
      case '\r':
        out_.push_back('r');
        break;
      case '\t':
        out_.push_back('t');
        break;
      case '\b':
        out_.push_back('b');
        break;
      case '\f':
        out_.push_back('f');
        break;
      default:
        out_.append("u00");
        out_.push_back(kHex[byte >> 4]);
        out_.push_back(kHex[byte & 0xFu]);
    }
  }
  out_.append(value, copied, value.size() - copied);
  out_.push_back('"');
}

JsonStream& JsonStream::key(std::string_view name) {
  separate();
  append_quoted(name);
  out_.push_back(':');
  needs_comma_ = false;
  return *this;
}

JsonStream& JsonStream::string(std::string_view value) {
  separate();
  append_quoted(value);
  return *this;
}

JsonStream& JsonStream::number(std::uint64_t value) {
  separate();
  std::array<char, 24> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out_.append(digits.data(), result.ptr);
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
  separate();
  if (magnitude * static_cast<double>(scale) >= 9007199254740992.0) {
    if (value < 0) out_.push_back('-');
    std::string reversed;
    for (double rest = std::floor(magnitude); rest >= 1.0; rest = std::floor(rest / 10.0)) {
      reversed.push_back(static_cast<char>('0' + static_cast<int>(std::fmod(rest, 10.0))));
    }
    out_.append(reversed.rbegin(), reversed.rend());
    return *this;
  }
  const auto scaled = static_cast<std::uint64_t>(std::llround(magnitude * static_cast<double>(scale)));
  if (value < 0 && scaled != 0) out_.push_back('-');
  std::string text = std::to_string(scaled / scale);
  std::string fraction = std::to_string(scaled % scale);
  fraction.insert(0,
                  static_cast<std::size_t>(digits) -
                      std::min<std::size_t>(fraction.size(), static_cast<std::size_t>(digits)),
                  '0');
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  out_ += text;
  if (!fraction.empty()) out_ += "." + fraction;
  return *this;
}

JsonStream& JsonStream::null() {
  separate();
  out_ += "null";
  return *this;
}

}  // namespace nutgraf
