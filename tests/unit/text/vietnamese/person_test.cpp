#include "text/vietnamese/person.h"

#include <doctest/doctest.h>

using cchc::text::vietnamese::is_person;

TEST_CASE("persons are told by a title or by a family name") {
  for (const char* name : {"Nguyễn Văn An", "Trần Thị B", "Đ/c Hoa", "Đồng chí Hoa, Phó Chủ tịch", "Bà Trần Thị B",
                           "Lê Minh", "TRẦN THỊ BÌNH", "Nguyễn Văn An (Công chức Tư pháp)"})
    CHECK_MESSAGE(is_person(name), name);
  for (const char* name : {"Đ/c Chủ tịch", "Bà con", "Phòng Nội vụ", "Đoàn Thanh niên", "Hội Nông dân", "", "Ông"})
    CHECK_MESSAGE(!is_person(name), name);
}
