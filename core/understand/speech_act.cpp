// Finds acts of speech outside quotation marks: who said, told or announced, and where the words for it
// stand. SPDX-License-Identifier: Apache-2.0
#include "core/understand/speech_act.h"

#include <algorithm>

#include "core/document/labels.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr std::uint32_t kSubjectWindow =
    45;  // tokens between a name and its verb: "Kim, a … official at …, said"

constexpr std::size_t kActsBack = 8;  // earlier acts of the sentence that a later one may continue

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_be(std::string_view word) {
  return is_one_of(word, {"is", "are", "was", "were", "be", "been", "being", "'re", "am", "'m"});
}

}  // namespace

class SpeechActScanner {
 public:
  SpeechActScanner(const SpeechActFinder& finder, const Words& words, const std::vector<TokenRange>& quoted,
                   const std::vector<NamedEntity>& named_entities, const Coreference& coreference)
      : finder_(finder),
        words_(words),
        coreference_(coreference),
        mention_at_(words.size() + 1, kNone),
        flags_(words.size() + 1, 0) {
    for (std::uint32_t i = 0; i < coreference.mentions.size(); ++i) {
      const TokenRange tokens = coreference.mentions[i].tokens;  // longer mentions come first
      for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
        if (mention_at_[token] == kNone) mention_at_[token] = i;
      }
    }
    for (const NamedEntity& named : named_entities) {
      if (named.type != EntityType::Date && named.type != EntityType::Time) continue;
      for (std::uint32_t token = named.tokens.begin; token < named.tokens.end; ++token)
        flags_[token] |= kIsTime;
    }
    for (const TokenRange range : quoted) {
      for (std::uint32_t token = range.begin; token < range.end; ++token) flags_[token] |= kIsQuoted;
    }
  }

  std::vector<SpeechAct> find();

 private:
  static constexpr std::uint8_t kIsTime = 1;
  static constexpr std::uint8_t kIsQuoted = 2;

  /// A phrase that may name a speaker.
  struct Subject {
    TokenRange phrase;
    std::optional<TokenRange> text;
    std::optional<MentionId> mention;
  };

  bool in_time(std::uint32_t token) const { return (flags_[std::min(token, words_.size())] & kIsTime) != 0; }
  bool in_quote(std::uint32_t token) const {
    return (flags_[std::min(token, words_.size())] & kIsQuoted) != 0;
  }
  bool in_mention(std::uint32_t token) const { return token < words_.size() && mention_at_[token] != kNone; }
  const Mention& mention_of(std::uint32_t token) const { return coreference_.mentions[mention_at_[token]]; }
  EntityType type_of(const Mention& mention) const {
    return coreference_.entities[to_index(mention.entity)].type;
  }
  bool is_person(std::uint32_t token) const {
    return in_mention(token) && type_of(mention_of(token)) == EntityType::Person;
  }
  bool has_function(std::uint32_t token, char kind) const {
    const auto kinds = finder_.function_words_.find(words_.folded(token));
    return kinds && kinds->find(kind) != std::string_view::npos;
  }
  bool is_adverb(std::uint32_t token) const {
    if (in_mention(token) && mention_of(token).kind == MentionKind::Named) return false;
    const std::string_view word = words_.folded(token);
    if (has_function(token, 'v') || in_time(token) || word == "there" || word == "here") return true;
    return word.size() > 4 && word.substr(word.size() - 2) == "ly";
  }
  /// "report", "statement": what is in them is said by whoever issued them.
  bool is_document(std::uint32_t token) const {
    return is_one_of(
        words_.folded(token),
        {"statement", "statements", "report",  "reports",       "letter",     "tweet",    "message",
         "post",      "release",    "summary", "document",      "documents",  "ruling",   "memo",
         "records",   "record",     "data",    "figures",       "statistics", "schedule", "website",
         "advisory",  "study",      "survey",  "poll",          "complaint",  "lawsuit",  "filing",
         "decision",  "notice",     "numbers", "spokesperson's"});
  }
  bool is_possessive(std::uint32_t token) const {
    return is_one_of(words_.folded(token), {"his", "her", "its", "their", "our", "my"});
  }
  bool is_noun_like(std::uint32_t token) const {
    return words_.is_word(token) && !finder_.function_words_.contains(words_.folded(token)) &&
           !in_quote(token);
  }
  bool may_speak(const Mention& mention) const {
    const EntityType type = type_of(mention);
    return type == EntityType::Person || type == EntityType::Organization ||
           type == EntityType::GeopoliticalEntity || type == EntityType::Law || type == EntityType::Norp ||
           type == EntityType::Facility;
  }

  std::optional<SpeechAct> read_verb(std::uint32_t token);
  std::optional<SpeechAct> read_according(std::uint32_t token) const;
  std::optional<Subject> subject_before(std::uint32_t token, std::string_view form) const;
  std::optional<Subject> subject_after_comma(std::uint32_t comma) const;
  Subject subject_ending(std::uint32_t last) const;
  std::optional<Subject> subject_from(std::uint32_t token) const;
  /// The first person or organisation within a phrase, for documents: "Judge Miller's statement", "a report
  /// by UpGuard".
  Subject of_document(TokenRange phrase) const {
    for (std::uint32_t token = phrase.begin; token < phrase.end; ++token) {
      if (!in_mention(token)) continue;
      const EntityType type = type_of(mention_of(token));
      if (type == EntityType::Person || type == EntityType::Organization) {
        return {phrase, mention_of(token).tokens, static_cast<MentionId>(mention_at_[token])};
      }
      token = std::max(token, mention_of(token).tokens.end - 1);
    }
    return {phrase, phrase, std::nullopt};
  }
  Subject of_mention(std::uint32_t mention, TokenRange phrase) const {
    const Mention& found = coreference_.mentions[mention];
    if (!may_speak(found)) return {phrase, phrase, std::nullopt};
    return {phrase, found.tokens, static_cast<MentionId>(mention)};
  }
  std::uint32_t phrase_begin(std::uint32_t last) const;

  const SpeechActFinder& finder_;
  const Words& words_;
  const Coreference& coreference_;
  std::vector<std::uint32_t> mention_at_;
  std::vector<std::uint8_t> flags_;
  std::vector<SpeechAct> acts_;
};

