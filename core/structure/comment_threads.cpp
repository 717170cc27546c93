// Readers' comments below an article.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/comment_threads.h"

#include <algorithm>

#include "core/document/annotations.h"
#include "core/model/furniture.h"
#include "core/structure/block_rules.h"
#include "core/text/hash.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kFewestReplies = 3;
constexpr std::uint32_t kWordsAbove = 120;   // of prose that are an article's
constexpr std::size_t kLongestComment = 12;  // paragraphs above the first "Reply"

bool closes_comment(const Paragraph& paragraph) {
  const std::uint32_t told = paragraph.furniture[static_cast<std::size_t>(Furniture::Comment)];
  return paragraph.words() <= 3 && told > 0 && told * 2 >= paragraph.words();
}

/// Of a line's words.
std::uint64_t hash_of(const PastedText& pasted, const Paragraph& paragraph) {
  std::uint64_t hash = 0;
  for (std::uint32_t word = paragraph.word_begin; word < paragraph.word_end; ++word)
    hash = hash_combine(hash, pasted.words[word].hash);
  return hash;
}

/// The line that stands most often below prose that is long enough for an article, where it comes at least
/// three times; 0 if none does.
std::uint64_t find_reply_line(const PastedText& pasted) {
  HashIndex counts;
  std::uint32_t above = 0;
  std::uint64_t best = 0;
  std::uint32_t most = kFewestReplies - 1;
  for (const Paragraph& paragraph : pasted.paragraphs) {
    if (is_story_prose(paragraph)) above += paragraph.words();
    // Buttons above the article, whatever they are called, stand in front of all prose.
    if (above < kWordsAbove || !closes_comment(paragraph)) continue;
    const std::uint64_t line = hash_of(pasted, paragraph);
    if (const std::uint32_t count = ++counts[line]; count > most) {
      most = count;
      best = line;
    }
  }
  return best;
}

/// A line with the date of a comment, or one that heads them all.
bool heads_comment(const Paragraph& paragraph) {
  return !paragraph.is_prose() && paragraph.words() <= 14 &&
         (paragraph.date_words > 0 || paragraph.furniture[static_cast<std::size_t>(Furniture::Comment)] > 0);
}

void leave_out(std::size_t at, std::vector<std::int32_t>& bias) {
  for (const BlockKind kind : {BlockKind::Body, BlockKind::PullQuote}) rule_out(kind, at, bias);
}

/// "Ilse Says:" above what a reader says, often with a date between. Whom an article quotes so ("The judge
/// said:") has an article or pronoun or stands above quotation marks.
bool names_reader(const PastedText& pasted, std::size_t at) {
  constexpr std::uint32_t kLongest = 6;  // words
  const Paragraph& line = pasted.paragraphs[at];
  if (line.ending != Ending::Colon || line.speech_verbs == 0 || line.words() < 2 || line.words() > kLongest ||
      at + 1 == pasted.paragraphs.size())
    return false;
  const Paragraph& below = pasted.paragraphs[at + 1];
  return below.date_words > 0 || (line.function_words == 0 && below.opening != Opening::QuoteMark);
}

/// Rules out the body from the first of three or more lines that name a reader, below the article, to the end
/// of what the last one says.
void leave_sayings_out(const PastedText& pasted, std::vector<std::int32_t>& bias) {
  constexpr std::uint32_t kWordsOfShort = 60;  // of prose that may be an article's
  const std::vector<Paragraph>& paragraphs = pasted.paragraphs;
  std::uint32_t above = 0;
  std::uint32_t count = 0;
  std::size_t first = paragraphs.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (is_story_prose(paragraphs[i])) above += paragraphs[i].words();
    if (above < kWordsOfShort || !names_reader(pasted, i)) continue;
    first = std::min(first, i);
    last = i;
    ++count;
  }
  if (count < kFewestReplies) return;
  ++last;
  while (last < paragraphs.size() && (paragraphs[last].is_prose() || paragraphs[last].date_words > 0)) ++last;
  for (std::size_t i = first; i < last; ++i) leave_out(i, bias);
}

}  // namespace

void leave_comments_out(const PastedText& pasted, std::vector<std::int32_t>& bias) {
  leave_sayings_out(pasted, bias);
  const std::vector<Paragraph>& paragraphs = pasted.paragraphs;
  const std::uint64_t reply = find_reply_line(pasted);
  if (reply == 0) return;
  std::size_t first = paragraphs.size();
  std::size_t last = 0;
  std::uint32_t above = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (is_story_prose(paragraphs[i])) above += paragraphs[i].words();
    if (above < kWordsAbove || !closes_comment(paragraphs[i]) || hash_of(pasted, paragraphs[i]) != reply)
      continue;
    first = std::min(first, i);
    last = i;
  }
  std::size_t begin = first;
  const std::size_t farthest = first - std::min(first, kLongestComment);
  for (std::size_t i = first; i-- > farthest;) {
    if (!heads_comment(paragraphs[i])) continue;
    begin = i;
    break;
  }
  for (std::size_t i = begin; i < last; ++i) leave_out(i, bias);
}

}  // namespace nutgraf
