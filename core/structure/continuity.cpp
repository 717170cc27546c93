// How far the words of each paragraph go on with the story.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/continuity.h"

#include <algorithm>

#include "core/text/hash.h"
#include "core/text/hash_index.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLeadWords = 80;
constexpr std::uint32_t kRecent = 3;
constexpr std::uint32_t kNameRarity = 3;
constexpr std::uint32_t kShingle = 4;

/// What is known of one distinct word.
struct WordRecord {
  std::uint32_t total = 0;        // in the text
  std::uint32_t prose_total = 0;  // paragraphs of prose that have it
  std::uint32_t prose_so_far = 0;
  std::uint32_t last_prose = 0;  // 1 + number of the last paragraph of prose that had it
  std::uint32_t stamp = 0;       // 1 + the paragraph that counted it last
  std::uint32_t name_stamp = 0;
  std::uint32_t segments = 0;       // that have it
  std::uint32_t segment_stamp = 0;  // 1 + the segment that counted it last
  std::uint8_t rarity = 0;
  bool in_first = false;  // the first segment has it
  bool in_lead = false;
  bool named = false;  // prose has had it capitalized
};

std::uint8_t per_cent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? std::uint8_t{0}
                    : static_cast<std::uint8_t>(std::min<std::uint64_t>(part * 100 / whole, 100));
}

class Meter {
 public:
  Meter(const PastedText& pasted, const WordTable& table) : pasted_(pasted) {
    HashIndex ids(pasted.words.size() / 2);
    ids_.reserve(pasted.words.size());
    records_.emplace_back();
    for (const TextWord& word : pasted.words) {
      std::uint32_t& id = ids[word.hash];
      if (id == 0) {
        id = static_cast<std::uint32_t>(records_.size());
        records_.emplace_back();
        records_.back().rarity =
            static_cast<std::uint8_t>(word.letters == WordCase::Digits ? 1 : table.rarity(word.hash));
      }
      ids_.push_back(id);
      ++records_[id].total;
    }
    result_.paragraphs.resize(pasted.paragraphs.size());
  }

  StoryWords measure() {
    count_prose();
    std::uint32_t prose = 0;
    std::uint32_t lead_words = 0;
    std::uint64_t rest_sum = 0;
    std::uint64_t rarity_sum = 0;
    for (std::uint32_t i = 0; i < pasted_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = pasted_.paragraphs[i];
      const bool story = is_story_prose(paragraph);
      const bool headline = prose == 0 &&
                            (paragraph.shape == Shape::Title || paragraph.shape == Shape::Fragment) &&
                            paragraph.furniture_words() * 2 < paragraph.words();
      Continuity& continuity = result_.paragraphs[i];
      measure(i, story, prose);
      continuity.in_lead = headline || (story && lead_words < kLeadWords);
      if (story) {
        rest_sum += std::uint64_t{continuity.rest} * continuity.rarity;
        rarity_sum += continuity.rarity;
        ++prose;
        lead_words += paragraph.words();
      }
      enter(i, story, continuity.in_lead, prose);
    }
    result_.mean_rest = rarity_sum == 0 ? 0 : static_cast<std::uint32_t>(rest_sum / rarity_sum);
    find_copies();
    find_repeats();
    cut_segments();
    measure_segments();
    return std::move(result_);
  }

 private:
  void count_prose() {
    for (std::uint32_t i = 0; i < pasted_.paragraphs.size(); ++i) {
      if (!is_story_prose(pasted_.paragraphs[i])) continue;
      for_distinct(i, [](WordRecord& record) { ++record.prose_total; });
    }
    for (WordRecord& record : records_) record.stamp = 0;
  }

  template <typename Visit>
  void for_distinct(std::uint32_t i, Visit visit) {
    const Paragraph& paragraph = pasted_.paragraphs[i];
    for (std::uint32_t w = paragraph.word_begin; w < paragraph.word_end; ++w) {
      WordRecord& record = records_[ids_[w]];
      if (record.stamp == i + 1) continue;
      record.stamp = i + 1;
      visit(record);
    }
  }

