// A model file: opened, verified once, handed out section by section.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/result.h"

namespace nutgraf {

/// What was learned: named sections of one blob (see model_format.h). Verified when opened, trusted after:
/// size, magic, version, file size, checksum, table; each failure has its own ErrorCode.
class Model {
 public:
  /// Takes the bytes over. Fails with ModelTruncated, ModelBadMagic, ModelWrongVersion, ModelCorrupt or
  /// ModelBadSection; whether the sections are those that an analyzer needs is for Analyzer::create to say.
  static Result<Model> open(std::vector<std::byte> bytes);
  /// The same, borrowing the bytes (a mapped file, an embedded array): they must outlive the model.
  static Result<Model> map(std::span<const std::byte> bytes);

  Model(Model&&) = default;
  Model& operator=(Model&&) = default;

  /// The bytes of a section, or nullopt.
  std::optional<std::span<const std::byte>> section(std::string_view name) const;
  /// The same as text; empty where there is no such section.
  std::string_view text(std::string_view name) const;

  /// In ascending order.
  std::vector<std::string> section_names() const;

 private:
  Model() = default;
  static std::optional<Error> verify(std::span<const std::byte> bytes);

  std::vector<std::byte> owned_;
  std::span<const std::byte> bytes_;
};

}  // namespace nutgraf
