// Titles asserted of somebody: "Lee is the spokeswoman of …", "she served as mayor".
// SPDX-License-Identifier: Apache-2.0
#include "core/link/role_scanner.h"

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = RolePhraseReader::kNone;
constexpr std::uint32_t kLongestInsertion = 30;  // tokens of ", who …," between a name and its verb

}  // namespace

/// Offices in a row from `token` on: "mayor of Denver and governor of Colorado" are two, "a former official
/// and ambassador" is one.
void RoleScanner::read_offices(std::uint32_t token, std::uint32_t mention) {
  const std::uint32_t limit = words_.sentence_tokens(token).end;
  if (words_.is(token, "both")) ++token;
  if (words_.is(token, "not") || !(phrases_.may_open(token) || words_.is(token, "one"))) return;
  const bool shares_determiner = phrases_.is_determiner(token);
  for (int offices = 0; offices < 4; ++offices) {
    const std::size_t count = found_.size();
    std::uint32_t end = role_phrase(token, limit, mention);
    if (end == token || found_.size() == count) return;
    for (std::uint32_t i = token + 1; !shares_determiner && i + 1 < end; ++i) {
      const std::uint32_t next = phrases_.head_of_phrase(i + 1, end);
      if (!words_.is(i, "and") || next == kNone || phrases_.in_name(i)) continue;
      found_.back().title.end = end = i;
    }
    if (!words_.is(end, "and") || !phrases_.may_open(end + 1)) return;
    token = end + 1;
  }
}

/// "As president, he should be immune": the person follows the comma.
void RoleScanner::find_as(std::uint32_t mention) {
  const std::uint32_t begin = chains_.mentions[mention].tokens.begin;
  if (chains_.mentions[mention].kind == MentionKind::Pronominal) find_before_comma(begin, begin + 1, mention);
}

/// "… resigned to become the Secretary of State", "served eight years as mayor", "appointed him Foreign
/// Secretary", "continue in the position of governor".
void RoleScanner::find_office(std::uint32_t mention) {
  const TokenRange subject = chains_.mentions[mention].tokens;
  const std::uint32_t limit = std::min(words_.sentence_tokens(subject.begin).end, subject.end + 12);
  bool is_office = subject.begin > 0 &&
                   is_one_of(words_.folded(subject.begin - 1), {"appointed", "named", "elected", "making"});
  if (words_.is(subject.end, "'s")) return;
  if (is_office && phrases_.may_open(subject.end)) return read_offices(subject.end, mention);
  for (std::uint32_t token = subject.end; token + 1 < limit; ++token) {
    const std::string_view word = words_.folded(token);
    if (phrases_.in_person(token)) {
      // "was appointed by Robledo as", "succeeding her as"
      // but not "appointed Perales as", which is the other's office.
      const bool is_passed = words_.is(token - 1, "by") || (token > subject.end && is_office);
      const bool is_object = is_one_of(words_.folded(token - 1), {"appointed", "named", "elected", "chosen"});
      if (!is_passed || is_object) return;
      token = phrases_.mention_of(token).tokens.end - 1;
      continue;
    }
    if (word == "," && !is_one_of(words_.folded(token + 1), {"serving", "becoming"})) return;
    // "Ruiz's goal meant they became champions": somebody else does.
    if (word == ";" || word == "who" || word == "which" || phrases_.has_function(token, 'n')) return;
    if (lexicons_.role_words.has(word, 'o')) is_office = true;
    if (is_one_of(word, {"become", "becomes", "became", "becoming"}) || (word == "as" && is_office))
      return read_offices(token + 1, mention);
    const bool is_named_post = lexicons_.role_words.has(word, 'p');
    if (is_named_post && (is_office || word == "distinction") && words_.is(token + 1, "of"))
      return read_offices(token + 2, mention);
    const bool is_due = is_one_of(word, {"slated", "set", "expected", "due", "likely"});
    if (is_due && words_.is(token + 1, "to") && words_.is(token + 2, "be"))
      return read_offices(token + 3, mention);
  }
}

void RoleScanner::find_asserted(std::uint32_t mention) {
  find_as(mention);
  const TokenRange subject = chains_.mentions[mention].tokens;
  const std::uint32_t limit =
      std::min(words_.sentence_tokens(subject.begin).end, subject.end + kLongestInsertion);
  std::uint32_t token = subject.end;
  const bool has_insertion = words_.is(token, ",");
  if (has_insertion && words_.is(token + 1, "who")) ++token;
  if (words_.is(token, "who")) ++token;
  if (has_insertion) {
    // "Dahl, who has led the department since 2019, was previously mayor": behind the insertion as well.
    for (std::uint32_t close = subject.end; close + 1 < limit; ++close) {
      if (words_.is(close, ",") && is_one_of(words_.folded(close + 1), {"is", "was", "became"}))
        return void(assert_from(close + 1, mention));
    }
  }
  if (!assert_from(token, mention)) find_office(mention);
}

/// Reads "is", "was previously" or "served as" with the office behind it; false where none stands there.
bool RoleScanner::assert_from(std::uint32_t token, std::uint32_t mention) {
  const std::uint32_t limit = words_.sentence_tokens(token).end;
  bool is_copula = false;
  bool is_office = false;
  for (std::uint32_t steps = 0; token < limit && steps < 8; ++steps, ++token) {
    const std::string_view word = words_.folded(token);
    if (is_one_of(word, {"would", "could", "might", "should"})) return false;  // told of nobody yet
    if (is_one_of(word, {"not", "n't", "never"})) return true;                 // told of nobody
    if (is_one_of(word, {"is", "was", "became", "remains", "remained", "'m", "am", "been", "be", "become",
                         "were", "are"}) ||
        (word == "as" && is_office)) {
      is_copula = true;
    } else if (lexicons_.role_words.has(word, 's')) {
      is_office = true;
    } else if (!phrases_.has_function(token, 'a') && !phrases_.has_function(token, 'v')) {
      break;
    }
    if (is_office && is_one_of(word, {"elected", "appointed", "named"})) is_copula = true;
  }
  const bool opens = token < limit && (phrases_.may_open(token) || words_.is(token, "one") ||
                                       words_.is(token, "both") || words_.is(token, "not"));
  if (!is_copula || !opens) return false;
  read_offices(token, mention);
  return true;
}

}  // namespace nutgraf
