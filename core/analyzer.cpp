// The pipeline: the one place where stages are composed.
// SPDX-License-Identifier: Apache-2.0
#include "core/analyzer.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

#include "core/document/words.h"
#include "core/extract/article_extractor.h"
#include "core/link/coreference_resolver.h"
#include "core/model/sections.h"
#include "core/segment/segmenter.h"
#include "core/structure/genre.h"
#include "core/structure/named_place.h"
#include "core/structure/story_separator.h"
#include "core/summarize/article_words.h"
#include "core/summarize/key_phrase_extractor.h"
#include "core/summarize/readability.h"
#include "core/tag/ner_tagger.h"
#include "core/tag/self_test.h"
#include "core/tag/word_attributes.h"
#include "core/text/json.h"
#include "core/text/utf8.h"
#include "core/understand/amount_reader.h"
#include "core/understand/quote_attributor.h"
#include "core/understand/quote_finder.h"
#include "core/understand/temporal_tagger.h"
#include "core/understand/timeline.h"

namespace nutgraf {
namespace {

/// Known names as named entities: each grows to the tokens that it touches; one that meets an earlier one is
/// dropped.
std::vector<NamedEntity> align(const std::vector<KnownName>& names, const Segmentation& segmentation) {
  std::vector<NamedEntity> entities;
  std::uint32_t token = 0;
  const auto count = static_cast<std::uint32_t>(segmentation.tokens.size());
  for (const KnownName& name : names) {
    while (token < count && segmentation.tokens[token].span.end <= name.span.begin) ++token;
    std::uint32_t end = token;
    while (end < count && segmentation.tokens[end].span.begin < name.span.end) ++end;
    if (end > token) entities.push_back({{token, end}, name.type, 1.0F});
    token = end;
  }
  return entities;
}

/// Takes back what was set aside; headlines, bylines and captions stay what they are.
void take_all(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    if (!belongs_to_article(block)) block.kind = BlockKind::Body;
    block.story = 0;
  }
}

/// What a model lacks before a stage can be made of it: a section, or a manifest that is a JSON object.
std::optional<Error> check_sections(const Model& model) {
  for (const std::string_view needed : kNeededSections) {
    if (model.section(needed)) continue;
    return Error{ErrorCode::ModelMissingSection, "The model has no section \"" + std::string(needed) +
                                                     "\"; use code and model of the same release."};
  }
  if (!parse_json(model.text("manifest")).value.is_object()) {
    return Error{ErrorCode::ModelBadSection,
                 "The model's section \"manifest\" is no JSON object; rebuild the model."};
  }
  return std::nullopt;
}

/// The tagger knows English: in other languages only names that it is sure of are worth a reader's while.
void drop_doubtful(std::vector<NamedEntity>& entities) {
  constexpr float kSure = 0.5F;
  std::erase_if(entities, [](const NamedEntity& entity) { return entity.score < kSure; });
}

/// The extractor of articles, made for the first page: most texts are pasted, and whoever opens the analyzer
/// for one of those shall not wait for its tables.
class ExtractorOnDemand {
 public:
  explicit ExtractorOnDemand(const Model& model) : model_(model) {}

  const ArticleExtractor& get() const {
    std::call_once(is_made_, [this] { extractor_.emplace(model_); });
    return *extractor_;
  }

 private:
  const Model& model_;
  mutable std::once_flag is_made_;
  mutable std::optional<ArticleExtractor> extractor_;
};

/// Given words may be cut otherwise than ours ("US-led" against "US - led"): ours are tagged, and lead back.
struct WordParts {
  std::vector<std::string_view> parts;
  std::vector<std::uint32_t> words;   ///< by part: the number of its word
  std::vector<std::uint8_t> glued;    ///< by part: whether it goes on within the word of the part before
  std::vector<TokenRange> sentences;  ///< count parts
};

WordParts cut_words(const Segmenter& segmenter, std::span<const std::string_view> words,
                    std::span<const TokenRange> sentences) {
  WordParts cut;
  for (const TokenRange sentence : sentences) {
    auto begin = static_cast<std::uint32_t>(cut.parts.size());
    for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
      if (cut.parts.size() - begin >= NerTagger::kMaxSentenceTokens) {
        cut.sentences.push_back({begin, static_cast<std::uint32_t>(cut.parts.size())});
        begin = cut.sentences.back().end;
      }
      const auto add = [&](std::string_view part) {
        cut.glued.push_back(!cut.words.empty() && cut.words.back() == word ? 1 : 0);
        cut.parts.push_back(part);
        cut.words.push_back(word);
      };
      if (is_treebank_spelling(words[word])) {
        add(words[word]);
        continue;
      }
      std::vector<Token> tokens = segmenter.segment(words[word]).tokens;
      // Whoever cut the words left this stop on its word: an abbreviation's, even where ours would end a
      // sentence ("Mr.").
      if (tokens.size() > 1 && tokens.back().span.of(words[word]) == ".") {
        tokens[tokens.size() - 2].span.end = tokens.back().span.end;
        tokens.pop_back();
      }
      for (const Token& token : tokens) add(token.span.of(words[word]));
    }
    if (cut.parts.size() > begin)
      cut.sentences.push_back({begin, static_cast<std::uint32_t>(cut.parts.size())});
  }
  return cut;
}

}  // namespace

