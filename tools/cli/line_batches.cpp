// Works on the lines of a stream with several threads and answers them in their order.
// SPDX-License-Identifier: Apache-2.0
#include "tools/cli/line_batches.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace nutgraf::cli {
namespace {

// A batch ends after so many lines or bytes, so that long articles don't pile up and short ones don't contend.
constexpr std::size_t kBatchLines = 32;
constexpr std::size_t kBatchBytes = 256 * 1024;

/// Batches go out in the order in which they came in; readers wait while too many answers are pending.
class OrderedWork {
 public:
  OrderedWork(std::istream& in, std::FILE* out, unsigned jobs, const std::function<std::string(const std::string&)>& answer,
              const std::function<void(std::size_t)>& on_progress)
      : in_(in), out_(out), max_pending_(std::size_t{jobs} * 4), answer_(answer), on_progress_(on_progress) {}

  void work() {
    std::vector<std::string> lines;
    for (;;) {
      std::size_t number = 0;
      {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [this] { return failed_ || read_ - written_ < max_pending_; });
        if (failed_ || !read_batch(lines)) return;
        number = read_++;
      }
      std::string answers;
      for (const std::string& line : lines) answers += answer_(line) + "\n";
      const std::size_t count = lines.size();
      std::unique_lock lock(mutex_);
      done_[number] = {std::move(answers), count};
      write_ready();
      lock.unlock();
      room_.notify_all();
    }
  }

  bool failed() const { return failed_; }

 private:
  struct Answers {
    std::string text;
    std::size_t lines;
  };

  bool read_batch(std::vector<std::string>& lines) {
    lines.clear();
    std::size_t bytes = 0;
    std::string line;
    while (lines.size() < kBatchLines && bytes < kBatchBytes && std::getline(in_, line)) {
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      bytes += line.size();
      lines.push_back(std::move(line));
    }
    return !lines.empty();
  }

  void write_ready() {
    for (auto next = done_.find(written_); next != done_.end() && !failed_; next = done_.find(written_)) {
      const Answers& answers = next->second;
      failed_ = std::fwrite(answers.text.data(), 1, answers.text.size(), out_) != answers.text.size();
      lines_ += answers.lines;
      on_progress_(lines_);
      done_.erase(next);
      ++written_;
    }
  }

  std::istream& in_;
  std::FILE* out_;
  std::size_t max_pending_;
  const std::function<std::string(const std::string&)>& answer_;
  const std::function<void(std::size_t)>& on_progress_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::map<std::size_t, Answers> done_;
  std::size_t read_ = 0;
  std::size_t written_ = 0;
  std::size_t lines_ = 0;
  bool failed_ = false;
};

}  // namespace

bool answer_lines(std::istream& in, std::FILE* out, unsigned jobs, const std::function<std::string(const std::string&)>& answer,
                  const std::function<void(std::size_t)>& on_progress) {
  OrderedWork work(in, out, jobs, answer, on_progress);
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < jobs; ++i) threads.emplace_back([&work] { work.work(); });
  work.work();
  for (std::thread& thread : threads) thread.join();
  return !work.failed() && std::fflush(out) == 0;
}

}  // namespace nutgraf::cli
