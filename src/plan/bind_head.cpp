#include "plan/bind_record.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

namespace cchc::plan {

namespace {

void bind_decision(Binder& binder, const FieldInfo& field, const yaml::Node& node, Head& head) {
  binder.record(node, *field.record, [&](const FieldInfo& inner, const yaml::Node& value) {
    if (set_kept(binder, inner, value, head) || inner.key != "date") return;
    head.decision_date_text = binder.text(value);
    head.decision_date = binder.date(value, inner);
  });
}

void bind_window(Binder& binder, const RecordInfo& info, const yaml::Node& node, Head& head) {
  ReportWindow window{{binder.origin(node)}};
  binder.record(node, info, [&](const FieldInfo& field, const yaml::Node& value) {
    if (set_kept(binder, field, value, window)) return;
    if (const auto day = binder.day_month(value, field)) {
      (field.key == "from" ? window.from_day : window.to_day) = day->first;
      (field.key == "from" ? window.from_month : window.to_month) = day->second;
    }
  });
  const bool complete = window.name && window.from_day != 0 && window.to_day != 0;
  if (complete) head.windows.push_back(window);
}

std::vector<WorkStatus> bind_statuses(Binder& binder, const FieldInfo& field, const yaml::Node& node) {
  std::vector<WorkStatus> all;
  for (const Text& text : binder.texts(node, field)) {
    const auto meant = binder.choice(*text.node, field);
    const auto status = meant ? find_status(*meant) : std::nullopt;
    if (status && std::ranges::find(all, *status) == all.end()) all.push_back(*status);
  }
  return all;
}

void bind_grade(Binder& binder, const RecordInfo& info, const yaml::Node& node, Head& head) {
  Grade grade{{binder.origin(node)}};
  std::optional<double> from;
  binder.record(node, info, [&](const FieldInfo& field, const yaml::Node& value) {
    if (!set_kept(binder, field, value, grade)) from = binder.number(value, field);
  });
  if (!from || !grade.name) return;
  grade.from = *from;
  head.grades.push_back(grade);
}

void bind_reporting(Binder& binder, const FieldInfo& field, const yaml::Node& node, Head& head) {
  binder.record(node, *field.record, [&](const FieldInfo& inner, const yaml::Node& value) {
    if (inner.key == "cutoff_day") {
      if (const auto day = binder.whole(value, inner)) head.cutoff_day = static_cast<unsigned>(*day);
    } else if (inner.key == "done" || inner.key == "done_ongoing") {
      (inner.key == "done" ? head.done : head.done_ongoing) = bind_statuses(binder, inner, value);
    } else {
      const auto bind = inner.key == "grades" ? bind_grade : bind_window;
      binder.records(value, inner, [&](const yaml::Node& item) { bind(binder, *inner.record, item, head); });
      std::ranges::stable_sort(head.grades, std::greater{}, &Grade::from);
    }
  });
}

constexpr std::array head_setters{
    Setter<Head>{"schema", ignore<Head>},
    Setter<Head>{"level",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Head& head) {
                   head.level_text = binder.text(node);
                   if (const auto meant = binder.choice(node, field)) head.level = find_level(*meant);
                 }},
    Setter<Head>{"period",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Head& head) {
                   head.period_text = binder.text(node);
                   head.years = binder.years(node, field).value_or(Years{});
                 }},
    Setter<Head>{"decision", bind_decision},
    Setter<Head>{"indicators", [](Binder& binder, const FieldInfo& field, const yaml::Node& node,
                                  Head& head) { head.indicators = bind_indicators(binder, field, node); }},
    Setter<Head>{"reporting", bind_reporting},
};

}  // namespace

Head bind_head(const yaml::Document& document, diag::Sink& sink) {
  return bind_file<Head>(document, sink, head_record(), head_setters);
}

}  // namespace cchc::plan
