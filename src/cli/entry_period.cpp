#include "cli/entry_period.h"

#include "plan/instance.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace cchc::cli {

using plan::Instance;
using text::say;

namespace {

Refusal no_such_period(std::string_view id, const std::string& typed, const std::vector<Instance>& all) {
  return {say("{} không có kỳ \"{}\"", "{} has no period \"{}\"", id, typed),
          {say("các kỳ của việc này: {}", "its periods: {}", plan::list_terms(matching(all, std::nullopt)))}};
}

/// Whether a round has begun by a day and is still open then.
bool is_open_on(const plan::Progress& progress, const Instance& one, plan::Date day) {
  return one.days.first <= day && progress.state_of(one, day).is_open();
}

/// The periods that words without a year may mean, "quý II": those of the years in which the work has such a round; of
/// several those that are open on a day.
std::vector<plan::Term> in_each_year(const plan::Progress& progress, const std::vector<Instance>& all,
                                     const std::string& typed, plan::Date day) {
  std::set<int> years;
  for (const Instance& one : all) years.insert(one.term.year);
  std::vector<plan::Term> terms;
  for (const int year : years) {
    const auto term = plan::parse_typed_term(fmt::format("{}/{}", typed, year));
    if (term && !matching(all, term).empty()) terms.push_back(*term);
  }
  if (terms.size() > 1)
    std::erase_if(terms, [&](const plan::Term& term) {
      return std::ranges::none_of(matching(all, term),
                                  [&](const Instance* one) { return is_open_on(progress, *one, day); });
    });
  return terms;
}

Refusal not_understood(const std::string& typed) {
  return {say("không hiểu kỳ \"{}\"", "the period \"{}\" is not understood", typed),
          {{"ghi như 2022, 2022-Q4, \"quý IV/2022\", 2022-06, \"6/2022\"", "write it as 2022, 2022-Q4 or 2022-06"}}};
}

/// The period that was typed; nothing when none was.
struct TypedPeriod {
  std::optional<plan::Term> term;
  bool has_year = true;
};
Result<TypedPeriod> typed_period(const plan::Progress& progress, const std::vector<Instance>& all,
                                 const PeriodWanted& wanted) {
  if (wanted.typed.empty()) return TypedPeriod{};
  if (const auto term = plan::parse_typed_term(wanted.typed)) return TypedPeriod{.term = *term};
  const std::vector<plan::Term> terms = in_each_year(progress, all, wanted.typed, wanted.day);
  if (terms.empty()) return not_understood(wanted.typed);
  if (terms.size() > 1)
    return Refusal{
        say("kỳ \"{}\" của năm nào?", "the period \"{}\" of which year?", wanted.typed),
        {say("ghi thêm năm, ví dụ \"{}/{}\"", "add the year, such as \"{}/{}\"", wanted.typed, terms.front().year)}};
  return TypedPeriod{.term = terms.front(), .has_year = false};
}

}  // namespace

std::optional<Refusal> find_round(const plan::Progress& progress, const plan::WorkItem& work,
                                  const PeriodWanted& wanted, MeantEntry& into) {
  const std::vector<Instance>& all = progress.instances(work);
  const std::string_view id = work.id_text.value;
  TypedPeriod typed;
  if (auto refused = take(typed_period(progress, all, wanted), typed)) return refused;
  const std::optional<plan::Term>& term = typed.term;
  if (all.empty() || all.front().kind == Instance::Kind::open) {
    if (!all.empty()) into.instance = all.front();
    into.term = term.value_or(plan::Term{});
    return std::nullopt;
  }
  std::vector<const Instance*> found = matching(all, term);
  if (term && found.empty()) return no_such_period(id, wanted.typed, all);
  if (!term && found.size() > 1) {
    std::erase_if(found, [&](const Instance* one) { return !is_open_on(progress, *one, wanted.day); });
    if (found.empty())
      return Refusal{say("ngày {} không kỳ nào của {} còn mở; ghi rõ kỳ", "on {} no period of {} is open; name one",
                         plan::to_table(wanted.day), id),
                     no_such_period(id, "", all).hints};
  }
  if (found.size() > 1)
    return Refusal{
        say("kết quả của kỳ nào? {} có {} kỳ còn mở", "which period? {} has {} that are open", id, found.size()),
        {say("ghi một trong: {}", "name one of: {}", plan::list_terms(found))}};
  into.instance = *found.front();
  into.term = found.front()->term;
  const bool has_years = all.front().term.year != all.back().term.year;
  if (has_years && !typed.has_year)
    into.assumed.push_back(say("không ghi năm, nên hiểu là kỳ còn mở: {}", "no year given: it is the one open, {}",
                               plan::name_of(*found.front())));
  if (!term && all.size() > 1)
    into.assumed.push_back(say("không ghi kỳ, nên hiểu là kỳ duy nhất còn mở: {}",
                               "no period given: it is the only one open, {}", plan::name_of(*found.front())));
  return std::nullopt;
}

std::optional<Refusal> find_measured_period(const plan::Plan& plan, const plan::Target& target,
                                            const PeriodWanted& wanted, MeantEntry& into) {
  const plan::Years years = plan.head.years;
  const text::Message example = say("ghi năm trong giai đoạn {0}-{1}, ví dụ {0}",
                                    "write a year of the plan ({0}-{1}), such as {0}", years.first, years.last);
  if (wanted.typed.empty())
    return Refusal{say("số của {} đo ở kỳ nào?", "which period is the value of {} of?", target.id_text.value),
                   {example}};
  const auto term = plan::parse_typed_term(wanted.typed);
  if (!term || !years.contains(term->year))
    return Refusal{say("kế hoạch không có kỳ \"{}\"", "the plan has no period \"{}\"", wanted.typed), {example}};
  into.term = *term;
  return std::nullopt;
}

}  // namespace cchc::cli
