// Reads test vectors for amounts.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/amount_vectors.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/text/offset_map.h"

namespace nutgraf {
namespace {

using nlohmann::json;

std::string text_of(const json& object, const char* key) {
  return object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string{};
}

/// The code of a unit that the vectors name in words: "Square meter", "C" (a temperature), "Dollar".
void set_unit(AmountVector& vector, const json& resolution, const PhraseLexicon& units) {
  std::string name = text_of(resolution, "unit");
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  constexpr std::array<std::string_view, 4> kHundredths = {"cent", "pence", "penny", "sen"};
  vector.unit = text_of(resolution, "isoCurrency");
  if (std::find(kHundredths.begin(), kHundredths.end(), name) != kHundredths.end()) vector.value /= 100;
  if (name == "dollar") vector.unit = "USD";
  if (name == "pound" && text_of(resolution, "subtype").empty()) vector.unit = "GBP";
  if (name == "pence" || name == "penny") vector.unit = "GBP";
  if (name == "c" || name == "f") name = "deg " + name;
  if (vector.unit.empty()) vector.unit = std::string(units.find(name));
}

}  // namespace

AmountVectors read_amount_vectors(const std::string& file, const PhraseLexicon& units) {
  AmountVectors result;
  std::ifstream stream(file, std::ios::binary);
  std::string content(std::istreambuf_iterator<char>(stream), {});
  if (content.substr(0, 3) == "\xEF\xBB\xBF") content.erase(0, 3);
  for (const json& test : json::parse(content)) {
    for (const json& found : test["Results"]) {
      ++result.all;
      if (!found.contains("Resolution") || !found.contains("Start") || !found.contains("End")) continue;
      const json& resolution = found["Resolution"];
      const std::string number = text_of(resolution, "value");  // "75.5", "75%"; "end+0" is no number
      char* end = nullptr;
      AmountVector vector;
      vector.value = std::strtod(number.c_str(), &end);
      if (end == number.c_str() || (*end != '\0' && *end != '%')) continue;
      if (*end == '%') vector.unit = "%";
      vector.text = test["Input"];
      const OffsetMap offsets(vector.text, OffsetEncoding::Utf16);
      vector.span = {offsets.to_bytes(found["Start"]),
                     offsets.to_bytes(found["End"].get<std::uint32_t>() + 1)};
      if (vector.unit.empty()) set_unit(vector, resolution, units);
      result.vectors.push_back(vector);
    }
  }
  return result;
}

}  // namespace nutgraf
