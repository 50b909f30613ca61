#include "slip_kinds.h"

#include <algorithm>

// Mistakes at one place that show at many: one finding, at the cause.

namespace cchc::bench {

using diag::Code;

namespace {

using Edit = std::optional<Expected> (*)(Files& files, Random& random);

Kind folder_kind(std::string name, std::vector<Code> codes, Edit edit) {
  Kind kind{.name = std::move(name), .codes = std::move(codes)};
  kind.edit_folder = edit;
  return kind;
}

std::size_t line_with(const Lines& lines, std::string_view start) {
  const auto found = std::ranges::find_if(lines, [&](const std::string& line) { return line.starts_with(start); });
  return static_cast<std::size_t>(found - lines.begin());
}

/// A body of the registry: its first line and the one behind its last.
struct Block {
  std::size_t begin;
  std::size_t end;
};

Block random_body(const Lines& lines, Random& random) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].starts_with("  - id: ")) starts.push_back(i);
  }
  // Not the first: without its dash the whole list is another thing.
  const std::size_t chosen = 1 + random.below(starts.size() - 1);
  std::size_t end = chosen + 1 < starts.size() ? starts[chosen + 1] : lines.size();
  while (end > 0 && lines[end - 1].empty()) --end;
  return {starts[chosen], end};
}

using BodyEdit = void (*)(Lines& lines, Block body);

std::optional<Expected> edit_body(Files& files, Random& random, BodyEdit edit) {
  Lines lines = split(files[registry_path]);
  edit(lines, random_body(lines, random));
  files[registry_path] = join(lines);
  return Expected{"*", {}};
}

void erase(Lines& lines, std::size_t begin, std::size_t end) {
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(end));
}

/// Puts another value behind the first line of plan.yaml that starts so.
std::optional<Expected> set_head(Files& files, std::string_view start, std::string_view value) {
  Lines lines = split(files[head_path]);
  const std::size_t at = line_with(lines, start);
  lines[at] = std::string(start) + " " + std::string(value);
  files[head_path] = join(lines);
  return Expected{head_path, {at + 1}};
}

}  // namespace

std::vector<Kind> cause_kinds() {
  return {
      folder_kind("body deleted from the registry", {Code::unknown_body},
                  [](Files& files, Random& random) {
                    return edit_body(files, random,
                                     [](Lines& lines, Block body) { erase(lines, body.begin, body.end); });
                  }),
      folder_kind("body commented out", {Code::unknown_body},
                  [](Files& files, Random& random) {
                    return edit_body(files, random, [](Lines& lines, Block body) {
                      for (std::size_t i = body.begin; i < body.end; ++i) lines[i].insert(0, "#");
                    });
                  }),
      folder_kind("body renamed in the registry", {Code::unknown_body},
                  [](Files& files, Random& random) {
                    return edit_body(files, random,
                                     [](Lines& lines, Block body) { lines[body.begin + 1] += " và Đô thị"; });
                  }),
      folder_kind("body without its dash", {Code::duplicate_key, Code::indent},
                  [](Files& files, Random& random) {
                    return edit_body(files, random, [](Lines& lines, Block body) { lines[body.begin][2] = ' '; });
                  }),
      folder_kind("body as a text", {Code::wrong_shape},
                  [](Files& files, Random& random) {
                    return edit_body(files, random, [](Lines& lines, Block body) {
                      lines[body.begin] = "  - " + lines[body.begin + 1].substr(std::string("    name: ").size());
                      erase(lines, body.begin + 1, body.end);
                    });
                  }),
      folder_kind("decision after the plan", {Code::before_decision},
                  [](Files& files, Random&) { return set_head(files, "  date:", "31/12/2031"); }),
      folder_kind("period of one year", {Code::outside_period},
                  [](Files& files, Random&) { return set_head(files, "period:", "2021"); }),
      folder_kind("period without its end", {Code::wrong_shape},
                  [](Files& files, Random&) { return set_head(files, "period:", "2021-"); }),
      folder_kind("period with swapped digits", {Code::out_of_range},
                  [](Files& files, Random&) { return set_head(files, "period:", "2021-2052"); }),
      folder_kind("areas as a text", {Code::wrong_shape},
                  [](Files& files, Random&) -> std::optional<Expected> {
                    Lines lines = split(files[head_path]);
                    const std::size_t at = line_with(lines, "areas:");
                    erase(lines, at + 1, at + 8);
                    lines[at] += " I, II, III, IV, V, VI, VII";
                    files[head_path] = join(lines);
                    return Expected{head_path, {at + 1}};
                  }),
      folder_kind("line of the order of reports lost", {Code::duplicate_id},
                  [](Files& files, Random&) -> std::optional<Expected> {
                    Lines lines = split(files[head_path]);
                    const std::size_t at = line_with(lines, "report_order:");
                    erase(lines, at, at + 1);
                    files[head_path] = join(lines);
                    return Expected{head_path, {at + 1}};
                  }),
      folder_kind("two report windows of one name", {Code::duplicate_id},
                  [](Files& files, Random&) -> std::optional<Expected> {
                    Lines lines = split(files[head_path]);
                    const std::size_t at = line_with(lines, "    - name: Quý III");
                    lines[at] = "    - name: Quý I";
                    files[head_path] = join(lines);
                    return Expected{head_path, {at + 1}};
                  }),
      folder_kind("copy of plan.yaml", {Code::wrong_level},
                  [](Files& files, Random&) -> std::optional<Expected> {
                    files["plan/plan (1).yaml"] = files[head_path];
                    return Expected{"plan/plan (1).yaml", {}};
                  }),
      folder_kind("copy of owners.yaml", {Code::wrong_level},
                  [](Files& files, Random&) -> std::optional<Expected> {
                    files["plan/owners (1).yaml"] = files[registry_path];
                    return Expected{"plan/owners (1).yaml", {}};
                  }),
      folder_kind("owners.yaml overwritten by an area", {Code::wrong_level},
                  [](Files& files, Random&) -> std::optional<Expected> {
                    files[registry_path] = files["plan/1-the-che.yaml"];
                    return Expected{registry_path, {}};
                  }),
      in_value("letter of another alphabet", {Code::not_a_syllable}, true, {"text", "output"},
               [](const std::string& value, Random&) -> std::optional<std::string> {
                 const std::size_t at = value.find("toàn ");
                 if (at == std::string::npos) return std::nullopt;
                 return value.substr(0, at) + "t\u043e\u00e0n" + value.substr(at + std::string("toàn").size());
               }),
      in_value("wrong sign in an id", {Code::malformed_id}, false, {"id"},
               [](const std::string& value, Random& random) -> std::optional<std::string> {
                 const std::size_t dot = value.find('.');
                 if (dot == std::string::npos) return std::nullopt;
                 static const std::vector<std::string> signs{"-", ",", "/"};
                 return value.substr(0, dot) + random.pick(signs) + value.substr(dot + 1);
               }),
      in_value("person as owner", {Code::unknown_body}, false, {"owner"},
               [](const std::string&, Random&) -> std::optional<std::string> { return "Nguyễn Văn An"; }),
      in_value("two bodies, sign between", {Code::unknown_body}, false, {"owner"},
               [](const std::string& value, Random& random) -> std::optional<std::string> {
                 static const std::vector<std::string> signs{" & ", " + ", " - "};
                 return value.empty() ? std::nullopt : std::optional(value + random.pick(signs) + "Kho bạc");
               }),
  };
}

}  // namespace cchc::bench
