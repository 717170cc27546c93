// The templates of the tagger's features, and those that a word gives from its place alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/tag/word_attributes.h"
#include "core/tag/word_clusters.h"
#include "core/text/hash.h"

namespace nutgraf {

/// Raised whenever a template changes meaning; a model made for another set is refused.
inline constexpr std::uint32_t kFeatureSet = 4;

/// The templates. The groups matter to the trainer, which at times hides a word's identity (see is_lexical).
enum class Template : std::uint8_t {
  Bias,
  Lower,
  Cased,
  Shape,
  Prefix1,
  Prefix2,
  Prefix3,
  Prefix4,
  Suffix1,
  Suffix2,
  Suffix3,
  Suffix4,
  Cluster4,
  Cluster6,
  Cluster10,
  Cluster,
  LowerBefore,
  LowerAfter,
  ShapeBefore,
  ShapeAfter,
  ClusterBefore,
  ClusterAfter,
  Cluster6Before,
  Cluster6After,
  SuffixBefore,
  SuffixAfter,
  LowerBefore2,
  LowerAfter2,
  ShapeBefore2,
  ShapeAfter2,
  LowerBeforeLower,
  LowerLowerAfter,
  ShapeBeforeShape,
  ShapeShapeAfter,
  Shapes,
  ClusterBeforeCluster,
  ClusterClusterAfter,
  LowerBeforeShape,
  ShapeLowerAfter,
  LowerAround,
  LowersBefore,
  LowersAfter,
  SentenceStart,
  SentenceCaseShape,
  SentenceCaseLower,
  DocumentCase,
  Bracketed,
  Value,
  ValueLower,
  ValueBefore,
  ValueAfter,
  NameList,
  NameListBefore,
  NameListAfter,
  NameListWord
};

/// Templates that know the current word itself.
constexpr bool is_lexical(Template t) {
  return t == Template::Lower || t == Template::Cased || t == Template::LowerBeforeLower ||
         t == Template::LowerLowerAfter || t == Template::SentenceCaseLower || t == Template::Prefix4 ||
         t == Template::Suffix4;
}
constexpr bool is_cluster(Template t) {
  return (t >= Template::Cluster4 && t <= Template::Cluster) || t == Template::ClusterBeforeCluster ||
         t == Template::ClusterClusterAfter;
}
constexpr bool is_name_list(Template t) { return t >= Template::NameList; }

/// Where a word stands, seen from the token whose features it gives.
enum class Place : std::uint8_t { Before2, Before, Here, After, After2 };
inline constexpr std::uint32_t kPlaces = 5;
constexpr Place place_at(std::int32_t offset) { return static_cast<Place>(offset + 2); }

/// Calls sink(Template, hash of the template and `value`).
template <typename Sink>
void emit_feature(Sink& sink, Template t, std::uint64_t value) {
  sink(t, hash_combine(static_cast<std::uint64_t>(t) + 1, value));
}

/// Calls sink(Template, hash) for each feature that a word gives from its place alone.
template <typename Sink>
void extract_place_features(const WordAttributes& w, const WordClusters& clusters, Place place, Sink&& sink) {
  const auto emit = [&sink](Template t, std::uint64_t value) { emit_feature(sink, t, value); };
  switch (place) {
    case Place::Here:
      emit(Template::Bias, 0);
      emit(Template::Lower, w.lower);
      emit(Template::Cased, w.cased);
      emit(Template::Shape, w.shape);
      for (std::uint32_t k = 0; k < 4; ++k) {
        if (w.prefixes[k] != 0)
          emit(static_cast<Template>(static_cast<std::uint32_t>(Template::Prefix1) + k), w.prefixes[k]);
        if (w.suffixes[k] != 0)
          emit(static_cast<Template>(static_cast<std::uint32_t>(Template::Suffix1) + k), w.suffixes[k]);
      }
      if (w.cluster == 0) break;
      emit(Template::Cluster4, clusters.prefix(w.cluster, 4));
      emit(Template::Cluster6, clusters.prefix(w.cluster, 6));
      emit(Template::Cluster10, clusters.prefix(w.cluster, 10));
      emit(Template::Cluster, w.cluster);
      break;
    case Place::Before:
      emit(Template::LowerBefore, w.lower);
      emit(Template::ShapeBefore, w.shape);
      emit(Template::SuffixBefore, w.suffixes[2]);
      if (w.cluster == 0) break;
      emit(Template::ClusterBefore, w.cluster);
      emit(Template::Cluster6Before, clusters.prefix(w.cluster, 6));
      break;
    case Place::After:
      emit(Template::LowerAfter, w.lower);
      emit(Template::ShapeAfter, w.shape);
      emit(Template::SuffixAfter, w.suffixes[2]);
      if (w.cluster == 0) break;
      emit(Template::ClusterAfter, w.cluster);
      emit(Template::Cluster6After, clusters.prefix(w.cluster, 6));
      break;
    case Place::Before2:
      emit(Template::LowerBefore2, w.lower);
      emit(Template::ShapeBefore2, w.shape);
      break;
    case Place::After2:
      emit(Template::LowerAfter2, w.lower);
      emit(Template::ShapeAfter2, w.shape);
      break;
  }
}

}  // namespace nutgraf
