#include "text/vietnamese/typing.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace cchc::text::vietnamese;

namespace {

/// What the residue of a text was meant to be, stretch by stretch.
std::string meant(std::string_view text) {
  std::string out;
  for (const Residue& residue : find_residue(text)) {
    if (!out.empty()) out += " | ";
    out += residue.meant;
  }
  return out;
}

}  // namespace

TEST_CASE("Telex residue") {
  struct Row {
    std::string_view typed, meant;
  };
  for (const auto& [typed, wanted] :
       {Row{"tooor chuwsc", "tổ chức"}, Row{"ddeef", "đề"}, Row{"nghieejp", "nghiệp"}, Row{"dduwowcj", "được"},
        Row{"nuwowcs", "nước"}, Row{"nuowcs", "nước"}, Row{"hoawcj", "hoặc"}, Row{"Tooi", "Tôi"}, Row{"cuwar", "cửa"},
        Row{"quyeetj", "quyệt"}, Row{"nguwowif", "người"}, Row{"ddi", "đi"}, Row{"phaan", "phân"}, Row{"tuwf", "từ"}}) {
    CAPTURE(typed);
    CHECK(meant(typed) == wanted);
  }
}

TEST_CASE("VNI residue") {
  CHECK(meant("phu7o7ng") == "phương");
  CHECK(meant("to63 chu71c") == "tổ chức");
  CHECK(meant("d9e62") == "đề");
  CHECK(meant("nghie65p") == "nghiệp");
}

TEST_CASE("one mistake among accented words is seen, also when only its tone was typed") {
  CHECK(meant("Kế hoạch cuar phường") == "của");
  CHECK(meant("Cải cách hanhf chính") == "hành");
  CHECK(meant("Cải cachs hành chính") == "cách");
  CHECK(meant("các tôr chức") == "tổ");
  CHECK(meant("Cacs cơ quan") == "Các");
  CHECK(meant("cải cách hanh2 chính") == "hành");
  CHECK(meant("thoong tin về dịch vụ coong") == "thông | công");
}

TEST_CASE("words that are no residue") {
  for (const std::string_view text : {"Xây dựng hệ thống (SSO) theo ISO 9001:2015",
                                      "file doc, docx, pdf",
                                      "TTHC, xyz, HTQLCL",
                                      "Trang web, email, fax",
                                      "dùng Zoom, Zalo, Facebook",
                                      "các door, rooms, meets, tools",
                                      "Đạt CO2 mức A4, B1",
                                      "so1 và to2",
                                      "áp dụng tax, test",
                                      "see the room of this tool for more",
                                      "QĐ-TTg, TTr-UBND",
                                      "phường có 5G, 4G",
                                      "địa chỉ abc@toor.vn, http://toor.vn",
                                      "GIS, VNPT, CSDL, SMS",
                                      "mức độ 3, 4",
                                      "hóa, hoá",
                                      "đã của",
                                      "",
                                      "ông Hans và bà Chinhs",
                                      "boong, xoong",
                                      "kế hoạch so1"}) {
    CAPTURE(text);
    CHECK(meant(text).empty());
  }
}

TEST_CASE("a weak word counts when a sure one stands in the text") {
  CHECK(meant("cuar").empty());
  CHECK(meant("cuar tooor chuwsc") == "của tổ chức");
  CHECK(meant("tooor, chuwsc") == "tổ | chức");
}

TEST_CASE("texts without accents") {
  for (const std::string_view text :
       {"Xay dung ke hoach", "Ke hoach CCHC cua phuong nam 2022", "XAY DUNG KE HOACH", "Bao cao ket qua thuc hien"}) {
    CAPTURE(text);
    CHECK(lacks_accents(text));
  }
  for (const std::string_view text : {"Ke hoach", "Báo cáo ket qua thuc hien", "TCVN ISO 9001 CNTT",
                                      "The plan of the ward for this year", "Report on public services of the ward",
                                      "Theo quy trinh", "", "Trang tin hay, ban tin", "HTQLCL TCVN ISO TTHC"}) {
    CAPTURE(text);
    CHECK_FALSE(lacks_accents(text));
  }
}
