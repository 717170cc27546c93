// The vocabulary: what the stages of the pipeline write down about a text. Plain data only.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/text/span.h"

namespace nutgraf {

/// Indices of tokens, [begin, end): a type of its own, so that it can't be mistaken for bytes.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t token) const { return begin <= token && token < end; }
  constexpr bool contains(TokenRange other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
  bool operator==(const TokenRange&) const = default;
};

/// An id is a position in its layer. Each kind is a type of its own: mixing them doesn't compile.
enum class SentenceId : std::uint32_t {};
enum class MentionId : std::uint32_t {};
enum class EntityId : std::uint32_t {};

template <typename Id>
constexpr std::uint32_t to_index(Id id) {
  return static_cast<std::uint32_t>(id);
}

// ---- segment ----

enum class TokenKind : std::uint8_t { Word, Number, Punctuation, Symbol };

/// The atom: no annotation cuts a token.
struct Token {
  Span span;
  TokenKind kind = TokenKind::Word;
};

/// Consecutive tokens; every token belongs to exactly one sentence, every sentence to one paragraph.
struct Sentence {
  TokenRange tokens;
  std::uint32_t paragraph = 0;
};

/// Tokens in order, disjoint, with every character that is no white space in one; sentences cover them.
struct Segmentation {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  /// The bytes from the first to the last token of a range; for an empty range, an empty span.
  Span span(TokenRange range) const {
    if (range.empty()) {
      if (range.begin < tokens.size())
        return {tokens[range.begin].span.begin, tokens[range.begin].span.begin};
      const std::uint32_t end = tokens.empty() ? 0 : tokens.back().span.end;
      return {end, end};
    }
    return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
  }
};

// ---- structure ----

/// What a paragraph is.
enum class BlockKind : std::uint8_t {
  Headline,
  Kicker,  ///< a few words above a headline, or in capitals before a paragraph
  Byline,
  Dateline,  ///< a line of its own with a place, a date or both
  Body,
  Caption,
  PullQuote,    ///< words of the body, shown once more
  Boilerplate,  ///< furniture of the page
  RelatedStory  ///< headlines and teasers of other stories
};

/// One paragraph and what it is. Blocks cover all tokens in order.
struct Block {
  TokenRange tokens;
  BlockKind kind = BlockKind::Body;
  std::uint32_t story = 0;  ///< 0 is the article itself, 1… are further stories found in the text
  float confidence = 1.0F;  ///< 0 to 1, of kind and story together
};

/// Whether names, quotations and dates of this block count as the article's own.
constexpr bool belongs_to_article(const Block& block) {
  return block.story == 0 && block.kind != BlockKind::Boilerplate && block.kind != BlockKind::RelatedStory;
}

/// What a text is. All but Article are no articles.
enum class GenreKind : std::uint8_t {
  Article,
  Chat,
  Verse,
  Table,
  List,
  Recipe,
  Links,        ///< menus, search results, headlines and teasers
  Code,         ///< programs, logs, data
  Boilerplate,  ///< what stands around articles: a log-in form, a notice about cookies
  TooShort      ///< a few words without a sentence
};
inline constexpr std::uint32_t kGenreKindCount = 10;

/// What a text is, and how surely.
struct Genre {
  GenreKind kind = GenreKind::Article;
  float confidence = 1.0F;  ///< 0 to 1, that the text is an article, or is none
};

// ---- tag ----

/// The eighteen types of OntoNotes 5.0, in the order in which its guidelines list them.
enum class EntityType : std::uint8_t {
  Person,
  Norp,
  Facility,
  Organization,
  GeopoliticalEntity,
  Location,
  Product,
  Event,
  WorkOfArt,
  Law,
  Language,
  Date,
  Time,
  Percent,
  Money,
  Quantity,
  Ordinal,
  Cardinal
};
inline constexpr std::uint32_t kEntityTypeCount = 18;

/// A name or a value as it was tagged.
struct NamedEntity {
  TokenRange tokens;
  EntityType type = EntityType::Person;
  float score = 0.0F;  ///< 0 to 1: the calibrated probability that span and type are right
};

// ---- link ----

/// "Ada Ruiz", "the minister", "she": the kinds of ACE.
enum class MentionKind : std::uint8_t { Named, Nominal, Pronominal };

/// The rule that decided a link, most precise first; provenance for readers and for error analysis.
enum class LinkSieve : std::uint8_t {
  None,
  SameName,
  Acronym,
  Apposition,
  PersonName,
  ShortenedName,
  Demonym,
  Title,
  Pronoun,
  Speaker
};

/// Words that stand for an entity.
struct Mention {
  TokenRange tokens;
  MentionKind kind = MentionKind::Named;
  EntityId entity{};
  LinkSieve sieve = LinkSieve::None;
};

/// A title, role or honorific asserted of a person: "Minister of Defense" of the mention "Taro Minami".
struct Role {
  TokenRange title;
  MentionId person{};
};

/// Who or what one or more mentions stand for.
struct Entity {
  EntityType type = EntityType::Person;
  std::string name;  ///< the fullest form used in the text
  MentionId representative{};
  std::vector<std::string> aliases;  ///< the other forms used, in order of appearance
  float salience = 0.0F;             ///< 0 to 1; the saliences of a text's entities sum to 1
  std::string country;  ///< of a nationality: the country it is of ("Japan" of "Japanese"), else empty
  std::optional<EntityId> country_entity;  ///< that country, where the text names it as well
};

/// Who is who: every mention has an entity, every entity a mention.
struct Coreference {
  std::vector<Mention> mentions;  ///< sorted by first token, longer first
  std::vector<Entity> entities;
  std::vector<Role> roles;  ///< sorted by first token of the title
};

// ---- understand ----

enum class QuoteKind : std::uint8_t {
  Direct,    ///< in quotation marks
  Indirect,  ///< a clause that reports what was said
  Mixed      ///< such a clause with quoted words in it
};

/// The rule that found a quotation's speaker; provenance.
enum class SpeakerSieve : std::uint8_t {
  None,
  CueAfter,
  CueBefore,
  CueAmid,
  AccordingTo,
  SameParagraph,
  Continuation,
  Alternation,
  Classifier
};

/// What somebody said, and who it was.
struct Quote {
  TokenRange content;  ///< direct: with its quotation marks; indirect: the reported clause
  QuoteKind kind = QuoteKind::Direct;
  std::optional<TokenRange> cue;           ///< "said"
  std::optional<TokenRange> speaker_text;  ///< the words that name the speaker, even where no entity is known
  std::optional<MentionId> speaker;        ///< unknown is nullopt, never a guess
  SpeakerSieve sieve = SpeakerSieve::None;
  float score = 0.0F;  ///< 0 to 1: how sure the speaker is
};

/// The types of TimeML's TIMEX3: Time is shorter than a day or on a clock, Set recurs.
enum class TimexType : std::uint8_t { Date, Time, Duration, Set };

/// "last Friday", "three years", "every week", read.
struct TimeExpression {
  TokenRange tokens;
  TimexType type = TimexType::Date;
  std::string value;  ///< TIMEX3 value ("2019-11-23", "P3Y", "PRESENT_REF"); empty: unresolved
};

/// A named entity of a value type, read: MONEY in ISO 4217 codes, QUANTITY in UCUM units, PERCENT in "%".
struct Amount {
  TokenRange tokens;
  double value = 0.0;
  std::string unit;             ///< empty for bare numbers
  std::optional<double> up_to;  ///< of a range the far end, where `value` is the near one: "10 to 15"
};

/// One dated event of the story: a sentence with a date on the calendar.
struct TimelineEvent {
  std::uint32_t time_expression = 0;  ///< index into Document::time_expressions
  SentenceId sentence{};
  std::vector<EntityId> entities;  ///< those mentioned in the sentence, in order of first mention
};

// ---- summarize ----

/// A phrase or name that tells what the text is about.
struct KeyPhrase {
  std::string text;                     ///< the form to show
  std::vector<TokenRange> occurrences;  ///< in any form, in order of the text, disjoint
  float score = 0.0F;                   ///< 0 to 1, the best phrase of a text has 1
};

/// A change made to a source sentence so that it stands alone in a summary.
struct SummaryEdit {
  TokenRange tokens;        ///< of the source; an empty range inserts before range.begin
  std::string replacement;  ///< empty: deleted
};

/// A sentence of the summary: one of the text, edited.
struct SummarySentence {
  SentenceId sentence{};
  float score = 0.0F;                ///< 0 to 1
  std::vector<std::string> reasons;  ///< why it was chosen: "position", "names", "similar-to-headline", …
  std::vector<SummaryEdit> edits;    ///< in order of tokens, disjoint
};

/// The story in short.
struct Summary {
  std::vector<SummarySentence> sentences;  ///< in reading order
};

/// How long and how hard a text is to read.
struct ReadingFigures {
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;
  double minutes = 0.0;      ///< at 238 words a minute (Brysbaert 2019)
  double flesch_ease = 0.0;  ///< Flesch reading ease (Flesch 1948)
  double grade = 0.0;        ///< Flesch–Kincaid grade level (Kincaid et al. 1975)
};

}  // namespace nutgraf
