// Who is accused in a text, and who came to harm.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/court_parties.h"

#include <algorithm>
#include <string_view>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestAside = 16;  // tokens between commas behind a name
constexpr std::uint32_t kMostAuxiliaries = 4;
constexpr std::uint32_t kLongestFiling = 6;       // tokens of "filed a fresh bail petition"
constexpr std::uint32_t kFarthestCondition = 60;  // tokens before a noun
constexpr std::uint32_t kLongestTitle = 6;        // tokens between "arrested" and a name, twice with a comma

/// What is told of a person beside one mention.
struct Told {
  bool is_accused = false;
  bool is_harmed = false;
  bool is_killed = false;
  std::size_t filer = CourtParties::kFilers.size();  ///< of what was filed, as filer_of tells
};

class PartyReader {
 public:
  PartyReader(const Words& words, const Lexicon& function_words, const RoleFinder& role_finder)
      : words_(words), function_words_(function_words), role_finder_(role_finder) {}

  Told read(TokenRange name) const {
    Told told;
    read_before(name, told);
    read_behind(name, told);
    return told;
  }

 private:
  bool has_function(std::uint32_t token, char kind) const {
    const auto kinds = function_words_.find(words_.folded(token));
    return kinds && kinds->find(kind) != std::string_view::npos;
  }

  /// "police arrested 31-year-old", "charges against", "the killing of".
  void read_before(TokenRange name, Told& told) const {
    const std::uint32_t first = words_.sentence_tokens(name.begin).begin;
    std::uint32_t from = name.begin;  // where the name begins, or what is said before it
    for (std::uint32_t token = name.begin; token > first && from - token < kLongestTitle;) {
      --token;
      const std::uint32_t kind = from == name.begin ? kind_before(token, name.end) : token;
      if (kind < token) {
        token = from = kind;
        continue;
      }
      const std::string_view word = words_.folded(token);
      // "arrested a man threatening Ada Ruiz"
      const bool has_object = token + 1 == from || is_one_of(words_.folded(token + 1), {"a", "an", "the"});
      if (has_object && word.ends_with("ing") && !words_.is_capitalized(token)) return;
      const bool is_link = (word == "of" || word == "against") && token > first;
      if (is_link) {
        told.is_accused = names_charge(words_.folded(token - 1));
        told.is_killed = word == "of" && names_killing(words_.folded(token - 1));
        return;
      }
      if (tells_charge(word)) {
        const bool is_passive = token > first && has_function(token - 1, 'a');
        told.is_accused = !is_passive && word != "accused" && !is_long_ago(name.end);
        return;
      }
      // "a petition filed by"
      const bool is_of_others = words_.is(name.end + 1, "behalf") || words_.is(name.end + 2, "behalf");
      if (word == "by" && !is_of_others && token > first && tells_filing(words_.folded(token - 1)))
        told.filer = filed_within({std::max(first, token - std::min(token, kLongestFiling)), token});
      if (words_.is(token, ",") || has_function(token, 'p') || has_function(token, 'c')) return;
    }
  }

  /// "a trader" of "They arrested a trader, Ada Ruiz, on Monday": where it begins; `comma` where nothing of
  /// the kind stands before it, or where the name may be of who tells it: "…, Ada Ruiz said", "…, Ada Ruiz, a
  /// clerk, said".
  std::uint32_t kind_before(std::uint32_t comma, std::uint32_t name_end) const {
    if (!words_.is(comma, ",") || !is_one_of(words_[name_end], {",", "(", ".", ";"})) return comma;
    const auto [first, limit] = words_.sentence_tokens(comma);
    const std::uint32_t behind = closing(name_end, limit, ",");
    if (words_.is(name_end, ",") && is_one_of(words_.folded(behind), {"said", "says", "told"})) return comma;
    for (std::uint32_t token = comma; token > first && comma - token < kLongestTitle;) {
      --token;
      if (is_one_of(words_.folded(token), {"a", "an", "the"})) return token;
      if (!words_.is_word(token) || has_function(token, 'p') || has_function(token, 'a')) return comma;
    }
    return comma;
  }

