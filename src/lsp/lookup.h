#pragma once

#include "plan/model.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cchc::lsp {

/// What of a plan a place in a file names.
struct Named {
  enum class What { nothing, body, deadline, result };
  What what = What::nothing;
  plan::Text text;                        ///< the name or phrase with its place
  std::vector<const plan::Body*> bodies;  ///< those the name can mean; none when it is unknown
  const plan::WorkItem* work = nullptr;
  const plan::ProgressRecord* record = nullptr;  ///< of a result: the entry of a file of results
  const plan::Item* item = nullptr;              ///< likewise what it is about; null when the plan has none such
};
Named find_named(const plan::Plan& plan, std::string_view path, std::uint32_t offset);

/// How many work items a body leads and takes part in.
struct Shares {
  std::size_t leads = 0;
  std::size_t joins = 0;
};
Shares count_shares(const plan::Plan& plan, const plan::Body& body);

}  // namespace cchc::lsp
