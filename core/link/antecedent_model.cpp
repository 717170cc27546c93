// Scores the possible antecedents of a pronoun by decision trees over their features.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/antecedent_model.h"

#include <bit>
#include <charconv>

#include "core/model/lexicon.h"

namespace nutgraf {
namespace {

/// The number at the begin of a text; 0 where there is none.
int number_of(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Bits for the leaves from `first` to before `end`.
std::uint8_t leaves_between(std::size_t first, std::size_t end) {
  return static_cast<std::uint8_t>((1U << end) - (1U << first));
}

/// The place of the lowest bit that is set; the last where none is, which no feature rules out.
std::size_t lowest_bit(std::uint8_t bits) { return static_cast<std::size_t>(std::countr_zero(bits | 0x80U)); }

}  // namespace

/// Reads the lines of the section, and files what the trees ask under the features that they ask for.
class AntecedentModel::Reader {
 public:
  explicit Reader(AntecedentModel& model) : model_(model) {}

  void read_feature(std::string_view name, std::string_view weight) {
    std::uint32_t& number = model_.numbers_[NamePart(name).hash()];
    if (number != 0) return;
    model_.features_.push_back({number_of(weight), 0, group_of(name.front())});
    number = static_cast<std::uint32_t>(model_.features_.size());
  }

  void read_tree(std::size_t group, std::string_view text) {
    std::vector<Tree>& trees = model_.trees_[group];
    const auto number = static_cast<std::uint32_t>(trees.size());
    const std::size_t known = questions_.size();
    Tree tree{};
    std::size_t leaves = 0;
    std::vector<Branch> open;  // what is asked above the next entry
    while (!text.empty() && leaves < kMostLeaves) {
      const std::size_t end = text.find(' ');
      const std::string_view entry = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      if (!entry.empty() && entry.front() == '?') {
        open.push_back({number_of(entry.substr(1)), leaves, false});
        continue;
      }
      tree[leaves++] = number_of(entry);
      while (!open.empty() && open.back().is_with) open.pop_back();
      if (open.empty()) return trees.push_back(tree);
      const auto without = leaves_between(open.back().first_leaf, leaves);
      questions_.push_back({open.back().feature, group, {number, static_cast<Leaves>(~without)}});
      open.back().is_with = true;
    }
    questions_.resize(known);  // cut short, or too large
  }

  /// A feature of another group never holds where the tree is asked.
  void file_questions() {
    std::vector<std::vector<Exclusion>> by_feature(model_.features_.size());
    for (const Question& question : questions_) {
      if (question.feature < 0) continue;
      const auto feature = static_cast<std::size_t>(question.feature);
      if (feature >= by_feature.size() || model_.features_[feature].group != question.group) continue;
      by_feature[feature].push_back(question.exclusion);
    }
    for (std::size_t i = 0; i < by_feature.size(); ++i) {
      model_.exclusions_.insert(model_.exclusions_.end(), by_feature[i].begin(), by_feature[i].end());
      model_.features_[i].exclusions_end = static_cast<std::uint32_t>(model_.exclusions_.size());
    }
  }

 private:
  struct Branch {
    int feature;
    std::size_t first_leaf;  // of the branch without the feature
    bool is_with;            // whether the branch with it has begun
  };
  struct Question {
    int feature = 0;
    std::size_t group = 0;
    Exclusion exclusion;
  };

  AntecedentModel& model_;
  std::vector<Question> questions_;
};

AntecedentModel::AntecedentModel(const Model& model) {
  Reader reader(*this);
  for_each_entry(model.text("antecedents"), [&](std::string_view key, std::string_view value) {
    if (key.size() > 1)
      reader.read_feature(key, value);
    else
      reader.read_tree(group_of(key.empty() ? '\0' : key.front()), value);
  });
  reader.file_questions();
}

/// Judges the antecedents of one pronoun.
class AntecedentModel::Judge {
 public:
  Judge(const AntecedentModel& model, std::size_t group)
      : model_(model), group_(group), trees_(model.trees_[group]), holds_(model.features_.size()) {
    held_.reserve(kUsualFeatures);
  }

  Standing unknown() const { return {0, std::vector<Leaves>(trees_.size(), static_cast<Leaves>(~0U))}; }

  /// Adds what a feature tells, once.
  void add(std::uint64_t name, Standing& standing) {
    const std::uint32_t* const number = model_.numbers_.find(name);
    if (number == nullptr || holds_[*number - 1] != 0) return;
    const std::uint32_t place = *number - 1;
    const Feature& feature = model_.features_[place];
    if (feature.group != group_) return;  // of the same hash, in a table made to have it: it asks other trees
    holds_[place] = 1;
    held_.push_back(place);
    standing.weight += feature.weight;
    for (std::size_t i = place == 0 ? 0 : model_.features_[place - 1].exclusions_end;
         i < feature.exclusions_end; ++i)
      standing.left[model_.exclusions_[i].tree] &= model_.exclusions_[i].left;
  }
  std::size_t held() const { return held_.size(); }
  /// Takes back that features hold, but for the first of them.
  void forget_but(std::size_t first) {
    for (; held_.size() > first; held_.pop_back()) holds_[held_.back()] = 0;
  }

  std::int64_t score_of(const Standing& standing) const {
    std::int64_t score = standing.weight;
    for (std::size_t tree = 0; tree < trees_.size(); ++tree)
      score += trees_[tree][lowest_bit(standing.left[tree])];
    return score;
  }

 private:
  static constexpr std::size_t kUsualFeatures = 64;  // of an antecedent at most, with those of all

  const AntecedentModel& model_;
  std::size_t group_;
  const std::vector<Tree>& trees_;
  std::vector<std::uint8_t> holds_;  // for each feature
  std::vector<std::uint32_t> held_;  // those that hold
};

std::size_t AntecedentModel::best_of(const Antecedents& antecedents) const {
  if (antecedents.size() < 2) return 0;
  Judge judge(*this, group_of(antecedents.group()));
  Standing own = judge.unknown();
  Standing shared = own;
  antecedents.for_each_own(0, [&](std::size_t f) { judge.add(antecedents.hash(f), own); });
  std::size_t best = 0;
  std::int64_t best_score = judge.score_of(own);
  judge.forget_but(0);
  antecedents.for_each_shared([&](std::size_t f) { judge.add(antecedents.hash(f), shared); });
  const std::size_t held = judge.held();
  for (std::size_t i = 1; i < antecedents.size(); ++i) {
    own = shared;
    antecedents.for_each_own(i, [&](std::size_t f) { judge.add(antecedents.hash(f), own); });
    judge.forget_but(held);
    const std::int64_t score = judge.score_of(own);
    if (score <= best_score) continue;
    best = i;
    best_score = score;
  }
  return best;
}

}  // namespace nutgraf
