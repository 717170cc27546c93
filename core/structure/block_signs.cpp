// What the form of a paragraph says by itself, for the block classifier's features and rules.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/block_signs.h"

#include <algorithm>

namespace nutgraf {

std::uint32_t main_furniture(const Paragraph& paragraph) {
  const auto most = std::max_element(paragraph.furniture.begin(), paragraph.furniture.end());
  return *most == 0 ? kFurnitureCount : static_cast<std::uint32_t>(most - paragraph.furniture.begin());
}

std::uint32_t header_kind(const Paragraph& paragraph) {
  if (paragraph.is_prose() || paragraph.words() == 0 || paragraph.words() > 8) return 0;
  if (paragraph.furniture_words() * 10 < paragraph.words() * 6) return 0;
  switch (static_cast<Furniture>(main_furniture(paragraph))) {
    case Furniture::Related:
      return kRelatedHeader;
    case Furniture::Comment:
      return kCommentHeader;
    case Furniture::Share:
    case Furniture::Subscribe:
    case Furniture::Cookie:
    case Furniture::Navigation:
      return 3;
    case Furniture::Author:
      return 4;
    case Furniture::More:
      return 5;
    default:
      return 6;
  }
}

bool bears_kicker(const Paragraph& paragraph) {
  return paragraph.is_prose() &&
         (paragraph.kicker == KickerForm::Label || paragraph.kicker == KickerForm::OneWordLabel);
}

bool is_plain(const Paragraph& paragraph) {
  const bool furnished = paragraph.furniture_words() * 4 > paragraph.words();
  return paragraph.ending <= Ending::Question && paragraph.words() >= 3 && !furnished &&
         paragraph.date_words == 0 && paragraph.separators == 0 && !paragraph.has_link &&
         !paragraph.has_handle && !paragraph.copyright && !bears_kicker(paragraph);
}

bool is_whole(const Paragraph& paragraph) {
  const bool closed = paragraph.ending <= Ending::Question || paragraph.ending == Ending::Colon;
  return closed && paragraph.words() >= 3 && !paragraph.is_cut() && !bears_kicker(paragraph);
}

bool is_signed_prose(const Paragraph& paragraph, bool last) {
  constexpr std::uint32_t kLongestCaption = 40;
  if (!paragraph.signed_off || paragraph.furniture[static_cast<std::size_t>(Furniture::Photo)] > 0)
    return false;
  const bool tells = paragraph.speech_verbs > 0 || paragraph.words() > kLongestCaption;
  return (last && paragraph.sentences >= 1) || (tells && paragraph.sentences >= 2);
}

bool is_labelled_link(const Paragraph& paragraph) {
  constexpr std::uint32_t kLongest = 30;
  constexpr std::uint32_t kShortest = 5;  // "Video: Ilse Marren" is a credit
  return paragraph.link_label && paragraph.words() >= kShortest && paragraph.words() <= kLongest &&
         paragraph.sentences < 2;
}

bool is_running_text(const Paragraph& paragraph) {
  constexpr std::uint32_t kShortest = 8;
  return is_whole(paragraph) && paragraph.words() >= kShortest &&
         paragraph.furniture_words() * 4 <= paragraph.words();
}

}  // namespace nutgraf
