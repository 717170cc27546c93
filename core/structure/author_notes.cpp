// What a page says of an article's authors at its end.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/author_notes.h"

#include <algorithm>

#include "core/document/annotations.h"
#include "core/structure/block_rules.h"
#include "core/text/hash.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kShortestArticle = 60;  // words of prose above a note
constexpr std::uint32_t kLongestNote = 90;      // words
constexpr std::uint32_t kShortestNote = 5;
constexpr std::size_t kReach = 10;  // lines from a byline down to the text
constexpr std::size_t kNear = 2;    // from a name down to the note
constexpr std::uint32_t kAboveToBelow = 3;

class NoteFinder {
 public:
  NoteFinder(const PastedText& pasted, const Stretch& stretch, const WordTable& table)
      : pasted_(pasted), stretch_(stretch), table_(table) {
    for (std::size_t i = 0; i < pasted.paragraphs.size(); ++i) {
      if (is_story_prose(line(i)) && stretch.holds(static_cast<std::uint32_t>(i))) below_ += line(i).words();
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
        continue;
      }
      if (is_story_prose(line(i))) enter(i);
    }
  }

 private:
  const Paragraph& line(std::size_t at) const { return pasted_.paragraphs[at]; }

  bool is_capital(std::uint32_t word) const {
    const WordCase letters = pasted_.words[word].letters;
    return letters == WordCase::Capitalized || letters == WordCase::Upper;
  }

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
    if (stretch_.holds(static_cast<std::uint32_t>(at))) below_ -= line(at).words();
    for (std::uint32_t w = line(at).word_begin; w < line(at).word_end; ++w) {
      if (is_capital(w)) told_[pasted_.words[w].hash] = 1;
    }
  }

  /// "About Marren Bearings", "About the Author", below an article.
  bool heads_about(std::size_t at) const {
    constexpr std::uint32_t kLongest = 7;  // words
    const Paragraph& head = line(at);
    if (above_ < kShortestArticle || head.is_prose() || head.words() < 2 || head.words() > kLongest ||
        head.digits > 0 || head.ending <= Ending::Question ||
        pasted_.words[head.word_begin].hash != hash64("about"))
      return false;
    std::uint32_t names = 0;
    for (std::uint32_t w = head.word_begin + 1; w < head.word_end; ++w) {
      const bool small = table_.is(pasted_.words[w].hash, kFunctionWord);
      if (!small && !is_capital(w)) return false;
      names += small ? 0u : 1u;
    }
    return names > 0;
  }

  bool is_note(std::size_t at) const {
    const Paragraph& note = line(at);
    if (above_ < kShortestArticle || note.words() < kShortestNote || note.words() > kLongestNote ||
        note.ending > Ending::Question || note.opening == Opening::QuoteMark)
      return false;
    const bool at_end = above_ >= kAboveToBelow * (below_ - std::min(below_, note.words()));
    const std::uint32_t fewest = at_end ? 1 : 2;  // words of the name
    HashIndex near;
    for (std::size_t i = at - std::min(at, kNear); i < at; ++i) collect(i, near);
    return begins_with(note, head_, fewest) || begins_with(note, near, fewest);
  }

  /// Whether it begins with such a name, unknown to the text before, and goes on with a verb.
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
  bool about_ = false;       // what stands below tells of a company or an author
  HashIndex head_;           // names of lines above the text
  HashIndex told_;           // capitalized words of the prose before
  std::uint32_t above_ = 0;  // words of prose before, from the stretch on
  std::uint32_t below_ = 0;  // and of the stretch, from here on
};

}  // namespace

void leave_author_notes_out(const PastedText& pasted, const Stretch& stretch, const WordTable& table,
                            std::vector<std::int32_t>& bias) {
  NoteFinder(pasted, stretch, table).find(bias);
}

}  // namespace nutgraf