  /// Who files what is named last within a range.
  std::size_t filed_within(TokenRange range) const {
    std::size_t filer = CourtParties::kFilers.size();
    for (std::uint32_t token = range.begin; token < range.end; ++token) {
      if (words_.is(token, ",")) break;
      // "filed a petition on behalf of others"
      if (words_.is(token + 2, "behalf") || words_.is(token + 3, "behalf"))
        return CourtParties::kFilers.size();
      const std::size_t named = filer_of(words_.folded(token));
      if (named < CourtParties::kFilers.size()) filer = named;
    }
    return filer;
  }

  /// "in 1998": no suspect of today's.
  bool is_long_ago(std::uint32_t token) const {
    return words_.is(token, "in") && token + 1 < words_.size() && words_[token + 1].size() == 4 &&
           words_.segmentation().tokens[token + 1].kind == TokenKind::Number;
  }

  /// Behind what stands in brackets and between commas: "Ada Ruiz (32), of Kestrel, was charged".
  void read_behind(TokenRange name, Told& told) const {
    const std::uint32_t limit = words_.sentence_tokens(name.begin).end;
    std::uint32_t token = name.end;
    if (words_.is(token, "'s") && token + 1 < limit) {
      told.is_accused = told.is_accused || names_charge(words_.folded(token + 1));
      // "Ruiz's killing of her brother", "Ruiz's murder trial": others were killed.
      const bool is_theirs = !words_.is(token + 2, "of") && !names_charge(words_.folded(token + 2));
      told.is_killed = told.is_killed || (is_theirs && names_killing(words_.folded(token + 1)));
      return;
    }
    bool is_apart = false;  // behind a comma
    for (int asides = 0; asides < 3 && token < limit; ++asides) {
      if (read_verb(token, limit, is_apart, told)) return;
      if (words_.is(token, "(")) {
        token = closing(token, limit, ")");
      } else if (words_.is(token, ",") || words_.is(token, "of") || words_.is(token, "from")) {
        if (read_verb(token + 1, limit, true, told)) return;
        token = closing(token, limit, ",");
        is_apart = false;
      } else {
        return;
      }
    }
    read_verb(token, limit, is_apart, told);
  }

  /// Behind the mark that closes what stands at `open`; the limit where there is none near.
  std::uint32_t closing(std::uint32_t open, std::uint32_t limit, std::string_view mark) const {
    for (std::uint32_t token = open + 1; token < limit && token < open + kLongestAside; ++token) {
      if (words_.is(token, mark)) return token + 1;
    }
    return limit;
  }

  /// "was later charged", "pleaded not guilty", behind a comma also "accused of", "for allegedly".
  bool read_verb(std::uint32_t token, std::uint32_t limit, bool is_apart, Told& told) const {
    bool is_passive = is_apart;  // "Ada Ruiz, charged with", but not "who charged", "who had charged"
    if (token < limit && words_.is(token, "who")) {
      ++token;
      is_passive = false;
    }
    const std::uint32_t first = token;
    const std::uint32_t last = std::min(limit, token + kMostAuxiliaries);
    for (; token < last && (has_function(token, 'a') || has_function(token, 'v')); ++token) {
      const std::string_view word = words_.folded(token);
      if (is_one_of(word, {"not", "n't", "never"})) return true;
      if (has_function(token, 'a')) is_passive = is_one_of(word, {"was", "is", "were", "been", "being"});
    }
    if (token >= limit) return false;
    const std::string_view verb = words_.folded(token);
    const bool pleads = is_one_of(verb, {"pleaded", "pleads", "pled"});
    const bool is_alleged = is_apart && verb == "for" && token + 1 < limit &&
                            is_one_of(words_.folded(token + 1), {"alleged", "allegedly"});
    if (is_passive && is_long_ago(token + 1)) return true;
    if (pleads || is_alleged || (is_passive && tells_charge(verb))) return told.is_accused = true;
    if (!is_passive && tells_filing(verb))
      told.filer = filed_within({token + 1, std::min(limit, token + kLongestFiling)});
    if (!is_passive || token == first) return false;
    const bool to_death =
        words_.is(token + 1, "dead") || (words_.is(token + 1, "to") && words_.is(token + 2, "death"));
    if (tells_killing(verb) || (tells_harm(verb) && to_death)) return told.is_killed = true;
    return told.is_harmed = told.is_harmed || tells_harm(verb);
  }

