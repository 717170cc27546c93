// Links pronouns and common nouns to the people and organizations they stand for: "she", "its", "the
// minister".
// SPDX-License-Identifier: Apache-2.0
#include "core/link/reference_resolver.h"

#include <algorithm>

#include "core/link/reference_scanner.h"
#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestOpening = 12;  // tokens before a pronoun that may stand for a name behind it
constexpr std::uint32_t kFarthestName = 40;    // tokens behind it
constexpr std::uint32_t kLongestRest = 200;    // tokens of a quotation behind a pronoun
constexpr std::uint32_t kLongestSpeaker = 8;   // tokens of "A senior official of the port"
constexpr std::uint32_t kMostNames = 4;        // behind a pronoun

}  // namespace

void ReferenceScanner::resolve_pronoun(std::uint32_t token, std::string_view kind) {
  discourse_.ahead = name_ahead(token, kind);
  discourse_.quote_speaker = speaker_behind(token);
  // Too few are in the corpora to learn from.
  if (kind == "3np" && discourse_.ahead != SeenEntity::kNever)
    return add_mention({token, token + 1}, MentionKind::Pronominal, discourse_.ahead, LinkSieve::Pronoun);
  if (is_personal(kind) && kind[2] == 's' && goes_on_unnamed(token)) return;
  const std::uint32_t owner = subject_before(token, kind);
  if (owner != SeenEntity::kNever) return refer(token, kind, owner);
  const std::uint32_t speaker = speaker_who_goes_on(token, kind);
  if (speaker != SeenEntity::kNever) return refer(token, kind, speaker);
  find_antecedents(token, kind);
  const std::uint32_t chosen = antecedents_.chain(choose_(token, antecedents_));
  if (chosen != Antecedents::kNobody) refer(token, kind, chosen);
}

void ReferenceScanner::refer(std::uint32_t token, std::string_view kind, std::uint32_t number) {
  Chain& chain = chains_.chains[number];
  if (kind[1] == 't' && chain.type == EntityType::Person) return;  // "they" is seldom one person
  if (kind[1] == 'm' && chain.gender == Gender::Unknown) chain.gender = Gender::Male;
  if (kind[1] == 'f' && chain.gender == Gender::Unknown) chain.gender = Gender::Female;
  if (kind[1] == 'm') discourse_.last_he = number;
  if (kind[1] == 'f') discourse_.last_she = number;
  add_mention({token, token + 1}, MentionKind::Pronominal, number, LinkSieve::Pronoun);
}

bool ReferenceScanner::is_allowed(std::uint32_t number, std::string_view kind) const {
  const Gender gender = kind[1] == 'm' ? Gender::Male : kind[1] == 'f' ? Gender::Female : Gender::Unknown;
  const Chain& chain = chains_.chains[number];
  const bool is_person = chain.type == EntityType::Person;
  if (!is_person && chain.type != EntityType::Organization) return false;
  if (gender != Gender::Unknown && (!is_person || contradict(gender, chain.gender))) return false;
  return kind[1] != 'n' || !is_person;
}

/// "Lee said it would rain. He added": whoever spoke in the sentence before, even if it tells of somebody
/// else.
std::uint32_t ReferenceScanner::speaker_who_goes_on(std::uint32_t token, std::string_view kind) const {
  if (!is_personal(kind) || kind[2] != 's' || discourse_.in_quote[token]) return SeenEntity::kNever;
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  const bool begins = token == first || discourse_.in_quote[token - 1];
  const std::uint32_t speaker = discourse_.speaker;
  if (!begins || speaker == SeenEntity::kNever) return SeenEntity::kNever;
  if (discourse_.subject_sentence == words_.sentence_of(token) || !is_allowed(speaker, kind) ||
      is_told_of(speaker, token))
    return SeenEntity::kNever;
  const bool speaks_on = resolver_.cue_verbs_.contains(words_.folded(verb_behind(token)));
  return speaks_on && around_.distance_between(discourse_.spoke_at, token) <= 1 ? speaker
                                                                                : SeenEntity::kNever;
}

