// The Porter stemmer: "police", "policing" and "policed" become one stem.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nutgraf {

/// The stem of a word of the letters a to z, after Porter (1980), with the extensions of NLTK's default mode,
/// so that ROUGE and key phrase scores are comparable with published ones: "skies" → "sky", "dying" → "die",
/// "tied" → "tie", words of up to two letters stay. Other bytes count as consonants. Linear.
///
///   porter_stem("policing");  // "polic"
std::string porter_stem(std::string_view word);

}  // namespace nutgraf