std::vector<SpeechAct> SpeechActScanner::find() {
  for (std::uint32_t token = 0; token < words_.size(); ++token) {
    if (in_quote(token)) continue;
    if (words_.is(token, "according") && words_.is(token + 1, "to")) {
      if (const auto act = read_according(token)) acts_.push_back(*act);
      ++token;
    } else if ((words_.is(token, "in") || words_.is(token, "from")) && is_possessive(token + 1) &&
               in_mention(token + 1) && is_one_of(words_.folded(token + 2), {"view", "opinion", "words"})) {
      SpeechAct act;  // "In his opinion, …"
      act.cue = {token, token + 3};
      act.is_according = true;
      act.subject = {token + 1, token + 3};
      act.speaker_text = TokenRange{token + 1, token + 2};
      act.speaker = static_cast<MentionId>(mention_at_[token + 1]);
      acts_.push_back(act);
    } else if (finder_.cue_verbs_.contains(words_.folded(token)) &&
               !(in_mention(token) && mention_of(token).kind == MentionKind::Named)) {
      if (const auto act = read_verb(token)) acts_.push_back(*act);
    }
  }
  return std::move(acts_);
}

std::optional<SpeechAct> SpeechActScanner::read_according(std::uint32_t token) const {
  SpeechAct act;
  act.cue = {token, token + 2};
  act.is_according = true;
  const std::optional<Subject> subject = subject_from(token + 2);
  if (!subject) return std::nullopt;
  act.subject = subject->phrase;
  act.speaker_text = subject->text;
  act.speaker = subject->mention;
  return act;
}

