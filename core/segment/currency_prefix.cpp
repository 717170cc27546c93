// Finds the letters of a currency that are written right before a number.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/currency_prefix.h"

#include <algorithm>

#include "core/segment/run_scanner.h"
#include "core/text/ascii.h"
#include "core/text/lower_ascii.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestPrefix = 4;  // "Kshs", "FCFA"

enum class CurrencyRole { None, Apart, Glued };

/// How the table lets these letters stand before an amount.
CurrencyRole role_of(std::string_view letters, const Lexicon& currencies) {
  const auto role = currencies.find(lower_ascii(letters));
  if (!role) return CurrencyRole::None;
  if (role->starts_with("glued ")) return CurrencyRole::Glued;
  return role->starts_with("before ") || role->starts_with("both ") ? CurrencyRole::Apart
                                                                    : CurrencyRole::None;
}

/// Figures that hardly number anything but money: "1,700", "2.50".
bool looks_like_money(std::string_view figures) {
  const std::size_t point = figures.find('.');
  return figures.find(',') != std::string_view::npos ||
         (point != std::string_view::npos && figures.size() - point == 3);
}

}  // namespace

CurrencyToken currency_token(std::string_view text, std::uint32_t position, const Lexicon& currencies,
                             const Lexicon& units) {
  std::uint32_t end = position;
  while (end < text.size() && end - position <= kLongestPrefix && is_ascii_letter(text[end])) ++end;
  const std::string_view letters = text.substr(position, end - position);
  if (letters.empty() || letters.size() > kLongestPrefix || end >= text.size() || !is_ascii_digit(text[end]))
    return {};
  const bool is_small_prefix = is_ascii_lower(letters[0]);  // "sh300,000", but not "k1,000"
  if (is_small_prefix && (letters.size() < 2 || std::any_of(letters.begin(), letters.end(), is_ascii_upper)))
    return {};
  const CurrencyRole role = role_of(letters, currencies);
  if (role == CurrencyRole::None) return {};

  const std::uint32_t figures_end = end_of_digits(text, end);
  const std::string_view figures = text.substr(end, figures_end - end);
  if (figures.find_first_not_of("0123456789.,") != std::string_view::npos) return {};  // "R1/2", "N1:2"
  const std::uint32_t rest = end_of_letters(text, figures_end);
  const std::string_view magnitude = text.substr(figures_end, rest - figures_end);
  if (!magnitude.empty() && !units.contains(magnitude)) return {};  // "R2D2"

  const bool mixed_case = !is_small_prefix && std::any_of(letters.begin() + 1, letters.end(), is_ascii_lower);
  const bool certain = mixed_case || (letters.size() > 2 && !is_small_prefix) || letters == "RM";
  const bool scaled = !magnitude.empty() && is_ascii_lower(magnitude[0]);
  if (!certain && !scaled && !looks_like_money(figures)) return {};
  return role == CurrencyRole::Glued ? CurrencyToken{rest, TokenKind::Word}
                                     : CurrencyToken{end, TokenKind::Symbol};
}

}  // namespace nutgraf
