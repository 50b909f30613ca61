#pragma once

#include <string_view>

namespace cchc::text::vietnamese {

/// A person's name and the post that may stand behind it: "Nguyễn Văn An (Công chức Tư pháp)".
struct PersonAndPost {
  std::string_view person;
  std::string_view post;
};

/// Parts them at the first sign; all of it is the person where there is none.
PersonAndPost split_person(std::string_view name);

/// Whether this is a person rather than a body: "Ông Trần Văn Bình", "Nguyễn Văn An", "Đ/c An, Phó Chủ tịch", "LÊ
/// MINH".
bool is_person(std::string_view name);

}  // namespace cchc::text::vietnamese