/// "said d 2": lemma, form and level of a cue verb.
std::optional<SpeechAct> SpeechActScanner::read_verb(std::uint32_t token) {
  const std::string_view entry = *finder_.cue_verbs_.find(words_.folded(token));
  if (entry.size() < 5) return std::nullopt;
  const std::string_view form = entry.substr(entry.size() - 3, 1);
  const std::string_view lemma = entry.substr(0, entry.size() - 4);
  SpeechAct act;
  act.cue = {token, token + 1};
  act.level = entry.back() == '3'   ? CueLevel::Clause
              : entry.back() == '2' ? CueLevel::NounOrClause
              : entry.back() == '1' ? CueLevel::ThatClause
                                    : CueLevel::QuotedWords;
  act.is_gerund = form == "g";
  act.takes_addressee = is_one_of(lemma, {"tell", "inform", "assure", "notify", "advise"});
  const TokenRange sentence = words_.sentence_tokens(token);
  const bool after_quote =
      token > 0 && (in_quote(token - 1) || (words_.is(token - 1, ",") && token > 1 && in_quote(token - 2)));
  const bool after_clause = token > sentence.begin && words_.is(token - 1, ",") && form != "g" && form != "n";

  const bool is_ambiguous =
      is_one_of(words_[token],
                {"states",  "reports", "claims",   "notes",  "estimates", "comments",  "remarks", "answers",
                 "shows",   "hints",   "promises", "quotes", "demands",   "questions", "posts",   "talks",
                 "attacks", "finds",   "calls",    "state",  "rules",     "forecasts", "signals", "warnings",
                 "orders",  "puts",    "lines",    "titles", "labels",    "brands",    "shares"});
  if (is_ambiguous && (has_function(token + 1, 'a') || words_.is(token + 1, "of") ||
                       words_.is(token + 1, "by") || words_.is(token, "state")))
    return std::nullopt;
  if ((form == "d" || form == "n") && words_.is(token + 1, "by")) {
    // "described by the bishops as …": the agent speaks.
    const auto subject = subject_from(token + 2);
    if (!subject || !subject->mention) return std::nullopt;
    act.level = CueLevel::QuotedWords;
    act.cue = {token, token + 1};
    act.is_inverted = true;
    act.subject = subject->phrase;
    act.speaker_text = subject->text;
    act.speaker = subject->mention;
    return act;
  }
  if (form != "g") {
    if (const auto subject = subject_before(token, form)) {
      if (is_ambiguous && !subject->mention && !subject->phrase.empty()) {
        // "the member states", "some reports": nouns, unless one thing does the reporting.
        const std::uint32_t begin = subject->phrase.begin;
        const bool is_one_thing =
            is_one_of(words_.folded(begin),
                      {"the", "a", "an", "this", "that", "his", "her", "its", "another"}) &&
            subject->phrase.size() <= 6 && words_.folded(subject->phrase.end - 1).back() != 's' &&
            subject->phrase.size() > 1 &&
            !is_one_of(words_.folded(subject->phrase.end - 1),
                       {"member", "initial", "latest", "early", "other", "media", "first", "new"});
        if (!is_one_thing) return std::nullopt;
      }
      act.subject = subject->phrase;
      act.speaker_text = subject->text;
      act.speaker = subject->mention;
      std::uint32_t before = token - 1;
      while (before > sentence.begin && (is_adverb(before) || has_function(before, 'a'))) --before;
      act.is_relative = (words_.is(before, "who") || words_.is(before, "which")) && before > 0 &&
                        words_.is(before - 1, ",");
      return act;
    }
  } else if (token > sentence.begin && has_function(token - 1, 'p') && !words_.is(token - 1, "as") &&
             !words_.is(token - 1, "with") && !words_.is(token - 1, "by") && !words_.is(token - 1, "in") &&
             !words_.is(token - 1, "despite")) {
    return std::nullopt;
  }
  if (after_quote || after_clause || (token == sentence.begin && form == "d")) {
    const bool may_invert = form == "d" || form == "z" || (form == "b" && (after_clause || after_quote));
    if (const auto subject = may_invert ? subject_from(token + 1) : std::nullopt) {
      // "…, say scientists." ends with the speaker; "…, 67, announced her candidacy for" doesn't.
      const std::uint32_t stop = subject->phrase.end;
      const bool ends = stop >= sentence.end || is_one_of(words_[stop], {".", ",", ";", "(", "—", ":"});
      const bool is_own = subject->mention || !is_possessive(token + 1);
      if (after_quote || (ends && is_own)) {
        act.is_inverted = true;
        act.subject = subject->phrase;
        act.speaker_text = subject->text;
        act.speaker = subject->mention;
        return act;
      }
    }
  }
  if (form == "g") {
    // "…, saying": whoever is the subject of the sentence so far.
    const bool follows =
        token > sentence.begin &&
        (words_.is(token - 1, ",") || words_.is(token - 1, "and") || words_.is(token - 1, "but") ||
         words_.is(token - 1, "as") || in_quote(token - 1) || in_mention(token - 1) || is_adverb(token - 1));
    if (in_mention(token - (token > 0 ? 1 : 0)) && token > sentence.begin &&
        mention_of(token - 1).tokens.end == token && may_speak(mention_of(token - 1))) {
      const Subject subject =
          subject_ending(token - 1);  // "with Zinichev describing", "despite Znak.com claiming"
      act.subject = subject.phrase;
      act.speaker_text = subject.text;
      act.speaker = subject.mention;
      return act;
    }
    if (!follows) return std::nullopt;
    const std::size_t oldest = acts_.size() - std::min(acts_.size(), kActsBack);
    for (std::size_t i = acts_.size(); i-- > oldest && acts_[i].cue.begin >= sentence.begin;) {
      if (!acts_[i].speaker_text) continue;
      act.speaker_text = acts_[i].speaker_text;
      act.speaker = acts_[i].speaker;
      return act;
    }
    const std::uint32_t stop = std::min(token, sentence.begin + kSubjectWindow);
    for (std::uint32_t i = sentence.begin; i < stop; ++i) {
      if (in_quote(i) || !in_mention(i)) continue;
      const std::uint32_t mention = mention_at_[i];
      const EntityType type = type_of(coreference_.mentions[mention]);
      const bool after_preposition = i > sentence.begin && has_function(i - 1, 'p');
      const bool speaks = type == EntityType::Person || type == EntityType::Organization;
      if (speaks && !after_preposition && !words_.is(coreference_.mentions[mention].tokens.end, "'s")) {
        act.speaker_text = coreference_.mentions[mention].tokens;
        act.speaker = static_cast<MentionId>(mention);
        return act;
      }
      i = std::max(i, coreference_.mentions[mention].tokens.end - 1);
    }
    return act;
  }
  return std::nullopt;
}

