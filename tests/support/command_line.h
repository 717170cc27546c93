// Runs the built command line as a user would: arguments, standard input, exit status, output, memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

// g++ says it by macros, clang by __has_feature.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define NUTGRAF_TEST_SANITIZED 1
#endif
#endif
#if defined(NUTGRAF_TEST_SANITIZED)
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define NUTGRAF_TEST_SANITIZED 1
#else
#define NUTGRAF_TEST_SANITIZED 0
#endif

namespace nutgraf::test {

/// How a run of the program went.
struct CommandResult {
  int status = -1;          ///< the exit status; -1 where a signal ended the program
  std::string out;          ///< standard output
  std::string err;          ///< standard error
  long peak_kilobytes = 0;  ///< the largest resident set that was seen
};

/// Where standard error goes.
enum class ErrorsTo { Pipe, Terminal };

/// Runs nutgraf with arguments, and `input` as its standard input.
CommandResult nutgraf(const std::vector<std::string>& arguments, std::string_view input = "",
                      ErrorsTo errors_to = ErrorsTo::Pipe);

/// Runs `sh -c script` in which $NUTGRAF is the program.
CommandResult shell(const std::string& script);

/// A file with a content that is deleted in the end.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view content);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// The lines of a text, without their ends; an unfinished last line counts.
std::vector<std::string> lines_of(const std::string& text);

}  // namespace nutgraf::test
