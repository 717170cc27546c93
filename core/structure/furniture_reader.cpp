// What phrases of furniture say: labels of links, credits, an agency behind the text.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/furniture_reader.h"

#include <algorithm>
#include <iterator>

#include "core/text/ascii.h"
#include "core/text/hash.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kCreditWords = 8;    // of the name behind a credit
constexpr std::uint32_t kCaptionWords = 80;  // longer paragraphs are no captions
constexpr std::uint32_t kClosingWords = 6;
constexpr std::size_t kSourceLength = 60;
constexpr std::uint32_t kFewestBefore = 4;  // words of a caption before its credit

/// "Ilse Marren for Harbor News", "Ilse Marren via Getty".
bool may_be_in_name(const TextWord& word) {
  constexpr std::uint64_t kJoins[] = {hash64("for"), hash64("of"),  hash64("the"),
                                      hash64("via"), hash64("and"), hash64("de"),
                                      hash64("van"), hash64("von"), hash64("s")};
  if (word.letters == WordCase::Capitalized || word.letters == WordCase::Upper) return true;
  return std::find(std::begin(kJoins), std::end(kJoins), word.hash) != std::end(kJoins);
}

}  // namespace

void FurnitureReader::read(Paragraph& paragraph) {
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
    paragraph.credited_end =
        paragraph.credited_end || ends_credited(hit, paragraph) || ends_in_agency(hit, paragraph);
  }
  if (!paragraph.signed_off && ends_in_bracketed_name(paragraph))
    paragraph.credited_end = paragraph.signed_off = true;
  paragraph.credited_end =
      paragraph.credited_end || ends_in_source(paragraph) || ends_in_open_name(paragraph);
}

bool FurnitureReader::ends_in_dash(std::string_view gap) {
  return gap.ends_with("\xE2\x80\x94 ") || gap.ends_with("\xE2\x80\x93 ") || gap.ends_with(" - ");
}

bool FurnitureReader::labels_link(const PhraseHit& hit, const Paragraph& paragraph) const {
  const auto kind = static_cast<Furniture>(hit.kind);
  if (hit.end == paragraph.word_end) return false;
  const std::string_view gap = gap_before(hit.end);
  // "Share this article: Council Votes to Close Market"
  if (kind == Furniture::Share && hit.end >= hit.begin + 3) return gap.substr(0, 1) == ":";
  if (kind != Furniture::Related && kind != Furniture::More && kind != Furniture::Media) return false;
  return shouts_before_title(hit) || gap.find_first_of(":|>") != std::string_view::npos ||
         gap.find(" - ") != std::string_view::npos || gap.find("\xE2\x80\x93") != std::string_view::npos ||
         gap.find("\xC2\xBB") != std::string_view::npos || gap.find("\xE2\x80\x94") != std::string_view::npos;
}

bool FurnitureReader::shouts_before_title(const PhraseHit& hit) const {
  if (hit.end < hit.begin + 2 || words_[hit.end].letters != WordCase::Capitalized) return false;
  for (std::uint32_t i = hit.begin; i < hit.end; ++i) {
    if (words_[i].letters != WordCase::Upper) return false;
  }
  return true;
}

bool FurnitureReader::ends_in_source(const Paragraph& paragraph) const {
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
  const auto capital = [&source](std::size_t i) { return i < source.size() && is_ascii_upper(source[i]); };
  return slash != std::string_view::npos && capital(0) && capital(source.find_first_not_of(' ', slash + 1)) &&
         source.find(' ') != std::string_view::npos;
}

bool FurnitureReader::ends_in_bracketed_name(const Paragraph& paragraph) const {
  const std::string_view own = paragraph.span.of(text_);
  if (paragraph.words() > kCaptionWords || own.empty() || own.back() != ')') return false;
  const std::uint32_t least = paragraph.word_begin + kFewestBefore;
  for (std::uint32_t i = paragraph.word_end; i-- > least && i + kCreditWords >= paragraph.word_end;) {
    if (!may_be_in_name(words_[i])) return false;
    const std::string_view gap = gap_before(i);
    if (gap.find('(') != std::string_view::npos) return gap.find_first_of(".!?") < gap.find('(');
  }
  return false;
}

bool FurnitureReader::ends_in_open_name(const Paragraph& paragraph) const {
  if (paragraph.words() > kCaptionWords || paragraph.ending != Ending::Letter) return false;
  std::uint32_t begin = paragraph.word_end;
  while (begin > paragraph.word_begin && words_[begin - 1].span.begin >= paragraph.last_sentence) --begin;
  if (begin < paragraph.word_begin + kFewestBefore || begin == paragraph.word_end) return false;
  // Papers sign their stories with their initials: "… next to a rosary. MPE"
  if (begin + 1 == paragraph.word_end && words_[begin].letters == WordCase::Upper) return false;
  // No title in quotation marks that ends in a stop.
  return gap_before(begin).ends_with(". ") && begin + kCreditWords >= paragraph.word_end &&
         words_[begin].letters != WordCase::Lower &&
         std::all_of(words_.begin() + begin, words_.begin() + paragraph.word_end, may_be_in_name);
}

bool FurnitureReader::ends_in_agency(const PhraseHit& hit, const Paragraph& paragraph) const {
  constexpr std::uint32_t kLongestName = 4;
  if (static_cast<Furniture>(hit.kind) != Furniture::Credit || paragraph.words() > kCaptionWords ||
      paragraph.ending != Ending::Letter || hit.begin < paragraph.word_begin + kFewestBefore ||
      hit.end + kLongestName < paragraph.word_end)
    return false;
  const bool last = hit.end == paragraph.word_end;
  const std::uint32_t begin = last ? hit.begin - 2 : hit.end;
  return gap_before(last ? hit.begin : hit.end) == "/" &&
         std::all_of(words_.begin() + begin, words_.begin() + paragraph.word_end,
                     [](const TextWord& word) { return word.letters != WordCase::Lower; });
}

bool FurnitureReader::ends_in_photo(const PhraseHit& hit, const Paragraph& paragraph) const {
  constexpr std::uint32_t kLongestName = 3;
  if (words_[hit.end - 1].hash != hash64("photo") || paragraph.words() > kCaptionWords) return false;
  for (std::uint32_t i = hit.end; i-- > paragraph.word_begin + 1 && i + kLongestName + 1 >= hit.end;) {
    if (gap_before(i).find('(') != std::string_view::npos) return true;
    if (words_[i - 1].letters == WordCase::Lower) return false;
  }
  return false;
}

bool FurnitureReader::ends_credited(const PhraseHit& hit, const Paragraph& paragraph) const {
  const auto kind = static_cast<Furniture>(hit.kind);
  if (kind != Furniture::Credit && kind != Furniture::Photo) return false;
  if (hit.end == paragraph.word_end) return ends_in_photo(hit, paragraph);
  if (hit.end + kCreditWords < paragraph.word_end || paragraph.words() > kCaptionWords) return false;
  const std::string_view gap = gap_after(hit.end - 1, paragraph);
  // "Credit...Ilse Marren", as copied where a rule stood between them.
  const bool colon =
      gap.substr(0, 1) == ":" || gap == "..." || (gap.substr(0, 1) == "," && hit.end - hit.begin > 1);
  const bool bracketed =
      hit.begin > paragraph.word_begin && gap_before(hit.begin).find('(') != std::string_view::npos;
  if (colon && bracketed) return true;  // "(credit: harbour news)"
  return colon && words_[hit.begin].letters == WordCase::Capitalized &&
         words_[hit.end].letters != WordCase::Lower;
}

}  // namespace nutgraf
