#include "importer/import_plan.h"

#include "importer/cell_text.h"
#include "importer/doubts.h"
#include "importer/summary.h"
#include "importer/words.h"
#include "office/build_package.h"
#include "office/document.h"
#include "text/join.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace {

using namespace cchc;
namespace b = office::build;

office::Document document_of(const std::string& body, std::string_view numbering = "") {
  const std::string bytes = b::docx(body, numbering);
  auto read = office::read_document(bytes, "ke-hoach.docx");
  REQUIRE(office::problem_of(read) == nullptr);
  return std::get<office::Document>(std::move(read));
}

importer::ImportSettings ward_options() {
  return {.office = "UBND phường Hoàng Tân", .period = plan::Years{2021, 2025}, .file_name = "ke-hoach.docx"};
}

importer::Imported imported(const std::string& body, const importer::ImportSettings& options = ward_options()) {
  auto made = importer::import_plan(document_of(body), options);
  const auto* none = std::get_if<importer::NoPlan>(&made);
  REQUIRE_MESSAGE(none == nullptr, none->problem.vi);
  return std::get<importer::Imported>(std::move(made));
}

/// A file of the plan without its first two lines, which are comments for people and editors.
std::string file_of(const importer::Imported& made, std::string_view name) {
  const auto found = std::ranges::find(made.files, name, &plan::NewFile::name);
  REQUIRE(found != made.files.end());
  std::string_view text = found->bytes;
  for (int i = 0; i < 2; ++i) text.remove_prefix(text.find('\n') + 1);
  return std::string(text);
}

