#include "plan/deadline_forms.h"

#include <bit>

namespace cchc::plan::deadline {

namespace {

using enum Meaning;

/// Both spellings of quý/quí and of hàng/hằng are in use. Before a Roman number "quí" keeps its space, see `Phrase`.
/// Verbs before a form ("hoàn thành trong …") and stray marks after it are gone when these are matched.
constexpr Form forms[] = {
    {"(trong|vao|ca|)nam Y", in, "Năm 2021", "31/12 năm đó", "31 December of that year"},
    {"(trong|vao|) Y", in, "2025"},
    {"(den|toi|)(het|)(nam|) Y", in, "Đến hết năm 2023"},
    {"(trong|)(cacnam|nam|) Y (-nam|-den|-|dennam|den) Y",
     range,
     "Năm 2021-2025",
     "31/12 năm cuối; làm từ 01/01 năm đầu",
     "31 December of the last year; work from 1 January of the first",
     "Năm {y}-{z}",
     {{{"nam Y (_|/) Y", Advice::range_dash}}}},
    {"(trong|)(giaidoan|thoiky) Y (-nam|-den|-|dennam|den) Y",
     range,
     "Giai đoạn 2022-2025",
     {},
     {},
     "Giai đoạn {y}-{z}",
     {{{"giaidoan Y (_|/|,) Y", Advice::range_dash}}}},
    {"tu(nam|) Y (-denhet|-den|denhet|den|-)(nam|) Y", range, "Từ năm 2022 đến năm 2025"},

    {"(trong|vao|den|toi|)(het|)(quy|qui_|qui) Q (/|-|nam|/nam|,nam) Y",
     in,
     "Quý IV/2022",
     "ngày cuối quý",
     "the last day of that quarter",
     "Quý {q}/{y}",
     {{{"(trong|vao|)(quy|qui_|qui) Q (_|,|.|) Y", Advice::slash},
       {"q Q (/|-|_|nam|) Y", Advice::quarter_word},
       {"Q / Y", Advice::quarter_word},
       {"(quy|qui) Y", Advice::no_quarter}}}},
    {"(trong|vao|den|toi|)(het|)thang M (/|-|nam|/nam|,nam) Y",
     in,
     "Tháng 6/2022",
     "ngày cuối tháng",
     "the last day of that month",
     "Tháng {m}/{y}",
     {{{"(trong|vao|)thang M (_|,|.) Y", Advice::slash},
       {"t M (/|-) Y", Advice::month_word},
       {"M (-|.) Y", Advice::month_word}}}},
    // Not a month: "31/12" has no year. Its words stand with the other forms that have none.
    {"(trong|vao|den|toi|chamnhat|)(het|)(ngay|) S", in},
    {"(trong|den|toi|)(het|) M / Y", in, "12/2025"},
    {"(trong|het|)(6|06)thangdaunam Y", first_half, "6 tháng đầu năm 2022", "30/6 năm đó", "30 June of that year"},
    {"(trong|)nuadaunam Y", first_half},
    {"(trong|)(6|06)thangcuoinam Y", second_half, "6 tháng cuối năm 2022", "31/12 năm đó; làm từ 01/7",
     "31 December of that year; work from 1 July"},
    {"(trong|)nuacuoinam Y", second_half},

    {"(trong|vao|)(ngay|) D", in, "15/6/2022", "ngày đó", "that day", "{d}", {{{"(ngay|) L", Advice::day_slashes}}}},
    {"(den|toi|)(het|)(ngay|) D",
     in,
     "Đến hết ngày 15/6/2022",
     {},
     {},
     "Đến hết ngày {d}",
     {{{"(denhet|den)(ngay|) L", Advice::day_slashes}}}},
    {"(chamnhat|muonnhat)(la|vao|den|trong|)(het|)(ngay|) D", in, "Chậm nhất ngày 15 tháng 6 năm 2022"},
    {"(chamnhat|muonnhat)(la|vao|den|trong|)(het|)(quy|qui_|qui) Q (/|-|nam) Y", in},
    {"(chamnhat|muonnhat)(la|vao|den|trong|)(het|)thang M (/|-|nam) Y", in},
    {"(chamnhat|muonnhat)(la|vao|den|trong|)(het|)nam Y", in},
    {"truoc(ngay|) D",
     before,
     "Trước ngày 15/6/2022",
     "ngày hôm trước",
     "the day before",
     "Trước ngày {d}",
     {{{"truoc(ngay|) L", Advice::day_slashes}}}},
    {"truoc(quy|qui_|qui) Q (/|-|nam) Y", before, "Trước Quý IV/2022", "ngày cuối của quý, tháng trước đó",
     "the last day of the quarter or month before"},
    {"truocthang M (/|-) Y", before, "Trước tháng 6/2022"},
    {"truocthang M nam Y", before},

    // Several at once. A year counts for all before it that have none.
    {"(trong|vao|)(cac|)(quy|qui_|qui) Q [~(quy|qui_|qui|) Q] (/|-|nam|/nam|,nam) Y", in_each, "Quý II, IV/2022",
     "ngày cuối của từng quý, tháng, năm", "the last day of each quarter, month or year"},
    {"(trong|vao|)(quy|qui_|qui) Q (/|-|nam) Y [~(trong|vao|)(quy|qui_|qui) Q (/|-|nam) Y]", in_each,
     "Quý II/2022, Quý I/2023"},
    {"(trong|vao|)(cac|)thang M [~(thang|) M] (/|-|nam|/nam|,nam) Y", in_each, "Tháng 6, 12/2022"},
    {"(trong|vao|)(thang|) M / Y [~(trong|vao|)(thang|) M / Y]", in_each},
    {"(trong|vao|)thang M nam Y [~(trong|vao|)thang M nam Y]", in_each},
    {"(trong|vao|)(cac|)nam Y [~(nam|) Y]", in_each, "Năm 2022, 2023"},
    {"(trong|vao|chamnhat|)(ngay|) [S ~(ngay|)] D", in_each, "Ngày 15/6, 15/12/2022", "từng ngày đó",
     "each of those days"},
    {"(trong|vao|chamnhat|)(ngay|) D [~(ngay|) D]", in_each},
    {"truoc(ngay|) [S ~(truoc|)(ngay|)] D", before_each, "Trước ngày 15/6 và 15/12/2022",
     "ngày hôm trước của từng ngày", "the day before each"},
    {"truoc(ngay|) D [~(truoc|)(ngay|) D]", before_each},

    {"tu(nam|) Y (-denhet|-den|denhet|den|-)(ngay|) D",
     range,
     "Từ năm 2022 đến hết 31/12/2025",
     "ngày cuối; làm từ ngày đầu",
     "the last day; work from the first",
     "Từ năm {y} đến hết {d}",
     {{{"tu(nam|) Y (-denhet|-den|denhet|den|-)(ngay|) L", Advice::day_slashes}}}},
    {"(tu|)(ngay|) D (-denhet|-den|denhet|den|-)(ngay|) D", range, "Từ 10/7/2022 đến 30/11/2022"},
    {"(tu|)(ngay|) S (-denhet|-den|denhet|den|-)(ngay|) D", range},
    {"tu(ngay|) X (-denhet|-den|denhet|den|-)(ngay|) D", range},
    {"(tu|)thang M (-denhet|-den|denhet|den|-)(thang|) M (/|-|nam) Y", range, "Từ tháng 3 đến tháng 10 năm 2022"},
    {"(tu|)(thang|) M / Y (-denhet|-den|denhet|den|-)(thang|) M / Y", range},
    {"(tu|)thang M nam Y (-denhet|-den|denhet|den|-)thang M nam Y", range},
    {"(tu|)(quy|qui_|qui) Q (-denhet|-den|denhet|den|-)(quy|qui_|qui|) Q (/|-|nam) Y", range},
    {"(tu|)(quy|qui_|qui) Q (/|nam) Y (-denhet|-den|denhet|den|-)(quy|qui_|qui) Q (/|nam) Y", range,
     "Quý IV/2022 - Quý II/2023"},
    {"tunay(-|)(denhet|den)(nam|) Y", from_plan_start, "Từ nay đến năm 2025", "31/12 năm đó, ngày đó; làm từ đầu kỳ",
     "31 December of that year, or that day; work from the plan's start"},
    {"tunay(-|)(denhet|den)(ngay|) D", from_plan_start},
    {"dat P % (denhet|den)(ngay|) D",
     from_plan_start,
     "Đạt 100% đến 31/12/2025",
     {},
     {},
     "Đạt {p}% đến {d}",
     {{{"dat P % (denhet|den)(ngay|) L", Advice::day_slashes}}}},
    {"dat P % (denhet|den|vao|trong)(nam|) Y", from_plan_start, "Đạt 100% đến hết năm 2025"},

    {"(trong|vao|den|toi|chamnhat|)(het|)thang M", in, "Đến tháng 8", "chưa ghi năm: chỉ rõ khi kế hoạch có một năm",
     "no year is written: only clear in a plan of one year"},
    {"(trong|vao|den|toi|chamnhat|)(het|)(quy|qui_|qui) Q", in},
    {"(trongnam|canam|trongcanam|hetnam|denhetnam)", in, "Cả năm"},
    {"(trong|het|)(6|06)thangdaunam", first_half},
    {"(trong|)(6|06)thangcuoinam", second_half},
    {"truoc(ngay|) S", before, "Trước ngày 15/12"},
    {"truocthang M", before},
    {"truoc M / Y", before},
    {"truoc(quy|qui_|qui) Q", before},
    {"(trong|vao|)(cac|)(quy|qui_|qui) Q [~(quy|qui_|qui|) Q]", in_each},
    {"(trong|vao|)(cac|)thang M [~(thang|) M]", in_each},
    {"(trong|vao|chamnhat|)(ngay|) S [~(ngay|) S]", in_each},
    {"truoc(ngay|) S [~(truoc|)(ngay|) S]", before_each},
    {"(tu|)(ngay|) S (-denhet|-den|denhet|den|-)(ngay|) S", range},
    {"(tu|)(ngay|) X (-denhet|-den|denhet|den|-)(ngay|) S", range},
    {"(tu|)thang M (-denhet|-den|denhet|den|-)(thang|) M", range},
    {"(tu|)(quy|qui_|qui) Q (-denhet|-den|denhet|den|-)(quy|qui_|qui|) Q", range},

    {"(vao|den|)cuoinam Y", in_about, "Cuối năm 2022", "khoảng 31/12 năm đó", "about 31 December of that year"},
    {"(vao|den|)cuoi(quy|qui_|qui) Q (/|-|nam) Y", in_about},
    {"(vao|den|)cuoithang M (/|-|nam) Y", in_about},
    {"(vao|den|)cuoigiaidoan Y (-nam|-den|-|dennam|den) Y", in_about},
    {"truocnam Y", before_about, "Trước năm 2023", "khoảng 31/12 năm trước", "about 31 December of the year before"},
    {"(vao|)daunam Y", early, "Đầu năm 2022", "khoảng 31/3 năm đó", "about 31 March of that year"},
    {"(vao|)giuanam Y", middle, "Giữa năm 2022", "khoảng 30/6 năm đó", "about 30 June of that year"},

    {"(hang|moi|dinhky|motlanmoi)nam", every_year, "Hàng năm", "31/12 mỗi năm của kế hoạch",
     "31 December of every year of the plan"},
    {"(hang|moi|dinhky)(quy|qui)", every_quarter, "Hàng quý", "ngày cuối mỗi quý, tháng, nửa năm",
     "the last day of every quarter, month, half-year"},
    {"(hang|moi|dinhky)thang", every_month, "Hàng tháng"},
    {"(hang|moi|)(6|06)thang(/lan|1lan|motlan|)", every_half_year, "6 tháng"},
    {"(hang|moi|)(nuanam|sauthang)", every_half_year},
    {"(hang|moi|)(quy|qui)(,|va|,va|/)(hang|)nam", every_quarter},
    {"(hang|moi|)thang(,|va|,va|/)(hang|)(quy|qui)(,va|,|va|/|)(hang|)(nam|)", every_month},
    {"(hang|dinhky|)(6|06)thang(,|va|,va|/)(hang|1|01|mot|)nam", every_half_year},
    {"(trong|)(cac|tungquy|tung)(quy|qui)", every_quarter},
    {"(trong|)(cac|tung)thang", every_month},
    {"(hang|)(quy|qui),(hang|)(6|06)thang(,|va|,va)(hang|)nam", every_quarter},
    {"(hang|)thang,(hang|)(quy|qui),(hang|)(6|06)thang(,|va|,va)(hang|)nam", every_month},
    {"(1|01|mot)nam(/|)(1|01|mot|)lan", every_year},
    {"(hang|moi)nam(1|01|mot)lan", every_year},
    {"(hang|moi)(quy|qui)(1|01|mot)lan", every_quarter},
    {"(hang|moi)thang(1|01|mot)lan", every_month},
    {"(hang|moi)nam(,|)theo A", every_year},
    {"(hang|moi)(quy|qui)(,|)theo A", every_quarter},
    {"(hang|moi)thang(,|)theo A", every_month},
    {"thang(6|06)(,|va)(thang|)12(hangnam|moinam)", every_half_year},
    {"(toithieu|itnhat|)(1|01|mot)lan(/|moi|trong|)nam", every_year},
    {"(toithieu|itnhat|)(1|01|mot)lan(/|moi|trong|)(quy|qui)", every_quarter},
    {"(toithieu|itnhat|)(1|01|mot)lan(/|moi|trong|)thang", every_month},
    // The yearly report comes with the one of the fourth quarter, so its day is among the quarters' ends.
    {"kethop(voi|)baocao(congtac|)(kstthc|kiemsoattthc|kiemsoatthutuchanhchinh)(quy|qui)(,|va)nam", every_quarter,
     "Kết hợp báo cáo công tác KSTTHC quý, năm", "ngày cuối mỗi quý", "the last day of every quarter"},
    {"(trong|vao|)(quy|qui_|qui) Q (hangnam|moinam|cuanam|cacnam)", yearly_in, "Quý IV hàng năm",
     "ngày cuối quý, tháng đó, mỗi năm", "the last day of that quarter or month, every year"},
    {"(trong|vao|)thang M (hangnam|moinam|cacnam)", yearly_in, "Tháng 12 hàng năm"},
    {"hangnam(,|-|vao|,vao|)(quy|qui_|qui) Q", yearly_in},
    {"hangnam(,|-|vao|,vao|)thang M", yearly_in},
    {"(trong|vao|)(cac|)(quy|qui_|qui) Q [~(quy|qui_|qui|) Q] (hangnam|moinam|cacnam)", yearly_in_each,
     "Quý II, IV hàng năm"},
    {"(trong|vao|)(cac|)thang M [~(thang|) M] (hangnam|moinam|cacnam)", yearly_in_each, "Tháng 3, 9 hàng năm"},
    {"hangnam(,|-|vao|,vao|)(quy|qui_|qui) Q [~(quy|qui_|qui|) Q]", yearly_in_each},
    {"hangnam(,|-|vao|,vao|)thang M [~(thang|) M]", yearly_in_each},
    {"(den|denhet|chamnhat|)(ngay|) S [~(ngay|) S] (hangnam|moinam)", yearly_in_each},
    {"truoc(ngay|) S [~(truoc|)(ngay|) S] (hangnam|moinam)", yearly_before_each},
    {"hangnam(,|)truoc(ngay|) S [~(truoc|)(ngay|) S]", yearly_before_each},
    {"(den|denhet|chamnhat|)(ngay|) S (hangnam|moinam)", yearly_in, "Ngày 15/12 hàng năm", "ngày đó, mỗi năm",
     "that day, every year"},
    {"truoc(ngay|) S (hangnam|moinam)", yearly_before, "Trước ngày 15/12 hàng năm", "ngày hôm trước, mỗi năm",
     "the day before, every year"},
    {"hangnam(,|)truoc(ngay|) S", yearly_before},
    {"(den|chamnhat|)ngay X (cua|)(hangthang|moithang)", monthly_on, "Ngày 15 hàng tháng", "ngày đó, mỗi tháng",
     "that day, every month"},
    {"truocngay X (cua|)(hangthang|moithang|thang)", monthly_before, "Trước ngày 15 hàng tháng",
     "ngày hôm trước, mỗi tháng", "the day before, every month"},
    {"truoc X (cua|)(hangthang|moithang)", monthly_before},
    {"hangthang(,|)truocngay X", monthly_before},
    {"(den|chamnhat|)ngay X (cua|)thangcuoi(cung|)(cua|)(moiquy|hangquy|quy)", quarterly_on},
    {"truocngay X (cua|)thangcuoi(cung|)(cua|)(moiquy|hangquy|quy)", quarterly_before,
     "Trước ngày 05 tháng cuối cùng của mỗi quý", "ngày hôm trước, mỗi quý", "the day before, every quarter"},

    {"hang(quy|qui)(,|)truocngay X (cua|)thangcuoi(cung|)(cua|)(moiquy|hangquy|quy|)", quarterly_before},

    {"thuongxuyen", ongoing, "Thường xuyên", "không có hạn, làm suốt kỳ", "no due date, all the time"},
    {"thuongxuyen(,|-|va|)(lientuc|hangnam|trongnam|trongcacnam|hangngay)", ongoing, "Thường xuyên, liên tục"},
    {"lientuc(,|)(thuongxuyen|)", ongoing},
    {"(la|)nhiemvuthuongxuyen", ongoing, "Nhiệm vụ thường xuyên"},
    {"thuongxuyen(,lientuc|lientuc|)(,|-|.|;|va|) W", ongoing},
    {"(batdau|ke|)tu(nam|) Y (trodi|)", from, "Từ năm 2022", "không có hạn; làm từ lúc đó trở đi",
     "no due date; goes on from then"},
    {"(batdau|ke|)tuthang M (/|-|nam) Y (trodi|)", from, "Từ tháng 11/2022"},
    {"(batdau|ke|)tu M / Y (trodi|)", from},
    {"(batdau|ke|)tu(quy|qui_|qui) Q (/|-|nam) Y (trodi|)", from},
    {"(batdau|ke|)tu(ngay|) D (trodi|)", from, "Từ ngày 01/7/2022"},
    {"batdau(trong|vao|)nam Y", from},
    {"(batdau|)tudaunam Y", from},
    {"hangnam(,|-|va|)thuongxuyen", ongoing},
    {"(batdau|)(tu|)saunam Y", after},
    {"(batdau|)(tu|)sau(ngay|) D", after},

    {"theo A", elsewhere, "Theo kế hoạch riêng", "chưa rõ ngày: theo văn bản hoặc việc khác",
     "no day known: another document or event says"},
    {"(saukhi|khi|ngaysaukhi|ngaykhi|ketukhi|tukhi|phuhopvoi|cancu) A", elsewhere, "Sau khi có hướng dẫn"},
    {"(dambao|baodam|)theo A", elsewhere},
    {"truockhi A", elsewhere},
    {"(dinhky|)(,|va|hoac|/|)dotxuat", elsewhere},
    {"(trong|sau|chamnhat|)(thoihan|vong|la|)(toida|khongqua|) N "
     "(ngay|thang|tuan|nam)(lamviec|)(,|)(ketu|tinhtu|saukhi|tukhi|sau) A",
     elsewhere, "Trong thời hạn 10 ngày kể từ ngày được giao"},
};

constexpr TailForm tails[] = {
    {"(,|va|,va|;va|)(trong|)(cac|nhung)nam(tieptheo|saudo|sau|ketiep|toi)(tieptheo|)", Tail::years_after},
    {"(,|-|va|)(tamnhin|dinhhuong)(den|)(nam|) Y", Tail::nothing},
    {"(,|va|hoac|;|/|vahoac|,hoac|)(dotxuat|khicoyeucau|khican|khicanthiet|khicophatsinh|theoyeucau)", Tail::as_needed},
    {"(,|-|)(batdau|ke|)tu(nam|) Y (trodi|)", Tail::since},
    {"(,|-|)(batdau|ke|)tu(thang|) M / Y (trodi|)", Tail::since},
    {"(,|-|)(batdau|ke|)tuthang M nam Y (trodi|)", Tail::since},
    {"(,|-|)(batdau|ke|)tu(ngay|) D (trodi|)", Tail::since},
    {"(,|-|)(trong|)(giaidoan|tunam|tu|cacnam|nam|) Y (-den|-|dennam|den) Y", Tail::within},
    {"(,|-|)(trong|cua|)nam Y", Tail::within},
};

/// The rows by the first letter of the texts they match: a phrase is tried at each of its words, so most rows have to
/// be out of the way.
template <class Row>
class Index {
public:
  explicit Index(std::span<const Row> rows) {
    for (const Row& row : rows) {
      const FirstLetters letters = first_letters(row.pattern);
      for (std::size_t bit = 0; bit < by_letter_.size(); ++bit) {
        if ((letters >> bit & 1U) != 0) by_letter_[bit].push_back(&row);
      }
    }
  }

  const std::vector<const Row*>& of(char letter) const {
    return by_letter_[static_cast<std::size_t>(std::countr_zero(letter_bit(letter)))];
  }

private:
  std::array<std::vector<const Row*>, 28> by_letter_;
};

}  // namespace

const std::vector<const Form*>& forms_beginning_with(char letter) {
  static const Index<Form> index{forms};
  return index.of(letter);
}

const std::vector<const TailForm*>& tails_beginning_with(char letter) {
  static const Index<TailForm> index{tails};
  return index.of(letter);
}

std::span<const Form> all_forms() {
  return forms;
}

}  // namespace cchc::plan::deadline
