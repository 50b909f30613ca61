#include "office/package.h"

#include "office/memory_file.h"
#include "text/join.h"
#include "text/split.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace cchc::office {

using text::Message;
using text::say;

namespace {

/// A zip opened by minizip, closed when the scope ends.
class Unzip {
public:
  explicit Unzip(std::string_view bytes) : memory_(bytes), functions_(memory_.functions()) {
    handle_ = unzOpen2_64("", &functions_);
  }
  Unzip(const Unzip&) = delete;
  Unzip& operator=(const Unzip&) = delete;
  ~Unzip() {
    if (handle_ != nullptr) unzClose(handle_);
  }
  unzFile get() const { return handle_; }

private:
  MemoryFile memory_;
  zlib_filefunc64_def functions_;
  unzFile handle_ = nullptr;
};

Message damaged() {
  return {"tệp bị hỏng hoặc chưa tải hết; mở lại bằng Word, Excel rồi lưu ra tệp mới",
          "the file is damaged or cut short; open it in Word or Excel and save it anew"};
}

Message too_large() {
  return {"tệp giải nén ra quá lớn, không giống một văn bản; tách bảng cần đọc ra tệp riêng",
          "the file unpacks to far more than a document holds; put the table into a file of its own"};
}

Message encrypted() {
  return {"tệp có mật khẩu; mở bằng Word hoặc Excel, bỏ mật khẩu rồi lưu lại",
          "the file has a password; open it in Word or Excel, take the password away and save it"};
}

/// A name as members have it: slashes only.
std::string with_slashes(std::string name) {
  std::ranges::replace(name, '\\', '/');
  return name;
}

/// Whether a name leads out of the package when somebody unpacks it.
bool leads_elsewhere(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find(':') != std::string_view::npos) return true;
  const std::vector<std::string_view> parts = text::split(name, '/');
  return std::ranges::find(parts, "..") != parts.end();
}

struct Listed {
  std::string name;
  unz_file_info64 info{};
};

/// What the directory says of the current member; nothing when it is damaged.
std::optional<Listed> current_member(unzFile zip) {
  constexpr std::size_t longest = 512;
  std::array<char, longest + 1> name{};
  Listed member;
  if (unzGetCurrentFileInfo64(zip, &member.info, name.data(), longest, nullptr, 0, nullptr, 0) != UNZ_OK)
    return std::nullopt;
  member.name.assign(name.data(), std::min<std::size_t>(member.info.size_filename, longest));
  return member;
}

std::optional<Message> judge(const Listed& member, const PackageLimits& limits) {
  constexpr unsigned long encrypted_flag = 1;
  constexpr unsigned long stored = 0, deflated = 8;
  if ((member.info.flag & encrypted_flag) != 0) return encrypted();
  if (member.info.compression_method != stored && member.info.compression_method != deflated) return damaged();
  if (leads_elsewhere(with_slashes(member.name))) {
    return Message{"tệp chứa đường dẫn lạ bên trong, không giống tệp do Word hay Excel lưu",
                   "the file holds names that lead out of it, as no file saved by Word or Excel does"};
  }
  const std::uint64_t size = member.info.uncompressed_size;
  const bool swollen = size > limits.small_size && size / limits.ratio > member.info.compressed_size;
  if (size > limits.member_size || swollen) return too_large();
  return std::nullopt;
}

}  // namespace

Reading<Package> Package::open(std::string_view bytes, const PackageLimits& limits) {
  const Unzip zip(bytes);
  if (zip.get() == nullptr) return damaged();
  unz_global_info64 all{};
  if (unzGetGlobalInfo64(zip.get(), &all) != UNZ_OK) return damaged();
  if (all.number_entry > limits.members) return too_large();
  Package package;
  package.bytes_ = bytes;
  std::uint64_t total = 0;
  int found = unzGoToFirstFile(zip.get());
  for (std::size_t count = 0; found == UNZ_OK && count < limits.members; ++count) {
    const auto member = current_member(zip.get());
    unz64_file_pos place{};
    if (!member || unzGetFilePos64(zip.get(), &place) != UNZ_OK) return damaged();
    if (const auto problem = judge(*member, limits)) return *problem;
    total += member->info.uncompressed_size;
    if (total > limits.total_size) return too_large();
    package.members_[with_slashes(member->name)] = {place.pos_in_zip_directory, place.num_of_file,
                                                    member->info.uncompressed_size};
    found = unzGoToNextFile(zip.get());
  }
  if (found != UNZ_END_OF_LIST_OF_FILE || package.members_.empty()) return damaged();
  return package;
}

Reading<std::string> Package::part(std::string_view name) const {
  const auto member = members_.find(std::string(name));
  if (member == members_.end()) return damaged();
  const Unzip zip(bytes_);
  const unz64_file_pos place{member->second.directory_offset, member->second.number};
  if (zip.get() == nullptr || unzGoToFilePos64(zip.get(), &place) != UNZ_OK) return damaged();
  if (unzOpenCurrentFile(zip.get()) != UNZ_OK) return damaged();
  std::string content(member->second.size, '\0');
  std::size_t got = 0;
  while (got < content.size()) {
    constexpr std::size_t chunk = 1UL << 20;
    const auto want = static_cast<unsigned>(std::min(chunk, content.size() - got));
    const int read = unzReadCurrentFile(zip.get(), content.data() + got, want);
    if (read <= 0) break;
    got += static_cast<std::size_t>(read);
  }
  // Closing compares the checksum.
  const bool whole = unzCloseCurrentFile(zip.get()) == UNZ_OK && got == content.size();
  if (!whole) return damaged();
  return content;
}

std::string resolve_part(std::string_view base, std::string_view target) {
  std::vector<std::string_view> parts;
  const auto add = [&](std::string_view path) {
    for (const std::string_view part : text::split(path, '/')) {
      if (part.empty() || part == ".") continue;
      if (part != "..") {
        parts.push_back(part);
      } else if (parts.empty()) {
        return false;
      } else {
        parts.pop_back();
      }
    }
    return true;
  };
  const std::size_t folder = base.rfind('/');
  if (!target.starts_with('/') && folder != std::string_view::npos && !add(base.substr(0, folder))) return "";
  if (!add(target)) return "";
  return text::join(parts, "/");
}

}  // namespace cchc::office
