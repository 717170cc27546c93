// Finds the turns of interviews, which stand without quotation marks: "((WN)) What now?", "Lee: We go on."
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/interview.h"

#include <algorithm>
#include <map>
#include <string>

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestLabel = 6;  // tokens
constexpr std::size_t kFewestTurns = 3;

enum class LabelKind : std::uint8_t { None, Parentheses, Colon, BareName };

struct Label {
  LabelKind kind = LabelKind::None;
  TokenRange name;
  std::uint32_t content = 0;
};

bool is_opening(std::string_view token) { return token == "(" || token == "(("; }
bool is_closing(std::string_view token) { return token == ")" || token == "))"; }

class TurnScanner {
 public:
  TurnScanner(const Words& words, const Coreference& coreference)
      : words_(words), coreference_(coreference) {}

  std::vector<InterviewTurn> scan() {
    const std::vector<TokenRange> paragraphs = words_.paragraphs();
    std::vector<Label> labels;
    std::size_t in_parentheses = 0;
    std::size_t with_colon = 0;
    std::map<std::string, int> colon_labels;
    bool comes_back = false;
    for (const TokenRange paragraph : paragraphs) {
      labels.push_back(read_label(paragraph));
      if (labels.back().kind == LabelKind::Parentheses) ++in_parentheses;
      if (labels.back().kind == LabelKind::Colon) {
        ++with_colon;
        comes_back = ++colon_labels[std::string(words_.text_of(labels.back().name))] > 1 || comes_back;
      }
    }
    const bool has_colons =
        with_colon >= kFewestTurns && comes_back && colon_labels.size() >= 2 && in_parentheses == 0;
    std::vector<InterviewTurn> turns;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const Label& label = labels[i];
      const bool counts = (label.kind == LabelKind::Parentheses && in_parentheses >= 2) ||
                          (label.kind == LabelKind::Colon && has_colons) ||
                          (label.kind == LabelKind::BareName && in_parentheses >= 2 && i > 0 &&
                           labels[i - 1].kind != LabelKind::None);
      if (!counts) {
        if (label.kind == LabelKind::BareName) labels[i].kind = LabelKind::None;
        continue;
      }
      if (label.content >= paragraphs[i].end) continue;
      turns.push_back({{label.content, paragraphs[i].end}, label.name, mention_in(label.name)});
    }
    // Questions whose answers aren't there (a list of what was asked) make no interview.
    const bool has_answer = std::any_of(turns.begin(), turns.end(), [&](const InterviewTurn& turn) {
      return !words_.is(turn.content.end - 1, "?");
    });
    return has_answer ? turns : std::vector<InterviewTurn>{};
  }

 private:
  std::optional<MentionId> mention_in(TokenRange label) const {
    const auto& mentions = coreference_.mentions;
    const auto first = std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& mention) {
      return mention.tokens.begin < label.begin;
    });
    if (first == mentions.end() || first->tokens.begin >= label.end) return std::nullopt;
    return static_cast<MentionId>(first - mentions.begin());
  }

  /// A person, an organisation, or capitals such as "Q" and "DJ"; not "Image" or "Update".
  bool names_speaker(TokenRange label) const {
    if (const auto mention = mention_in(label)) {
      const EntityType type =
          coreference_.entities[to_index(coreference_.mentions[to_index(*mention)].entity)].type;
      return type == EntityType::Person || type == EntityType::Organization;
    }
    const std::string_view word = words_[label.begin];
    return label.size() == 1 && word.size() <= 3 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  Label read_label(TokenRange paragraph) const {
    Label label;
    if (paragraph.size() < 3) return label;
    std::uint32_t token = paragraph.begin;
    if (words_[token] == "((" || (is_opening(words_[token]) && is_opening(words_[token + 1]))) {
      token += words_[token] == "((" ? 1 : 2;
      label.name.begin = token;
      while (token < paragraph.end && token < label.name.begin + kLongestLabel && !is_closing(words_[token]))
        ++token;
      if (token >= paragraph.end || !is_closing(words_[token]) || token == label.name.begin) return Label{};
      label.name.end = token;
      while (token < paragraph.end && (is_closing(words_[token]) || words_.is(token, ":"))) ++token;
      label.kind = LabelKind::Parentheses;
      label.content = token;
      return label;
    }
    if (!words_.is_capitalized(token)) return label;
    const auto mention = mention_in({token, token + 1});
    std::uint32_t end = token;
    while (end < paragraph.end && end < token + kLongestLabel && words_.is_word(end)) ++end;
    if (words_.is(end, ":") && end > token && names_speaker({token, end}))
      return {LabelKind::Colon, {token, end}, end + 1};
    if (!mention) return label;
    const Mention& name = coreference_.mentions[to_index(*mention)];
    const bool is_person = coreference_.entities[to_index(name.entity)].type == EntityType::Person;
    if (is_person && name.kind == MentionKind::Named && words_.is_capitalized(name.tokens.end)) {
      return {LabelKind::BareName, name.tokens, name.tokens.end};
    }
    return label;
  }

  const Words& words_;
  const Coreference& coreference_;
};

}  // namespace

std::vector<InterviewTurn> find_interview_turns(const Words& words, const Coreference& coreference) {
  return TurnScanner(words, coreference).scan();
}

}  // namespace nutgraf
