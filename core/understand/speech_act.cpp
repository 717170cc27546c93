// Finds acts of speech outside quotation marks: who said, told or announced, and where the words for it
// stand. SPDX-License-Identifier: Apache-2.0
#include "core/understand/speech_act.h"

#include <algorithm>

#include "core/text/one_of.h"
#include "core/understand/speaker_phrase.h"
#include "core/understand/speech_context.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kSubjectWindow = 45;  // tokens between a name and its verb
constexpr std::size_t kActsBack = 8;          // earlier acts of the sentence that a later one may continue

bool is_be(std::string_view word) {
  return is_one_of(word, {"is", "are", "was", "were", "be", "been", "being", "'re", "am", "'m"});
}

bool ends_plural(std::string_view word) {
  return word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's';
}

/// An entry of the table of cue verbs: "say d 3".
struct CueVerb {
  std::string_view lemma;
  char form = 'd';  ///< d past, n participle, z third person, b base, g gerund
  CueLevel level = CueLevel::Clause;
};

std::optional<CueVerb> read_entry(std::string_view entry) {
  if (entry.size() < 5) return std::nullopt;
  const CueLevel level = entry.back() == '3'   ? CueLevel::Clause
                         : entry.back() == '2' ? CueLevel::NounOrClause
                         : entry.back() == '1' ? CueLevel::ThatClause
                                               : CueLevel::QuotedWords;
  return CueVerb{entry.substr(0, entry.size() - 4), entry[entry.size() - 3], level};
}

/// Forms that are nouns more often than verbs.
bool is_noun_too(std::string_view word) {
  return is_one_of(
      word, {"states",  "reports", "claims",   "notes",  "estimates", "comments",  "remarks", "answers",
             "shows",   "hints",   "promises", "quotes", "demands",   "questions", "posts",   "talks",
             "attacks", "finds",   "calls",    "state",  "rules",     "forecasts", "signals", "warnings",
             "orders",  "puts",    "lines",    "titles", "labels",    "brands",    "shares"});
}

void take(SpeechAct& act, const SpeakerPhrase& speaker) {
  act.subject = speaker.phrase;
  act.speaker_text = speaker.text;
  act.speaker = speaker.mention;
}

}  // namespace

/// Reads one text from begin to end; later acts of a sentence may go on with the speaker of earlier ones.
class SpeechActScanner {
 public:
  SpeechActScanner(const SpeechLexicons& lexicons, const Words& words, const std::vector<TokenRange>& quoted,
                   const std::vector<NamedEntity>& named_entities, const Coreference& coreference)
      : context_(lexicons, words, quoted, named_entities, coreference), speakers_(context_), words_(words) {}

  std::vector<SpeechAct> find();

 private:
  std::optional<SpeechAct> read_source(std::uint32_t token) const;
  std::optional<SpeechAct> read_verb(std::uint32_t token) const;
  bool is_noun(std::uint32_t token, const CueVerb& verb) const;
  std::optional<SpeechAct> read_passive(SpeechAct act) const;
  std::optional<SpeechAct> read_inverted(SpeechAct act, const CueVerb& verb) const;
  std::optional<SpeechAct> read_gerund(SpeechAct act) const;
  std::optional<SpeechAct> read_headline(SpeechAct act) const;

  std::optional<SpeakerPhrase> subject_before(std::uint32_t token, char form) const;
  std::optional<SpeakerPhrase> subject_of_relative(std::uint32_t pronoun) const;
  std::optional<SpeakerPhrase> subject_of_infinitive(std::uint32_t to) const;
  std::optional<SpeakerPhrase> subject_of_earlier(std::uint32_t last, char form) const;
  bool is_one_thing(TokenRange phrase) const;
  bool behind_relative(std::uint32_t token) const;

  const SpeechContext context_;
  const SpeakerPhraseReader speakers_;
  const Words& words_;
  std::vector<SpeechAct> acts_;
};

std::vector<SpeechAct> SpeechActScanner::find() {
  for (std::uint32_t token = 0; token < words_.size(); ++token) {
    if (context_.in_quote(token)) continue;
    const bool is_named = context_.in_mention(token) && context_.mention_of(token).kind == MentionKind::Named;
    if (const auto source = read_source(token)) {
      acts_.push_back(*source);
      token = source->cue.end - 1;
    } else if (context_.is_cue(token) && !is_named) {
      if (const auto act = read_verb(token)) acts_.push_back(*act);
    }
  }
  return std::move(acts_);
}

