// Changes model files section by section.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <map>
#include <vector>

#include "core/model/model.h"
#include "tests/fuzz/mutators.h"
#include "tests/fuzz/sealed_model.h"
#include "tools/pack/model_writer.h"

namespace nutgraf::fuzz {
namespace {

/// Fields that tables of words may hold, and some that they may not.
constexpr std::array kFields = std::to_array<std::string_view>({"",
                                                                "0",
                                                                "1",
                                                                "-1",
                                                                "0.5",
                                                                "-0",
                                                                "1e9",
                                                                "1e-9",
                                                                "nan",
                                                                "inf",
                                                                "4294967295",
                                                                "18446744073709551616",
                                                                "340282350000000000000000000000000000000000",
                                                                "the",
                                                                "the council",
                                                                "PERSON",
                                                                "GPE",
                                                                "in",
                                                                ".",
                                                                "\xFF",
                                                                "\xC3",
                                                                "a\tb",
                                                                "#",
                                                                "#x",
                                                                "=",
                                                                "|",
                                                                "a|b|c",
                                                                "a,b,c",
                                                                "12-31",
                                                                "2024-02-29",
                                                                "P1D",
                                                                "*",
                                                                " ",
                                                                "%",
                                                                "$",
                                                                "Okoro",
                                                                "said",
                                                                "she",
                                                                "March",
                                                                "third monday",
                                                                "easter+1"});

/// Numbers at whose sides code may go wrong.
constexpr std::array<std::uint32_t, 12> kNumbers = {0,   1,   2,          4,          32,         33,
                                                    255, 256, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF};

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
    end = text.find(mark, begin);
    pieces.push_back(text.substr(begin, end == std::string::npos ? end : end - begin));
  }
  return pieces;
}

std::string joined(const std::vector<std::string>& pieces, char mark) {
  std::string text;
  for (std::size_t i = 0; i < pieces.size(); ++i) text += (i == 0 ? "" : std::string(1, mark)) + pieces[i];
  return text;
}

/// Takes out, doubles, exchanges or replaces one of the pieces.
void change_pieces(std::vector<std::string>& pieces, const std::string& other, Random& random) {
  const std::size_t at = random.below(pieces.size());
  const auto here = pieces.begin() + static_cast<std::ptrdiff_t>(at);
  switch (random.below(5)) {
    case 0:
      if (pieces.size() > 1) pieces.erase(here);
      break;
    case 1:
      pieces.insert(here, std::string(*here));
      break;
    case 2:
      std::swap(pieces[at], pieces[random.below(pieces.size())]);
      break;
    case 3:
      pieces[at] += other;
      break;
    default:
      pieces[at] = other;
      break;
  }
}

void change_words(std::string& content, Random& random) {
  std::vector<std::string> lines = split(content, '\n');
  if (random.below(3) == 0) {
    change_pieces(lines, lines[random.below(lines.size())], random);
  } else {
    std::string& line = lines[random.below(lines.size())];
    std::vector<std::string> fields = split(line, '\t');
    const std::string_view field = kFields[random.below(kFields.size())];
    change_pieces(fields, std::string(field), random);
    line = joined(fields, '\t');
  }
  content = joined(lines, '\n');
}

void change_bytes(std::string& content, Random& random) {
  if (content.empty()) return;
  const std::size_t at = random.below(content.size());
  const std::size_t length = std::min(content.size() - at, 1 + random.below(40));
  switch (random.below(6)) {
    case 0:  // a count or a size: most of them stand at the beginning
      if (content.size() >= 4) {
        const std::uint32_t number = kNumbers[random.below(kNumbers.size())];
        const std::size_t place = random.below(2) == 0
                                      ? random.below(std::min<std::size_t>(content.size() / 4, 6)) * 4
                                      : std::min(at, content.size() - 4);
        std::memcpy(content.data() + place, &number, sizeof(number));
      }
      break;
    case 1:  // keys side by side, or none of the upper bits
      std::fill_n(content.begin() + static_cast<std::ptrdiff_t>(at), length,
                  static_cast<char>(random.below(2)));
      break;
    case 2:
      content.erase(at, length);
      break;
    case 3:
      content.insert(at, content.substr(at, length));
      break;
    case 4:
      content.insert(at, random_bytes(random, 1 + random.below(8)));
      break;
    default:
      content[at] = static_cast<char>(content[at] ^ (1 << random.below(8)));
      break;
  }
}

bool is_table_of_words(const std::string& content) { return content.find('\0') == std::string::npos; }

}  // namespace

std::string mutated_model(std::string_view bytes, Random& random) {
  const auto model = Model::open(sealed(bytes));
  if (!model.ok()) return "";
  std::map<std::string, std::string> sections;
  for (const std::string& name : model.value().section_names()) sections[name] = model.value().text(name);
  for (std::size_t changes = 1 + random.below(4); changes > 0 && !sections.empty(); --changes) {
    const auto section =
        std::next(sections.begin(), static_cast<std::ptrdiff_t>(random.below(sections.size())));
    const auto other =
        std::next(sections.begin(), static_cast<std::ptrdiff_t>(random.below(sections.size())));
    const std::size_t choice = random.below(40);
    if (choice == 0) {
      sections.erase(section);
    } else if (choice == 1) {
      std::swap(section->second, other->second);
    } else if (choice == 2) {
      section->second.clear();
    } else if (is_table_of_words(section->second) && choice % 4 != 0) {
      change_words(section->second, random);
    } else {
      change_bytes(section->second, random);
    }
  }
  const std::vector<std::byte> written = write_model(sections);
  return {reinterpret_cast<const char*>(written.data()), written.size()};
}

}  // namespace nutgraf::fuzz
