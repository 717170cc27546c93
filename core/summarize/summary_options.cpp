// What a reader may ask of a summary.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/summary_options.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kKeyPoints[] = {3, 5, 7};
constexpr std::uint32_t kTldr[] = {1, 3, 5};
constexpr std::uint32_t kTeaser[] = {1, 2, 3};
constexpr std::uint32_t kHeadlineWords[] = {12, 17, 22};

}  // namespace

std::optional<SummaryType> summary_type_from_label(std::string_view label) {
  if (label == "key-points") return SummaryType::KeyPoints;
  if (label == "tldr") return SummaryType::Tldr;
  if (label == "teaser") return SummaryType::Teaser;
  if (label == "headline") return SummaryType::Headline;
  return std::nullopt;
}

std::optional<SummaryLength> summary_length_from_label(std::string_view label) {
  if (label == "short") return SummaryLength::Short;
  if (label == "medium") return SummaryLength::Medium;
  if (label == "long") return SummaryLength::Long;
  return std::nullopt;
}

SummaryShape shape_of(const SummaryOptions& options) {
  SummaryShape shape;
  shape.words = options.words;
  shape.percent = options.percent;
  shape.compress = options.compress.value_or(!options.type && !options.length);
  if (options.type || options.length) {
    const auto length = static_cast<std::size_t>(options.length.value_or(SummaryLength::Short));
    switch (options.type.value_or(SummaryType::KeyPoints)) {
      case SummaryType::KeyPoints:
        shape.sentences = kKeyPoints[length];
        shape.compress = true;
        break;
      case SummaryType::Tldr:
        shape.sentences = kTldr[length];
        break;
      case SummaryType::Teaser:
        shape.sentences = kTeaser[length];
        shape.opening = true;
        break;
      case SummaryType::Headline:
        shape.sentences = 1;
        shape.compress = true;
        shape.own_headline = options.sentences.value_or(1) == 1;
        shape.sentence_words = kHeadlineWords[length];
        break;
    }
  }
  if (options.sentences) shape.sentences = *options.sentences;
  return shape;
}

}  // namespace nutgraf
