#include "cli/selection.h"

#include "text/fold.h"
#include "text/nearest.h"

#include <algorithm>

namespace cchc::cli {

using text::say;

Result<std::vector<const plan::Body*>> find_bodies(const plan::Plan& plan, const std::vector<std::string>& typed) {
  std::vector<const plan::Body*> into;
  for (const std::string& name : typed) {
    const query::BodyAnswer answer = query::find_body(plan, name);
    if (answer.bodies.size() == 1) {
      into.push_back(answer.bodies.front());
      continue;
    }
    Refusal error;
    if (answer.bodies.empty()) {
      error.problem = say("không có cơ quan nào tên \"{}\"", "no body is named \"{}\"", name);
      for (const std::string& suggestion : answer.suggestions) error.hints.push_back(text::did_you_mean(suggestion));
    } else {
      error.problem = say("\"{}\" có thể là nhiều cơ quan, hãy ghi đủ tên",
                          "\"{}\" may mean several bodies: write the full name", name);
      for (const plan::Body* body : answer.bodies) error.hints.push_back(say("\"{}\"", "\"{}\"", body->name.value));
    }
    error.hints.push_back({"xem mọi tên: cchc owners", "all names: cchc owners"});
    return error;
  }
  return into;
}

Result<std::vector<plan::Level>> find_levels(const std::vector<std::string>& typed) {
  std::vector<plan::Level> into;
  for (const std::string& name : typed) {
    const auto level = plan::find_level(name);
    if (!level) {
      return Refusal{say("không có cấp \"{}\"", "there is no level \"{}\"", name),
                     {{"các cấp: phường, thành phố, tỉnh, trung ương, khác",
                       "levels: phường, thành phố, tỉnh, trung ương, khác"}}};
    }
    into.push_back(*level);
  }
  return into;
}

Result<std::vector<int>> find_areas(const plan::Plan& plan, const std::vector<std::string>& typed) {
  std::vector<int> into;
  for (const std::string& name : typed) {
    const auto number = plan::parse_roman(name);
    std::vector<int> found;
    for (const plan::Area& area : plan.areas) {
      if (number ? area.code == *number : text::find_match(area.name.value, name) != text::Match::none)
        found.push_back(area.code);
    }
    if (found.size() == 1) {
      into.push_back(found.front());
      continue;
    }
    Refusal error{found.empty() ? say("không có lĩnh vực \"{}\"", "there is no area \"{}\"", name)
                                : say("\"{}\" có thể là nhiều lĩnh vực", "\"{}\" may mean several areas", name),
                  {}};
    for (const plan::Area& area : plan.areas) {
      if (found.empty() || std::ranges::find(found, area.code) != found.end())
        error.hints.push_back(say("{} {}", "{} {}", plan::roman(area.code), area.name.value));
    }
    return error;
  }
  return into;
}

}  // namespace cchc::cli
