// evaluate genres [-v]: whether what is no article is told, and no article called anything else.
// SPDX-License-Identifier: Apache-2.0
#include "tools/evaluate/genres.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/document/labels.h"
#include "core/extract/article_extractor.h"
#include "core/segment/segmenter.h"
#include "core/structure/genre.h"
#include "core/structure/story_separator.h"
#include "core/text/utf8.h"
#include "tools/corpus/article_pool.h"
#include "tools/corpus/news_corpus.h"
#include "tools/corpus/page_corpus.h"
#include "tools/project_paths.h"
#include "tools/train/structure_examples.h"

namespace nutgraf {
namespace {

constexpr std::uint32_t kPastes = 150;    // of each family
constexpr std::size_t kBriefStep = 8;     // every so many lines of the wire make a brief
constexpr std::size_t kColumnWidth = 34;  // bytes of a line
const std::string kFolder = source_path("tools/evaluate/genres/");

std::string read_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return repair_utf8(std::string(std::istreambuf_iterator<char>(file), {}));
}

std::vector<std::string> read_lines(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(repair_utf8(line));
  return lines;
}

/// "too-short" of "too-short-name".
GenreKind kind_of(const std::string& name) {
  for (std::uint32_t i = 0; i < kGenreKindCount; ++i) {
    const auto kind = static_cast<GenreKind>(i);
    const std::string start = std::string(to_label(kind)) + "-";
    if (name.compare(0, start.size(), start) == 0) return kind;
  }
  std::fprintf(stderr, "%s%s: no kind of genre.\n", kFolder.c_str(), name.c_str());
  std::exit(1);
}

/// As a newspaper's column breaks it.
std::string wrap(const std::string& text, std::size_t width) {
  std::string wrapped;
  std::size_t column = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    if (column > 0 && column + 1 + word.size() > width) {
      wrapped += '\n';
      column = 0;
    }
    if (column > 0) wrapped += ' ';
    wrapped += word;
    column += (column > 0 ? 1 : 0) + word.size();
    if (end < text.size() && text[end] == '\n') {
      wrapped += '\n';
      column = 0;
    }
    begin = end + 1;
  }
  return wrapped;
}

class Genres {
 public:
  explicit Genres(bool verbose)
      : verbose_(verbose),
        segmenter_(shipped_analyzer().model()),
        separator_(shipped_analyzer().model()),
        extractor_(shipped_analyzer().model()) {}

  /// Our own texts of one half.
  void own(const char* half) {
    std::map<std::string, Counts> kinds;
    for (const OwnText& own : read_own_texts(half)) {
      const std::string kind(to_label(own.kind));
      const Genre genre = own.is_page ? read_page(own.text) : read(own.text);
      kinds[kind].add(own.kind, genre);
      if (verbose_ && genre.kind != own.kind) report(own.name, genre);
    }
    std::printf("%-14s %6s %12s %11s\n", half, "texts", "no article", "right kind");
    Counts others;
    for (const auto& [kind, counts] : kinds) {
      std::printf("  %-12s %6u %12u %11u\n", kind.c_str(), counts.texts, counts.no_article, counts.right);
      if (kind != "article") others.add(counts);
    }
    std::printf("  %-12s %6u %12u %11u\n", "all others", others.texts, others.no_article, others.right);
  }

  /// An article of a corpus.
  void article(const std::string& corpus, const std::string& name, const std::string& text) {
    count(corpus, name, read(text));
  }
  /// A page, as it is and as a browser's selection of all of it.
  void article_page(const std::string& corpus, const GoldPage& page) {
    count(corpus, page.name, read_page(page.source));
    std::string selection;
    for (const TextBlock& block : cut_blocks(HtmlTree(page.source), extractor_.hints()))
      selection += block.text + '\n';
    count(corpus + ", selected", page.name, read(selection));
  }

  void print_corpora() const {
    std::printf("%-14s %6s %12s\n", "articles of", "texts", "no article");
    Counts all;
    for (const auto& [corpus, counts] : corpora_) {
      std::printf("  %-28s %6u %6u (%.2f %%)\n", corpus.c_str(), counts.texts, counts.no_article,
                  100.0 * counts.no_article / counts.texts);
      all.add(counts);
    }
    std::printf("  %-28s %6u %6u (%.2f %%)\n", "all", all.texts, all.no_article,
                100.0 * all.no_article / std::max(all.texts, 1u));
  }

 private:
  struct Counts {
    std::uint32_t texts = 0;
    std::uint32_t no_article = 0;
    std::uint32_t right = 0;

    void add(GenreKind kind, const Genre& genre) {
      ++texts;
      no_article += genre.kind != GenreKind::Article ? 1u : 0u;
      right += genre.kind == kind ? 1u : 0u;
    }
    void add(const Counts& other) {
      texts += other.texts;
      no_article += other.no_article;
      right += other.right;
    }
  };

