// Fuzz target: model files, damaged and hostile.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>
#include <map>

#include "core/analyzer.h"
#include "core/report/json_writer.h"
#include "core/tag/outside_filter.h"
#include "tests/fuzz/fuzz_targets.h"
#include "tests/fuzz/sealed_model.h"
#include "tests/support/document_properties.h"
#include "tests/support/packed_sections.h"
#include "tests/support/report_properties.h"
#include "tools/pack/model_writer.h"

namespace nutgraf::fuzz {
namespace {

using Sections = std::map<std::string, std::string>;

constexpr const char* kNews =
    "Lagos opens tram line\n\nLAGOS (Wire) — The council of Lagos opened a tram line on Friday. “We kept our "
    "word,” Mayor Ngozi Okoro told "
    "the BBC at 5 p.m.; she'd promised $4.8 billion since March 2019, up 2.5%. She left.\n\nPhoto: Ada Eze\n";

/// Opens a model and, where it opens, analyzes with it.
void use(std::vector<std::byte> bytes) {
  auto model = Model::open(std::move(bytes));
  if (!model.ok()) {
    expect(!model.error().message.empty(), "errors say what is wrong");
    return;
  }
  auto analyzer = Analyzer::create(std::move(model).value());
  if (!analyzer.ok()) {
    expect(!analyzer.error().message.empty(), "errors say what is wrong");
    return;
  }
  const Document document = analyzer.value().analyze(kNews);
  expect_none(broken_promises(document));
  expect_none(broken_report(document, OffsetEncoding::Utf16, to_json(document, OffsetEncoding::Utf16, "m")));
  expect_none(broken_promises(
      analyzer.value().analyze_html("<article><h1>Tram</h1><p>Okoro spoke in Lagos.</article>")));
}

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t number = 0;
  std::memcpy(&number, bytes.data() + at, sizeof(number));
  return number;
}

std::string number(std::uint32_t value) { return {reinterpret_cast<const char*>(&value), sizeof(value)}; }

constexpr std::size_t kIndexHead = 8;  // bytes before the streams of a KeyIndex: count and bits

/// The first keys of a KeyIndex (core/tag/key_index.h) that begins at `at`.
std::string first_keys(const std::string& bytes, std::size_t at, std::uint32_t keys) {
  const std::uint32_t count = number_at(bytes, at);
  std::string index = number(keys) + number(number_at(bytes, at + 4));
  for (std::size_t stream = 0; stream < 4; ++stream)
    index += bytes.substr(at + kIndexHead + stream * count, keys);
  return index;
}

/// The first rows of a section of weights (core/tag/sequence_model.h), whose weights stand size by size.
std::string first_rows(const std::string& bytes, std::uint32_t rows) {
  const std::uint32_t count = number_at(bytes, 12);
  const std::size_t rows_at = 12 + kIndexHead + std::size_t{count} * 4;
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> rows_of_size;  // kept, all
  for (std::size_t i = 0; i < count; ++i) {
    auto& [kept, all] = rows_of_size[static_cast<unsigned char>(bytes[rows_at + i])];
    kept += i < rows ? 1 : 0;
    ++all;
  }
  const std::size_t labels_at = rows_at + count;
  std::string labels;
  std::string values;
  std::size_t first = 0;
  for (const auto& [size, number_of] : rows_of_size) {
    const auto& [kept, all] = number_of;
    for (std::size_t i = 0; i < size; ++i) labels += bytes.substr(labels_at + first + i * all, kept);
    values += bytes.substr(labels_at + number_at(bytes, 8) + first, kept * size);
    first += size * all;
  }
  return bytes.substr(0, 8) + number(static_cast<std::uint32_t>(labels.size())) +
         first_keys(bytes, 12, rows) + bytes.substr(rows_at, rows) + labels + values;
}

/// The first words of a filter and all its other rows but those of clusters, and a few of the settings of the
/// first rows (core/tag/outside_filter.h).
std::string first_words(const std::string& bytes, std::uint32_t words) {
  const std::uint32_t clusters = number_at(bytes, 8);
  const std::uint32_t count = number_at(bytes, 12);
  const std::size_t rows_at = 12 + kIndexHead + std::size_t{count} * 4;
  const std::size_t rows = OutsideFilter::kCaseRows + 2 * std::size_t{clusters} + count;
  std::string section = bytes.substr(0, 8) + number(0) + first_keys(bytes, 12, words);
  for (std::size_t place = 0; place < kPlaces; ++place) {
    section +=
        bytes.substr(rows_at + place * rows, OutsideFilter::kCaseRows) +
        bytes.substr(rows_at + place * rows + OutsideFilter::kCaseRows + 2 * std::size_t{clusters}, words);
  }
  constexpr std::size_t kTripleBytes = std::size_t{kTriplePlaces} * kTriples;
  const std::size_t settings_at = rows_at + kPlaces * rows + kTripleBytes;
  const std::size_t settings = number_at(bytes, settings_at);
  return section + bytes.substr(rows_at + kPlaces * rows, kTripleBytes) +
         first_keys(bytes, settings_at, words) + bytes.substr(settings_at + kIndexHead + settings * 4, words);
}

/// The shipped model with a little of each section: small enough that a fuzzer gets anywhere.
Sections small_sections() {
  constexpr std::uint32_t kKeys = 40;
  constexpr std::size_t kTextBytes = 300;
  Sections sections = test::packed_sections();
  for (auto& [name, content] : sections) {
    if (name == "ner" || name == "ner.document") {
      content = first_rows(content, kKeys);
    } else if (name == "ner.outside") {
      content = first_words(content, kKeys);
    } else if (name == "gazetteer") {
      const std::size_t phrases = number_at(content, 0);
      const std::size_t sets_at = kIndexHead + phrases * 4;
      const std::size_t numbers_at = content.size() - phrases * 2;
      content = first_keys(content, 0, kKeys) + content.substr(sets_at, numbers_at - sets_at + kKeys) +
                content.substr(numbers_at + phrases, kKeys);
    } else if (name == "clusters") {
      const std::uint32_t clusters = number_at(content, 0);
      const std::size_t index_at = 4 + std::size_t{clusters} * 4;
      const std::size_t streams_at = index_at + kIndexHead + std::size_t{number_at(content, index_at)} * 4;
      content = content.substr(0, index_at) + first_keys(content, index_at, kKeys) +
                content.substr(streams_at, kKeys) +
                content.substr(streams_at + number_at(content, index_at), kKeys);
    } else if (content.size() > kTextBytes) {
      content.resize(content.rfind('\n', kTextBytes) + 1);
    }
  }
  return sections;
}

std::string text_of(const std::vector<std::byte>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

void run_model(std::string_view bytes) {
  use(bytes_of(bytes));
  const auto model = Model::open(sealed(bytes));
  if (!model.ok()) return;
  // The self-test would stop most mutants of the tagger's sections: they get the one that they pass.
  Sections sections;
  for (const std::string& name : model.value().section_names()) sections[name] = model.value().text(name);
  use(write_tested_model(std::move(sections)));
}

std::vector<std::string> model_seeds() {
  Sections small = small_sections();
  std::vector<std::string> seeds = {"", text_of(write_model({})), text_of(write_tested_model(small))};
  expect(Analyzer::create(std::move(Model::open(bytes_of(seeds[2]))).value()).ok(),
         "the small model is a good one");
  small.erase("titles");
  seeds.push_back(text_of(write_model(small)));
  return seeds;
}

}  // namespace nutgraf::fuzz
