#include "text/vietnamese/misspelt.h"

#include <doctest/doctest.h>

using cchc::text::vietnamese::is_misspelt;

TEST_CASE("a name with typing errors is that name") {
  CHECK(is_misspelt("Công chức Tư páp", "Công chức Tư pháp"));
  CHECK(is_misspelt("Công hcức Tư pháp", "Công chức Tư pháp"));
  CHECK(is_misspelt("Phòng Nộii vụ", "Phòng Nội vụ"));
  CHECK(is_misspelt("Phong noi vu", "Phòng Nội vụ"));
  CHECK(is_misspelt("Phoongf Nội vụ", "Phòng Nội vụ"));
  CHECK(is_misspelt("Pho2ng No65i vu5", "Phòng Nội vụ"));
  CHECK(is_misspelt("Phòng Nội vụ.", "Phòng Nội vụ"));
  CHECK(is_misspelt("Văn phòng HĐND-UBDN phường", "Văn phòng HĐND-UBND phường"));
  CHECK(is_misspelt("Văn phòng HĐND – UBNND phường", "Văn phòng HĐND-UBND phường"));
}

TEST_CASE("another short name is another name") {
  for (const auto* name : {"Phòng TN-MT", "Phòng Y tế", "Phòng QLĐT", "Phòng VH", "Phòng VH-XH"})
    CHECK_FALSE(is_misspelt(name, "Phòng VH-TT"));
  CHECK_FALSE(is_misspelt("UBND phường", "UBND xã, phường"));
  CHECK_FALSE(is_misspelt("Văn phòng HĐND-UBND tỉnh", "Văn phòng HĐND-UBND TP"));
  CHECK_FALSE(is_misspelt("Công chức VP-TK", "Công chức VH-XH"));
  CHECK_FALSE(is_misspelt("Phòng Hành chính", "Phòng Tài chính"));
  CHECK_FALSE(is_misspelt("UBND xã Tân Phong", "UBND xã Tân Phòn"));
  CHECK_FALSE(is_misspelt("UBND xã Ea Kar", "UBND xã Ea Kao"));
  CHECK_FALSE(is_misspelt("Tổ dân phố 1", "Tổ dân phố 2"));
  CHECK_FALSE(is_misspelt("Phòng Nội vụ thành phố", "Phòng Nội vụ"));
}
