// Lines and names as pages write them.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/page_names.h"

#include "core/extract/character_references.h"
#include "core/extract/html_tree.h"
#include "core/text/words.h"

namespace nutgraf {
namespace {

bool is_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.substr(0, 1) == "@";
}

}  // namespace

std::string cleaned_line(std::string_view text) {
  std::string line;
  append_collapsed(line, decode_character_references(text));
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::string without_by(std::string name) {
  const std::string folded = fold_text(name.substr(0, 3));
  if (folded == "by " || folded == "by:") name.erase(0, 3);
  while (!name.empty() && name.front() == ' ') name.erase(0, 1);
  return name;
}

void join_name(std::string& names, const std::string& name) {
  if (name.empty() || is_address(name) || name.size() > 120 || names.size() > 400) return;
  if (!names.empty()) names += ", ";
  names += name;
}

}  // namespace nutgraf
