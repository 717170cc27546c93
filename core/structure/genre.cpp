// Tells articles from what else is pasted.
// SPDX-License-Identifier: Apache-2.0
#include "core/structure/genre.h"

#include <algorithm>
#include <array>

#include "core/structure/language.h"
#include "core/structure/line_forms.h"
#include "core/structure/main_stretch.h"
#include "core/structure/narrow_column.h"

namespace nutgraf {
namespace {

constexpr std::uint64_t kArticleProse = 30;         // words of prose together that make an article
constexpr std::uint64_t kArticleProsePerCent = 40;  // of all words that do
constexpr std::uint64_t kFewestLines = 4;           // by which any other genre is told
constexpr std::uint64_t kShortText = 15;            // words
constexpr std::uint64_t kFewestIngredients = 2;     // that are measured
constexpr std::uint64_t kLongestMethod = 100;       // words of prose together in a recipe
constexpr std::uint64_t kNoticeFurniture = 20;      // per cent of a notice's words
constexpr std::uint64_t kNoticeAddress = 5;         // per cent: "you", "our"
constexpr std::uint64_t kVerseGrammar = 40;         // per cent of function words; headlines have fewer
constexpr std::uint64_t kRunningVerseGrammar = 30;  // where one line in four or more goes on in the next
constexpr std::uint64_t kTitleWords = 4;            // of a line, in the mean

/// How sure a decision is, in steps: too few of them are wrong for a finer measure.
constexpr float kCertain = 0.99F;
constexpr float kLikely = 0.9F;
constexpr float kDoubtful = 0.6F;

/// What the lines of a text sum up to.
struct Evidence {
  std::array<std::uint64_t, kLineFormCount> lines_by_form{};
  std::array<std::uint64_t, kLineFormCount> words_by_form{};
  std::uint64_t lines = 0;
  std::uint64_t words = 0;
  std::uint64_t furniture_words = 0;
  std::uint64_t reader_words = 0;
  std::uint64_t short_words = 0;    ///< of fragments and verse
  std::uint64_t short_grammar = 0;  ///< function words among them
  std::uint64_t stopped_lines = 0;
  std::uint64_t prose_together = 0;        ///< words of prose in the main stretch
  std::uint64_t plain_prose_together = 0;  ///< of these, in lines that don't address the reader

