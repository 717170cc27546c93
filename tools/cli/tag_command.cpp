// nutgraf tag: tokens in, tokens with BIO2 tags out, line for line.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "core/document/labels.h"
#include "core/text/utf8.h"
#include "tools/cli/commands.h"

namespace nutgraf::cli {
namespace {

/// Documents that never end are tagged in pieces, so that memory stays bounded: at the end of a sentence
/// after so many words, several novels, or in the midst of one that is as long again.
constexpr std::size_t kManyWords = 500'000;

/// The lines of one document, and which of them are tokens.
struct TokenLines {
  std::vector<std::string> lines;
  std::vector<std::string> words;  ///< valid UTF-8, unlike lines, which go out as they came in
  std::vector<TokenRange> sentences;
  std::vector<std::size_t> line_of_word;

  void end_sentence() {
    const std::uint32_t begin = sentences.empty() ? 0 : sentences.back().end;
    const auto end = static_cast<std::uint32_t>(words.size());
    if (end > begin) sentences.push_back({begin, end});
  }
};

bool answer(const Analyzer& analyzer, TokenLines& document, std::FILE* out) {
  document.end_sentence();
  const std::vector<std::string_view> words(document.words.begin(), document.words.end());
  std::vector<std::string> tags(words.size(), "O");
  for (const NamedEntity& entity : analyzer.tag_words(words, document.sentences)) {
    for (std::uint32_t i = entity.tokens.begin; i < entity.tokens.end; ++i) {
      tags[i] = (i == entity.tokens.begin ? "B-" : "I-") + std::string(to_label(entity.type));
    }
  }
  std::string text;
  std::size_t word = 0;
  for (std::size_t line = 0; line < document.lines.size(); ++line) {
    text += document.lines[line];
    if (word < words.size() && document.line_of_word[word] == line) text += "\t" + tags[word++];
    text += "\n";
  }
  document = {};
  return std::fwrite(text.data(), 1, text.size(), out) == text.size();
}

}  // namespace

int tag(const Analyzer& analyzer, std::istream& in, std::FILE* out) {
  TokenLines document;
  std::string line;
  bool written = true;
  while (written && std::getline(in, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::string word = line.substr(0, line.find('\t'));
    if (word.find_first_not_of(" ") == std::string::npos) {
      document.end_sentence();
      document.lines.emplace_back();
      if (document.words.size() >= kManyWords) written = answer(analyzer, document, out);
    } else if (word.starts_with("-DOCSTART-")) {
      written = answer(analyzer, document, out);
      document.lines.push_back(word + "\tO");
    } else {
      document.line_of_word.push_back(document.lines.size());
      document.lines.push_back(word);
      document.words.push_back(repair_utf8(word));
      if (document.words.size() >= 2 * kManyWords) written = answer(analyzer, document, out);
    }
  }
  written = written && answer(analyzer, document, out) && std::fflush(out) == 0;
  return written ? kDone : fail_to_write();
}

}  // namespace nutgraf::cli
