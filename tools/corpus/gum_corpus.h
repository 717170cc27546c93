// Reads GUM's coreference layer as articles with names and references.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tools/corpus/news_corpus.h"

namespace nutgraf {

/// Every document of a file such as text/gum_coref_wiki/all.jsonl. GUM marks all noun phrases; a name is
/// taken to be one of a person or organisation whose words are all capitalised (small words inside aside), a
/// reference any pronoun of a cluster that has a name.
std::vector<GoldArticle> read_gum_coreference(const std::string& path);

}  // namespace nutgraf