const std::string three_levels = b::text_row(
    {"STT", "Mục tiêu", "Nhiệm vụ", "Hoạt động", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí"});
const std::string one_level = b::text_row({"TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian"});

}  // namespace

TEST_CASE("a table with merged targets and tasks becomes the plan a colleague would have typed") {
  const auto made =
      imported(b::paragraph("KHUNG KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH") +
               b::table({three_levels, b::row({b::cell("I"), b::wide("Cải cách thể chế", 8)}),
                         b::row({b::cell("1"), b::merged_down("1.1. Mục tiêu 1:\nXây dựng hệ thống văn bản"),
                                 b::merged_down("2.1: Nhiệm vụ 1:\nRà soát văn bản"),
                                 b::cell("3.1: Hoạt động 1:\nHoàn thiện văn bản"), b::cell("Báo cáo"),
                                 b::cell("Công chức Tư pháp"), b::cell("Văn phòng phường; Công an phường"),
                                 b::merged_down("Năm 2021"), b::cell("Theo quy định: x")}),
                         b::row({b::cell(""), b::merged_up(), b::merged_up(), b::cell("3.2: Hoạt động 2:\nKiểm tra"),
                                 b::cell("- Kế hoạch\n- Báo cáo"), b::cell("công chức tư pháp"), b::cell(""),
                                 b::merged_up(), b::cell("")})}));
  CHECK(file_of(made, "1-cai-cach-the-che.yaml") ==
        "area: I\n"
        "name: Cải cách thể chế\n"
        "targets:\n"
        "  - id: I.MT1\n"
        "    text: Xây dựng hệ thống văn bản\n"
        "    tasks:\n"
        "      - id: I.NV1\n"
        "        text: Rà soát văn bản\n"
        "        activities:\n"
        "          - id: I.HD1\n"
        "            row: 1\n"
        "            text: Hoàn thiện văn bản\n"
        "            output: Báo cáo\n"
        "            owner: Công chức Tư pháp\n"
        "            partners:\n"
        "              - Văn phòng phường\n"
        "              - Công an phường\n"
        "            deadline: Năm 2021\n"
        "            funding: \"Theo quy định: x\"\n"
        "          - id: I.HD2\n"
        "            text: Kiểm tra\n"
        "            output:\n"
        "              - Kế hoạch\n"
        "              - Báo cáo\n"
        "            owner: Công chức Tư pháp\n"
        "            deadline: Năm 2021\n");
  CHECK(file_of(made, "plan.yaml") ==
        "schema: 1\ntitle: KHUNG KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH\noffice: UBND phường Hoàng Tân\nperiod: "
        "2021-2025\nareas:\n  - I\n");
  CHECK(made.errors.empty());
  CHECK(made.books.left_out().empty());
  CHECK(made.deadlines.understood == 2);
}

TEST_CASE("title, office, years and decision are read from the texts above the table") {
  const auto made =
      imported(b::table({b::text_row({"UBND PHƯỜNG HOÀNG TÂN", "CỘNG HÒA"})}) + b::paragraph("Phụ lục") +
                   b::paragraph("KHUNG KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH") + b::paragraph("GIAI ĐOẠN 2021-2025") +
                   b::paragraph("(Kèm theo Quyết định số 12/QĐ-UBND ngày 20/12/2021 của UBND phường Hoàng Tân)") +
                   b::table({one_level, b::text_row({"1", "Rà soát", "", "Công chức Tư pháp", "Năm 2022"})}),
               {.file_name = "a.docx"});
  CHECK(made.draft.title == "KHUNG KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH GIAI ĐOẠN 2021-2025");
  CHECK(made.draft.office == "UBND phường Hoàng Tân");
  CHECK(made.draft.years == plan::Years{2021, 2025});
  CHECK(made.draft.decision_kind == "Quyết định");
  CHECK(made.draft.decision_number == "12/QĐ-UBND");
  CHECK(made.draft.decision_date == "20/12/2021");
  // The letterhead is a table, and no plan: its words are named as left out where the head of the plan has them not.
  REQUIRE(made.books.left_out().size() == 1);
  CHECK(made.books.left_out().front().text == "CỘNG HÒA");
}

TEST_CASE("parts, areas and sub-headings by their numbers; codes that begin again") {
  const auto made = imported(
      b::table({one_level, b::row({b::wide("A. NHIỆM VỤ CHUNG", 5)}), b::row({b::wide("I. Thể chế", 5)}),
                b::text_row({"1", "Rà soát", "", "Sở Nội vụ", "Năm 2022"}), b::row({b::wide("1. Nhóm một", 5)}),
                b::text_row({"2", "Báo cáo", "", "Sở Nội vụ", "Năm 2022"}), b::row({b::wide("B. NHIỆM VỤ RIÊNG", 5)}),
                b::row({b::wide("I. Thủ tục", 5)}), b::text_row({"1", "Công khai", "", "Sở Nội vụ", "Năm 2022"})}));
  REQUIRE(made.draft.areas.size() == 2);
  CHECK(made.draft.areas[0].part == "A. NHIỆM VỤ CHUNG");
  CHECK(made.draft.areas[0].name == "Thể chế");
  REQUIRE(made.draft.areas[0].items.size() == 2);
  CHECK(made.draft.areas[0].items[1]->text == "Nhóm một");
  CHECK(made.draft.areas[0].items[1]->items.at(0)->kind == plan::ItemKind::activity);
  CHECK(plan::area_code(made.draft.areas[1].code) == "II");
  REQUIRE(made.draft.areas[1].doubts.size() == 1);
  CHECK(made.draft.areas[1].doubts[0].what.vi ==
        "bản in ghi mã \"I\", đã dùng ở lĩnh vực khác; lĩnh vực này lấy mã II");
  CHECK(made.errors.empty());
}

TEST_CASE("rows below another by their number are its activities; a document without areas is one") {
  const auto made = imported(b::table({one_level, b::text_row({"1", "Rà soát", "", "", ""}),
                                       b::text_row({"1.1", "Lập danh mục", "", "Sở Nội vụ", "Năm 2022"}),
                                       b::text_row({"a", "Gửi", "", "Sở Nội vụ", "Năm 2022"}),
                                       b::text_row({"2", "Báo cáo", "", "Sở Nội vụ", "Năm 2022"})}));
  REQUIRE(made.draft.areas.size() == 1);
  REQUIRE(made.draft.areas[0].items.size() == 2);
  CHECK(made.draft.areas[0].items[0]->items.at(0)->row == "1.1");
  CHECK(made.errors.empty());
}

TEST_CASE("a table that goes on, its header repeated or not, belongs to the plan; others do not") {
  const std::string more = b::table({b::text_row({"2", "Báo cáo", "", "Sở Nội vụ", "Năm 2022"}), one_level,
                                     b::text_row({"3", "Công khai", "", "Sở Nội vụ", "Năm 2022"})});
  const auto made = imported(b::table({one_level, b::text_row({"1", "Rà soát", "", "Sở Nội vụ", "Năm 2022"})}) + more +
                             b::table({b::text_row({"Nơi nhận", "Chủ tịch"})}));
  CHECK(made.tables == 2);
  CHECK(made.draft.areas.at(0).items.size() == 3);
  CHECK(made.books.left_out().size() == 1);
}

TEST_CASE("a row without work of its own goes on with the one above, and nothing of it is lost") {
  const auto made = imported(b::table({one_level, b::text_row({"1", "Rà soát", "Kế hoạch", "Sở Nội vụ", "Năm 2022"}),
                                       b::text_row({"", "", "Báo cáo", "Sở Tư pháp", "Năm 2023"})}));
  const importer::DraftItem& item = *made.draft.areas.at(0).items.at(0);
  CHECK(item.outputs == std::vector<std::string>{"Kế hoạch", "Báo cáo"});
  CHECK(item.owners.size() == 2);
  CHECK(item.deadline == "Năm 2022");
  CHECK(item.notes == std::vector<std::string>{"Thời hạn ở dòng dưới của bảng: Năm 2023"});
  CHECK(made.books.left_out().empty());
}

TEST_CASE("deadlines are kept as printed; one that no plan may hold goes into the note, with a word about it") {
  const auto made =
      imported(b::table({one_level, b::text_row({"1", "Rà soát", "", "Sở Nội vụ", "Theo tiến độ của tỉnh"}),
                         b::text_row({"2", "Báo cáo", "", "Sở Nội vụ", "31/2/2022"}),
                         b::text_row({"3", "Công khai", "", "Sở Nội vụ", "tùy sức"})}));
  const std::string area = file_of(made, made.files[2].name);
  CHECK(area.find("deadline: Theo tiến độ của tỉnh") != std::string::npos);
  CHECK(area.find("deadline: tùy sức") != std::string::npos);
  CHECK(area.find("deadline: 31/2/2022") == std::string::npos);
  CHECK(area.find("note: \"Thời hạn như bản in: 31/2/2022\"") != std::string::npos);
  CHECK(area.find("# xem lại: thời hạn \"31/2/2022\"") != std::string::npos);
  CHECK(made.errors.empty());
  CHECK(made.deadlines.not_understood.size() == 1);
}

TEST_CASE("columns a plan does not have are kept in the note; hidden text is named as left out") {
  const auto made = imported(
      b::table({b::text_row({"Nhiệm vụ", "Chủ trì", "Cấp trình"}),
                "<w:tr>" + b::cell("Rà soát") + b::cell("Sở Nội vụ") +
                    "<w:tc><w:p><w:r><w:t>UBND "
                    "tỉnh</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>nháp</w:t></w:r></w:p></w:tc></w:tr>"}));
  CHECK(made.draft.areas.at(0).items.at(0)->notes == std::vector<std::string>{"Cấp trình: UBND tỉnh"});
  REQUIRE(made.books.left_out().size() == 1);
  CHECK(made.books.left_out()[0].text == "nháp");
  CHECK(made.books.left_out()[0].place.row == 2);
  CHECK(importer::summarize(made, text::Language::vietnamese).find("bảng 1, dòng 2: \"nháp\" (chữ ẩn)") !=
        std::string::npos);
}

TEST_CASE("a row that is no work is told once, not for each of its cells") {
  const auto made = imported(
      b::table({b::text_row({"Nhiệm vụ", "Chủ trì", "Thời hạn"}), b::text_row({"", "Sở Tư pháp", "Quý III/2022"}),
                b::text_row({"Rà soát", "Sở Nội vụ", "Quý II/2022"})}));
  REQUIRE(made.books.left_out().size() == 2);
  const std::string summary = importer::summarize(made, text::Language::vietnamese);
  CHECK(summary.find("Không đưa vào kế hoạch (1 chỗ, 6 chữ)") != std::string::npos);
  CHECK(summary.find("bảng 1, dòng 2: \"Sở Tư pháp\", \"Quý III/2022\" (không có việc nào ở dòng này)\n") !=
        std::string::npos);
}

TEST_CASE("the letterhead says who issued the plan, under which number and when") {
  struct Sample {
    std::vector<std::string> cells;  // of the letterhead, each line a paragraph
    std::string_view office, superior, number, date;
  };
  const std::vector<Sample> samples{
      {{"ỦY BAN NHÂN DÂN\nPHƯỜNG HOÀNG TÂN\n\nSố: 45/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHoàng Tân, ngày 05 tháng 3 năm 2026"},
       "Ủy ban nhân dân phường Hoàng Tân",
       "",
       "45/KH-UBND",
       "05/03/2026"},
      {{"UBND TỈNH HƯNG YÊN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ KHOA HỌC", "Độc lập - Tự do - Hạnh phúc",
        "VÀ CÔNG NGHỆ", "Số:       /KH-SKHCN", "Hưng Yên, ngày     tháng    năm 2026"},
       "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
       "UBND tỉnh Hưng Yên",
       "",
       ""},
      {{"BỘ XÂY DỰNG\n-------", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}, "BỘ XÂY DỰNG", "", "", ""},
      {{"UBND THÀNH PHỐ HẢI DƯƠNG\nUBND PHƯỜNG HOÀNG TÂN", "Phụ lục I", "BÁO CÁO ĐÁNH GIÁ"},
       "UBND phường Hoàng Tân",
       "UBND thành phố Hải Dương",
       "",
       ""},
      {{"UBND phường Hoàng Tân", "Các công chức báo cáo hằng quý"}, "UBND phường Hoàng Tân", "", "", ""},
  };
  for (const Sample& sample : samples) {
    CAPTURE(sample.office);
    const auto made = imported(b::table({b::text_row(sample.cells)}) + b::paragraph("KẾ HOẠCH") +
                                   b::paragraph("Cải cách hành chính năm 2026 của UBND tỉnh") +
                                   b::table({one_level, b::text_row({"1", "Rà soát", "", "Sở Nội vụ", "Quý I"})}),
                               {.file_name = "a.docx"});
    CHECK(made.draft.title == "KẾ HOẠCH Cải cách hành chính năm 2026 của UBND tỉnh");
    CHECK(made.draft.office == sample.office);
    CHECK(made.draft.superior == sample.superior);
    CHECK(made.draft.decision_number == sample.number);
    CHECK(made.draft.decision_kind == (sample.number.empty() ? "" : "Kế hoạch"));
    CHECK(made.draft.decision_date == sample.date);
    CHECK((file_of(made, "plan.yaml").find("superior: ") != std::string::npos) == !sample.superior.empty());
  }
}

TEST_CASE("numbered headings above several tables are areas; one above a single table is that of a chapter") {
  const auto areas = [](const std::string& body) {
    std::string all;
    for (const importer::DraftArea& area : imported(body).draft.areas)
      all += plan::area_code(area.code) + " " + area.name + " (" + std::to_string(area.items.size()) + "); ";
    return all;
  };
  const std::string table = b::table({one_level, b::text_row({"1", "Rà soát", "", "Vụ Pháp chế", "Quý I"})});
  const std::string more = b::table({b::text_row({"2", "Kiểm tra", "", "Vụ Pháp chế", "Quý I"})});
  CHECK(areas(b::paragraph("A. CẢI CÁCH THỂ CHẾ") + table + more + b::paragraph("B. THỦ TỤC HÀNH CHÍNH") +
              b::paragraph("") + table) == "A CẢI CÁCH THỂ CHẾ (2); B THỦ TỤC HÀNH CHÍNH (1); ");
  CHECK(areas(b::paragraph("1. Cải cách thể chế") + table + b::paragraph("Các việc khác:") + table +
              b::paragraph("2. Thủ tục hành chính") + table) == "1 Cải cách thể chế (2); 2 Thủ tục hành chính (1); ");
  CHECK(areas(b::paragraph("II. NHIỆM VỤ") + table) == "I ke-hoach (1); ");
  const std::string with_area = b::table(
      {one_level, b::row({b::wide("I. Thể chế", 5)}), b::text_row({"1", "Tổng số hóa", "", "Vụ Pháp chế", "Quý I"})});
  CHECK(areas(b::paragraph("II. NHIỆM VỤ") + with_area + b::paragraph("III. PHÂN CÔNG") + more) == "I Thể chế (2); ");
}

TEST_CASE("a cell that says \"as above\" holds what the one above it does") {
  const auto made = imported(b::table({b::text_row({"TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian"}),
                                       b::text_row({"1", "Rà soát", "Báo cáo", "Vụ A", "Vụ B; Vụ C", "Quý I"}),
                                       b::text_row({"2", "Kiểm tra", "-nt-", "nt", "Như trên", "NT"}),
                                       b::text_row({"3", "Đánh giá", "", "-Nt-", "", "Quý II"})}));
  std::string all;
  importer::for_each_item(made.draft.areas.front().items, [&](const importer::DraftItem& item) {
    all += text::join(item.outputs, "+") + "|" + text::join(item.owners, "+") + "|" + text::join(item.partners, "+") +
           "|" + item.deadline + "; ";
  });
  CHECK(all == "Báo cáo|Vụ A|Vụ B+Vụ C|Quý I; Báo cáo|Vụ A|Vụ B+Vụ C|Quý I; |Vụ A||Quý II; ");
  CHECK(made.books.left_out().empty());
}

TEST_CASE("a mark where a body should stand is left out with a word") {
  const auto made = imported(b::table({b::text_row({"TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"}),
                                       b::text_row({"1", "Rà soát", "-", "x", "Quý I"}),
                                       b::text_row({"2", "Kiểm tra", "", "Vụ B; x", "Quý I"})}));
  REQUIRE(made.draft.bodies.size() == 1);
  CHECK(made.draft.bodies[0].name == "Vụ B");
  std::string left_out;
  for (const importer::LeftOut& one : made.books.left_out()) left_out += one.text + ": " + one.reason.vi + "; ";
  CHECK(left_out ==
        "-: chỉ là dấu, không phải tên cơ quan; x: chỉ là dấu, không phải tên cơ quan; "
        "x: không rõ là gì trong kế hoạch; ");
  CHECK(made.errors.empty());
}

TEST_CASE("sheets are areas by their names where nothing else says the areas") {
  const std::string table = b::table({one_level, b::text_row({"1", "Rà soát", "", "Vụ Pháp chế", "Quý I"})});
  const auto areas = [](office::Document document) {
    document.tables[0].name = "I. Thể chế";
    document.tables[1].name = "II. Thủ tục";
    const auto made = importer::import_plan(document, ward_options());
    std::string all;
    for (const importer::DraftArea& area : std::get<importer::Imported>(made).draft.areas) all += area.name + "; ";
    return all;
  };
  CHECK(areas(document_of(table + table)) == "Thể chế; Thủ tục; ");
  const std::string with_areas = b::table(
      {one_level, b::row({b::wide("A. Bộ máy", 5)}), b::text_row({"1", "Rà soát", "", "Vụ Pháp chế", "Quý I"})});
  CHECK(areas(document_of(with_areas + table)) == "Bộ máy; ");
}

TEST_CASE("a column for owners and partners at once is told") {
  const auto made = imported(b::table({b::text_row({"TT", "Nhiệm vụ", "Đơn vị chủ trì, phối hợp", "Thời gian"}),
                                       b::text_row({"1", "Rà soát", "Vụ A; Vụ B", "Quý I"})}));
  CHECK(std::ranges::any_of(made.draft.areas.at(0).doubts, [](const importer::Doubt& doubt) {
    return doubt.what.vi.starts_with("cột \"Đơn vị chủ trì, phối hợp\" ghi chung");
  }));
}

TEST_CASE("what the report lists to look at again stands in the files, and the other way round") {
  const auto made = imported(
      b::table({b::text_row({"TT", "Nhiệm vụ", "Đơn vị chủ trì, phối hợp", "Quý I", "Quý II"}),
                b::text_row({"1", "Rà soát", "Vụ A, B", "x", ""}), b::text_row({"2", "Kiểm tra", "", "", "x"}),
                b::text_row({"3", "Nhiệm vụ 9: Báo cáo", "Vụ A, B", "", ""}),
                b::text_row({"4", "Nhiệm vụ 9: Công khai", "Vụ C", "", ""})}) +
          b::table({one_level, b::text_row({"5", "Tổng kết", "", "Vụ A, B", "Năm 2026"}),
                    b::text_row({"", "", "", "", "Năm 2027"}), b::text_row({"6", "Gửi", "", "Vụ C", "Q3/2026"})}) +
          b::table({b::text_row({"TT", "Chỉ tiêu", "Mục tiêu năm 2026", "Mục tiêu năm 2027"}),
                    b::text_row({"1", "Hồ sơ", "5", "khoảng 6 đến 7"})}),
      {.office = "UBND xã A", .file_name = "ke-hoach.docx"});
  const importer::DoubtList list = importer::list_doubts(made.draft);
  std::string listed;
  for (const importer::Doubt& one : list.doubts) listed += one.what.vi + "\n";
  std::size_t count = 0;
  for (const plan::NewFile& file : made.files) {
    for (std::size_t at = file.bytes.find("# xem lại: "); at != std::string::npos;
         at = file.bytes.find("# xem lại: ", at + 1)) {
      const std::size_t text = at + std::string_view("# xem lại: ").size();
      CHECK(listed.find(file.bytes.substr(text, file.bytes.find('\n', at) - text)) != std::string::npos);
      ++count;
    }
  }
  CHECK(list.places == count);
  CHECK(listed ==
        "plan.yaml: tên kế hoạch lấy từ tên tệp\n"
        "plan.yaml: giai đoạn lấy từ các thời hạn trong bảng\n"
        "owners.yaml, cấp đoán theo loại cơ quan, tên không nói cấp: Vụ A, B; Vụ C\n"
        "owners.yaml, tên có dấu phẩy: một cơ quan hay nhiều?: Vụ A, B\n"
        "lĩnh vực I: bảng không ghi tên lĩnh vực nên lấy tên kế hoạch\n"
        "lĩnh vực I: thời hạn ghép từ các cột quý, tháng có đánh dấu\n"
        "lĩnh vực I: cột \"Đơn vị chủ trì, phối hợp\" ghi chung: mọi cơ quan không nói rõ được coi là chủ trì\n"
        "I.NV2: bảng không ghi cơ quan chủ trì\n"
        "I.NV3: số 9 của bản in đã dùng cho mục khác\n"
        "I.NV5: bảng ghi hai lần \"thời hạn\" cho mục này\n"
        "I.NV6: thời hạn \"Q3/2026\" sai nên ghi ở note; sửa lại thành deadline: Quý III/2026?\n"
        "plan.yaml: bảng không ghi chỉ tiêu tăng hay giảm; \"direction\" là đoán\n"
        "chỉ tiêu \"Hồ sơ\": bảng không ghi đơn vị tính\n"
        "chỉ tiêu \"Hồ sơ\": mức \"khoảng 6 đến 7\" không phải là mức đo được nên ghi ở note; sửa lại thành goal\n");
  const std::string english = importer::summarize(made, text::Language::english);
  CHECK(english.find("the level is guessed") != std::string::npos);
  CHECK(english.find("cấp đoán") == std::string::npos);
}

TEST_CASE("a person who stands where a body should is kept and named among what to look at again") {
  const auto made = imported(b::table({one_level, b::text_row({"1", "Rà soát", "", "Nguyễn Văn An", "Năm 2022"}),
                                       b::text_row({"2", "Báo cáo", "", "Đ/c Hoa; Bà Trần Thị B", "Năm 2022"}),
                                       b::text_row({"3", "Gửi", "", "Đoàn Thanh Niên phường", "Năm 2022"})}));
  CHECK(file_of(made, "owners.yaml")
            .find("  # xem lại: có lẽ là tên người; ghi chức danh hoặc cơ quan\n"
                  "  - id: nguyen-van-an\n") != std::string::npos);
  const auto doubts = importer::list_doubts(made.draft).doubts;
  CHECK(std::ranges::any_of(doubts, [](const importer::Doubt& one) {
    return one.what.vi ==
           "owners.yaml, có lẽ là tên người; ghi chức danh hoặc cơ quan: Nguyễn Văn An; Đ/c Hoa; Bà Trần Thị B";
  }));
  CHECK(made.errors.empty());
}

TEST_CASE("a start is no deadline, and marked quarters or months are one") {
  const auto deadlines = [](const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::string> written;
    for (const auto& row : rows) written.push_back(b::text_row(row));
    const auto made = imported(b::table(written));
    std::string all;
    importer::for_each_item(made.draft.areas.front().items, [&](const importer::DraftItem& item) {
      all += item.deadline;
      for (const std::string& note : item.notes) all += " (" + note + ")";
      all += "; ";
    });
    CHECK(made.books.left_out().empty());
    return all;
  };
  CHECK(deadlines({{"TT", "Nhiệm vụ", "Chủ trì", "Thời gian bắt đầu", "Thời gian kết thúc"},
                   {"1", "Rà soát", "Vụ A", "01/2022", "06/2022"}}) == "06/2022 (Thời gian bắt đầu: 01/2022); ");
  CHECK(deadlines({{"TT", "Nhiệm vụ", "Chủ trì", "Quý I", "Quý II", "Quý III", "Quý IV"},
                   {"1", "Rà soát", "Vụ A", "x", "", "X", ""},
                   {"2", "Kiểm tra", "Vụ A", "", "", "", "dự thảo"}}) == "Quý I, III;  (Quý IV: dự thảo); ");
  CHECK(deadlines({{"TT", "Nhiệm vụ", "T3", "T6", "T12"}, {"1", "Rà soát", "x", "", "x"}}) == "Tháng 3, 12; ");
  // A deadline of its own says more; quarters of two years do not say which.
  CHECK(deadlines({{"TT", "Nhiệm vụ", "Thời gian", "Quý I", "Quý II"}, {"1", "Rà soát", "Năm 2022", "x", ""}}) ==
        "Năm 2022 (Quý I: x); ");
  CHECK(deadlines({{"TT", "Nhiệm vụ", "Chủ trì", "Quý I", "Quý II", "Quý I", "Quý II"},
                   {"1", "Rà soát", "Vụ A", "x", "", "", ""}}) == " (Quý I: x); ");
}

TEST_CASE("quarters below the headers of years are deadlines of those years") {
  const auto deadlines = [](const std::vector<std::string>& rows) {
    const auto made = imported(b::table(rows), {.office = "UBND xã A", .period = plan::Years{2026, 2027}});
    std::string all;
    importer::for_each_item(made.draft.areas.front().items, [&](const importer::DraftItem& item) {
      all += item.deadline + text::join(item.notes, ", ") + "; ";
    });
    CHECK(made.deadlines.not_understood.empty());
    return all;
  };
  const std::string quarters = b::row(
      {b::merged_up(), b::merged_up(), b::cell("Quý I"), b::cell("Quý II"), b::cell("Quý I"), b::cell("Quý II")});
  const std::vector<std::string> works{b::text_row({"1", "Rà soát", "", "x", "", ""}),
                                       b::text_row({"2", "Kiểm tra", "x", "", "X", "x"})};
  const auto header = [&](const std::string& first, const std::string& second) {
    return b::row({b::merged_down("TT"), b::merged_down("Nhiệm vụ"), b::wide(first, 2), b::wide(second, 2)});
  };
  CHECK(deadlines({header("Năm 2026", "Năm 2027"), quarters, works[0], works[1]}) ==
        "Quý II/2026; Quý I/2026, Quý I/2027, Quý II/2027; ");
  CHECK(deadlines({header("Năm 2026", "Giai đoạn sau"), quarters, works[0]}) == "Quý II: x; ");
  // A sheet without merged cells.
  CHECK(deadlines({b::text_row({"TT", "Nhiệm vụ", "Năm 2026", "", "Năm 2027", ""}),
                   b::text_row({"", "", "Quý I", "Quý II", "Quý I", "Quý II"}), works[0], works[1]}) ==
        "Quý II/2026; Quý I/2026, Quý I/2027, Quý II/2027; ");
}

TEST_CASE("lines of one paragraph that each end and begin anew are several products") {
  const auto outputs = [](const std::string& cell) { return text::join(importer::products_of_cell({cell}), "|"); };
  CHECK(outputs("Kế hoạch;\nBáo cáo") == "Kế hoạch|Báo cáo");
  CHECK(outputs("Kế hoạch của xã.\nBáo cáo;\nQuyết định.") == "Kế hoạch của xã.|Báo cáo|Quyết định.");
  CHECK(outputs("Báo cáo kết quả\nHội nghị;\nQuyết định") == "Báo cáo kết quả Hội nghị; Quyết định");
  CHECK(outputs("Kế hoạch;\nbáo cáo") == "Kế hoạch; báo cáo");
}

TEST_CASE("sums and headings without work below them are left out with a word") {
  const auto made = imported(b::table(
      {one_level, b::row({b::wide("I. Thể chế", 5)}), b::text_row({"1", "Rà soát", "", "Vụ Pháp chế", "Q3/2022"}),
       b::row({b::wide("II. Thủ tục hành chính", 5)}), b::row({b::wide("Tổng cộng: 1 nhiệm vụ", 5)})}));
  REQUIRE(made.draft.areas.size() == 1);
  CHECK(made.errors.empty());
  REQUIRE(made.books.left_out().size() == 2);
  CHECK(made.books.left_out()[0].text == "Thủ tục hành chính");
  CHECK(made.books.left_out()[0].place.row == 4);
  CHECK(made.books.left_out()[1].text == "Tổng cộng: 1 nhiệm vụ");
  // What a deadline no plan may hold probably means is said.
  const auto doubts = importer::list_doubts(made.draft).doubts;
  REQUIRE(doubts.size() == 3);
  CHECK(doubts.back().what.vi ==
        "I.NV1: thời hạn \"Q3/2022\" sai nên ghi ở note; sửa lại thành deadline: Quý III/2022?");
}

TEST_CASE("numbers that reach down with the tasks are theirs in every row") {
  const std::string header = b::text_row({"TT", "Nhiệm vụ", "Hoạt động", "Chủ trì", "Thời gian"});
  const auto rows = [&](const std::string& first_number, const std::string& second_number) {
    const auto made = imported(
        b::table({header,
                  b::row({first_number, b::merged_down("Nâng cao chất lượng"), b::cell("Xây dựng"), b::cell("Vụ A"),
                          b::cell("Quý I")}),
                  b::row({second_number, b::merged_up(), b::cell("Rà soát"), b::cell("Vụ A"), b::cell("Quý II")}),
                  b::text_row({"3", "Khảo sát", "Phát phiếu", "Vụ A", "Quý II"})}));
    std::string all;
    importer::for_each_item(made.draft.areas.front().items, [&](const importer::DraftItem& item) {
      all += item.text + (item.row.empty() ? "" : " " + item.row) + "; ";
    });
    return all;
  };
  CHECK(rows(b::merged_down("1"), b::merged_up()) ==
        "Nâng cao chất lượng 1; Xây dựng; Rà soát; Khảo sát 3; Phát phiếu; ");
  CHECK(rows(b::cell("1"), b::cell("2")) == "Nâng cao chất lượng; Xây dựng 1; Rà soát 2; Khảo sát; Phát phiếu 3; ");
}

TEST_CASE("a title may take lines of one paragraph, and no heading below is taken for it") {
  const auto title = [](const std::string& body) {
    return imported(body + b::table({one_level, b::text_row({"1", "Rà soát", "", "Vụ Pháp chế", "Quý I"})}),
                    {.office = "Sở Nội vụ", .period = plan::Years{2026, 2026}, .file_name = "a.docx"})
        .draft.title;
  };
  const std::string heading =
      b::paragraph("II. NHIỆM VỤ") + b::paragraph("Các nhiệm vụ như sau:") + b::paragraph("NHIỆM VỤ CỤ THỂ");
  CHECK(title(b::table({b::text_row({"SỞ NỘI VỤ"})}) + b::paragraph("KẾ HOẠCH") +
              b::paragraph("Cải cách hành chính năm 2026") + heading) == "KẾ HOẠCH Cải cách hành chính năm 2026");
  CHECK(
      title("<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Cải cách hành chính</w:t><w:br/><w:t>năm 2026</w:t></w:r></w:p>" +
            heading) == "KẾ HOẠCH Cải cách hành chính năm 2026");
  CHECK(title(b::paragraph("Nghị quyết") + heading) == "NHIỆM VỤ CỤ THỂ");
}

TEST_CASE("an appendix is of the office that the line below its title names") {
  const auto office = [](const std::string& line) {
    return imported(b::paragraph("DANH MỤC NHIỆM VỤ NĂM 2026") + b::paragraph(line) +
                        b::table({one_level, b::text_row({"1", "Rà soát", "", "Vụ Pháp chế", "Quý I"})}),
                    {.file_name = "a.docx"})
        .draft.office;
  };
  CHECK(office("(Kèm theo Quyết định số 12/QĐ-BXD ngày 20/12/2025 của Bộ trưởng Bộ Xây dựng)") == "Bộ Xây dựng");
  CHECK(office("(Ban hành kèm theo Kế hoạch của Sở Nội vụ về thực hiện Nghị quyết của Chính phủ)") == "Sở Nội vụ");
  CHECK(office("(Kèm theo Chương trình hành động của phường, ban hành theo Quyết định của Chủ tịch UBND phường A)") ==
        "UBND phường A");
  const auto below_superior = imported(
      b::table({b::text_row({"UBND HUYỆN KIM SƠN\nPHÒNG NỘI VỤ"})}) + b::paragraph("DANH MỤC NHIỆM VỤ NĂM 2026") +
          b::paragraph("(Kèm theo Kế hoạch số 7/KH-PNV của Phòng Nội vụ huyện Kim Sơn)") +
          b::table({one_level, b::text_row({"1", "Rà soát", "", "Vụ Pháp chế", "Quý I"})}),
      {.file_name = "a.docx"});
  CHECK(below_superior.draft.office == "Phòng Nội vụ huyện Kim Sơn");
  CHECK(below_superior.draft.superior == "UBND huyện Kim Sơn");
  const auto made =
      imported(b::paragraph("CHƯƠNG TRÌNH HÀNH ĐỘNG NĂM 2026") +
                   b::paragraph("(Kèm theo Chương trình số 3/CTr-UBND ngày 5 tháng 1 năm 2026 của UBND phường A)") +
                   b::table({one_level, b::text_row({"1", "Rà soát", "", "Vụ Pháp chế", "Quý I"})}),
               {.file_name = "a.docx"});
  CHECK(made.draft.superior.empty());
  CHECK(made.draft.decision_kind == "Chương trình");
  CHECK(made.draft.decision_number == "3/CTr-UBND");
  CHECK(made.draft.decision_date == "05/01/2026");
}

TEST_CASE("a table of indicators becomes those of the plan and of its areas") {
  const std::string plan = b::paragraph("UBND XÃ LONG PHỤNG") + b::paragraph("KẾ HOẠCH") +
                           b::paragraph("Cải cách hành chính giai đoạn 2026-2030") +
                           b::paragraph("PHỤ LỤC I. NHIỆM VỤ") +
                           b::table({one_level, b::row({b::wide("I. Cải cách thể chế", 5)}),
                                     b::text_row({"1", "Rà soát", "", "Văn phòng HĐND và UBND xã", "Năm 2026"})});
  const std::string header = b::text_row(
      {"TT", "Chỉ tiêu", "ĐVT", "Thực hiện năm 2025", "Mục tiêu năm 2026", "Mục tiêu đến 2030", "Cơ quan theo dõi"});
  const auto made = imported(
      plan + b::table({header, b::row({b::wide("I. CẢI CÁCH THỂ CHẾ", 7)}),
                       b::text_row({"1", "Văn bản được rà soát", "%", "90", "95", "100", "Văn phòng HĐND-UBND xã"}),
                       b::row({b::wide("II. Thủ tục", 7)}), b::text_row({"2", "Hồ sơ trực tuyến:", "", "", "", "", ""}),
                       b::text_row({"", "- Toàn trình", "%", "45,5", "≥ 60%", "Trên 80%", "Công an xã"}),
                       b::text_row({"", "- Một phần", "", "", "70%", "60 đến 65 điểm", "nt"}),
                       b::text_row({"3", "Xếp hạng", "hạng", "12", "10", "5", ""}),
                       b::text_row({"4", "Chuyển đổi số", "", "", "Đạt", "Đạt mức tiên tiến", ""}),
                       b::text_row({"5", "Số sáng kiến", "", "", "2", "3", ""}),
                       b::text_row({"6", "Chờ", "phút", "", "-", "Giảm 20", ""})}),
      {.file_name = "a.docx"});
  CHECK(made.errors.empty());
  CHECK(made.draft.title == "KẾ HOẠCH Cải cách hành chính giai đoạn 2026-2030");
  CHECK(made.tables == 2);
  const std::string area = file_of(made, "1-cai-cach-the-che.yaml");
  CHECK(area.substr(0, area.find("  - id:")) ==
        ("# xem lại: bảng không ghi chỉ tiêu tăng hay giảm; \"direction\" là đoán\n"
         "area: I\n"
         "name: Cải cách thể chế\n"
         "indicators:\n"
         "  - name: Văn bản được rà soát\n"
         "    unit: \"%\"\n"
         "    direction: tăng\n"
         "    base: 90\n"
         "    goal:\n"
         "      2026: 95\n"
         "      2030: 100\n"
         "    owner: Văn phòng HĐND-UBND xã\n"
         "tasks:\n"));
  const std::string head = file_of(made, "plan.yaml");
  CHECK(head.substr(head.find("indicators:")) ==
        "indicators:\n"
        "  - name: \"Hồ sơ trực tuyến: Toàn trình\"\n"
        "    unit: \"%\"\n"
        "    base: 45,5\n"
        "    goal:\n"
        "      2026: ≥ 60%\n"
        "      2030: Trên 80%\n"
        "    owner: Công an xã\n"
        "    note: \"Nhóm: II. Thủ tục\"\n"
        "  # xem lại: mức \"60 đến 65 điểm\" không phải là mức đo được nên ghi ở note; sửa lại thành goal\n"
        "  - name: \"Hồ sơ trực tuyến: Một phần\"\n"
        "    unit: \"%\"\n"
        "    direction: tăng\n"
        "    goal: 70\n"
        "    by: 2026\n"
        "    owner: Công an xã\n"
        "    note: |-\n"
        "      Mục tiêu đến 2030: 60 đến 65 điểm\n"
        "      Nhóm: II. Thủ tục\n"
        "  - name: Xếp hạng\n"
        "    unit: hạng\n"
        "    direction: giảm\n"
        "    base: 12\n"
        "    goal:\n"
        "      2026: 10\n"
        "      2030: 5\n"
        "    note: \"Nhóm: II. Thủ tục\"\n"
        "  - name: Chuyển đổi số\n"
        "    goal:\n"
        "      2026: Đạt\n"
        "      2030: Đạt mức tiên tiến\n"
        "    note: \"Nhóm: II. Thủ tục\"\n"
        "  # xem lại: bảng không ghi đơn vị tính\n"
        "  - name: Số sáng kiến\n"
        "    unit: chưa ghi\n"
        "    direction: tăng\n"
        "    goal:\n"
        "      2026: 2\n"
        "      2030: 3\n"
        "    note: \"Nhóm: II. Thủ tục\"\n");
  // An indicator without a goal anybody could measure is left out with its row.
  CHECK(std::ranges::all_of(made.books.left_out(), [](const auto& one) { return one.place.row == 11; }));
  CHECK(made.books.left_out().size() == 5);
}

TEST_CASE("goals of years may stand below one header; a unit may stand in the name or behind the number") {
  const auto made = imported(
      b::table({one_level, b::text_row({"1", "Rà soát", "", "Sở Nội vụ", "Năm 2022"})}) +
      b::table({b::row({b::merged_down("STT"), b::merged_down("Tên chỉ tiêu"), b::wide("Mục tiêu", 2)}),
                b::row({b::merged_up(), b::merged_up(), b::cell("2021"), b::cell("2022")}),
                b::text_row({"1", "Dịch vụ công", "5 dịch vụ", "6 dịch vụ"}),
                b::text_row({"2", "Hồ sơ quá hạn (%)", "≤ 3", "≤ 2"}), b::text_row({"3", "Mức độ (%)", "80", "90"})}));
  CHECK(made.errors.empty());
  CHECK(made.books.left_out().empty());
  REQUIRE(made.draft.indicators.size() == 3);
  CHECK(made.draft.indicators[0].unit == "dịch vụ");
  CHECK(made.draft.indicators[0].goals.at(1).year == 2022);
  CHECK(made.draft.indicators[0].goals.at(1).text == "6");
  CHECK(made.draft.indicators[1].direction.empty());
  CHECK(made.draft.indicators[2].unit == "%");
}

TEST_CASE("a goal without a year is kept in the note beside goals of years") {
  const auto made =
      imported(b::table({one_level, b::text_row({"1", "Rà soát", "", "Sở Nội vụ", "Năm 2022"})}) +
               b::table({b::text_row({"TT", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Năm 2022"}),
                         b::text_row({"1", "Hồ sơ", "%", "100", "95"}), b::text_row({"2", "Khác", "%", "90", ""})}));
  CHECK(made.errors.empty());
  REQUIRE(made.draft.indicators.size() == 2);
  REQUIRE(made.draft.indicators[0].goals.size() == 1);
  CHECK(made.draft.indicators[0].goals[0].year == 2022);
  CHECK(made.draft.indicators[0].notes == std::vector<std::string>{"Mức cần đạt không ghi năm: 100"});
  CHECK(made.draft.indicators[0].doubts.size() == 1);
  CHECK(made.draft.indicators[1].goals.at(0).text == "90");
  CHECK(made.draft.indicators[1].doubts.empty());
}

TEST_CASE("a table that names work beside its indicators is a plan") {
  const auto made = imported(b::table({b::text_row({"TT", "Mục tiêu, chỉ tiêu", "Nhiệm vụ", "Chủ trì", "Thời gian"}),
                                       b::text_row({"1", "Đạt 95%", "Rà soát", "Sở Nội vụ", "Năm 2022"})}));
  CHECK(made.draft.indicators.empty());
  REQUIRE(made.draft.areas.size() == 1);
  CHECK(made.draft.areas[0].items.at(0)->kind == plan::ItemKind::target);
}

TEST_CASE("an office in capitals is written as people write it, where there is one way to") {
  const auto office = [](const std::string& letterhead, const std::string& owner) {
    return imported(b::table({b::text_row({letterhead, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"})}) +
                        b::paragraph("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026") +
                        b::table({one_level, b::text_row({"1", "Rà soát", "", owner, "Năm 2026"})}),
                    {.file_name = "a.docx"})
        .draft.office;
  };
  CHECK(office("UBND XÃ LONG PHỤNG", "Công an xã") == "UBND xã Long Phụng");
  CHECK(office("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", "Sở Nội vụ") == "Ủy ban nhân dân thành phố Hải Phòng");
  CHECK(office("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "Sở Tài nguyên và Môi trường") == "Sở Tài nguyên và Môi trường");
  CHECK(office("SỞ TƯ PHÁP", "Văn phòng Sở") == "SỞ TƯ PHÁP");
}

TEST_CASE("a document without a plan, an office or years says what to do") {
  const auto refusal = [](const std::string& body, const importer::ImportSettings& options = {.file_name = "a.docx"}) {
    const auto made = importer::import_plan(document_of(body), options);
    const auto* none = std::get_if<importer::NoPlan>(&made);
    return none == nullptr ? "" : none->problem.vi;
  };
  CHECK(refusal(b::table({b::text_row({"a", "b"})})).starts_with("không thấy bảng nào"));
  CHECK(refusal("").starts_with("không thấy bảng nào"));
  const std::string table = b::table({one_level, b::text_row({"1", "Rà soát", "", "Sở Nội vụ", "Thường xuyên"})});
  CHECK(refusal(table).starts_with("không thấy tên cơ quan"));
  CHECK(refusal(table, {.office = "UBND xã A"}).starts_with("không thấy năm"));
  CHECK(refusal(table, {.tables = {3}}) == "không có bảng 3; tệp có 1 bảng");
  for (const std::vector<std::size_t>& tables : {std::vector<std::size_t>{}, {1}})
    CHECK(refusal(table, {.tables = tables, .columns = "text=2,owner=9"}) ==
          "--columns: \"owner=9\": không bảng nào cần đọc có cột 9");
  CHECK(refusal(b::table({one_level})).starts_with("bảng không có dòng nào"));
}

TEST_CASE("every word of a table is in the plan or in the list of what was left out") {
  const std::string body = b::table(
      {one_level, b::row({b::wide("II/ Phần mở", 5)}),
       b::text_row({"Mới", "a) Rà soát (lần 2); gửi", "- Kế hoạch;\n- Báo cáo", "Sở A và Sở B, Sở C", "Quý VI/2022"}),
       b::text_row({"-", "", "", "", "Năm 2022"}),
       b::text_row({"3.", "Nhiệm vụ 3: x", "y", "Chủ trì: Sở A; phối hợp: Sở D", "z"})});
  const auto made = imported(body);
  // What stood between names, in front of them, and what said the kind of an item.
  const std::set<std::string> became_keys{"và", "chủ", "trì", "phối", "hợp", "nhiệm", "vụ"};
  importer::WordCount have;
  for (const plan::NewFile& file : made.files) importer::add_words(have, file.bytes);
  for (const importer::LeftOut& one : made.books.left_out()) importer::add_words(have, one.text);
  for (const office::Table& table : document_of(body).tables) {
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
      for (const office::Cell& cell : table.rows[row].cells) {
        for (const std::string& paragraph : cell.paragraphs) {
          for (const std::string& word : importer::words_of(paragraph)) {
            CHECK_MESSAGE((became_keys.contains(word) || have.contains(word)), word);
          }
        }
      }
    }
  }
  CHECK(made.errors.empty());
}

TEST_CASE("one piece of work over thousands of rows costs what it holds") {
  std::vector<std::string> rows{one_level, b::text_row({"1", "Rà soát", "", "Sở Nội vụ", "Năm 2022"})};
  for (int i = 1; i <= 4'000; ++i)
    rows.push_back(b::text_row({"", "", "Báo cáo số " + std::to_string(i), "Sở số " + std::to_string(i), ""}));
  const auto made = imported(b::table(rows));
  CHECK(made.draft.areas.at(0).items.at(0)->outputs.size() == 4'000);
  CHECK(made.draft.areas.at(0).items.at(0)->owners.size() == 4'001);
}

TEST_CASE("ten thousand rows take seconds, not minutes") {
  std::vector<std::string> rows{one_level};
  for (int i = 1; i <= 10'000; ++i)
    rows.push_back(b::text_row(
        {std::to_string(i), "Rà soát văn bản số " + std::to_string(i), "Báo cáo", "Sở Nội vụ", "Năm 2022"}));
  const auto made = imported(b::table(rows));
  CHECK(made.draft.areas.at(0).items.size() == 10'000);
}
