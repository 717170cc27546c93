// The kinds of furniture that stands around an article, as the model section "furniture" names them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace nutgraf {

/// What a phrase of the section announces.
enum class Furniture : std::uint8_t {
  Share,
  Subscribe,
  Cookie,
  Legal,
  Navigation,
  Related,
  More,
  Comment,
  Credit,
  Photo,
  Author,
  Advertisement,
  Update,
  Media,
  Desk
};
inline constexpr std::uint32_t kFurnitureCount = 15;

/// Their letters in the section, in the order of the enumerators.
inline constexpr std::string_view kFurnitureLetters = "scklnrmoithauvd";
static_assert(kFurnitureLetters.size() == kFurnitureCount);

}  // namespace nutgraf
