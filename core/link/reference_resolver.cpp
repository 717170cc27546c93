// Links pronouns and common nouns to the people and organizations they stand for: "she", "its", "the
// minister".
// SPDX-License-Identifier: Apache-2.0
#include "core/link/reference_resolver.h"

#include <algorithm>
#include <map>

#include "core/link/antecedent_features.h"
#include "core/link/noun_phrase_resolver.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::size_t kRecentEntities = 16;
constexpr std::uint32_t kLongestDateline = 12;    // tokens, its brackets included
constexpr std::uint32_t kLongestApposition = 20;  // tokens between a name and its verb of speech

}  // namespace

/// Reads one text from begin to end and keeps in mind who was mentioned when.
class ReferenceScanner {
 public:
  ReferenceScanner(const ReferenceResolver& resolver, const Words& words,
                   const std::vector<TokenRange>& quoted, const std::vector<FoundRole>& roles,
                   const RoleFinder& role_finder, Chains& chains, const ReferenceResolver::Chooser& choose)
      : resolver_(resolver),
        words_(words),
        role_finder_(role_finder),
        chains_(chains),
        choose_(choose),
        discourse_{
            std::vector<SeenEntity>(chains.chains.size()), {}, std::vector<bool>(words.size(), false), {}, 0},
        describer_(words, chains, discourse_, role_finder, resolver.function_words_, resolver.cue_verbs_),
        noun_phrases_({resolver.org_nouns_, resolver.function_words_, resolver.cue_verbs_}, role_finder,
                      words, chains, discourse_, roles) {
    for (const TokenRange range : quoted) {
      std::fill(discourse_.in_quote.begin() + range.begin,
                discourse_.in_quote.begin() + std::min(range.end, words.size()), true);
    }
    for (const Sentence& sentence : words.segmentation().sentences) {
      const bool is_told =
          sentence.tokens.begin < discourse_.in_quote.size() && !discourse_.in_quote[sentence.tokens.begin];
      discourse_.told.push_back((discourse_.told.empty() ? 0U : discourse_.told.back()) +
                                (is_told ? 1U : 0U));
    }
    for (const FoundRole& role : roles) {
      if (role.is_announced) {
        announced_.push_back(role);
        continue;
      }
      role_spans_.push_back(role.title);
      title_that_ends_[role.title.end] = role.title.begin;
    }
  }

  void scan();

 private:
  void see(std::uint32_t mention);
  bool begins_paragraph(std::uint32_t token) const;
  bool is_source_of_story(TokenRange tokens) const;
  void note_subject(std::uint32_t mention);
  bool speaks(TokenRange tokens) const;
  void add_mention(TokenRange tokens, MentionKind kind, std::uint32_t chain, LinkSieve sieve);
  void resolve_pronoun(std::uint32_t token, std::string_view kind);
  std::vector<Antecedent> antecedents_of(std::uint32_t token, std::string_view kind) const;

  const ReferenceResolver& resolver_;
  const Words& words_;
  const RoleFinder& role_finder_;
  Chains& chains_;
  const ReferenceResolver::Chooser& choose_;
  Discourse discourse_;
  const AntecedentDescriber describer_;
  NounPhraseResolver noun_phrases_;
  std::vector<TokenRange> role_spans_;
  std::vector<FoundRole> announced_;                        // ascending
  std::map<std::uint32_t, std::uint32_t> title_that_ends_;  // end of a title → its begin
};

void ReferenceScanner::see(std::uint32_t mention) {
  const std::uint32_t chain = to_index(chains_.mentions[mention].entity);
  const EntityType type = chains_.chains[chain].type;
  if (type != EntityType::Person && type != EntityType::Organization) return;
  if (type == EntityType::Organization && is_source_of_story(chains_.mentions[mention].tokens)) return;
  SeenEntity& seen = discourse_.entities[chain];
  seen.last = mention;
  ++seen.count;
  discourse_.top_count = std::max(discourse_.top_count, seen.count);
  if (words_.sentence_of(chains_.mentions[mention].tokens.begin) == 0) seen.in_headline = true;
  note_subject(mention);
  const TokenRange tokens = chains_.mentions[mention].tokens;
  if (!discourse_.in_quote[tokens.begin] && describer_.acts(tokens)) discourse_.actor = chain;
  std::vector<std::uint32_t>& recent = discourse_.recent;
  const auto old = std::find(recent.begin(), recent.end(), chain);
  if (old != recent.end()) recent.erase(old);
  if (recent.size() == kRecentEntities) recent.erase(recent.begin());
  recent.push_back(chain);
  if (type == EntityType::Organization && chains_.mentions[mention].kind != MentionKind::Pronominal)
    noun_phrases_.note_organization(mention);
}