  bool tells_charge(std::string_view verb) const { return role_finder_.is_role_word(verb, 'a'); }
  bool names_charge(std::string_view noun) const { return role_finder_.is_role_word(noun, 'n'); }
  bool tells_killing(std::string_view verb) const { return role_finder_.is_role_word(verb, 'x'); }
  bool tells_harm(std::string_view verb) const { return role_finder_.is_role_word(verb, 'h'); }
  bool names_killing(std::string_view noun) const { return role_finder_.is_role_word(noun, 'm'); }
  bool tells_filing(std::string_view verb) const { return role_finder_.is_role_word(verb, 'v'); }

  /// Who files what the noun names, by its place in kFilers; kFilers.size() where the noun names nothing that
  /// is filed.
  std::size_t filer_of(std::string_view noun) const {
    std::size_t filer = 0;
    while (filer < CourtParties::kFilers.size() &&
           !role_finder_.is_role_word(noun, static_cast<char>('0' + filer)))
      ++filer;
    return filer;
  }

  const Words& words_;
  const Lexicon& function_words_;
  const RoleFinder& role_finder_;
};

/// Takes a chain for the party, nobody where another was taken before.
class OnlyOne {
 public:
  void take(std::uint32_t chain) {
    if (chain_ != CourtParties::kNone && chain_ != chain) are_several_ = true;
    chain_ = chain;
  }
  std::uint32_t chain() const { return are_several_ ? CourtParties::kNone : chain_; }

 private:
  std::uint32_t chain_ = CourtParties::kNone;
  bool are_several_ = false;
};

}  // namespace

bool may_be_named_party(const Words& words, std::uint32_t head) {
  const std::uint32_t next = head + 2;
  const bool is_told = next < words.size() && (words.is(head + 1, ",") || words.is(head + 1, "of"));
  // "the victim, 40,", "the victim of a thief"
  if (is_told && (is_one_of(words.folded(next), {"a", "an"}) ||
                  words.segmentation().tokens[next].kind == TokenKind::Number))
    return false;
  const std::uint32_t first = words.sentence_tokens(head).begin;
  for (std::uint32_t token = head; token-- > first && head - token < kFarthestCondition;) {
    if (is_one_of(words.folded(token), {"if", "where", "whether"})) return false;
  }
  return true;
}

std::uint32_t CourtParties::called(std::string_view noun) const {
  if (is_one_of(noun, {"accused", "convict", "defendant", "suspect"})) return accused;
  if (is_one_of(noun, {"deceased", "victim"})) return victim;
  const auto filer = std::find(kFilers.begin(), kFilers.end(), noun);
  return filer == kFilers.end() ? kNone : filers[static_cast<std::size_t>(filer - kFilers.begin())];
}

CourtParties find_court_parties(const Words& words, const Chains& chains, const Lexicon& function_words,
                                const RoleFinder& role_finder) {
  CourtParties parties;
  parties.is_killed.assign(chains.chains.size(), false);
  const PartyReader reader(words, function_words, role_finder);
  OnlyOne accused;
  OnlyOne victim;
  std::array<OnlyOne, CourtParties::kFilers.size()> filers;
  for (const Mention& mention : chains.mentions) {
    const std::uint32_t chain = to_index(mention.entity);
    if (mention.kind != MentionKind::Named || chains.chains[chain].type != EntityType::Person) continue;
    const Told told = reader.read(mention.tokens);
    if (told.is_accused) accused.take(chain);
    if (told.is_killed || told.is_harmed) victim.take(chain);
    if (told.is_killed) parties.is_killed[chain] = true;
    if (told.filer < filers.size()) filers[told.filer].take(chain);
  }
  parties.accused = accused.chain();
  if (victim.chain() != parties.accused) parties.victim = victim.chain();
  for (std::size_t i = 0; i < filers.size(); ++i) parties.filers[i] = filers[i].chain();
  return parties;
}

}  // namespace nutgraf
