#include "cli/entry_period.h"

#include "plan/instance.h"

namespace cchc::cli {

using plan::Instance;
using text::say;

namespace {

Refusal no_such_period(std::string_view id, const std::string& typed, const std::vector<Instance>& all) {
  return {say("{} không có kỳ \"{}\"", "{} has no period \"{}\"", id, typed),
          {say("các kỳ của việc này: {}", "its periods: {}", plan::list_terms(matching(all, std::nullopt)))}};
}

/// The rounds that are still open on a day and have begun by then.
std::vector<const Instance*> open_rounds(const plan::Progress& progress, const std::vector<Instance>& all,
                                         plan::Date day) {
  std::vector<const Instance*> open;
  for (const Instance& one : all) {
    if (one.days.first <= day && progress.state_of(one, day).is_open()) open.push_back(&one);
  }
  return open;
}

}  // namespace

std::optional<Refusal> find_round(const plan::Progress& progress, const plan::WorkItem& work,
                                  const PeriodWanted& wanted, MeantEntry& into) {
  const std::vector<Instance>& all = progress.instances(work);
  const std::string_view id = work.id_text.value;
  const auto term = plan::parse_typed_term(wanted.typed);
  if (!wanted.typed.empty() && !term)
    return Refusal{
        say("không hiểu kỳ \"{}\"", "the period \"{}\" is not understood", wanted.typed),
        {{"ghi như 2022, 2022-Q4, \"quý IV/2022\", 2022-06, \"6/2022\"", "write it as 2022, 2022-Q4 or 2022-06"}}};
  if (all.empty() || all.front().kind == Instance::Kind::open) {
    if (!all.empty()) into.instance = all.front();
    into.term = term.value_or(plan::Term{});
    return std::nullopt;
  }
  std::vector<const Instance*> found = matching(all, term);
  if (term && found.empty()) return no_such_period(id, wanted.typed, all);
  if (!term && found.size() > 1) {
    found = open_rounds(progress, all, wanted.day);
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
