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
  ModelTruncated = 1,
  ModelBadMagic = 2,
  ModelWrongVersion = 3,
  ModelCorrupt = 4,
  ModelMissingSection = 5,
  ModelBadSection = 6,
  ModelWrongFeatures = 7,
  ModelFailedSelfTest = 8,
  BadOptions = 9,
  InputTooLarge = 10,
};

/// The name of a code in reports: "ModelTruncated".
std::string_view to_label(ErrorCode code);

/// What was found, what was expected, what to do: one sentence.
struct Error {
  ErrorCode code{};
  std::string message;
};

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