struct Analyzer::Stages {
  Model model;
  ExtractorOnDemand article_extractor{model};
  Segmenter segmenter{model};
  StorySeparator story_separator{model};
  NerTagger ner_tagger{model};
  CoreferenceResolver coreference_resolver{model};
  QuoteAttributor quote_attributor{model};
  TemporalTagger temporal_tagger{model};
  AmountReader amount_reader{model};
  SummaryTables summary_tables{model};
  KeyPhraseExtractor key_phrase_extractor{model};
  Summarizer summarizer{model};
  ReadabilityMeter readability_meter{model};

  explicit Stages(Model opened) : model(std::move(opened)) {}

  Document analyze(std::string text, Metadata known, TextOrigin origin, const AnalyzeOptions& options) const;

 private:
  void read_structure(Document& document, TextOrigin origin, bool whole_text) const;
};

void Analyzer::Stages::read_structure(Document& document, TextOrigin origin, bool whole_text) const {
  const PastedText pasted = story_separator.read(document.text, document.segmentation);
  document.blocks = story_separator.separate(pasted, origin);
  document.genre = read_genre(document.text, pasted);
  if (whole_text) take_all(document.blocks);
  document.metadata = story_separator.find_metadata(document.text, pasted, document.blocks);
}

Document Analyzer::Stages::analyze(std::string text, Metadata known, TextOrigin origin,
                                   const AnalyzeOptions& options) const {
  Document document;
  document.text = std::move(text);
  document.segmentation = segmenter.segment(document.text);
  read_structure(document, origin, options.whole_text);
  if (!known.title.empty()) document.metadata.title = std::move(known.title);
  if (!known.byline.empty()) document.metadata.byline = std::move(known.byline);
  if (known.publication_date) document.metadata.publication_date = known.publication_date;
  if (options.publication_date) document.metadata.publication_date = options.publication_date;
  const FoundValues found = ner_tagger.value_grammar().find(document.text, document.segmentation);
  document.named_entities = options.known_names ? align(*options.known_names, document.segmentation)
                                                : ner_tagger.tag(document.text, document.segmentation,
                                                                 document.blocks, found.values);
  if (document.metadata.language != "en") drop_doubtful(document.named_entities);
  if (document.metadata.place.empty()) {
    document.metadata.place =
        find_named_place(document.text, document.segmentation, document.blocks, document.named_entities);
  }
  document.amounts = amount_reader.read(document.text, document.segmentation, document.named_entities);
  const Words words(document.text, document.segmentation);
  const std::vector<TokenRange> quoted = find_quoted_stretches(words);
  document.coreference =
      coreference_resolver.resolve(words, document.blocks, document.named_entities, quoted);
  document.quotes = quote_attributor.attribute(words, document.blocks, document.named_entities,
                                               document.coreference, quoted);
  coreference_resolver.settle_quoted_persons(words, document.coreference, document.quotes);
  document.time_expressions = temporal_tagger.tag(document.text, document.segmentation, document.blocks,
                                                  document.metadata.publication_date, found.times);
  document.timeline = build_timeline(document.segmentation, document.time_expressions, document.coreference);
  const ArticleWords article_words(document, summary_tables);
  // The summary is the same however many key phrases are asked for.
  document.key_phrases = key_phrase_extractor.extract(document, article_words,
                                                      std::max(options.key_phrases, kSummaryKeyPhrases));
  document.summary = summarizer.summarize(document, article_words, options.summary);
  if (document.key_phrases.size() > options.key_phrases) document.key_phrases.resize(options.key_phrases);
  document.reading = readability_meter.measure(document.text, document.segmentation, document.blocks);
  return document;
}

Result<Analyzer> Analyzer::create(Model model) {
  if (auto failure = check_sections(model)) return *std::move(failure);
  auto stages = std::make_unique<Stages>(std::move(model));
  if (auto failure = stages->ner_tagger.check()) return *std::move(failure);
  if (auto failure = replay_self_test(stages->ner_tagger, stages->model)) return *std::move(failure);
  return Analyzer(std::move(stages));
}

Analyzer::Analyzer(std::unique_ptr<Stages> stages) : stages_(std::move(stages)) {}
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;
Analyzer::~Analyzer() = default;

Document Analyzer::analyze(std::string_view text, const AnalyzeOptions& options) const {
  return stages_->analyze(repair_utf8(text), {}, TextOrigin::Pasted, options);
}

Document Analyzer::analyze_html(std::string_view html, const AnalyzeOptions& options) const {
  ExtractedArticle article = stages_->article_extractor.get().extract(repair_utf8(html));
  return stages_->analyze(std::move(article.text), std::move(article.metadata), TextOrigin::Extracted,
                          options);
}

std::vector<NamedEntity> Analyzer::tag_words(std::span<const std::string_view> words,
                                             std::span<const TokenRange> sentences) const {
  const WordParts parts = cut_words(stages_->segmenter, words, sentences);
  std::vector<NamedEntity> entities;
  for (NamedEntity entity : stages_->ner_tagger.tag(parts.parts, parts.sentences, parts.glued)) {
    // An entity that ends within a word ("US" of "US-led") is none of the given words.
    const std::uint32_t begin = entity.tokens.begin;
    const std::uint32_t end = entity.tokens.end;
    const bool starts_word = begin == 0 || parts.words[begin - 1] != parts.words[begin];
    const bool ends_word = end == parts.parts.size() || parts.words[end] != parts.words[end - 1];
    if (!starts_word || !ends_word) continue;
    entity.tokens = {parts.words[begin], parts.words[end - 1] + 1};
    entities.push_back(entity);
  }
  return entities;
}

const Model& Analyzer::model() const { return stages_->model; }

}  // namespace nutgraf