/// The subject left of a verb.
std::optional<SpeechActScanner::Subject> SpeechActScanner::subject_before(std::uint32_t token,
                                                                          std::string_view form) const {
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  std::uint32_t last = token;
  bool has_auxiliary = false;
  while (last > first) {
    const std::uint32_t before = last - 1;
    if (in_quote(before)) return std::nullopt;
    const std::string_view word = words_.folded(before);
    if (is_be(word) && form != "g") return std::nullopt;  // passive
    if (in_time(last) && is_one_of(word, {"on", "in", "at", "late", "early", "the"})) {
      last = before;
      continue;
    }
    if (has_function(before, 'a') && word != "'s") {
      has_auxiliary = true;
    } else if (!is_adverb(before)) {
      break;
    }
    last = before;
  }
  if (last <= first) return std::nullopt;
  --last;
  const std::string_view word = words_.folded(last);
  if (word == "to" && last > first + 1 &&
      is_one_of(words_.folded(last - 1), {"on", "continued", "continues"})) {
    // "went on to say".
    std::uint32_t verb = last - 1;
    if (words_.is(verb, "on") && is_one_of(words_.folded(verb - 1), {"went", "goes"})) --verb;
    if (verb > first && !words_.is(verb, "on")) return subject_before(verb, "d");
  }
  if (word == "to" || word == "by") return std::nullopt;
  if (is_one_of(word, {"who", "which", "that"})) {
    std::uint32_t before = last;
    if (before > first && words_.is(before - 1, ",")) --before;
    if (before <= first || !(in_mention(before - 1) || is_noun_like(before - 1))) return std::nullopt;
    const Subject antecedent = subject_ending(before - 1);
    if (!antecedent.mention && is_document(before - 1)) {
      // "They released a statement which said": the sentence's subject.
      const std::uint32_t stop = std::min(antecedent.phrase.begin, first + kSubjectWindow);
      for (std::uint32_t i = first; i < stop; ++i) {
        if (in_mention(i) && !in_quote(i) && may_speak(mention_of(i)))
          return Subject{antecedent.phrase, mention_of(i).tokens, static_cast<MentionId>(mention_at_[i])};
      }
    }
    return antecedent;
  }
  if (is_one_of(word, {"and", "but", "then", "or", "also"}) ||
      (word == "," && !acts_.empty() && acts_.back().cue.begin >= first && words_.is(last + 1, "then"))) {
    // "said …, but warned": the same speaker goes on.
    const std::size_t oldest = acts_.size() - std::min(acts_.size(), kActsBack);
    for (std::size_t i = acts_.size(); i-- > oldest && acts_[i].cue.begin >= first;) {
      if (acts_[i].speaker_text && !acts_[i].is_according)
        return Subject{{}, acts_[i].speaker_text, acts_[i].speaker};
    }
    if (form == "b") return std::nullopt;
    const std::uint32_t stop = std::min(last, first + kSubjectWindow);
    for (std::uint32_t i = first; i < stop; ++i) {
      if (!in_mention(i) || in_quote(i)) continue;
      const std::uint32_t mention = mention_at_[i];
      if (is_person(i) || type_of(mention_of(i)) == EntityType::Organization) {
        if (i > first && has_function(i - 1, 'p')) return std::nullopt;
        const std::uint32_t behind = mention_of(i).tokens.end;
        if (!is_person(i) && (is_noun_like(behind) || in_mention(behind) ||
                              words_.is(behind, "'s"))) {  // "Senate President …"
          i = behind - 1;
          continue;
        }
        return Subject{{}, mention_of(i).tokens, static_cast<MentionId>(mention)};
      }
      return std::nullopt;
    }
    return std::nullopt;
  }
  if (word == ",") return subject_after_comma(last);
  if (word == ")" || word == "]") {
    std::uint32_t open = last;
    while (open > first && last - open < 16 && !words_.is(open, "(") && !words_.is(open, "[")) --open;
    if (open <= first) return std::nullopt;
    return subject_ending(open - 1);
  }
  if (word == "—" || word == "–") return subject_after_comma(last);
  if (form == "b" && !has_auxiliary) {
    // "officials say", "they claim", but not "the report".
    const bool is_plural = word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
    if (!is_plural &&
        !is_one_of(word, {"they", "we", "i", "you", "police", "people", "some", "many", "most", "others"}) &&
        !(in_mention(last) && is_person(last))) {
      return std::nullopt;
    }
    const std::uint32_t begin = phrase_begin(last);
    if (begin > first && (has_function(begin - 1, 'p') || words_.is(begin - 1, "'s"))) return std::nullopt;
  }
  const bool is_subject = in_mention(last) || is_noun_like(last) ||
                          is_one_of(word, {"he", "she", "they", "it", "we", "i", "you", "who", "some",
                                           "others", "many", "both", "one", "all", "another", "none"}) ||
                          words_.segmentation().tokens[last].kind == TokenKind::Number;
  if (!is_subject) return std::nullopt;
  return subject_ending(last);
}