  void measure(std::uint32_t i, bool story, std::uint32_t prose) {
    std::uint64_t rarity = 0;
    std::uint64_t lead = 0;
    std::uint64_t seen = 0;
    std::uint64_t recent = 0;
    std::uint64_t rest = 0;
    for_distinct(i, [&](const WordRecord& record) {
      rarity += record.rarity;
      if (record.in_lead) lead += record.rarity;
      if (record.prose_so_far > 0) seen += record.rarity;
      if (record.last_prose > 0 && record.last_prose + kRecent > prose) recent += record.rarity;
      if (record.prose_total > (story ? 1u : 0u)) rest += record.rarity;
    });
    Continuity& continuity = result_.paragraphs[i];
    continuity.rarity = static_cast<std::uint32_t>(std::min<std::uint64_t>(rarity, UINT32_MAX));
    continuity.lead = per_cent(lead, rarity);
    continuity.seen = per_cent(seen, rarity);
    continuity.recent = per_cent(recent, rarity);
    continuity.rest = per_cent(rest, rarity);
    measure_names(i);
  }

  bool is_name(const Paragraph& paragraph, std::uint32_t w) const {
    const TextWord& word = pasted_.words[w];
    return is_capitalized(word) && w > paragraph.word_begin && records_[ids_[w]].rarity >= kNameRarity;
  }

  void measure_names(std::uint32_t i) {
    const Paragraph& paragraph = pasted_.paragraphs[i];
    std::uint32_t names = 0;
    std::uint32_t known = 0;
    for (std::uint32_t w = paragraph.word_begin; w < paragraph.word_end; ++w) {
      WordRecord& record = records_[ids_[w]];
      if (!is_name(paragraph, w) || record.name_stamp == i + 1) continue;
      record.name_stamp = i + 1;
      ++names;
      if (record.named) ++known;
    }
    result_.paragraphs[i].names = static_cast<std::uint16_t>(std::min<std::uint32_t>(names, 65535));
    result_.paragraphs[i].names_seen = per_cent(known, names);
  }

  /// Lets the paragraphs after it see its words.
  void enter(std::uint32_t i, bool story, bool in_lead, std::uint32_t prose) {
    if (!story && !in_lead) return;
    const Paragraph& paragraph = pasted_.paragraphs[i];
    for (std::uint32_t w = paragraph.word_begin; w < paragraph.word_end; ++w) {
      WordRecord& record = records_[ids_[w]];
      record.in_lead = record.in_lead || in_lead;
      record.named = record.named || is_name(paragraph, w);
      if (!story || record.last_prose == prose) continue;
      record.last_prose = prose;
      ++record.prose_so_far;
    }
  }

  /// True where a further story may begin.
  bool opens_segment(std::uint32_t i) const {
    const Paragraph& paragraph = pasted_.paragraphs[i];
    if (paragraph.furniture_words() * 2 >= paragraph.words()) return false;
    if (paragraph.is_prose()) return paragraph.dateline || paragraph.kicker == KickerForm::Label;
    const bool title =
        paragraph.shape == Shape::Title || (paragraph.shape == Shape::Fragment && paragraph.words() >= 3);
    if (!title || paragraph.date_words > 0 || paragraph.byline != BylineForm::None) return false;
    // Prose follows, at most a byline and a date between.
    for (std::uint32_t next = i + 1; next < pasted_.paragraphs.size() && next <= i + 3; ++next) {
      if (is_story_prose(pasted_.paragraphs[next])) return true;
    }
    return false;
  }

  void cut_segments() {
    result_.segments.emplace_back();
    for (std::uint32_t i = 0; i < pasted_.paragraphs.size(); ++i) {
      if (result_.segments.back().prose_words > 0 && opens_segment(i)) result_.segments.emplace_back();
      const Paragraph& paragraph = pasted_.paragraphs[i];
      if (is_story_prose(paragraph)) result_.segments.back().prose_words += paragraph.words();
      result_.paragraphs[i].segment = static_cast<std::uint32_t>(result_.segments.size() - 1);
    }
  }

  /// Visits each distinct word of each segment once; only prose and headlines count.
  template <typename Visit>
  void for_segment_words(Visit visit) {
    for (WordRecord& record : records_) record.segment_stamp = 0;
    for (std::uint32_t i = 0; i < pasted_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = pasted_.paragraphs[i];
      if (!is_story_prose(paragraph) && paragraph.shape != Shape::Title) continue;
      const std::uint32_t segment = result_.paragraphs[i].segment;
      for (std::uint32_t w = paragraph.word_begin; w < paragraph.word_end; ++w) {
        WordRecord& record = records_[ids_[w]];
        if (record.segment_stamp == segment + 1) continue;
        record.segment_stamp = segment + 1;
        visit(segment, record, is_name(paragraph, w));
      }
    }
  }

