#pragma once

#include "text/message.h"

#include <string_view>
#include <vector>

namespace cchc::report {

/// A form a result can be written in, as the command line knows it.
struct FileForm {
  std::string_view name;                       ///< of --format; "excel" is asked for by a flag of its own
  std::vector<std::string_view> endings = {};  ///< of its files, the usual one first
  text::Message about = {};                    ///< what it is, where a list of endings needs to say so
  bool packed = false;                         ///< bytes for a program, not for a terminal
};

}  // namespace cchc::report
