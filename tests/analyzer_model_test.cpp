// Which models an analyzer can be made of, and with which code each other is refused.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstring>

#include "core/analyzer.h"
#include "core/model/sections.h"
#include "core/tag/outside_filter.h"
#include "tests/support/document_properties.h"
#include "tests/support/model_of.h"
#include "tests/support/packed_sections.h"

namespace nutgraf {
namespace {

using Sections = std::map<std::string, std::string>;

Error refusal_of(Model model) {
  const auto created = Analyzer::create(std::move(model));
  return created.ok() ? Error{} : created.error();
}

/// The error of a model that is the shipped one but for a change; code 0 where it is accepted.
template <typename Change>
Error refusal(Change change) {
  Sections sections = test::packed_sections();
  change(sections);
  return refusal_of(model_of(sections));
}

/// The same, but with the self-test recorded after the change.
template <typename Change>
Error refusal_of_tested(Change change) {
  Sections sections = test::packed_sections();
  change(sections);
  return refusal_of(Model::open(write_tested_model(std::move(sections))).value());
}

template <typename Change>
ErrorCode code(Change change) {
  const Error error = refusal(change);
  EXPECT_TRUE(error.code == ErrorCode{} || error.message.ends_with('.')) << error.message;
  return error.code;
}

TEST(AnalyzerModel, AcceptsTheShippedSections) {
  EXPECT_EQ(code([](Sections&) {}), ErrorCode{});
}

TEST(AnalyzerModel, IgnoresSectionsOfLaterReleases) {
  EXPECT_EQ(code([](Sections& sections) { sections["zzz.future"] = "x"; }), ErrorCode{});
}

TEST(AnalyzerModel, NeedsNoFilterOfTheTagger) {
  // Some other probabilities, recorded without it.
  EXPECT_EQ(refusal_of_tested([](Sections& sections) { sections.erase("ner.outside"); }).code, ErrorCode{});
}

TEST(AnalyzerModel, NamesTheSectionThatIsMissing) {
  for (const std::string_view needed : kNeededSections) {
    const Error error = refusal([&](Sections& sections) { sections.erase(std::string(needed)); });
    EXPECT_EQ(error.code, ErrorCode::ModelMissingSection) << needed;
    EXPECT_NE(error.message.find('"' + std::string(needed) + '"'), std::string::npos) << error.message;
  }
}

TEST(AnalyzerModel, RefusesManifestsThatAreNoObject) {
  for (const char* const manifest : {"", "[]", "{", "\"name\"", "{\"name\": \"english\"", "\xFF", "null"}) {
    EXPECT_EQ(code([&](Sections& sections) { sections["manifest"] = manifest; }), ErrorCode::ModelBadSection)
        << manifest;
  }
}

TEST(AnalyzerModel, RefusesBinarySectionsThatCanNotBeRead) {
  for (const char* const name : {"ner", "ner.document", "ner.outside", "gazetteer", "clusters"}) {
    for (const std::size_t left : {0u, 3u, 11u, 1000u}) {
      EXPECT_EQ(code([&](Sections& sections) { sections[name].resize(left); }), ErrorCode::ModelBadSection)
          << name << " of " << left << " bytes";
    }
    // A number of keys that no file could hold; the tagger's sections begin with the feature set.
    const std::size_t numbers_at = name[0] == 'n' ? 4 : 0;
    EXPECT_EQ(code([&](Sections& sections) { std::memset(sections[name].data() + numbers_at, 0xFF, 12); }),
              ErrorCode::ModelBadSection)
        << name;
  }
}

/// Where the parts of a filter's section begin and end (core/tag/outside_filter.h).
std::vector<std::size_t> filter_ends(const std::string& section) {
  const auto number_at = [&](std::size_t at) {
    std::uint32_t number = 0;
    std::memcpy(&number, section.data() + at, sizeof(number));
    return std::size_t{number};
  };
  constexpr std::size_t kHead = 12;
  const auto keys_end = [&](std::size_t at) { return at + 8 + 4 * number_at(at); };
  const std::size_t words_end = keys_end(kHead);
  const std::size_t rows = OutsideFilter::kCaseRows + 2 * number_at(8) + number_at(kHead);
  const std::size_t rows_end = words_end + rows * kPlaces;
  const std::size_t triples_end = rows_end + std::size_t{kTriplePlaces} * kTriples;
  return {4,
          8,
          kHead,
          kHead + 4,
          kHead + 8,
          words_end,
          rows_end,
          triples_end,
          keys_end(triples_end),
          section.size()};
}

TEST(AnalyzerModel, RefusesAFilterThatIsCutShortOrTooLong) {
  const std::string whole = test::packed_sections().at("ner.outside");
  const auto refusal_of_size = [&](std::size_t size) {
    return code([&](Sections& sections) { sections["ner.outside"].resize(size); });
  };
  for (const std::size_t end : filter_ends(whole)) {
    EXPECT_EQ(refusal_of_size(end - 1), ErrorCode::ModelBadSection) << end - 1;
    EXPECT_EQ(refusal_of_size(end + 1), ErrorCode::ModelBadSection) << end + 1;
    EXPECT_EQ(refusal_of_size(end), end == whole.size() ? ErrorCode{} : ErrorCode::ModelBadSection) << end;
  }
}

/// A filter for another number of clusters, with other weights, and without settings.
void resize_clusters(std::string& section, std::uint32_t clusters) {
  const std::vector<std::size_t> ends = filter_ends(section);
  std::uint32_t words = 0;
  std::memcpy(&words, section.data() + 12, sizeof(words));
  std::memcpy(section.data() + 8, &clusters, sizeof(clusters));
  const std::size_t rows = OutsideFilter::kCaseRows + 2 * std::size_t{clusters} + words;
  section.resize(ends[7] + 8);  // the number and the bits of the settings' keys
  std::memset(section.data() + ends[7], 0, 4);
  section.replace(ends[5], ends[6] - ends[5], std::string(rows * kPlaces, '\xFE'));
}

// Only what does not fit itself is damage: clusters may have fewer rows here than there are, or more.
TEST(AnalyzerModel, BearsAFilterOfForeignSize) {
  for (const std::uint32_t clusters : {0u, 1u, 20'000u}) {
    Sections sections = test::packed_sections();
    resize_clusters(sections["ner.outside"], clusters);
    auto model = Model::open(write_tested_model(std::move(sections)));
    ASSERT_TRUE(model.ok());
    const auto analyzer = Analyzer::create(std::move(model).value());
    ASSERT_TRUE(analyzer.ok()) << clusters << ": " << analyzer.error().message;
    const Document document = analyzer.value().analyze(
        "LAGOS — Mayor Ngozi Okoro told the BBC on Friday that the old tram would go.");
    EXPECT_EQ(broken_promises(document), std::vector<std::string>()) << clusters;
  }
}

// Rows of clusters that are gone leave settings of rows that aren't there.
TEST(AnalyzerModel, RefusesAFilterWhoseClustersAreMiscounted) {
  for (const std::int32_t more : {-1, 1}) {
    EXPECT_EQ(code([&](Sections& sections) {
                std::string& section = sections["ner.outside"];
                std::uint32_t clusters = 0;
                std::memcpy(&clusters, section.data() + 8, sizeof(clusters));
                clusters += static_cast<std::uint32_t>(more);
                std::memcpy(section.data() + 8, &clusters, sizeof(clusters));
              }),
              ErrorCode::ModelBadSection)
        << more;
  }
}

/// Makes the keys of a KeyIndex that begins at `at` neighbors, as no hashes are.
void crowd(std::string& section, std::size_t at) {
  std::uint32_t count = 0;
  std::memcpy(&count, section.data() + at, sizeof(count));
  std::memset(section.data() + at + 8, 1, count);                // the lowest bytes of the differences
  std::memset(section.data() + at + 8 + count, 0, count * 3ul);  // and all others
}

// Look-ups in them would take as long as the file is large.
TEST(AnalyzerModel, RefusesTablesWhoseKeysCrowdTogether) {
  for (const char* const name : {"ner", "ner.document", "ner.outside", "gazetteer", "clusters"}) {
    const Error error = refusal([&](Sections& sections) {
      std::string& section = sections[name];
      std::uint32_t clusters = 0;
      std::memcpy(&clusters, section.data(), sizeof(clusters));
      const std::string_view kind = name;
      crowd(section, kind == "gazetteer" ? 0 : kind == "clusters" ? 4 + clusters * 4ul : 12);
    });
    EXPECT_EQ(error.code, ErrorCode::ModelBadSection) << name;
    EXPECT_NE(error.message.find('"' + std::string(name) + '"'), std::string::npos) << error.message;
  }
}

TEST(AnalyzerModel, RefusesModelsForOtherFeatures) {
  for (const char* const name : {"ner", "ner.outside"}) {
    constexpr std::uint32_t kOther = 77;
    const Error error =
        refusal([&](Sections& sections) { std::memcpy(sections[name].data(), &kOther, sizeof(kOther)); });
    EXPECT_EQ(error.code, ErrorCode::ModelWrongFeatures) << name;
    EXPECT_NE(error.message.find(std::to_string(kOther)), std::string::npos) << error.message;
  }
}

TEST(AnalyzerModel, RefusesModelsThatFailTheirSelfTest) {
  // Weights, lists or clusters of another training: each is well-formed, but gives other probabilities.
  EXPECT_EQ(code([](Sections& sections) {
              const float scale = 1.0F;
              std::memcpy(sections["ner"].data() + 4, &scale, sizeof(scale));
            }),
            ErrorCode::ModelFailedSelfTest);
  EXPECT_EQ(code([](Sections& sections) {
              std::string& lists = sections["gazetteer"];
              std::uint32_t count = 0;
              std::memcpy(&count, lists.data(), sizeof(count));
              std::memset(lists.data() + lists.size() - count * 2ul, 0,
                          count * 2ul);  // all in the same lists
            }),
            ErrorCode::ModelFailedSelfTest);
  EXPECT_EQ(code([](Sections& sections) {
              std::string& recorded = sections["selftest"];
              const std::size_t tag = recorded.find("\tB-");
              ASSERT_NE(tag, std::string::npos);
              recorded.replace(tag, 3, "\tI-");
            }),
            ErrorCode::ModelFailedSelfTest);
}

}  // namespace
}  // namespace nutgraf
