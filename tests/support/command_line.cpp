// Runs the built command line as a user would.
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/command_line.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>  // NOLINT: posix_openpt and mkstemp are not in <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace nutgraf::test {
namespace {

struct Pipe {
  int read_end = -1;
  int write_end = -1;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) std::abort();
  return {ends[0], ends[1]};
}

/// Both ends of a pseudo-terminal, of which the program gets the second.
Pipe make_terminal() {
  const int controller = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (controller < 0 || grantpt(controller) != 0 || unlockpt(controller) != 0) std::abort();
  std::array<char, 100> name{};
  if (ptsname_r(controller, name.data(), name.size()) != 0) std::abort();
  return {controller, open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC)};
}

/// The largest resident set of a running process so far; the kernel forgets it when the process ends, so ask
/// often. getrusage won't do: its figure counts this program's own memory, from before the exec.
long peak_of(pid_t process) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
  }
  return 0;
}

/// Reads what is there; false at the end of the stream.
bool read_some(int from, std::string& to) {
  std::array<char, 65536> bytes;
  const ssize_t count = read(from, bytes.data(), bytes.size());
  if (count > 0) to.append(bytes.data(), static_cast<std::size_t>(count));
  return count > 0;
}

/// Writes what fits; false when all is written, or nobody reads any more.
bool write_some(int to, std::string_view& input) {
  const ssize_t count = write(to, input.data(), std::min<std::size_t>(input.size(), 65536));
  if (count < 0) return errno == EAGAIN;
  input.remove_prefix(static_cast<std::size_t>(count));
  return !input.empty();
}

/// Returns when the child runs its program, which closes the pipe's other end: until then its memory is a
/// copy of this program's.
void await_exec(const Pipe& started) {
  close(started.write_end);
  char byte = 0;
  while (read(started.read_end, &byte, 1) < 0 && errno == EINTR) {
  }
  close(started.read_end);
}

void exchange(pid_t child, int in, int out, int err, std::string_view input, CommandResult& result) {
  const auto shut = [](int& descriptor) {
    close(descriptor);
    descriptor = -1;
  };
  fcntl(in, F_SETFL, O_NONBLOCK);
  if (input.empty()) shut(in);
  while (out >= 0 || err >= 0) {
    std::array<pollfd, 3> polled = {pollfd{out, POLLIN, 0}, pollfd{err, POLLIN, 0}, pollfd{in, POLLOUT, 0}};
    if (poll(polled.data(), polled.size(), -1) < 0) break;
    result.peak_kilobytes = std::max(result.peak_kilobytes, peak_of(child));
    if (polled[0].revents != 0 && !read_some(out, result.out)) shut(out);
    if (polled[1].revents != 0 && !read_some(err, result.err)) shut(err);
    if (polled[2].revents != 0 && !write_some(in, input)) shut(in);
  }
  if (in >= 0) shut(in);
}

/// The program of this build, or the one that the environment names: one built with ThreadSanitizer, say.
std::string program() {
  const char* const other = std::getenv("NUTGRAF_CLI");
  return other != nullptr ? other : NUTGRAF_CLI;
}

CommandResult run(std::vector<std::string> words, std::string_view input, ErrorsTo errors_to) {
  std::signal(SIGPIPE, SIG_IGN);  // a program that doesn't read its input is no failure of the test
  const Pipe in = make_pipe();
  const Pipe out = make_pipe();
  const Pipe err = errors_to == ErrorsTo::Pipe ? make_pipe() : make_terminal();
  const Pipe started = make_pipe();
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGPIPE, SIG_DFL);
    dup2(in.read_end, STDIN_FILENO);
    dup2(out.write_end, STDOUT_FILENO);
    dup2(err.write_end, STDERR_FILENO);
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  for (const int descriptor : {in.read_end, out.write_end, err.write_end}) close(descriptor);
  await_exec(started);
  CommandResult result;
  exchange(child, in.write_end, out.read_end, err.read_end, input, result);
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status)) result.status = WEXITSTATUS(status);
  return result;
}

}  // namespace

CommandResult nutgraf(const std::vector<std::string>& arguments, std::string_view input, ErrorsTo errors_to) {
  std::vector<std::string> words = {program()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run(std::move(words), input, errors_to);
}

CommandResult shell(const std::string& script) {
  return run({"/bin/sh", "-c", "NUTGRAF='" + program() + "'\n" + script}, "", ErrorsTo::Pipe);
}

TemporaryFile::TemporaryFile(std::string_view content)
    : path_(std::filesystem::temp_directory_path() / "nutgraf-test-XXXXXX") {
  const int descriptor = mkstemp(path_.data());
  if (descriptor < 0) std::abort();
  close(descriptor);
  std::ofstream(path_, std::ios::binary) << content;
}

TemporaryFile::~TemporaryFile() { std::remove(path_.c_str()); }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace nutgraf::test
