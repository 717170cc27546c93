// The whole surface between C++ and JavaScript: one Session, text in and out as bytes. See module.d.ts and
// README.md.
// SPDX-License-Identifier: Apache-2.0
#include <emscripten/bind.h>

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

using emscripten::val;

val view(const std::string& bytes) {
  return val(
      emscripten::typed_memory_view(bytes.size(), reinterpret_cast<const unsigned char*>(bytes.data())));
}

/// Owns everything that JavaScript sees: a view it returns is valid until the next call, and nothing else
/// needs freeing.
class Session {
 public:
  val model_buffer(std::size_t size) {
    analyzer_.reset();
    model_bytes_ = std::vector<std::byte>(size);
    return val(emscripten::typed_memory_view(size, reinterpret_cast<unsigned char*>(model_bytes_.data())));
  }

  val load() {
    auto model = Model::open(std::exchange(model_bytes_, {}));
    if (!model.ok()) return fail(to_label(model.error().code), model.error().message);
    auto analyzer = Analyzer::create(std::move(model).value());
    if (!analyzer.ok()) return fail(to_label(analyzer.error().code), analyzer.error().message);
    analyzer_.emplace(std::move(analyzer).value());
    model_name_ = model_name(analyzer_->model());
    answer_ = "{\"manifest\":" + std::string(analyzer_->model().text("manifest")) + "}";
    return view(answer_);
  }

  /// Null where `size` is more than a text may have.
  val text_buffer(std::size_t size) {
    answer_ = {};
    text_ = {};
    if (size > kMaxTextBytes) return val::null();
    text_.resize(size);
    return val(emscripten::typed_memory_view(size, reinterpret_cast<unsigned char*>(text_.data())));
  }

  val analyze(const std::string& options) { return report(options, &Analyzer::analyze); }
  val analyze_html(const std::string& options) { return report(options, &Analyzer::analyze_html); }

 private:
  val report(const std::string& json,
             Document (Analyzer::*run)(std::string_view, const AnalyzeOptions&) const) {
    const std::string text = std::exchange(text_, {});
    if (!analyzer_)
      return fail("ModelNotLoaded", "No model is loaded; fill modelBuffer() and call load() first.");
    const auto options = parse_report_options(json);
    if (!options.ok()) return fail(to_label(options.error().code), options.error().message);
    const Document document = ((*analyzer_).*run)(text, options.value().analyze);
    answer_ = to_json(document, options.value().offsets, model_name_);
    return view(answer_);
  }

  val fail(std::string_view code, std::string_view message) {
    JsonStream json;
    json.begin_object().key("error").begin_object().key("code").string(code).key("message").string(message);
    json.end_object().end_object();
    answer_ = json.take();
    return view(answer_);
  }

  std::vector<std::byte> model_bytes_;
  std::optional<Analyzer> analyzer_;
  std::string model_name_;
  std::string text_;
  std::string answer_;
};

EMSCRIPTEN_BINDINGS(nutgraf) {
  emscripten::class_<Session>("Session")
      .constructor<>()
      .function("modelBuffer", &Session::model_buffer)
      .function("load", &Session::load)
      .function("textBuffer", &Session::text_buffer)
      .function("analyze", &Session::analyze)
      .function("analyzeHtml", &Session::analyze_html);
  emscripten::constant("version", std::string(kVersion));
  emscripten::constant("schemaVersion", kSchemaVersion);
  emscripten::constant("maxTextBytes", static_cast<double>(kMaxTextBytes));
}

}  // namespace
}  // namespace nutgraf
