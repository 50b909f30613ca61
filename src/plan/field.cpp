#include "plan/field.h"

#include "plan/date.h"
#include "plan/model.h"

#include <algorithm>

namespace cchc::plan {

namespace {

constexpr bool required = true;

FieldInfo text_field(std::string_view key, bool is_required, std::string_view labels, std::string_view vi,
                     std::string_view en) {
  return {.key = key, .required = is_required, .labels = labels, .about_vi = vi, .about_en = en};
}

FieldInfo shaped(Shape shape, FieldInfo field) {
  field.shape = shape;
  return field;
}

/// One name of a body, or a list of them.
FieldInfo names_bodies(FieldInfo field) {
  field.shape = Shape::texts;
  field.names_bodies = true;
  return field;
}

FieldInfo blank_allowed(FieldInfo field) {
  field.may_be_empty = true;
  return field;
}

FieldInfo whole(int lowest, int highest, FieldInfo field) {
  field.shape = Shape::whole;
  field.lowest = lowest;
  field.highest = highest;
  return field;
}

FieldInfo choice(std::vector<std::string_view> choices, FieldInfo field) {
  field.shape = Shape::choice;
  field.choices = std::move(choices);
  return field;
}

FieldInfo nested(Shape shape, const RecordInfo& record, FieldInfo field) {
  field.shape = shape;
  field.record = &record;
  return field;
}

FieldInfo schema_field() {
  return shaped(Shape::text,
                text_field("schema", false, "phiên bản định dạng", "Phiên bản định dạng của tệp; hiện là 1.",
                           "Version of the file format; 1 today."));
}

FieldInfo note_field() {
  return text_field("note", false, "ghi chú|chú thích", "Ghi chú cho người đọc kế hoạch.",
                    "A remark for readers of the plan.");
}

FieldInfo was_field() {
  return text_field("was", false, "mã cũ", "Mã trước đây của mục này, khi mã đã đổi.",
                    "The id this item had before it was renamed.");
}

FieldInfo waive_field() {
  return shaped(Shape::waivers,
                text_field("waive", false, "miễn trừ",
                           "Cảnh báo được bỏ qua ở mục này: mã cảnh báo và lý do, ví dụ K402: \"nguồn để trống\".",
                           "Warnings waived at this item: code and reason."));
}

FieldInfo amended_field() {
  return text_field("amended", false, "văn bản điều chỉnh",
                    "Số, ký hiệu văn bản điều chỉnh mục này sau khi kế hoạch được duyệt.",
                    "Number of the decision that changed this item after the plan was approved.");
}

const RecordInfo& decision_record() {
  static const RecordInfo record{
      "decision",
      "quyết định ban hành",
      {text_field("kind", false, "loại|loại văn bản",
                  "Loại văn bản ban hành: Quyết định, Kế hoạch …; không ghi là Kế hoạch.",
                  "Kind of the document; Kế hoạch when missing."),
       blank_allowed(text_field("number", false, "số|số ký hiệu",
                                "Số, ký hiệu văn bản ban hành kế hoạch; để trống nếu chưa biết.",
                                "Number of the document that issued the plan; blank when unknown.")),
       blank_allowed(shaped(Shape::date, text_field("date", false, "ngày|ngày ban hành",
                                                    "Ngày ban hành, ví dụ 20/12/2021; để trống nếu chưa biết.",
                                                    "Day it was issued; blank when unknown."))),
       note_field()}};
  return record;
}

const RecordInfo& window_record() {
  static const RecordInfo record{
      "window",
      "kỳ báo cáo",
      {text_field("name", required, "tên", "Tên kỳ báo cáo, ví dụ Quý I.", "Name of the reporting period."),
       shaped(Shape::day_month, text_field("from", required, "từ ngày",
                                           "Ngày đầu kỳ (ngày/tháng); muộn hơn \"to\" nghĩa là của năm trước.",
                                           "First day (day/month); later than `to` means of the year before.")),
       shaped(Shape::day_month,
              text_field("to", required, "đến ngày", "Ngày cuối kỳ (ngày/tháng).", "Last day (day/month)."))}};
  return record;
}

const RecordInfo& reporting_record() {
  static const RecordInfo record{
      "reporting",
      "lịch báo cáo",
      {whole(1, 28,
             text_field("cutoff_day", false, "ngày chốt số liệu",
                        "Ngày chốt số liệu của tháng cuối kỳ (Nghị định 09/2019/NĐ-CP, Điều 12: ngày 14).",
                        "Day of its last month a period is counted to.")),
       nested(Shape::records, window_record(),
              text_field("reports", false, "các kỳ báo cáo", "Các kỳ báo cáo cải cách hành chính.",
                         "The reporting periods."))}};
  return record;
}

const RecordInfo& indicator_record() {
  static const RecordInfo record{
      "indicator",
      "chỉ tiêu",
      {text_field("name", required, "tên|tên chỉ tiêu", "Tên chỉ tiêu.", "Name of the indicator."),
       text_field("unit", required, "đơn vị|đơn vị tính", "Đơn vị tính, ví dụ \"%\".", "Unit, such as \"%\"."),
       choice({"tăng", "giảm"}, text_field("direction", required, "chiều|hướng",
                                           "tăng nếu số càng cao càng tốt, giảm nếu càng thấp càng tốt.",
                                           "tăng: higher is better; giảm: lower is better.")),
       shaped(Shape::number,
              text_field("base", false, "mức gốc|mức đầu kỳ", "Mức khi bắt đầu.", "The number at the start.")),
       shaped(Shape::number,
              text_field("step", false, "mức tăng mỗi năm|mỗi năm", "Mức thay đổi mỗi năm.", "The change each year.")),
       shaped(Shape::goals,
              text_field("goal", required, "mức cần đạt|chỉ tiêu", "Mức cần đạt: một số, hoặc từng năm một số.",
                         "The number to reach: one, or one for each year.")),
       whole(first_plan_year, last_plan_year,
             text_field("by", false, "năm đạt|đến năm", "Năm phải đạt.", "The year to reach it in.")),
       note_field()}};
  return record;
}

const RecordInfo& retired_record() {
  static const RecordInfo record{
      "retired",
      "mã đã bỏ",
      {text_field("id", required, "mã", "Mã đã bỏ khỏi kế hoạch, không dùng lại.",
                  "The id taken out of the plan, never used again."),
       text_field("reason", required, "lý do", "Vì sao bỏ, theo văn bản nào.", "Why, and by which document."),
       shaped(Shape::date, text_field("date", false, "ngày", "Ngày bỏ.", "The day it was taken out."))}};
  return record;
}

}  // namespace

const FieldInfo* RecordInfo::find(std::string_view key) const {
  const auto found = std::ranges::find(fields, key, &FieldInfo::key);
  return found == fields.end() ? nullptr : &*found;
}

std::string_view label(const FieldInfo& field) {
  return field.labels.substr(0, field.labels.find('|'));
}

const RecordInfo& head_record() {
  static const RecordInfo record{
      "plan",
      "thông tin chung",
      {schema_field(),
       text_field("title", required, "tên kế hoạch|tiêu đề", "Tên kế hoạch, in ở đầu báo cáo.", "Title of the plan."),
       text_field("office", required, "cơ quan|đơn vị", "Cơ quan thực hiện kế hoạch.",
                  "The office that carries the plan out."),
       choice(level_names(),
              text_field(
                  "level", false, "cấp",
                  "Cấp của cơ quan lập kế hoạch; không ghi thì đọc từ tên cơ quan. Việc có cơ quan chủ trì cùng cấp là "
                  "việc "
                  "của chính cơ quan.",
                  "Level of the office; read from its name when missing. Work led at that level is the office's own.")),
       shaped(Shape::years,
              text_field("period", required, "giai đoạn|kỳ kế hoạch", "Giai đoạn của kế hoạch, ví dụ 2021-2025.",
                         "The years of the plan, such as 2021-2025.")),
       nested(Shape::record, decision_record(),
              text_field("decision", false, "quyết định|văn bản ban hành", "Văn bản ban hành kế hoạch.",
                         "The document that issued the plan.")),
       shaped(Shape::list, text_field("areas", required, "các lĩnh vực|lĩnh vực",
                                      "Các lĩnh vực của kế hoạch, mã như bản in (I, II, …); mỗi lĩnh vực một tệp.",
                                      "The areas of the plan; each has a file.")),
       shaped(Shape::list, text_field("report_order", false, "thứ tự báo cáo", "Thứ tự các lĩnh vực trong báo cáo.",
                                      "The order areas have in reports.")),
       nested(Shape::record, reporting_record(),
              text_field("reporting", false, "lịch báo cáo", "Lịch báo cáo và ngày chốt số liệu.",
                         "The reporting calendar.")),
       note_field()}};
  return record;
}

const RecordInfo& body_record() {
  static const RecordInfo record{
      "body",
      "cơ quan",
      {text_field("id", required, "mã", "Mã của cơ quan, không đổi khi đổi tên: chữ thường không dấu, số và gạch nối.",
                  "Identity of the body; stays when its name changes."),
       text_field("name", required, "tên|tên cơ quan", "Tên dùng trong kế hoạch.", "The name used in the plan."),
       shaped(Shape::list, text_field("aliases", false, "tên khác|tên gọi khác", "Các cách gọi khác của cùng cơ quan.",
                                      "Other names of the same body.")),
       choice(level_names(),
              text_field(
                  "level", required, "cấp",
                  "Cấp của cơ quan: phường, xã, thành phố, tỉnh, bộ, trung ương …; sở, ban, ngành thì ghi cấp của địa "
                  "phương.",
                  "Level of the body.")),
       shaped(Shape::date, text_field("from", false, "từ ngày|thành lập", "Ngày đầu tiên cơ quan tồn tại.",
                                      "First day the body exists.")),
       shaped(Shape::date, text_field("until", false, "đến ngày|kết thúc", "Ngày cuối cùng cơ quan tồn tại.",
                                      "Last day the body exists.")),
       shaped(Shape::list, text_field("successors", false, "cơ quan kế thừa", "Mã các cơ quan tiếp nhận nhiệm vụ.",
                                      "Ids of the bodies that take over.")),
       names_bodies(text_field(
           "members", false, "thành viên|gồm",
           "Của một nhóm như \"Các sở, ban, ngành\": tên hoặc mã các cơ quan trong nhóm, hoặc một cấp (members: "
           "phường) để lấy mọi cơ quan của cấp ấy.",
           "Of a group: names or ids of its bodies, or one level for all of its bodies.")),
       note_field()}};
  return record;
}

const RecordInfo& registry_record() {
  static const RecordInfo record{"registry",
                                 "danh mục cơ quan",
                                 {schema_field(), nested(Shape::records, body_record(),
                                                         text_field("bodies", required, "các cơ quan|cơ quan",
                                                                    "Mọi cơ quan chủ trì hoặc phối hợp.",
                                                                    "Every body that leads or takes part."))}};
  return record;
}

namespace {

/// The fields of a work item.
std::vector<FieldInfo> work_fields(FieldInfo id, FieldInfo text) {
  return {std::move(id),
          shaped(Shape::row_number,
                 text_field("row", false, "stt|số thứ tự",
                            "Số thứ tự (STT) in trong bảng, như 12, 2.1 hoặc 3.1.a; bỏ khóa này nếu bảng không ghi.",
                            "Printed row number, such as 12, 2.1 or 3.1.a; leave the key out where none was printed.")),
          std::move(text),
          shaped(Shape::texts,
                 text_field("output", false, "sản phẩm|kết quả|sản phẩm, kết quả",
                            "Sản phẩm, kết quả: văn bản hoặc việc chứng minh đã làm xong; nhiều sản phẩm thì viết mỗi "
                            "dòng một sản phẩm.",
                            "The document or thing that proves it, or a list of them.")),
          names_bodies(text_field("owner", false, "cơ quan chủ trì|chủ trì|đơn vị chủ trì",
                                  "Cơ quan chủ trì: tên trong owners.yaml; nhiều cơ quan thì viết mỗi dòng một tên.",
                                  "Body that leads: a name of owners.yaml, or a list.")),
          names_bodies(text_field("partners", false, "cơ quan phối hợp|phối hợp|đơn vị phối hợp",
                                  "Cơ quan phối hợp: mỗi dòng một tên trong owners.yaml.", "Bodies that take part.")),
          text_field("deadline", false, "thời gian thực hiện|thời hạn|hạn",
                     "Thời gian thực hiện, ví dụ: Năm 2022; Quý IV/2022; Hàng năm; Thường xuyên.",
                     "When it is due, as a phrase."),
          shaped(Shape::dates, text_field("due", false, "ngày đến hạn|ngày hết hạn",
                                          "Ngày đến hạn, khi thời hạn ghi bằng lời mà không rõ ngày: 15/12/2026; nhiều "
                                          "ngày thì mỗi dòng một ngày.",
                                          "The due date, where the deadline names none: a day, or a list of days.")),
          text_field("funding", false, "kinh phí|nguồn kinh phí", "Nguồn kinh phí.", "Where the money comes from."),
          note_field(),
          was_field(),
          amended_field(),
          waive_field()};
}

FieldInfo activities_field(std::string_view vi, std::string_view en) {
  return nested(Shape::records, activity_record(), text_field("activities", false, "các hoạt động|hoạt động", vi, en));
}

FieldInfo tasks_field(std::string_view vi, std::string_view en) {
  return nested(Shape::records, task_record(), text_field("tasks", false, "các nhiệm vụ|nhiệm vụ", vi, en));
}

}  // namespace

const RecordInfo& activity_record() {
  static const RecordInfo record{
      "activity", "hoạt động",
      work_fields(text_field("id", required, "mã|mã hoạt động", "Mã hoạt động, ví dụ I.HD1; không đổi số về sau.",
                             "Id of the activity, such as I.HD1; never renumbered."),
                  text_field("text", required, "nội dung|hoạt động", "Nội dung hoạt động.", "What is to be done."))};
  return record;
}

const RecordInfo& task_record() {
  static const RecordInfo record = [] {
    RecordInfo task{
        "task", "nhiệm vụ",
        work_fields(
            text_field("id", required, "mã|mã nhiệm vụ", "Mã nhiệm vụ, ví dụ I.NV1.", "Id of the task, such as I.NV1."),
            text_field("text", required, "nội dung|nhiệm vụ", "Nội dung nhiệm vụ.", "What the task is."))};
    task.fields.push_back(activities_field("Các hoạt động của nhiệm vụ; nhiệm vụ không chia nhỏ thì bỏ khóa này.",
                                           "The activities of the task; none when the task is not split."));
    return task;
  }();
  return record;
}

const RecordInfo& target_record() {
  static const RecordInfo record{
      "target",
      "mục tiêu",
      {text_field("id", required, "mã|mã mục tiêu", "Mã mục tiêu, ví dụ I.MT1.", "Id of the target, such as I.MT1."),
       text_field("text", required, "nội dung|mục tiêu", "Nội dung mục tiêu.", "What is to be reached."),
       nested(Shape::records, indicator_record(),
              text_field("indicators", false, "chỉ tiêu|các chỉ tiêu", "Các chỉ tiêu bằng số của mục tiêu.",
                         "The numbers the target is measured by.")),
       note_field(), tasks_field("Các nhiệm vụ phục vụ mục tiêu.", "The tasks that serve the target."),
       activities_field("Các hoạt động đứng ngay dưới mục tiêu, khi bảng không có cấp nhiệm vụ.",
                        "Activities right under the target, where there are no tasks."),
       was_field(), amended_field(), waive_field()}};
  return record;
}

const RecordInfo& area_record() {
  static const RecordInfo record{
      "area",
      "lĩnh vực",
      {schema_field(),
       text_field("area", required, "mã lĩnh vực|lĩnh vực",
                  "Mã của lĩnh vực như bản in: I, II, …; 1, 2, …; hoặc A, B, …",
                  "Code of the area as printed: I, 1 or A."),
       text_field("part", false, "phần", "Tên phần gồm nhiều lĩnh vực, nếu bảng có, ví dụ \"A. NHIỆM VỤ CHUNG\".",
                  "Heading over several areas, where the table has one."),
       text_field("name", required, "tên|tên lĩnh vực", "Tên lĩnh vực.", "Name of the area."),
       nested(Shape::records, target_record(),
              text_field("targets", false, "các mục tiêu|mục tiêu", "Các mục tiêu của lĩnh vực.",
                         "The targets of the area.")),
       tasks_field("Các nhiệm vụ đứng ngay dưới lĩnh vực, khi bảng không xếp theo mục tiêu.",
                   "Tasks right under the area."),
       activities_field("Các hoạt động đứng ngay dưới lĩnh vực, khi bảng chỉ có một cấp.",
                        "Activities right under the area."),
       nested(Shape::records, retired_record(),
              text_field("retired", false, "mã đã bỏ", "Các mã đã bỏ khỏi kế hoạch, không dùng lại.",
                         "Ids taken out of the plan.")),
       note_field()}};
  return record;
}

namespace {

void collect_keys(const RecordInfo& record, std::vector<std::string_view>& keys) {
  for (const FieldInfo& field : record.fields) {
    if (std::ranges::find(keys, field.key) == keys.end()) keys.push_back(field.key);
    if (field.record != nullptr) collect_keys(*field.record, keys);
  }
}

}  // namespace

const std::vector<std::string_view>& known_keys() {
  static const std::vector<std::string_view> keys = [] {
    std::vector<std::string_view> all;
    for (const RecordInfo* record : {&head_record(), &registry_record(), &area_record()}) collect_keys(*record, all);
    return all;
  }();
  return keys;
}

}  // namespace cchc::plan
