#include "plan/bind_record.h"

#include "plan/file_role.h"
#include "plan/wrong_level.h"

namespace cchc::plan {

using diag::Code;
using text::say;

namespace {

/// Areas and the registry may leave it out.
void check_schema(Binder& binder, const yaml::Node& root) {
  const yaml::Node* schema = root.find("schema");
  if (schema == nullptr || !schema->is_scalar() || schema->text == std::to_string(format_version)) return;
  binder.sink().report(
      {.code = Code::unknown_schema,
       .place = binder.value_place(*schema),
       .headline =
           say("không biết phiên bản định dạng \"{}\"", "unknown version \"{}\" of the file format", schema->text),
       .help = {say("phiên bản hiện nay là {0}: sửa thành \"schema: {0}\", hoặc dùng bản cchc mới hơn",
                    "the version is {0}: write \"schema: {0}\", or use a newer cchc", format_version)}});
}

/// What the file is instead: a copy of plan.yaml or owners.yaml under another name, or one file saved over another.
/// Null when it may be what its name says.
const RecordInfo* other_file(const yaml::Node& root, const RecordInfo& info) {
  for (const RecordInfo* other : {&head_record(), &registry_record(), &area_record()}) {
    if (other->name != info.name && keys_only_in(root, *other, info) > 0 && keys_only_in(root, info, *other) == 0)
      return other;
  }
  return nullptr;
}

void report_other_file(Binder& binder, const yaml::Node& root, const RecordInfo& info, const RecordInfo& other) {
  binder.sink().report(
      {.code = Code::wrong_level,
       .place = binder.key_place(*root.first),
       .headline = say("tệp này có nội dung của {0}, không phải của {1}", "this file holds a {2}, not a {3}",
                       other.name_vi, info.name_vi, other.name, info.name),
       .help = {
           info.find("area") != nullptr
               ? text::Message{"nếu là bản sao thì xóa hoặc chuyển ra ngoài thư mục kế hoạch; nếu đã lưu đè nhầm thì "
                               "lấy lại nội dung cũ (Ctrl+Z, hoặc bản trong git)",
                               "move a copy out of the folder; if the file was overwritten, get its old text back"}
               : text::Message{"có lẽ đã lưu đè nhầm tệp: lấy lại nội dung cũ (Ctrl+Z, hoặc bản trong git)",
                               "it was probably overwritten: get its old text back (undo, or from git)"}}});
}

}  // namespace

bool set_kept(Binder& binder, const FieldInfo& field, const yaml::Node& node, RecordBase& record) {
  const Access& access = field.access;
  if (access.text != nullptr) {
    access.text(record) = binder.text(node);
  } else if (access.texts != nullptr) {
    access.texts(record) = binder.texts(node, field);
  } else if (access.bodies != nullptr) {
    const std::vector<Text> names = binder.texts(node, field);
    std::vector<BodyReference>& bodies = access.bodies(record);
    bodies.reserve(names.size());
    for (const Text& name : names) bodies.push_back({.name = name});
  } else {
    return false;
  }
  return true;
}

const yaml::Node* root_map(Binder& binder, const yaml::Document& document, const RecordInfo& info) {
  const yaml::Node* root = document.root();
  if (root == nullptr) return nullptr;
  if (root->is_map()) {
    if (const RecordInfo* other = other_file(*root, info); other != nullptr && !root->damaged) {
      report_other_file(binder, *root, info, *other);
      return nullptr;
    }
    check_schema(binder, *root);
    return root;
  }
  if (!root->damaged && !root->is_empty()) {
    binder.sink().report({.code = Code::wrong_shape,
                          .place = {&document.file(), {root->span.begin, root->span.begin}},
                          .headline = say("tệp phải bắt đầu bằng các khóa của {0}, như \"{1}: …\"",
                                          "the file must start with the keys of the {2}, such as \"{1}: …\"",
                                          info.name_vi, info.fields[1].key, info.name),
                          .help = {{"xem một tệp mẫu của kế hoạch rồi viết theo mẫu đó",
                                    "look at another file of the plan and write this one alike"}}});
  }
  return nullptr;
}

}  // namespace cchc::plan
