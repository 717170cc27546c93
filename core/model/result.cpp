// Names of the error codes.
// SPDX-License-Identifier: Apache-2.0
#include "core/model/result.h"

namespace nutgraf {

std::string_view to_label(ErrorCode code) {
  switch (code) {
    case ErrorCode::ModelTruncated:
      return "ModelTruncated";
    case ErrorCode::ModelBadMagic:
      return "ModelBadMagic";
    case ErrorCode::ModelWrongVersion:
      return "ModelWrongVersion";
    case ErrorCode::ModelCorrupt:
      return "ModelCorrupt";
    case ErrorCode::ModelMissingSection:
      return "ModelMissingSection";
    case ErrorCode::ModelBadSection:
      return "ModelBadSection";
    case ErrorCode::ModelWrongFeatures:
      return "ModelWrongFeatures";
    case ErrorCode::ModelFailedSelfTest:
      return "ModelFailedSelfTest";
    case ErrorCode::BadOptions:
      return "BadOptions";
    case ErrorCode::InputTooLarge:
      return "InputTooLarge";
  }
  return "Unknown";
}

}  // namespace nutgraf
