// A model made of the sections that a test writes down.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <utility>

#include "core/model/model.h"
#include "tools/pack/model_writer.h"

namespace nutgraf {

inline Model model_of(const std::map<std::string, std::string>& sections) {
  return std::move(Model::open(write_model(sections))).value();
}

}  // namespace nutgraf
