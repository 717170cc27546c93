// Training documents altered against what breaks taggers in the wild.
// SPDX-License-Identifier: Apache-2.0
#include "tools/train/augmentation.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <random>

#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace nutgraf {
namespace {

std::string to_upper_word(const std::string& word) {
  std::string upper;
  for (std::size_t position = 0; position < word.size();) {
    const DecodedCodePoint step = decode_utf8(word, position);
    position += step.length;
    // ASCII and the Latin-1 letters have their capitals 32 below; other scripts keep their case.
    char32_t c = step.code_point;
    if ((c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7)) c -= 32;
    append_utf8(upper, c);
  }
  return upper;
}

std::string to_title_word(const std::string& word) {
  const DecodedCodePoint first = decode_utf8(word, 0);
  return to_upper_word(word.substr(0, first.length)) + word.substr(first.length);
}

/// Short words stay small inside headlines.
bool stays_small(const std::string& word) {
  static const std::vector<std::string> kSmall = {"a",   "an", "the", "of", "in", "on", "to",  "for",
                                                  "and", "at", "by",  "as", "'s", "’s", "with"};
  for (const std::string& small : kSmall) {
    if (small == word) return true;
  }
  return false;
}

NerDocument empty_like(const NerDocument& document) {
  return {document.source, document.origin, document.region, {}, {}, {}, {}, {}};
}

void append_sentence(NerDocument& to, const NerDocument& from, std::size_t sentence,
                     const std::function<std::string(const std::string&, bool)>& change) {
  const TokenRange range = from.sentences[sentence];
  const auto begin = static_cast<std::uint32_t>(to.words.size());
  for (std::uint32_t token = range.begin; token < range.end; ++token) {
    to.words.push_back(change(from.words[token], token == range.begin));
    to.allowed.push_back(from.allowed[token]);
  }
  to.sentences.push_back({begin, static_cast<std::uint32_t>(to.words.size())});
  for (NamedEntity value : from.values) {
    if (!range.contains(value.tokens)) continue;
    value.tokens = {value.tokens.begin - range.begin + begin, value.tokens.end - range.begin + begin};
    to.values.push_back(value);
  }
  to.gold.emplace_back();
}

struct NameLists {
  std::map<std::string, std::vector<std::string>> forenames;  // by country
  std::map<std::string, std::vector<std::string>> surnames;
  std::vector<std::string> countries;  // those with both
};

NameLists read_name_lists() {
  NameLists lists;
  const auto read = [](const char* file, std::map<std::string, std::vector<std::string>>& names) {
    std::ifstream lines(corpora_root() + "/gazetteers/_lists/" + file);
    std::string line;
    while (std::getline(lines, line)) {
      const std::size_t tab = line.find('\t');
      if (tab == std::string::npos || line.find(' ') < tab) continue;
      names[line.substr(tab + 1, 2)].push_back(line.substr(0, tab));
    }
  };
  read("forenames_by_country.tsv", lists.forenames);
  read("surnames_by_country.tsv", lists.surnames);
  for (const auto& [country, names] : lists.surnames) {
    if (names.size() >= 5 && lists.forenames.count(country) != 0 && lists.forenames[country].size() >= 5)
      lists.countries.push_back(country);
  }
  if (lists.countries.empty()) {
    std::fputs("no names by country under the corpora's root\n", stderr);
    std::exit(1);
  }
  return lists;
}

}  // namespace

std::vector<NerDocument> vary_case(const std::vector<NerDocument>& documents, double share,
                                   std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto chance = [&random](double p) {
    return static_cast<double>(random() >> 11) < p * 9007199254740992.0;
  };
  std::vector<NerDocument> result;
  for (const NerDocument& document : documents) {
    NerDocument varied = empty_like(document);
    for (std::size_t sentence = 0; sentence < document.sentences.size(); ++sentence) {
      if (chance(share))
        append_sentence(varied, document, sentence,
                        [](const std::string& word, bool) { return to_upper_word(word); });
      if (chance(share)) {
        append_sentence(varied, document, sentence, [](const std::string& word, bool first) {
          return !first && stays_small(word) ? word : to_title_word(word);
        });
      }
      if (chance(share * 0.5))
        append_sentence(varied, document, sentence,
                        [](const std::string& word, bool) { return to_lower(word); });
    }
    if (!varied.words.empty()) result.push_back(std::move(varied));
  }
  return result;
}

std::vector<NerDocument> rename_people(const std::vector<NerDocument>& documents, double share,
                                       std::uint64_t seed) {
  const NameLists lists = read_name_lists();
  std::mt19937_64 random(seed);
  std::vector<NerDocument> result;
  for (const NerDocument& document : documents) {
    if (static_cast<double>(random() >> 11) >= share * 9007199254740992.0) continue;
    NerDocument renamed = document;
    std::map<std::string, std::string> country_of;
    std::map<std::string, std::string> new_word;
    const std::string fallback = lists.countries[random() % lists.countries.size()];
    const auto rename = [&](std::uint32_t token, const std::string& country, bool family) {
      const std::string& old = document.words[token];
      // Particles, initials, hyphens and suffixes stay.
      if (old.size() < 3 || !is_upper(decode_utf8(old, 0).code_point) || old.find('.') != std::string::npos)
        return;
      std::string& fresh = new_word[old];
      if (fresh.empty()) {
        const std::vector<std::string>& names = (family ? lists.surnames : lists.forenames).at(country);
        fresh = names[random() % names.size()];
      }
      renamed.words[token] = fresh;
    };
    for (int pass = 0; pass < 2; ++pass) {
      for (const auto& sentence : document.gold) {
        for (const LabelledSpan& span : sentence) {
          const bool is_full = span.tokens.size() > 1;
          if (span.label != "PERSON" || is_full != (pass == 0)) continue;
          const std::string& last = document.words[span.tokens.end - 1];
          std::string& country = country_of[last];
          if (country.empty())
            country = is_full ? lists.countries[random() % lists.countries.size()] : fallback;
          for (std::uint32_t token = span.tokens.begin; token < span.tokens.end; ++token)
            rename(token, country, token + 1 == span.tokens.end);
        }
      }
    }
    if (!new_word.empty()) result.push_back(std::move(renamed));
  }
  return result;
}

}  // namespace nutgraf
