// Works on the lines of a stream with several threads and answers them in their order.
// SPDX-License-Identifier: Apache-2.0
#include "tools/cli/line_batches.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace nutgraf::cli {
namespace {

// A batch ends after so many lines or bytes, so that long articles don't pile up and short ones don't
// contend.
constexpr std::size_t kBatchLines = 32;
constexpr std::size_t kBatchBytes = 256 * 1024;

/// Reads a line; false at the end of the stream.
bool read_line(std::istream& in, std::size_t longest, InputLine& line) {
  line.text.clear();
  line.too_long = false;
  std::streambuf& buffer = *in.rdbuf();
  int c = buffer.sbumpc();
  if (c == std::char_traits<char>::eof()) return false;
  for (; c != '\n' && c != std::char_traits<char>::eof(); c = buffer.sbumpc()) {
    if (line.text.size() < longest)
      line.text.push_back(static_cast<char>(c));
    else
      line.too_long = true;
  }
  return true;
}

/// Batches go out in the order in which they came in; readers wait while too many answers are pending.
/// Reading and writing have a lock each: whoever waits for input keeps nobody from writing.
class OrderedWork {
 public:
  OrderedWork(std::istream& in, const LineWork& work)
      : in_(in), work_(work), max_pending_(std::size_t{work.jobs} * 4) {}

  void run() {
    std::vector<InputLine> lines;
    for (;;) {
      std::size_t batch = 0;
      {
        const std::scoped_lock reading(read_mutex_);
        if (!wait_for_room() || !read_batch(lines)) return;
        batch = read_++;
      }
      std::string answers;
      for (const InputLine& line : lines) answers += work_.answer(line) + "\n";
      const std::scoped_lock writing(write_mutex_);
      done_[batch] = {std::move(answers), lines.size()};
      write_ready();
      room_.notify_all();
    }
  }

  bool failed() const { return failed_; }

 private:
  struct Answers {
    std::string text;
    std::size_t lines = 0;
  };

  /// False where nothing can be written any more.
  bool wait_for_room() {
    std::unique_lock lock(write_mutex_);
    room_.wait(lock, [this] { return failed_ || read_ - written_ < max_pending_; });
    return !failed_;
  }

  /// Takes lines while they are at hand, and waits only for the first.
  bool read_batch(std::vector<InputLine>& lines) {
    lines.clear();
    std::size_t bytes = 0;
    while (lines.size() < kBatchLines && bytes < kBatchBytes &&
           (lines.empty() || in_.rdbuf()->in_avail() > 0)) {
      InputLine line;
      if (!read_line(in_, work_.longest_line, line)) break;
      line.number = ++lines_read_;
      if (!line.too_long && line.text.find_first_not_of(" \t\r") == std::string::npos) continue;
      bytes += line.text.size();
      lines.push_back(std::move(line));
    }
    return !lines.empty();
  }

  void write_ready() {
    for (auto next = done_.find(written_); next != done_.end() && !failed_; next = done_.find(written_)) {
      const Answers& answers = next->second;
      failed_ = std::fwrite(answers.text.data(), 1, answers.text.size(), work_.out) != answers.text.size() ||
                std::fflush(work_.out) != 0;
      lines_answered_ += answers.lines;
      work_.on_progress(lines_answered_);
      done_.erase(next);
      ++written_;
    }
  }

  std::istream& in_;
  const LineWork& work_;
  const std::size_t max_pending_;

  std::mutex read_mutex_;  // held while reading; guards in_, lines_read_ and changes of read_
  std::size_t lines_read_ = 0;
  std::size_t read_ = 0;  // batches

  std::mutex write_mutex_;  // guards all below
  std::condition_variable room_;
  std::map<std::size_t, Answers> done_;
  std::size_t written_ = 0;  // batches
  std::size_t lines_answered_ = 0;
  bool failed_ = false;
};

}  // namespace

bool answer_lines(std::istream& in, const LineWork& work) {
  OrderedWork ordered(in, work);
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < work.jobs; ++i) threads.emplace_back([&ordered] { ordered.run(); });
  ordered.run();
  for (std::thread& thread : threads) thread.join();
  return !ordered.failed();
}

}  // namespace nutgraf::cli