/// "Kim You-geun, a national security official at Seoul's Blue House, confirmed": the name before the
/// inserted phrase.
std::optional<SpeechActScanner::Subject> SpeechActScanner::subject_after_comma(std::uint32_t comma) const {
  const std::uint32_t first = words_.sentence_tokens(comma).begin;
  const std::string_view mark = words_[comma];
  if (comma > first + 1 && is_person(comma - 1) && mention_of(comma - 1).kind == MentionKind::Named) {
    // "The mayor of London, Sadiq Khan, tweeted".
    const std::uint32_t begin = mention_of(comma - 1).tokens.begin;
    if (begin > first + 1 && words_[begin - 1] == mark && !in_quote(begin - 2))
      return of_mention(mention_at_[comma - 1], {begin, comma});
  }
  std::uint32_t fallback = kNone;
  for (std::uint32_t i = comma; i-- > first + 1 && comma - i < kSubjectWindow;) {
    if (in_quote(i)) return std::nullopt;
    if (words_[i] != mark) continue;
    if (in_mention(i - 1) && may_speak(mention_of(i - 1))) {
      const Subject subject = subject_ending(i - 1);
      if (subject.mention &&
          type_of(coreference_.mentions[to_index(*subject.mention)]) == EntityType::Person) {
        return Subject{{subject.phrase.begin, comma}, subject.text, subject.mention};
      }
      if (fallback == kNone) fallback = i - 1;
    } else if (is_noun_like(i - 1) && fallback == kNone) {
      fallback = i - 1;
    }
  }
  if (fallback == kNone) return std::nullopt;
  const Subject subject = subject_ending(fallback);
  const bool is_whole = subject.phrase.begin == first;
  if (!is_whole) return std::nullopt;
  return Subject{{subject.phrase.begin, comma}, subject.text, subject.mention};
}

