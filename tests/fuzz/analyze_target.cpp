// Fuzz targets: plain text and pages through the whole pipeline, options from JSON.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>
#include <string_view>

#include "core/analyzer.h"
#include "core/report/json_writer.h"
#include "core/report/options_json.h"
#include "core/text/utf8.h"
#include "tests/fuzz/fuzz_targets.h"
#include "tests/support/document_properties.h"
#include "tests/support/report_properties.h"
#include "tests/support/shipped_analyzer.h"
#include "tests/support/wild_text.h"

namespace nutgraf::fuzz {
namespace {

/// What a summary may be asked for, by number: each type cuts and edits sentences in its own way, the last
/// one edits all of them.
SummaryOptions summary_of(unsigned number) {
  SummaryOptions options;
  switch (number) {
    case 1:
    case 2:
    case 3:
      options.type = SummaryType::Headline;
      options.length = static_cast<SummaryLength>(number - 1);
      break;
    case 4:
      options.type = SummaryType::Teaser;
      options.length = SummaryLength::Medium;
      break;
    case 5:
      options.type = SummaryType::Tldr;
      break;
    case 6:
      options.type = SummaryType::KeyPoints;
      options.length = SummaryLength::Long;
      break;
    default:
      options.sentences = 1000;
      options.compress = true;
      break;
  }
  return options;
}

/// The first byte chooses among a few options, so that the fuzzer can reach them all; the rest is the input.
ReportOptions take_options(std::string_view& bytes) {
  using namespace std::chrono;
  ReportOptions options;
  const unsigned choice = bytes.empty() ? 0 : static_cast<unsigned char>(bytes[0]);
  if (!bytes.empty()) bytes.remove_prefix(1);
  if ((choice & 1u) != 0) options.analyze.publication_date = year{2024} / month{2} / day{29};
  if ((choice & 2u) != 0)
    options.analyze.summary = {.sentences = 0, .words = 40, .percent = 50, .compress = true};
  if (const unsigned summary = choice >> 5; summary != 0) options.analyze.summary = summary_of(summary);
  if ((choice & 4u) != 0) options.analyze.key_phrases = 1000;
  options.offsets = (choice & 8u) != 0    ? OffsetEncoding::Utf8
                    : (choice & 16u) != 0 ? OffsetEncoding::Utf32
                                          : OffsetEncoding::Utf16;
  return options;
}

void check(const Document& document, const ReportOptions& options) {
  expect_none(broken_promises(document));
  expect_none(broken_report(document, options.offsets, to_json(document, options.offsets, "m")));
}

constexpr const char* kNews =
    "Lagos opens tram line after 35 years\n\nBy Jane Doe\n\nLAGOS (Wire) — The council of Lagos opened a "
    "tram line on Friday. “We kept our "
    "word,” Mayor Ngozi Okoro told reporters at 5 p.m.; she'd promised $4.8 billion (€4.4bn) since March "
    "2019, up 2.5%.\n\nPhoto: Ada Eze / "
    "Wire\n\nRead more: Ten trams\n";

/// Prose that is long enough to be told from what stands below it.
constexpr std::array kParagraphs = std::to_array<std::string_view>(
    {"The first tram left Marina at six in the morning with 140 passengers, most of whom had waited since "
     "four "
     "and none of whom had been told that the ride would be free until Sunday.",
     "Engineers of the Lagos Metropolitan Transport Authority had tested the line for seven weeks, after a "
     "cable that was laid in 2021 was found to be too thin for the heat of a dry season.",
     "“It rattles less than my bus,” said Tunde Bakare, 61, a tailor from Yaba who has kept a ticket of the "
     "line that was closed in 1989 and carried it in his wallet all these years.",
     "The council will decide in June whether the second line, which would cross the lagoon on a bridge of "
     "its own, is to be built by the same three companies at a price of $620 million."});

std::string joined(std::string_view before, std::string_view behind) {
  std::string text;
  for (const std::string_view paragraph : kParagraphs) text.append(before).append(paragraph).append(behind);
  return text;
}

/// An article, and what its readers said of it.
std::string commented_article() {
  std::string text = "Trams are back\n\n" + joined("", "\n\n") + "There are 3 comments\n\n";
  for (const char* const name : {"Ann Lee", "old_rider", "Bola"})
    text += std::string(name) + ", March 4, 2024\n\nI rode it on Friday and it was late.\n\nReply\n\n";
  return text;
}

/// An article around a gallery.
std::string page_with_slides() {
  std::string page = "<article><h1>Trams are back</h1>" + joined("<p>", "</p>") + "<ul>";
  for (const char* const count : {"1/3", "2/3", "3/3"})
    page += std::string("<li><h3>") + count + " A tram</h3><p>It is yellow.</p></li>";
  return page +
         "</ul><p>The last tram leaves at midnight, the council says, on all days but Sunday.</p></article>";
}

/// A page of headlines.
std::string page_of_links() {
  std::string page = "<nav><a href=/>Home</a></nav><main>";
  for (int i = 0; i < 12; ++i) {
    page += "<h2><a href=/" + std::to_string(i) + ">Council of Lagos opens tram line number " +
            std::to_string(i) + "</a></h2><p>By Jane Doe</p>";
  }
  return page + "</main><footer>About us</footer>";
}

}  // namespace

void run_text(std::string_view bytes) {
  const ReportOptions options = take_options(bytes);
  const Document document = test::shipped_analyzer().analyze(bytes, options.analyze);
  expect(document.text == repair_utf8(bytes), "the text is the input, repaired");
  check(document, options);
}

void run_html(std::string_view bytes) {
  const ReportOptions options = take_options(bytes);
  check(test::shipped_analyzer().analyze_html(bytes, options.analyze), options);
}

void run_options(std::string_view bytes) {
  const auto options = parse_report_options(bytes);
  if (!options.ok()) {
    expect(options.error().code == ErrorCode::BadOptions && !options.error().message.empty(),
           "errors say what is wrong");
    expect(is_valid_utf8(options.error().message) && options.error().message.size() < 1000,
           "messages are short and readable");
    return;
  }
  check(test::shipped_analyzer().analyze(kNews, options.value().analyze), options.value());
}

std::vector<std::string> text_seeds() {
  std::vector<std::string> seeds = {"", "\x01", std::string("\x1F") + kNews, std::string("\x02") + kNews,
                                    "\x01" + commented_article()};
  Random random(11);
  for (char choice = 0; choice < 6; ++choice) seeds.push_back(choice + random_scraps(random, 60));
  for (unsigned summary = 1; summary < 8; ++summary)  // a headline has to be made where the article has none
    seeds.push_back(static_cast<char>(summary << 5) + joined("", " "));
  for (const HostileText& hostile : hostile_texts()) seeds.push_back("\x05" + hostile.of_size(200));
  return seeds;
}

std::vector<std::string> html_seeds() {
  const std::string page =
      "<!doctype html><html lang=en><head><title>Tram opens - Wire</title><meta property='og:title' "
      "content='Tram opens'>"
      "<meta name=author content=\"Jane Doe\"><script "
      "type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":"
      "[\"NewsArticle\"],\"headline\":\"Tram\",\"author\":[{\"name\":\"Jane "
      "Doe\"}],\"datePublished\":\"2024-03-14T10:00:00Z\","
      "\"articleBody\":\"The council of Lagos opened a tram line on "
      "Friday.\"}]}</script><style>p{}</style></head><body><nav><ul><li><a "
      "href=/>Home</a></ul></nav><article class='post-body'><h1>Tram opens</h1><time "
      "datetime=2024-03-14>Thursday</time><p>The council of "
      "Lagos opened a tram line on Friday, &ldquo;at last&rdquo; &#x1F600; &notit; "
      "&amp.<figure><figcaption>Photo: Ada "
      "Eze</figcaption></figure><p>Mayor Ngozi Okoro said so.<br>And "
      "left.<table><tr><td>1<td>2</table></article><!-- c --><footer>&copy; "
      "Wire</footer><textarea></p></textarea><![CDATA[x]]></body></html>";
  return {"",
          std::string("\x01") + "<p>x",
          "\x02" + page,
          "\x1D" + page,
          "\x01" + page.substr(0, 700),
          std::string("\x01") + "<<<a b='c\"<p <!--",
          std::string("\x01") + "<plaintext><b>",
          "\x04" + page_with_slides(),
          "\x01" + page_of_links(),
          std::string("\x01") + kNews};
}

std::vector<std::string> options_seeds() {
  return {
      "",
      "{}",
      (R"({"publicationDate":"2024-02-29","summarySentences":3,"summaryWords":40,"summaryPercent":20,"keyPhrases":5,"compress":true,)"
       R"("offsetEncoding":"utf-32"})"),
      R"({"publicationDate":null})",
      R"({"summarySentences":-1})",
      R"([[[[]]]])",
      R"({"a":{"b":[1e999,"\ud800"]}})"};
}

}  // namespace nutgraf::fuzz
