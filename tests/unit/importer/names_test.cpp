#include "importer/names.h"

#include "importer/registry_draft.h"
#include "text/join.h"

#include <doctest/doctest.h>

namespace {

using namespace cchc;
using importer::NameSplitter;

/// The names of a cell with "|" between; learns from `others` first.
std::string names(const std::vector<std::string>& paragraphs,
                  const std::vector<std::vector<std::string>>& others = {}) {
  NameSplitter splitter;
  splitter.learn(paragraphs);
  for (const auto& other : others) splitter.learn(other);
  return text::join(splitter.split(paragraphs).owners, "|");
}

}  // namespace

TEST_CASE("line breaks and semicolons part names") {
  CHECK(names({"Sở Nội vụ; Sở Tư pháp"}) == "Sở Nội vụ|Sở Tư pháp");
  CHECK(names({"- Sở Nội vụ", "- Sở Tư pháp."}) == "Sở Nội vụ|Sở Tư pháp");
  CHECK(names({"Sở Nội vụ\ncác sở, ngành"}) == "Sở Nội vụ|các sở, ngành");
  CHECK(names({"Văn phòng", "HĐND-UBND", "phường"}) == "Văn phòng HĐND-UBND phường");
  CHECK(names({"UBND\ncác xã, phường"}) == "UBND các xã, phường");
}

TEST_CASE("commas, và and slashes part names only where another name begins") {
  CHECK(names({"Sở Văn hóa, Thể thao và Du lịch, Sở Tư pháp"}) == "Sở Văn hóa, Thể thao và Du lịch|Sở Tư pháp");
  CHECK(names({"Bộ Khoa học và Công nghệ và Bộ Giáo dục và Đào tạo"}) ==
        "Bộ Khoa học và Công nghệ|Bộ Giáo dục và Đào tạo");
  CHECK(names({"Các sở, ban, ngành, UBND các xã, phường"}) == "Các sở, ban, ngành|UBND các xã, phường");
  CHECK(names({"Các phòng, ban, Đơn vị"}) == "Các phòng, ban, Đơn vị");
  CHECK(names({"Phòng Nội vụ/Phòng Tài chính"}) == "Phòng Nội vụ|Phòng Tài chính");
  CHECK(names({"VTV, VOV, TTXVN, các địa phương"}) == "VTV|VOV|TTXVN|các địa phương");
  CHECK(names({"Văn phòng HĐND và UBND phường"}) == "Văn phòng HĐND và UBND phường");
  CHECK(names({"Trung tâm Việc làm (Sở Nội vụ, Sở Tư pháp)"}) == "Trung tâm Việc làm (Sở Nội vụ, Sở Tư pháp)");
  CHECK(names({"Công an, Quân đội nhân dân"}, {{"Quân đội nhân dân"}}) == "Công an|Quân đội nhân dân");
}

TEST_CASE("the office of a council and a committee is one, and so is what begins with an abbreviation") {
  CHECK(names({"VP HĐND&UBND xã"}) == "VP HĐND&UBND xã");
  CHECK(names({"VP HĐND & UBND phường, Công an phường"}) == "VP HĐND & UBND phường|Công an phường");
  CHECK(names({"Văn phòng HĐND - UBND xã và Phòng Kinh tế"}) == "Văn phòng HĐND - UBND xã|Phòng Kinh tế");
  CHECK(names({"VP HĐND/UBND xã"}) == "VP HĐND/UBND xã");
  CHECK(names({"Thường trực HĐND/UBND xã"}) == "Thường trực HĐND|UBND xã");
  CHECK(names({"VP. HĐND-UBND xã"}) == "VP. HĐND-UBND xã");
  CHECK(names({"P. Tư pháp. Công an xã"}) == "P. Tư pháp|Công an xã");
  CHECK(names({"Sở Nội vụ. Sở Tư pháp"}) == "Sở Nội vụ|Sở Tư pháp");
}

TEST_CASE("paragraphs that begin as names do are names, but for one that says whose office it is") {
  CHECK(names({"Văn phòng", "Phòng Kinh tế"}) == "Văn phòng|Phòng Kinh tế");
  CHECK(names({"VP", "HĐND-UBND xã"}) == "VP HĐND-UBND xã");
  CHECK(names({"Văn phòng HĐND", "UBND xã", "Công an xã"}) == "Văn phòng HĐND UBND xã|Công an xã");
  CHECK(names({"Văn phòng", "Huyện ủy"}) == "Văn phòng Huyện ủy");
  CHECK(names({"Viện kiểm sát nhân dân", "Công an xã"}) == "Viện kiểm sát nhân dân|Công an xã");
  CHECK(names({"Phòng Văn hóa -", "Xã hội"}) == "Phòng Văn hóa - Xã hội");
}

