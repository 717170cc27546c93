// The tagger's test of itself.
// SPDX-License-Identifier: Apache-2.0
#include "core/tag/self_test.h"

#include <vector>

#include "core/document/labels.h"

namespace nutgraf {
namespace {

/// Calls visit(line) for each line, without its end.
template <typename Visit>
void for_each_line(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    visit(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

std::string_view word_of(std::string_view line) { return line.substr(0, line.find('\t')); }

/// The tag behind a word, for people.
std::string tag_of(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return "no name";
  std::string tag(line.substr(tab + 1));
  for (char& c : tag) {
    if (c == '\t') c = ' ';
  }
  return tag + "%";
}

/// The first line in which two records of the same words differ, as "\"Berlin\" is B-GPE 98%, not no name".
std::string first_difference(std::string_view got, std::string_view expected) {
  std::vector<std::string_view> lines;
  for_each_line(expected, [&](std::string_view line) { lines.push_back(line); });
  std::string difference;
  std::size_t at = 0;
  for_each_line(got, [&](std::string_view line) {
    const std::string_view other = at < lines.size() ? lines[at] : std::string_view();
    ++at;
    if (!difference.empty() || line == other) return;
    difference = '"' + std::string(word_of(line)) + "\" is " + tag_of(line) + ", not " + tag_of(other);
  });
  return difference.empty() ? "its lines are not as they are written" : difference;
}

}  // namespace

std::string record_self_test(const NerTagger& tagger, std::string_view lines) {
  std::vector<std::string_view> words;
  std::vector<TokenRange> sentences;
  std::uint32_t begin = 0;
  const auto end_sentence = [&] {
    const auto end = static_cast<std::uint32_t>(words.size());
    if (end > begin) sentences.push_back({begin, end});
    begin = end;
  };
  for_each_line(lines, [&](std::string_view line) {
    if (line.empty())
      end_sentence();
    else
      words.push_back(word_of(line));
  });
  end_sentence();

  std::vector<std::string> tags(words.size());
  for (const NamedEntity& entity : tagger.tag(words, sentences)) {
    for (std::uint32_t word = entity.tokens.begin; word < entity.tokens.end; ++word) {
      const auto percent = static_cast<std::uint32_t>(entity.score * 100.0F);
      tags[word] = (word == entity.tokens.begin ? "\tB-" : "\tI-") + std::string(to_label(entity.type)) +
                   "\t" + std::to_string(percent);
    }
  }
  std::string record;
  for (const TokenRange sentence : sentences) {
    for (std::uint32_t word = sentence.begin; word < sentence.end; ++word) {
      record.append(words[word]).append(tags[word]).append("\n");
    }
    record += "\n";
  }
  return record;
}

std::optional<Error> replay_self_test(const NerTagger& tagger, const Model& model) {
  const std::string_view expected = model.text("selftest");
  const std::string got = record_self_test(tagger, expected);
  if (got.empty()) {
    return Error{ErrorCode::ModelBadSection,
                 "The model's section \"selftest\" holds no words; rebuild the model."};
  }
  if (got == expected) return std::nullopt;
  return Error{ErrorCode::ModelFailedSelfTest,
               "The model does not give the names that it gave when it was made (" +
                   first_difference(got, expected) + "); use code and model of the same release."};
}

}  // namespace nutgraf
