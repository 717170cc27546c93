// A model file: opened, verified once, handed out section by section.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/model.h"

#include <algorithm>
#include <cstring>

#include "core/model/crc32.h"
#include "core/model/model_format.h"

namespace nutgraf {
namespace {

using model_format::Header;
using model_format::SectionEntry;

Header read_header(std::span<const std::byte> bytes) {
  Header header;
  std::memcpy(&header, bytes.data(), sizeof(header));
  return header;
}

SectionEntry read_entry(std::span<const std::byte> bytes, std::size_t index) {
  SectionEntry entry;
  std::memcpy(&entry, bytes.data() + sizeof(Header) + index * sizeof(SectionEntry), sizeof(entry));
  return entry;
}

std::string_view name_of(const SectionEntry& entry) {
  const auto* const end = std::find(entry.name.begin(), entry.name.end(), '\0');
  return {entry.name.data(), static_cast<std::size_t>(end - entry.name.begin())};
}

std::uint32_t checksum_of(std::span<const std::byte> bytes, Header header) {
  header.crc32 = 0;
  return crc32(bytes.subspan(sizeof(Header)), crc32(std::as_bytes(std::span(&header, 1))));
}

Error error(ErrorCode code, std::string message) { return {code, std::move(message)}; }

std::optional<Error> check_header(std::span<const std::byte> bytes) {
  if (bytes.size() < sizeof(Header)) {
    return error(ErrorCode::ModelTruncated, "The model has " + std::to_string(bytes.size()) +
                                                " bytes, fewer than its header's 32; download it again.");
  }
  const Header header = read_header(bytes);
  if (header.magic != model_format::kMagic) {
    return error(
        ErrorCode::ModelBadMagic,
        "The file does not begin with a nutgraf model's magic number; check the model's address, and that "
        "it was not transferred as text.");
  }
  if (header.format_version != model_format::kFormatVersion) {
    return error(ErrorCode::ModelWrongVersion,
                 "The model has format version " + std::to_string(header.format_version) +
                     ", this build reads version " + std::to_string(model_format::kFormatVersion) +
                     "; use code and model of the same release.");
  }
  if (header.file_size > bytes.size()) {
    return error(ErrorCode::ModelTruncated, "The model has " + std::to_string(bytes.size()) + " of " +
                                                std::to_string(header.file_size) +
                                                " bytes; download it again.");
  }
  if (header.file_size != bytes.size()) {
    return error(ErrorCode::ModelCorrupt, "The model has " + std::to_string(bytes.size()) +
                                              " bytes where its header says " +
                                              std::to_string(header.file_size) + "; download it again.");
  }
  if (checksum_of(bytes, header) != header.crc32 || header.reserved != 0) {
    return error(ErrorCode::ModelCorrupt,
                 "The model's checksum does not match its bytes; download it again.");
  }
  return std::nullopt;
}

/// The bytes are what the writer wrote, but the writer may be a stranger.
std::optional<Error> check_sections(std::span<const std::byte> bytes) {
  const Header header = read_header(bytes);
  const auto bad = [](const std::string& what) {
    return error(ErrorCode::ModelBadSection,
                 "The model's section table is not valid (" + what + "); rebuild the model.");
  };
  const std::size_t table_room = (bytes.size() - sizeof(Header)) / sizeof(SectionEntry);
  if (header.section_count > table_room) return bad("too many sections");
  std::uint64_t free_from = sizeof(Header) + std::uint64_t{header.section_count} * sizeof(SectionEntry);
  std::string previous;
  for (std::uint32_t i = 0; i < header.section_count; ++i) {
    const SectionEntry entry = read_entry(bytes, i);
    const std::string name(name_of(entry));
    if (name.empty() || (i > 0 && name <= previous)) return bad("names not sorted");
    if (entry.offset % model_format::kAlignment != 0 || entry.offset < free_from)
      return bad("section " + name + " misplaced");
    if (entry.offset > bytes.size() || entry.size > bytes.size() - entry.offset)
      return bad("section " + name + " out of range");
    free_from = entry.offset + entry.size;
    previous = name;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Error> Model::verify(std::span<const std::byte> bytes) {
  if (auto failure = check_header(bytes)) return failure;
  return check_sections(bytes);
}

Result<Model> Model::open(std::vector<std::byte> bytes) {
  if (auto failure = verify(bytes)) return *std::move(failure);
  Model model;
  model.owned_ = std::move(bytes);
  model.bytes_ = model.owned_;
  return model;
}

Result<Model> Model::map(std::span<const std::byte> bytes) {
  if (auto failure = verify(bytes)) return *std::move(failure);
  Model model;
  model.bytes_ = bytes;
  return model;
}

std::optional<std::span<const std::byte>> Model::section(std::string_view name) const {
  std::uint32_t low = 0;
  std::uint32_t high = read_header(bytes_).section_count;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const SectionEntry entry = read_entry(bytes_, middle);
    if (name_of(entry) == name) {
      return bytes_.subspan(static_cast<std::size_t>(entry.offset), static_cast<std::size_t>(entry.size));
    }
    (name_of(entry) < name ? low : high) = name_of(entry) < name ? middle + 1 : middle;
  }
  return std::nullopt;
}

std::string_view Model::text(std::string_view name) const {
  const auto bytes = section(name);
  if (!bytes) return {};
  return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
}

std::vector<std::string> Model::section_names() const {
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < read_header(bytes_).section_count; ++i)
    names.emplace_back(name_of(read_entry(bytes_, i)));
  return names;
}

}  // namespace nutgraf
