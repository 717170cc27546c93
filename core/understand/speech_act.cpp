// Finds acts of speech outside quotation marks: who said, told or announced, and where the words for it
// stand.
// SPDX-License-Identifier: Apache-2.0
#include "core/understand/speech_act.h"

#include <algorithm>

#include "core/text/one_of.h"
#include "core/understand/cue_verb.h"
#include "core/understand/speaker_phrase.h"
#include "core/understand/speech_context.h"
#include "core/understand/speech_subject.h"

namespace nutgraf {
namespace {

constexpr std::size_t kActsBack = 8;  // earlier acts of the sentence that a gerund may continue

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
      : context_(lexicons, words, quoted, named_entities, coreference),
        speakers_(context_),
        subjects_(context_, speakers_, acts_),
        words_(words) {}

  std::vector<SpeechAct> find();

 private:
  std::optional<SpeechAct> read_source(std::uint32_t token) const;
  std::optional<SpeechAct> read_verb(std::uint32_t token) const;
  bool is_noun(std::uint32_t token, const CueVerb& verb) const;
  bool is_supposed(const SpeechAct& act, std::uint32_t subject) const;
  bool expresses_words(std::uint32_t token) const;
  bool is_inside(const SpeechAct& act) const;
  std::optional<SpeechAct> read_passive(SpeechAct act) const;
  std::optional<SpeechAct> read_inverted(SpeechAct act, const CueVerb& verb) const;
  std::optional<SpeechAct> read_gerund(SpeechAct act) const;
  std::optional<SpeechAct> read_headline(SpeechAct act) const;

