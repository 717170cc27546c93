// Writes JSON (RFC 8259) straight into a string, without building a tree: a 10 MB article has millions of
// values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace nutgraf {

/// Calls must nest properly; commas are placed by the stream. Numbers are written the same on every platform.
///
///   JsonStream json;
///   json.begin_object().key("start").number(3).end_object();
///   json.take();  // {"start":3}
class JsonStream {
 public:
  JsonStream& begin_object() { return open('{'); }
  JsonStream& end_object() { return close('}'); }
  JsonStream& begin_array() { return open('['); }
  JsonStream& end_array() { return close(']'); }
  JsonStream& key(std::string_view name);      ///< of plain characters: it is written as it is
  JsonStream& string(std::string_view value);  ///< valid UTF-8
  JsonStream& number(std::uint64_t value);
  /// Rounded to at most `digits` (0 to 9) decimals, zeros trimmed; null where it is no number.
  JsonStream& decimal(double value, int digits);
  JsonStream& null();

  /// What was written; the stream is empty afterwards.
  std::string take() {
    out_.resize(std::exchange(size_, 0));
    return std::move(out_);
  }

 private:
  JsonStream& open(char bracket);
  JsonStream& close(char bracket);
  /// Room for so many bytes more; what is written there counts from end_at on.
  char* room(std::size_t bytes);
  void end_at(const char* end) { size_ = static_cast<std::size_t>(end - out_.data()); }
  char* separate(char* to);
  char* quote(std::string_view value, char* to);

  std::string out_;  // `size_` bytes written, the rest is room
  std::size_t size_ = 0;
  bool needs_comma_ = false;
};

}  // namespace nutgraf
