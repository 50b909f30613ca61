#pragma once

#include "importer/draft.h"

#include <cstddef>
#include <vector>

namespace cchc::importer {

/// Everything to look at again, in the order of the document. What is doubtful of several bodies alike is listed once.
struct DoubtList {
  std::vector<Doubt> doubts;  ///< each with what it is about in front: "I.NV3: …", "owners.yaml, …"
  std::size_t places = 0;     ///< comments in the files
};
DoubtList list_doubts(const Draft& draft);

}  // namespace cchc::importer
