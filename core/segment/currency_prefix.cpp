// Finds the letters of a currency that are written right before a number.
// SPDX-License-Identifier: Apache-2.0
#include "core/segment/currency_prefix.h"

#include <algorithm>
#include <string>

#include "core/segment/run_scanner.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kLongestPrefix = 4;  // "Kshs", "FCFA"

bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }
bool is_small(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_figure(char byte) { return byte >= '0' && byte <= '9'; }

enum class CurrencyRole { None, Apart, Glued };

/// How the table lets these letters stand before an amount.
CurrencyRole role_of(std::string_view letters, const Lexicon& currencies) {
  std::string folded(letters);
  for (char& c : folded) {
    if (is_capital(c)) c = static_cast<char>(c | 0x20);
  }
  const auto role = currencies.find(folded);
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
  while (end < text.size() && end - position <= kLongestPrefix &&
         (is_capital(text[end]) || is_small(text[end])))
    ++end;
  const std::string_view letters = text.substr(position, end - position);
  if (letters.empty() || letters.size() > kLongestPrefix || end >= text.size() || !is_figure(text[end]))
    return {};
  const bool is_small_prefix = is_small(letters[0]);  // "sh300,000", but not "k1,000"
  if (is_small_prefix && (letters.size() < 2 || std::any_of(letters.begin(), letters.end(), is_capital)))
    return {};
  const CurrencyRole role = role_of(letters, currencies);
  if (role == CurrencyRole::None) return {};

  const std::uint32_t figures_end = end_of_digits(text, end);
  const std::string_view figures = text.substr(end, figures_end - end);
  if (figures.find_first_not_of("0123456789.,") != std::string_view::npos) return {};  // "R1/2", "N1:2"
  const std::uint32_t rest = end_of_letters(text, figures_end);
  const std::string_view magnitude = text.substr(figures_end, rest - figures_end);
  if (!magnitude.empty() && !units.contains(magnitude)) return {};  // "R2D2"

  const bool mixed_case = !is_small_prefix && std::any_of(letters.begin() + 1, letters.end(), is_small);
  const bool certain = mixed_case || (letters.size() > 2 && !is_small_prefix) || letters == "RM";
  const bool scaled = !magnitude.empty() && is_small(magnitude[0]);
  if (!certain && !scaled && !looks_like_money(figures)) return {};
  return role == CurrencyRole::Glued ? CurrencyToken{rest, TokenKind::Word}
                                     : CurrencyToken{end, TokenKind::Symbol};
}

}  // namespace nutgraf
