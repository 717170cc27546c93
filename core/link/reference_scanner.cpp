// Reads one text from begin to end and links what refers to people and organizations.
// SPDX-License-Identifier: Apache-2.0
#include "core/link/reference_scanner.h"

#include <algorithm>
#include <string>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::size_t kRecentEntities = 16;
constexpr std::uint32_t kLongestDateline = 12;    // tokens, its brackets included
constexpr std::uint32_t kLongestBrackets = 8;     // tokens
constexpr std::uint32_t kLongestHeading = 8;      // tokens
constexpr std::uint32_t kMostBetween = 3;         // tokens between a name and its verb of speech
constexpr std::uint32_t kLongestApposition = 20;  // tokens between a name and its verb of speech

}  // namespace

void ReferenceScanner::see(std::uint32_t mention) {
  const std::uint32_t chain = to_index(chains_.mentions[mention].entity);
  const EntityType type = chains_.chains[chain].type;
  if (type != EntityType::Person && type != EntityType::Organization) return;
  if (type == EntityType::Organization && is_source_of_story(chains_.mentions[mention].tokens)) return;
  SeenEntity& seen = discourse_.entities[chain];
  const bool is_new = seen.last == SeenEntity::kNever;
  if (type == EntityType::Organization && is_new && is_in_brackets(chains_.mentions[mention].tokens)) return;
  seen.before_last = seen.last;
  seen.last = mention;
  ++seen.count;
  discourse_.top_count = std::max(discourse_.top_count, seen.count);
  if (words_.sentence_of(chains_.mentions[mention].tokens.begin) == 0) seen.in_headline = true;
  note_subject(mention);
  const TokenRange tokens = with_letters(chains_.mentions[mention].tokens);
  if (!discourse_.in_quote[tokens.begin] && around_.acts(tokens)) discourse_.actor = chain;
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

bool ReferenceScanner::ends_paragraph(std::uint32_t token) const {
  return token + 1 < words_.size() && words_.paragraph_of(token + 1) != words_.paragraph_of(token);
}

/// "What comes next" between two paragraphs: it parts nobody from what was said above it.
bool ReferenceScanner::is_heading(TokenRange sentence) const {
  if (sentence.empty() || sentence.size() > kLongestHeading) return false;
  const bool is_alone =
      sentence.begin == 0 || words_.paragraph_of(sentence.begin - 1) != words_.paragraph_of(sentence.begin);
  return is_alone && ends_paragraph(sentence.end - 1) && words_.is_word(sentence.end - 1);
}

/// "Her Honour ruled": whoever bears an office that is called so, the one mentioned last; kNever where the
/// dignity is a title before a name.
std::uint32_t ReferenceScanner::bearer_of_dignity(std::uint32_t dignity, std::string_view kind) const {
  const std::uint32_t next = words_.is(dignity + 1, ",") ? dignity + 2 : dignity + 1;
  const bool is_gloss = is_one_of(words_[next], {")", "]"});  // "HM [Her Majesty] the Queen"
  if (words_.is_capitalized(next) || words_.is(next, "the") || is_gloss) return SeenEntity::kNever;
  std::uint32_t bearer = SeenEntity::kNever;
  const auto place = [&](std::uint32_t chain) {
    return chains_.mentions[discourse_.entities[chain].last].tokens.begin;
  };
  std::string_view offices = resolver_.short_titles_.find(words_.folded(dignity)).value_or("");
  while (!offices.empty()) {
    const std::string_view office = offices.substr(0, offices.find(' '));
    offices.remove_prefix(std::min(offices.size(), office.size() + 1));
    const std::uint32_t chain = noun_phrases_.person_with_role(std::string(office));
    const bool is_met = chain != SeenEntity::kNever && discourse_.entities[chain].last != SeenEntity::kNever;
    if (!is_met || !is_allowed(chain, kind)) continue;
    if (bearer == SeenEntity::kNever || place(chain) > place(bearer)) bearer = chain;
  }
  return bearer;
}

/// A name with what stands behind it: "Ada Ruiz SC".
TokenRange ReferenceScanner::with_letters(TokenRange name) const {
  const auto role = std::partition_point(role_spans_.begin(), role_spans_.end(),
                                         [&](TokenRange span) { return span.begin < name.end; });
  const bool is_next = role != role_spans_.end() && role->begin == name.end && role->size() == 1;
  return is_next ? TokenRange{name.begin, role->end} : name;
}

/// "KESTREL (Agence Nord) — …": who sent the story, of whom it doesn't tell.
bool ReferenceScanner::is_source_of_story(TokenRange tokens) const {
  const bool is_set_apart =
      tokens.begin > 0 && words_.is(tokens.begin - 1, "(") && words_.is(tokens.end, ")") &&
      (is_one_of(words_.folded(tokens.end + 1), {"-", "–", "—", "--", "―"}) || ends_paragraph(tokens.end));
  return is_set_apart && begins_paragraph(tokens.end);
}

/// "(KSTL, Norland Exchange)": told of nothing yet.
bool ReferenceScanner::is_in_brackets(TokenRange tokens) const {
  const std::uint32_t first = words_.sentence_tokens(tokens.begin).begin;
  if (!words_.is(tokens.end, ",") && (tokens.begin == first || !words_.is(tokens.begin - 1, ",")))
    return false;
  for (std::uint32_t token = tokens.begin; token-- > first && tokens.begin - token < kLongestBrackets;) {
    if (words_.is(token, ")")) return false;
    if (words_.is(token, "(")) return true;
  }
  return false;
}

/// Whether a mention stands beside a verb of speech: "Kim, an adviser, said", "said Trade Minister Kim".
bool ReferenceScanner::speaks(TokenRange tokens) const {
  const auto is_cue = [&](std::uint32_t token) {
    return resolver_.cue_verbs_.contains(words_.folded(token));
  };
  // "Lee has also said"
  std::uint32_t verb = tokens.end;
  const auto is_between = [&](std::uint32_t token) {
    const auto function = resolver_.function_words_.find(words_.folded(token));
    return is_one_of(words_.folded(token), {"has", "had", "have"}) ||
           (function && function->find('v') != std::string_view::npos);
  };
  while (verb < tokens.end + kMostBetween && is_between(verb)) ++verb;
  if (is_cue(verb)) return true;
  const std::uint32_t begin = titled_begin(tokens.begin);
  // "said Belaid", but not "said Belaid was late"
  if (begin > 0 && is_cue(begin - 1)) return !around_.acts(tokens);
  if (!words_.is(tokens.end, ",")) return false;
  // "Lee, who came with Kim, said"
  const std::uint32_t phrase = around_.phrase_begin(tokens.begin, words_.sentence_tokens(tokens.begin).begin);
  const auto led = phrase > 0 ? resolver_.function_words_.find(words_.folded(phrase - 1)) : std::nullopt;
  if (led && led->find('p') != std::string_view::npos) return false;
  const std::uint32_t limit =
      std::min(words_.sentence_tokens(tokens.begin).end, tokens.end + kLongestApposition);
  for (std::uint32_t token = tokens.end + 1; token + 1 < limit; ++token) {
    if (words_.is(token, ",") && is_cue(token + 1)) return true;
  }
  return is_cue(tokens.end + 1);
}

/// Where a name begins with its titles.
std::uint32_t ReferenceScanner::titled_begin(std::uint32_t begin) const {
  for (auto title = title_that_ends_.find(begin); title != title_that_ends_.end();
       title = title_that_ends_.find(begin))
    begin = title->second;
  return begin;
}

/// "Kim told Judge Lee it was late": Lee is spoken to.
bool ReferenceScanner::is_addressed(TokenRange tokens) const {
  const std::uint32_t begin = titled_begin(tokens.begin);
  if (begin < 2 || !around_.is_cue(begin - 1) || around_.is_cue(tokens.end)) return false;
  const bool is_inverted = !words_.is_word(begin - 2) || discourse_.in_quote[begin - 2];
  return !is_inverted || is_one_of(words_.folded(begin - 1), {"told", "tells", "informed", "assured"});
}

bool ReferenceScanner::follows_according_to(std::uint32_t token) const {
  const std::uint32_t begin = around_.phrase_begin(token, words_.sentence_tokens(token).begin);
  const std::uint32_t to = begin > 0 && words_.is(begin - 1, "the") ? begin - 1 : begin;
  return to >= 2 && words_.is(to - 1, "to") && words_.is(to - 2, "according");
}

/// Keeps the subjects of this sentence and of the one before.
void ReferenceScanner::note_subject(std::uint32_t mention) {
  const TokenRange tokens = with_letters(chains_.mentions[mention].tokens);
  const std::uint32_t chain = to_index(chains_.mentions[mention].entity);
  const bool is_source = follows_according_to(tokens.begin);
  const std::uint32_t sentence = words_.sentence_of(tokens.begin);
  discourse_.entities[chain].spoke = is_source || speaks(tokens);
  // "According to Lee, Kim said": Lee goes on.
  if (discourse_.entities[chain].spoke && !discourse_.in_quote[tokens.begin] &&
      sentence != source_sentence_ && !is_addressed(tokens)) {
    discourse_.speaker = chain;
    discourse_.spoke_at = tokens.begin;
  }
  if (is_source) source_sentence_ = sentence;
  if (sentence == discourse_.subject_sentence || discourse_.in_quote[tokens.begin]) return;
  if (words_.is(tokens.end, "'s")) return;  // "Lee's plan"
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
  named_count_ = static_cast<std::uint32_t>(chains_.mentions.size());
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
    if (next_name_ < named_count_ && chains_.mentions[next_name_].tokens.begin <= token) {
      see(next_name_);
      token = std::max(token, chains_.mentions[next_name_].tokens.end);
      ++next_name_;
      continue;
    }
    while (next_role < role_spans_.size() && role_spans_[next_role].end <= token) ++next_role;
    const bool in_role = next_role < role_spans_.size() && role_spans_[next_role].contains(token);
    if (const auto kind = resolver_.pronouns_.find(words_.folded(token)); kind && kind->size() == 3) {
      // "His" of "His Excellency" is part of a title.
      const bool is_dignity = (*kind)[2] == 'p' && words_.is_capitalized(token + 1) &&
                              role_finder_.is_dignity(words_.folded(token + 1));
      const std::uint32_t bearer = is_dignity ? bearer_of_dignity(token + 1, *kind) : SeenEntity::kNever;
      if (bearer != SeenEntity::kNever)
        add_mention({token, token + 2}, MentionKind::Nominal, bearer, LinkSieve::Title);
      if ((*kind)[0] == '3' && !is_dignity) resolve_pronoun(token, *kind);
      token += bearer != SeenEntity::kNever ? 2U : 1U;
      continue;
    }
    auto nominal = in_role ? std::nullopt : noun_phrases_.resolve(token);
    if (nominal && nominal->tokens == announced) nominal = std::nullopt;
    // "the Senate" is no phrase of its own in "the Senate Armed Services Committee".
    if (nominal && next_name_ < named_count_) {
      const TokenRange name = chains_.mentions[next_name_].tokens;
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

}  // namespace nutgraf
