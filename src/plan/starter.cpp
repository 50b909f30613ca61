#include "plan/starter.h"

#include "plan/file_role.h"
#include "plan/id.h"
#include "plan/office.h"
#include "plan/starter_text.h"
#include "text/slug.h"
#include "yaml/quote.h"

#include <fmt/format.h>

namespace cchc::plan {

namespace {

constexpr std::string_view head_text =
    R"(# Thông tin chung của kế hoạch. Sau mỗi lần sửa, chạy "cchc validate".
schema: {version}
title: {title}
office: {office}
level: {level}   # việc do cơ quan cấp này chủ trì được tính là việc của chính cơ quan
period: {period}
decision:
  kind: {kind}
  number:   # số, ký hiệu và ngày ký của văn bản ban hành: điền khi có
  date:
# Các lĩnh vực, theo thứ tự bản in; mỗi lĩnh vực một tệp trong thư mục này.
areas:
)";

constexpr std::string_view registry_text =
    R"(# Mọi cơ quan chủ trì hoặc phối hợp. "name" là tên viết trong các tệp lĩnh vực; tên gọi khác ghi dưới "aliases:".
# "id" giữ nguyên khi cơ quan đổi tên. Nhóm như "Các phòng, ban" thì thêm "members:", mỗi dòng một tên.
schema: {version}
bodies:
)";

constexpr std::string_view area_text =
    R"({lesson}area: {code}
name: {name}
tasks:
  # Ví dụ để thay; nhiệm vụ sau là {code}.NV2.
  - id: {code}.NV1
    text: {work}
    output: {output}
    owner: {owner}
    deadline: {deadline}
)";

constexpr std::string_view area_lesson =
    R"(# Bảng in có cấp nào thì ghi cấp ấy: "targets" (mục tiêu), "tasks" (nhiệm vụ), "activities" (hoạt động).
# Mã (id) gồm lĩnh vực, loại (MT, NV, HD) và số thứ tự; mã đã dùng thì không dùng lại cho việc khác.
# "owner" là một tên trong owners.yaml; nhiều cơ quan thì mỗi dòng một tên, bắt đầu bằng dấu gạch. Phối hợp ghi ở "partners".
# "deadline" ghi như bản in: Năm 2026; Quý IV/2026; Trước ngày 15/12 hằng năm; Thường xuyên …
)";

std::string plain(std::string_view text) {
  return yaml::written_as(text, yaml::Style::plain, false);
}

std::string head_file(const StarterOptions& options, Level level, std::size_t areas) {
  const std::string period = to_string(options.years);
  const std::string title = fmt::format("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH {} {}",
                                        options.years.first == options.years.last ? "NĂM" : "GIAI ĐOẠN", period);
  std::string out =
      schema_line("plan") + fmt::format(head_text, fmt::arg("version", format_version), fmt::arg("title", title),
                                        fmt::arg("office", plain(options.office)), fmt::arg("level", name(level)),
                                        fmt::arg("period", period),
                                        fmt::arg("kind", level == Level::ministry ? "Quyết định" : "Kế hoạch"));
  for (std::size_t at = 1; at <= areas; ++at) out += fmt::format("  - {}\n", area_code(static_cast<int>(at)));
  return out;
}

std::string body_name(const StarterBody& body, Level level) {
  return fmt::format(fmt::runtime(body.name), name(level));
}

std::string registry_file(Level level) {
  std::string out = schema_line("owners") + fmt::format(registry_text, fmt::arg("version", format_version));
  for (const StarterBody& body : starter_office(level).bodies) {
    out +=
        fmt::format("  - id: {}\n    name: {}\n    level: {}\n", body.id, plain(body_name(body, level)), name(level));
  }
  return out;
}

/// What an area's file says, whoever named the area.
struct AreaWords {
  std::string name, work, output, deadline;
  std::size_t lead = 0;  ///< index of the body that leads
};

std::vector<AreaWords> area_words(const StarterOptions& options, Level level) {
  std::vector<AreaWords> all;
  if (options.areas.empty()) {
    for (const StarterArea& area : starter_areas()) {
      all.push_back({std::string(area.name), std::string(area.work), std::string(area.output),
                     fmt::format(fmt::runtime(area.deadline), options.years.first, options.years.last),
                     starter_office(level).leads[all.size()]});
    }
  }
  for (const std::string& area : options.areas) {
    all.push_back({area, fmt::format("Xây dựng kế hoạch thực hiện nội dung \"{}\"", area), "Kế hoạch",
                   fmt::format("Quý I/{}", options.years.first)});
  }
  return all;
}

}  // namespace

std::vector<NewFile> starter_plan(const StarterOptions& options) {
  constexpr std::size_t longest_name = 60;
  const Level level = level_of_office(options.office).value_or(Level::other);
  const std::vector<AreaWords> areas = area_words(options, level);
  std::vector<NewFile> files{{std::string(head_name), head_file(options, level, areas.size())},
                             {std::string(registry_name), registry_file(level)}};
  for (std::size_t at = 0; at < areas.size(); ++at) {
    const AreaWords& area = areas[at];
    const std::string words = text::slug(area.name, longest_name);
    const StarterBody& lead = starter_office(level).bodies[area.lead];
    files.push_back(
        {area_file_name(at + 1, words),
         schema_line("area") +
             fmt::format(area_text, fmt::arg("lesson", at == 0 ? area_lesson : ""),
                         fmt::arg("code", area_code(static_cast<int>(at) + 1)), fmt::arg("name", plain(area.name)),
                         fmt::arg("work", plain(area.work)), fmt::arg("output", plain(area.output)),
                         fmt::arg("owner", plain(body_name(lead, level))), fmt::arg("deadline", area.deadline))});
  }
  return files;
}

}  // namespace cchc::plan