/// "According to police", "in the words of one bystander", "In his opinion".
std::optional<SpeechAct> SpeechActScanner::read_source(std::uint32_t token) const {
  SpeechAct act;
  act.is_according = true;
  const auto is_view = [&](std::uint32_t word) {
    return is_one_of(words_.folded(word), {"view", "opinion", "words"});
  };
  const bool is_in = words_.is(token, "in") || words_.is(token, "from");
  const bool is_words_of =
      is_in && words_.is(token + 1, "the") && is_view(token + 2) && words_.is(token + 3, "of");
  if ((words_.is(token, "according") && words_.is(token + 1, "to")) || is_words_of) {
    act.cue = {token, token + (is_words_of ? 4U : 2U)};
    const auto speaker = speakers_.starting(act.cue.end);
    if (!speaker) return std::nullopt;
    take(act, *speaker);
    return act;
  }
  if (is_in && context_.is_possessive(token + 1) && context_.in_mention(token + 1) && is_view(token + 2)) {
    act.cue = {token, token + 3};
    act.subject = {token + 1, token + 3};
    act.speaker_text = TokenRange{token + 1, token + 2};
    act.speaker = context_.mention_id(token + 1);
    return act;
  }
  return std::nullopt;
}

std::optional<SpeechAct> SpeechActScanner::read_verb(std::uint32_t token) const {
  const auto verb = read_entry(*context_.lexicons().cue_verbs.find(words_.folded(token)));
  if (!verb || is_noun(token, *verb)) return std::nullopt;
  SpeechAct act;
  act.cue = {token, token + 1};
  act.level = verb->level;
  act.is_gerund = verb->form == 'g';
  act.takes_addressee = is_one_of(verb->lemma, {"tell", "inform", "assure", "notify", "advise"});
  if ((verb->form == 'd' || verb->form == 'n') && words_.is(token + 1, "by")) return read_passive(act);
  if (act.is_gerund) {
    const bool behind_preposition =
        token > words_.sentence_tokens(token).begin && context_.has_function(token - 1, 'p') &&
        !is_one_of(words_.folded(token - 1), {"as", "with", "by", "in", "despite"});
    return behind_preposition ? std::nullopt : read_gerund(act);
  }
  if (const auto subject = subject_before(token, verb->form)) {
    if (is_noun_too(words_[token]) && !subject->mention && !subject->phrase.empty() &&
        !is_one_thing(subject->phrase))
      return std::nullopt;
    take(act, *subject);
    act.is_relative = behind_relative(token);
    return act;
  }
  if (const auto inverted = read_inverted(act, *verb)) return inverted;
  return verb->form == 'z' ? read_headline(act) : std::nullopt;
}

/// "the states of", "a brief statement read outside".
bool SpeechActScanner::is_noun(std::uint32_t token, const CueVerb& verb) const {
  if (verb.lemma == "read" && verb.form == 'd') {
    const std::uint32_t next = token + 1;
    return !context_.in_quote(next) && !is_one_of(words_.folded(next), {",", ":", "in", "as", "that"}) &&
           !(token > 0 && context_.in_quote(token - 1));
  }
  return is_noun_too(words_[token]) && (context_.has_function(token + 1, 'a') || words_.is(token + 1, "of") ||
                                        words_.is(token + 1, "by") || words_.is(token, "state"));
}

/// "the member states", "some reports" are nouns; "the report", one thing, may do the reporting.
bool SpeechActScanner::is_one_thing(TokenRange phrase) const {
  const std::string_view last = words_.folded(phrase.end - 1);
  return is_one_of(words_.folded(phrase.begin),
                   {"the", "a", "an", "this", "that", "his", "her", "its", "another"}) &&
         phrase.size() > 1 && phrase.size() <= 6 && last.back() != 's' &&
         !is_one_of(last, {"member", "initial", "latest", "early", "other", "media", "first", "new"});
}

/// "…, who also said".
bool SpeechActScanner::behind_relative(std::uint32_t token) const {
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  std::uint32_t before = token - 1;
  while (before > first && (context_.is_adverb(before) || context_.has_function(before, 'a'))) --before;
  return (words_.is(before, "who") || words_.is(before, "which")) && before > 0 && words_.is(before - 1, ",");
}

/// "described by the bishops as …": the agent speaks.
std::optional<SpeechAct> SpeechActScanner::read_passive(SpeechAct act) const {
  const auto agent = speakers_.starting(act.cue.end + 1);
  if (!agent || !agent->mention) return std::nullopt;
  act.level = CueLevel::QuotedWords;
  act.is_inverted = true;
  take(act, *agent);
  return act;
}

