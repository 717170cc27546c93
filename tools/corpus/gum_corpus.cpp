// Reads GUM's coreference layer as articles with names and references.
// SPDX-License-Identifier: Apache-2.0
#include "tools/corpus/gum_corpus.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/text/offset_map.h"
#include "tools/corpus/json_lines.h"

namespace nutgraf {
namespace {

using nlohmann::json;

bool looks_like_name(const std::string& text) {
  std::istringstream words(text);
  std::string word;
  int count = 0;
  while (words >> word) {
    const bool small = word == "of" || word == "de" || word == "van" || word == "and" || word == "for" ||
                       word == "von" || word == "al";
    if (count == 0 &&
        (word == "The" || word == "A" || word == "My" || word == "I" || word == "He" || word == "She" ||
         word == "It" || word == "They" || word == "We" || word == "You" || word == "His" || word == "Her" ||
         word == "Their" || word == "Its" || word == "Our" || word == "This")) {
      return false;
    }
    if (!small && std::isupper(static_cast<unsigned char>(word[0])) == 0) return false;
    ++count;
  }
  return count > 0 && count <= 6;
}

bool is_pronoun(const std::string& text) {
  static const std::set<std::string> kPronouns = {"he",   "him",     "his",    "himself",   "she",    "her",
                                                  "hers", "herself", "it",     "its",       "itself", "they",
                                                  "them", "their",   "theirs", "themselves"};
  std::string lower;
  for (const char c : text) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return kPronouns.count(lower) > 0;
}

GoldArticle read_document(const json& row) {
  GoldArticle article;
  article.id = row.at("id");
  article.text = row.at("text");
  const OffsetMap offsets(article.text, OffsetEncoding::Utf32);
  std::set<std::string> named;
  for (const json& mention : row.at("mentions")) {
    const std::string type = mention.at("type");
    if (type != "person" && type != "organization") continue;
    if (!looks_like_name(mention.at("text"))) continue;
    const std::string cluster = mention.at("cluster");
    GoldSpan name{{offsets.to_bytes(mention.at("start")), offsets.to_bytes(mention.at("end"))},
                  type == "person" ? "PERSON" : "ORG",
                  std::atoi(cluster.c_str()),
                  {}};
    const bool overlaps = std::any_of(article.names.begin(), article.names.end(), [&](const GoldSpan& other) {
      return other.span.begin < name.span.end && name.span.begin < other.span.end;
    });
    if (overlaps) continue;
    named.insert(cluster);
    article.names.push_back(std::move(name));
  }
  for (const json& mention : row.at("mentions")) {
    const std::string cluster = mention.at("cluster");
    if (named.count(cluster) == 0 || !is_pronoun(mention.at("text"))) continue;
    article.references.push_back(
        {{offsets.to_bytes(mention.at("start")), offsets.to_bytes(mention.at("end"))},
         "",
         std::atoi(cluster.c_str()),
         {}});
  }
  return article;
}

}  // namespace

std::vector<GoldArticle> read_gum_coreference(const std::string& path) {
  std::vector<GoldArticle> articles;
  for (const json& row : read_json_lines(path)) articles.push_back(read_document(row));
  return articles;
}

}  // namespace nutgraf
