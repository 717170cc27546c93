// Writes model files.
// SPDX-License-Identifier: Apache-2.0
#include "tools/pack/model_writer.h"

#include <algorithm>
#include <cstring>
#include <span>

#include "core/model/crc32.h"
#include "core/model/model_format.h"
#include "core/tag/self_test.h"

namespace nutgraf {

std::vector<std::byte> write_model(const std::map<std::string, std::string>& sections) {
  using model_format::Header;
  using model_format::SectionEntry;
  const auto aligned = [](std::size_t offset) {
    return (offset + model_format::kAlignment - 1) / model_format::kAlignment * model_format::kAlignment;
  };
  std::vector<SectionEntry> table;
  std::size_t offset = sizeof(Header) + sections.size() * sizeof(SectionEntry);
  for (const auto& [name, content] : sections) {
    offset = aligned(offset);
    SectionEntry entry;
    std::copy_n(name.data(), std::min(name.size(), model_format::kNameSize), entry.name.begin());
    entry.offset = offset;
    entry.size = content.size();
    table.push_back(entry);
    offset += content.size();
  }
  std::vector<std::byte> bytes(offset);
  std::size_t index = 0;
  for (const auto& [name, content] : sections) {
    std::memcpy(bytes.data() + sizeof(Header) + index * sizeof(SectionEntry), &table[index],
                sizeof(SectionEntry));
    if (!content.empty()) std::memcpy(bytes.data() + table[index].offset, content.data(), content.size());
    ++index;
  }
  Header header;
  header.section_count = static_cast<std::uint32_t>(sections.size());
  header.file_size = bytes.size();
  std::memcpy(bytes.data(), &header, sizeof(header));
  header.crc32 = crc32(bytes);
  std::memcpy(bytes.data(), &header, sizeof(header));
  return bytes;
}

std::vector<std::byte> write_tested_model(std::map<std::string, std::string> sections) {
  const auto words = sections.find("selftest");
  if (words == sections.end()) return write_model(sections);
  const auto untested = Model::open(write_model(sections));
  if (!untested.ok())
    return write_model(sections);  // a name that no model may have: whoever opens it is told so
  words->second = record_self_test(NerTagger(untested.value()), words->second);
  return write_model(sections);
}

}  // namespace nutgraf
