// What a page says about its article: JSON-LD, meta elements, time elements, headings and bylines.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/page_metadata.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "core/extract/linked_data.h"
#include "core/extract/page_names.h"
#include "core/extract/visibility.h"
#include "core/model/date_line.h"
#include "core/text/hash.h"
#include "core/text/utf8.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

/// Pieces of a page that may tell the same, the surest first.
using Texts = std::initializer_list<const std::string*>;

class MetadataReader {
 public:
  MetadataReader(const HtmlTree& tree, const std::vector<TextBlock>& blocks, const WordTable& table)
      : tree_(tree), blocks_(blocks), table_(table) {}

  PageMetadata read() {
    for (std::uint32_t node = 1; node < tree_.nodes().size(); ++node) {
      switch (tree_[node].tag) {
        case HtmlTag::Script:
          read_script(node);
          break;
        case HtmlTag::Meta:
          read_meta(node);
          break;
        case HtmlTag::Title:
          if (title_element_.empty()) title_element_ = tree_.text_of(node);
          break;
        case HtmlTag::H1:
          if (!is_hidden(tree_, node)) read_heading(node);
          break;
        case HtmlTag::Time:
          read_time(node);
          break;
        default:
          break;
      }
      read_property(node);
    }
    choose();
    return std::move(result_);
  }

 private:
  // ---- JSON-LD ----

  void read_script(std::uint32_t node) {
    const std::string_view type = tree_.attribute(node, "type");
    if (type.find("ld+json") == std::string_view::npos || tree_[node].first_child == kNoNode) return;
    linked_.read(tree_[tree_[node].first_child].text);
    if (result_.description.empty()) result_.description = linked_.data().description;
  }

  // ---- meta elements and properties ----

  static void keep_first(std::string& kept, std::string_view value) {
    if (kept.empty()) kept = cleaned_line(value);
  }

  void read_meta(std::uint32_t node) {
    const std::string_view content = tree_.attribute(node, "content");
    if (content.empty()) return;
    for (const char* const attribute : {"property", "name", "itemprop"}) {
      std::string names = fold_text(tree_.attribute(node, attribute));
      // Several names may share one element, and dots stand for colons.
      std::size_t begin = 0;
      while (begin < names.size()) {
        const std::size_t end = std::min(names.find(' ', begin), names.size());
        std::string name = names.substr(begin, end - begin);
        for (char& c : name) c = c == '.' ? ':' : c;
        read_named(name, content);
        begin = end + 1;
      }
    }
  }

  void read_named(std::string_view name, std::string_view content) {
    const auto is = [name](std::initializer_list<std::string_view> names) {
      for (const std::string_view one : names) {
        if (one == name) return true;
      }
      return false;
    };
    if (is({"og:title", "twitter:title", "dc:title", "dcterm:title", "dcterms:title", "headline",
            "parsely-title", "sailthru:title"})) {
      keep_first(meta_title_, content);
    } else if (is({"og:description", "description", "twitter:description", "dc:description"})) {
      keep_first(result_.description, content);
    } else if (is({"author", "article:author", "dc:creator", "dcterm:creator", "dcterms:creator", "byl",
                   "parsely-author", "sailthru:author", "og:article:author"})) {
      if (meta_author_.empty()) join_name(meta_author_, without_by(cleaned_line(content)));
    } else if (is({"article:published_time",
                   "og:article:published_time",
                   "datepublished",
                   "dc:date",
                   "dcterms:created",
                   "dc:date:issued",
                   "dcterms:date",
                   "pubdate",
                   "publishdate",
                   "publish-date",
                   "publish_date",
                   "date",
                   "parsely-pub-date",
                   "sailthru:date",
                   "cxenseparse:recs:publishtime",
                   "og:published_time",
                   "article:published",
                   "published_time",
                   "ptime",
                   "publication_date",
                   "originalpublicationdate",
                   "lastmod"})) {
      if (meta_date_.empty()) meta_date_ = std::string(content);
    }
  }

  void read_property(std::uint32_t node) {
    const std::string_view property = tree_.attribute(node, "itemprop");
    if (property.empty() || tree_[node].tag == HtmlTag::Meta) return;
    if (property.find("datePublished") != std::string_view::npos) {
      for (const char* const attribute : {"datetime", "content"}) {
        if (property_date_.empty()) property_date_ = std::string(tree_.attribute(node, attribute));
      }
    }
  }

  void read_time(std::uint32_t node) {
    const std::string_view value = tree_.attribute(node, "datetime");
    if (time_date_.empty() && value.size() >= 8) time_date_ = std::string(value);
  }

  void read_heading(std::uint32_t node) {
    if (headings_ >= 8) return;
    std::string text = tree_.text_of(node);
    if (text.empty()) return;
    ++headings_;
    if (first_heading_.empty()) first_heading_ = text;
    const std::string folded = fold_text(text);
    for (const std::string* const title : Texts{&linked_.data().title, &meta_title_, &title_element_}) {
      if (matching_heading_.empty() && text.size() >= 8 &&
          fold_text(*title).find(folded) != std::string::npos)
        matching_heading_ = text;
    }
  }

