// Finds amounts: money, percentages, measurements, ordinals and counts.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/amount_grammar.h"

#include "core/text/ascii.h"
#include "core/text/figures.h"
#include "core/text/one_of.h"

namespace nutgraf {

AmountGrammar::AmountGrammar(const AmountTables& tables)
    : numbers_(tables.numbers),
      modifiers_(tables.modifiers),
      currencies_(tables.currencies),
      units_(tables.units) {
  for (const std::string_view word : {"a", "an", "between", "minus", "negative"}) starts_[word].word = true;
  numbers_.for_each([&](std::string_view word) { starts_[word].word = true; });
  currencies_.for_each_head([&](std::string_view head) { starts_[head].head = true; });
  modifiers_.for_each_head([&](std::string_view head) { starts_[head].head = true; });
}

/// "between $140 million and $165 million", "between 10 and 30".
std::optional<AmountPhrase> AmountGrammar::between(const SentenceWords& words, Index i) const {
  if (!words.is(i, "between")) return std::nullopt;
  const Phrase first = core(words, i + 1);
  if (!first || !words.is(first->end, "and") || first->kind == AmountKind::Ordinal) return std::nullopt;
  Phrase second = core(words, first->end + 1);
  if (!second || second->kind == AmountKind::Ordinal) return std::nullopt;
  if (first->kind != AmountKind::Cardinal && second->kind == AmountKind::Cardinal) second->kind = first->kind;
  if (first->kind != AmountKind::Cardinal && second->kind != first->kind) return std::nullopt;
  // "between one and two": numbers of the same kind, not "between two and Tuesday".
  second->begin = i;
  const bool rises = first->known && second->known && !first->upper && !second->upper;
  second->upper = second->value;
  second->value = first->value;
  const auto bare = numbers_.parse(words, i + 1);  // "between 10 and 30 million"
  const auto scaled = numbers_.parse(words, first->end + 1);
  if (bare && scaled && first->kind == AmountKind::Cardinal) second->value = near_end(*bare, *scaled);
  second->known = rises && second->value.to_double() < second->upper->to_double();
  if (!second->known) second->upper.reset();
  return second;
}

bool AmountGrammar::is_code(std::string_view word) {
  return word.size() > 2 && word[0] == '0' && all_figures(word);
}

/// Whether a bare number counts things: no part of a name, a code, a pronoun or a date.
bool AmountGrammar::counts(const SentenceWords& words, Index i, const NumberPhrase& number) {
  const Index end = number.end;
  if (number.kind == NumberKind::Fraction && words.is(i, "quarter")) return false;
  if (number.kind == NumberKind::Fraction && words.is(i, "half") && end == i + 1 && !words.is(end, "of") &&
      !words.is(end, "the"))
    return false;
  // "several" and "a few" alone count nothing.
  if (number.kind == NumberKind::Vague && (words.is(end - 1, "several") || words.is(end - 1, "few")))
    return false;
  if (i > 0 && words.is(i - 1, "[") && words.is(end, "]")) return false;  // a reference
  if (is_part_of_code(words, i, number)) return false;
  if (number.kind != NumberKind::Cardinal || end != i + 1) return true;
  return !(words.is(i, "one") && is_pronoun_one(words, i)) && !(number.digits && is_part_of_name(words, i));
}

/// "1.5", "3/4", "10:30", "@5", "U-17", "COVID-19": a mark ties the number to what it stands beside.
bool AmountGrammar::is_part_of_code(const SentenceWords& words, Index i, const NumberPhrase& number) {
  if (words.glued(i) && i > 0) {
    const std::string_view before = words.folded(i - 1);
    if (is_one_of(before, {".", "/", ":", ",", "@", "_", "#"})) return true;
    const bool digits_before =
        i > 1 && !words.text(i - 2).empty() && is_ascii_digit(words.text(i - 2).back());
    if (before == "-" && i > 1 && words.glued(i - 1) && !digits_before) return true;
  }
  const Index end = number.end;
  if (!number.digits || !words.glued(end)) return false;
  const std::string_view after = words.folded(end);
  if (is_one_of(after, {"/", ":", "@", "_"})) return true;
  return (after == "." || after == ",") && words.glued(end + 1) && is_ascii_digit(words.text(end + 1)[0]);
}

/// "no one", "this one", "one can": somebody or something, not a number of them.
bool AmountGrammar::is_pronoun_one(const SentenceWords& words, Index i) {
  if (i > 0 && !words.is(i + 1, "of") &&
      is_one_of(words.folded(i - 1),
                {"no", "this", "that",  "which", "any", "every", "each", "some",  "another", "the", "only",
                 "a",  "an",   "first", "last",  "big", "new",   "good", "other", "day",     "s",   "'s"}))
    return true;
  return is_one_of(words.folded(i + 1), {"can", "must", "should", "could", "would", "may", "another", "'s",
                                         "knows", "day", "might", "thing"});
}

/// "Skyliner 737", "Flight 8501", "Windows 10": figures behind a capitalised word belong to its name; but for
/// "Category 5", "No. 8" and the like, where the number tells which.
bool AmountGrammar::is_part_of_name(const SentenceWords& words, Index i) {
  return i > 1 && words.capitalized(i - 1) && !words.glued(i) &&
         !is_one_of(words.folded(i - 1), {"no", "no.", "category", "phase", "stage", "number", "level",
                                          "magnitude", "page", "type", "in", "at", "on", "by", "of", "the"});
}

/// Whether an ordinal ranks something: no part of a title ("First Lady") or an idiom ("first of all",
/// "third-party").
bool AmountGrammar::ranks(const SentenceWords& words, Index i, Index end) {
  if (i > 0 && words.capitalized(i) && words.capitalized(end) && !words.glued(end)) return false;
  if (words.is(end, "of") && words.is(end + 1, "all")) return false;
  if (words.is(end, "-") &&
      (words.is(end + 1, "hand") || words.is(end + 1, "party") || words.is(end + 1, "in")))
    return false;
  if (words.is(end, "responders") || words.is(end, "responder") || words.is(end, "aid")) return false;
  return !is_one_of(words.folded(end - 1), {"thousandth", "hundredth", "millionth"}) || !words.is(end, "of");
}

std::optional<AmountPhrase> AmountGrammar::core(const SentenceWords& words, Index i) const {
  if (i >= words.size()) return std::nullopt;
  if (Phrase money = money_before(words, i)) return money;
  if (Phrase money = glued_money(words, i)) return money;
  if (Phrase degrees = glued_temperature(words, i)) return degrees;
  Index first = i;
  bool negative = false;
  if ((words.is(i, "minus") || words.is(i, "negative")) && i + 1 < words.size()) {
    ++first;
    negative = true;
  }
  auto number = numbers_.parse(words, first);
  if (!number) return articled(words, i);
  // Nor are the figures behind: "0803 555 0142".
  if (number->digits && (is_code(words.text(first)) || (first > 0 && is_code(words.text(first - 1)))))
    return std::nullopt;
  take_count_magnitude(words, *number);
  if (Phrase measured = with_unit(words, first, *number)) {
    measured->begin = i;
    if (negative) measured->value.mantissa = -measured->value.mantissa;
    return measured;
  }
  if (negative ? !words.is(i, "minus") || number->kind != NumberKind::Cardinal : !counts(words, i, *number))
    return std::nullopt;
  AmountPhrase phrase;
  phrase.begin = i;
  phrase.end = number->end;
  phrase.value = number->value;
  if (negative) phrase.value.mantissa = -phrase.value.mantissa;
  phrase.known = number->kind != NumberKind::Vague;
  phrase.kind = number->kind == NumberKind::Ordinal ? AmountKind::Ordinal : AmountKind::Cardinal;
  if (phrase.kind == AmountKind::Ordinal) return ranks(words, i, phrase.end) ? Phrase{phrase} : Phrase{};
  take_range(words, *number, phrase);
  return phrase;
}

/// "1-0", "10-15": figures with a tight hyphen are one expression, as are "two or three".
void AmountGrammar::take_range(const SentenceWords& words, const NumberPhrase& number,
                               AmountPhrase& phrase) const {
  const bool tight = words.is(phrase.end, "-") && words.glued(phrase.end) && words.glued(phrase.end + 1);
  const bool listed = words.is(phrase.end, "or") || words.is(phrase.end, "to");
  if (!tight && !listed) return;
  const auto second = range_end(words, phrase.end, number);
  if (!second || second->kind != NumberKind::Cardinal) return;
  if (listed && second->value.to_double() <= number.value.to_double()) return;
  phrase.end = second->end;
  phrase.known = listed && phrase.known;  // "2-3" may be a score
  phrase.value = near_end(number, *second);
  if (phrase.known) phrase.upper = second->value;
}

/// Whether any rule can succeed at word `i`: most words of a text are told apart here.
bool AmountGrammar::may_begin(const SentenceWords& words, Index i) const {
  if (words.has_figures(i)) return true;
  const std::string_view folded = words.folded(i);
  const Start* const start = starts_.find(folded);
  if (start != nullptr && start->word) return true;
  const std::string_view head = words.head(i);
  const Start* const of_head = head.size() == folded.size() ? start : starts_.find(head);
  return of_head != nullptr && of_head->head;
}

std::optional<AmountPhrase> AmountGrammar::parse_at(const SentenceWords& words, Index i) const {
  if (i >= words.size() || words.folded(i).empty() || !may_begin(words, i)) return std::nullopt;
  if (Phrase range = between(words, i)) return range;
  PhraseLexicon::Match modifier = modifiers_.match(words, i);
  const auto limited_to = [&](std::string_view kinds) {
    return modifier.value.size() > kinds.size() &&
           modifier.value.substr(modifier.value.size() - kinds.size()) == kinds;
  };
  if (modifier && !limited_to(" times") && !limited_to(" clock")) {
    const bool counts_only = limited_to(" counts");
    if (const PhraseLexicon::Match second = modifiers_.match(words, modifier.end)) modifier = second;
    Phrase modified = core(words, modifier.end);
    if (modified && modified->kind != AmountKind::Ordinal &&
        !(counts_only && modified->kind != AmountKind::Cardinal)) {
      modified->begin = i;
      return modified;
    }
  }
  return core(words, i);
}

}  // namespace nutgraf
