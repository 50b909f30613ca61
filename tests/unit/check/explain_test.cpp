#include "check/explain.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace cchc;
using text::Language;

namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::size_t lines(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

}  // namespace

TEST_CASE("no page is empty, in either language") {
  for (const diag::CodeInfo& row : diag::all_codes()) {
    const std::string id = diag::id(row.code);
    CAPTURE(id);
    const auto page = check::find_explanation(row.code);
    REQUIRE(page.has_value());
    CHECK(page->why.vi.ends_with('.'));
    CHECK(page->why.en.ends_with('.'));
    CHECK(page->why.vi != page->why.en);
    CHECK(page->wrong != page->right);
    for (const std::string_view example : {page->wrong, page->right}) {
      CHECK(example.size() > 1);
      CHECK(example.ends_with('\n'));
      CHECK_FALSE(contains(example, "\t"));
    }
    for (const Language language : {Language::vietnamese, Language::english}) {
      const std::string text = check::explain(row.code, language);
      CHECK(text.starts_with(id + ": "));
      CHECK(contains(text, page->wrong.substr(0, page->wrong.find('\n'))));
      CHECK(contains(text, page->right.substr(0, page->right.find('\n'))));
      CHECK(contains(text, "waive:\n") == (row.waivable || contains(page->wrong, "waive:\n")));
      CHECK(contains(text, "--fix") == row.fixable);
      CHECK(text.ends_with('\n'));
    }
  }
}

TEST_CASE("a page in full") {
  CHECK(check::explain(diag::Code::duplicate_row, Language::vietnamese) ==
        "K309: số thứ tự (STT) trùng (cảnh báo)\n"
        "\n"
        "Trong một lĩnh vực, mỗi dòng của bảng in một số thứ tự (STT); hai dòng cùng số là có một\n"
        "chỗ gõ nhầm.\n"
        "\n"
        "Sai:\n"
        "    - id: I.HD1\n"
        "      row: 1\n"
        "    - id: I.HD2\n"
        "      row: 1\n"
        "\n"
        "Đúng:\n"
        "    - id: I.HD1\n"
        "      row: 1\n"
        "    - id: I.HD2\n"
        "      row: 2\n"
        "\n"
        "Cách sửa: phải tự sửa.\n"
        "Cách bỏ qua: " +
            std::string(diag::info(diag::Code::duplicate_row).waivable
                            ? "thêm vào mục đó, kèm lý do:\n    waive:\n      K309: \"lý do\"\n"
                            : "không bỏ qua được.\n"));
}

TEST_CASE("the list has every code once, with its severity and a star where it can be fixed") {
  for (const Language language : {Language::vietnamese, Language::english}) {
    const std::string list = check::rule_list(language);
    const std::string markdown = check::rule_list_markdown(language);
    for (const diag::CodeInfo& row : diag::all_codes()) {
      const std::string id = diag::id(row.code);
      const std::string_view name = language == Language::english ? row.name_en : row.name_vi;
      CHECK(contains(markdown, fmt::format("\n| {} | ", id)));
      CHECK(contains(markdown, fmt::format(" | {} | ", name)));
      CHECK(contains(list, fmt::format("\n  {} ", id)));
      CHECK(contains(list, fmt::format(" {}\n", name)));
    }
    CHECK(contains(list, "  K401 E* "));
    CHECK(contains(list, "  K402 W  "));
    CHECK(contains(list, "  K408 I  "));
  }
  // A heading, and two lines of table head, for each group beside the codes.
  const std::string markdown = check::rule_list_markdown(Language::vietnamese);
  std::size_t headings = 0;
  for (std::size_t at = markdown.find("### "); at != std::string::npos; at = markdown.find("### ", at + 1)) ++headings;
  CHECK(headings >= 10);
  CHECK(lines(markdown) == diag::all_codes().size() + headings * 5 - 1);
}
