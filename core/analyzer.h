// The public API: a model and a text make a Document.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/model/model.h"
#include "core/model/result.h"
#include "core/summarize/summarizer.h"

namespace nutgraf {

/// The largest text that may be analyzed, in bytes: offsets are 32 bits wide, and memory is bounded. Callers
/// turn longer input away, with InputTooLarge where they report by codes; the analyzer doesn't look.
inline constexpr std::size_t kMaxTextBytes = std::size_t{256} << 20;

/// A name that the caller knows already, from an editor's marks or an annotated corpus.
struct KnownName {
  Span span;  ///< bytes of the text
  EntityType type = EntityType::Person;
};

/// What a caller may know or want.
struct AnalyzeOptions {
  /// Anchors "yesterday" and "on Monday"; not given: the date that the text tells of itself, if any.
  std::optional<std::chrono::year_month_day> publication_date;
  SummaryOptions summary;
  std::uint32_t key_phrases = 10;  ///< at most so many
  /// Everything is the article: no paragraph is set aside as another story or as furniture of the page. For
  /// readers who know better than the separation of stories.
  bool whole_text = false;
  /// Takes the place of the tagger's work where given; ascending and disjoint, in bytes of the repaired text.
  std::optional<std::vector<KnownName>> known_names;
};

/// Immutable after creation: one analyzer may serve many threads. Analysis is total, pure and deterministic:
/// any bytes give a Document, and the same text, model and options give the same Document on every platform.
///
///   auto model = nutgraf::Model::open(bytes);
///   auto analyzer = nutgraf::Analyzer::create(std::move(model).value());
///   nutgraf::Document document = analyzer.value().analyze("Angela Merkel spoke in Berlin.");
class Analyzer {
 public:
  /// Fails where the model lacks a section (ModelMissingSection), one can't be read (ModelBadSection), it was
  /// made for other features (ModelWrongFeatures), or it does not pass its own self-test
  /// (ModelFailedSelfTest).
  static Result<Analyzer> create(Model model);

  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;
  ~Analyzer();

  /// What a text says, at most kMaxTextBytes long. Document::text is the text with each sequence of bytes
  /// that is no UTF-8 replaced by U+FFFD; all offsets are its.
  Document analyze(std::string_view text, const AnalyzeOptions& options = {}) const;
  /// The same of the article of a page: Document::text is what was extracted, and what the page's head tells
  /// of title, byline and date goes before what the text tells. Runs and loads nothing.
  Document analyze_html(std::string_view html, const AnalyzeOptions& options = {}) const;

  /// Named entities of one document that comes in words, whoever cut them; `sentences` cover the words in
  /// order. Entities count words ([begin, end)), are sorted and disjoint.
  std::vector<NamedEntity> tag_words(std::span<const std::string_view> words,
                                     std::span<const TokenRange> sentences) const;

  /// The model it was made of.
  const Model& model() const;

 private:
  struct Stages;
  explicit Analyzer(std::unique_ptr<Stages> stages);

  std::unique_ptr<Stages> stages_;
};

}  // namespace nutgraf
