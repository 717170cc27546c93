// Reads the annotated news corpus.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/news_corpus.h"

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/text/offset_map.h"
#include "tools/corpus/json_lines.h"

namespace nutgraf {
namespace {

using nlohmann::json;

class ArticleReader {
 public:
  explicit ArticleReader(const json& row) : row_(row) {
    article_.text = row.at("text");
    offsets_.emplace(article_.text, OffsetEncoding::Utf32);
  }

  GoldArticle read() {
    article_.id = text_of("id");
    article_.date = text_of("date");
    article_.summary = text_of("summary");
    article_.block = text_of("block");
    for (const json& item : list("sentences")) {
      article_.sentences.push_back({item.at("id"), span(item), item.at("paragraph")});
    }
    for (const json& item : list("entities"))
      article_.entities.push_back({item.at("id"), item.at("label"), item.at("name")});
    article_.names = spans("names");
    article_.values = spans("values");
    article_.references = spans("references");
    article_.titles = spans("titles");
    for (const json& item : list("quotes")) {
      GoldQuote quote{span(item), item.at("kind"), 0, std::nullopt, std::nullopt};
      if (item.contains("speaker") && item["speaker"].is_number()) quote.speaker = item["speaker"];
      if (item.contains("speakerText") && item["speakerText"].is_object())
        quote.speaker_text = span(item["speakerText"]);
      if (item.contains("cue") && item["cue"].is_object()) quote.cue = span(item["cue"]);
      article_.quotes.push_back(quote);
    }
    article_.main_entities = numbers("mainEntities");
    article_.key_sentences = numbers("keySentences");
    article_.furniture = numbers("furniture");
    return std::move(article_);
  }

 private:
  std::string text_of(const char* key) const {
    if (!row_.contains(key) || row_[key].is_null()) return {};
    return row_[key].is_string() ? row_[key].get<std::string>() : row_[key].dump();
  }

  json list(const char* key) const {
    return row_.contains(key) && row_[key].is_array() ? row_[key] : json::array();
  }

  std::vector<int> numbers(const char* key) const { return list(key).get<std::vector<int>>(); }

  Span span(const json& item) const {
    return {offsets_->to_bytes(item.at("start")), offsets_->to_bytes(item.at("end"))};
  }

  std::vector<GoldSpan> spans(const char* key) const {
    std::vector<GoldSpan> result;
    for (const json& item : list(key)) {
      GoldSpan gold{span(item), item.value("label", ""), item.value("entity", 0), item.value("value", "")};
      result.push_back(std::move(gold));
    }
    return result;
  }

  const json& row_;
  GoldArticle article_;
  std::optional<OffsetMap> offsets_;
};

}  // namespace

std::vector<GoldArticle> read_news_corpus(const std::string& path) {
  std::vector<GoldArticle> articles;
  for (const json& row : read_json_lines(path)) articles.push_back(ArticleReader(row).read());
  return articles;
}

std::string corpora_root() {
  const char* const root = std::getenv("NUTGRAF_CORPORA");
  return root != nullptr ? root : "../shared/corpora";
}

}  // namespace nutgraf
