// Reads JSON where it stands.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/json_value.h"

#include <cstring>

#include "core/text/utf8.h"

namespace nutgraf {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_bracket(char c) { return c == '{' || c == '}' || c == '[' || c == ']'; }

/// Behind white space and comments from `at` on; the end of the text inside of a comment that has no end.
std::size_t behind_space(std::string_view text, std::size_t at,
                         JsonComments comments = JsonComments::Skipped) {
  for (;;) {
    while (at < text.size() && is_space(text[at])) ++at;
    const std::string_view mark = text.substr(at, 2);
    if (comments == JsonComments::Refused || (mark != "//" && mark != "/*")) return at;
    const std::size_t end = mark == "//" ? text.find_first_of("\r\n", at) : text.find("*/", at + 2);
    if (end == std::string_view::npos) return mark == "//" ? text.size() : at;
    at = mark == "//" ? end : end + 2;
  }
}

/// Behind the string that begins at `at`.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (++at; text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at + 1;
}

/// The value of four hexadecimal digits.
std::optional<std::uint32_t> hex4(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text.substr(0, 4)) {
    const auto letter = static_cast<char>(c | 0x20);
    const bool is_letter = letter >= 'a' && letter <= 'f';
    if (!is_digit(c) && !is_letter) return std::nullopt;
    value = value * 16 + static_cast<std::uint32_t>(is_letter ? letter - 'a' + 10 : c - '0');
  }
  return value;
}

struct Escape {
  char32_t code_point = 0;
  std::size_t length = 0;  ///< 0: this is no escape
};

/// What a text that begins with a backslash stands for. Surrogates come in pairs.
Escape read_escape(std::string_view text) {
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  if (text.size() < 2) return {};
  const std::size_t letter = kLetters.find(text[1]);
  if (letter != std::string_view::npos) return {static_cast<char32_t>(kMeanings[letter]), 2};
  const auto unit = text[1] == 'u' ? hex4(text.substr(2)) : std::nullopt;
  if (!unit || (*unit >= 0xDC00 && *unit < 0xE000)) return {};
  if (*unit < 0xD800 || *unit >= 0xE000) return {*unit, 6};
  const auto second = text.substr(6, 2) == "\\u" ? hex4(text.substr(8)) : std::nullopt;
  if (!second || *second < 0xDC00 || *second >= 0xE000) return {};
  return {0x10000 + ((*unit - 0xD800) << 10) + (*second - 0xDC00), 12};
}

/// Finds out whether a text is valid. Each function answers whether what it is named after stands here, and
/// goes behind it.
class Validator {
 public:
  Validator(std::string_view text, std::size_t at, JsonComments comments)
      : text_(text), at_(at), comments_(comments) {}

  std::size_t position() const { return at_; }

  void skip_space() { at_ = behind_space(text_, at_, comments_); }

  bool value() {
    std::string open;  // brackets that are not closed yet
    do {
      skip_space();
      if (opens(open)) continue;
      if (!scalar()) return false;
      if (!closes(open)) return false;
    } while (!open.empty());
    return true;
  }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  /// Opens an array or an object that isn't empty.
  bool opens(std::string& open) {
    const char bracket = here();
    if (bracket != '[' && bracket != '{') return false;
    const std::size_t begin = at_++;
    skip_space();
    if (here() == (bracket == '[' ? ']' : '}') || (bracket == '{' && !name())) {
      at_ = begin;
      return false;
    }
    open += bracket;
    return true;
  }

  /// Behind a value: to the next one, closing all that ends between.
  bool closes(std::string& open) {
    while (!open.empty()) {
      skip_space();
      if (take(',')) {
        skip_space();
        return open.back() == '[' || name();
      }
      if (!take(open.back() == '[' ? ']' : '}')) return false;
      open.pop_back();
    }
    return true;
  }

  /// A member's name with its colon.
  bool name() {
    if (!string()) return false;
    skip_space();
    return take(':');
  }