TEST_CASE("a mark names nobody") {
  CHECK(names({"-"}).empty());
  CHECK(names({"x"}).empty());
  CHECK(names({"Sở Nội vụ; -"}) == "Sở Nội vụ");
  CHECK(importer::names_nobody({"…", "X"}));
  CHECK_FALSE(importer::names_nobody({"VTV"}));
  CHECK_FALSE(importer::names_nobody({}));
}

TEST_CASE("a cell that says who leads and who takes part") {
  NameSplitter splitter;
  const auto split = splitter.split({"Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp, Sở Tài chính"});
  CHECK(text::join(split.owners, "|") == "Sở Nội vụ");
  CHECK(text::join(split.partners, "|") == "Sở Tư pháp|Sở Tài chính");
}

TEST_CASE("a name may say in brackets what it does, and then the others take part") {
  const auto roles = [](const std::string& cell) {
    const auto split = importer::NameSplitter().split({cell});
    return text::join(split.owners, ", ") + " | " + text::join(split.partners, ", ");
  };
  CHECK(roles("Phòng Nội vụ (chủ trì); MTTQ xã (phối hợp)") == "Phòng Nội vụ | MTTQ xã");
  CHECK(roles("Công an xã; Phòng Nội vụ (Chủ trì)") == "Phòng Nội vụ | Công an xã");
  CHECK(roles("Phòng Nội vụ; MTTQ xã (cơ quan phối hợp)") == "Phòng Nội vụ | MTTQ xã");
  CHECK(roles("Bộ Chỉ huy quân sự (Ban Tham mưu)") == "Bộ Chỉ huy quân sự (Ban Tham mưu) | ");
}

TEST_CASE("spellings of one body become one name with aliases") {
  importer::RegistryDraft registry;
  for (const char* name :
       {"CC VH-XH", "Công chức VHXH", "Công chức VH-XH", "Công chức VH-XH", "Sở KH&CN", "Sở Khoa học và Công nghệ",
        "Uỷ ban nhân dân phường", "UBND phường", "các sở, ngành", "Các sở, ngành"})
    registry.add(name);
  const auto bodies = registry.bodies(plan::Level::ward, {2021, 2025});
  REQUIRE(bodies.size() == 4);
  CHECK(bodies[0].name == "Công chức VH-XH");
  CHECK(bodies[0].aliases == std::vector<std::string>{"CC VH-XH"});
  CHECK(bodies[0].id == "cong-chuc-vh-xh");
  CHECK(registry.name_of("Công chức VHXH") == "Công chức VH-XH");
  CHECK(bodies[1].aliases.size() == 1);
  CHECK(bodies[3].name == "Các sở, ngành");
  CHECK(bodies[3].aliases.empty());
}

TEST_CASE("levels are told by the words of the name, else guessed with a doubt") {
  using plan::Level;
  const auto level = [](const char* name, int year = 2021) {
    const auto guess = importer::guess_level(name, Level::ward, Level::city, {year, year});
    return std::string(plan::name(guess.level)) + (guess.certain ? "" : "?");
  };
  CHECK(level("UBND phường Hoàng Tân") == "phường");
  CHECK(level("UBND xã, phường, đặc khu") == "phường");
  CHECK(level("Công an thành phố") == "thành phố");
  CHECK(level("Văn phòng HĐND-UBND TP") == "thành phố");
  CHECK(level("Bộ Nội vụ") == "bộ");
  CHECK(level("Bộ phận Một cửa phường") == "phường");
  CHECK(level("Bảo hiểm xã hội tỉnh") == "tỉnh");
  CHECK(level("Văn phòng Chính phủ") == "trung ương");
  CHECK(level("Sở Tư pháp") == "tỉnh?");
  CHECK(level("Công chức Tư pháp") == "phường?");
  CHECK(level("Phòng Nội vụ") == "thành phố?");
  CHECK(level("Phòng Kinh tế", 2026) == "phường?");
  CHECK(level("Ngân hàng") == "khác?");
}
