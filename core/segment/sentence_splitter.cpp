// Splits tokens into sentences and paragraphs.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/sentence_splitter.h"

#include <algorithm>

#include "core/segment/character_class.h"
#include "core/segment/list_marker.h"
#include "core/segment/paragraph_finder.h"
#include "core/text/unicode.h"

namespace nutgraf {
namespace {

/// What ends a sentence, perhaps.
enum class Stop : std::uint8_t {
  None,
  Period,
  Shout,  ///< ! ? and their runs
  Ellipsis,
  Full,          ///< a stop of a script without case: 。 । ؟
  Abbreviation,  ///< a word with its own period
};

/// What stands behind a stop.
enum class Start : std::uint8_t { Nothing, Upper, Lower, Caseless, Digit, Mark, Other };

/// The sentences of one paragraph after the other.
class Splitter {
 public:
  Splitter(const Tokenizer& tables, std::string_view text, const std::vector<Token>& tokens)
      : tables_(tables), text_(text), tokens_(tokens), markers_(text, tokens) {}

  std::vector<Sentence> split() {
    const std::vector<std::uint32_t> paragraphs = find_paragraphs(text_, tokens_);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      const auto count = static_cast<std::uint32_t>(tokens_.size());
      split_paragraph(paragraphs[i], i + 1 < paragraphs.size() ? paragraphs[i + 1] : count,
                      static_cast<std::uint32_t>(i));
    }
    return std::move(sentences_);
  }

 private:
  void split_paragraph(std::uint32_t begin, std::uint32_t end, std::uint32_t paragraph) {
    first_ = begin;
    end_ = end;
    paragraph_ = paragraph;
    open_double_ = false;
    has_word_ = false;
    markers_.begin_paragraph(end);
    std::uint32_t token = begin;
    while (token < end) {
      const bool begins = token == first_;
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
      const Stop stop = stop_at(token);
      note(token);
      ++token;
      if (stop != Stop::None) token = behind_stop(token - 1, stop);
    }
    end_sentence(end);
  }

  void end_sentence(std::uint32_t end) {
    if (end > first_) sentences_.push_back({{first_, end}, paragraph_});
    first_ = end;
    has_word_ = false;
  }

  /// Keeps what later decisions need of a token that was passed.
  void note(std::uint32_t token) {
    if (tokens_[token].kind == TokenKind::Word || tokens_[token].kind == TokenKind::Number) has_word_ = true;
    if (word(token) == "\"") open_double_ = !open_double_;
  }

  // ---- tokens ----

  std::string_view word(std::uint32_t token) const {
    return token < end_ ? tokens_[token].span.of(text_) : std::string_view();
  }
  bool is(std::uint32_t token, std::string_view expected) const { return word(token) == expected; }
  /// No white space between a token and the one before it.
  bool touches_previous(std::uint32_t token) const {
    return token > first_ && token < end_ && tokens_[token - 1].span.end == tokens_[token].span.begin;
  }
  Character first_character(std::uint32_t token) const {
    return token < end_ ? character_at(text_, tokens_[token].span.begin) : Character{};
  }

  Stop stop_at(std::uint32_t token) const {
    const std::string_view text = word(token);
    const char last = text.back();
    if (tokens_[token].kind == TokenKind::Word) {
      return last == '.' && text.size() > 1 ? Stop::Abbreviation : Stop::None;
    }
    if (tokens_[token].kind != TokenKind::Punctuation) return Stop::None;
    if (last == '.') return text.size() == 1 ? Stop::Period : Stop::Ellipsis;
    if (last == '!' || last == '?') return Stop::Shout;
    if (static_cast<unsigned char>(last) < 0x80) return Stop::None;
    switch (first_character(token).code_point) {
      case 0x2026:
        return Stop::Ellipsis;  // …
      case 0x203C:              // ‼
      case 0x203D:              // ‽
      case 0x2047:              // ⁇ ⁈ ⁉
      case 0x2048:
      case 0x2049:
        return Stop::Shout;
      case 0x3002:  // 。 ｡ ！ ？ ．
      case 0xFF61:
      case 0xFF01:
      case 0xFF1F:
      case 0xFF0E:
      case 0x0964:  // ।
      case 0x0965:  // ॥
      case 0x061F:  // ؟
      case 0x06D4:  // ۔
      case 0x0589:
        return Stop::Full;  // ։
      default:
        return Stop::None;
    }
  }

  /// "***", "-----", "=====": a line between sections that was pasted into one paragraph.
  bool is_separator(std::uint32_t token) const {
    const std::string_view text = word(token);
    return text.size() >= 3 && tokens_[token].kind != TokenKind::Word && !touches_previous(token) &&
           !touches_previous(token + 1) && std::string_view("*=_~#").find(text[0]) != std::string_view::npos;
  }