  Genre read(const std::string& text) const {
    return read_genre(text, separator_.read(text, segmenter_.segment(text)));
  }
  Genre read_page(const std::string& html) const { return read(extractor_.extract(html).text); }

  void report(const std::string& name, const Genre& genre) const {
    std::printf("  %.60s: %s, %.2f\n", name.c_str(), std::string(to_label(genre.kind)).c_str(),
                static_cast<double>(genre.confidence));
  }

  void count(const std::string& corpus, const std::string& name, const Genre& genre) {
    corpora_[corpus].add(GenreKind::Article, genre);
    if (verbose_ && genre.kind != GenreKind::Article) report(corpus + ", " + name, genre);
  }

  bool verbose_;
  Segmenter segmenter_;
  StorySeparator separator_;
  ArticleExtractor extractor_;
  std::map<std::string, Counts> corpora_;
};

void read_news(Genres& genres) {
  for (const char* const file : {"articles.dev", "articles.train", "authored.dev", "authored.train"}) {
    for (const GoldArticle& article : read_news_corpus(corpora_root() + "/news/" + file + ".jsonl")) {
      const std::string text = repair_utf8(article.text);
      genres.article(file, article.id, text);
      genres.article(std::string(file) + ", in a column", article.id, wrap(text, kColumnWidth));
    }
  }
}

/// Wikinews, GUM's news; stretches of MASC, GUM and speeches, which hold no article with certainty.
void read_pools(Genres& genres) {
  std::vector<PlainArticle> pool = read_article_pool();
  for (PlainArticle& article : read_prose_pool()) pool.push_back(std::move(article));
  for (const PlainArticle& article : pool) {
    if (article.corpus == "articles.dev" || article.corpus == "authored") continue;
    std::string text = article.headline;
    for (const PlainParagraph& paragraph : article.paragraphs) text += "\n\n" + paragraph.text;
    genres.article(article.corpus, article.headline, text);
  }
}

void read_gum_genres(Genres& genres) {
  for (const std::string& line : read_lines(corpora_root() + "/text/gumsum/all.jsonl")) {
    const nlohmann::json row = nlohmann::json::parse(line);
    genres.article("gum, " + row.at("genre").get<std::string>(), row.at("id").get<std::string>(),
                   row.at("text").get<std::string>());
  }
}

/// One sentence and two of the wire, and single paragraphs of Wikipedia.
void read_briefs(Genres& genres) {
  const std::vector<std::string> wire = read_lines(corpora_root() + "/unlabelled/voa/text.txt");
  for (std::size_t i = 0; i + 1 < wire.size(); i += kBriefStep) {
    genres.article("voa, one sentence", wire[i], wire[i]);
    genres.article("voa, two sentences", wire[i], wire[i] + " " + wire[i + 1]);
  }
  for (const std::string& line : read_lines(corpora_root() + "/unlabelled/gap_wiki/text.txt"))
    genres.article("gap, paragraphs", line, line);
}

void read_pages_and_pastes(Genres& genres) {
  for (const char* const folder : {"tools/train/pages", "tools/evaluate/pages"}) {
    for (const GoldPage& page : read_pages(source_path(folder))) genres.article_page(folder, page);
  }
  const PasteSynthesizer synthesizer = open_synthesizer();
  for (std::uint32_t f = 0; f < kPasteFamilyCount; ++f) {
    const auto family = static_cast<PasteFamily>(f);
    for (std::uint32_t seed = 0; seed < kPastes; ++seed) {
      const BlankLines blank_lines = seed % 2 == 0 ? BlankLines::Everywhere : BlankLines::None;
      genres.article(std::string("pastes, ") + to_label(family), std::to_string(seed),
                     synthesizer.make(family, seed, true).text(blank_lines));
    }
  }
}

}  // namespace

std::vector<OwnText> read_own_texts(const std::string& half) {
  std::vector<OwnText> texts;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder + half)) {
    const std::filesystem::path& path = entry.path();
    const std::string name = path.stem().string();
    texts.push_back({name, kind_of(name), read_text(path), path.extension() == ".html"});
  }
  std::sort(texts.begin(), texts.end(), [](const OwnText& a, const OwnText& b) { return a.name < b.name; });
  return texts;
}

int evaluate_genres(const Arguments& arguments) {
  const bool verbose = !arguments.empty() && arguments[0] == "-v";
  if (arguments.size() > (verbose ? 1u : 0u)) {
    std::fputs("usage: evaluate genres [-v]\n", stderr);
    return 2;
  }
  Genres genres(verbose);
  genres.own("development");
  genres.own("held-out");
  read_news(genres);
  read_pools(genres);
  read_gum_genres(genres);
  read_briefs(genres);
  read_pages_and_pastes(genres);
  genres.print_corpora();
  return 0;
}

}  // namespace nutgraf
