// The form of one paragraph: what can be seen without reading its neighbours.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/paragraph.h"

#include <algorithm>

#include "core/model/date_line.h"
#include "core/structure/byline.h"
#include "core/structure/dateline.h"
#include "core/structure/furniture_reader.h"
#include "core/text/ascii.h"
#include "core/text/figures.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

/// Marks that part the links and labels of a line, with or without spaces.
bool is_separator(char32_t c) {
  return c == U'|' || c == U'\u2022' || c == U'\u00B7' || c == U'\u00BB' || c == U'\u203A';
}

/// Blank lines in what stands between two paragraphs.
std::uint32_t count_blank_lines(std::string_view gap) {
  const auto breaks = static_cast<std::uint32_t>(std::count(gap.begin(), gap.end(), '\n'));
  return breaks < 2 ? 0 : breaks - 1;
}

class FormReader {
 public:
  FormReader(std::string_view text, const std::vector<TextWord>& words, const WordTable& table,
             const PhraseTable& phrases)
      : text_(text), words_(words), table_(table), furniture_(text, words, phrases) {}

  void read(Paragraph& paragraph) {
    paragraph.ending = read_ending(text_, paragraph.span);
    const TextWord* const first = paragraph.words() == 0 ? nullptr : &words_[paragraph.word_begin];
    paragraph.opening = read_opening(text_, paragraph.span, first);
    paragraph.item = paragraph.words() < 2 ? 0 : read_item(text_, paragraph.span, *first);
    count_words(paragraph);
    read_signs(paragraph);
    furniture_.read(paragraph);
    if (const auto date = find_date(text_, words_, paragraph.word_begin, paragraph.word_end, table_)) {
      paragraph.date_words = date->end - date->begin;
    }
    paragraph.byline = read_byline(text_, words_, paragraph.word_begin, paragraph.word_end, table_).form;
    const auto dateline = read_dateline(text_, words_, paragraph.word_begin, paragraph.word_end, table_);
    paragraph.dateline = dateline && !dateline->colon;
    paragraph.kicker = paragraph.dateline ? KickerForm::None : read_kicker(paragraph);
    paragraph.shape = read_shape(paragraph);
  }

 private:
  std::string_view gap_after(std::uint32_t word, const Paragraph& paragraph) const {
    const std::uint32_t end =
        word + 1 < paragraph.word_end ? words_[word + 1].span.begin : paragraph.span.end;
    return text_.substr(words_[word].span.end, end - words_[word].span.end);
  }

  /// Whether a sign alone parts two numbers, as in clock times and dates.
  bool joins_figures(std::uint32_t at, const Paragraph& paragraph) const {
    if (words_[at].letters != WordCase::Digits || at + 1 >= paragraph.word_end ||
        words_[at + 1].letters != WordCase::Digits)
      return false;
    const std::string_view gap = gap_after(at, paragraph);
    return gap.size() == 1 && std::string_view(":/-").find(gap[0]) != std::string_view::npos;
  }

  bool opens_on_clock(const Paragraph& paragraph) const {
    if (paragraph.words() < 2) return false;
    const std::string_view hour = words_[paragraph.word_begin].span.of(text_);
    const std::string_view minute = words_[paragraph.word_begin + 1].span.of(text_);
    const std::string_view gap = gap_after(paragraph.word_begin, paragraph);
    if (hour.size() > 2 || minute.size() != 2 || !all_figures(hour) || !all_figures(minute)) return false;
    const int hours = hour.size() == 1 ? hour[0] - '0' : (hour[0] - '0') * 10 + (hour[1] - '0');
    return hours <= 24 && minute[0] < '6' && (gap == ":" || gap == ".");
  }

