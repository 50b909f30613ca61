#pragma once

#include "diag/code.h"
#include "diag/diagnostic.h"
#include "plan_text.h"
#include "slip_kinds.h"

#include <string>
#include <vector>

namespace cchc::bench {

/// One finding, freed from the files it points into.
struct Finding {
  diag::Code code{};
  diag::Severity severity{};
  std::string path;
  std::size_t line = 0;
  std::string headline;  ///< Vietnamese
};

/// What is found in the plan beyond what is found in the unchanged one: findings equal in code and headline are taken
/// away, those of the same file first.
class Judge {
public:
  explicit Judge(const Files& unchanged);
  std::vector<Finding> new_findings(const Files& files) const;
  /// The files after every fix offered for a new finding was made, in rounds until none is left.
  Files fix(Files files) const;

private:
  std::vector<const diag::Diagnostic*> take_known(const std::vector<diag::Diagnostic>& found) const;

  std::vector<Finding> known_;
};

bool names_place(const Finding& finding, const Expected& expected);

}  // namespace cchc::bench
