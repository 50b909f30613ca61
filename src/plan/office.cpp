#include "plan/office.h"

#include "text/normalize.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace cchc::plan {

namespace {

/// Kinds of places first.
constexpr std::size_t count_places = 11;
constexpr std::array office_starts{
    OfficeStart{"phường", Level::ward, "phường"},
    OfficeStart{"xã", Level::commune, "xã"},
    OfficeStart{"thị trấn", Level::township, "thị trấn"},
    OfficeStart{"đặc khu", Level::special_zone, "đặc khu"},
    OfficeStart{"quận", Level::urban_district, "quận"},
    OfficeStart{"huyện", Level::district, "huyện"},
    OfficeStart{"thị xã", Level::town, "thị xã"},
    OfficeStart{"thành phố", Level::city, "thành phố"},
    OfficeStart{"tp", Level::city, "thành phố"},
    OfficeStart{"tp.", Level::city, "thành phố"},
    OfficeStart{"tỉnh", Level::province, "tỉnh"},
    OfficeStart{"bộ phận", Level::other, "cơ quan"},
    OfficeStart{"bộ chỉ huy", Level::other, "cơ quan"},
    OfficeStart{"bộ", Level::ministry, "Bộ"},
    OfficeStart{"chính phủ", Level::central, "Trung ương"},
    OfficeStart{"văn phòng chính phủ", Level::central, "Trung ương"},
    OfficeStart{"thanh tra chính phủ", Level::central, "Trung ương"},
    OfficeStart{"sở", Level::other, "Sở"},
    OfficeStart{"ban", Level::other, "Ban"},
    OfficeStart{"cục", Level::other, "Cục"},
    OfficeStart{"chi cục", Level::other, "Chi cục"},
    OfficeStart{"tổng cục", Level::other, "Tổng cục"},
    OfficeStart{"trung tâm", Level::other, "Trung tâm"},
};
static_assert(office_starts[count_places - 1].level == Level::province);

const OfficeStart* find_start(std::string_view office_name) {
  const std::string lower = text::to_lower(text::squeeze(text::to_nfc(office_name)));
  std::string_view name = lower;
  const auto leave_out = [&](std::string_view start) {
    if (name.starts_with(start)) name.remove_prefix(start.size());
  };
  std::ranges::for_each(committees, leave_out);
  for (const std::string_view both : {"hđnd và ubnd ", "hđnd-ubnd "}) leave_out(both);
  const auto* found = std::ranges::find_if(office_starts, [&](const OfficeStart& office) {
    return name.starts_with(office.start) && name.substr(office.start.size()).starts_with(' ');
  });
  if (found == office_starts.end()) found = std::ranges::find(office_starts, name, &OfficeStart::start);
  return found == office_starts.end() ? nullptr : found;
}

std::string_view word_of(Level level) {
  const auto* found = std::ranges::find(office_starts, level, &OfficeStart::level);
  return found == office_starts.end() || level == Level::other ? "cơ quan" : found->word;
}

}  // namespace

std::span<const OfficeStart> place_starts() {
  return std::span(office_starts).first(count_places);
}

Level own_level(const Plan& plan) {
  if (plan.head.level) return *plan.head.level;
  if (const auto said = level_of_office(plan.head.office.value)) return *said;
  Level first = Level::other;
  for (const Body& body : plan.bodies) first = std::min(first, body.level.value_or(Level::other));
  return first;
}

std::optional<Level> level_of_office(std::string_view office) {
  const OfficeStart* start = find_start(office);
  return start == nullptr ? std::nullopt : std::optional(start->level);
}

std::string own_word(const Plan& plan) {
  const Level level = own_level(plan);
  const OfficeStart* start = find_start(plan.head.office.value);
  // A department says "Sở" whatever the level of its place is.
  const bool is_department = start != nullptr && start->level == Level::other;
  return std::string(is_department || (start != nullptr && start->level == level) ? start->word : word_of(level));
}

}  // namespace cchc::plan
