#include "slip_kinds.h"

#include "plan/field.h"

#include <algorithm>
#include <cctype>

namespace cchc::bench {

using diag::Code;

namespace {

Kind general(std::string name, std::vector<Code> codes, bool fixes,
             std::function<Places(Lines& lines, std::size_t at, Random& random)> edit) {
  return {.name = std::move(name), .codes = std::move(codes), .fixes = fixes, .edit = std::move(edit)};
}

bool is_known(const std::string& key) {
  return std::ranges::find(plan::known_keys().all, key) != plan::known_keys().all.end();
}

/// The key of each line rewritten.
Kind key_change(std::string name, std::string (*change)(const std::string& key, Random& random)) {
  return in_line(std::move(name), {Code::unknown_key}, true,
                 [change](Field f, Random& random) -> std::optional<std::string> {
                   if (f.key.empty() || f.key == "id" || f.key == "by") return std::nullopt;
                   const std::string key = change(f.key, random);
                   if (key.empty() || is_known(key)) return std::nullopt;
                   f.key = key;
                   return f.line();
                 });
}

std::string vietnamese_label(const std::string& key, Random&) {
  static const std::map<std::string, std::string> labels = {{"owner", "Cơ quan chủ trì"},
                                                            {"partners", "Cơ quan phối hợp"},
                                                            {"deadline", "Thời gian thực hiện"},
                                                            {"output", "Sản phẩm"},
                                                            {"text", "Nội dung"},
                                                            {"funding", "Kinh phí"},
                                                            {"note", "Ghi chú"},
                                                            {"row", "STT"}};
  const auto found = labels.find(key);
  return found == labels.end() ? "" : found->second;
}

/// A line of that key deleted; the mistake is at the item, or at its id when that is what is gone.
Kind delete_key(std::string name, Code code, std::string key, bool indicator = false) {
  return general(std::move(name), {code}, false, [key, indicator](Lines& lines, std::size_t at, Random&) -> Places {
    const auto found = field(lines[at]);
    if (!found || found->key != key || found->value.empty()) return {};
    const std::size_t begin = item_begin(lines, at);
    if (indicator != value_of(lines[begin], "name").has_value() && begin != at) return {};
    if (found->dash()) {
      if (at + 1 >= lines.size()) return {};
      lines[at + 1].replace(0, found->head.size(), found->head);
    }
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
    return {begin};
  });
}

Kind set_value(std::string name, std::vector<Code> codes, bool fixes, std::string key,
               std::vector<std::string> values) {
  return in_value(std::move(name), std::move(codes), fixes, {std::move(key)},
                  [values = std::move(values)](const std::string&, Random& random) -> std::optional<std::string> {
                    return random.pick(values);
                  });
}

Kind id_change(std::string name, std::vector<Code> codes, bool fixes, std::string (*change)(std::string id)) {
  return in_value(std::move(name), std::move(codes), fixes, {"id"},
                  [change](const std::string& id, Random&) -> std::optional<std::string> { return change(id); });
}

std::string look_alike(std::string id) {
  for (const auto& [letter, wrong] : {std::pair{"H", "Н"}, std::pair{"T", "Т"}, std::pair{"N", "Ν"}}) {
    if (id.find(letter) != std::string::npos) return replace_first(id, letter, wrong);
  }
  return id;
}

std::string lower(std::string id) {
  for (char& letter : id) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return id;
}

std::string other_kind(std::string id) {
  if (id.find("HD") != std::string::npos) return replace_first(id, "HD", "NV") + "9";
  return replace_first(replace_first(id, "MT", "HD"), "NV", "HD") + "9";
}

}  // namespace

std::vector<Kind> shape_kinds() {
  return {
      key_change("key misspelt", [](const std::string& key, Random& random) { return mistype(key, random); }),
      key_change("key capitalised",
                 [](const std::string& key, Random&) {
                   std::string wrong = key;
                   wrong[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(wrong[0])));
                   return wrong;
                 }),
      key_change("key in capitals",
                 [](const std::string& key, Random&) {
                   std::string wrong = key;
                   for (char& letter : wrong)
                     letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
                   return wrong;
                 }),
      key_change("Vietnamese label for a key", vietnamese_label),
      delete_key("id deleted", Code::missing_key, "id"),
      delete_key("text deleted", Code::missing_key, "text"),
      delete_key("unit deleted", Code::missing_key, "unit", true),
      delete_key("direction deleted", Code::missing_key, "direction", true),
      delete_key("goal deleted", Code::missing_key, "goal", true),
      in_line("value emptied", {Code::empty_value}, false,
              [](Field f, Random&) -> std::optional<std::string> {
                if (f.key.empty() || f.value.empty()) return std::nullopt;
                return f.head + f.key + ":";
              }),
      in_line("name in a list emptied", {Code::empty_value}, false,
              [](Field f, Random&) -> std::optional<std::string> {
                if (!f.key.empty() || !f.dash()) return std::nullopt;
                return f.head.substr(0, f.head.size() - 1);
              }),
      in_value("list for a text", {Code::wrong_shape}, true, {"text", "output", "deadline", "funding"},
               [](const std::string& value, Random&) -> std::optional<std::string> { return "[\"" + value + "\"]"; }),
      in_value("map for a text", {Code::wrong_shape}, false, {"text", "output", "deadline", "funding"},
               [](const std::string& value, Random&) -> std::optional<std::string> {
                 return value.find('"') == std::string::npos ? std::optional("{vi: \"" + value + "\"}") : std::nullopt;
               }),
      general("tasks: a text", {Code::wrong_shape}, false,
              [](Lines& lines, std::size_t at, Random&) -> Places {
                const auto found = field(lines[at]);
                if (!found || (found->key != "activities" && found->key != "tasks")) return {};
                std::size_t end = at + 1;
                while (end < lines.size() && !lines[end].empty() && indent_of(lines[end]) > indent_of(lines[at])) ++end;
                lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                            lines.begin() + static_cast<std::ptrdiff_t>(end));
                lines[at] += " chưa có";
                return {at};
              }),
      general("activities renamed tasks", {Code::wrong_level, Code::unknown_key}, false,
              [](Lines& lines, std::size_t at, Random&) -> Places {
                if (!value_of(lines[at], "activities")) return {};
                lines[at] = replace_first(lines[at], "activities", "tasks");
                return {at};
              }),
      set_value("row in words", {Code::not_a_number}, false, "row", {"mười hai", "12a", "số 12", "12."}),
      set_value("row 0", {Code::out_of_range, Code::not_a_number}, false, "row", {"0", "-1"}),
      set_value("goal \"khoảng 15\"", {Code::goal_not_measurable, Code::not_a_number}, false, "goal",
                {"khoảng 15", "chừng 80", "15 điểm"}),
      set_value("goal 150", {Code::percentage_range}, false, "goal", {"150", "1000", "-5"}),
      set_value("direction wrong", {Code::value_not_in_list}, false, "direction", {"lên", "cao", "up", "xuống"}),
      set_value("by in words", {Code::not_a_number}, false, "by", {"năm 2025", "cuối kỳ"}),
      set_value("by far off", {Code::out_of_range, Code::outside_period, Code::goal_out_of_reach}, false, "by",
                {"2205", "1925"}),
      general("goal below the base", {Code::goal_below_base}, false,
              [](Lines& lines, std::size_t at, Random&) -> Places {
                const auto goal = value_of(lines[at], "goal");
                if (!goal || goal->empty() || *goal == "100" || lines[at - 1].find("step") != std::string::npos)
                  return {};
                lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at),
                             std::string(indent_of(lines[at]), ' ') + "base: 99.5");
                return {at, at + 1};
              }),
      id_change("id in small letters", {Code::malformed_id}, false, lower),
      id_change("id with a look-alike letter", {Code::lookalike_letter}, false, look_alike),
      id_change("id with l for I", {Code::lookalike_letter, Code::malformed_id}, false,
                [](std::string id) { return replace_first(id, "I", "l"); }),
      id_change("id with Đ", {Code::malformed_id, Code::lookalike_letter}, false,
                [](std::string id) { return replace_first(id, "HD", "HĐ"); }),
      id_change("id without its dot", {Code::malformed_id}, false,
                [](std::string id) { return replace_first(id, ".", ""); }),
      id_change("id with a space", {Code::malformed_id}, false,
                [](std::string id) { return replace_first(id, ".", ". "); }),
      id_change("id with a comma", {Code::malformed_id}, false,
                [](std::string id) { return replace_first(id, ".", ","); }),
      id_change("id of another area", {Code::misplaced_id}, false, [](std::string id) { return "X" + id; }),
      id_change("id of another kind", {Code::misplaced_id}, false, other_kind),
      in_value("id of another item", {Code::duplicate_id}, false, {"id"},
               [](const std::string& id, Random&) -> std::optional<std::string> {
                 if (!id.ends_with("2") && !id.ends_with("3")) return std::nullopt;
                 if (id.size() > 1 && std::isdigit(static_cast<unsigned char>(id[id.size() - 2])) != 0)
                   return std::nullopt;
                 return id.substr(0, id.size() - 1) + "1";
               }),
      general("row of another activity", {Code::duplicate_row}, false,
              [](Lines& lines, std::size_t at, Random& random) -> Places {
                if (!value_of(lines[at], "row")) return {};
                std::vector<std::size_t> others;
                for (std::size_t i = 0; i < lines.size(); ++i) {
                  if (i != at && value_of(lines[i], "row")) others.push_back(i);
                }
                if (others.empty()) return {};
                const std::size_t other = random.pick(others);
                lines[at] = lines[other];
                return {at, other};
              }),
  };
}

}  // namespace cchc::bench
