// Labels that a larger, slower tagger gave texts that nobody has marked.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/taught_labels.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

namespace nutgraf {
namespace {

LabelSet only(Label label) {
  LabelSet set;
  set.add(label);
  return set;
}

LabelSet anything() {
  LabelSet set;
  for (Label label = 0; label < kLabelCount; ++label) set.add(label);
  return set;
}

/// A span in bytes of text, white space not counted.
struct TaughtSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<EntityType> type;  ///< none where the teacher was in doubt
};

[[noreturn]] void give_up(const std::string& path, const char* what) {
  std::fprintf(stderr, "%s: %s\n", path.c_str(), what);
  std::exit(1);
}

/// The spans of a line whose first number has been read.
std::vector<TaughtSpan> read_spans(std::istream& line, const std::string& path) {
  std::vector<TaughtSpan> spans;
  std::size_t skip = 0;
  std::size_t size = 0;
  char plus = 0;
  std::string type;
  std::size_t last = 0;
  while (line >> skip >> plus >> size >> type) {
    TaughtSpan span{last + skip, last + skip + size, {}};
    if (type != "?") {
      unsigned number = kEntityTypeCount;
      std::from_chars(type.data(), type.data() + type.size(), number);
      if (number >= kEntityTypeCount) give_up(path, "no such type");
      span.type = static_cast<EntityType>(number);
    }
    last = span.end;
    spans.push_back(span);
  }
  return spans;
}

/// Takes the spans as the document's labels. A span that doesn't begin and end with tokens ("pro-[Syrian]")
/// teaches nothing exact: its tokens stay open.
void take_spans(NerDocument& document, const std::vector<std::size_t>& begins,
                const std::vector<TaughtSpan>& spans) {
  document.allowed.assign(document.words.size(), only(kOutside));
  for (const TaughtSpan& span : spans) {
    const auto first = std::upper_bound(begins.begin(), begins.end(), span.begin) - begins.begin() - 1;
    const auto end = std::lower_bound(begins.begin(), begins.end(), span.end) - begins.begin();
    const TokenRange tokens{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)};
    const bool exact = begins[tokens.begin] == span.begin && begins[tokens.end] == span.end;
    for (std::uint32_t token = tokens.begin; token < tokens.end; ++token)
      document.allowed[token] =
          exact && span.type ? only(label_of(*span.type, position_in(tokens, token))) : anything();
  }
}

}  // namespace

std::size_t take_labels(std::vector<NerDocument>& documents, const std::string& path) {
  std::ifstream file(path);
  if (!file) give_up(path, "cannot be read");
  std::vector<NerDocument> kept;
  std::string text;
  for (NerDocument& document : documents) {
    if (!std::getline(file, text)) break;
    std::istringstream line(text);
    std::size_t bytes = 0;
    line >> bytes;
    std::vector<std::size_t> begins;  // of each token, and the end of the last
    std::size_t at = 0;
    for (const std::string& word : document.words) {
      begins.push_back(at);
      at += word.size();
    }
    begins.push_back(at);
    const std::vector<TaughtSpan> spans = read_spans(line, path);
    if (at != bytes || (!spans.empty() && spans.back().end > at)) continue;
    take_spans(document, begins, spans);
    kept.push_back(std::move(document));
  }
  if (std::getline(file, text)) give_up(path, "has more lines than the corpus has documents");
  const std::size_t left_out = documents.size() - kept.size();
  documents = std::move(kept);
  return left_out;
}

}  // namespace nutgraf
