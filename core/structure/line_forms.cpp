// What the form of each line says it is a part of.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/line_forms.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/model/furniture.h"
#include "core/structure/block_signs.h"
#include "core/structure/chat_turns.h"
#include "core/structure/code_line.h"
#include "core/text/ascii.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kShortestProse = 8;     // words, with a stop at the end
constexpr std::uint32_t kLongestFragment = 25;  // words, without one
constexpr std::uint32_t kLongestVerse = 12;
constexpr std::uint32_t kLongestIngredient = 9;  // chunks, the number among them
constexpr std::uint32_t kShortestTeaser = 6;
constexpr std::uint32_t kFewestCells = 3;

bool is_stopped(const Paragraph& paragraph) { return paragraph.ending <= Ending::Question; }

/// Prose of any language: a full stop behind some words, or so many that they are no title.
bool is_long_sentence(const Paragraph& paragraph) {
  return (is_stopped(paragraph) || paragraph.credited_end) && paragraph.words() >= kShortestProse;
}

/// Parts between tabs, bars, two spaces or more, or commas or semicolons without a space behind them.
std::uint32_t count_cells(std::string_view line) {
  std::uint32_t tabs = 0;
  std::uint32_t bars = 0;
  std::uint32_t wide = 0;
  std::uint32_t commas = 0;
  std::uint32_t semicolons = 0;
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    if (is_ascii_letter(line[i])) continue;  // as most are
    tabs += line[i] == '\t' ? 1u : 0u;
    bars += line[i] == '|' ? 1u : 0u;
    wide += line[i] == ' ' && line[i - 1] == ' ' && line[i + 1] != ' ' ? 1u : 0u;
    const bool grouped = is_ascii_digit(line[i - 1]) && is_ascii_digit(line[i + 1]);
    commas += line[i] == ',' && line[i + 1] != ' ' && !grouped ? 1u : 0u;
    semicolons += line[i] == ';' && line[i + 1] != ' ' ? 1u : 0u;
  }
  return std::max({tabs, bars, wide, commas, semicolons}) + 1;
}

/// What stands behind a bullet, a dash, a tick box, "3." or "b)"; nothing where there is none of them.
std::optional<std::string_view> after_marker(std::string_view line, const Paragraph& paragraph) {
  std::size_t end = 0;  // of the marker
  if (paragraph.opening == Opening::Bullet || paragraph.opening == Opening::Dash) {
    end = line.find(' ');
  } else if (line.substr(0, 1) == "[" && line.substr(2, 1) == "]") {
    end = 3;
  } else {
    while (end < std::min<std::size_t>(line.size(), 3) && is_ascii_digit(line[end])) ++end;
    if (end == 0 && is_ascii_letter(line[0])) end = 1;
    const std::string_view sign = line.substr(end, 1);
    if (end == 0 || (sign != "." && sign != ")")) return std::nullopt;
    ++end;
  }
  if (end >= line.size() || line[end] != ' ') return std::nullopt;
  return line.substr(end + 1);
}

/// A kitchen's: "40 mm of rain", "7 pm", "100 m sprint" and "5th birthday" are news.
bool is_measure(std::string_view chunk) {
  constexpr std::string_view kMeasures[] = {
      "g",   "kg",   "ml",  "cl",   "dl",       "l",         "oz",         "lb",
      "tsp", "tbsp", "cup", "cups", "teaspoon", "teaspoons", "tablespoon", "tablespoons"};
  if (!chunk.empty() && chunk.back() == '.') chunk.remove_suffix(1);
  return std::find(std::begin(kMeasures), std::end(kMeasures), chunk) != std::end(kMeasures);
}

/// Whether a number of things heads a line, and whether they are measured.
struct CountedLine {
  bool counted = false;
  bool measured = false;
};

