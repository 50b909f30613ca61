#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace cchc::office {

/// Writes a package into memory. The same members give the same bytes, whenever and wherever: every time in it is
/// 1/1/1980.
class PackageWriter {
public:
  PackageWriter();
  PackageWriter(PackageWriter&&) noexcept;
  PackageWriter& operator=(PackageWriter&&) noexcept;
  ~PackageWriter();

  /// Adds a member, packed.
  void add(std::string_view name, std::string_view bytes);
  /// Ends the package and gives its bytes. Call once.
  std::string finish();

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cchc::office
