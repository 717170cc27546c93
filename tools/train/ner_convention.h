// What the marks of each corpus of names allow in our scheme.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tools/train/ner_corpus.h"

namespace nutgraf {

/// What a corpus' labels may mean in ours. An empty list: anything, even no entity at all.
struct Convention {
  std::map<std::string, std::vector<EntityType>> labels;
  /// Types that the corpus leaves unmarked, so that its O says nothing about them.
  std::vector<EntityType> unmarked;
};

/// Ends the program where the corpus is not known.
Convention convention_of(const std::string& corpus);

LabelSet everything();

/// No name, or a name of the types that a corpus leaves unmarked.
LabelSet outside(const std::vector<EntityType>& unmarked);

/// Allows tokens to be a name of one of the types; anything where there are none.
void allow(NerDocument& document, TokenRange span, const std::vector<EntityType>& types);

}  // namespace nutgraf