  void count_words(Paragraph& paragraph) {
    paragraph.clock = opens_on_clock(paragraph);
    classes_.clear();
    bool named_time = false;
    for (std::uint32_t i = paragraph.word_begin; i < paragraph.word_end; ++i) {
      const TextWord& word = words_[i];
      const std::uint32_t classes = table_.classes(word.hash);
      classes_.push_back(classes);
      paragraph.function_words += (classes & kFunctionWord) != 0 ? 1u : 0u;
      paragraph.speech_verbs += (classes & kSpeechVerb) != 0 ? 1u : 0u;
      paragraph.capitalized += is_capitalized(word) ? 1u : 0u;
      paragraph.upper += word.letters == WordCase::Upper ? 1u : 0u;
      paragraph.digits += word.letters == WordCase::Digits ? 1u : 0u;
      named_time = named_time || (classes >> kMonthShift) != 0 || (classes & (kWeekday | kClockWord)) != 0;
      paragraph.tells_time = paragraph.tells_time || joins_figures(i, paragraph);
      // A sentence ends where a stop after a word of more than one letter is followed by a capital or a
      // quotation.
      const std::string_view gap = gap_after(i, paragraph);
      const bool stop =
          !gap.empty() && (gap[0] == '.' || gap[0] == '!' || gap[0] == '?' || gap.find(".\xE2\x80\x9D") == 0);
      const bool last = i + 1 == paragraph.word_end;
      if (stop && word.span.size() > 1 && (last || words_[i + 1].letters != WordCase::Lower))
        ++paragraph.sentences;
    }
    paragraph.tells_time = paragraph.tells_time || (named_time && paragraph.digits > 0);
  }

  /// Walks over what stands between the words, and over the words that address the reader.
  void read_signs(Paragraph& paragraph) const {
    bool quoted = false;
    std::uint32_t word = paragraph.word_begin;
    for (std::uint32_t i = paragraph.span.begin; i < paragraph.span.end;) {
      while (word < paragraph.word_end && words_[word].span.begin < i) ++word;
      if (word < paragraph.word_end && words_[word].span.begin == i) {
        const bool reader = (classes_[word - paragraph.word_begin] & kReaderAddress) != 0 &&
                            words_[word].letters != WordCase::Upper;
        if (reader && !quoted) ++paragraph.reader_words;
        i = words_[word].span.end;
        continue;
      }
      if (text_[i] == ' ') {
        ++i;
        continue;
      }
      const DecodedCodePoint step = decode_utf8(text_, i);
      const char32_t c = step.code_point;
      if (c == U'\u201C' || (c == U'"' && !quoted)) {
        quoted = true;
      } else if (c == U'\u201D' || c == U'"') {
        quoted = false;
      }
      read_sign(i, c, paragraph);
      i += step.length;
    }
    const std::string_view own = paragraph.span.of(text_);
    if (own.find("www.") != std::string_view::npos || own.find(".com/") != std::string_view::npos)
      paragraph.has_link = true;
    if (own.substr(0, 3) == "(c)" || own.substr(0, 3) == "(C)") paragraph.copyright = true;
  }

  /// One character at `i` that is in no word.
  void read_sign(std::uint32_t i, char32_t c, Paragraph& paragraph) const {
    constexpr std::uint8_t kMostSeparators = 255;
    const char before = i > paragraph.span.begin ? text_[i - 1] : '\0';
    const bool separates = is_separator(c) || (before == ' ' && (c == U'/' || c == U'>'));
    if (separates && paragraph.separators < kMostSeparators) ++paragraph.separators;
    if (c == U'\u00A9') paragraph.copyright = true;
    const bool after_letter = i > paragraph.span.begin && before != ' ' && before != '(';
    if (c == U'@') (after_letter ? paragraph.has_link : paragraph.has_handle) = true;
    if (c == U'#' && !after_letter) paragraph.has_handle = true;
    if (c == U':' && text_.substr(i, 3) == "://") paragraph.has_link = true;
  }

