// Which tokens the filter may call certain, by weights written by hand; and what the shipped one spares.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/outside_filter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/tag/ner_tagger.h"
#include "core/text/hash.h"
#include "tests/support/model_of.h"
#include "tests/support/packed_sections.h"
#include "tests/support/shipped_model.h"
#include "tools/pack/section_writer.h"

namespace nutgraf {
namespace {

/// Weights of the section, all 0 but for some.
struct Weights {
  std::int32_t start = 0;
  std::vector<std::string> words;  ///< that have weights of their own, in the order of their keys
  std::vector<std::vector<std::int8_t>> word_rows;                  ///< as many, kPlaces each
  std::vector<std::pair<std::uint32_t, std::int8_t>> triples_here;  ///< of looks before, here and after
  std::vector<std::pair<std::uint32_t, std::int8_t>>
      settings;  ///< ascending cells, row * kSettings + setting

  std::string section() const {
    std::string out;
    append_bytes(out, kOutsideFeatures);
    append_bytes(out, start);
    append_bytes(out, std::uint32_t{0});
    std::vector<std::uint32_t> keys;
    for (const std::string& word : words)
      keys.push_back(KeyIndex::key_of(hash64(word), OutsideFilter::kKeyBits));
    EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
    append_key_index(out, keys, OutsideFilter::kKeyBits);
    for (std::size_t place = 0; place < kPlaces; ++place) {
      out.append(OutsideFilter::kCaseRows, '\0');
      for (const auto& row : word_rows) out.push_back(static_cast<char>(row[place]));
    }
    std::string triples(std::size_t{kTriplePlaces} * kTriples, '\0');
    for (const auto& [triple, weight] : triples_here) triples[kTriples + triple] = static_cast<char>(weight);
    out += triples;
    std::vector<std::uint32_t> cells;
    for (const auto& [cell, weight] : settings) cells.push_back(cell);
    append_key_index(out, cells, 32);
    for (const auto& [cell, weight] : settings) out.push_back(static_cast<char>(weight));
    return out;
  }
};

/// One flag a word: "1" where it is in no name for certain.
std::string certain(const Weights& weights, const std::vector<std::string_view>& words,
                    const std::vector<NamedEntity>& values = {}) {
  const std::vector<TokenRange> sentences = {{0, static_cast<std::uint32_t>(words.size())}};
  const Gazetteer gazetteer;
  const WordClusters clusters;
  const DocumentFeatures features({words, sentences, values}, gazetteer, clusters);
  const OutsideFilter filter(model_of({{"ner.outside", weights.section()}}));
  EXPECT_FALSE(filter.empty());
  std::string flags;
  for (const std::uint8_t flag : filter.find(features, sentences)) flags += flag != 0 ? '1' : '0';
  return flags;
}

std::uint32_t triple(WordLook before, WordLook here, WordLook after) {
  FiveTokens five{};
  five.looks = {WordLook::Boundary, before, here, after, WordLook::Boundary};
  return five.triple(1);
}

TEST(OutsideFilter, TellsLooksApart) {
  const auto look = [](const char* word) { return look_of(describe_word(word)); };
  EXPECT_EQ(look("ferry"), WordLook::Lower);
  EXPECT_EQ(look("the"), WordLook::Short);
  EXPECT_EQ(look("\u2019s"), WordLook::Short);
  EXPECT_EQ(look("Lagos"), WordLook::Capital);
  EXPECT_EQ(look("U.S."), WordLook::Capital);
  EXPECT_EQ(look("2.5"), WordLook::Value);
  EXPECT_EQ(look("G20"), WordLook::Value);
  EXPECT_EQ(look("\u201c"), WordLook::Quote);
  EXPECT_EQ(look("-LRB-"), WordLook::Quote);
  EXPECT_EQ(look(","), WordLook::Stop);
  EXPECT_EQ(look("\u2014"), WordLook::Mark);
}

TEST(OutsideFilter, SumsWeightsOfPlacesAndLooks) {
  // "the" is certain, but not behind "of", nor where "sea" is two words away.
  Weights weights{1, {"the", "sea", "of"}, {{0, 0, -2, 0, 0}, {0, 0, 0, 0, 3}, {0, 2, 0, 0, 0}}, {}, {}};
  std::vector<std::pair<std::uint32_t, std::size_t>> order;
  for (std::size_t i = 0; i < 3; ++i)
    order.emplace_back(KeyIndex::key_of(hash64(weights.words[i]), OutsideFilter::kKeyBits), i);
  std::sort(order.begin(), order.end());
  Weights sorted{1, {}, {}, {}, {}};
  for (const auto& [key, i] : order) {
    sorted.words.push_back(weights.words[i]);
    sorted.word_rows.push_back(weights.word_rows[i]);
  }
  EXPECT_EQ(certain(sorted, {"Lagos", "has", "the", "ferry"}), "0010");
  EXPECT_EQ(certain(sorted, {"Lagos", "of", "the", "ferry"}), "0000");
  EXPECT_EQ(certain(sorted, {"Lagos", "has", "the", "old", "sea"}), "00000");

  const Weights looks{0, {}, {}, {{triple(WordLook::Capital, WordLook::Lower, WordLook::Stop), -1}}, {}};
  EXPECT_EQ(certain(looks, {"Lagos", "waits", ".", "Lagos", "can"}), "01000");
}

/// The settings of the words before, here and behind; two of them for the word itself.
std::vector<std::pair<Place, std::uint32_t>> settings_of(const std::array<WordLook, kPlaces>& looks) {
  FiveTokens five{};
  five.looks = looks;
  std::vector<std::pair<Place, std::uint32_t>> settings;
  for_each_setting(five, [&](Place place, std::uint32_t setting) { settings.emplace_back(place, setting); });
  return settings;
}

TEST(OutsideFilter, SumsWeightsOfAWordInItsSettings) {
  // "the" is certain between two words in lower case; what else is, that stands behind "the" or before it?
  constexpr std::array kAmongLower = {WordLook::Capital, WordLook::Lower, WordLook::Short, WordLook::Lower,
                                      WordLook::Lower};
  for (const auto& [place, setting] : settings_of(kAmongLower)) {
    const std::uint32_t cell = OutsideFilter::kCaseRows * kSettings + setting;
    const Weights weights{0, {"the"}, {{0, 0, 0, 0, 0}}, {}, {{cell, -1}}};
    const std::string expected = place == Place::Here ? "0010000" : "0000000";
    EXPECT_EQ(certain(weights, {"Lagos", "sees", "the", "ferry", "wait", "for", "it"}), expected);
  }
  // The same by the words beside the one that is asked for.
  constexpr std::array kBehindThe = {WordLook::Lower, WordLook::Short, WordLook::Lower, WordLook::Lower,
                                     WordLook::Short};
  const std::uint32_t behind = settings_of(kBehindThe)[1].second;
  const Weights weights{
      0, {"the"}, {{0, 0, 0, 0, 0}}, {}, {{OutsideFilter::kCaseRows * kSettings + behind, -1}}};
  EXPECT_EQ(certain(weights, {"Lagos", "sees", "the", "ferry", "wait", "for", "it"}), "0001000");
}

TEST(OutsideFilter, SettingsAreDistinctAndInBounds) {
  std::set<std::uint32_t> seen;
  for (std::uint32_t before = 0; before < kLooks; ++before) {
    for (std::uint32_t after = 0; after < kLooks; ++after) {
      const auto settings = settings_of({WordLook::Lower, static_cast<WordLook>(before), WordLook::Lower,
                                         static_cast<WordLook>(after), WordLook::Lower});
      seen.insert(settings[0].second);
      for (const auto& [place, setting] : settings) EXPECT_LT(setting, kSettings);
    }
  }
  EXPECT_EQ(seen.size(), kLooks * kLooks);
}

TEST(OutsideFilter, IsNeverSureOfWhatMayBeANameOfItsOwn) {
  const Weights all{-1, {}, {}, {}, {}};
  EXPECT_EQ(certain(all, {"The", "ferry", "left", "Lagos", "."}), "11101");
  EXPECT_EQ(certain(all, {"\"", "The", "ferry", "\"", "sank"}), "11111");
  EXPECT_EQ(certain(all, {"On", "flight", "2", "she", "slept"}), "11011");
  EXPECT_EQ(certain(all, {"John", "F", ".", "smiled"}), "1001") << "an initial's dot";
  EXPECT_EQ(certain(all, {"lagos", "has", "a", "ferry"}), "0000") << "no capitals at all";
  EXPECT_EQ(certain(all, {"i", "saw", "I"}), "000") << "but for one that tells nothing";
  EXPECT_EQ(certain(all, {"Last", "year", "he", "left"}, {{{0, 2}, EntityType::Date, 0.9F}}), "0011");
  EXPECT_EQ(certain(all, {}), "");
}

TEST(OutsideFilter, WithoutSectionNothingIsCertain) {
  const OutsideFilter filter(model_of({{"manifest", "{}"}}));
  EXPECT_TRUE(filter.empty());
  EXPECT_TRUE(filter.readable());
  EXPECT_EQ(filter.feature_set(), 0u);
}

TEST(OutsideFilter, RefusesSectionsOfAnotherSize) {
  const std::string section = Weights{1, {"the"}, {{0, 0, -2, 0, 0}}, {}, {}}.section();
  const auto is_readable = [](std::string bytes) {
    return OutsideFilter(model_of({{"ner.outside", std::move(bytes)}})).readable();
  };
  EXPECT_TRUE(is_readable(section));
  EXPECT_FALSE(is_readable(section + "x"));
  EXPECT_FALSE(is_readable(section.substr(0, section.size() - 1)));
  EXPECT_FALSE(is_readable(section.substr(0, 12)));
  EXPECT_FALSE(is_readable("x"));
  std::string clusters = section;
  clusters.replace(8, 4, "\xFF\xFF\xFF\xFF");
  EXPECT_FALSE(is_readable(clusters));
  Weights outside_of_rows{1, {"the"}, {{0, 0, -2, 0, 0}}, {}, {}};
  outside_of_rows.settings = {{(OutsideFilter::kCaseRows + 1) * kSettings - 1, 1}};
  EXPECT_TRUE(is_readable(outside_of_rows.section()));
  ++outside_of_rows.settings[0].first;
  EXPECT_FALSE(is_readable(outside_of_rows.section())) << "a setting of a row that isn't there";
  std::string start = section;
  start.replace(4, 4, std::string("\0\0\1\0", 4));
  EXPECT_FALSE(is_readable(start)) << "sums may overflow";
}

TEST(OutsideFilter, RefusesMoreRowsThanAreTrained) {
  const auto is_readable = [](std::uint32_t clusters) {
    std::string section = Weights{}.section();
    std::memcpy(&section[8], &clusters, sizeof(clusters));
    section.insert(20, 2 * std::size_t{clusters} * kPlaces, '\0');  // behind the words' keys
    return OutsideFilter(model_of({{"ner.outside", std::move(section)}})).readable();
  };
  constexpr std::uint32_t kMostClusters = (OutsideFilter::kMostRows - OutsideFilter::kCaseRows) / 2;
  EXPECT_TRUE(is_readable(kMostClusters));
  EXPECT_FALSE(is_readable(kMostClusters + 1));
}

constexpr std::string_view kReport =
    "Finance Minister Nomvula Dlakude told reporters in Pretoria on Tuesday that the South African Reserve "
    "Bank would keep rates where they are because prices have hardly risen since the drought ended . The "
    "minister said that she had asked the board of Eskom for a plan , and that it would be made public . "
    "Most of the people who live near the harbour want the old ferry back , but they were told to wait .";

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

TEST(OutsideFilter, SparesTheTaggerManyTokensAndNoName) {
  const std::vector<std::string_view> words = words_of(kReport);
  std::vector<TokenRange> sentences;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words[i] != ".") continue;
    sentences.push_back({begin, i + 1});
    begin = i + 1;
  }
  std::map<std::string, std::string> unfiltered = test::packed_sections();
  unfiltered.erase("ner.outside");
  const Model model = model_of(unfiltered);  // a tagger reads in it
  const NerTagger full(model);
  const std::vector<NamedEntity> names = full.tag(words, sentences);
  ASSERT_GE(names.size(), 5u);

  const Gazetteer gazetteer(test::shipped_model());
  const WordClusters clusters(test::shipped_model());
  const DocumentFeatures features({words, sentences, {}}, gazetteer, clusters);
  const std::vector<std::uint8_t> flags = OutsideFilter(test::shipped_model()).find(features, sentences);
  EXPECT_GE(std::count(flags.begin(), flags.end(), 1) * 3, static_cast<std::ptrdiff_t>(words.size()));
  for (const NamedEntity& name : names) {
    for (std::uint32_t token = name.tokens.begin; token < name.tokens.end; ++token)
      EXPECT_EQ(flags[token], 0) << words[token];
  }

  const std::vector<NamedEntity> filtered = NerTagger(test::shipped_model()).tag(words, sentences);
  ASSERT_EQ(filtered.size(), names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(filtered[i].tokens, names[i].tokens);
    EXPECT_EQ(filtered[i].type, names[i].type);
    EXPECT_NEAR(filtered[i].score, names[i].score, 0.05F);
  }
}

}  // namespace
}  // namespace nutgraf
