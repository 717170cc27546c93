// Splits tokens into sentences and paragraphs.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/sentence_splitter.h"

#include <string_view>

#include "core/segment/character_class.h"
#include "core/segment/list_marker.h"
#include "core/segment/paragraph_finder.h"
#include "core/segment/sentence_end.h"
#include "core/segment/sentence_stop.h"
#include "core/segment/sentence_tokens.h"
#include "core/text/unicode.h"

namespace nutgraf {
namespace {

/// The sentences of one paragraph after the other.
class Splitter {
 public:
  Splitter(const Tokenizer& tables, std::string_view text, const std::vector<Token>& tokens)
      : tokens_{text, tokens}, rules_(tables, tokens_), markers_(text, tokens) {}

  std::vector<Sentence> split() {
    const std::vector<std::uint32_t> paragraphs = find_paragraphs(tokens_.text, tokens_.tokens);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      const auto count = static_cast<std::uint32_t>(tokens_.tokens.size());
      split_paragraph(paragraphs[i], i + 1 < paragraphs.size() ? paragraphs[i + 1] : count,
                      static_cast<std::uint32_t>(i));
    }
    return std::move(sentences_);
  }

 private:
  void split_paragraph(std::uint32_t begin, std::uint32_t end, std::uint32_t paragraph) {
    tokens_.first = begin;
    tokens_.end = end;
    paragraph_ = paragraph;
    open_double_ = false;
    has_word_ = false;
    markers_.begin_paragraph(end);
    std::uint32_t token = begin;
    while (token < end) {
      const bool begins = token == tokens_.first;
      if (const std::uint32_t marker = markers_.marker_at(token, begins)) {
        end_sentence(token);
        token += marker;
        continue;
      }
      if (is_separator(token)) {
        end_sentence(token);
        end_sentence(++token);
        continue;
      }
      const Stop stop = stop_at(tokens_, token);
      note(token);
      ++token;
      if (stop != Stop::None) token = behind_stop(token - 1, stop);
    }
    end_sentence(end);
  }

  void end_sentence(std::uint32_t end) {
    if (end > tokens_.first) sentences_.push_back({{tokens_.first, end}, paragraph_});
    tokens_.first = end;
    has_word_ = false;
  }

  /// Keeps what later decisions need of a token that was passed.
  void note(std::uint32_t token) {
    if (tokens_.tokens[token].kind == TokenKind::Word || tokens_.tokens[token].kind == TokenKind::Number)
      has_word_ = true;
    if (tokens_.word(token) == "\"") open_double_ = !open_double_;
  }

  /// "***", "=====", "~~~": a line between sections that was pasted into one paragraph. One of underscores is
  /// a blank to be filled in.
  bool is_separator(std::uint32_t token) const {
    const std::string_view text = tokens_.word(token);
    return text.size() >= 3 && tokens_.tokens[token].kind != TokenKind::Word &&
           !tokens_.touches_previous(token) && !tokens_.touches_previous(token + 1) &&
           std::string_view("*=~#").find(text[0]) != std::string_view::npos;
  }

  /// A quotation mark or bracket that closes what a stop before it ended.
  bool closes(std::uint32_t token) const {
    if (token >= tokens_.end) return false;
    const std::string_view text = tokens_.word(token);
    if (text == ")" || text == "]" || text == "}" || text == "”" || text == "''") return true;
    const bool before = tokens_.touches_previous(token);
    const bool behind = tokens_.touches_previous(token + 1);
    if (text == "\"") return before == behind ? open_double_ : before;
    const CharacterClass kind = tokens_.first_character(token).kind;
    if (tokens_.tokens[token].kind == TokenKind::Symbol)
      return kind == CharacterClass::Control || kind == CharacterClass::Joiner;
    if (kind != CharacterClass::QuoteMark && kind != CharacterClass::Apostrophe) {
      return kind == CharacterClass::Punctuation &&
             general_category(tokens_.first_character(token).code_point) == GeneralCategory::ClosePunctuation;
    }
    return before && (!behind || tokens_.tokens[token + 1].kind == TokenKind::Punctuation);
  }

  /// Looks at what follows the stop at `token`, ends the sentence if it ends there, and returns the next
  /// token to read.
  std::uint32_t behind_stop(std::uint32_t token, Stop stop) {
    std::uint32_t next = token + 1;
    while (next < tokens_.end && continues_stop(next)) ++next;
    if (is_clitic(next)) return next;
    const std::uint32_t stops = next - token;
    bool is_quoted = false;
    while (next < tokens_.end && (closes(next) || is_note(next))) {
      if (is_note(next)) {
        next += 3;
        continue;
      }
      note(next);
      is_quoted = is_quoted || tokens_.is_quotation_mark(next);
      ++next;
    }
    if (next >= tokens_.end) return next;
    if (stop == Stop::Period && stops > 1) stop = Stop::Ellipsis;
    const std::uint32_t start_word = behind_opening_marks(tokens_, next);
    const Start start = start_at(tokens_, start_word);
    if (stop == Stop::Ellipsis && stops >= 4 && next == token + stops && tokens_.touches_previous(token) &&
        start == Start::Upper) {
      // "compounds. . . . The practice": a full stop, then an ellipsis that belongs to what follows.
      end_sentence(token + 1);
      return next;
    }
    if (has_word_ && rules_.ends({token, stops, next, start_word, stop, start, is_quoted}))
      end_sentence(next);
    return next;
  }

  /// "Corp.'s": what follows an abbreviation so closely is part of its word; but "''" is a quotation mark.
  bool is_clitic(std::uint32_t token) const {
    const Character first = tokens_.first_character(token);
    return first.kind == CharacterClass::Apostrophe && tokens_.word(token).size() > first.length &&
           tokens_.word(token) != "''" && tokens_.touches_previous(token);
  }

  /// Further stops behind the first: "!!", ". . .", "?…".
  bool continues_stop(std::uint32_t token) const {
    const Stop stop = stop_at(tokens_, token);
    if (stop == Stop::None || stop == Stop::Abbreviation) return false;
    return tokens_.touches_previous(token) || (tokens_.is(token, ".") && tokens_.is(token - 1, "."));
  }

  /// "[1]" of an encyclopedia behind the full stop.
  bool is_note(std::uint32_t token) const {
    return tokens_.is(token, "[") && tokens_.touches_previous(token) && token + 2 < tokens_.end &&
           tokens_.is(token + 2, "]") && tokens_.tokens[token + 1].kind == TokenKind::Number;
  }

  SentenceTokens tokens_;
  const SentenceEndRules rules_;
  ListMarkers markers_;
  std::vector<Sentence> sentences_;
  std::uint32_t paragraph_ = 0;
  bool has_word_ = false;
  bool open_double_ = false;  // an odd number of straight double quotation marks so far in the paragraph
};

}  // namespace

std::vector<Sentence> SentenceSplitter::split(std::string_view text, const std::vector<Token>& tokens) const {
  return Splitter(tables_, text, tokens).split();
}

}  // namespace nutgraf