/// Whether a token is so near to its paragraph's begin that it may belong to a dateline.
bool ReferenceScanner::begins_paragraph(std::uint32_t token) const {
  const std::uint32_t first = token > kLongestDateline ? token - kLongestDateline : 0;
  return first == 0 || words_.paragraph_of(first) != words_.paragraph_of(token);
}

/// "KESTREL (Agence Nord) — …": who sent the story, of whom it doesn't tell.
bool ReferenceScanner::is_source_of_story(TokenRange tokens) const {
  const bool is_set_apart = tokens.begin > 0 && words_.is(tokens.begin - 1, "(") &&
                            words_.is(tokens.end, ")") &&
                            is_one_of(words_.folded(tokens.end + 1), {"-", "–", "—", "--", "―"});
  return is_set_apart && begins_paragraph(tokens.end);
}

/// Whether a mention stands beside a verb of speech: "Kim, an adviser, said", "said Trade Minister Kim".
bool ReferenceScanner::speaks(TokenRange tokens) const {
  const auto is_cue = [&](std::uint32_t token) {
    return resolver_.cue_verbs_.contains(words_.folded(token));
  };
  if (is_cue(tokens.end)) return true;
  std::uint32_t begin = tokens.begin;
  for (auto title = title_that_ends_.find(begin); title != title_that_ends_.end();
       title = title_that_ends_.find(begin))
    begin = title->second;
  // "said Belaid", but not "said Belaid was late"
  if (begin > 0 && is_cue(begin - 1)) return !describer_.acts(tokens);
  if (!words_.is(tokens.end, ",")) return false;
  const std::uint32_t limit =
      std::min(words_.sentence_tokens(tokens.begin).end, tokens.end + kLongestApposition);
  for (std::uint32_t token = tokens.end + 1; token + 1 < limit; ++token) {
    if (words_.is(token, ",") && is_cue(token + 1)) return true;
  }
  return is_cue(tokens.end + 1);
}

/// Keeps the subjects of this sentence and of the one before.
void ReferenceScanner::note_subject(std::uint32_t mention) {
  const TokenRange tokens = chains_.mentions[mention].tokens;
  const std::uint32_t chain = to_index(chains_.mentions[mention].entity);
  discourse_.entities[chain].spoke = speaks(tokens);
  if (discourse_.entities[chain].spoke && !discourse_.in_quote[tokens.begin]) discourse_.speaker = chain;
  const std::uint32_t sentence = words_.sentence_of(tokens.begin);
  if (sentence == discourse_.subject_sentence || discourse_.in_quote[tokens.begin]) return;
  const auto function =
      tokens.begin > 0 ? resolver_.function_words_.find(words_.folded(tokens.begin - 1)) : std::nullopt;
  if (function && function->find('p') != std::string_view::npos) return;
  discourse_.subject_before = discourse_.subject;
  discourse_.subject = chain;
  discourse_.subject_sentence = sentence;
}

void ReferenceScanner::add_mention(TokenRange tokens, MentionKind kind, std::uint32_t chain,
                                   LinkSieve sieve) {
  const auto mention = static_cast<std::uint32_t>(chains_.mentions.size());
  chains_.mentions.push_back({tokens, kind, static_cast<EntityId>(chain), sieve});
  chains_.chains[chain].mentions.push_back(mention);
  see(mention);
}