  /// A quotation mark or bracket that closes what a stop before it ended.
  bool closes(std::uint32_t token) const {
    if (token >= end_) return false;
    const std::string_view text = word(token);
    if (text == ")" || text == "]" || text == "}" || text == "”" || text == "''") return true;
    const bool before = touches_previous(token);
    const bool behind = touches_previous(token + 1);
    if (text == "\"") return before == behind ? open_double_ : before;
    const CharacterClass kind = first_character(token).kind;
    if (tokens_[token].kind == TokenKind::Symbol)
      return kind == CharacterClass::Control || kind == CharacterClass::Joiner;
    if (kind != CharacterClass::QuoteMark && kind != CharacterClass::Apostrophe) {
      return kind == CharacterClass::Punctuation &&
             general_category(first_character(token).code_point) == GeneralCategory::ClosePunctuation;
    }
    return before && (!behind || tokens_[token + 1].kind == TokenKind::Punctuation);
  }

  bool opens(std::uint32_t token) const {
    const Character character = first_character(token);
    if (character.kind == CharacterClass::QuoteMark || character.kind == CharacterClass::Apostrophe)
      return true;
    if (tokens_[token].kind != TokenKind::Punctuation) return false;
    return general_category(character.code_point) == GeneralCategory::OpenPunctuation ||
           character.code_point == 0xBF || character.code_point == 0xA1;
  }

  // ---- behind a stop ----

  /// Looks at what follows the stop at `token`, ends the sentence if it ends there, and returns the next
  /// token to read.
  std::uint32_t behind_stop(std::uint32_t token, Stop stop) {
    std::uint32_t next = token + 1;
    while (next < end_ && continues_stop(next)) ++next;
    if (is_clitic(next)) return next;
    const std::uint32_t stops = next - token;
    bool quoted = false;
    while (next < end_ && (closes(next) || is_note(next))) {
      if (is_note(next)) {
        next += 3;
        continue;
      }
      note(next);
      const CharacterClass kind = first_character(next).kind;
      quoted = quoted || kind == CharacterClass::QuoteMark || kind == CharacterClass::Apostrophe;
      ++next;
    }
    if (next >= end_) return next;
    if (stop == Stop::Period && stops > 1) stop = Stop::Ellipsis;
    std::uint32_t start_word = next;
    const Start start = start_at(start_word);
    if (stop == Stop::Ellipsis && stops >= 4 && next == token + stops && touches_previous(token) &&
        start == Start::Upper) {
      // "compounds. . . . The practice": a full stop, then an ellipsis that belongs to what follows.
      end_sentence(token + 1);
      return next;
    }
    if (ends(token, next, start_word, stop, start, quoted, stops)) end_sentence(next);
    return next;
  }

  /// "Corp.'s": what follows an abbreviation so closely is part of its word.
  bool is_clitic(std::uint32_t token) const {
    const Character first = first_character(token);
    return first.kind == CharacterClass::Apostrophe && word(token).size() > first.length &&
           touches_previous(token);
  }

  /// Further stops behind the first: "!!", ". . .", "?…".
  bool continues_stop(std::uint32_t token) const {
    const Stop stop = stop_at(token);
    if (stop == Stop::None || stop == Stop::Abbreviation) return false;
    return touches_previous(token) || (is(token, ".") && is(token - 1, "."));
  }

  /// "[1]" of an encyclopedia behind the full stop.
  bool is_note(std::uint32_t token) const {
    return is(token, "[") && touches_previous(token) && token + 2 < end_ && is(token + 2, "]") &&
           tokens_[token + 1].kind == TokenKind::Number;
  }

  /// What begins at `token`; moves it to the first word behind opening marks.
  Start start_at(std::uint32_t& token) const {
    for (std::uint32_t skipped = 0; token < end_ && skipped < 4 && opens(token); ++skipped) ++token;
    if (token >= end_) return Start::Nothing;
    const Character character = first_character(token);
    switch (character.kind) {
      case CharacterClass::Letter:
        if (is_upper(character.code_point)) return Start::Upper;
        return is_lower(character.code_point) ? Start::Lower : Start::Caseless;
      case CharacterClass::Ideograph:
        return Start::Caseless;
      case CharacterClass::Digit:
      case CharacterClass::OtherNumber:
      case CharacterClass::Currency:
        return Start::Digit;
      case CharacterClass::Pictograph:
      case CharacterClass::Regional:
        return Start::Other;
      case CharacterClass::Symbol:
        return character.code_point == '@' || character.code_point == '#' ? Start::Other : Start::Mark;
      default:
        break;
    }
    return tokens_[token].kind == TokenKind::Word || tokens_[token].kind == TokenKind::Number ? Start::Digit
                                                                                              : Start::Mark;
  }

  bool is_start_word(std::uint32_t token) const {
    return tables_.sentence_words().find(word(token)) == "start";
  }

