// Reads the key phrases that were marked in news articles.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tools/corpus/news_corpus.h"

namespace nutgraf {

struct KeyPhraseArticle {
  GoldArticle article;
  std::vector<std::string> phrases;
};

/// The articles of corpora/news that `path` has phrases for (part, document, start, end a line), in its
/// order. An unreadable file or a phrase outside of its article ends the program with a message.
std::vector<KeyPhraseArticle> read_key_phrase_corpus(
    const std::string& path = "tools/evaluate/key_phrases_dev.tsv");

/// News of our own with key phrases written by hand, which need not stand in the text as they are.
std::vector<KeyPhraseArticle> read_authored_key_phrases(
    const std::string& path = "tools/evaluate/key_phrases_authored.tsv");

/// Words in lower case, stemmed, without marks: phrases with the same are the same phrase.
std::string stemmed_phrase(const std::string& phrase);

}  // namespace nutgraf
