// Cuts a sentence to a number of words where a phrase ends.
// SPDX-License-Identifier: Apache-2.0
#include "core/summarize/sentence_cutter.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text/one_of.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kShortestClause = 5;   // words that must stay before a cut
constexpr std::uint32_t kInfinitiveWords = 5;  // more than asked for, where an infinitive would be cut off
constexpr std::uint32_t kObjectWords = 3;      // more, where the verb would have no object

std::uint32_t words_in(std::string_view replacement) {
  if (replacement.empty()) return 0;
  return 1 + static_cast<std::uint32_t>(std::count(replacement.begin(), replacement.end(), ' '));
}

/// Reads a sentence from its beginning and knows whether it has said what its subject does. Verbs of relative
/// clauses don't count, and what is reported has to have a verb of its own.
class ClauseReader {
 public:
  explicit ClauseReader(const SentenceTokens& tokens) : tokens_(tokens) {}

  bool has_verb() const { return has_verb_; }
  /// The same before the last word read.
  bool had_verb() const { return had_verb_; }
  /// Whether a clause was opened ("when", "that") that has no verb yet.
  bool is_open() const { return open_; }

  void read(std::uint32_t token) {
    const std::string_view word = tokens_.folded(token);
    const bool verb = tokens_.is_finite_verb(token);
    had_verb_ = has_verb_;
    if (verb) open_ = false;
    if (is_one_of(word, {"that", "when", "while", "because", "although", "though", "if", "who", "which",
                         "whose", "where"}))
      open_ = true;
    if (aside_ && word == ",") {
      aside_ = false;
    } else if (is_one_of(word, {"who", "which", "whose", "where"})) {
      aside_ = before_ == ",";
      skip_ = !aside_;
    } else if (word == "that") {
      if (was_verb_) {
        has_verb_ = false;
      } else {
        skip_ = true;
      }
    } else if (verb && !aside_) {
      // "has been freed" is one verb; "the man who fled | was caught" has two.
      if (!was_verb_) skipped_ = skip_;
      has_verb_ = has_verb_ || !skipped_;
      skip_ = false;
      if (is_one_of(word, {"said", "says", "say", "reported", "reports", "report", "announced"}))
        has_verb_ = false;
    }
    was_verb_ = verb || (was_verb_ && tokens_.has_class(token, kAdverb));
    before_ = word;
  }

 private:
  const SentenceTokens& tokens_;
  bool has_verb_ = false;
  bool had_verb_ = false;
  bool open_ = false;
  bool aside_ = false;    // inside ", who …,"
  bool skip_ = false;     // the next verb is that of a relative clause
  bool skipped_ = false;  // the last verb was
  bool was_verb_ = false;
  std::string before_;
};

/// Whether words that end with token `last`, before token `end`, would want more.
bool dangles(const SentenceTokens& tokens, std::uint32_t last, std::uint32_t end,
             const ClauseReader& clause) {
  if (!tokens.is_word(last) || clause.is_open()) return true;
  const NamedEntity* name = tokens.entity_at(last);
  if (name != nullptr && name->tokens.end > end) return true;
  const bool quoted = tokens.is_quoted(last);
  if (quoted && tokens.is_quoted(end)) return true;
  const bool value = name != nullptr && name->type >= EntityType::Date;
  if (name != nullptr && !value) return false;
  if (value && name->tokens.begin > 0 && tokens.has_class(name->tokens.begin - 1, kDeterminer | kPronoun))
    return true;
  if (value && name->type != EntityType::Cardinal && name->type != EntityType::Ordinal) return false;
  if (tokens.document().segmentation.tokens[last].kind == TokenKind::Number) return true;
  const std::uint32_t classes = tokens.classes(last);
  if ((classes & (kGrammarWord | kNumberWord)) != 0) return true;
  if ((classes & (kAdverb | kAdjective)) != 0 && (classes & (kNoun | kPastForm)) == 0) return true;
  // "a lawsuit filed | by": a participle after its noun; the sentence had its verb before.
  const bool participle = (classes & kPastForm) != 0 && last > 0 && !tokens.has_class(last - 1, kAuxiliary) &&
                          !tokens.has_class(last - 1, kAdverb);
  if (participle && clause.had_verb()) return true;
  const bool gerund =
      (classes & kGerund) != 0 && last > 0 && !tokens.has_class(last - 1, kDeterminer | kAdjective);
  if (gerund) return true;
  return is_one_of(tokens.folded(last), {"said", "says", "told", "added", "according", "than", "such",
                                         "including", "not", "mr", "mrs", "dr", "sen", "gov", "rep"});
}

