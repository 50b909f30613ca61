#include "plan/deadline_advice.h"
#include "plan/deadline_pattern.h"

#include <array>
#include <string>
#include <utility>

namespace cchc::plan::deadline {

namespace {

/// What to tell the writer. One row of `reasons` each.
enum class Advice {
  year_word,
  quarter_word,
  month_word,
  slash,
  day_slashes,
  range_dash,
  recurring_words,
  no_year,
  day_without_year,
  no_end,
  no_quarter,
  season,
  before_part,
  extra_word,
  other_rhythm
};

struct Reason {
  std::string_view vi;
  std::string_view en;
};

Reason reason_of(Advice advice) {
  switch (advice) {
    case Advice::year_word:
      return {"cần chữ \"năm\" ngay trước số năm", "the word \"năm\" belongs right before the year"};
    case Advice::quarter_word:
      return {"thiếu chữ \"Quý\" trước số quý", "the word \"Quý\" is missing before the quarter"};
    case Advice::month_word:
      return {"thiếu chữ \"Tháng\" hoặc \"Quý\" trước con số",
              "the word \"Tháng\" or \"Quý\" is missing before the number"};
    case Advice::slash:
      return {"giữa quý hoặc tháng và năm cần có dấu \"/\" hoặc chữ \"năm\"",
              "\"/\" or the word \"năm\" belongs between the quarter or month and the year"};
    case Advice::day_slashes:
      return {"ngày phải viết bằng dấu \"/\": ngày/tháng/năm", "a day is written with \"/\": day/month/year"};
    case Advice::range_dash:
      return {"hai năm đầu và cuối nối với nhau bằng dấu \"-\"", "the first and the last year are joined by \"-\""};
    case Advice::recurring_words:
      return {"việc lặp lại phải viết bằng chữ \"Hàng\"", "recurring work is written with the word \"Hàng\""};
    case Advice::no_year:
      return {"không rõ năm nào", "it is not said in which year"};
    case Advice::day_without_year:
      return {"thiếu năm: hãy viết đủ ngày/tháng/năm, năm bốn chữ số, ví dụ 15/6/2022",
              "the year is missing: write day/month/year with a four-digit year, as in 15/6/2022"};
    case Advice::no_end:
      return {"có lúc bắt đầu mà thiếu lúc kết thúc, ví dụ: Từ năm 2022 đến hết 31/12/2025",
              "there is a start and no end, as in: Từ năm 2022 đến hết 31/12/2025"};
    case Advice::no_quarter:
      return {"không rõ quý nào, từ I đến IV", "it is not said in which quarter, I to IV"};
    case Advice::season:
      return {"\"đầu\", \"giữa\", \"cuối\" không chỉ rõ ngày nào: hãy ghi quý, tháng hoặc năm",
              "\"đầu\", \"giữa\" and \"cuối\" name no day: give the quarter, the month or the year"};
    case Advice::before_part:
      return {"sau chữ \"Trước\" phải là một ngày cụ thể", "a day must follow the word \"Trước\""};
    case Advice::extra_word:
      return {"thừa chữ trong thời hạn", "the deadline has words too many"};
    case Advice::other_rhythm:
      return {"không nhận nhịp này: chỉ có hàng tháng, hàng quý, 6 tháng và hàng năm",
              "this rhythm is not known: only every month, quarter, six months and year are"};
  }
  return {};
}

constexpr std::size_t max_templates = 4;

struct Slip {
  Pattern pattern;
  bool sure;  ///< a single template is the only thing the phrase can mean
  Advice advice;
  std::array<std::string_view, max_templates> templates;
};

/// Tried in this order, after the grammar has refused the phrase.
constexpr std::array slips{
    Slip{"Y", true, Advice::year_word, {"Năm {y}"}},
    Slip{"(trong|vao) Y", true, Advice::year_word, {"Năm {y}"}},
    Slip{"(denhet|den|het) Y", true, Advice::year_word, {"Đến hết năm {y}"}},
    Slip{"Y (-den|-|den) Y", true, Advice::year_word, {"Năm {y}-{z}"}},
    Slip{"(ngay|truocngay|truoc|denhetngay|denhet|denngay|den|) N / N", false, Advice::day_without_year, {}},
    Slip{"M / Y", true, Advice::month_word, {"Tháng {m}/{y}", "Quý {q}/{y}"}},
    Slip{"Q (/|nam) Y", true, Advice::quarter_word, {"Quý {q}/{y}"}},
    Slip{"(trong|vao|)(quy|qui_|qui) Q (_|,|-|.|,nam|) Y", true, Advice::slash, {"Quý {q}/{y}"}},
    Slip{"(trong|vao|)thang M (_|,|-|.|,nam) Y", true, Advice::slash, {"Tháng {m}/{y}"}},
    Slip{"giaidoan Y (_|/|,) Y", true, Advice::range_dash, {"Giai đoạn {y}-{z}"}},
    Slip{"cacnam Y (-|den|dennam) Y", true, Advice::extra_word, {"Năm {y}-{z}"}},
    Slip{"(nam|cacnam|) Y (,|va|,va|_|/)(nam|) Y", false, Advice::range_dash, {"Năm {y}-{z}"}},
    Slip{"hangnam Y (-|den|dennam) Y", false, Advice::extra_word, {"Hàng năm", "Năm {y}-{z}"}},
    Slip{"hangnam(giaidoan|tunam|tu|trong) Y (-|den|dennam) Y", false, Advice::extra_word, {"Hàng năm", "Năm {y}-{z}"}},
    Slip{"(ngay|) L", true, Advice::day_slashes, {"{d}"}},
    Slip{"truoc(ngay|) L", true, Advice::day_slashes, {"Trước ngày {d}"}},
    Slip{"(denhet|den)(ngay|) L", true, Advice::day_slashes, {"Đến hết ngày {d}"}},
    Slip{"tu(nam|) Y (-denhet|-den|denhet|den|-)(ngay|) L", true, Advice::day_slashes, {"Từ năm {y} đến hết {d}"}},
    Slip{"dat P % (denhet|den)(ngay|) L", true, Advice::day_slashes, {"Đạt {p}% đến {d}"}},
    Slip{"dat P % (denhet|den|vaonam|trongnam) Y", true, Advice::year_word, {"Đạt {p}% đến hết năm {y}"}},
    Slip{"tu(nam|) Y", false, Advice::no_end, {"Năm {y}"}},
    Slip{"tu(ngay|) D", false, Advice::no_end, {}},
    Slip{"tu(thang|) M (/|nam) Y", false, Advice::no_end, {}},
    Slip{"(hoanthanh|xong|chamnhat)(truoc|)(ngay|) D", false, Advice::extra_word, {"{d}", "Trước ngày {d}"}},
    Slip{"het(ngay|) D", true, Advice::extra_word, {"Đến hết ngày {d}"}},
    Slip{"hetnam Y", true, Advice::extra_word, {"Đến hết năm {y}"}},
    Slip{"vaonam Y", true, Advice::extra_word, {"Năm {y}"}},
    Slip{"(het|vao)(quy|qui_|qui) Q (/|nam) Y", true, Advice::extra_word, {"Quý {q}/{y}"}},
    Slip{"(het|vao)thang M (/|nam) Y", true, Advice::extra_word, {"Tháng {m}/{y}"}},
    Slip{"(vao|)cuoinam Y", false, Advice::season, {"Năm {y}", "Quý IV/{y}"}},
    Slip{"(vao|)giuanam Y", false, Advice::season, {"Quý II/{y}", "Tháng 6/{y}"}},
    Slip{"(vao|)daunam Y", false, Advice::season, {"Quý I/{y}", "Tháng 1/{y}"}},
    Slip{"6thangdaunam Y", false, Advice::season, {"Quý II/{y}", "Tháng 6/{y}"}},
    Slip{"6thangcuoinam Y", false, Advice::season, {"Năm {y}", "Quý IV/{y}"}},
    Slip{"cuoi(quy|qui_|qui) Q (/|nam) Y", true, Advice::season, {"Quý {q}/{y}"}},
    Slip{"cuoithang M (/|nam) Y", true, Advice::season, {"Tháng {m}/{y}"}},
    Slip{"truocnam Y", false, Advice::before_part, {"Trước ngày 01/01/{y}"}},
    Slip{"truocthang M (/|nam) Y", false, Advice::before_part, {"Trước ngày 1/{m}/{y}"}},
    Slip{"(quy|qui_|qui) Q", false, Advice::no_year, {"Quý {q} hàng năm"}},
    Slip{"thang M", false, Advice::no_year, {"Tháng {m} hàng năm"}},
    Slip{"(quy|qui) Y", false, Advice::no_quarter, {"Quý I/{y}", "Quý II/{y}", "Quý III/{y}", "Quý IV/{y}"}},
    Slip{"(quy|qui_|qui) Q (moinam|cacnam)", true, Advice::recurring_words, {"Quý {q} hàng năm"}},
    Slip{"thang M (moinam|cacnam)", true, Advice::recurring_words, {"Tháng {m} hàng năm"}},
    Slip{"hangnam(,|-|vao|,vao|)(quy|qui_|qui) Q", true, Advice::recurring_words, {"Quý {q} hàng năm"}},
    Slip{"hangnam(,|-|vao|,vao|)thang M", true, Advice::recurring_words, {"Tháng {m} hàng năm"}},
    Slip{"(moi|dinhky|dinhkyhang|dinhkymoi|motlanmoi)nam", true, Advice::recurring_words, {"Hàng năm"}},
    Slip{"(moi|dinhky|dinhkyhang|dinhkymoi)(quy|qui)", true, Advice::recurring_words, {"Hàng quý"}},
    Slip{"(moi|dinhky|dinhkyhang|dinhkymoi)thang", true, Advice::recurring_words, {"Hàng tháng"}},
    Slip{"(moi|dinhky|dinhkyhang|dinhkymoi)6thang", true, Advice::recurring_words, {"6 tháng"}},
    Slip{"(hang|moi|dinhky|dinhkyhang|)(nuanam|sauthang)", true, Advice::recurring_words, {"6 tháng"}},
    Slip{"6thang(/lan|1lan|motlan)", true, Advice::extra_word, {"6 tháng"}},
    Slip{"(hang|)(quy|qui)(,|va|,va)(hang|)nam",
         false,
         Advice::recurring_words,
         {"Hàng quý", "Kết hợp báo cáo công tác KSTTHC quý, năm"}},
    Slip{"(hang|moi)(tuan|ngay)", false, Advice::other_rhythm, {"Hàng tháng", "Thường xuyên"}},
    Slip{"thuongxuyen(,|-|)lientuc", true, Advice::extra_word, {"Thường xuyên"}},
    Slip{"lientuc", true, Advice::extra_word, {"Thường xuyên"}},
    Slip{"thuongxuyen(,|-|)(hangnam|trongnam)", false, Advice::extra_word, {"Thường xuyên", "Hàng năm"}},
};

/// Adds a phrase made from the values of the refused one. When it is wrong too, as "2025-2022" is, that is the mistake to tell.
void suggest(std::string suggestion, DeadlineError& error) {
  const Phrase phrase = read_phrase(suggestion);
  const auto read = read_schedule(phrase);
  if (std::holds_alternative<Schedule>(read)) {
    error.suggestions.push_back(std::move(suggestion));
  } else if (const auto* mistake = std::get_if<Fault>(&read)) {
    error.code = mistake->code;
    error.reason = mistake->reason;
  }
}

}  // namespace

std::optional<DeadlineError> explain_known_slip(const Phrase& phrase) {
  std::size_t reach = 0;
  for (const Slip& slip : slips) {
    const auto captures = match(slip.pattern, phrase.letters, reach);
    if (!captures) continue;
    auto evaluated = evaluate(phrase, *captures);
    if (const auto* mistake = std::get_if<Fault>(&evaluated)) return explain_fault(phrase, *mistake);
    auto& values = std::get<Values>(evaluated);
    // A bare "4/2022" may be the month or the quarter.
    if (values.quarter == 0 && values.month <= 4) values.quarter = static_cast<int>(values.month);
    const auto [vi, en] = reason_of(slip.advice);
    DeadlineError error{.span = phrase.whole(), .reason = {std::string(vi), std::string(en)}, .suggestions = {}};
    for (const std::string_view phrase_template : slip.templates) {
      if (auto suggestion = fill(phrase_template, values)) suggest(*std::move(suggestion), error);
    }
    error.certain = slip.sure && error.suggestions.size() == 1;
    return error;
  }
  return std::nullopt;
}

}  // namespace cchc::plan::deadline
