// The form of one paragraph: what can be seen without reading its neighbours.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/paragraph.h"

#include <algorithm>

#include "core/model/date_line.h"
#include "core/text/hash.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

bool is_quote_mark(char32_t c) {
  return c == U'"' || c == U'\'' || (c >= U'\u2018' && c <= U'\u201F') || c == U'\u00AB' || c == U'\u00BB';
}

bool is_bullet(char32_t c) {
  return c == U'\u2022' || c == U'\u00B7' || c == U'*' || c == U'\u25CF' || c == U'\u25AA' ||
         c == U'\u25A0' || c == U'\u25BA' || c == U'\u25B6' || c == U'\u203A' || c == U'>' ||
         c == U'\u00BB' || c == U'\u2192';
}

bool is_dash(char32_t c) { return c == U'-' || (c >= U'\u2012' && c <= U'\u2015'); }

Ending read_ending(std::string_view text, Span span) {
  std::uint32_t position = span.end;
  while (position > span.begin) {
    const auto at = static_cast<std::uint32_t>(previous_code_point(text, position));
    const char32_t c = decode_utf8(text, at).code_point;
    if (c == U'\u2026') return Ending::Ellipsis;
    if (c == U'.') {
      const bool more = at > span.begin && text[at - 1] == '.';
      return more ? Ending::Ellipsis : Ending::Period;
    }
    if (c == U'!') return Ending::Exclamation;
    if (c == U'?') return Ending::Question;
    if (c == U':') return Ending::Colon;
    if (c == U',' || c == U';' || is_dash(c)) return Ending::Comma;
    if (c >= U'0' && c <= U'9') return Ending::Digit;
    if (is_word_character(c)) return Ending::Letter;
    const bool looked_through = is_quote_mark(c) || c == U')' || c == U']' || c == U' ' || c == U'\u00A0';
    if (!looked_through) return Ending::Other;
    position = at;
  }
  return Ending::Other;
}