/// Where the noun phrase that ends with `last` begins: names, nouns, adjectives, possessives and a
/// determiner.
std::uint32_t SpeechActScanner::phrase_begin(std::uint32_t last) const {
  const std::uint32_t first = words_.sentence_tokens(last).begin;
  std::uint32_t begin = last;
  if (in_mention(last)) begin = std::max(first, mention_of(last).tokens.begin);
  while (begin > first && last - begin < kSubjectWindow) {
    const std::uint32_t before = begin - 1;
    if (in_quote(before)) break;
    if (in_mention(before)) {
      if (is_person(before) && !words_.is(begin, "'s")) break;
      begin = std::max(first, mention_of(before).tokens.begin);
      continue;
    }
    const std::string_view word = words_.folded(before);
    const bool is_mark =
        word == "'s" || word == "-" || word == "–" || word == "&" || word == "'" || word == "’";
    const bool is_number = words_.segmentation().tokens[before].kind == TokenKind::Number;
    if (has_function(before, 'd')) {
      --begin;
      break;
    }
    if (!is_noun_like(before) && !is_mark && !is_number) break;
    if (finder_.cue_verbs_.contains(word) && !words_.is_capitalized(before)) break;
    if (in_time(before)) break;
    begin = before;
  }
  return begin;
}

/// The speaker whose phrase ends with `last`: "officials", "Professor Jean Smith of University College
/// London".
SpeechActScanner::Subject SpeechActScanner::subject_ending(std::uint32_t last) const {
  const std::uint32_t first = words_.sentence_tokens(last).begin;
  const std::uint32_t begin = phrase_begin(last);
  const std::uint32_t end = last + 1;
  const bool is_named = in_mention(last) && mention_of(last).tokens.end == end;
  if (!is_named && begin == last && begin > first && is_person(begin - 1) &&
      is_one_of(words_.folded(last), {"qc", "kc", "mp", "phd", "md", "jr", "sr", "et", "al"})) {
    return of_mention(mention_at_[begin - 1], {phrase_begin(begin - 1), end});
  }
  if (!is_named && is_document(last)) return of_document({begin, end});
  if (begin > first + 1 &&
      is_one_of(words_.folded(begin - 1), {"of", "for", "from", "at", "in", "with", "to"})) {
    const std::uint32_t head = begin - 2;
    // "Ryan Norris of the University of Guelph in Ontario": back over the phrases to the person, else the
    // last name.
    std::uint32_t owner = head;
    for (int steps = 0; steps < 3 && in_mention(owner) && !is_person(owner); ++steps) {
      const std::uint32_t inner_begin = phrase_begin(owner);
      if (inner_begin <= first + 1 ||
          !is_one_of(words_.folded(inner_begin - 1), {"of", "for", "from", "at", "in", "with"}))
        break;
      if (!in_mention(inner_begin - 2)) break;
      owner = inner_begin - 2;
    }
    if (!in_mention(owner) || !is_person(owner)) owner = head;
    if (in_mention(owner) && may_speak(mention_of(owner)) && !words_.is(begin - 1, "to")) {
      const Subject inner = of_mention(mention_at_[owner], {phrase_begin(owner), owner + 1});
      return {{inner.phrase.begin, end}, inner.text, inner.mention};
    }
    const bool extends = is_noun_like(head) && !is_adverb(head) && !in_time(head) &&
                         !finder_.cue_verbs_.contains(words_.folded(head));
    const bool is_titled = is_named && is_person(last) && finder_.titles_.contains(words_.folded(head)) &&
                           words_.is(begin - 1, "of");
    if (extends && is_titled) return of_mention(mention_at_[last], {phrase_begin(head), end});
    if (extends) {
      const std::uint32_t outer = phrase_begin(head);
      const TokenRange phrase{outer, end};
      return {phrase, phrase, std::nullopt};
    }
  }
  if (is_named) {
    const Subject subject = of_mention(mention_at_[last], {begin, end});
    return subject;
  }
  const TokenRange phrase{begin, end};
  return {phrase, phrase, std::nullopt};
}