  std::uint64_t lines_of(LineForm form) const { return lines_by_form[static_cast<std::size_t>(form)]; }
  std::uint64_t words_of(LineForm form) const { return words_by_form[static_cast<std::size_t>(form)]; }
};

Evidence gather(std::string_view text, const PastedText& pasted) {
  Evidence evidence;
  const std::vector<LineForm> forms = read_line_forms(text, pasted);
  const Stretch stretch = find_main_stretch(pasted);
  for (std::uint32_t i = 0; i < forms.size(); ++i) {
    const Paragraph& paragraph = pasted.paragraphs[i];
    const std::uint32_t words = paragraph.words();
    ++evidence.lines;
    ++evidence.lines_by_form[static_cast<std::size_t>(forms[i])];
    evidence.words += words;
    evidence.words_by_form[static_cast<std::size_t>(forms[i])] += words;
    evidence.furniture_words += paragraph.furniture_words();
    evidence.reader_words += paragraph.reader_words;
    evidence.stopped_lines += paragraph.ending <= Ending::Question ? 1u : 0u;
    if (forms[i] == LineForm::Fragment || forms[i] == LineForm::Verse) {
      evidence.short_words += words;
      evidence.short_grammar += paragraph.function_words;
    }
    if (forms[i] != LineForm::Prose || !stretch.holds(i)) continue;
    evidence.prose_together += words;
    evidence.plain_prose_together += paragraph.reader_words == 0 ? words : 0;
  }
  return evidence;
}

bool is_recipe(const Evidence& evidence) {
  const std::uint64_t measured = evidence.lines_of(LineForm::Ingredient);
  const std::uint64_t items = measured + evidence.lines_of(LineForm::Item);
  return measured >= kFewestIngredients && items * 4 >= evidence.lines && evidence.stopped_lines > 0 &&
         evidence.prose_together < kLongestMethod;
}

/// Forms and notices speak to their reader in phrases of furniture, and half of their lines are buttons and
/// fields, as they aren't of advice on passwords; menus hold little else than links. What a paywall leaves of
/// an article speaks to nobody.
bool is_notice(const Evidence& evidence) {
  const std::uint64_t sentences = evidence.lines_of(LineForm::Prose) + evidence.lines_of(LineForm::Sentence);
  return evidence.words > 0 && sentences * 2 <= evidence.lines &&
         evidence.plain_prose_together < kArticleProse &&
         evidence.furniture_words * 100 >= evidence.words * kNoticeFurniture &&
         evidence.reader_words * 100 >= evidence.words * kNoticeAddress &&
         evidence.lines_of(LineForm::Link) * 3 < evidence.lines * 2;
}

bool is_prose(const Evidence& evidence) {
  const std::uint64_t words = evidence.words_of(LineForm::Prose) + evidence.words_of(LineForm::Sentence);
  if (words == 0) return false;
  return evidence.prose_together >= kArticleProse || words * 100 >= evidence.words * kArticleProsePerCent;
}

/// What fragments without a form of their own are: lines of verse have grammar, headlines some words.
GenreKind kind_of_fragments(const Evidence& evidence) {
  const std::uint64_t verse = evidence.lines_of(LineForm::Verse);
  const std::uint64_t links = evidence.lines_of(LineForm::Link);
  const std::uint64_t lines = evidence.lines_of(LineForm::Fragment) + verse;
  const std::uint64_t grammar = verse * 4 >= lines ? kRunningVerseGrammar : kVerseGrammar;
  if (evidence.short_grammar * 100 >= evidence.short_words * grammar && verse >= links)
    return GenreKind::Verse;
  const bool titles = evidence.short_words >= lines * kTitleWords;
  return titles || links * 4 >= lines ? GenreKind::Links : GenreKind::List;
}

/// The genre that most lines are of, and how many they are.
struct Majority {
  GenreKind kind = GenreKind::Article;
  std::uint64_t lines = 0;
};

Majority find_majority(const Evidence& evidence) {
  std::array<std::uint64_t, kGenreKindCount> lines{};
  const auto add = [&](GenreKind kind, LineForm form) {
    return lines[static_cast<std::size_t>(kind)] += evidence.lines_of(form);
  };
  add(GenreKind::Chat, LineForm::Turn);
  add(GenreKind::Table, LineForm::Row);
  add(GenreKind::List, LineForm::Item);
  add(GenreKind::List, LineForm::Ingredient);
  add(GenreKind::Links, LineForm::Address);
  add(GenreKind::Links, LineForm::Link);
  add(GenreKind::Code, LineForm::Code);
  add(GenreKind::Boilerplate, LineForm::Furniture);
  const auto told = std::max_element(lines.begin(), lines.end());
  const Majority majority{static_cast<GenreKind>(told - lines.begin()), *told};
  // Some lines of code and of tables look like fragments: these decide where they are more.
  const GenreKind kind = kind_of_fragments(evidence);
  add(kind, LineForm::Fragment);
  const std::uint64_t fragments = add(kind, LineForm::Verse);
  return fragments > majority.lines ? Majority{kind, fragments} : majority;
}

}  // namespace

Genre read_genre(std::string_view text, const PastedText& pasted) {
  if (is_other_script(text, pasted.words)) return {GenreKind::Article, kDoubtful};
  const Evidence evidence = gather(text, pasted);
  const bool told = evidence.lines >= kFewestLines;
  if (told && is_recipe(evidence)) return {GenreKind::Recipe, kLikely};
  if (told && is_notice(evidence)) return {GenreKind::Boilerplate, kLikely};
  if (is_prose(evidence))
    return {GenreKind::Article, evidence.prose_together >= kArticleProse ? kCertain : kLikely};
  if (is_narrow_column(text, pasted)) return {GenreKind::Article, kDoubtful};
  const Majority majority = find_majority(evidence);
  if (told && majority.lines * 3 >= evidence.lines)
    return {majority.kind, majority.lines * 3 >= evidence.lines * 2 ? kCertain : kLikely};
  if (evidence.lines > 0 && evidence.lines_of(LineForm::Address) == evidence.lines)
    return {GenreKind::Links, kCertain};
  if (evidence.words < kShortText && evidence.stopped_lines == 0) return {GenreKind::TooShort, kLikely};
  return {GenreKind::Article, kDoubtful};
}

}  // namespace nutgraf
