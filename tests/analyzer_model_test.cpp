// Which models an analyzer can be made of, and with which code each other is refused.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstring>

#include "core/analyzer.h"
#include "core/model/sections.h"
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
              const std::size_t keys_end = 8 + std::size_t{count} * 4;
              std::memset(lists.data() + keys_end, 0, lists.size() - keys_end);
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
