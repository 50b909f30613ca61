#include "report/json.h"

namespace cchc::report {
namespace {

using Json = nlohmann::ordered_json;

struct ToJson {
  Json operator()(std::monostate /*nothing*/) const { return nullptr; }
  Json operator()(const std::string& value) const { return value.empty() ? Json(nullptr) : Json(value); }
  Json operator()(std::int64_t value) const { return value; }
  Json operator()(bool value) const { return value; }
  Json operator()(const std::vector<std::string>& value) const { return value; }
  Json operator()(const DayList& value) const {
    Json days = Json::array();
    for (const plan::Date day : value.days) days.push_back(plan::to_iso(day));
    return days;
  }
};

}  // namespace

Json to_json(const Cell& cell) {
  return std::visit(ToJson{}, cell);
}

}  // namespace cchc::report
