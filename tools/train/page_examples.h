// Pages whose article is known as sequences that the content classifier learns from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/extract/article_extractor.h"
#include "tools/corpus/page_corpus.h"
#include "tools/train/chain_trainer.h"
#include "tools/train/page_maker.h"

namespace nutgraf {

/// The features of a page's blocks and for each whether it is content; an error costs as much as the words
/// that it adds or loses.
ChainExample example_of(const GoldPage& page, const ArticleExtractor& extractor);

/// The same for a made page: what may be the body or not is left open.
ChainExample example_of(const MadePage& made, const ArticleExtractor& extractor);

/// The example without the features of some templates. Made pages are all too regular: what one template says
/// surely there is only likely on others' pages, so that weights have to be spread over several.
ChainExample thinned(const ChainExample& example, const FeatureSpace& space, std::uint32_t dropped_in_hundred,
                     Random& random);

}  // namespace nutgraf
