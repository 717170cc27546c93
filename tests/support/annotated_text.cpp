// Texts with marks, "[PERSON Ada Lindqvist] spoke.", to and from a Document: tests read like the text they
// test.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/annotated_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "core/document/labels.h"

namespace nutgraf::test {
namespace {

struct ByteMark {
  std::string label;
  int number = 0;
  Span span;
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Length of "[LABEL#n " at the beginning, 0 where no mark opens.
std::size_t read_label(std::string_view text, ByteMark& mark) {
  std::size_t i = 1;
  while (i < text.size() && (is_upper(text[i]) || text[i] == '_')) ++i;
  const std::size_t label_end = i;
  if (i < text.size() && (text[i] == '#' || text[i] == '@')) {
    ++i;
    while (i < text.size() && is_digit(text[i])) mark.number = mark.number * 10 + (text[i++] - '0');
  }
  if (i == 1 || i >= text.size() || text[i] != ' ') return 0;
  mark.label = std::string(text.substr(1, label_end - 1));
  return i + 1;
}

std::string strip_marks(std::string_view marked, std::vector<ByteMark>& marks) {
  std::string text;
  std::vector<std::size_t> open;  // indices of marks; SIZE_MAX for a bracket that is text
  for (std::size_t i = 0; i < marked.size();) {
    if (marked[i] == '[') {
      ByteMark mark;
      const std::size_t length = read_label(marked.substr(i), mark);
      open.push_back(length > 0 ? marks.size() : SIZE_MAX);
      if (length > 0) {
        mark.span.begin = static_cast<std::uint32_t>(text.size());
        marks.push_back(mark);
        i += length;
        continue;
      }
    } else if (marked[i] == ']' && !open.empty()) {
      const std::size_t closed = open.back();
      open.pop_back();
      if (closed != SIZE_MAX) {
        marks[closed].span.end = static_cast<std::uint32_t>(text.size());
        ++i;
        continue;
      }
    }
    text += marked[i++];
  }
  return text;
}

bool is_punctuation_character(std::string_view character) {
  for (const std::string_view mark : {"“", "”", "‘", "’", "«", "»", "„", "–", "—", "…", "‹", "›"}) {
    if (character == mark) return true;
  }
  return character.size() == 1 && std::ispunct(static_cast<unsigned char>(character[0])) != 0;
}

std::size_t character_length(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  return std::min<std::size_t>(text.size(), lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
}

/// "U.S.", "Mr.", "J.": the word keeps its period.
bool keeps_period(std::string_view word) {
  if (word.size() == 1 && is_upper(word[0])) return true;
  if (word.find('.') != std::string_view::npos) return true;
  for (const std::string_view title :
       {"Mr", "Mrs", "Ms", "Dr", "St", "Jr", "Sr", "Gen", "Sen", "Gov", "Prof", "Corp", "Inc"}) {
    if (word == title) return true;
  }
  return false;
}

std::size_t word_end(std::string_view text, std::size_t i) {
  const std::size_t begin = i;
  while (i < text.size() && !is_space(text[i])) {
    const std::size_t length = character_length(text.substr(i));
    if (is_punctuation_character(text.substr(i, length))) {
      const bool between_letters =
          i + 1 < text.size() && std::isalnum(static_cast<unsigned char>(text[i + 1])) != 0;
      const bool joins =
          (text[i] == '.' && (between_letters || keeps_period(text.substr(begin, i - begin)))) ||
          (text[i] == ',' && between_letters && is_digit(text[i + 1]) && is_digit(text[i - 1]));
      if (!joins) break;
    }
    i += length;
  }
  return i;
}

/// Length of "'s" or "’s" at the beginning of a rest of text, 0 where none stands.
std::size_t possessive_length(std::string_view rest) {
  for (const std::string_view form : {"'s", "’s"}) {
    const bool ends =
        rest.size() == form.size() ||
        (rest.size() > form.size() && std::isalnum(static_cast<unsigned char>(rest[form.size()])) == 0);
    if (rest.substr(0, form.size()) == form && ends) return form.size();
  }
  return 0;
}

bool closes(std::string_view token) {
  return token == "”" || token == "’" || token == "\"" || token == ")" || token == "»" || token == "'";
}

void end_sentences(const std::string& text, Segmentation& segmentation) {
  const auto& tokens = segmentation.tokens;
  std::uint32_t first = 0;
  std::uint32_t paragraph = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const bool is_last = i + 1 == tokens.size();
    const std::string_view gap = is_last
                                     ? std::string_view{}
                                     : std::string_view(text).substr(
                                           tokens[i].span.end, tokens[i + 1].span.begin - tokens[i].span.end);
    const bool ends_paragraph = is_last || gap.find('\n') != std::string_view::npos;
    std::uint32_t stop = i;
    while (stop > first && closes(tokens[stop].span.of(text))) --stop;
    const std::string_view mark = tokens[stop].span.of(text);
    const bool next_begins = !is_last && !gap.empty() &&
                             std::islower(static_cast<unsigned char>(text[tokens[i + 1].span.begin])) == 0;
    const bool ends = ends_paragraph || ((mark == "." || mark == "!" || mark == "?") && next_begins);
    if (!ends) continue;
    segmentation.sentences.push_back({{first, i + 1}, paragraph});
    first = i + 1;
    if (ends_paragraph) ++paragraph;
  }
}

Segmentation segment_simply(const std::string& text) {
  Segmentation segmentation;
  const std::string_view all = text;
  for (std::size_t i = 0; i < all.size();) {
    if (is_space(all[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    TokenKind kind = TokenKind::Word;
    const std::size_t length = character_length(all.substr(i));
    if (const std::size_t possessive = possessive_length(all.substr(i));
        possessive > 0 && i > 0 && !is_space(all[i - 1])) {
      end = i + possessive;
    } else if (is_punctuation_character(all.substr(i, length))) {
      end = i + length;
      kind = TokenKind::Punctuation;
    } else {
      end = std::max(i + length, word_end(all, i));
      if (is_digit(all[i])) kind = TokenKind::Number;
    }
    segmentation.tokens.push_back({{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)}, kind});
    i = end;
  }
  end_sentences(text, segmentation);
  return segmentation;
}

TokenRange tokens_in(const Segmentation& segmentation, Span span) {
  const auto& tokens = segmentation.tokens;
  const auto begin = std::find_if(tokens.begin(), tokens.end(),
                                  [&](const Token& token) { return token.span.end > span.begin; });
  const auto end =
      std::find_if(begin, tokens.end(), [&](const Token& token) { return token.span.begin >= span.end; });
  return {static_cast<std::uint32_t>(begin - tokens.begin()),
          static_cast<std::uint32_t>(end - tokens.begin())};
}

/// Inserts "[label " and "]" around disjoint ranges.
template <typename Range, typename Label>
std::string mark_up(const Document& document, const std::vector<Range>& ranges, Label label) {
  std::string result;
  std::uint32_t position = 0;
  for (const Range& range : ranges) {
    const Span span = document.segmentation.span(range.tokens);
    if (span.begin < position) continue;
    result.append(document.text, position, span.begin - position);
    result.append("[").append(label(range)).append(" ");
    result.append(document.text, span.begin, span.end - span.begin).append("]");
    position = span.end;
  }
  return result.append(document.text, position);
}

}  // namespace

TokenRange AnnotatedText::tokens_of(std::string_view words, int occurrence) const {
  std::size_t position = document.text.find(words);
  while (occurrence-- > 0 && position != std::string::npos)
    position = document.text.find(words, position + 1);
  if (position == std::string::npos) {
    ADD_FAILURE() << "no \"" << words << "\" in the text";
    return {};
  }
  return tokens_in(document.segmentation, {static_cast<std::uint32_t>(position),
                                           static_cast<std::uint32_t>(position + words.size())});
}

AnnotatedText annotated(std::string_view marked) {
  AnnotatedText result;
  std::vector<ByteMark> marks;
  Document& document = result.document;
  document.text = strip_marks(marked, marks);
  document.segmentation = segment_simply(document.text);
  for (const ByteMark& mark : marks) {
    const TokenRange tokens = tokens_in(document.segmentation, mark.span);
    result.marks.push_back({mark.label, mark.number, tokens});
    if (const auto type = entity_type_from_label(mark.label))
      document.named_entities.push_back({tokens, *type, 1.0F});
  }
  for (const Sentence& sentence : document.segmentation.sentences) {
    if (sentence.paragraph >= document.blocks.size())
      document.blocks.push_back({{sentence.tokens.begin, 0}, BlockKind::Body, 0, 1.0F});
    document.blocks.back().tokens.end = sentence.tokens.end;
  }
  return result;
}

std::string with_named_entities(const Document& document) {
  return mark_up(document, document.named_entities,
                 [](const NamedEntity& named) { return std::string(to_label(named.type)); });
}

std::string with_mentions(const Document& document) {
  return mark_up(document, document.coreference.mentions,
                 [](const Mention& mention) { return std::to_string(to_index(mention.entity)); });
}

}  // namespace nutgraf::test
