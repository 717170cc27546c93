// Texts that nobody would write.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/wild_text.h"

#include "core/text/utf8.h"

namespace nutgraf {

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t value = state_;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31);
}

std::string random_bytes(Random& random, std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += static_cast<char>(random.below(256));
  return text;
}

std::string random_code_points(Random& random, std::size_t count) {
  static constexpr char32_t kLimits[] = {0x80, 0x100, 0x800, 0x3100, 0x10000, 0x1FB00, 0x110000};
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    append_utf8(text, static_cast<char32_t>(random.below(kLimits[random.below(7)])));
  return text;
}

std::string random_scraps(Random& random, std::size_t count) {
  static const std::vector<std::string> kScraps = {" ",
                                                   " ",
                                                   " ",
                                                   " ",
                                                   "\n",
                                                   "\n\n",
                                                   "\r\n",
                                                   "\t",
                                                   "\u00A0",
                                                   ".",
                                                   ",",
                                                   "?",
                                                   "!",
                                                   "...",
                                                   "…",
                                                   "“",
                                                   "”",
                                                   "\"",
                                                   "'",
                                                   "’",
                                                   "(",
                                                   ")",
                                                   "[",
                                                   "]",
                                                   "-",
                                                   "—",
                                                   ":",
                                                   ";",
                                                   "/",
                                                   "$",
                                                   "%",
                                                   "&",
                                                   "@",
                                                   "#",
                                                   "*",
                                                   "the",
                                                   "The",
                                                   "said",
                                                   "he",
                                                   "she",
                                                   "in",
                                                   "of",
                                                   "and",
                                                   "Maria Okoro",
                                                   "Okoro",
                                                   "Mr.",
                                                   "Dr. Lee",
                                                   "President Lee",
                                                   "U.S.",
                                                   "U.N.",
                                                   "Kyiv",
                                                   "Acme Corp.",
                                                   "p.m.",
                                                   "don't",
                                                   "it's",
                                                   "O'Brien",
                                                   "Monday",
                                                   "on Friday",
                                                   "March 5",
                                                   "2019",
                                                   "1,000",
                                                   "3.5",
                                                   "$4.8bn",
                                                   "10:30",
                                                   "50%",
                                                   "35-year",
                                                   "https://a.org/b",
                                                   "a@b.org",
                                                   "www.",
                                                   "東京",
                                                   "서울",
                                                   "मुंबई",
                                                   "القاهرة",
                                                   "Ωμέγα",
                                                   "😀",
                                                   "👩‍👩‍👧",
                                                   "🇰🇷",
                                                   "e\u0301",
                                                   "\u0301",
                                                   "\u200B",
                                                   "\uFEFF",
                                                   "\uFFFD",
                                                   "\u202E",
                                                   "\u2028",
                                                   std::string(1, '\0'),
                                                   "\x7F",
                                                   "\x1B[0m",
                                                   "MANILA (Reuters) — ",
                                                   "Read more: ",
                                                   "By Ann Lee",
                                                   "Advertisement",
                                                   "“We will act,” Okoro said. ",
                                                   "told reporters",
                                                   "according to",
                                                   "1. ",
                                                   "• ",
                                                   "Photo: AP",
                                                   "Related stories",
                                                   "a",
                                                   "b",
                                                   "I",
                                                   "J.",
                                                   "No. 5",
                                                   "&amp;",
                                                   "<p>",
                                                   "</div>",
                                                   "--",
                                                   "''",
                                                   "``",
                                                   "\\",
                                                   "|",
                                                   "~"};
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += kScraps[random.below(kScraps.size())];
  return text;
}

std::string HostileText::of_size(std::size_t bytes) const {
  std::string text;
  text.reserve(bytes + unit.size());
  while (text.size() < bytes) text += unit;
  return text;
}

const std::vector<HostileText>& hostile_texts() {
  static const std::vector<HostileText> kTexts = {
      {"one letter", "a"},
      {"one digit", "1"},
      {"spaces", " "},
      {"line breaks", "\n"},
      {"full stops", "."},
      {"spaced full stops", ". "},
      {"quotation marks", "\""},
      {"spaced quotation marks", "\" "},
      {"curly marks", "“"},
      {"closing marks", "”’)"},
      {"apostrophes", "'"},
      {"apostrophes and letters", "a'"},
      {"brackets", "("},
      {"hyphens", "a-"},
      {"affixes", "co-"},
      {"mail", "a@"},
      {"long mail", "a-b.c+"},
      {"domains", "a.com-"},
      {"dotted letters", "a."},
      {"dotted words", "ab."},
      {"addresses", "www.,"},
      {"schemes", "http://"},
      {"ampersands", "a&"},
      {"numbers", "1,"},
      {"numbers and stops", "1."},
      {"words", "word "},
      {"names", "Ann Lee "},
      {"different names", "Ann Lee, Bob Roy, Cid Sax met. "},
      {"quotations", "“Yes,” said Ann Lee. "},
      {"open quotations", "“Yes, "},
      {"abbreviations", "U.S. "},
      {"initials", "J. "},
      {"initials over lines", "J.\n"},
      {"list items", "1. 2. "},
      {"bullets", "• "},
      {"dates", "on March 5, 2019 "},
      {"numbers in words", "two hundred and "},
      {"titles", "President of the "},
      {"acronyms", "European Central Bank (ECB) "},
      {"lines", "A line of text\n"},
      {"paragraphs", "A line of text.\n\n"},
      {"combining marks", "\u0301"},
      {"joiners", "\u200C"},
      {"soft hyphens", "a\u00AD"},
      {"emoji with joiners", "👩\u200D"},
      {"flags", "🇰"},
      {"ideographs", "京"},
      {"changing scripts", "京ア한"},
      {"zero bytes", std::string(1, '\0')},
      {"ill-formed", "\xFF"},
      {"half a code point", "\xE4\xB8"},
      {"tags", "<p>"},
      {"unclosed tags", "<a href=\""},
      {"references", "&amp;"},
      {"ellipses", "... "},
      {"shouts", "?!"},
      {"capitals", "A"},
      {"commas", ", "},
      {"dashes", " — "},
  };
  return kTexts;
}

}  // namespace nutgraf
