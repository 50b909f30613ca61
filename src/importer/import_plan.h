#pragma once

#include "importer/draft.h"
#include "importer/ledger.h"
#include "office/document.h"
#include "plan/new_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cchc::importer {

struct ImportSettings {
  std::vector<std::size_t> tables;    ///< only these, from 1; empty: those whose header tells a plan
  std::string columns;                ///< "text=3,owner=5"; empty: as the header says
  std::string office;                 ///< empty: as the document says
  std::optional<plan::Years> period;  ///< nothing: as the document says
  std::string file_name;              ///< for the title of a document that has none
};

/// Why no plan can be made, with what to do.
struct NoPlan {
  text::Message problem;
  std::vector<text::Message> hints;
};

/// What was made of a document.
struct Imported {
  Draft draft;
  Ledger books;
  std::vector<plan::NewFile> files;
  std::size_t tables = 0;  ///< that the plan was read from
  std::size_t rows = 0;    ///< of those tables
  struct Deadlines {
    std::size_t understood = 0, missing = 0;
    std::vector<std::string> not_understood;  ///< "I.HD3: …"
  } deadlines;
  std::vector<std::string>
      errors;  ///< what `validate` would still call an error; nothing, unless this program is wrong
};

/// Makes a plan of a document's tables. Reads nothing and writes nothing but what it is given.
std::variant<Imported, NoPlan> import_plan(const office::Document& document, const ImportSettings& options);

}  // namespace cchc::importer