/// "“…,” said Kim", "…, say scientists.": the speaker stands behind the verb.
std::optional<SpeechAct> SpeechActScanner::read_inverted(SpeechAct act, const CueVerb& verb) const {
  const std::uint32_t token = act.cue.begin;
  const TokenRange sentence = words_.sentence_tokens(token);
  const bool after_quote =
      token > 0 && (context_.in_quote(token - 1) ||
                    (words_.is(token - 1, ",") && token > 1 && context_.in_quote(token - 2)));
  const bool after_clause = token > sentence.begin && words_.is(token - 1, ",") && verb.form != 'n';
  if (!after_quote && !after_clause && !(token == sentence.begin && verb.form == 'd')) return std::nullopt;
  const bool may_invert =
      verb.form == 'd' || verb.form == 'z' || (verb.form == 'b' && (after_clause || after_quote));
  const auto subject = may_invert ? speakers_.starting(token + 1) : std::nullopt;
  if (!subject || (context_.in_time(token + 1) && !subject->mention)) return std::nullopt;
  // "…, say scientists." ends with the speaker; "…, 67, announced her candidacy for" doesn't.
  const std::uint32_t stop = subject->phrase.end;
  const bool ends = stop >= sentence.end || is_one_of(words_[stop], {".", ",", ";", "(", "—", ":"});
  const bool is_own = subject->mention || !context_.is_possessive(token + 1);
  if (!after_quote && !(ends && is_own)) return std::nullopt;
  act.is_inverted = true;
  take(act, *subject);
  return act;
}

/// "…, saying": whoever spoke before, else whom the sentence is about.
std::optional<SpeechAct> SpeechActScanner::read_gerund(SpeechAct act) const {
  const std::uint32_t token = act.cue.begin;
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  if (token > first && context_.in_mention(token - 1) && context_.mention_of(token - 1).tokens.end == token &&
      context_.may_speak(context_.mention_of(token - 1))) {
    take(act, speakers_.ending(token - 1));  // "with Zinichev describing", "despite Znak.com claiming"
    return act;
  }
  std::uint32_t before = token;  // "…, further saying"
  while (before > first && context_.is_adverb(before - 1) && !context_.in_mention(before - 1)) --before;
  const bool follows =
      before > first && (is_one_of(words_.folded(before - 1), {",", "and", "but", "as"}) || before < token ||
                         context_.in_quote(before - 1) || context_.in_mention(before - 1));
  if (!follows) return std::nullopt;
  const std::size_t oldest = acts_.size() - std::min(acts_.size(), kActsBack);
  for (std::size_t i = acts_.size(); i-- > oldest && acts_[i].cue.begin >= first;) {
    if (!acts_[i].speaker_text) continue;
    act.speaker_text = acts_[i].speaker_text;
    act.speaker = acts_[i].speaker;
    return act;
  }
  if (const auto subject = speakers_.sentence_subject(first, token)) take(act, *subject);
  return act;
}

/// "Minister quits, says she ‘could not look away’": headlines leave the second subject out.
std::optional<SpeechAct> SpeechActScanner::read_headline(SpeechAct act) const {
  const std::uint32_t token = act.cue.begin;
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  if (token < first + 2 || !words_.is(token - 1, ",")) return std::nullopt;
  const bool has_clause = context_.has_function(token + 1, 'n') || words_.is(token + 1, "that");
  if (!has_clause) return std::nullopt;
  if (const auto subject = speakers_.sentence_subject(first, token)) take(act, *subject);
  return act;
}

/// The subject left of a verb.
std::optional<SpeakerPhrase> SpeechActScanner::subject_before(std::uint32_t token, char form) const {
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  std::uint32_t last = token;
  bool has_auxiliary = false;
  while (last > first) {
    const std::uint32_t before = last - 1;
    if (context_.in_quote(before)) return std::nullopt;
    const std::string_view word = words_.folded(before);
    if (is_be(word)) return std::nullopt;  // passive
    if (context_.in_time(last) && is_one_of(word, {"on", "in", "at", "late", "early", "the"})) {
      last = before;
      continue;
    }
    if (context_.has_function(before, 'a') && word != "'s") {
      has_auxiliary = true;
    } else if (!context_.is_adverb(before)) {
      break;
    }
    last = before;
  }
  if (last <= first) return std::nullopt;
  --last;
  const std::string_view word = words_.folded(last);
  if (word == "to") return subject_of_infinitive(last);
  if (word == "by" || word == "when" || word == "if") return std::nullopt;
  if (is_one_of(word, {"who", "which", "that"})) return subject_of_relative(last);
  const bool has_then =
      word == "," && !acts_.empty() && acts_.back().cue.begin >= first && words_.is(last + 1, "then");
  if (has_then || is_one_of(word, {"and", "but", "then", "or", "also"}))
    return subject_of_earlier(last, form);
  if (word == "," || word == "—" || word == "–") return speakers_.before_insertion(last);
  if (word == ")" || word == "]") {
    std::uint32_t open = last;
    while (open > first && last - open < 16 && !words_.is(open, "(") && !words_.is(open, "[")) --open;
    if (open <= first) return std::nullopt;
    return speakers_.ending(open - 1);
  }
  if (form == 'b' && !has_auxiliary) {
    // "officials say", "they claim", but not "the report".
    const bool is_plural = ends_plural(word) || is_one_of(word, {"they", "we", "i", "you", "police", "people",
                                                                 "some", "many", "most", "others"});
    // "WHO say", but not "the Commission report".
    const bool is_body = words_.is(token, "say") && context_.in_mention(last) &&
                         context_.mention_of(last).kind == MentionKind::Named;
    if (!is_plural && !is_body && !context_.is_person(last)) return std::nullopt;
    const std::uint32_t begin = speakers_.phrase_begin(last);
    if (begin > first && (context_.has_function(begin - 1, 'p') || words_.is(begin - 1, "'s")))
      return std::nullopt;
  }
  const bool is_subject =
      context_.in_mention(last) || context_.is_noun_like(last) ||
      is_one_of(word, {"he", "she", "they", "it", "we", "i", "you", "who", "some", "others", "many", "both",
                       "one", "all", "another", "none", "them", "us"}) ||
      words_.segmentation().tokens[last].kind == TokenKind::Number;
  return is_subject ? std::optional<SpeakerPhrase>(speakers_.ending(last)) : std::nullopt;
}