  /// A value without any others inside.
  bool scalar() {
    const char first = here();
    if (first == '"') return string();
    if (take('[')) return skip_space(), take(']');
    if (take('{')) return skip_space(), take('}');
    for (const std::string_view literal : {"true", "false", "null"}) {
      if (text_.substr(at_, literal.size()) != literal) continue;
      at_ += literal.size();
      return true;
    }
    return number();
  }

  bool string() {
    if (!take('"')) return false;
    while (!take('"')) {
      if (static_cast<unsigned char>(here()) < 0x20) return false;
      const std::size_t length = here() == '\\' ? read_escape(text_.substr(at_)).length : character();
      if (length == 0) return false;
      at_ += length;
    }
    return true;
  }

  std::size_t character() const {
    const DecodedCodePoint step = decode_utf8(text_, at_);
    return step.ok ? step.length : 0;
  }

  bool digits() {
    if (!is_digit(here())) return false;
    while (is_digit(here())) ++at_;
    return true;
  }

  bool number() {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (!take('e') && !take('E')) return true;
    if (!take('+')) take('-');
    return digits();
  }

  std::string_view text_;
  std::size_t at_;
  JsonComments comments_;
};

}  // namespace

std::optional<JsonValue> JsonValue::parse(std::string_view text, JsonComments comments) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  Validator validator(
      text, text.substr(0, kByteOrderMark.size()) == kByteOrderMark ? kByteOrderMark.size() : 0, comments);
  validator.skip_space();
  const std::size_t begin = validator.position();
  if (!validator.value()) return std::nullopt;
  const std::size_t end = validator.position();
  validator.skip_space();
  if (validator.position() < text.size()) return std::nullopt;
  return JsonValue(text.substr(begin, end - begin));
}

JsonKind JsonValue::kind() const {
  switch (source_.front()) {
    case '{':
      return JsonKind::Object;
    case '[':
      return JsonKind::Array;
    case '"':
      return JsonKind::String;
    case 't':
    case 'f':
      return JsonKind::Boolean;
    case 'n':
      return JsonKind::Null;
    default:
      return JsonKind::Number;
  }
}

std::string JsonValue::string() const {
  std::string decoded;
  if (!is(JsonKind::String)) return decoded;
  const std::string_view inside = source_.substr(1, source_.size() - 2);
  decoded.reserve(inside.size());
  for (std::size_t at = 0; at < inside.size();) {
    if (inside[at] != '\\') {
      decoded += inside[at++];
      continue;
    }
    const Escape escape = read_escape(inside.substr(at));
    append_utf8(decoded, escape.code_point);
    at += escape.length;
  }
  return decoded;
}

std::optional<JsonValue> JsonValue::member(std::string_view name) const {
  std::optional<JsonValue> found;
  for_each_member([&](const JsonValue& given, const JsonValue& value) {
    if (given.string() == name) found = value;
  });
  return found;
}

std::size_t JsonValue::next_value(std::size_t at) const {
  at = behind_space(source_, at);
  if (source_[at] == ',' || source_[at] == ':') at = behind_space(source_, at + 1);
  return at + 1 < source_.size() ? at : source_.size();
}

std::size_t JsonValue::end_of_value(std::size_t at) const {
  std::size_t depth = 0;
  do {
    const char c = source_[at];
    if (c == '"') {
      at = behind_string(source_, at);
    } else if (is_bracket(c)) {
      c == '{' || c == '[' ? ++depth : --depth;
      ++at;
    } else if (c == '/') {
      at = behind_space(source_, at);
    } else if (depth > 0) {
      ++at;
    } else {
      // A number or a literal.
      while (at < source_.size() && std::strchr(",]}/ \t\r\n", source_[at]) == nullptr) ++at;
    }
  } while (depth > 0);
  return at;
}

}  // namespace nutgraf
