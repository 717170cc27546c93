// Which lines of a pasted text are captions of pictures.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/captions.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/structure/pasted.h"

namespace nutgraf {
namespace {

constexpr std::string_view kBody = kFishMarket;

TEST(Captions, TakesABracketWithACreditForAPicturesText) {
  const Pasted pasted(
      std::string(kBody) + "The old fish market of Port Ellery seen from the pier (credits: harbour news)\n" +
      "The auction hall opens at five in the morning, and the harbour council pays its guards.\n");
  EXPECT_EQ(pasted.blocks[4].kind, BlockKind::Caption);
}

TEST(Captions, TakesABracketWithAPhotosOwnerForAPicturesText) {
  const Pasted pasted(
      "Port Ellery closes its fish market\nMayor Dorothea Quill speaks to traders of the old market on "
      "Monday (Harbour News photo)\n" +
      std::string(kBody));
  EXPECT_EQ(pasted.blocks[1].kind, BlockKind::Caption);
}

TEST(Captions, ClassesAStrayPhotoCreditAsCaption) {
  const std::string body(kBody);
  const std::size_t line = body.find('\n') + 1;
  const Pasted pasted(body.substr(0, line) + "Photo: AFP\n" + body.substr(line));
  EXPECT_EQ(pasted.kinds(), "body caption body body body");
}

TEST(Captions, ClassesAPictureTextThatEndsOnACreditAsCaption) {
  const std::string body(kBody);
  const std::size_t line = body.find('\n') + 1;
  const Pasted pasted(
      body.substr(0, line) +
      "Mayor Dorothea Quill opens the last auction at the fish market Image: Ilse Marren / Harbour Press.\n" +
      body.substr(line));
  EXPECT_EQ(pasted.kinds(), "body caption body body body");
}

TEST(Captions, KeepsAParagraphThatNamesAnImageInPassing) {
  const std::string body(kBody);
  const Pasted pasted(
      body + "The council rejected the image: a harbour without boats, traders said, was no harbour.\n");
  EXPECT_EQ(pasted.kinds(), "body body body body body");
}

TEST(Captions, TakesTheSentenceAboveACreditForACaption) {
  const Pasted pasted(
      std::string(kFishMarket) +
      "Dorothea Quill walks through the old fish market of Port Ellery.\nIlse Marren/AFP\n" +
      "The auction hall opens at five in the morning, and the harbour council pays its guards.\n" +
      "Quill said the guards would stay until the summer, when the council votes again.\n");
  ASSERT_EQ(pasted.blocks.size(), 8u);
  EXPECT_NE(pasted.blocks[4].kind, BlockKind::Body);
  EXPECT_EQ(pasted.blocks[6].kind, BlockKind::Body);
}

TEST(Captions, KeepsTheEndOfAnArticleAboveItsAgency) {
  const Pasted pasted(std::string(kFishMarket) + "The harbour closes in the winter.\nReuters\n");
  EXPECT_EQ(pasted.blocks[3].kind, BlockKind::Body);
}

TEST(Captions, LeavesOutWhatStandsTwice) {
  const std::string caption = "Offices await their tenants in the harbour's new quarter.\n";
  const Pasted pasted(
      std::string(kFishMarket) + caption + caption +
      "The auction hall opens at five in the morning, and the harbour council pays its guards.\n");
  EXPECT_NE(pasted.blocks[4].kind, BlockKind::Body);
  EXPECT_NE(pasted.blocks[5].kind, BlockKind::Body);
  EXPECT_EQ(pasted.blocks[6].kind, BlockKind::Body);
}

}  // namespace
}  // namespace nutgraf