  /// Whether a sentence ends before token `next`, whose first word is `start_word`, behind a stop at `token`.
  bool ends(std::uint32_t token, std::uint32_t next, std::uint32_t start_word, Stop stop, Start start,
            bool quoted, std::uint32_t stops) const {
    if (!has_word_ || start == Start::Nothing) return false;
    if (stop == Stop::Full) return start != Start::Mark;
    const bool spaced = tokens_[next].span.begin > tokens_[next - 1].span.end;
    if (!spaced && !ends_without_space(token, next, stop, start)) return false;
    if (start == Start::Mark) return false;
    if (start == Start::Lower) {
      return (stop == Stop::Period && is_camel_case(start_word)) ||
             (stop != Stop::Abbreviation && stop != Stop::Ellipsis && writes_small());
    }
    switch (stop) {
      case Stop::Period:
        return !is_lost_initial(token, start_word, start);
      case Stop::Shout:
        return !is_shouting_name(token, start_word);
      case Stop::Ellipsis:
        if (start == Start::Digit || is(next, "(")) return false;
        return next > token + stops || stops > 3 || word(token).size() > 3 || is_start_word(start_word);
      case Stop::Abbreviation:
        return abbreviation_ends(token, next, start_word, start, quoted);
      default:
        return true;
    }
  }

  /// "world.Today": only between a word and a capitalized one.
  bool ends_without_space(std::uint32_t token, std::uint32_t next, Stop stop, Start start) const {
    if (start != Start::Upper || stop == Stop::Abbreviation || stop == Stop::Ellipsis) return false;
    if (next > token + 1) return true;  // behind closing marks
    if (is_code_suffix(next)) return false;
    return token > first_ && word(token - 1).size() > 1 &&
           (word(next).size() > 1 || is(next, "I") || is(next, "A"));
  }

  /// "(2222.SE)", "<RELI.NS>": the exchange in the code of a share.
  bool is_code_suffix(std::uint32_t token) const {
    const std::string_view code = word(token);
    return code.size() <= 4 && touches_previous(token + 1) && (is(token + 1, ")") || is(token + 1, ">")) &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  /// Casual writing without capitals: the sentence itself began in a small letter.
  bool writes_small() const { return is_lower(first_character(first_).code_point) && !is_camel_case(first_); }

  bool opens_quote(std::uint32_t token) const {
    const CharacterClass kind = first_character(token).kind;
    return kind == CharacterClass::QuoteMark || kind == CharacterClass::Apostrophe;
  }

  /// "iPhone", "eBay": capitalized in their way.
  bool is_camel_case(std::uint32_t token) const {
    const Character first = first_character(token);
    return is_upper(character_at(text_, tokens_[token].span.begin + first.length).code_point);
  }

  /// "J.⏎Smith" in wrapped text: the tokenizer leaves a letter at a line's end its period.
  bool is_lost_initial(std::uint32_t token, std::uint32_t start_word, Start start) const {
    if (token == first_ || start != Start::Upper || is_start_word(start_word) || !touches_previous(token))
      return false;
    const std::string_view letter = word(token - 1);
    const std::string_view gap =
        text_.substr(tokens_[token].span.end, tokens_[token + 1].span.begin - tokens_[token].span.end);
    return letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'Z' && letter[0] != 'I' &&
           gap.find('\n') != std::string_view::npos;
  }

  /// "Yahoo! News": the mark is part of a name.
  bool is_shouting_name(std::uint32_t token, std::uint32_t start_word) const {
    if (token == first_ || !is(token, "!") || is_start_word(start_word)) return false;
    const Span name{tokens_[token - 1].span.begin, tokens_[token].span.end};
    return tables_.abbreviations().find(name.of(text_)).has_value();
  }

  bool abbreviation_ends(std::uint32_t token, std::uint32_t next, std::uint32_t start_word, Start start,
                         bool quoted) const {
    const std::string_view abbreviation = word(token);
    const auto kind = tables_.abbreviations().find(abbreviation);
    if (kind && *kind != AbbreviationKind::Final && *kind != AbbreviationKind::Word) return false;
    if (!kind && std::count(abbreviation.begin(), abbreviation.end(), '.') == 1) return false;  // an initial
    if (start != Start::Upper) return false;
    const auto value = tables_.sentence_words().find(word(start_word));
    if (value == "clock" || is(start_word + 1, "time") || is(start_word + 1, "Time")) return false;
    if (value == "start" || quoted) return !is_short_phrase(token);
    const bool clock = (abbreviation[0] | 0x20) == 'a' || (abbreviation[0] | 0x20) == 'p';
    if (abbreviation.size() == 4 && clock && (abbreviation[2] | 0x20) == 'm') return !is_short_phrase(token);
    return abbreviation == "etc." || opens_quote(next);
  }

  /// "At 5 a.m. Smith went", "In the U.S. The Guardian reported": too short to be a sentence.
  bool is_short_phrase(std::uint32_t token) const { return token - first_ < 3 && is_start_word(first_); }

  const Tokenizer& tables_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  ListMarkers markers_;
  std::vector<Sentence> sentences_;
  std::uint32_t first_ = 0;  // of the sentence
  std::uint32_t end_ = 0;    // of the paragraph
  std::uint32_t paragraph_ = 0;
  bool has_word_ = false;
  bool open_double_ = false;  // an odd number of straight double quotation marks so far in the paragraph
};

}  // namespace

std::vector<Sentence> SentenceSplitter::split(std::string_view text, const std::vector<Token>& tokens) const {
  return Splitter(tables_, text, tokens).split();
}

}  // namespace nutgraf
