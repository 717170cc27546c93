// table_growth INPUT COUNT: fills a table with COUNT words that were chosen to want the same few slots, and
// asks it for as many others, to be counted by callgrind.
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/hash.h"
#include "core/text/hash_index.h"
#include "core/text/string_map.h"

namespace nutgraf {
namespace {

/// The word number n, of seven letters.
std::string word_of(std::size_t n) {
  std::string word(7, 'a');
  for (char& letter : word) {
    letter = static_cast<char>('a' + n % 26);
    n /= 26;
  }
  return word;
}

/// Hashes of words that all want the first sixteenth of a table: whoever has a little patience finds them.
std::vector<std::uint64_t> crowded_hashes(std::size_t count) {
  std::size_t slots = 16;
  while (slots < 2 * count) slots *= 2;
  std::vector<std::uint64_t> hashes;
  for (std::size_t n = 0; hashes.size() < count; ++n) {
    const std::uint64_t hash = hash64(word_of(n));
    if ((hash & (slots - 1)) < slots / 16) hashes.push_back(hash);
  }
  return hashes;
}

/// Words of one quick_hash, which doesn't look at the middle.
std::vector<std::string> crowded_words(std::size_t count) {
  std::vector<std::string> words;
  for (std::size_t n = 0; n < count; ++n) words.push_back("crowding" + word_of(n) + "together");
  return words;
}

template <typename Table, typename Key>
std::size_t fill_and_ask(Table&& table, const std::vector<Key>& keys) {
  const std::size_t half = keys.size() / 2;
  for (std::size_t i = 0; i < half; ++i) table[keys[i]] = 1;
  std::size_t found = 0;
  for (const Key& key : keys) found += table.find(key) != nullptr;
  return found;
}

// What is counted; callgrind knows them by their names.
[[gnu::noinline]] std::size_t found_in_hash_index(const std::vector<std::uint64_t>& keys) {
  return fill_and_ask(HashIndex(), keys);
}
[[gnu::noinline]] std::size_t found_in_string_map(const std::vector<std::string>& keys) {
  return fill_and_ask(StringMap<int>(), keys);
}

bool run(std::string_view input, std::size_t count) {
  std::size_t found = 0;
  if (input == "hash-index") found = found_in_hash_index(crowded_hashes(2 * count));
  if (input == "string-map") found = found_in_string_map(crowded_words(2 * count));
  std::printf("%zu found\n", found);
  return count > 0 && found == count;
}

}  // namespace
}  // namespace nutgraf

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: table_growth hash-index|string-map COUNT\n", stderr);
    return 2;
  }
  return nutgraf::run(argv[1], std::strtoul(argv[2], nullptr, 10)) ? 0 : 1;
}