/// "Judge Lee in his ruling": the sentence's subject, where nothing but a preposition parts them.
std::uint32_t ReferenceScanner::subject_before(std::uint32_t token, std::string_view kind) const {
  const std::uint32_t subject = discourse_.subject;
  if (!is_personal(kind) || subject == SeenEntity::kNever || discourse_.in_quote[token] ||
      discourse_.subject_sentence != words_.sentence_of(token) || around_.role_of(token, kind) != 'p' ||
      !around_.has_function(token - 1, 'p') || !is_allowed(subject, kind))
    return SeenEntity::kNever;
  const std::uint32_t end = words_.is(token - 2, ",") ? token - 2 : token - 1;
  const TokenRange name = with_letters(chains_.mentions[discourse_.entities[subject].last].tokens);
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  return name.end == end && around_.phrase_begin(name.begin, first) <= first + 1 ? subject
                                                                                 : SeenEntity::kNever;
}

/// "his lawyer" of "After his lawyer, Lee, left": no lawyer is his own.
bool ReferenceScanner::names_kin(TokenRange owned) const {
  for (std::uint32_t token = owned.begin; token < owned.end; ++token) {
    if (!words_.is_word(token) || around_.is_function(token)) return false;
  }
  return !owned.empty() && !role_finder_.title_class(words_.folded(owned.end - 1)).empty();
}

/// "In his speech, Lee said": the name that begins the sentence's main clause.
std::uint32_t ReferenceScanner::name_ahead(std::uint32_t token, std::string_view kind) {
  const TokenRange sentence = words_.sentence_tokens(token);
  std::uint32_t first = sentence.begin;
  if (first < token && !words_.is_word(first)) ++first;
  if (token - first > kLongestOpening || discourse_.in_quote[token]) return SeenEntity::kNever;
  const auto function = resolver_.function_words_.find(words_.folded(first));
  const std::string_view word = words_.folded(first);
  const bool leads = (function && function->find_first_of("pc") != std::string_view::npos) ||
                     (word.size() > 4 && word.substr(word.size() - 3) == "ing");
  if (!leads) return SeenEntity::kNever;
  std::uint32_t next = next_name_;
  for (std::uint32_t tries = 0; tries < kMostNames && next < named_count_; ++tries, ++next) {
    const Mention& name = chains_.mentions[next];
    if (name.tokens.begin >= sentence.end || name.tokens.begin > token + kFarthestName) break;
    if (!is_allowed(to_index(name.entity), kind)) continue;
    std::uint32_t begin = around_.phrase_begin(name.tokens.begin, token);
    if (words_.is(begin - 1, "the")) --begin;
    const bool is_led = words_.is(begin - 1, ",");
    if (begin <= token + 1 || (!is_led && !(is_personal(kind) && around_.acts(name.tokens)))) continue;
    const bool is_inserted = is_led && words_.is(name.tokens.end, ",");
    if (is_inserted && kind[2] == 'p' && names_kin({token + 1, begin - 1})) continue;
    discourse_.is_ahead_led = is_led;
    return to_index(name.entity);
  }
  return SeenEntity::kNever;
}

/// Who is named beside the verb of speech behind the quotation that holds the token.
std::uint32_t ReferenceScanner::speaker_behind(std::uint32_t token) const {
  if (!discourse_.in_quote[token]) return SeenEntity::kNever;
  std::uint32_t end = token;
  const std::uint32_t limit = std::min(words_.size(), token + kLongestRest);
  while (end < limit && discourse_.in_quote[end]) ++end;
  for (std::uint32_t next = next_name_; next < named_count_; ++next) {
    const Mention& name = chains_.mentions[next];
    if (name.tokens.begin < end) continue;
    if (words_.sentence_of(name.tokens.begin) != words_.sentence_of(end - 1)) break;
    const bool is_first = around_.phrase_begin(name.tokens.begin, end) <= end + 3;
    return is_first && speaks(name.tokens) ? to_index(name.entity) : SeenEntity::kNever;
  }
  return SeenEntity::kNever;
}