  std::vector<SpeechAct> acts_;
  const SpeechContext context_;
  const SpeakerPhraseReader speakers_;
  const SpeechSubjectReader subjects_;
  const Words& words_;
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
    // "formed according to the law", "according to size": a measure, no source; "According to the law, owners
    // must pay" has one.
    const bool is_inside = token > words_.sentence_tokens(token).begin && words_.is_word(token - 1) &&
                           !context_.has_function(token - 1, 'c');
    const bool is_measure =
        speaker && !speaker->mention && (is_inside || speaker->phrase.size() == 1) &&
        is_one_of(words_.folded(speaker->phrase.end - 1),
                  {"law", "rules", "plan", "schedule", "procedure", "procedures", "protocol", "regulations",
                   "custom", "tradition", "need", "needs", "size", "age"});
    if (!speaker || is_measure) return std::nullopt;
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
  const auto verb = read_cue_verb(*context_.lexicons().cue_verbs.find(words_.folded(token)));
  if (!verb || is_noun(token, *verb)) return std::nullopt;
  if (verb->lemma == "express" && !expresses_words(token)) return std::nullopt;
  if (verb->lemma == "direct" && is_one_of(words_.folded(token + 1), {"at", "to", "towards", "against"}))
    return std::nullopt;  // "anger directed at"
  SpeechAct act;
  act.cue = {token, token + 1};
  act.level = verb->level;
  act.is_gerund = verb->form == 'g';
  act.takes_addressee = is_one_of(verb->lemma, {"tell", "inform", "assure", "notify", "advise"});
  // "told of a plan she had": nothing is reported but what is quoted; but "told of how", "told about 200".
  if (verb->lemma == "tell" && is_one_of(words_.folded(token + 1), {"of", "on", "about"}) &&
      (words_.is_word(token + 2) || context_.in_quote(token + 2)) && !words_.is(token + 2, "how") &&
      !context_.in_time(token + 2))
    act.level = CueLevel::QuotedWords;
  if ((verb->form == 'd' || verb->form == 'n') && words_.is(token + 1, "by")) return read_passive(act);
  if (act.is_gerund) {
    const bool behind_preposition =
        token > words_.sentence_tokens(token).begin && context_.has_function(token - 1, 'p') &&
        !is_one_of(words_.folded(token - 1), {"as", "with", "by", "in", "despite"});
    return behind_preposition ? std::nullopt : read_gerund(act);
  }
  if (const auto subject = subjects_.before(token, verb->form)) {
    // "For the same reasons, Lee said"
    const bool is_set_apart = words_.is(token + 1, ",") && !context_.in_quote(token + 2);
    if (context_.is_noun_too(token) && !subject->mention && !subject->phrase.empty() &&
        (is_set_apart || !subjects_.is_one_thing(subject->phrase)))
      return std::nullopt;
    if (!subject->phrase.empty() && is_supposed(act, subject->phrase.begin)) return std::nullopt;
    take(act, *subject);
    act.is_relative = subjects_.is_relative(token);
    return act;
  }
  if (const auto inverted = read_inverted(act, *verb)) return inverted;
  return verb->form == 'z' ? read_headline(act) : std::nullopt;
}

/// "What Lee should have said is …", "if they found that it leaked": nothing is reported.
bool SpeechActScanner::is_supposed(const SpeechAct& act, std::uint32_t subject) const {
  const std::uint32_t first = words_.sentence_tokens(subject).begin;
  const std::uint32_t next = act.cue.end;
  if (subject == first || context_.in_quote(next) || context_.in_quote(next + 1)) return false;
  if (words_[subject - 1] == "What" && act.level == CueLevel::Clause) return true;
  const bool is_what = words_.is(subject - 1, "what") && subject > first + 1;
  return is_one_of(words_.folded(is_what ? subject - 2 : subject - 1), {"if", "unless"});
}

/// "the states of", "a brief statement read outside".
bool SpeechActScanner::is_noun(std::uint32_t token, const CueVerb& verb) const {
  if (verb.lemma == "read" && verb.form == 'd') {
    const std::uint32_t next = token + 1;
    return !context_.in_quote(next) && !is_one_of(words_.folded(next), {",", ":", "in", "as", "that"}) &&
           !(token > 0 && context_.in_quote(token - 1));
  }
  return context_.is_noun_too(token) &&
         (context_.has_function(token + 1, 'a') || words_.is(token + 1, "of") || words_.is(token + 1, "by") ||
          words_.is(token, "state"));
}

/// "expressed “deep concern”", "expressed hope that": no "expressed interest".
bool SpeechActScanner::expresses_words(std::uint32_t token) const {
  for (std::uint32_t next = token + 1; next < words_.size() && next < token + 6; ++next) {
    if (context_.in_quote(next)) return true;
    if (words_.is(next, "that")) return is_stance_noun(words_.folded(next - 1));
    if (!words_.is_word(next)) return false;
  }
  return false;
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
  const bool is_own = subject->mention || token == sentence.begin || !context_.is_possessive(token + 1);
  if (!after_quote && !(ends && is_own)) return std::nullopt;
  act.is_inverted = true;
  take(act, *subject);
  return act;
}

/// "the way in which Lee answered": who speaks in a clause that hangs on another doesn't go on.
bool SpeechActScanner::is_inside(const SpeechAct& act) const {
  const std::uint32_t begin = act.begin();
  return begin > words_.sentence_tokens(begin).begin &&
         is_one_of(words_.folded(begin - 1), {"which", "how", "when", "why", "what", "where", "whether"});
}

/// "…, saying": whoever spoke before, else whom the sentence is about.
std::optional<SpeechAct> SpeechActScanner::read_gerund(SpeechAct act) const {
  const std::uint32_t token = act.cue.begin;
  const std::uint32_t first = words_.sentence_tokens(token).begin;
  if (token > first && context_.is_possessive(token - 1)) return std::nullopt;  // "in his ruling"
  if (token > first && context_.in_mention(token - 1) && context_.mention_of(token - 1).tokens.end == token &&
      context_.may_speak(context_.mention_of(token - 1))) {
    const SpeakerPhrase beside = speakers_.ending(token - 1);
    // "with Zinichev describing", "despite Znak.com claiming", but not "opposed the plea by the court,
    // saying"
    const std::uint32_t begin = beside.phrase.begin;
    const bool is_object = begin > first + 1 &&
                           is_one_of(words_.folded(begin - 1), {"by", "of", "to", "against", "at"}) &&
                           !context_.is_document(begin - 2);
    if (!is_object) {
      take(act, beside);
      return act;
    }
  }
  std::uint32_t before = token;  // "…, further saying"
  while (before > first && context_.is_adverb(before - 1) && !context_.in_mention(before - 1)) --before;
  const bool follows =
      before > first && (is_one_of(words_.folded(before - 1), {",", "and", "but", "as"}) || before < token ||
                         context_.in_quote(before - 1) || context_.in_mention(before - 1));
  if (!follows) return std::nullopt;
  const std::size_t oldest = acts_.size() - std::min(acts_.size(), kActsBack);
  for (std::size_t i = acts_.size(); i-- > oldest && acts_[i].cue.begin >= first;) {
    if (!acts_[i].speaker_text || is_inside(acts_[i])) continue;
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

SpeechActFinder::SpeechActFinder(const Model& model)
    : cue_verbs_(model.text("cue_verbs")),
      function_words_(model.text("function_words")),
      titles_(model.text("titles")),
      speech_words_(model.text("speech_words")),
      adverbs_(model) {}

std::vector<SpeechAct> SpeechActFinder::find(const Words& words, const std::vector<TokenRange>& quoted,
                                             const std::vector<NamedEntity>& named_entities,
                                             const Coreference& coreference) const {
  const SpeechLexicons lexicons{cue_verbs_, function_words_, titles_, speech_words_, adverbs_};
  return SpeechActScanner(lexicons, words, quoted, named_entities, coreference).find();
}

}  // namespace nutgraf
