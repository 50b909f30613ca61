#pragma once

#include "plan/model.h"

#include <unordered_map>
#include <vector>

namespace cchc::cli {

/// What of a plan a stretch of a file says: an item, an area or a body.
struct Record {
  text::Span span;
  const Record* parent = nullptr;        ///< the one around it in the file
  const plan::Area* area = nullptr;      ///< in the file of an area
  const plan::WorkItem* work = nullptr;  ///< null for headings
  const plan::Body* body = nullptr;      ///< in owners.yaml
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
  std::unordered_map<const text::SourceFile*, std::vector<Record>> files_;  // each in the order of their places
};

}  // namespace cchc::cli
