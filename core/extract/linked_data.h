// What a page's JSON-LD (schema.org) says of its article.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nutgraf {

/// Empty where the page doesn't say.
struct LinkedData {
  std::string title;
  std::string description;
  std::string author;  ///< several with ", " between them
  std::string date;    ///< of publication, as it is written
  std::string body;    ///< "articleBody", without markup
};

/// Takes the elements of a page's scripts as they come: of titles and their like it keeps the first that an
/// article has, of bodies the longest.
class LinkedDataReader {
 public:
  /// Reads the text of one script of the type application/ld+json; what can't be read is passed over.
  void read(std::string_view script);

  const LinkedData& data() const { return data_; }

 private:
  LinkedData data_;
};

}  // namespace nutgraf
