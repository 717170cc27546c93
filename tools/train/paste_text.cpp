// Words that pastes are made of, cut and joined.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/paste_text.h"

namespace nutgraf {

std::string in_capitals(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return text;
}

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 3; i + 2 < text.size(); ++i) {
    const bool stop = (text[i] == '.' || text[i] == '?' || text[i] == '!') && text[i - 1] >= 'a' &&
                      text[i - 2] >= 'a' && text[i - 3] >= 'a';
    std::size_t end = i + 1;
    while (stop && end < text.size() && text[end] != ' ') ++end;
    if (!stop || end - i > 4 || end + 1 >= text.size() || !(text[end + 1] >= 'A' && text[end + 1] <= 'Z'))
      continue;
    sentences.push_back(text.substr(begin, end - begin));
    begin = end + 1;
    i = end;
  }
  if (begin < text.size()) sentences.push_back(text.substr(begin));
  return sentences;
}

void replace_all(std::string& text, const std::string& slot, const std::string& value) {
  for (std::size_t at = text.find(slot); at != std::string::npos; at = text.find(slot, at + value.size()))
    text.replace(at, slot.size(), value);
}

}  // namespace nutgraf