  // ---- the choice ----

  std::optional<std::chrono::year_month_day> date_of(std::string_view text) const {
    // "2020-05-03T07:15" runs day and time together.
    std::string spaced(text);
    for (std::size_t i = 1; i < spaced.size(); ++i) {
      if (spaced[i] == 'T' && spaced[i - 1] >= '0' && spaced[i - 1] <= '9') spaced[i] = ' ';
    }
    if (spaced.size() >= 8 && spaced.find_first_not_of("0123456789") >= 8) {
      spaced.resize(8);
      spaced.insert(6, "-").insert(4, "-");
    }
    const std::vector<TextWord> spaced_words =
        scan_words(spaced, {0, static_cast<std::uint32_t>(spaced.size())});
    const auto found =
        find_date(spaced, spaced_words, 0, static_cast<std::uint32_t>(spaced_words.size()), table_);
    return found ? std::optional(found->date) : std::nullopt;
  }

  /// A title without the site's name: "Headline | Paper", "Headline - Paper".
  static std::string without_site(const std::string& title) {
    for (const std::string_view mark : {" | ", " — ", " – ", " - ", " :: ", " » "}) {
      const std::size_t at = title.rfind(mark);
      if (at == std::string::npos) continue;
      const std::size_t before = static_cast<std::size_t>(
          std::count(title.begin(), title.begin() + static_cast<std::ptrdiff_t>(at), ' '));
      if (before >= 3) return title.substr(0, at);
    }
    return title;
  }

  void choose() {
    Metadata& article = result_.article;
    const LinkedData& linked = linked_.data();
    result_.article_body = linked.body;
    if (!matching_heading_.empty()) {
      article.title = matching_heading_;
    } else if (!linked.title.empty()) {
      article.title = linked.title;
    } else if (!meta_title_.empty()) {
      article.title = without_site(meta_title_);
    } else if (!first_heading_.empty()) {
      article.title = first_heading_;
    } else {
      article.title = without_site(title_element_);
    }
    article.byline = !linked.author.empty() ? linked.author : meta_author_;
    if (article.byline.empty()) article.byline = visible_author();
    for (const std::string* const date : Texts{&linked.date, &meta_date_, &property_date_, &time_date_}) {
      if (!article.publication_date && !date->empty() && date->size() < 200)
        article.publication_date = date_of(*date);
    }
  }

  std::string visible_author() const {
    for (const TextBlock& block : blocks_) {
      const bool named = ((block.near_hints >> kHintAuthor) & 1u) != 0;
      const bool by = fold_text(block.text.substr(0, 3)) == "by ";
      if (block.words == 0 || block.words > 12 || !(by || named) || (by && block.words < 3)) continue;
      if (!by && (block.words < 2 || block.words > 5)) continue;
      std::string name = author_in(block.text);
      if (!name.empty()) return name;
    }
    return {};
  }

  /// "By Jane Doe", "Posted by Jane Doe - 3 May 2020": the name; empty where the line says something else
  /// ("Jane Doe commented on").
  std::string author_in(const std::string& line) const {
    const std::vector<TextWord> words = scan_words(line, {0, static_cast<std::uint32_t>(line.size())});
    std::size_t begin = 0;
    for (std::size_t i = 0; i < words.size() && i < 3; ++i) {
      if (words[i].hash == hash64("by")) begin = i + 1;
    }
    std::size_t end = begin;
    while (end < words.size() && words[end].letters != WordCase::Digits &&
           table_.month(words[end].hash) == 0 && !table_.is(words[end].hash, kWeekday))
      ++end;
    if (end == begin) return {};
    // A line that goes on in lower case names nobody; names have few such words ("van", "and").
    if (end == words.size() && words[end - 1].letters == WordCase::Lower && begin == 0) return {};
    const std::size_t last = end == words.size() ? line.size() : words[end].span.begin;
    std::string name = line.substr(words[begin].span.begin, last - words[begin].span.begin);
    while (!name.empty() &&
           (name.back() == ' ' || name.back() == ',' || name.back() == '-' || name.back() == '|'))
      name.pop_back();
    for (const std::string_view dash : {"\xE2\x80\x94", "\xE2\x80\x93", "\xE2\x80\xA2"}) {
      if (name.size() > dash.size() && std::string_view(name).substr(name.size() - dash.size()) == dash)
        name.resize(name.size() - dash.size());
    }
    while (!name.empty() && name.back() == ' ') name.pop_back();
    return name;
  }

  const HtmlTree& tree_;
  const std::vector<TextBlock>& blocks_;
  const WordTable& table_;
  PageMetadata result_;
  LinkedDataReader linked_;
  std::string meta_title_, meta_author_, meta_date_, property_date_, time_date_;
  std::string title_element_, first_heading_, matching_heading_;
  std::uint32_t headings_ = 0;
};

}  // namespace

PageMetadata read_page_metadata(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                                const WordTable& table) {
  return MetadataReader(tree, blocks, table).read();
}

}  // namespace nutgraf
