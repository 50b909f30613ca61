#include "plan/field_rows.h"

namespace cchc::plan {

namespace {

const RecordInfo& evidence_record() {
  static const RecordInfo record{"evidence",
                                 "văn bản chứng minh",
                                 {{.key = "number",
                                   .labels = "số|số ký hiệu|số, ký hiệu",
                                   .about_vi = "Số, ký hiệu văn bản, ví dụ 12/BC-UBND.",
                                   .about_en = "Number of the document, such as 12/BC-UBND.",
                                   .access = kept_in<&Evidence::number>(),
                                   .role = Role::number},
                                  {.key = "date",
                                   .shape = Shape::date,
                                   .labels = "ngày|ngày ban hành",
                                   .about_vi = "Ngày văn bản.",
                                   .about_en = "Day of the document."},
                                  {.key = "title",
                                   .labels = "tên|trích yếu|tên văn bản",
                                   .about_vi = "Tên loại và trích yếu văn bản.",
                                   .about_en = "Title of the document.",
                                   .access = kept_in<&Evidence::title>(),
                                   .role = Role::prose},
                                  {.key = "link",
                                   .labels = "liên kết|đường dẫn",
                                   .about_vi = "Nơi lưu văn bản: địa chỉ mạng hoặc tên tệp.",
                                   .about_en = "Where the document is kept: an address or a file.",
                                   .access = kept_in<&Evidence::link>(),
                                   .role = Role::other}}};
  return record;
}

template <auto Member>
FieldInfo ground_field() {
  return {.key = "ground",
          .labels = "căn cứ",
          .about_vi = "Số, ký hiệu văn bản cho phép, ví dụ 05/TB-UBND.",
          .about_en = "Number of the document that allows it, such as 05/TB-UBND.",
          .access = kept_in<Member>(),
          .role = Role::number};
}

FieldInfo day_of_ground_field() {
  return {.key = "date",
          .shape = Shape::date,
          .required = true,
          .labels = "ngày",
          .about_vi = "Ngày văn bản cho phép; tính từ ngày này.",
          .about_en = "Day of that document, from which on it counts."};
}

const RecordInfo& extension_record() {
  static const RecordInfo record{"extension",
                                 "gia hạn",
                                 {{.key = "deadline",
                                   .shape = Shape::date,
                                   .required = true,
                                   .labels = "hạn mới|hạn",
                                   .about_vi = "Hạn mới, một ngày: 31/3/2023. Hạn của kế hoạch không đổi.",
                                   .about_en = "The new deadline, a day. The plan's own does not change."},
                                  ground_field<&Extension::ground>(),
                                  day_of_ground_field()}};
  return record;
}

const RecordInfo& reassignment_record() {
  static const RecordInfo record{"reassign",
                                 "giao lại",
                                 {{.key = "owner",
                                   .shape = Shape::texts,
                                   .required = true,
                                   .names_bodies = true,
                                   .labels = "cơ quan chủ trì|chủ trì",
                                   .about_vi = "Cơ quan chủ trì mới: tên trong owners.yaml.",
                                   .about_en = "Body that leads from now on: a name of owners.yaml.",
                                   .access = kept_in<&Reassignment::owners>(),
                                   .role = Role::reference},
                                  ground_field<&Reassignment::ground>(),
                                  day_of_ground_field()}};
  return record;
}

std::vector<FieldInfo> subject_fields() {
  return {{.key = "activity",
           .labels = "hoạt động|mã hoạt động",
           .about_vi = "Mã hoạt động, ví dụ I.HD3.",
           .about_en = "Id of the activity, such as I.HD3.",
           .begins_item = true,
           .access = kept_in<&ProgressRecord::activity>(),
           .role = Role::id},
          {.key = "task",
           .labels = "nhiệm vụ|mã nhiệm vụ",
           .about_vi = "Mã nhiệm vụ, khi việc là một nhiệm vụ không chia nhỏ, ví dụ 1.NV1.",
           .about_en = "Id of the task, where the work is a task, such as 1.NV1.",
           .begins_item = true,
           .access = kept_in<&ProgressRecord::task>(),
           .role = Role::id},
          {.key = "indicator",
           .labels = "chỉ tiêu|mã mục tiêu",
           .about_vi = "Mã mục tiêu có chỉ tiêu được đo, ví dụ II.MT2.",
           .about_en = "Id of the target whose indicator was measured, such as II.MT2.",
           .begins_item = true,
           .access = kept_in<&ProgressRecord::indicator>(),
           .role = Role::id},
          {.key = "name",
           .labels = "tên chỉ tiêu",
           .about_vi = "Tên chỉ tiêu, khi mục tiêu có nhiều chỉ tiêu.",
           .about_en = "Name of the indicator, where the target has several.",
           .access = kept_in<&ProgressRecord::indicator_name>(),
           .role = Role::name},
          {.key = "period",
           .labels = "kỳ",
           .about_vi = "Kỳ thực hiện: 2022, 2022-Q4, 2022-06 hoặc 2022-H1; bỏ khóa này nếu việc chỉ có một kỳ.",
           .about_en = "The period: 2022, 2022-Q4, 2022-06 or 2022-H1; not needed where there is only one.",
           .access = kept_in<&ProgressRecord::period_text>(),
           .role = Role::other}};
}

std::vector<FieldInfo> event_fields() {
  return {{.key = "status",
           .shape = Shape::choice,
           .labels = "trạng thái|tình trạng|kết quả",
           .about_vi = "Trạng thái của việc từ ngày ghi ở \"date\". Không ghi quá hạn: chương trình tự tính.",
           .about_en = "State of the work from the day `date` on. Overdue is never written: it is worked out.",
           .choices = status_names()},
          {.key = "date",
           .shape = Shape::date,
           .labels = "ngày",
           .about_vi = "Ngày có trạng thái đó; việc hoàn thành thì ghi ngày của văn bản sản phẩm.",
           .about_en = "The day it was so; of finished work the day of its document."},
          {.key = "evidence",
           .shape = Shape::record,
           .labels = "văn bản chứng minh|minh chứng",
           .about_vi = "Văn bản chứng minh kết quả.",
           .about_en = "The document that proves it.",
           .record = &evidence_record()},
          {.key = "extension",
           .shape = Shape::record,
           .labels = "gia hạn",
           .about_vi = "Hạn mới được cho phép, kèm căn cứ; hạn của kế hoạch không đổi.",
           .about_en = "A later deadline that was granted, with its ground.",
           .record = &extension_record()},
          {.key = "reassign",
           .shape = Shape::record,
           .labels = "giao lại|chuyển giao",
           .about_vi = "Giao việc cho cơ quan khác chủ trì, kèm căn cứ.",
           .about_en = "Another body leads from now on, with the ground.",
           .record = &reassignment_record()},
          {.key = "value",
           .shape = Shape::number,
           .labels = "giá trị|số đạt được",
           .about_vi = "Số đạt được của chỉ tiêu, theo đơn vị của chỉ tiêu.",
           .about_en = "The number the indicator reached, in its unit."},
          {.key = "source",
           .labels = "nguồn|nguồn số liệu",
           .about_vi = "Nguồn của số liệu.",
           .about_en = "Where the number comes from.",
           .access = kept_in<&ProgressRecord::source>(),
           .role = Role::prose},
          {.key = "note",
           .labels = "ghi chú|lý do",
           .about_vi = "Ghi chú, ví dụ lý do chậm; in trong báo cáo.",
           .about_en = "A remark, such as why it is late; reports print it.",
           .access = kept_in<&ProgressRecord::note>(),
           .role = Role::note}};
}

}  // namespace

const RecordInfo& progress_record() {
  static const RecordInfo record = [] {
    RecordInfo entry{"result", "kết quả", subject_fields()};
    for (FieldInfo& field : event_fields()) entry.fields.push_back(std::move(field));
    return entry;
  }();
  return record;
}

}  // namespace cchc::plan