/// "went on to say", "went even as far as to say".
std::optional<SpeakerPhrase> SpeechActScanner::subject_of_infinitive(std::uint32_t to) const {
  const std::uint32_t first = words_.sentence_tokens(to).begin;
  std::uint32_t verb = to;
  while (verb > first + 1 && verb + 5 > to &&
         is_one_of(words_.folded(verb - 1), {"on", "as", "so", "far", "even"})) {
    --verb;
  }
  if (verb <= first + 1) return std::nullopt;
  --verb;
  const bool goes = verb + 1 < to && is_one_of(words_.folded(verb), {"went", "goes", "gone", "go"});
  if (goes || (verb + 1 == to && is_one_of(words_.folded(verb), {"continued", "continues"})))
    return subject_before(verb, 'd');
  return std::nullopt;
}

/// "the senator, who said": the noun before; "a statement which said": the sentence's subject.
std::optional<SpeakerPhrase> SpeechActScanner::subject_of_relative(std::uint32_t pronoun) const {
  const std::uint32_t first = words_.sentence_tokens(pronoun).begin;
  std::uint32_t before = pronoun;
  if (before > first && words_.is(before - 1, ",")) {
    --before;
    // "Mark Hay, a marine ecologist and professor, who said"
    const auto person = speakers_.before_insertion(before);
    const bool is_own = before > first && context_.in_mention(before - 1);
    if (person && person->mention && !is_own &&
        context_.type_of(context_.coreference().mentions[to_index(*person->mention)]) == EntityType::Person)
      return person;
  }
  if (before <= first || !(context_.in_mention(before - 1) || context_.is_noun_like(before - 1)))
    return std::nullopt;
  const SpeakerPhrase antecedent = speakers_.ending(before - 1);
  if (antecedent.mention || !context_.is_document(before - 1)) return antecedent;
  const std::uint32_t stop = std::min(antecedent.phrase.begin, first + kSubjectWindow);
  for (std::uint32_t i = first; i < stop; ++i) {
    if (context_.in_mention(i) && !context_.in_quote(i) && context_.may_speak(context_.mention_of(i)))
      return SpeakerPhrase{antecedent.phrase, context_.mention_of(i).tokens, context_.mention_id(i)};
  }
  return antecedent;
}

/// "said …, but warned": the same speaker goes on.
std::optional<SpeakerPhrase> SpeechActScanner::subject_of_earlier(std::uint32_t last, char form) const {
  const std::uint32_t first = words_.sentence_tokens(last).begin;
  const std::size_t oldest = acts_.size() - std::min(acts_.size(), kActsBack);
  for (std::size_t i = acts_.size(); i-- > oldest && acts_[i].cue.begin >= first;) {
    if (acts_[i].speaker_text && !acts_[i].is_according)
      return SpeakerPhrase{{}, acts_[i].speaker_text, acts_[i].speaker};
  }
  if (form == 'b') return std::nullopt;
  return speakers_.sentence_subject(first, last);
}

SpeechActFinder::SpeechActFinder(const Model& model)
    : cue_verbs_(model.text("cue_verbs")),
      function_words_(model.text("function_words")),
      titles_(model.text("titles")) {}

std::vector<SpeechAct> SpeechActFinder::find(const Words& words, const std::vector<TokenRange>& quoted,
                                             const std::vector<NamedEntity>& named_entities,
                                             const Coreference& coreference) const {
  const SpeechLexicons lexicons{cue_verbs_, function_words_, titles_};
  return SpeechActScanner(lexicons, words, quoted, named_entities, coreference).find();
}

}  // namespace nutgraf
