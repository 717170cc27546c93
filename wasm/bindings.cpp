// The whole surface between C++ and JavaScript: one Session, text in and out as bytes. See module.d.ts and
// README.md. SPDX-License-Identifier: Apache-2.0
#include <emscripten/em_macros.h>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/analyzer.h"
#include "core/report/json_stream.h"
#include "core/report/json_writer.h"
#include "core/report/model_name.h"
#include "core/report/options_json.h"
#include "core/version.h"

namespace nutgraf {
namespace {

/// Owns everything that JavaScript sees: what an address it returns points at is there until the next call,
/// and nothing else needs freeing.
class Session {
 public:
  std::byte* model_buffer(std::size_t size) {
    analyzer_.reset();
    model_bytes_ = std::vector<std::byte>(size);
    return model_bytes_.data();
  }

  void load() {
    auto model = Model::open(std::exchange(model_bytes_, {}));
    if (!model.ok()) return fail(model.error());
    auto analyzer = Analyzer::create(std::move(model).value());
    if (!analyzer.ok()) return fail(analyzer.error());
    analyzer_.emplace(std::move(analyzer).value());
    model_name_ = model_name(analyzer_->model());
    answer_ = "{\"manifest\":" + std::string(analyzer_->model().text("manifest")) + "}";
  }

  /// Null where `size` is more than a text may have.
  char* text_buffer(std::size_t size) {
    answer_ = {};
    text_ = {};
    if (size > kMaxTextBytes) return nullptr;
    text_.resize(size);
    return text_.data();
  }

  char* options_buffer(std::size_t size) {
    options_.resize(size);
    return options_.data();
  }

  void analyze(bool is_html) {
    const std::string text = std::exchange(text_, {});
    if (!analyzer_) {
      return fail("ModelNotLoaded", "No model is loaded; fill modelBuffer() and call load() first.");
    }
    const auto options = parse_report_options(options_);
    if (!options.ok()) return fail(options.error());
    const Document document = is_html ? analyzer_->analyze_html(text, options.value().analyze)
                                      : analyzer_->analyze(text, options.value().analyze);
    answer_ = to_json(document, options.value().offsets, model_name_);
  }

  const std::string& answer() const { return answer_; }

 private:
  void fail(const Error& error) { fail(to_label(error.code), error.message); }

  void fail(std::string_view code, std::string_view message) {
    JsonStream json;
    json.begin_object().key("error").begin_object().key("code").string(code).key("message").string(message);
    json.end_object().end_object();
    answer_ = json.take();
  }

  std::vector<std::byte> model_bytes_;
  std::optional<Analyzer> analyzer_;
  std::string model_name_;
  std::string text_;
  std::string options_;
  std::string answer_;
};

}  // namespace

// What session.js calls.
extern "C" {

/// The constants of module.d.ts, as JSON that ends with a zero.
EMSCRIPTEN_KEEPALIVE const char* describe() {
  static const std::string kConstants = R"({"version":")" + std::string(kVersion) + R"(","schemaVersion":)" +
                                        std::to_string(kSchemaVersion) + R"(,"maxTextBytes":)" +
                                        std::to_string(kMaxTextBytes) + "}";
  return kConstants.c_str();
}

EMSCRIPTEN_KEEPALIVE Session* open_session() { return new Session; }
EMSCRIPTEN_KEEPALIVE void close_session(Session* session) { delete session; }
EMSCRIPTEN_KEEPALIVE std::byte* model_buffer(Session* session, std::size_t size) {
  return session->model_buffer(size);
}
EMSCRIPTEN_KEEPALIVE const char* load(Session* session) {
  session->load();
  return session->answer().data();
}
EMSCRIPTEN_KEEPALIVE char* text_buffer(Session* session, std::size_t size) {
  return session->text_buffer(size);
}
EMSCRIPTEN_KEEPALIVE char* options_buffer(Session* session, std::size_t size) {
  return session->options_buffer(size);
}
EMSCRIPTEN_KEEPALIVE const char* analyze(Session* session, bool is_html) {
  session->analyze(is_html);
  return session->answer().data();
}
EMSCRIPTEN_KEEPALIVE std::size_t answer_size(const Session* session) { return session->answer().size(); }

}  // extern "C"
}  // namespace nutgraf