/// The speaker named from `token` on: "Kenichiro Sasae, a former …", "the emergencies ministry", "a report by
/// UpGuard".
std::optional<SpeechActScanner::Subject> SpeechActScanner::subject_from(std::uint32_t token) const {
  const std::uint32_t limit = std::min(words_.sentence_tokens(token).end, token + kSubjectWindow);
  if (token >= limit || in_quote(token)) return std::nullopt;
  std::uint32_t end = token;
  std::uint32_t first_mention = kNone;
  std::uint32_t direct_mention = kNone;
  bool after_by = false;
  bool has_document = false;
  while (end < limit && !in_quote(end)) {
    if (is_document(end) && !(in_mention(end) && mention_of(end).kind == MentionKind::Named))
      has_document = true;
    if (in_mention(end) && !is_possessive(end)) {
      const std::uint32_t mention = mention_at_[end];
      const std::uint32_t stop = std::min(limit, mention_of(end).tokens.end);
      const bool is_possessor = words_.is(stop, "'s") || words_.is(stop, "’") || words_.is(stop, "'");
      if (is_person(end) && !is_possessor &&
          (first_mention == kNone || after_by || direct_mention == kNone)) {
        return of_mention(mention, {token, stop});
      }
      if (may_speak(mention_of(end)) && !is_possessor) {
        if (first_mention == kNone || after_by) first_mention = mention;
        const bool is_last = stop >= limit || !(is_noun_like(stop) || words_.is(stop, "-"));
        if (is_last && (direct_mention == kNone || after_by)) direct_mention = mention;
      }
      end = stop;
      after_by = false;
      continue;
    }
    const std::string_view word = words_.folded(end);
    if (is_one_of(word, {"by", "from"})) after_by = true;
    const bool goes_on = is_noun_like(end) || has_function(end, 'd') || in_time(end) ||
                         is_one_of(word, {"of", "by", "from", "'s", "-", "on", "in", "for", "at", "’", "'",
                                          "&", "he", "she", "they", "it"}) ||
                         words_.segmentation().tokens[end].kind == TokenKind::Number;
    if (!goes_on) break;
    if (!has_document && end > token && is_one_of(word, {"said", "says", "told", "added"})) break;
    ++end;
  }
  if (end == token) return std::nullopt;
  const TokenRange phrase{token, end};
  if (words_.is(end, ",") && is_person(end + 1) && direct_mention == kNone) {
    // "said his father, Abdullah Kurdi, …"
    const std::uint32_t stop = mention_of(end + 1).tokens.end;
    if (stop >= limit || is_one_of(words_[stop], {",", ".", "(", ";", "\"", "“"}))
      return of_mention(mention_at_[end + 1], {token, stop});
  }
  if (has_document) {
    const Subject issuer = of_document(phrase);
    if (issuer.mention) return issuer;
  }
  if (direct_mention != kNone) {
    // "police in Kano": the place is not who spoke; "the ministry" or "a report by UpGuard" is.
    const TokenRange tokens = coreference_.mentions[direct_mention].tokens;
    const bool is_own = tokens.begin <= token + 1 || words_.is(tokens.begin - 1, "by") ||
                        words_.is(tokens.begin - 1, "from") ||
                        (words_.is(tokens.begin - 1, "the") && tokens.begin >= 2 &&
                         is_one_of(words_.folded(tokens.begin - 2), {"by", "from"}));
    const bool is_bare = tokens.begin == token || has_function(tokens.begin - 1, 'd');
    if (is_own && (is_bare || words_.is(tokens.begin - 1, "by") || words_.is(tokens.begin - 1, "from"))) {
      return Subject{phrase, tokens, static_cast<MentionId>(direct_mention)};
    }
  }
  return Subject{phrase, phrase, std::nullopt};
}

SpeechActFinder::SpeechActFinder(const Model& model)
    : cue_verbs_(model.text("cue_verbs")),
      function_words_(model.text("function_words")),
      titles_(model.text("titles")) {}

std::vector<SpeechAct> SpeechActFinder::find(const Words& words, const std::vector<TokenRange>& quoted,
                                             const std::vector<NamedEntity>& named_entities,
                                             const Coreference& coreference) const {
  return SpeechActScanner(*this, words, quoted, named_entities, coreference).find();
}

}  // namespace nutgraf