  KickerForm read_kicker(const Paragraph& paragraph) const {
    std::uint32_t at = paragraph.word_begin;
    std::uint32_t upper = 0;
    bool colon = false;
    // Capitals, single letters and numbers, until a colon or another kind of word.
    while (at < paragraph.word_end && !colon) {
      const TextWord& word = words_[at];
      const bool letter = word.span.size() == 1 && word.letters == WordCase::Capitalized;
      const bool suffix = word.span.of(text_) == "s" && upper > 0;
      if (word.letters != WordCase::Upper && word.letters != WordCase::Digits && !letter && !suffix) break;
      upper += word.letters == WordCase::Upper ? 1u : 0u;
      colon = gap_after(at, paragraph).find(':') != std::string_view::npos;
      ++at;
    }
    const std::uint32_t taken = at - paragraph.word_begin;
    if (at == paragraph.word_end && !colon) {
      return upper > 0 && upper * 2 >= taken ? KickerForm::WholeLine : KickerForm::None;
    }
    if (colon && upper > 0 && at < paragraph.word_end)
      return taken >= 2 ? KickerForm::Label : KickerForm::OneWordLabel;
    if (!colon && upper >= 2 && taken >= 2) return KickerForm::Running;
    // "Explainer: How the vote works"
    const std::uint32_t limit = std::min(paragraph.word_end, paragraph.word_begin + 4);
    for (std::uint32_t i = paragraph.word_begin; i + 1 < limit; ++i) {
      if (words_[i].letters == WordCase::Lower && i == paragraph.word_begin) break;
      const std::string_view gap = gap_after(i, paragraph);
      if (gap == ": ") return KickerForm::TitleLabel;
      if (gap != " ") break;
    }
    return KickerForm::None;
  }

  static Shape read_shape(const Paragraph& paragraph) {
    const std::uint32_t words = paragraph.words();
    if (words == 0) return Shape::Empty;
    const bool stopped = paragraph.ending <= Ending::Question;
    if (words < 6) return stopped ? Shape::ShortSentence : Shape::Fragment;
    const bool grammar = paragraph.function_words * 6 >= words;
    const bool title = paragraph.capitalized * 10 >= words * 6 || !grammar;
    if (title && (!stopped || !grammar)) return words < 9 && !stopped ? Shape::Fragment : Shape::Title;
    if (!stopped) return words >= 12 ? Shape::OpenProse : Shape::Title;
    if (words < 8) return Shape::ShortSentence;
    return words < 25 ? Shape::Sentence : Shape::Prose;
  }

  std::string_view text_;
  const std::vector<TextWord>& words_;
  const WordTable& table_;
  std::vector<std::uint32_t> classes_;  // of the paragraph's words
  FurnitureReader furniture_;
};

}  // namespace

bool is_story_prose(const Paragraph& paragraph) {
  return paragraph.is_prose() && paragraph.furniture_words() * 2 < paragraph.words();
}

PastedText read_paragraphs(std::string_view text, const Segmentation& segmentation, const WordTable& table,
                           const PhraseTable& phrases) {
  PastedText pasted;
  std::uint32_t number = 0;
  for (const Sentence& sentence : segmentation.sentences) {
    if (pasted.paragraphs.empty() || sentence.paragraph != number) {
      pasted.paragraphs.emplace_back();
      pasted.paragraphs.back().tokens = sentence.tokens;
    }
    pasted.paragraphs.back().tokens.end = sentence.tokens.end;
    pasted.paragraphs.back().last_sentence = segmentation.span(sentence.tokens).begin;
    number = sentence.paragraph;
  }
  std::uint32_t previous_end = 0;
  for (Paragraph& paragraph : pasted.paragraphs) {
    paragraph.span = segmentation.span(paragraph.tokens);
    paragraph.blank_lines = count_blank_lines(text.substr(previous_end, paragraph.span.begin - previous_end));
    previous_end = paragraph.span.end;
    paragraph.word_begin = static_cast<std::uint32_t>(pasted.words.size());
    scan_words(text, paragraph.span, pasted.words);
    paragraph.word_end = static_cast<std::uint32_t>(pasted.words.size());
  }
  FormReader reader(text, pasted.words, table, phrases);
  for (Paragraph& paragraph : pasted.paragraphs) reader.read(paragraph);
  return pasted;
}

}  // namespace nutgraf
