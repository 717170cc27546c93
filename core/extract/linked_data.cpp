// What a page's JSON-LD (schema.org) says of its article.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/linked_data.h"

#include "core/extract/character_references.h"
#include "core/extract/html_tree.h"
#include "core/extract/page_names.h"
#include "core/text/json.h"

namespace nutgraf {
namespace {

using nlohmann::json;

/// The inside of "<![CDATA[ … ]]>", as pages that were XML once have it.
std::string_view without_section_marks(std::string_view text) {
  constexpr std::string_view kOpen = "<![CDATA[";
  const std::size_t open = text.find(kOpen);
  const std::size_t close = text.rfind("]]>");
  // Marks inside the data's strings stand behind its first bracket.
  if (open == std::string_view::npos || open > text.find('{') || close == std::string_view::npos ||
      close < open)
    return text;
  return text.substr(open + kOpen.size(), close - open - kOpen.size());
}

/// What many sites write for JSON: line breaks inside strings, commas behind a last item.
std::string repaired_json(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string && c == '\\' && i + 1 < text.size()) {
      result += c;
      result += text[++i];
    } else if (static_cast<unsigned char>(c) < 0x20) {
      result += ' ';
    } else {
      if (c == '"') in_string = !in_string;
      const bool closes = !in_string && (c == '}' || c == ']');
      const std::size_t last = closes ? result.find_last_not_of(' ') : std::string::npos;
      if (last != std::string::npos && result[last] == ',') result.resize(last);
      result += c;
    }
  }
  return result;
}

/// Text that may hold markup, escaped or not: a line for each of its blocks.
std::string text_of_markup(const std::string& given) {
  std::string decoded = decode_character_references(given);
  if (decoded.find("</") == std::string::npos && decoded.find("<br") == std::string::npos) return decoded;
  const HtmlTree tree(decoded);
  std::string text;
  const auto is_code = [&](std::uint32_t node) {
    return tree[node].tag == HtmlTag::Script || tree[node].tag == HtmlTag::Style;
  };
  for (std::uint32_t node = 1; node < tree.nodes().size(); ++node) {
    if (tree[node].tag == HtmlTag::Text) {
      if (is_code(tree[node].parent)) continue;
      append_collapsed(text, decode_character_references(tree[node].text));
    } else if (is_block(tree[node].tag) && !text.empty() && text.back() != '\n') {
      text += '\n';
    }
  }
  return text;
}

bool is_article_type(const json& type) {
  if (type.is_array()) {
    for (const json& one : type) {
      if (one.is_string() && is_article_type(one)) return true;
    }
    return false;
  }
  if (!type.is_string()) return false;
  const auto& name = type.get_ref<const std::string&>();
  for (const std::string_view ending : {"Article", "BlogPosting", "Report", "Review", "Posting"}) {
    if (name.size() >= ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0)
      return true;
  }
  return false;
}

std::string string_of(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// The text of an article, or of a live report's entries in their order.
std::string body_of(const json& item) {
  std::string body = text_of_markup(string_of(item, "articleBody"));
  const auto updates = item.find("liveBlogUpdate");
  if (!body.empty() || updates == item.end() || !updates->is_array()) return body;
  for (const json& update : *updates) {
    if (update.is_object()) body += text_of_markup(string_of(update, "articleBody")) + '\n';
  }
  return body;
}

/// Reads into `data` what it lacks.
class ItemReader {
 public:
  explicit ItemReader(LinkedData& data) : data_(data) {}

  void read_data(const json& data) {
    if (data.is_array()) {
      for (const json& item : data) read_item(item);
      return;
    }
    read_item(data);
    if (!data.is_object()) return;
    for (const char* const key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
      const auto inner = data.find(key);
      if (inner == data.end()) continue;
      if (inner->is_array()) {
        for (const json& item : *inner) read_item(item);
      } else {
        read_item(*inner);
      }
    }
  }

 private:
  void read_item(const json& item) {
    if (!item.is_object()) return;
    const auto type = item.find("@type");
    if (type == item.end() || !is_article_type(*type)) return;
    if (data_.title.empty()) data_.title = cleaned_line(string_of(item, "headline"));
    if (data_.description.empty()) data_.description = cleaned_line(string_of(item, "description"));
    if (data_.date.empty()) data_.date = string_of(item, "datePublished");
    const std::string body = body_of(item);
    if (body.size() > data_.body.size()) data_.body = body;
    const auto author = item.find("author");
    if (author == item.end() || !data_.author.empty()) return;
    const auto name_of = [](const json& one) {
      return cleaned_line(one.is_string()   ? one.get<std::string>()
                          : one.is_object() ? string_of(one, "name")
                                            : std::string{});
    };
    if (author->is_array()) {
      for (const json& one : *author) join_name(data_.author, without_by(name_of(one)));
    } else {
      join_name(data_.author, without_by(name_of(*author)));
    }
  }

  LinkedData& data_;
};

}  // namespace

void LinkedDataReader::read(std::string_view script) {
  std::string_view text = without_section_marks(script);
  const std::size_t first = text.find_first_of("{[");
  const std::size_t last = text.find_last_of("}]");
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) return;
  text = text.substr(first, last + 1 - first);
  json data = parse_json(text, JsonComments::Skipped).value;
  if (data.is_discarded()) data = parse_json(repaired_json(text), JsonComments::Skipped).value;
  if (!data.is_discarded()) ItemReader(data_).read_data(data);
}

}  // namespace nutgraf
