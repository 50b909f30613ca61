#pragma once

#include "office/reading.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace cchc::office {

/// What a package of Word or Excel may be. Far above any real document; a bound on what a hostile one costs.
struct PackageLimits {
  std::size_t members = 2'000;
  std::size_t member_size = 64UL * 1024 * 1024;  ///< of one member, unpacked, in bytes
  std::size_t total_size = 160UL * 1024 * 1024;  ///< of all of them together
  std::size_t ratio = 250;  ///< unpacked to packed, of a member above `small_size`: more is no text anybody wrote
  std::size_t small_size = 8UL * 1024 * 1024;
};

/// An Office Open XML package (OPC, a zip) in memory. Only its members' names and sizes are read until a part is asked
/// for; nothing is ever written to the disk.
class Package {
public:
  /// `bytes` must stay as long as the package. Refuses what is no zip, is cut short or encrypted, has names that lead
  /// elsewhere, or is beyond the limits.
  static Reading<Package> open(std::string_view bytes, const PackageLimits& limits = {});

  bool has(std::string_view name) const { return members_.contains(std::string(name)); }
  /// The bytes of a member, by its name without a slash in front: "word/document.xml".
  Reading<std::string> part(std::string_view name) const;

private:
  struct Member {
    std::uint64_t directory_offset = 0;  // where minizip finds it
    std::uint64_t number = 0;
    std::uint64_t size = 0;  // unpacked, in bytes
  };
  std::string_view bytes_;
  std::map<std::string, Member> members_;
};

/// "word/../word/a.xml" and "/word/a.xml" as "word/a.xml", taken from the folder of the part that names it; empty when
/// it leads out of the package.
std::string resolve_part(std::string_view base, std::string_view target);

}  // namespace cchc::office
