// Finds what stands within quotation marks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/document/annotations.h"
#include "core/document/words.h"

namespace nutgraf {

/// The stretches within quotation marks, marks included, ascending and disjoint; nested quotations belong to
/// the outer one. Reads curly, straight, single and low marks and guillemets, tells apostrophes from single
/// marks, and follows a quotation over paragraphs where each begins with a mark anew and none but the last
/// ends with one. A quotation that never closes ends with its paragraph; one that another opens within ends
/// there. Linear in the number of tokens.
///
/// These are marks only: whether a stretch is somebody's words, a title or a nickname is for QuoteAttributor
/// to say.
std::vector<TokenRange> find_quoted_stretches(const Words& words);

}  // namespace nutgraf
