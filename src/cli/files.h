#pragma once

#include "text/message.h"

#include <filesystem>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::cli {

/// The world outside failed: a file that cannot be read, a full disk. Caught in `main`, and where a command goes on
/// without what failed.
class SystemError : public std::runtime_error {
public:
  explicit SystemError(text::Message message) : std::runtime_error(message.en), message_(std::move(message)) {}
  const text::Message& message() const { return message_; }

private:
  text::Message message_;
};

/// The bytes of a file, or why it cannot be read. Of a file that is larger than the reader's limit there is the size
/// and no bytes.
struct FileContent {
  std::string bytes;
  std::optional<text::Message> problem = {};
  std::size_t size = bytes.size();
  bool missing = false;  ///< the problem is that there is none
};
/// Only plain files are opened: a pipe would hang, and opening a device may do something.
FileContent read_file(const std::filesystem::path& path, std::size_t limit);

/// As `read_file`, for a file that stands in a folder of somebody else's making: a link that leads out of the folder is
/// a problem.
FileContent read_file_in(const std::filesystem::path& folder, const std::string& name, std::size_t limit);

/// What stands at a path, links followed; `not_found` also where no right to look is given. Throws SystemError when it
/// cannot be found out.
std::filesystem::file_type type_of(const std::filesystem::path& path);
/// Whether a link stands at a path. Throws SystemError when it cannot be found out.
bool is_link(const std::filesystem::path& path);

/// The absolute path without links and dots; what is not there stays as it is. Throws SystemError when it cannot be
/// found out.
std::filesystem::path canonical_path(const std::filesystem::path& path);
/// Whether `path` is the folder or below it; both as `canonical_path` gives them.
bool is_below(const std::filesystem::path& path, const std::filesystem::path& folder);

/// The names in a folder, sorted by their bytes. Throws SystemError when the folder cannot be read.
std::vector<std::string> list_folder(const std::filesystem::path& folder);

struct FileToWrite {
  std::filesystem::path path;
  std::string_view bytes;
  std::optional<std::string_view> expected =
      {};  ///< what stands there; when it is something else by now, it is left alone
  bool executable = false;
  bool make_folder = false;  ///< makes the folder it stands in
};

/// Writes whole files or nothing: each into a new file beside its place, and when all of them are on the disk they are
/// renamed into place. Keeps owner, group and mode of a file that stands there, and follows a link to the file it means
/// (unless something is expected there). A read-only file and one with several names are left alone. When one
/// fails, those that were in place already are taken back. Throws SystemError, which names the files that could not be
/// taken back, on a file system that cannot exchange two names.
void write_files(std::span<const FileToWrite> files);
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Removes what runs of this program that were killed while writing left in a folder.
void remove_leftovers(const std::filesystem::path& folder);

/// Writes to standard output and reports a full disk. A reader that went away ends the program quietly, as it does for
/// other tools. Throws SystemError.
void write_output(std::string_view text);
/// Writes to standard error; failing there is nobody's concern.
void write_message(std::string_view text);

/// What an error number of the system means, in plain words.
text::Message explain_errno(int error);

}  // namespace cchc::cli
