#include "plan/bind_record.h"

namespace cchc::plan {

using diag::Code;
using text::say;

namespace {

/// "1" is the only version so far; areas and the registry may leave it out.
void check_schema(Binder& binder, const yaml::Node& root) {
  const yaml::Node* schema = root.find("schema");
  if (schema == nullptr || !schema->is_scalar() || schema->text == "1") return;
  binder.sink().report({.code = Code::unknown_schema,
                        .place = binder.value_place(*schema),
                        .headline = say("không biết phiên bản định dạng \"{}\"",
                                        "unknown version \"{}\" of the file format", schema->text),
                        .help = {{"phiên bản hiện nay là 1: sửa thành \"schema: 1\", hoặc dùng bản cchc mới hơn",
                                  "the version is 1: write \"schema: 1\", or use a newer cchc"}}});
}

}  // namespace

const yaml::Node* root_map(Binder& binder, const yaml::Document& document, const RecordInfo& info) {
  const yaml::Node* root = document.root();
  if (root == nullptr) return nullptr;
  if (root->is_map()) {
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
