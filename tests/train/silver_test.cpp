// What the tagger and a machine-labelled corpus agree on.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/silver.h"

#include <gtest/gtest.h>

#include "tests/support/shipped_model.h"

namespace nutgraf {
namespace {

/// One sentence with the corpus' labels, before it is labelled anew.
NerDocument sentence(std::vector<std::string> words, std::vector<LabelledSpan> gold) {
  NerDocument document;
  const auto size = static_cast<std::uint32_t>(words.size());
  document.source = "ner/gmb/train";
  document.words = std::move(words);
  document.sentences = {{0, size}};
  document.allowed.resize(size);
  document.gold = {std::move(gold)};
  return document;
}

bool allows_only(const NerDocument& document, std::size_t token, Label label) {
  LabelSet set;
  set.add(label);
  return document.allowed[token] == set;
}

bool allows_anything(const NerDocument& document, std::size_t token) {
  for (Label label = 0; label < kLabelCount; ++label) {
    if (!document.allowed[token].contains(label)) return false;
  }
  return true;
}

// "Prime Minister Jacinda Ardern spoke in Wellington": the corpus counts titles as part of a person.
TEST(Silver, KeepsWhatBothSayAndLeavesTheRestOpen) {
  std::vector<NerDocument> documents = {
      sentence({"Prime", "Minister", "Jacinda", "Ardern", "spoke", "in", "Wellington", "."},
               {{{0, 4}, "per"}, {{6, 7}, "org"}})};
  keep_agreement(documents, NerTagger(test::shipped_model()));
  EXPECT_TRUE(allows_anything(documents[0], 0)) << "a title is the corpus' person but not ours";
  EXPECT_TRUE(allows_only(documents[0], 2, label_of(EntityType::Person, Position::Begin)));
  EXPECT_TRUE(allows_only(documents[0], 3, label_of(EntityType::Person, Position::Last)));
  EXPECT_TRUE(allows_only(documents[0], 4, kOutside));
  EXPECT_TRUE(allows_anything(documents[0], 6)) << "an organization there, a place here";
}

TEST(Silver, LeavesOpenWhatOnlyOneMarks) {
  std::vector<NerDocument> documents = {
      sentence({"Jacinda", "Ardern", "saw", "the", "blue", "shed", "."}, {{{4, 6}, "org"}})};
  keep_agreement(documents, NerTagger(test::shipped_model()));
  EXPECT_TRUE(allows_anything(documents[0], 0)) << "found here, unmarked there";
  EXPECT_TRUE(allows_anything(documents[0], 4)) << "marked there, not found here";
  EXPECT_TRUE(allows_only(documents[0], 2, kOutside));
}

}  // namespace
}  // namespace nutgraf
