#pragma once

#include "plan/model.h"

#include <unordered_map>
#include <vector>

namespace cchc::cli {

/// What of a plan a stretch of a file says: an item, an area, a body or a result.
struct Record {
  text::Span span;
  const Record* parent = nullptr;    ///< the one around it in the file
  const plan::Area* area = nullptr;  ///< in the file of an area
  const plan::WorkItem* work =
      nullptr;  ///< null for headings; of a result the work it is of, null when the plan has none such
  const plan::Body* body = nullptr;              ///< in owners.yaml
  const plan::ProgressRecord* result = nullptr;  ///< in a file of results
  const plan::Target* target = nullptr;          ///< of a result the target whose indicator it measures
};

/// The records of a plan by their places.
class RecordIndex {
public:
  explicit RecordIndex(const plan::Plan& plan);
  RecordIndex(const RecordIndex&) = delete;  // records point to each other
  RecordIndex& operator=(const RecordIndex&) = delete;

  /// The innermost record that holds the place; null in a file that gave none.
  const Record* find(const diag::Place& place) const;

private:
  void add_results(const plan::Plan& plan);

  std::unordered_map<const text::SourceFile*, std::vector<Record>> files_;  // each in the order of their places
};

}  // namespace cchc::cli