/// "agreed | in principle to sell", "talks | to end": nobody knows without the infinitive what was agreed.
bool has_infinitive(const SentenceTokens& tokens, std::uint32_t token, std::uint32_t end) {
  constexpr std::uint32_t kReach = 4;  // tokens
  for (std::uint32_t at = token; at + 1 < end && at < token + kReach && tokens.is_word(at); ++at) {
    if (folded_word(tokens.text(at)) == "to" && tokens.has_class(at + 1, kBaseVerb) &&
        !tokens.has_class(at + 1, kDeterminer))
      return at == token || tokens.has_class(token - 1, kPastForm | kVerbInS);
  }
  return false;
}

/// Whether a further phrase begins at `token` that the clause before can do without.
bool opens_phrase(const SentenceTokens& tokens, std::uint32_t token) {
  const std::string_view word = tokens.folded(token);
  if (is_one_of(word, {",", ";", "--", "\u2013", "\u2014", ":"})) return true;
  if (tokens.text(token) != word) return false;  // "Before Sunrise"
  return is_one_of(word,
                   {"in",      "on",      "at",     "after",  "before", "during", "since",   "until",
                    "for",     "with",    "by",     "from",   "over",   "amid",   "despite", "following",
                    "because", "while",   "when",   "where",  "which",  "who",    "whose",   "although",
                    "though",  "unless",  "as",     "and",    "but",    "near",   "outside", "without",
                    "under",   "through", "across", "around", "inside", "behind", "along",   "saying"});
}

/// Whether the next word belongs to the same noun phrase: "label maker | Inkfield", "United States |
/// senator".
bool goes_on(const SentenceTokens& tokens, std::uint32_t token) {
  if (is_one_of(tokens.text(token), {"'s", "\u2019s", "'", "\u2019", "-"})) return true;
  if (!tokens.is_word(token)) return false;
  return tokens.entity_at(token) != nullptr ||
         (tokens.has_class(token, kNoun | kAdjective) && !tokens.has_class(token, kGrammarWord | kPastForm));
}

/// Whether a word begins here that is written by itself: not the second of "same-sex", not "'s".
bool begins_word(const SentenceTokens& tokens, std::uint32_t token) {
  if (!tokens.is_word(token)) return false;
  if (token == 0) return true;
  const auto& all = tokens.document().segmentation.tokens;
  const bool joined = all[token - 1].span.end == all[token].span.begin;
  return !joined || !(tokens.is_word(token - 1) || tokens.text(token - 1) == "-");
}

/// The token that an edit leaves in its place: the first ("jumped" of "jumped Wednesday") or the last ("The"
/// of "On Friday, the"), or the first of what is named.
std::uint32_t left_by(const SentenceTokens& tokens, const SummaryEdit& edit) {
  const std::uint32_t last = edit.tokens.end - 1;
  return folded_word(edit.replacement) == folded_word(tokens.text(last)) ? last : edit.tokens.begin;
}

/// Whether what the edits leave of some tokens says what its subject does.
bool has_verb(const SentenceTokens& tokens, TokenRange kept, const std::vector<SummaryEdit>& edits) {
  ClauseReader clause(tokens);
  auto edit = edits.begin();
  for (std::uint32_t token = kept.begin; token < kept.end;) {
    if (edit != edits.end() && edit->tokens.begin == token) {
      if (!edit->replacement.empty()) clause.read(left_by(tokens, *edit));
      token = edit++->tokens.end;
    } else {
      clause.read(token++);
    }
  }
  return clause.has_verb();
}

/// "the minister announced |", "traders called |": an active verb, most often with something to come.
bool ends_on_active_verb(const SentenceTokens& tokens, std::uint32_t last) {
  if (tokens.entity_at(last) != nullptr || last == 0) return false;
  const std::uint32_t classes = tokens.classes(last);
  if ((classes & (kPastForm | kVerbInS)) == 0 || (classes & kNoun) != 0) return false;
  return !tokens.has_class(last - 1, kAuxiliary | kAdverb);
}

/// Reads a sentence until its words are used up, and notes where it may end.
class SentenceCutter {
 public:
  SentenceCutter(const SentenceTokens& tokens, TokenRange sentence, std::uint32_t most_words,
                 std::vector<SummaryEdit>& edits)
      : tokens_(tokens), sentence_(sentence), most_words_(most_words), edits_(edits), clause_(tokens) {}

