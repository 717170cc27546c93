// Marked texts through the stages link and understand, for tests of either.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/link/coreference_resolver.h"
#include "core/understand/quote_attributor.h"
#include "tests/support/annotated_text.h"

namespace nutgraf::test {

/// Made once of the shipped model.
const CoreferenceResolver& shipped_resolver();
const QuoteAttributor& shipped_attributor();

/// The marked text (see annotated_text.h) with its entities, mentions and titles.
Document linked(const std::string& marked);

/// The same with its quotations, whose first persons belong to the speakers.
Document understood(const std::string& marked);

/// Each title as "mayor → Ada Ruiz".
std::vector<std::string> titles_of(const Document& document);

/// Each quotation as "direct Ada Ruiz: “We will act,”"; "?" where nobody is known to speak.
std::vector<std::string> quotes_of(const Document& document);
std::vector<std::string> quotes_of(const std::string& marked);

}  // namespace nutgraf::test