void ReferenceScanner::scan() {
  const auto named_count = static_cast<std::uint32_t>(chains_.mentions.size());
  std::uint32_t next_name = 0;
  std::size_t next_role = 0;
  std::size_t next_announced = 0;
  TokenRange announced;  // the last title that is a mention by itself
  for (std::uint32_t token = 0; token < words_.size();) {
    for (; next_announced < announced_.size() && announced_[next_announced].title.begin <= token;
         ++next_announced) {
      const FoundRole& role = announced_[next_announced];
      add_mention(role.title, MentionKind::Nominal, to_index(chains_.mentions[role.mention].entity),
                  LinkSieve::Title);
      announced = role.title;
    }
    if (next_name < named_count && chains_.mentions[next_name].tokens.begin <= token) {
      see(next_name);
      token = std::max(token, chains_.mentions[next_name].tokens.end);
      ++next_name;
      continue;
    }
    while (next_role < role_spans_.size() && role_spans_[next_role].end <= token) ++next_role;
    const bool in_role = next_role < role_spans_.size() && role_spans_[next_role].contains(token);
    if (const auto kind = resolver_.pronouns_.find(words_.folded(token)); kind && kind->size() == 3) {
      // "His" of "His Excellency" is part of a title.
      const bool is_dignity = (*kind)[2] == 'p' && words_.is_capitalized(token + 1) &&
                              role_finder_.is_dignity(words_.folded(token + 1));
      if ((*kind)[0] == '3' && !is_dignity) resolve_pronoun(token, *kind);
      ++token;
      continue;
    }
    auto nominal = in_role ? std::nullopt : noun_phrases_.resolve(token);
    if (nominal && nominal->tokens == announced) nominal = std::nullopt;
    // "the Senate" is no phrase of its own in "the Senate Armed Services Committee".
    if (nominal && next_name < named_count) {
      const TokenRange name = chains_.mentions[next_name].tokens;
      // … and "the Labour Party" none beside "Labour Party"; but "the Court" may be short for another name.
      const bool is_short = name.size() == 1 && resolver_.org_nouns_.contains(words_.folded(name.begin));
      const bool is_name =
          name.begin == nominal->tokens.begin + 1 && name.end == nominal->tokens.end && !is_short;
      if (name.overlaps(nominal->tokens) && (name.end > nominal->tokens.end || is_name))
        nominal = std::nullopt;
    }
    if (nominal) add_mention(nominal->tokens, MentionKind::Nominal, nominal->chain, nominal->sieve);
    token = nominal ? nominal->tokens.end : token + 1;
  }
}

void ReferenceScanner::resolve_pronoun(std::uint32_t token, std::string_view kind) {
  const std::vector<Antecedent> antecedents = antecedents_of(token, kind);
  const Antecedent& chosen = antecedents[choose_(token, antecedents)];
  if (chosen.chain == Antecedent::kNobody) return;
  Chain& chain = chains_.chains[chosen.chain];
  if (kind[1] == 't' && chain.type == EntityType::Person) return;  // "they" is seldom one person
  if (kind[1] == 'm' && chain.gender == Gender::Unknown) chain.gender = Gender::Male;
  if (kind[1] == 'f' && chain.gender == Gender::Unknown) chain.gender = Gender::Female;
  if (kind[1] == 'm') discourse_.last_he = chosen.chain;
  if (kind[1] == 'f') discourse_.last_she = chosen.chain;
  add_mention({token, token + 1}, MentionKind::Pronominal, chosen.chain, LinkSieve::Pronoun);
}

std::vector<Antecedent> ReferenceScanner::antecedents_of(std::uint32_t token, std::string_view kind) const {
  std::vector<std::uint32_t> allowed;
  allowed.reserve(discourse_.recent.size());
  const Gender gender = kind[1] == 'm' ? Gender::Male : kind[1] == 'f' ? Gender::Female : Gender::Unknown;
  for (std::size_t i = discourse_.recent.size(); i-- > 0;) {
    const Chain& chain = chains_.chains[discourse_.recent[i]];
    const bool is_person = chain.type == EntityType::Person;
    if (gender != Gender::Unknown && (!is_person || contradict(gender, chain.gender))) continue;
    if (kind[1] == 'n' && is_person) continue;
    allowed.push_back(discourse_.recent[i]);
  }
  std::vector<Antecedent> antecedents(1);
  antecedents.reserve(allowed.size() + 1);
  describer_.describe_nobody(antecedents[0], token, kind, allowed.size());
  for (std::uint32_t rank = 0; rank < allowed.size(); ++rank) {
    Antecedent antecedent;
    antecedent.chain = allowed[rank];
    describer_.describe(antecedent, token, kind, rank, allowed.size() == 1);
    antecedents.push_back(std::move(antecedent));
  }
  return antecedents;
}

ReferenceResolver::ReferenceResolver(const Model& model)
    : pronouns_(model.text("pronouns")),
      org_nouns_(model.text("org_nouns")),
      function_words_(model.text("function_words")),
      cue_verbs_(model.text("cue_verbs")),
      antecedent_model_(model) {}

void ReferenceResolver::resolve(const Words& words, const std::vector<TokenRange>& quoted,
                                const std::vector<FoundRole>& roles, const RoleFinder& role_finder,
                                Chains& chains) const {
  resolve(words, quoted, roles, role_finder, chains,
          [this](std::uint32_t, const std::vector<Antecedent>& antecedents) {
            return antecedent_model_.best_of(antecedents);
          });
}

void ReferenceResolver::resolve(const Words& words, const std::vector<TokenRange>& quoted,
                                const std::vector<FoundRole>& roles, const RoleFinder& role_finder,
                                Chains& chains, const Chooser& choose) const {
  ReferenceScanner(*this, words, quoted, roles, role_finder, chains, choose).scan();
}

}  // namespace nutgraf
