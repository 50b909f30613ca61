#pragma once

#include <span>
#include <string_view>

namespace cchc::check {

/// A file of check/pages/ as it was when the program was built: the page of a code. Under headings "vi" and "en" it
/// says why the rule exists, under "wrong" and "right" an excerpt of a file between fences.
struct PageFile {
  std::string_view file_name;  ///< "K402.md"
  std::string_view text;
};
/// All of them, by file name.
std::span<const PageFile> page_files();

}  // namespace cchc::check
