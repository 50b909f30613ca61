#include "plan/date.h"
#include "plan/field_rows.h"

namespace cchc::plan {

namespace {

FieldInfo id_field(std::string_view labels, std::string_view vi, std::string_view en) {
  return {.key = "id",
          .required = required,
          .labels = labels,
          .about_vi = vi,
          .about_en = en,
          .access = kept_in<&Item::id_text>(),
          .role = Role::id,
          .searchable = true,
          .listed = Listed::standard,
          .detailed = Detailed::always};
}

FieldInfo words_field(std::string_view labels, std::string_view vi, std::string_view en) {
  return {.key = "text",
          .required = required,
          .labels = labels,
          .about_vi = vi,
          .about_en = en,
          .access = kept_in<&Item::text>(),
          .role = Role::prose,
          .searchable = true,
          .listed = Listed::standard,
          .detailed = Detailed::always};
}

FieldInfo was_field() {
  return {.key = "was",
          .labels = "mã cũ",
          .label_en = "id before",
          .about_vi = "Mã trước đây của mục này, khi mã đã đổi.",
          .about_en = "The id this item had before it was renamed.",
          .access = kept_in<&Item::was>(),
          .role = Role::id,
          .detailed = Detailed::when_given};
}

FieldInfo amended_field(Access access) {
  return {.key = "amended",
          .labels = "văn bản điều chỉnh",
          .label_en = "amended by",
          .about_vi = "Số, ký hiệu văn bản điều chỉnh mục này sau khi kế hoạch được ban hành.",
          .about_en = "Number of the decision that changed this item after the plan was issued.",
          .access = access,
          .role = Role::number,
          .detailed = Detailed::when_given};
}

FieldInfo waive_field() {
  return {.key = "waive",
          .shape = Shape::waivers,
          .labels = "miễn trừ",
          .about_vi = "Cảnh báo được bỏ qua ở mục này: mã cảnh báo và lý do, ví dụ K402: \"nguồn để trống\".",
          .about_en = "Warnings waived at this item: code and reason."};
}

/// The fields of a work item.
std::vector<FieldInfo> work_fields(FieldInfo id, FieldInfo text) {
  return {std::move(id),
          {.key = "row",
           .shape = Shape::row_number,
           .labels = "STT|số thứ tự",
           .about_vi = "Số thứ tự (STT) in trong bảng, như 12, 2.1 hoặc 3.1.a; bỏ khóa này nếu bảng không ghi.",
           .about_en = "Printed row number, such as 12, 2.1 or 3.1.a; leave the key out where none was printed.",
           .access = kept_in<&WorkItem::row>(),
           .listed = Listed::yes,
           .detailed = Detailed::when_given},
          std::move(text),
          {.key = "output",
           .shape = Shape::texts,
           .labels = "sản phẩm, kết quả|sản phẩm|kết quả",
           .about_vi = "Sản phẩm, kết quả: văn bản hoặc việc chứng minh đã làm xong; nhiều sản phẩm thì viết mỗi dòng "
                       "một sản phẩm.",
           .about_en = "The document or thing that proves it, or a list of them.",
           .access = kept_in<&WorkItem::outputs>(),
           .role = Role::prose,
           .searchable = true,
           .listed = Listed::yes,
           .detailed = Detailed::always},
          {.key = "owner",
           .shape = Shape::texts,
           .names_bodies = true,
           .labels = "cơ quan chủ trì|chủ trì|đơn vị chủ trì",
           .about_vi = "Cơ quan chủ trì: tên trong owners.yaml; nhiều cơ quan thì viết mỗi dòng một tên.",
           .about_en = "Body that leads: a name of owners.yaml, or a list.",
           .access = kept_in<&WorkItem::owners>(),
           .role = Role::reference,
           .listed = Listed::standard,
           .detailed = Detailed::always},
          {.key = "partners",
           .shape = Shape::texts,
           .names_bodies = true,
           .labels = "cơ quan phối hợp|phối hợp|đơn vị phối hợp",
           .about_vi = "Cơ quan phối hợp: mỗi dòng một tên trong owners.yaml.",
           .about_en = "Bodies that take part.",
           .access = kept_in<&WorkItem::partners>(),
           .role = Role::reference,
           .listed = Listed::yes,
           .detailed = Detailed::when_given},
          {.key = "deadline",
           .labels = "thời gian thực hiện|thời hạn|hạn",
           .about_vi = "Thời gian thực hiện, ví dụ: Năm 2022; Quý IV/2022; Hàng năm; Thường xuyên.",
           .about_en = "When it is due, as a phrase.",
           .access = kept_in<&WorkItem::deadline>(),
           .role = Role::deadline,
           .listed = Listed::standard,
           .detailed = Detailed::always},
          {.key = "due",
           .shape = Shape::dates,
           .labels = "ngày đến hạn|ngày hết hạn",
           .about_vi = "Ngày đến hạn, khi thời hạn ghi bằng lời mà không rõ ngày: 15/12/2026; nhiều ngày thì mỗi dòng "
                       "một ngày.",
           .about_en = "The due date, where the deadline names none: a day, or a list of days."},
          {.key = "funding",
           .labels = "kinh phí|nguồn kinh phí",
           .about_vi = "Nguồn kinh phí.",
           .about_en = "Where the money comes from.",
           .access = kept_in<&WorkItem::funding>(),
           .role = Role::prose,
           .searchable = true,
           .listed = Listed::yes,
           .detailed = Detailed::when_given},
          note_field<&Item::note>(),
          was_field(),
          amended_field(kept_in<&WorkItem::amended>()),
          waive_field()};
}

FieldInfo activities_field(std::string_view vi, std::string_view en) {
  return {.key = "activities",
          .shape = Shape::records,
          .labels = "các hoạt động|hoạt động",
          .about_vi = vi,
          .about_en = en,
          .record = &activity_record()};
}

FieldInfo tasks_field(std::string_view vi, std::string_view en) {
  return {.key = "tasks",
          .shape = Shape::records,
          .labels = "các nhiệm vụ|nhiệm vụ",
          .about_vi = vi,
          .about_en = en,
          .record = &task_record()};
}

}  // namespace

const RecordInfo& indicator_record() {
  static const RecordInfo record{
      "indicator",
      "chỉ tiêu",
      {{.key = "name",
        .required = required,
        .labels = "tên|tên chỉ tiêu",
        .about_vi = "Tên chỉ tiêu.",
        .about_en = "Name of the indicator.",
        .access = kept_in<&Indicator::name>(),
        .role = Role::name},
       {.key = "unit",
        .required = required,
        .of_number = true,
        .labels = "đơn vị|đơn vị tính",
        .about_vi = "Đơn vị tính, ví dụ \"%\".",
        .about_en = "Unit, such as \"%\".",
        .access = kept_in<&Indicator::unit>(),
        .role = Role::other},
       {.key = "direction",
        .shape = Shape::choice,
        .required = required,
        .of_number = true,
        .labels = "chiều|hướng",
        .about_vi = "tăng nếu số càng cao càng tốt, giảm nếu càng thấp càng tốt.",
        .about_en = "tăng: higher is better; giảm: lower is better.",
        .choices = {rising, falling},
        .access = kept_in<&Indicator::direction>(),
        .role = Role::other},
       {.key = "base",
        .shape = Shape::number,
        .labels = "mức gốc|mức đầu kỳ",
        .about_vi = "Mức khi bắt đầu.",
        .about_en = "The number at the start."},
       {.key = "step",
        .shape = Shape::number,
        .labels = "mức tăng mỗi năm|mỗi năm",
        .about_vi = "Mức thay đổi mỗi năm.",
        .about_en = "The change each year."},
       {.key = "goal",
        .shape = Shape::goals,
        .required = required,
        .labels = "mức cần đạt|chỉ tiêu",
        .about_vi = "Mức cần đạt: một số, một mức như \"≥ 98\", \"tối thiểu 2%\", \"50-60\", hoặc một câu như "
                    "\"Đạt mức tiên tiến\"; mỗi năm một mức thì mỗi năm một dòng.",
        .about_en = "What to reach: a number, a bound (≥ 98, 50-60) or words; one, or one for each year."},
       {.key = "by",
        .shape = Shape::whole,
        .labels = "năm đạt|đến năm",
        .about_vi = "Năm phải đạt.",
        .about_en = "The year to reach it in.",
        .lowest = first_plan_year,
        .highest = last_plan_year},
       {.key = "owner",
        .shape = Shape::texts,
        .names_bodies = true,
        .labels = "cơ quan chủ trì|chủ trì|đơn vị chủ trì|cơ quan theo dõi",
        .about_vi =
            "Cơ quan chịu trách nhiệm về chỉ tiêu: tên trong owners.yaml; nhiều cơ quan thì viết mỗi dòng một tên.",
        .about_en = "Body that answers for the indicator: a name of owners.yaml, or a list.",
        .access = kept_in<&Indicator::owners>(),
        .role = Role::reference},
       note_field<&Indicator::note>()}};
  return record;
}

const RecordInfo& retired_record() {
  static const RecordInfo record{"retired",
                                 "mã đã bỏ",
                                 {{.key = "id",
                                   .required = required,
                                   .labels = "mã",
                                   .about_vi = "Mã đã bỏ khỏi kế hoạch, không dùng lại.",
                                   .about_en = "The id taken out of the plan, never used again.",
                                   .access = kept_in<&Retired::id_text>(),
                                   .role = Role::id},
                                  {.key = "reason",
                                   .required = required,
                                   .labels = "lý do",
                                   .about_vi = "Vì sao bỏ, theo văn bản nào.",
                                   .about_en = "Why, and by which document.",
                                   .access = kept_in<&Retired::reason>(),
                                   .role = Role::prose},
                                  {.key = "date",
                                   .shape = Shape::date,
                                   .labels = "ngày",
                                   .about_vi = "Ngày bỏ.",
                                   .about_en = "The day it was taken out."}}};
  return record;
}

const RecordInfo& activity_record() {
  static RecordInfo record{
      // not const, because a test adds a field
      "activity", "hoạt động",
      work_fields(id_field("mã|mã hoạt động", "Mã hoạt động, ví dụ I.HD1; không đổi số về sau.",
                           "Id of the activity, such as I.HD1; never renumbered."),
                  words_field("nội dung|hoạt động", "Nội dung hoạt động.", "What is to be done."))};
  return record;
}

const RecordInfo& task_record() {
  static const RecordInfo record = [] {
    RecordInfo task{
        "task", "nhiệm vụ",
        work_fields(id_field("mã|mã nhiệm vụ", "Mã nhiệm vụ, ví dụ I.NV1.", "Id of the task, such as I.NV1."),
                    words_field("nội dung|nhiệm vụ", "Nội dung nhiệm vụ.", "What the task is."))};
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
      {id_field("mã|mã mục tiêu", "Mã mục tiêu, ví dụ I.MT1.", "Id of the target, such as I.MT1."),
       words_field("nội dung|mục tiêu", "Nội dung mục tiêu.", "What is to be reached."),
       {.key = "indicators",
        .shape = Shape::records,
        .labels = "chỉ tiêu|các chỉ tiêu",
        .about_vi = "Các chỉ tiêu bằng số của mục tiêu.",
        .about_en = "The numbers the target is measured by.",
        .record = &indicator_record()},
       note_field<&Item::note>(),
       tasks_field("Các nhiệm vụ phục vụ mục tiêu.", "The tasks that serve the target."),
       activities_field("Các hoạt động đứng ngay dưới mục tiêu, khi bảng không có cấp nhiệm vụ.",
                        "Activities right under the target, where there are no tasks."),
       was_field(),
       amended_field(kept_in<&Target::amended>()),
       waive_field()}};
  return record;
}

const RecordInfo& area_record() {
  static const RecordInfo record{"area",
                                 "lĩnh vực",
                                 {schema_field(),
                                  {.key = "area",
                                   .required = required,
                                   .labels = "mã lĩnh vực|lĩnh vực",
                                   .about_vi = "Mã của lĩnh vực như bản in: I, II, …; 1, 2, …; hoặc A, B, …",
                                   .about_en = "Code of the area as printed: I, 1 or A.",
                                   .access = kept_in<&Area::code_text>(),
                                   .role = Role::id},
                                  {.key = "part",
                                   .labels = "phần",
                                   .about_vi = "Tên phần gồm nhiều lĩnh vực, nếu bảng có, ví dụ \"A. NHIỆM VỤ CHUNG\".",
                                   .about_en = "Heading over several areas, where the table has one.",
                                   .access = kept_in<&Area::part>(),
                                   .role = Role::name},
                                  {.key = "name",
                                   .required = required,
                                   .labels = "tên|tên lĩnh vực",
                                   .about_vi = "Tên lĩnh vực.",
                                   .about_en = "Name of the area.",
                                   .access = kept_in<&Area::name>(),
                                   .role = Role::name},
                                  {.key = "indicators",
                                   .shape = Shape::records,
                                   .labels = "chỉ tiêu|các chỉ tiêu",
                                   .about_vi = "Các chỉ tiêu của cả lĩnh vực.",
                                   .about_en = "What the area as a whole is measured by.",
                                   .record = &indicator_record()},
                                  {.key = "targets",
                                   .shape = Shape::records,
                                   .labels = "các mục tiêu|mục tiêu",
                                   .about_vi = "Các mục tiêu của lĩnh vực.",
                                   .about_en = "The targets of the area.",
                                   .record = &target_record()},
                                  tasks_field("Các nhiệm vụ đứng ngay dưới lĩnh vực, khi bảng không xếp theo mục tiêu.",
                                              "Tasks right under the area."),
                                  activities_field("Các hoạt động đứng ngay dưới lĩnh vực, khi bảng chỉ có một cấp.",
                                                   "Activities right under the area."),
                                  {.key = "retired",
                                   .shape = Shape::records,
                                   .labels = "mã đã bỏ",
                                   .about_vi = "Các mã đã bỏ khỏi kế hoạch, không dùng lại.",
                                   .about_en = "Ids taken out of the plan.",
                                   .record = &retired_record()},
                                  note_field<&Area::note>()}};
  return record;
}

}  // namespace cchc::plan
