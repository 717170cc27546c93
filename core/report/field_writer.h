// Writes the fields that the layers of a document's JSON have in common: spans, and what may be null.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/document/document.h"
#include "core/report/json_stream.h"
#include "core/text/offset_map.h"

namespace nutgraf {

/// Each function writes into the object that is open.
class FieldWriter {
 public:
  /// Borrows both.
  FieldWriter(const Document& document, OffsetEncoding encoding, JsonStream& json)
      : document_(document), offsets_(document.text, encoding), json_(json) {}

  /// "start" and "end", in the encoding's units.
  void bounds(TokenRange tokens) {
    const Span span = document_.segmentation.span(tokens);
    json_.key("start").number(offsets_.from_bytes(span.begin));
    json_.key("end").number(offsets_.from_bytes(span.end));
  }

  /// {"start": …, "end": …}, as an item of an array or behind a key.
  void span_object(TokenRange tokens) {
    json_.begin_object();
    bounds(tokens);
    json_.end_object();
  }

  void span_or_null(std::string_view key, const std::optional<TokenRange>& tokens) {
    json_.key(key);
    if (tokens) {
      span_object(*tokens);
    } else {
      json_.null();
    }
  }

  /// Null where `value` is empty.
  void text_or_null(std::string_view key, std::string_view value) {
    json_.key(key);
    if (value.empty()) {
      json_.null();
    } else {
      json_.string(value);
    }
  }

  template <typename Id>
  void id_or_null(std::string_view key, const std::optional<Id>& id) {
    json_.key(key);
    if (id) {
      json_.number(to_index(*id));
    } else {
      json_.null();
    }
  }

  void decimal_or_null(std::string_view key, const std::optional<double>& value, int digits) {
    json_.key(key);
    if (value) {
      json_.decimal(*value, digits);
    } else {
      json_.null();
    }
  }

 private:
  const Document& document_;
  OffsetMap offsets_;
  JsonStream& json_;
};

}  // namespace nutgraf