/// "250 g red lentils", "85g butter", "½ cup water" are measured, "2 onions" is counted; all in small
/// letters.
CountedLine read_counted(std::string_view line) {
  const bool fraction = line.substr(0, 2) == "¼" || line.substr(0, 2) == "½" || line.substr(0, 2) == "¾";
  if (line.empty() || !(is_ascii_digit(line[0]) || fraction)) return {};
  CountedLine read{true, fraction};
  std::uint32_t chunks = 0;
  for_chunks(line, [&](std::string_view chunk) {
    const std::size_t letters = chunks == 0 ? chunk.find_first_not_of("0123456789.,/") : 0;
    if (chunks <= 1 && letters < chunk.size())
      read.measured = read.measured || is_measure(chunk.substr(letters));
    read.counted = read.counted && (chunks == 0 || !is_ascii_letter(chunk[0]) || is_ascii_lower(chunk[0]));
    ++chunks;
  });
  read.counted = read.counted && chunks > 1 && chunks <= kLongestIngredient;
  read.measured = read.measured && read.counted;
  return read;
}

/// Furniture that names other pages: menus, related stories, media.
bool leads_elsewhere(const Paragraph& paragraph) {
  switch (static_cast<Furniture>(main_furniture(paragraph))) {
    case Furniture::Navigation:
    case Furniture::Related:
    case Furniture::More:
    case Furniture::Media:
      return true;
    default:
      return false;
  }
}

/// Whether a short line goes on in the next: behind a comma, or in small letters.
bool runs_on(const Paragraph& paragraph, const Paragraph* next) {
  if (paragraph.words() < 2 || paragraph.words() > kLongestVerse) return false;
  if (paragraph.ending == Ending::Comma || paragraph.opening == Opening::Lower) return true;
  return next != nullptr && paragraph.ending == Ending::Letter && next->opening == Opening::Lower;
}

LineForm read_form(std::string_view line, const Paragraph& paragraph, const Paragraph* next) {
  const std::uint32_t words = paragraph.words();
  const ChunkCounts chunks = count_chunks(line);
  if (chunks.has_addresses(50)) return LineForm::Address;
  if (chunks.is_code()) return LineForm::Code;
  if (words == 0) return LineForm::Signs;
  if (paragraph.furniture_words() * 2 >= words)
    return leads_elsewhere(paragraph) ? LineForm::Link : LineForm::Furniture;
  if (is_long_sentence(paragraph)) return LineForm::Prose;
  const std::optional<std::string_view> item = after_marker(line, paragraph);
  const std::uint32_t marker = item && is_ascii_digit(line[0]) ? 1 : 0;  // no number of a table
  if (count_cells(line) >= kFewestCells || (paragraph.digits - marker) * 2 >= words - marker)
    return LineForm::Row;
  if (words >= kLongestFragment) return LineForm::Prose;
  const CountedLine counted = read_counted(item.value_or(line));
  if (counted.measured) return LineForm::Ingredient;
  if (item || counted.counted) return LineForm::Item;
  if (chunks.has_addresses(1) || (paragraph.ending == Ending::Ellipsis && words >= kShortestTeaser))
    return LineForm::Link;
  if (paragraph.opening != Opening::Lower && quotes_behind_colon(line)) return LineForm::Sentence;
  if (runs_on(paragraph, next)) return LineForm::Verse;
  return is_stopped(paragraph) ? LineForm::Sentence : LineForm::Fragment;
}

}  // namespace

std::vector<LineForm> read_line_forms(std::string_view text, const PastedText& pasted) {
  const std::vector<Paragraph>& paragraphs = pasted.paragraphs;
  const std::vector<TurnPart> turns = find_turns(text, pasted);
  std::vector<LineForm> forms;
  forms.reserve(paragraphs.size());
  bool below_head = false;  // what somebody says stands below the name and the time
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const Paragraph* const next = i + 1 < paragraphs.size() ? &paragraphs[i + 1] : nullptr;
    LineForm form = read_form(paragraphs[i].span.of(text), paragraphs[i], next);
    below_head =
        turns[i] == TurnPart::Head || (below_head && turns[i] == TurnPart::None && form != LineForm::Prose);
    if (below_head || turns[i] != TurnPart::None) form = LineForm::Turn;
    forms.push_back(form);
  }
  return forms;
}

}  // namespace nutgraf
