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

/// The world outside failed: a file that cannot be read, a full disk. The one exception type of the program; caught in `main`.
class SystemError : public std::runtime_error {
public:
  explicit SystemError(text::Message message) : std::runtime_error(message.en), message_(std::move(message)) {}
  const text::Message& message() const { return message_; }

private:
  text::Message message_;
};

/// The bytes of a file, or why it cannot be read. At most `limit` bytes and one more, so that a reader can tell a file that is too large.
struct FileContent {
  std::string bytes;
  std::optional<text::Message> problem;
};
FileContent read_file(const std::filesystem::path& path, std::size_t limit);

/// Reads standard input to its end, with the same limit.
FileContent read_standard_input(std::size_t limit);

/// The names in a folder, sorted by their bytes. Throws SystemError when the folder cannot be read.
std::vector<std::string> list_folder(const std::filesystem::path& folder);

struct FileToWrite {
  std::filesystem::path path;
  std::string_view bytes;
};

/// Writes whole files or nothing: each into a new file beside its place, and when all of them are on the disk they are renamed into place.
/// Keeps the mode of a file that stands there, and follows a link to the file it means. Throws SystemError.
void write_files(std::span<const FileToWrite> files);
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Writes to standard output and reports a full disk. A reader that went away ends the program quietly, as it does for other tools.
/// Throws SystemError.
void write_output(std::string_view text);
/// Writes to standard error; failing there is nobody's concern.
void write_message(std::string_view text);

/// What an error number of the system means, in plain words.
text::Message explain_errno(int error);

}  // namespace cchc::cli
