#include "plan/bind_record.h"

#include <array>

namespace cchc::plan {

namespace {

using diag::Code;
using text::say;

constexpr std::array evidence_setters{
    Setter<Evidence>{"date", set_date<&Evidence::date_text, &Evidence::date>},
};

constexpr std::array extension_setters{
    Setter<Extension>{"deadline", set_date<&Extension::deadline_text, &Extension::deadline>},
    Setter<Extension>{"date", set_date<&Extension::date_text, &Extension::date>},
};

constexpr std::array reassignment_setters{
    Setter<Reassignment>{"date", set_date<&Reassignment::date_text, &Reassignment::date>},
};

/// A nested record with a table of its own.
template <auto Member, const auto& Setters>
constexpr auto set_record = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, ProgressRecord& record) {
  auto& part = (record.*Member).emplace();
  bind_record<std::remove_reference_t<decltype(part)>>(binder, node, *field.record, Setters, part);
};

constexpr std::array progress_setters{
    Setter<ProgressRecord>{"status",
                           [](Binder& binder, const FieldInfo& field, const yaml::Node& node, ProgressRecord& record) {
                             record.status_text = binder.text(node);
                             if (const auto meant = binder.choice(node, field)) record.status = find_status(*meant);
                           }},
    Setter<ProgressRecord>{"date", set_date<&ProgressRecord::date_text, &ProgressRecord::date>},
    Setter<ProgressRecord>{"evidence", set_record<&ProgressRecord::evidence, evidence_setters>},
    Setter<ProgressRecord>{"extension", set_record<&ProgressRecord::extension, extension_setters>},
    Setter<ProgressRecord>{"reassign", set_record<&ProgressRecord::reassignment, reassignment_setters>},
    Setter<ProgressRecord>{"value", set_number<&ProgressRecord::value_text, &ProgressRecord::value>},
};

/// Reports what keys an entry lacks that no other stands for.
void check_complete(Binder& binder, const ProgressRecord& record) {
  const yaml::Node& node = *record.origin.node;
  if (node.damaged || node.first == nullptr) return;
  const auto has = [&](std::string_view key) { return node.find(key) != nullptr; };
  const auto report = [&](std::string_view key, text::Message headline, text::Message help) {
    binder.sink().report({.code = Code::missing_key,
                          .place = binder.key_place(*node.first),
                          .headline = std::move(headline),
                          .label = {"mục này", "this entry"},
                          .help = {std::move(help), say("thêm dòng \"{}: …\"", "add a line \"{}: …\"", key)}});
  };
  if (!has("activity") && !has("task") && !has("indicator")) {
    report("activity", {"kết quả không ghi là của việc nào", "the entry does not say what it is about"},
           {"ghi mã của việc: activity: I.HD3 (hoạt động), task: 1.NV1 (nhiệm vụ) hoặc indicator: II.MT2 (chỉ tiêu)",
            "name it: activity: I.HD3, task: 1.NV1 or indicator: II.MT2"});
  } else if (has("indicator") && !has("value")) {
    report("value", {"chỉ tiêu không ghi số đạt được", "the entry gives no value of the indicator"},
           {"ghi số đã đo được", "write the number that was measured"});
  } else if (!has("indicator") && !has("status") && !has("extension") && !has("reassign")) {
    report("status", {"mục không ghi kết quả gì của việc", "the entry says nothing of the work"},
           {"ghi trạng thái, hoặc extension (gia hạn), reassign (giao lại)",
            "write a status, or an extension, or who it was reassigned to"});
  }
}

void report_no_list(Binder& binder, const yaml::Node& root) {
  if (root.damaged || root.is_empty()) return;
  const diag::Place place =
      root.is_map() ? binder.key_place(*root.first) : diag::Place{&binder.file(), {root.span.begin, root.span.begin}};
  binder.sink().report(
      {.code = Code::wrong_shape,
       .place = place,
       .headline = say("tệp kết quả là một danh sách, mỗi kết quả bắt đầu bằng \"- activity: …\"",
                       "a progress file is a list: each entry starts with \"- activity: …\""),
       .help = {{"thêm \"- \" trước khóa đầu tiên của mỗi kết quả và thụt các dòng còn lại vào hai dấu cách",
                 "put \"- \" before the first key of each entry and indent its other lines by two spaces"}}});
}

}  // namespace

std::vector<ProgressRecord> bind_progress(const yaml::Document& document, diag::Sink& sink) {
  std::vector<ProgressRecord> records;
  const yaml::Node* root = document.root();
  if (root == nullptr) return records;
  Binder binder(document.file(), sink);
  const RecordInfo& info = progress_record();
  const auto bind_one = [&](const yaml::Node& node) {
    bind_record<ProgressRecord>(binder, node, info, progress_setters, records.emplace_back());
    check_complete(binder, records.back());
  };
  if (root->is_map()) {
    // Another file of the plan, saved under this name, or one entry without its dash.
    if (!root_map(binder, document, info)) return records;
    report_no_list(binder, *root);
    bind_one(*root);
    return records;
  }
  if (!root->is_list()) {
    report_no_list(binder, *root);
    return records;
  }
  const FieldInfo list{.key = "progress", .shape = Shape::records, .record = &info};
  binder.records(*root, list, bind_one);
  return records;
}

}  // namespace cchc::plan
