#include "plan/date.h"
#include "plan/field_rows.h"

namespace cchc::plan {

namespace {

const RecordInfo& decision_record() {
  static const RecordInfo record{"decision",
                                 "quyết định ban hành",
                                 {{.key = "kind",
                                   .labels = "loại|loại văn bản",
                                   .about_vi = "Loại văn bản ban hành: Quyết định, Kế hoạch …; không ghi là Kế hoạch.",
                                   .about_en = "Kind of the document; Kế hoạch when missing.",
                                   .access = kept_in<&Head::decision_kind>(),
                                   .role = Role::name},
                                  {.key = "number",
                                   .may_be_empty = true,
                                   .labels = "số|số ký hiệu",
                                   .about_vi = "Số, ký hiệu văn bản ban hành kế hoạch; để trống nếu chưa biết.",
                                   .about_en = "Number of the document that issued the plan; blank when unknown.",
                                   .access = kept_in<&Head::decision_number>(),
                                   .role = Role::number},
                                  {.key = "date",
                                   .shape = Shape::date,
                                   .may_be_empty = true,
                                   .labels = "ngày|ngày ban hành",
                                   .about_vi = "Ngày ban hành, ví dụ 20/12/2021; để trống nếu chưa biết.",
                                   .about_en = "Day it was issued; blank when unknown."},
                                  note_field<&Head::decision_note>()}};
  return record;
}

const RecordInfo& reporting_record() {
  static const RecordInfo record{
      "reporting",
      "lịch báo cáo",
      {{.key = "cutoff_day",
        .shape = Shape::whole,
        .labels = "ngày chốt số liệu",
        .about_vi = "Ngày chốt số liệu của tháng cuối kỳ (Nghị định 09/2019/NĐ-CP, Điều 12: ngày 14).",
        .about_en = "Day of its last month a period is counted to.",
        .lowest = 1,
        .highest = 28},
       {.key = "reports",
        .shape = Shape::records,
        .labels = "các kỳ báo cáo",
        .about_vi = "Các kỳ báo cáo cải cách hành chính.",
        .about_en = "The reporting periods.",
        .record = &window_record()}}};
  return record;
}

}  // namespace

const RecordInfo& window_record() {
  static const RecordInfo record{"window",
                                 "kỳ báo cáo",
                                 {{.key = "name",
                                   .required = required,
                                   .labels = "tên",
                                   .about_vi = "Tên kỳ báo cáo, ví dụ Quý I.",
                                   .about_en = "Name of the reporting period.",
                                   .access = kept_in<&ReportWindow::name>(),
                                   .role = Role::name},
                                  {.key = "from",
                                   .shape = Shape::day_month,
                                   .required = required,
                                   .labels = "từ ngày",
                                   .about_vi = "Ngày đầu kỳ (ngày/tháng); muộn hơn \"to\" nghĩa là của năm trước.",
                                   .about_en = "First day (day/month); later than `to` means of the year before."},
                                  {.key = "to",
                                   .shape = Shape::day_month,
                                   .required = required,
                                   .labels = "đến ngày",
                                   .about_vi = "Ngày cuối kỳ (ngày/tháng).",
                                   .about_en = "Last day (day/month)."}}};
  return record;
}

const RecordInfo& head_record() {
  static const RecordInfo record{
      "plan",
      "thông tin chung",
      {schema_field(),
       {.key = "title",
        .required = required,
        .labels = "tên kế hoạch|tiêu đề",
        .about_vi = "Tên kế hoạch, in ở đầu báo cáo.",
        .about_en = "Title of the plan.",
        .access = kept_in<&Head::title>(),
        .role = Role::name},
       {.key = "office",
        .required = required,
        .labels = "cơ quan|đơn vị",
        .about_vi = "Cơ quan thực hiện kế hoạch.",
        .about_en = "The office that carries the plan out.",
        .access = kept_in<&Head::office>(),
        .role = Role::name},
       {.key = "level",
        .shape = Shape::choice,
        .labels = "cấp",
        .about_vi = "Cấp của cơ quan lập kế hoạch; không ghi thì đọc từ tên cơ quan. Việc có cơ quan chủ trì cùng cấp "
                    "là việc của chính cơ quan.",
        .about_en = "Level of the office; read from its name when missing. Work led at that level is the office's own.",
        .choices = level_names(),
        .access = kept_in<&Head::level_text>(),
        .role = Role::other},
       {.key = "period",
        .shape = Shape::years,
        .required = required,
        .labels = "giai đoạn|kỳ kế hoạch",
        .about_vi = "Giai đoạn của kế hoạch, ví dụ 2021-2025.",
        .about_en = "The years of the plan, such as 2021-2025."},
       {.key = "decision",
        .shape = Shape::record,
        .labels = "quyết định|văn bản ban hành",
        .about_vi = "Văn bản ban hành kế hoạch.",
        .about_en = "The document that issued the plan.",
        .record = &decision_record()},
       {.key = "areas",
        .shape = Shape::list,
        .required = required,
        .labels = "các lĩnh vực|lĩnh vực",
        .about_vi = "Các lĩnh vực của kế hoạch, mã như bản in (I, II, …); mỗi lĩnh vực một tệp.",
        .about_en = "The areas of the plan; each has a file.",
        .access = kept_in<&Head::areas>(),
        .role = Role::id},
       {.key = "report_order",
        .shape = Shape::list,
        .labels = "thứ tự báo cáo",
        .about_vi = "Thứ tự các lĩnh vực trong báo cáo.",
        .about_en = "The order areas have in reports.",
        .access = kept_in<&Head::report_order>(),
        .role = Role::id},
       {.key = "indicators",
        .shape = Shape::records,
        .labels = "chỉ tiêu|các chỉ tiêu",
        .about_vi = "Các chỉ tiêu của cả kế hoạch.",
        .about_en = "What the plan as a whole is measured by.",
        .record = &indicator_record()},
       {.key = "reporting",
        .shape = Shape::record,
        .labels = "lịch báo cáo",
        .about_vi = "Lịch báo cáo và ngày chốt số liệu.",
        .about_en = "The reporting calendar.",
        .record = &reporting_record()},
       note_field<&Head::note>()}};
  return record;
}

const RecordInfo& body_record() {
  static const RecordInfo record{
      "body",
      "cơ quan",
      {{.key = "id",
        .required = required,
        .labels = "mã",
        .about_vi = "Mã của cơ quan, không đổi khi đổi tên: chữ thường không dấu, số và gạch nối.",
        .about_en = "Identity of the body; stays when its name changes.",
        .access = kept_in<&Body::id>(),
        .role = Role::id},
       {.key = "name",
        .required = required,
        .labels = "tên|tên cơ quan",
        .about_vi = "Tên dùng trong kế hoạch.",
        .about_en = "The name used in the plan.",
        .access = kept_in<&Body::name>(),
        .role = Role::name},
       {.key = "aliases",
        .shape = Shape::list,
        .labels = "tên khác|tên gọi khác",
        .about_vi = "Các cách gọi khác của cùng cơ quan.",
        .about_en = "Other names of the same body.",
        .access = kept_in<&Body::aliases>(),
        .role = Role::alias},
       {.key = "level",
        .shape = Shape::choice,
        .required = required,
        .labels = "cấp",
        .about_vi = "Cấp của cơ quan: phường, xã, thành phố, tỉnh, bộ, trung ương …; sở, ban, ngành thì ghi cấp của "
                    "địa phương.",
        .about_en = "Level of the body.",
        .choices = level_names(),
        .access = kept_in<&Body::level_text>(),
        .role = Role::other},
       {.key = "from",
        .shape = Shape::date,
        .labels = "từ ngày|thành lập",
        .about_vi = "Ngày đầu tiên cơ quan tồn tại.",
        .about_en = "First day the body exists."},
       {.key = "until",
        .shape = Shape::date,
        .labels = "đến ngày|kết thúc",
        .about_vi = "Ngày cuối cùng cơ quan tồn tại.",
        .about_en = "Last day the body exists."},
       {.key = "successors",
        .shape = Shape::list,
        .labels = "cơ quan kế thừa",
        .about_vi = "Mã các cơ quan tiếp nhận nhiệm vụ.",
        .about_en = "Ids of the bodies that take over.",
        .access = kept_in<&Body::successors>(),
        .role = Role::id},
       {.key = "members",
        .shape = Shape::texts,
        .names_bodies = true,
        .labels = "thành viên|gồm",
        .about_vi = "Của một nhóm như \"Các sở, ban, ngành\": tên hoặc mã các cơ quan trong nhóm, hoặc một cấp "
                    "(members: phường) để lấy mọi cơ quan của cấp ấy.",
        .about_en = "Of a group: names or ids of its bodies, or one level for all of its bodies.",
        .access = kept_in<&Body::members>(),
        .role = Role::reference},
       note_field<&Body::note>()}};
  return record;
}

const RecordInfo& registry_record() {
  static const RecordInfo record{"registry",
                                 "danh mục cơ quan",
                                 {schema_field(),
                                  {.key = "bodies",
                                   .shape = Shape::records,
                                   .required = required,
                                   .labels = "các cơ quan|cơ quan",
                                   .about_vi = "Mọi cơ quan chủ trì hoặc phối hợp.",
                                   .about_en = "Every body that leads or takes part.",
                                   .record = &body_record()}}};
  return record;
}

}  // namespace cchc::plan
