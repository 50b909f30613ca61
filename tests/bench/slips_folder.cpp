#include "slip_kinds.h"

namespace cchc::bench {

using diag::Code;

namespace {

Kind in_head(Kind kind) {
  kind.where = Where::head;
  return kind;
}

Kind head_value(std::string name, std::vector<Code> codes, std::string key, std::vector<std::string> values) {
  return in_head(in_line(
      std::move(name), std::move(codes), false,
      [key = std::move(key), values = std::move(values)](Field f, Random& random) -> std::optional<std::string> {
        if (f.key != key) return std::nullopt;
        f.value = random.pick(values);
        return f.line();
      }));
}

std::string random_area(const Files& files, Random& random) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files) {
    if (path != head_path && path != registry_path) paths.push_back(path);
  }
  return random.pick(paths);
}

Kind folder(std::string name, std::vector<Code> codes, std::optional<Expected> (*edit)(Files& files, Random& random)) {
  Kind kind{.name = std::move(name), .codes = std::move(codes)};
  kind.edit_folder = edit;
  return kind;
}

}  // namespace

std::vector<Kind> folder_kinds() {
  return {
      head_value(
          "period malformed",
          {Code::wrong_shape, Code::value_not_in_list, Code::range_backwards, Code::not_a_number, Code::malformed_id},
          "period", {"2021/2025", "2025-2021", "5 năm", "2021-25"}),
      head_value("decision on no day", {Code::no_such_day}, "date", {"31/11/2021", "30/02/2021", "20/13/2021"}),
      head_value("decision's date in words", {Code::no_such_day, Code::wrong_shape}, "date",
                 {"cuối năm 2021", "tháng 12"}),
      head_value("cut-off day 45", {Code::out_of_range, Code::not_a_number}, "cutoff_day", {"45", "0", "-14"}),
      head_value("report window on no day", {Code::no_such_day}, "to", {"32/3", "31/6", "14/13"}),
      head_value("unknown schema", {Code::unknown_schema}, "schema", {"2", "7"}),
      head_value("area that is none",
                 {Code::malformed_id, Code::dangling_reference, Code::misplaced_id, Code::area_without_file}, "",
                 {"IIII", "XII", "I1"}),
      folder("area not listed", {Code::area_without_file},
             [](Files& files, Random& random) -> std::optional<Expected> {
               Lines lines = split(files[head_path]);
               std::size_t at = 0;
               while (lines[at] != "areas:") ++at;
               lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at + 1 + random.below(7)));
               files[head_path] = join(lines);
               return Expected{"*", {}};
             }),
      folder("area without a file", {Code::area_without_file},
             [](Files& files, Random& random) -> std::optional<Expected> {
               const std::string path = random_area(files, random);
               const std::size_t area = static_cast<std::size_t>(path[5] - '0');
               files.erase(path);
               const Lines lines = split(files[head_path]);
               std::size_t at = 0;
               while (lines[at] != "areas:") ++at;
               return Expected{head_path, {at + 1 + area}};
             }),
      folder("copy of an area's file", {Code::area_twice},
             [](Files& files, Random& random) -> std::optional<Expected> {
               const std::string path = random_area(files, random);
               const std::string copy = path.substr(0, path.size() - 5) + " (1).yaml";
               files[copy] = files[path];
               return Expected{"*", {}};
             }),
      folder("area's file with another area's number", {Code::misplaced_id, Code::area_twice},
             [](Files& files, Random& random) -> std::optional<Expected> {
               const std::string path = random_area(files, random);
               Lines lines = split(files[path]);
               for (std::size_t at = 0; at < lines.size(); ++at) {
                 if (const auto area = value_of(lines[at], "area")) {
                   lines[at] = *area == "V" ? "area: IV" : "area: V";
                   files[path] = join(lines);
                   return Expected{path, {at + 1}};
                 }
               }
               return std::nullopt;
             }),
      folder("empty area's file", {Code::unreadable},
             [](Files& files, Random& random) -> std::optional<Expected> {
               const std::string path = random_area(files, random);
               files[path].clear();
               return Expected{path, {}};
             }),
      folder("file cut off in the middle",
             {Code::missing_key, Code::childless, Code::empty_value, Code::no_final_newline},
             [](Files& files, Random& random) -> std::optional<Expected> {
               const std::string path = random_area(files, random);
               const std::size_t size = files[path].size();
               std::size_t cut = size / 3 + random.below(size / 2);
               while ((static_cast<unsigned char>(files[path][cut]) & 0xC0U) == 0x80U) --cut;
               files[path].resize(cut);
               return Expected{path, {}};
             }),
  };
}

}  // namespace cchc::bench
