#pragma once

#include "diag/sink.h"
#include "plan/model.h"

namespace cchc::plan {

/// What plan.yaml says. Everything that does not fit the field tables is reported.
Head bind_head(const yaml::Document& document, diag::Sink& sink);
/// The bodies of owners.yaml.
std::vector<Body> bind_registry(const yaml::Document& document, diag::Sink& sink);
/// One area's file. Owners and partners are bound as written; `resolve_bodies` looks them up.
Area bind_area(const yaml::Document& document, diag::Sink& sink);

/// The entries of a progress file.
std::vector<ProgressRecord> bind_progress(const yaml::Document& document, diag::Sink& sink);

}  // namespace cchc::plan
