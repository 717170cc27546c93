// A value or an error: the catalogue of everything that can go wrong.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace nutgraf {

/// Stable numbers, never reused.
enum class ErrorCode : std::uint8_t {
  ModelTruncated = 1,       ///< fewer bytes than its header says
  ModelBadMagic = 2,        ///< no model at all
  ModelWrongVersion = 3,    ///< of another version of the file format
  ModelCorrupt = 4,         ///< its bytes aren't those of its checksum
  ModelMissingSection = 5,  ///< made for another release
  ModelBadSection = 6,      ///< a section, or the table of them, can't be read
  ModelWrongFeatures = 7,   ///< trained for other features than this code computes
  ModelFailedSelfTest = 8,  ///< it finds other names than those it was packed with
  BadOptions = 9,           ///< options that are no JSON, unknown or out of range
  InputTooLarge = 10,       ///< a text of more than kMaxTextBytes
};

/// The name of a code in reports: "ModelTruncated".
std::string_view to_label(ErrorCode code);

/// What was found, what was expected, what to do: one sentence.
struct Error {
  ErrorCode code{};
  std::string message;
};

/// A value, or why there is none.
///
///   auto model = Model::open(std::move(bytes));
///   if (!model) return model.error().message;
///   auto analyzer = Analyzer::create(std::move(model).value());
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  /// Precondition: ok().
  T& value() & { return *std::get_if<0>(&state_); }
  const T& value() const& { return *std::get_if<0>(&state_); }
  T&& value() && { return std::move(*std::get_if<0>(&state_)); }
  /// Precondition: !ok().
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace nutgraf
