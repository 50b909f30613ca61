#pragma once

#include "plan/date.h"
#include "plan/model.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cchc::cli {

// What each command was asked for. Values with a closed set of forms are checked while the arguments are read.

/// Which work a command is about.
struct SelectionOptions {
  std::vector<std::string> owners, partners, involving, levels, areas;
  std::string search;
  bool own_name_only = false;
};

struct ListOptions : SelectionOptions {
  std::optional<plan::Date> due_from, due_to;
  std::optional<int> year, quarter;
  bool no_deadline = false;
  bool instances = false;  ///< a line for each round of the work
  std::string format;      ///< empty: by the ending of `output`, else a table
  bool excel = false;
  std::string output;
  std::vector<std::string> columns, sort;
};

struct DueOptions : SelectionOptions {
  std::optional<int> within;        ///< days that count as soon
  std::optional<plan::Date> as_of;  ///< today when missing
  std::string by = "pressing";      ///< or "owner"
  bool all = false;                 ///< each round that is overdue from earlier years
  std::string format;               ///< empty: by the ending of `output`, else a table
  bool excel = false;
  std::string output;
};

struct ShowOptions {
  std::vector<std::string> ids;
  std::string format = "text";
};

struct OwnersOptions {
  std::string format;  ///< empty: by the ending of `output`, else a table
  std::string sort = "name";
  bool excel = false;
  std::string output;
};

struct ReportOptions {
  std::string quarter, period;  ///< names of a period (query::find_period); at most one
  std::optional<int> year;
  std::optional<plan::Date> as_of;
  std::vector<std::string> owners, levels, areas;
  bool own_name_only = false;
  std::string template_name;  ///< a shipped one, or the path of a file; empty: chosen by the period and the format
  std::string format;         ///< empty: by the ending of `output`, else the template's own
  bool excel = false;
  std::string output;
  bool each_owner = false;  ///< one report for every owner, into the folder `output`
};

struct BoardOptions {
  std::string output;
  std::optional<plan::Date> as_of;  ///< the day the state is taken at; today when missing
};

struct ImportOptions {
  std::string file;
  std::string to;  ///< the new folder
  std::optional<int> table;
  std::string sheet, columns, office;
  std::optional<plan::Years> period;
  bool dry_run = false;
};

struct RecordOptions {
  std::string id;                                         ///< empty where a table is read
  std::string from;                                       ///< the file of a table
  std::map<std::string, std::vector<std::string>> given;  ///< by the name of the option (record_options.h)
  std::optional<plan::Date> as_of;                        ///< taken for today
  bool dry_run = false, commit = false;
  std::string format = "text";
};

struct FormOptions {
  std::string quarter, period;  ///< as in ReportOptions
  std::optional<int> year;
  std::optional<plan::Date> as_of;  ///< taken for today
  std::vector<std::string> owners, levels, areas;
  bool own_name_only = false;
  std::string output;
};

struct TemplatesOptions {
  std::string show;
  bool fields = false;
};

struct ValidateOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  bool strict = false;
  bool all = false;
  bool fix = false, diff = false;
  bool staged = false;
  std::optional<plan::Date> as_of;   ///< the day results are judged at; today when missing
  std::optional<std::string> since;  ///< a git revision; empty text is one that does not exist
  std::size_t max_errors = 20;
  bool errors_only = false;
  std::vector<std::string> select, ignore;
};

struct ChangesOptions {
  std::string from = "HEAD", to;  ///< a git revision or a day; no `to` means the files as they are
  std::string format = "text";
};

struct ExplainOptions {
  std::vector<std::string> codes;  ///< empty: all of them, a line each
  bool markdown = false;
};

struct CompletionOptions {
  std::string shell;
};

/// What a shell asks for when someone presses Tab.
struct CompleteOptions {
  std::vector<std::string> words;  ///< behind the program's name; the last is being typed
};

struct LspOptions {
  bool stdio = false;  ///< said by many editors; there is no other way
};

struct SchemaOptions {
  std::string file = "area";  ///< the kind of file: "plan", "owners", "area" or "progress"
  bool write = false;
};

struct HookOptions {
  std::string action;  ///< "install" or "uninstall"
};

struct InitOptions {
  std::string folder;
  std::string office;
  std::optional<plan::Years> period;
  std::vector<std::string> areas;  ///< names; empty: the usual ones
};

/// `--help` and `--version` and the like: a text to print, and nothing else to do.
struct TextToPrint {
  std::string text;
};

}  // namespace cchc::cli
