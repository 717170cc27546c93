// What a page says of an article's authors at its end.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/author_notes.h"

#include <algorithm>
#include <iterator>

#include "core/document/annotations.h"
#include "core/structure/block_rules.h"
#include "core/text/hash.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kShortestArticle = 60;  // words of prose above a note
constexpr std::uint32_t kLongestNote = 90;      // words
constexpr std::uint32_t kShortestNote = 5;
constexpr std::size_t kReach = 16;  // lines from a byline down to the text
constexpr std::size_t kNear = 2;    // from a name down to the note
constexpr std::uint32_t kAboveToBelow = 3;
constexpr std::uint32_t kAboveToAbout = 2;
constexpr std::size_t kProfiles = 3;  // paragraphs below the names of those that they tell of

class NoteFinder {
 public:
  NoteFinder(const PastedText& pasted, const Stretch& stretch, const WordTable& table)
      : pasted_(pasted), stretch_(stretch), table_(table) {
    for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i) {
      if (is_story_prose(line(i)) && stretch.holds(static_cast<std::uint32_t>(i))) below_ += line(i).words();
      profiles_ += may_be_note(i) && begins_with(line(i), names_above(i), 1) ? 1u : 0u;
    }
  }

  void find(std::vector<std::int32_t>& bias) {
    for (std::size_t i = 0; i < pasted_.paragraphs.size(); ++i) {
      const bool heads = above_ < kShortestArticle && i + kReach >= stretch_.first;
      if (heads) collect(i, head_);
      about_ = heads_about(i) || (about_ && is_story_prose(line(i)));
      if (is_note(i) || (about_ && is_story_prose(line(i)))) {
        rule_out(BlockKind::Body, i, bias);
        rule_out(BlockKind::PullQuote, i, bias);
      } else if (is_story_prose(line(i))) {
        enter(i);
      }
      if (is_story_prose(line(i)) && stretch_.holds(static_cast<std::uint32_t>(i))) below_ -= line(i).words();
    }
  }

 private:
  const Paragraph& line(std::size_t at) const { return pasted_.paragraphs[at]; }

  bool is_capital(std::uint32_t word) const { return is_capitalized(pasted_.words[word]); }

  /// The words of a byline's names: not what they are, nor where ("By Ilse Marren in Lima").
  void collect(std::size_t at, HashIndex& names) const {
    constexpr std::uint32_t kNoName = kNewsroomRole | kAgency | kWeekday | kPageWord | kBylineLead;
    const Paragraph& byline = line(at);
    if (byline.byline == BylineForm::None || byline.byline == BylineForm::AgencyOnly ||
        is_story_prose(byline))
      return;
    bool place = false;
    for (std::uint32_t w = byline.word_begin; w < byline.word_end; ++w) {
      const TextWord& word = pasted_.words[w];
      if (word.letters == WordCase::Lower) place = word.hash == hash64("in");
      if (!place && is_capital(w) && word.hash != hash64("by") && word.hash != hash64("the") &&
          !table_.is(word.hash, kNoName))
        names[word.hash] = 1;
    }
  }

  void enter(std::size_t at) {
    if (at >= stretch_.first) above_ += line(at).words();
    for (std::uint32_t w = line(at).word_begin; w < line(at).word_end; ++w) {
      if (is_capital(w)) told_[pasted_.words[w].hash] = 1;
    }
  }

  /// The names of lines right above a paragraph.
  HashIndex names_above(std::size_t at) const {
    HashIndex names;
    for (std::size_t i = at - std::min(at, kNear); i < at; ++i) collect(i, names);
    return names;
  }

  /// "About Marren Bearings", "About the Author", at the end of an article; not "About the Bridge", "About
  /// Time" or "About Your Leave", below which it goes on.
  bool heads_about(std::size_t at) const {
    constexpr std::uint32_t kLongest = 7;  // words
    const Paragraph& head = line(at);
    if (above_ < kShortestArticle || above_ < kAboveToAbout * below_ || head.is_prose() || head.words() < 2 ||
        head.words() > kLongest || head.digits > 0 || head.ending <= Ending::Question ||
        pasted_.words[head.word_begin].hash != hash64("about"))
      return false;
    const bool article = pasted_.words[head.word_begin + 1].hash == hash64("the");
    const std::uint32_t subject = head.word_begin + (article ? 2 : 1);
    if (subject >= head.word_end || table_.is(pasted_.words[subject].hash, kFunctionWord)) return false;
    for (std::uint32_t w = subject; w < head.word_end; ++w) {
      if (!table_.is(pasted_.words[w].hash, kFunctionWord) && !is_capital(w)) return false;
    }
    if (article) return is_publisher(pasted_.words[head.word_end - 1].hash);
    return subject + 1 < head.word_end || is_told_below(at, pasted_.words[subject].hash);
  }

  static bool is_publisher(std::uint64_t word) {
    constexpr std::uint64_t kPublishers[] = {hash64("author"),    hash64("authors"),     hash64("writer"),
                                             hash64("writers"),   hash64("reporter"),    hash64("reporters"),
                                             hash64("company"),   hash64("group"),       hash64("publisher"),
                                             hash64("institute"), hash64("association"), hash64("foundation"),
                                             hash64("agency"),    hash64("university")};
    return std::find(std::begin(kPublishers), std::end(kPublishers), word) != std::end(kPublishers);
  }

  /// Whether the next line begins with the word.
  bool is_told_below(std::size_t at, std::uint64_t word) const {
    if (at + 1 >= pasted_.paragraphs.size()) return false;
    const Paragraph& below = line(at + 1);
    return below.words() > 0 && pasted_.words[below.word_begin].hash == word;
  }

  bool may_be_note(std::size_t at) const {
    const Paragraph& note = line(at);
    return note.words() >= kShortestNote && note.words() <= kLongestNote && note.ending <= Ending::Question &&
           note.opening != Opening::QuoteMark;
  }

  bool is_note(std::size_t at) const {
    const Paragraph& note = line(at);
    if (above_ < kShortestArticle || !may_be_note(at)) return false;
    const bool at_end = above_ >= kAboveToBelow * (below_ - std::min(below_, note.words()));
    const std::uint32_t fewest = at_end ? 1 : 2;  // words of the name
    return begins_with(note, head_, fewest) ||
           (at_end && profiles_ < kProfiles && begins_with(note, names_above(at), fewest));
  }

  /// Whether it begins with such a name, unknown to the text before, and goes on in small letters, as with a
  /// verb.
  bool begins_with(const Paragraph& note, const HashIndex& names, std::uint32_t fewest) const {
    std::uint32_t w = note.word_begin;
    while (w < note.word_end && is_capital(w) && names.find(pasted_.words[w].hash) != nullptr) {
      if (told_.find(pasted_.words[w].hash) != nullptr) return false;
      ++w;
    }
    return w >= note.word_begin + fewest && w < note.word_end && pasted_.words[w].letters == WordCase::Lower;
  }

  const PastedText& pasted_;
  const Stretch& stretch_;
  const WordTable& table_;
  std::size_t profiles_ = 0;  // in "Four people to watch", each below a name
  bool about_ = false;        // what stands below tells of a company or an author
  HashIndex head_;            // names of lines above the text
  HashIndex told_;            // capitalized words of the prose before
  std::uint32_t above_ = 0;   // words of prose before, from the stretch on
  std::uint32_t below_ = 0;   // and of the stretch, from here on
};

}  // namespace

void leave_author_notes_out(const PastedText& pasted, const Stretch& stretch, const WordTable& table,
                            std::vector<std::int32_t>& bias) {
  NoteFinder(pasted, stretch, table).find(bias);
}

}  // namespace nutgraf