Opening read_opening(std::string_view text, const Paragraph& paragraph, const std::vector<TextWord>& words) {
  const char32_t c = decode_utf8(text, paragraph.span.begin).code_point;
  if (is_quote_mark(c) && !is_bullet(c)) return Opening::QuoteMark;
  if (is_bullet(c)) return Opening::Bullet;
  if (c == U'(' || c == U'[') return Opening::Bracket;
  if (is_dash(c)) return Opening::Dash;
  if (paragraph.words() == 0 || words[paragraph.word_begin].span.begin != paragraph.span.begin)
    return Opening::Symbol;
  switch (words[paragraph.word_begin].letters) {
    case WordCase::Upper:
      return Opening::Upper;
    case WordCase::Capitalized:
      return Opening::Capital;
    case WordCase::Digits:
      return Opening::Digit;
    case WordCase::Lower:
      break;
  }
  return c >= U'0' && c <= U'9' ? Opening::Digit : Opening::Lower;
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
      : text_(text), words_(words), table_(table), phrases_(phrases) {}

  void read(Paragraph& paragraph) {
    paragraph.ending = read_ending(text_, paragraph.span);
    paragraph.opening = read_opening(text_, paragraph, words_);
    count_words(paragraph);
    read_signs(paragraph);
    find_furniture(paragraph);
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
  static constexpr std::uint32_t kCreditWords = 8;    // of the name behind a credit
  static constexpr std::uint32_t kCaptionWords = 80;  // longer paragraphs are no captions
  static constexpr std::uint32_t kClosingWords = 6;
  static constexpr std::size_t kSourceLength = 60;

  /// What stands before a word that isn't a paragraph's first.
  std::string_view gap_before(std::uint32_t word) const {
    return text_.substr(words_[word - 1].span.end, words_[word].span.begin - words_[word - 1].span.end);
  }

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

  void count_words(Paragraph& paragraph) {
    classes_.clear();
    bool named_time = false;
    for (std::uint32_t i = paragraph.word_begin; i < paragraph.word_end; ++i) {
      const TextWord& word = words_[i];
      const std::uint32_t classes = table_.classes(word.hash);
      classes_.push_back(classes);
      paragraph.function_words += (classes & kFunctionWord) != 0 ? 1u : 0u;
      paragraph.speech_verbs += (classes & kSpeechVerb) != 0 ? 1u : 0u;
      paragraph.capitalized +=
          word.letters == WordCase::Capitalized || word.letters == WordCase::Upper ? 1u : 0u;
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

  void read_signs(Paragraph& paragraph) const {
    std::uint32_t separators = 0;
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
      const bool spaced = i > paragraph.span.begin && text_[i - 1] == ' ';
      if (c == U'|' || c == U'\u2022' || c == U'\u00B7' || c == U'\u00BB' || c == U'\u203A' ||
          (spaced && (c == U'/' || c == U'>')))
        ++separators;
      if (c == U'\u00A9') paragraph.copyright = true;
      const bool after_letter = i > paragraph.span.begin && text_[i - 1] != ' ' && text_[i - 1] != '(';
      if (c == U'@') (after_letter ? paragraph.has_link : paragraph.has_handle) = true;
      if (c == U'#' && !after_letter) paragraph.has_handle = true;
      if (c == U':' && text_.substr(i, 3) == "://") paragraph.has_link = true;
      i += step.length;
    }
    const std::string_view own = paragraph.span.of(text_);
    if (own.find("www.") != std::string_view::npos || own.find(".com/") != std::string_view::npos)
      paragraph.has_link = true;
    if (own.substr(0, 3) == "(c)" || own.substr(0, 3) == "(C)") paragraph.copyright = true;
    paragraph.separators = static_cast<std::uint8_t>(std::min<std::uint32_t>(separators, 255));
  }

  void find_furniture(Paragraph& paragraph) {
    hits_.clear();
    phrases_.find(words_, paragraph.word_begin, paragraph.word_end, hits_);
    for (const PhraseHit& hit : hits_) {
      std::uint16_t& count = paragraph.furniture[hit.kind];
      count = static_cast<std::uint16_t>(std::min<std::uint32_t>(count + hit.end - hit.begin, 65535));
      if (hit.begin == paragraph.word_begin) {
        paragraph.opening_furniture = hit.kind;
        paragraph.link_label = labels_link(hit, paragraph);
      } else if (hit.begin + kClosingWords >= paragraph.word_end &&
                 (gap_after(hit.begin - 1, paragraph).find_first_of(".!?([/|:") != std::string_view::npos ||
                  ends_in_dash(gap_before(hit.begin)))) {
        paragraph.closing_furniture = hit.kind;
        const bool last = hit.end + 1 >= paragraph.word_end;
        const std::string_view gap = gap_before(hit.begin);
        paragraph.signed_off =
            static_cast<Furniture>(hit.kind) == Furniture::Credit &&
            ((last && gap.back() == '(') || (hit.end == paragraph.word_end && ends_in_dash(gap)));
      }
      paragraph.credited_end = paragraph.credited_end || ends_credited(hit, paragraph);
    }
    paragraph.credited_end = paragraph.credited_end || ends_in_source(paragraph);
  }

  /// "… were housed at the school. — Harbour News"
  static bool ends_in_dash(std::string_view gap) {
    return gap.ends_with("\xE2\x80\x94 ") || gap.ends_with("\xE2\x80\x93 ") || gap.ends_with(" - ");
  }

  /// Whether a phrase at the head of a paragraph announces another story, which follows.
  bool labels_link(const PhraseHit& hit, const Paragraph& paragraph) const {
    const auto kind = static_cast<Furniture>(hit.kind);
    if (kind != Furniture::Related && kind != Furniture::More && kind != Furniture::Media) return false;
    if (hit.end == paragraph.word_end) return false;
    const std::string_view gap = gap_before(hit.end);
    return shouts_before_title(hit) || gap.find_first_of(":|>") != std::string_view::npos ||
           gap.find(" - ") != std::string_view::npos || gap.find("\xE2\x80\x93") != std::string_view::npos ||
           gap.find("\xC2\xBB") != std::string_view::npos ||
           gap.find("\xE2\x80\x94") != std::string_view::npos;
  }

  /// "READ ALSO Council Votes to Close Market"
  bool shouts_before_title(const PhraseHit& hit) const {
    if (hit.end < hit.begin + 2 || words_[hit.end].letters != WordCase::Capitalized) return false;
    for (std::uint32_t i = hit.begin; i < hit.end; ++i) {
      if (words_[i].letters != WordCase::Upper) return false;
    }
    return true;
  }

  /// Whether a picture's source in brackets ends the paragraph: "(Ilse Marren/Harbor News)".
  bool ends_in_source(const Paragraph& paragraph) const {
    if (paragraph.words() < 5 || paragraph.words() > kCaptionWords) return false;
    const std::string_view own = paragraph.span.of(text_);
    const std::size_t last = own.find_last_not_of(". ");
    if (last == std::string_view::npos || (own[last] != ')' && own[last] != ']')) return false;
    const std::size_t open = own.rfind(own[last] == ')' ? '(' : '[', last);
    if (open == std::string_view::npos || last - open > kSourceLength) return false;
    const std::string_view source = own.substr(open + 1, last - open - 1);
    // In square brackets stands nothing of the article's own: "[Ilse Marren, Harbor News]".
    std::size_t slash = source.find('/');
    if (slash == std::string_view::npos && own[last] == ']') slash = source.find(',');
    const auto capital = [&source](std::size_t i) {
      return i < source.size() && source[i] >= 'A' && source[i] <= 'Z';
    };
    return slash != std::string_view::npos && capital(0) &&
           capital(source.find_first_not_of(' ', slash + 1)) && source.find(' ') != std::string_view::npos;
  }

  /// "(Harbour News photo)" at the end, after a caption's text.
  bool ends_in_photo(const PhraseHit& hit, const Paragraph& paragraph) const {
    constexpr std::uint32_t kLongestName = 3;
    if (words_[hit.end - 1].hash != hash64("photo") || paragraph.words() > kCaptionWords) return false;
    for (std::uint32_t i = hit.end; i-- > paragraph.word_begin + 1 && i + kLongestName + 1 >= hit.end;) {
      if (gap_before(i).find('(') != std::string_view::npos) return true;
      if (words_[i - 1].letters == WordCase::Lower) return false;
    }
    return false;
  }

  /// Whether a credit, a colon and a name end the paragraph: "Image: Remi Mathis." (or "Image source, AFP.")
  bool ends_credited(const PhraseHit& hit, const Paragraph& paragraph) const {
    const auto kind = static_cast<Furniture>(hit.kind);
    if (kind != Furniture::Credit && kind != Furniture::Photo) return false;
    if (hit.end == paragraph.word_end) return ends_in_photo(hit, paragraph);
    if (hit.end + kCreditWords < paragraph.word_end || paragraph.words() > kCaptionWords) return false;
    const std::string_view gap = gap_after(hit.end - 1, paragraph);
    const bool colon = gap.substr(0, 1) == ":" || (gap.substr(0, 1) == "," && hit.end - hit.begin > 1);
    const bool bracketed =
        hit.begin > paragraph.word_begin && gap_before(hit.begin).find('(') != std::string_view::npos;
    if (colon && bracketed) return true;  // "(credit: harbour news)"
    return colon && words_[hit.begin].letters == WordCase::Capitalized &&
           words_[hit.end].letters != WordCase::Lower;
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
  const PhraseTable& phrases_;
  std::vector<std::uint32_t> classes_;  // of the paragraph's words
  std::vector<PhraseHit> hits_;
};

}  // namespace

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
