// Reads every #include below core/ and fails on any arrow that the architecture forbids.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tools/project_paths.h"

namespace nutgraf {
namespace {

namespace fs = std::filesystem;

/// File → the paths it includes, quoted and in angle brackets.
struct Includes {
  std::map<std::string, std::set<std::string>> quoted;
  std::map<std::string, std::set<std::string>> system;
};

Includes read_includes() {
  Includes includes;
  const fs::path root = source_path("");
  for (const auto& entry : fs::recursive_directory_iterator(root / "core")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    const std::string name = fs::relative(entry.path(), root).generic_string();
    includes.quoted[name];
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      if (line.compare(0, 8, "#include") != 0) continue;
      const std::size_t begin = line.find_first_of("\"<");
      const std::size_t end = line.find_first_of("\">", begin + 1);
      if (begin == std::string::npos || end == std::string::npos) continue;
      const std::string path = line.substr(begin + 1, end - begin - 1);
      (line[begin] == '"' ? includes.quoted : includes.system)[name].insert(path);
    }
  }
  return includes;
}

/// "core/tag/lattice.h" → "tag"; "core/analyzer.h" → "analyzer".
std::string room_of(const std::string& path) {
  const std::string rest = path.substr(path.find('/') + 1);
  return rest.substr(0, rest.find_first_of("/."));
}

const std::set<std::string> kStages = {"extract", "segment",    "structure", "tag",
                                       "link",    "understand", "summarize"};

/// The rooms that a room may include, itself left out.
std::set<std::string> floors_below(const std::string& room) {
  if (room == "text" || room == "version") return {};
  if (room == "model" || room == "document") return {"text"};
  std::set<std::string> below = {"text", "document", "model", "version"};
  if (kStages.count(room) != 0) return below;
  if (room == "analyzer") below.insert(kStages.begin(), kStages.end());
  if (room == "report") below.insert("analyzer");
  return below;
}

TEST(Sources, TellTheLicenceInALineOfItsOwn) {
  for (const char* const folder : {"core", "tools", "wasm", "tests"}) {
    for (auto files = fs::recursive_directory_iterator(fs::path(source_path("")) / folder);
         files != fs::recursive_directory_iterator(); ++files) {
      const fs::directory_entry& entry = *files;
      // What npm installs beside the tests is other people's.
      if (entry.path().filename() == "node_modules") files.disable_recursion_pending();
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cpp") continue;
      std::ifstream file(entry.path());
      bool is_found = false;
      std::string line;
      for (int i = 0; i < 8 && !is_found && std::getline(file, line); ++i)
        is_found = line == "// SPDX-License-Identifier: Apache-2.0";
      EXPECT_TRUE(is_found) << entry.path();
    }
  }
}

TEST(Layering, FindsTheRooms) {
  std::set<std::string> rooms;
  for (const auto& [file, paths] : read_includes().quoted) rooms.insert(room_of(file));
  std::set<std::string> known = kStages;
  known.insert({"text", "model", "document", "analyzer", "report", "version"});
  EXPECT_EQ(rooms, known) << "a new room needs its place in this test and in ARCHITECTURE.md";
}

TEST(Layering, IncludesRunDown) {
  for (const auto& [file, paths] : read_includes().quoted) {
    const std::string room = room_of(file);
    const std::set<std::string> below = floors_below(room);
    for (const std::string& path : paths) {
      EXPECT_EQ(path.compare(0, 5, "core/"), 0)
          << file << " includes \"" << path << "\", which is not below core/";
      EXPECT_TRUE(room_of(path) == room || below.count(room_of(path)) != 0)
          << file << " includes \"" << path << "\": " << room << " must not know " << room_of(path);
    }
  }
}

TEST(Layering, IncludedFilesExist) {
  const Includes includes = read_includes();
  for (const auto& [file, paths] : includes.quoted) {
    for (const std::string& path : paths) {
      EXPECT_TRUE(includes.quoted.count(path) != 0 || fs::exists(source_path(path))) << file << ": " << path;
    }
  }
}

TEST(Layering, IncludesRunInNoCircle) {
  const Includes includes = read_includes();
  // Takes away files whose includes are all gone; what remains is on a circle or above one.
  std::map<std::string, std::set<std::string>> rest = includes.quoted;
  for (bool changed = true; changed;) {
    changed = false;
    for (auto file = rest.begin(); file != rest.end();) {
      bool free = true;
      for (const std::string& path : file->second) free = free && rest.count(path) == 0;
      changed = changed || free;
      file = free ? rest.erase(file) : std::next(file);
    }
  }
  for (const auto& [file, paths] : rest) ADD_FAILURE() << file << " is on a circle of includes, or above one";
}

// The core neither reads files nor clocks, prints, starts threads, draws random numbers or asks for a locale.
TEST(Layering, CoreIsPure) {
  const std::set<std::string> impure = {
      "iostream", "fstream", "filesystem", "cstdio",   "stdio.h", "ctime",     "time.h",         "thread",
      "mutex",    "random",  "locale",     "clocale",  "regex",   "stdexcept", "exception",      "unistd.h",
      "future",   "sstream", "iomanip",    "typeinfo", "format",  "ranges",    "memory_resource"};
  for (const auto& [file, paths] : read_includes().system) {
    for (const std::string& path : paths) {
      // A lock, so that whichever thread has the first page makes the extractor, and once.
      if (file == "core/analyzer.cpp" && path == "mutex") continue;
      EXPECT_EQ(impure.count(path), 0u) << file << " includes <" << path << ">";
    }
  }
}

}  // namespace
}  // namespace nutgraf