  void measure_segments() {
    struct Sums {
      std::uint64_t first = 0;
      std::uint64_t others = 0;
      std::uint64_t names = 0;
      std::uint64_t names_first = 0;
    };
    std::vector<Sums> sums(result_.segments.size());
    for_segment_words([](std::uint32_t segment, WordRecord& record, bool) {
      ++record.segments;
      record.in_first = record.in_first || segment == 0;
    });
    for_segment_words([&](std::uint32_t segment, const WordRecord& record, bool name) {
      result_.segments[segment].rarity += record.rarity;
      if (record.in_first) sums[segment].first += record.rarity;
      if (record.segments > 1) sums[segment].others += record.rarity;
      if (name) ++sums[segment].names;
      if (name && record.in_first) ++sums[segment].names_first;
    });
    for (std::size_t i = 0; i < sums.size(); ++i) {
      Segment& segment = result_.segments[i];
      segment.first = per_cent(sums[i].first, segment.rarity);
      segment.others = per_cent(sums[i].others, segment.rarity);
      segment.names_first = per_cent(sums[i].names_first, sums[i].names);
    }
  }

  void find_copies() {
    HashIndex first;  // 1 + the first paragraph of these words
    for (std::uint32_t i = 0; i < pasted_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = pasted_.paragraphs[i];
      if (paragraph.words() < 2) continue;
      std::uint64_t hash = 0;
      for (std::uint32_t w = paragraph.word_begin; w < paragraph.word_end; ++w)
        hash = hash_combine(hash, pasted_.words[w].hash);
      std::uint32_t& known = first[hash];
      if (known == 0) {
        known = i + 1;
      } else {
        result_.paragraphs[i].copy_of_earlier = true;
        result_.paragraphs[known - 1].copied_later = true;
      }
    }
  }

  std::uint64_t shingle(std::uint32_t word) const {
    std::uint64_t hash = 0;
    for (std::uint32_t w = word; w < word + kShingle; ++w) hash = hash_combine(hash, pasted_.words[w].hash);
    return hash;
  }

  void find_repeats() {
    HashIndex owners;  // 1 + the paragraph that has the run; UINT32_MAX where several have
    bool repeats = false;
    // A run with a word that the text has once stands nowhere else: that is nearly all of them.
    const auto for_runs = [this](std::uint32_t i, auto visit) {
      const Paragraph& paragraph = pasted_.paragraphs[i];
      std::uint32_t recurring = 0;
      for (std::uint32_t w = paragraph.word_begin; w < paragraph.word_end; ++w) {
        recurring = records_[ids_[w]].total > 1 ? recurring + 1 : 0;
        if (recurring >= kShingle) visit(shingle(w + 1 - kShingle));
      }
    };
    for (std::uint32_t i = 0; i < pasted_.paragraphs.size(); ++i) {
      for_runs(i, [&](std::uint64_t run) {
        std::uint32_t& owner = owners[run];
        owner = owner == 0 || owner == i + 1 ? i + 1 : UINT32_MAX;
        repeats = repeats || owner == UINT32_MAX;
      });
    }
    if (!repeats) return;
    for (std::uint32_t i = 0; i < pasted_.paragraphs.size(); ++i) {
      std::uint64_t shared = 0;
      for_runs(i, [&](std::uint64_t run) { shared += *owners.find(run) == UINT32_MAX ? 1u : 0u; });
      const std::uint32_t words = pasted_.paragraphs[i].words();
      result_.paragraphs[i].repeated = per_cent(shared, words < kShingle ? 0 : words - kShingle + 1);
    }
  }

  const PastedText& pasted_;
  std::vector<WordRecord> records_;
  std::vector<std::uint32_t> ids_;  // of each word, into records_
  StoryWords result_;
};

}  // namespace

StoryWords measure_continuity(const PastedText& pasted, const WordTable& table) {
  return Meter(pasted, table).measure();
}

}  // namespace nutgraf
