// Changes pages part by part.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <vector>

#include "tests/fuzz/mutators.h"

namespace nutgraf::fuzz {
namespace {

using Parts = std::vector<std::string>;

/// Parts that the tokenizer, the tree or the extractor treat in their own way.
constexpr std::array kParts =
    std::to_array<std::string_view>({"<p>",
                                     "</p>",
                                     "<div class='article-body'>",
                                     "</div>",
                                     "<article>",
                                     "</article>",
                                     "<main id=content>",
                                     "<h1>",
                                     "</h1>",
                                     "<h2>",
                                     "<br>",
                                     "<hr/>",
                                     "<ul>",
                                     "<li>",
                                     "</ul>",
                                     "<table>",
                                     "<tr><td>",
                                     "</table>",
                                     "<blockquote>",
                                     "<a href='/x'>",
                                     "</a>",
                                     "<span hidden>",
                                     "<b>",
                                     "</b>",
                                     "<aside>",
                                     "<nav>",
                                     "<footer>",
                                     "<figure>",
                                     "<figcaption>",
                                     "<time datetime='2024-03-14T10:00:00+25:61'>",
                                     "<script>",
                                     "</script >",
                                     "<script type=\"application/ld+json\">",
                                     "<style>",
                                     "</style>",
                                     "<textarea>",
                                     "</textarea\t>",
                                     "<title>",
                                     "</title/>",
                                     "<noscript>",
                                     "<template>",
                                     "<svg><desc>",
                                     "<math><mi>",
                                     "<select><option>",
                                     "<iframe>",
                                     "<xmp>",
                                     "<plaintext>",
                                     "<pre>",
                                     "<![CDATA[",
                                     "]]>",
                                     "<!--",
                                     "-->",
                                     "<!-->",
                                     "--!>",
                                     "<!doctype html>",
                                     "<?xml?>",
                                     "</>",
                                     "<3",
                                     "<meta charset=utf-8>",
                                     "<meta property=article:published_time content='2024-13-40'>",
                                     "<meta name=author content=\"By Ann &amp; Bob Lee\">",
                                     "<meta property='og:title' content='",
                                     "<link rel=canonical href=//a>",
                                     "<html lang=en><head>",
                                     "</head><body>",
                                     "</body></html>",
                                     "{\"@type\":\"NewsArticle\",\"articleBody\":\"",
                                     "\"}",
                                     "[[[[{\"@graph\":[",
                                     "\\ud83d",
                                     "&amp;",
                                     "&ampx",
                                     "&#x110000;",
                                     "&#0;",
                                     "&#150;",
                                     "&#99999999999;",
                                     "&notit;",
                                     "&",
                                     "&#x",
                                     " ",
                                     "\n\n",
                                     "\r",
                                     "\f",
                                     "By Ann Lee",
                                     "“We will act,” Okoro said. ",
                                     "$4.8bn",
                                     "Photo: AP"});

constexpr std::array kNames = std::to_array<std::string_view>(
    {"p",       "div",     "section", "article", "header", "span", "td",       "li",      "dd",
     "button",  "form",    "font",    "body",    "html",   "head", "frameset", "caption", "colgroup",
     "noembed", "picture", "video",   "a",       "P",      "x-y",  "b\xC3\xA9"});

constexpr std::array kAttributes = std::to_array<std::string_view>(
    {" class=story", " class='sidebar related promo'", " id=comments", " hidden", " aria-hidden=true",
     " style='display:none'", " href=", " content='", " \"", " =x", " a=1 a=2", "/", " itemprop=articleBody",
     " role=complementary", " datetime=0000-00-00"});

/// Tags, comments, references and runs of anything else, which together are the page.
Parts parts_of(std::string_view page) {
  Parts parts;
  while (!page.empty()) {
    std::size_t end = 1;
    if (page[0] == '<') {
      end = std::min(page.find('>'), page.size() - 1) + 1;
    } else if (page[0] == '&') {
      end = std::min(page.find_first_of("; <", 1), page.size() - 1) + 1;
    } else {
      end = std::min(page.find_first_of("<&"), page.size());
    }
    parts.emplace_back(page.substr(0, end));
    page.remove_prefix(end);
  }
  return parts;
}

template <std::size_t N>
std::string one_of(const std::array<std::string_view, N>& choices, Random& random) {
  return std::string(choices[random.below(N)]);
}

/// Where the name of a tag ends; 0 where the part is no tag.
std::size_t name_end(const std::string& part) {
  if (part.size() < 2 || part[0] != '<') return 0;
  return std::min(part.find_first_of(" \t\n/>", 2), part.size());
}

void change_tag(std::string& part, Random& random) {
  const std::size_t end = name_end(part);
  if (end == 0) return;
  if (random.below(2) == 0) {
    part.insert(end, one_of(kAttributes, random));
  } else {
    const std::size_t begin = part[1] == '/' ? 2 : 1;
    part.replace(begin, std::max(begin, end) - begin, one_of(kNames, random));
  }
}

void change_once(Parts& parts, Random& random) {
  const std::size_t at = random.below(parts.size() + 1);
  const auto here = parts.begin() + static_cast<std::ptrdiff_t>(at);
  const std::size_t left = parts.size() - at;
  const auto some = static_cast<std::ptrdiff_t>(std::min(left, random.below(6)));
  switch (random.below(11)) {
    case 0:
      parts.erase(here, here + some);
      break;
    case 1: {
      const Parts copy(here, here + some);
      parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(random.below(parts.size() + 1)), copy.begin(),
                   copy.end());
      break;
    }
    case 2:
      if (left > 0) std::swap(parts[at], parts[random.below(parts.size())]);
      break;
    case 3:
      if (left > 0) change_tag(parts[at], random);
      break;
    case 4: {  // nested, within bounds or beyond them
      const std::size_t deep = random.below(8) == 0 ? 300 : 1 + random.below(4);
      const std::string name = one_of(kNames, random);
      parts.insert(here, deep, "<" + name + ">");
      if (random.below(2) == 0) parts.insert(parts.end(), deep, "</" + name + ">");
      break;
    }
    case 5:
      if (left > 0) parts[at].resize(random.below(parts[at].size() + 1));
      break;
    case 6:
      if (left > 0)
        parts[at].insert(random.below(parts[at].size() + 1), random_scraps(random, 1 + random.below(4)));
      break;
    case 7:
    case 8:
      if (left > 0 && parts[at][0] != '<') parts[at] = changed_words(parts[at], random);
      break;
    default:
      parts.insert(here, one_of(kParts, random));
      break;
  }
}

}  // namespace

std::string mutated_html(std::string_view bytes, Random& random) {
  std::string page(bytes.substr(0, 1));
  if (page.empty() || random.below(20) == 0) page = static_cast<char>(random.below(256));
  Parts parts = parts_of(bytes.substr(std::min<std::size_t>(bytes.size(), 1)));
  for (std::size_t changes = 1 + random.below(5); changes > 0; --changes) change_once(parts, random);
  for (const std::string& part : parts) page += part;
  return page;
}

}  // namespace nutgraf::fuzz