  bool cut() {
    while (token_ < sentence_.end && (is_at_edit() ? read_edit() : read_token())) continue;
    if (is_whole()) return has_verb(tokens_, sentence_, edits_);
    std::uint32_t end = 0;
    for (const std::uint32_t place : {at_phrase_, anywhere_, at_verb_, without_verb_})
      end = end != 0 ? end : place;
    if (end == 0) end = end_of_sense();
    std::erase_if(edits_, [&](const SummaryEdit& edit) { return edit.tokens.end > end; });
    edits_.push_back({{end, sentence_.end}, ""});
    return has_verb(tokens_, {sentence_.begin, end}, edits_);
  }

 private:
  bool is_at_edit() const { return next_ < edits_.size() && edits_[next_].tokens.begin == token_; }

  /// Passes over an edit; false where what it puts in is too long.
  bool read_edit() {
    const SummaryEdit& edit = edits_[next_];
    const std::uint32_t inserted = words_in(edit.replacement);
    if (words_ + inserted > limit_) return false;
    words_ += inserted;
    if (inserted > 0) {
      last_ = left_by(tokens_, edit);
      clause_.read(last_);
    }
    token_ = edit.tokens.end;
    ++next_;
    return true;
  }

  /// Reads a token; false where there is no room for its word.
  bool read_token() {
    note_place();
    clause_.read(token_);
    if (begins_word(tokens_, token_)) {
      const bool unfinished = at_phrase_ == 0 && anywhere_ == 0 && clause_.had_verb();
      if (words_ == limit_ && unfinished && limit_ == most_words_) limit_ += kObjectWords;
      if (words_ == limit_) return false;
      ++words_;
    }
    last_ = token_++;
    return true;
  }

  /// Notes the token as the sentence's end, if it may be.
  void note_place() {
    if (words_ < kShortestClause) return;
    if (has_infinitive(tokens_, token_, sentence_.end)) {
      limit_ = most_words_ + kInfinitiveWords;
      return;
    }
    if (dangles(tokens_, last_, token_, clause_)) return;
    if (ends_on_active_verb(tokens_, last_)) {
      if (!goes_on(tokens_, token_)) at_verb_ = token_;
      return;
    }
    if (clause_.has_verb() && opens_phrase(tokens_, token_)) at_phrase_ = token_;
    if (!goes_on(tokens_, token_)) (clause_.has_verb() ? anywhere_ : without_verb_) = token_;
  }

  bool is_whole() const {
    for (std::uint32_t rest = token_; rest < sentence_.end; ++rest) {
      if (tokens_.is_word(rest)) return false;
    }
    return true;
  }

  /// Where the first words all ask for more: behind the last that is no word of grammar.
  std::uint32_t end_of_sense() const {
    std::uint32_t end = token_;
    std::size_t next = next_;
    while (end > sentence_.begin + 1) {
      if (next > 0 && edits_[next - 1].tokens.end == end) {
        // Back over all that is left out, or to what is put in.
        const SummaryEdit& edit = edits_[next - 1];
        if (!edit.replacement.empty() || edit.tokens.begin == sentence_.begin) break;
        end = edit.tokens.begin;
        --next;
      } else if (!tokens_.is_word(end - 1) || tokens_.has_class(end - 1, kGrammarWord)) {
        --end;
      } else {
        break;
      }
    }
    return end;
  }

  const SentenceTokens& tokens_;
  const TokenRange sentence_;
  const std::uint32_t most_words_;
  std::vector<SummaryEdit>& edits_;
  ClauseReader clause_;
  std::uint32_t words_ = 0;
  std::uint32_t limit_ = most_words_;
  std::uint32_t last_ = sentence_.begin;  // that is kept
  std::uint32_t token_ = sentence_.begin;
  std::size_t next_ = 0;  // edit
  // The last places of each kind, the best kind first; 0 where there is none.
  std::uint32_t at_phrase_ = 0;
  std::uint32_t anywhere_ = 0;
  std::uint32_t at_verb_ = 0;
  std::uint32_t without_verb_ = 0;
};

}  // namespace

bool cut_sentence(const SentenceTokens& tokens, TokenRange sentence, std::uint32_t most_words,
                  std::vector<SummaryEdit>& edits) {
  return SentenceCutter(tokens, sentence, most_words, edits).cut();
}

}  // namespace nutgraf
