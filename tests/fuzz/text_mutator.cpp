// Changes texts word by word.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "tests/fuzz/mutators.h"
#include "tests/support/shipped_model.h"

namespace nutgraf::fuzz {
namespace {

using Pieces = std::vector<std::string>;

/// The tables whose words the stages look for.
constexpr std::array kTables = std::to_array<std::string_view>(
    {"abbreviations", "affixes",       "contractions", "cue_verbs",       "currencies",      "demonyms",
     "furniture",     "given_names",   "glued_units",  "holidays",        "modifiers",       "name_parts",
     "numbers",       "org_nouns",     "pronouns",     "sentence_words",  "summary_openers", "tense",
     "timerefs",      "times",         "titles",       "title_modifiers", "units",           "web_suffixes",
     "word_classes",  "place_aliases", "role_words",   "short_titles",    "speech_words",    "tag_words",
     "ly_nouns",      "function_words"});

constexpr std::array kPairs = std::to_array<std::array<std::string_view, 2>>({{"“", "”"},
                                                                              {"\"", "\""},
                                                                              {"‘", "’"},
                                                                              {"'", "'"},
                                                                              {"«", "»"},
                                                                              {"(", ")"},
                                                                              {"[", "]"},
                                                                              {"— ", " —"},
                                                                              {"*", "*"}});

/// The lines of each table, as views of the model.
std::vector<std::vector<std::string_view>> read_tables() {
  std::vector<std::vector<std::string_view>> tables;
  for (const std::string_view name : kTables) {
    std::string_view rest = test::shipped_model().text(name);
    std::vector<std::string_view> lines;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      if (!line.empty() && line[0] != '#') lines.push_back(line.substr(0, line.find('\t')));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (!lines.empty()) tables.push_back(std::move(lines));
  }
  return tables;
}

/// Words that some stage looks for.
std::string known_words(Random& random) {
  static const std::vector<std::vector<std::string_view>> kLines = read_tables();
  const std::vector<std::string_view>& lines = kLines[random.below(kLines.size())];
  return std::string(lines[random.below(lines.size())]);
}

bool is_space(char byte) { return byte == ' ' || byte == '\n'; }

/// Words and the white space between them, which together are the text.
Pieces pieces_of(std::string_view text) {
  Pieces pieces;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
    end = begin + 1;
    while (end < text.size() && is_space(text[end]) == is_space(text[begin])) ++end;
    pieces.emplace_back(text.substr(begin, end - begin));
  }
  return pieces;
}

void change_case(std::string& piece, Random& random) {
  const auto raise = [](char& byte) {
    if (byte >= 'a' && byte <= 'z') byte = static_cast<char>(byte - 'a' + 'A');
  };
  if (piece.empty()) return;
  if (random.below(2) == 0) return raise(piece[0]);
  const bool is_raised = random.below(2) == 0;
  for (char& byte : piece) {
    if (is_raised) {
      raise(byte);
    } else if (byte >= 'A' && byte <= 'Z') {
      byte = static_cast<char>(byte - 'A' + 'a');
    }
  }
}

std::string figures(Random& random) {
  static constexpr std::array<std::size_t, 6> kBounds = {10, 32, 100, 2100, 1'000'000, 4'000'000'000};
  std::string number = std::to_string(random.below(kBounds[random.below(kBounds.size())]));
  static constexpr std::array<std::string_view, 9> kTails = {"", "", "", "th", "s", "%", "-", ".5", ":00"};
  return (random.below(5) == 0 ? "$" : "") + number + std::string(kTails[random.below(kTails.size())]);
}

/// Something new between spaces, or without them.
std::string something(Random& random) {
  std::string text;
  switch (random.below(4)) {
    case 0:
      text = figures(random);
      break;
    case 1:
      text = random_scraps(random, 1 + random.below(3));
      break;
    default:
      text = known_words(random);
      break;
  }
  if (random.below(3) == 0) change_case(text, random);
  return random.below(5) == 0 ? text : " " + text + " ";
}

/// Marks around a stretch of pieces, of which either may be missing.
void wrap(Pieces& pieces, std::size_t begin, std::size_t end, Random& random) {
  const auto& [open, close] = kPairs[random.below(kPairs.size())];
  if (random.below(6) != 0) pieces[end - 1] += close;
  if (random.below(6) != 0) pieces[begin].insert(0, open);
}

void change_once(Pieces& pieces, Random& random) {
  if (pieces.empty()) pieces.push_back(something(random));
  const std::size_t at = random.below(pieces.size());
  const std::size_t most = random.below(8) == 0 ? 200 : 12;
  const std::size_t end = at + 1 + random.below(std::min(pieces.size() - at, most));
  const auto here = pieces.begin() + static_cast<std::ptrdiff_t>(at);
  const auto there = pieces.begin() + static_cast<std::ptrdiff_t>(end);
  switch (random.below(12)) {
    case 0:
      pieces.erase(here, there);
      break;
    case 1: {
      const Pieces copy(here, there);
      pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(random.below(pieces.size() + 1)),
                    copy.begin(), copy.end());
      break;
    }
    case 2:
      std::swap(pieces[at], pieces[random.below(pieces.size())]);
      break;
    case 3:
      change_case(pieces[at], random);
      break;
    case 4:
      wrap(pieces, at, end, random);
      break;
    case 5:
      pieces[at] = random.below(3) == 0 ? "\n" : random.below(2) == 0 ? ". " : "";
      break;
    case 6:  // ends or begins here
      random.below(2) == 0 ? pieces.erase(here, pieces.end()) : pieces.erase(pieces.begin(), here);
      break;
    case 7: {  // again and again
      const Pieces copy(here, there);
      Pieces copies;
      for (std::size_t left = 1 + random.below(30); left > 0; --left)
        copies.insert(copies.end(), copy.begin(), copy.end());
      pieces.insert(there, copies.begin(), copies.end());
      break;
    }
    default:
      pieces.insert(here, something(random));
      break;
  }
}

}  // namespace

std::string changed_words(std::string_view words, Random& random) {
  Pieces pieces = pieces_of(words);
  for (std::size_t changes = 1 + random.below(6); changes > 0; --changes) change_once(pieces, random);
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  return text;
}

std::string mutated_text(std::string_view bytes, Random& random) {
  std::string text(bytes.substr(0, 1));
  if (text.empty() || random.below(20) == 0) text = static_cast<char>(random.below(256));
  return text + changed_words(bytes.substr(std::min<std::size_t>(bytes.size(), 1)), random);
}

}  // namespace nutgraf::fuzz
