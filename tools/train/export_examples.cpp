// export_examples: writes documents and what describes their tokens as plain arrays, for trainers in other
// languages (tools/train/neural).
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/segment/segmenter.h"
#include "core/tag/token_features.h"
#include "core/text/hash.h"
#include "tools/train/model_file.h"
#include "tools/train/ner_corpus.h"

namespace {

using namespace nutgraf;  // NOLINT: one program

constexpr const char* kUsage =
    "usage: export_examples MODEL FOLDER NAME...\n"
    "Writes to FOLDER, for the corpora NAME (as train_ner names them), in little-endian numbers:\n"
    "  words.txt       the kinds of words, one a line\n"
    "  word_begin.u32  per kind and once more: where its features begin in word_features.u32\n"
    "  tokens.u32      the kind of each token\n"
    "  token_begin.u32 per token and once more: where its features begin in token_features.u32\n"
    "  allowed.u64     per token two words of bits: the labels it may have (core/tag/label_space.h)\n"
    "  sentences.u32   the token that each sentence begins with\n"
    "  documents.tsv   per document: corpus, first token, tokens\n"
    "  gold.tsv        per marked span: document, first token and end from the document's start, label\n";

/// What a token's surroundings say about it without naming its neighbors.
constexpr bool is_own_context(Template t) {
  switch (t) {
    case Template::SentenceStart:
    case Template::SentenceCaseShape:
    case Template::DocumentCase:
    case Template::Bracketed:
    case Template::Value:
    case Template::NameList:
    case Template::NameListWord:
      return true;
    default:
      return false;
  }
}

template <typename Number>
class ArrayFile {
 public:
  explicit ArrayFile(const std::string& path) : file_(path, std::ios::binary) {}
  void add(Number number) { file_.write(reinterpret_cast<const char*>(&number), sizeof number); }

 private:
  std::ofstream file_;
};

/// Calls use(hash) for the pieces of three to five bytes of a word between "<" and ">" (Bojanowski et al.
/// 2017).
template <typename Use>
void each_piece(std::string_view word, const Use& use) {
  const std::string marked = "<" + std::string(word.substr(0, 40)) + ">";
  for (std::size_t length = 3; length <= 5; ++length) {
    for (std::size_t at = 0; at + length <= marked.size(); ++at)
      use(hash_combine(0xC0FFEEu + length, hash64(std::string_view(marked).substr(at, length))));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  const Model model = open_model_file(argv[1]);
  const Segmenter segmenter(model);
  const ValueGrammar grammar(model);
  const Gazetteer gazetteer(model);
  const WordClusters clusters(model);
  const std::string folder = std::string(argv[2]) + "/";

  std::ofstream words(folder + "words.txt");
  std::ofstream documents(folder + "documents.tsv");
  std::ofstream gold(folder + "gold.tsv");
  ArrayFile<std::uint32_t> word_begin(folder + "word_begin.u32");
  ArrayFile<std::uint32_t> word_features(folder + "word_features.u32");
  ArrayFile<std::uint32_t> tokens(folder + "tokens.u32");
  ArrayFile<std::uint32_t> token_begin(folder + "token_begin.u32");
  ArrayFile<std::uint32_t> token_features(folder + "token_features.u32");
  ArrayFile<std::uint64_t> allowed(folder + "allowed.u64");
  ArrayFile<std::uint32_t> sentences(folder + "sentences.u32");
  std::unordered_map<std::string, std::uint32_t> kinds;
  std::uint32_t word_feature_count = 0;
  std::uint32_t token_feature_count = 0;
  std::uint32_t token_count = 0;
  std::uint32_t document_count = 0;
  const auto fold = [](std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); };
  for (int i = 3; i < argc; ++i) {
    for (const NerDocument& document : read_ner_documents(argv[i], segmenter, grammar)) {
      const std::vector<std::string_view> views(document.words.begin(), document.words.end());
      DocumentFeatures features({views, document.sentences, document.values}, gazetteer, clusters);
      documents << argv[i] << '\t' << token_count << '\t' << document.words.size() << '\n';
      for (std::uint32_t sentence = 0; sentence < document.sentences.size(); ++sentence) {
        features.enter(sentence);
        const TokenRange range = document.sentences[sentence];
        sentences.add(token_count + range.begin);
        for (std::uint32_t token = range.begin; token < range.end; ++token) {
          const auto [kind, is_new] =
              kinds.emplace(document.words[token], static_cast<std::uint32_t>(kinds.size()));
          if (is_new) {
            words << document.words[token] << '\n';
            word_begin.add(word_feature_count);
            const auto add = [&](std::uint64_t hash) {
              word_features.add(fold(hash));
              ++word_feature_count;
            };
            features.extract_place(features.kind_of(token), Place::Here,
                                   [&](Template, std::uint64_t hash) { add(hash); });
            each_piece(document.words[token], add);
          }
          tokens.add(kind->second);
          token_begin.add(token_feature_count);
          features.extract_context(token, [&](Template t, std::uint64_t hash) {
            if (!is_own_context(t)) return;
            token_features.add(fold(hash));
            ++token_feature_count;
          });
          allowed.add(document.allowed[token].bits[0]);
          allowed.add(document.allowed[token].bits[1]);
        }
        for (const LabelledSpan& span : document.gold[sentence]) {
          gold << document_count << '\t' << span.tokens.begin << '\t' << span.tokens.end << '\t' << span.label
               << '\n';
        }
      }
      token_count += static_cast<std::uint32_t>(document.words.size());
      ++document_count;
    }
  }
  word_begin.add(word_feature_count);
  token_begin.add(token_feature_count);
  std::printf("%u documents, %u tokens, %zu kinds of words\n", document_count, token_count, kinds.size());
  return 0;
}
