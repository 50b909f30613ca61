#pragma once

#include "yaml/event_faults.h"

namespace cchc::yaml {

/// When the parser stopped because a line is indented with tabs, reports it (K102) for all such lines of the file and answers true. A fix
/// is offered only when every usual tab width that makes the file readable gives the same tree.
bool report_tabs(const Desk& desk, const Builder& builder, const YAML::Exception& exception);

}  // namespace cchc::yaml