/// Whether a token is the "he" of "“…,” he said": none who was killed.
bool ReferenceScanner::speaks_beside_quotation(std::uint32_t token) const {
  if (!resolver_.cue_verbs_.contains(words_.folded(token + 1))) return false;
  return token > 0 && discourse_.in_quote[token - 1] && !discourse_.in_quote[token];
}

/// "A witness said it was late. He added": whoever began the sentence before by speaking has no name here.
bool ReferenceScanner::goes_on_unnamed(std::uint32_t token) const {
  const TokenRange sentence = words_.sentence_tokens(token);
  if (token != sentence.begin || token == 0 || discourse_.in_quote[token - 1]) return false;
  if (!resolver_.cue_verbs_.contains(words_.folded(verb_behind(token)))) return false;
  const TokenRange before = words_.sentence_tokens(token - 1);
  const std::uint32_t first = before.begin;
  if (!is_one_of(words_.folded(first), {"a", "an", "another", "one", "the"})) return false;
  const std::uint32_t limit = std::min(before.end, first + kLongestSpeaker);
  std::uint32_t verb = first + 1;
  while (verb < limit && words_.is_word(verb) && !resolver_.cue_verbs_.contains(words_.folded(verb))) ++verb;
  if (verb >= limit || verb == first + 1 || !words_.is_word(verb)) return false;
  const std::string_view noun = words_.folded(verb - 1);
  const bool is_one = noun.back() != 's' || is_one_of(noun, {"boss", "witness"});
  if (!is_one || !(noun == "source" || role_finder_.title_class(noun).find('r') != std::string_view::npos))
    return false;
  const auto is_there = [&](const Mention& mention) {
    return TokenRange{first, verb}.overlaps(mention.tokens);
  };
  const auto known = chains_.mentions.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(
                                                  chains_.mentions.size() - named_count_, kMostNames));
  const std::uint32_t name = next_name_ - std::min(next_name_, kMostNames);
  return std::none_of(known, chains_.mentions.end(), is_there) &&
         std::none_of(chains_.mentions.begin() + name, chains_.mentions.begin() + next_name_, is_there);
}

/// The verb of the sentence that a pronoun begins: behind "He" and an adverb, or ", therefore,".
std::uint32_t ReferenceScanner::verb_behind(std::uint32_t token) const {
  if (words_.is(token + 1, ",") && words_.is(token + 3, ",") && around_.has_function(token + 2, 'v'))
    return token + 4;
  const auto function = resolver_.function_words_.find(words_.folded(token + 1));
  return token + (function && function->find('v') != std::string_view::npos ? 2U : 1U);
}

/// "He is a brother of John Kennedy": a name that is longer than all before may be another's of the family.
bool ReferenceScanner::may_be_kinsman(std::uint32_t name) const {
  const std::vector<std::uint32_t>& own = chains_.chains[to_index(chains_.mentions[name].entity)].mentions;
  const std::uint32_t count = std::min(static_cast<std::uint32_t>(own.size()), kMostNames);
  return own[0] < name && std::all_of(own.begin(), own.begin() + count, [&](std::uint32_t mention) {
           return mention >= name ||
                  chains_.mentions[mention].tokens.size() < chains_.mentions[name].tokens.size();
         });
}

