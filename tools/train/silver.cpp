// Labels that a machine gave and another machine confirms.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/silver.h"

#include <string>

namespace nutgraf {
namespace {

/// Entities below this score are left open.
constexpr float kSure = 0.8F;

LabelSet only(Label label) {
  LabelSet set;
  set.add(label);
  return set;
}

LabelSet anything() {
  LabelSet set;
  for (Label label = 0; label < kLabelCount; ++label) set.add(label);
  return set;
}

bool is_value(EntityType type) { return type >= EntityType::Date; }

/// Whether the corpus' label may be of this type; "" stands for no label.
bool allows(const std::string& label, EntityType type) {
  switch (type) {
    case EntityType::Person:
      return label == "per";
    case EntityType::Organization:
      return label == "org";
    case EntityType::GeopoliticalEntity:
      return label == "geo" || label == "gpe";
    case EntityType::Location:
      return label == "geo";
    case EntityType::Facility:
      return label == "geo" || label == "org";
    case EntityType::Norp:
      return label == "gpe";
    case EntityType::Date:
    case EntityType::Time:
      return label == "tim";
    default:
      return is_value(type) && label.empty();
  }
}

}  // namespace

void keep_agreement(std::vector<NerDocument>& documents, const NerTagger& tagger) {
  for (NerDocument& document : documents) {
    std::vector<std::string> label_of_token(document.words.size());
    for (const auto& sentence : document.gold) {
      for (const LabelledSpan& span : sentence) {
        for (std::uint32_t token = span.tokens.begin; token < span.tokens.end; ++token)
          label_of_token[token] = span.label;
      }
    }
    for (std::size_t token = 0; token < document.words.size(); ++token) {
      document.allowed[token] = label_of_token[token].empty() ? only(kOutside) : anything();
    }
    const std::vector<std::string_view> words(document.words.begin(), document.words.end());
    for (const NamedEntity& entity : tagger.tag(words, document.sentences)) {
      bool agreed = entity.score >= kSure;
      for (std::uint32_t token = entity.tokens.begin; token < entity.tokens.end; ++token) {
        agreed = agreed && allows(label_of_token[token], entity.type);
      }
      for (std::uint32_t token = entity.tokens.begin; token < entity.tokens.end; ++token) {
        document.allowed[token] =
            agreed ? only(label_of(entity.type, position_in(entity.tokens, token))) : anything();
      }
    }
  }
}

}  // namespace nutgraf