/// "He said Lind would go", "when she met Mint": whoever is named behind the subject of a clause is somebody
/// else, up to the end of the sentence that "he" begins, or of the clause.
bool ReferenceScanner::is_told_of(std::uint32_t chain, std::uint32_t token) const {
  const TokenRange sentence = words_.sentence_tokens(token);
  const std::uint32_t limit = std::min(sentence.end, token + kFarthestName);
  std::uint32_t clause = token == sentence.begin ? limit : token + 1;
  while (clause < limit && words_.is_word(clause) && !is_one_of(words_.folded(clause), {"and", "but"}))
    ++clause;
  for (std::uint32_t next = next_name_; next < named_count_; ++next) {
    if (chains_.mentions[next].tokens.begin >= clause) break;
    if (to_index(chains_.mentions[next].entity) == chain && !may_be_kinsman(next)) return true;
  }
  return false;
}

std::vector<std::uint32_t> ReferenceScanner::allowed_antecedents(std::uint32_t token,
                                                                 std::string_view kind) const {
  std::vector<std::uint32_t> allowed;
  allowed.reserve(discourse_.recent.size() + 1);
  const bool speaks_now = is_personal(kind) && speaks_beside_quotation(token);
  for (std::size_t i = discourse_.recent.size(); i-- > 0;) {
    const std::uint32_t chain = discourse_.recent[i];
    if (speaks_now && noun_phrases_.is_killed(chain)) continue;
    const TokenRange last = chains_.mentions[discourse_.entities[chain].last].tokens;
    if (is_personal(kind) && kind[2] == 's' && is_told_of(chain, token)) continue;
    if (is_allowed(chain, kind) && !around_.is_own_object(last, token)) allowed.push_back(chain);
  }
  const std::uint32_t ahead = discourse_.ahead;
  if (ahead != SeenEntity::kNever && discourse_.entities[ahead].last == SeenEntity::kNever)
    allowed.push_back(ahead);
  return allowed;
}

/// Describes whom a pronoun may stand for.
void ReferenceScanner::find_antecedents(std::uint32_t token, std::string_view kind) {
  const std::vector<std::uint32_t> allowed = allowed_antecedents(token, kind);
  discourse_.has_known_near = std::any_of(allowed.begin(), allowed.end(), [&](std::uint32_t chain) {
    const std::uint32_t last = discourse_.entities[chain].last;
    return chains_.chains[chain].gender != Gender::Unknown && last != SeenEntity::kNever &&
           around_.distance_between(chains_.mentions[last].tokens.begin, token) <= 1;
  });
  const AntecedentDescriber describer({words_, chains_, discourse_, role_finder_, around_}, token, kind,
                                      antecedents_);
  antecedents_.begin(is_personal(kind) ? 'p' : kind[1] == 'n' ? 'n' : 't');
  describer.describe_nobody(allowed.size());
  for (std::uint32_t rank = 0; rank < allowed.size(); ++rank) {
    antecedents_.begin(allowed[rank]);
    describer.describe(allowed[rank], rank, allowed.size() == 1);
  }
  if (allowed.empty()) return;
  antecedents_.begin_shared();
  describer.describe_pronoun();
}

ReferenceResolver::ReferenceResolver(const Model& model)
    : pronouns_(model.text("pronouns")),
      org_nouns_(model.text("org_nouns")),
      function_words_(model.text("function_words")),
      cue_verbs_(model.text("cue_verbs")),
      short_titles_(model.text("short_titles")),
      antecedent_model_(model) {}

void ReferenceResolver::resolve(const Words& words, const std::vector<TokenRange>& quoted,
                                const std::vector<FoundRole>& roles, const RoleFinder& role_finder,
                                Chains& chains) const {
  const Chooser choose = [this](std::uint32_t, const Antecedents& antecedents) {
    return antecedent_model_.best_of(antecedents);
  };
  ReferenceScanner(*this, words, quoted, roles, role_finder, chains, choose, Antecedents()).scan();
}

void ReferenceResolver::resolve(const Words& words, const std::vector<TokenRange>& quoted,
                                const std::vector<FoundRole>& roles, const RoleFinder& role_finder,
                                Chains& chains, const Chooser& choose) const {
  ReferenceScanner(*this, words, quoted, roles, role_finder, chains, choose, Antecedents(true)).scan();
}

}  // namespace nutgraf
