#include "plan/bind.h"

#include "plan/binder.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>
#include <span>
#include <utility>

namespace cchc::plan {

using diag::Code;
using text::say;

namespace {

/// How one field of a record is put into its struct.
template <class Record>
struct Setter {
  std::string_view key;
  void (*set)(Binder& binder, const FieldInfo& field, const yaml::Node& node, Record& record);
};

template <auto Member>
constexpr auto set_text =
    [](Binder& binder, const FieldInfo&, const yaml::Node& node, auto& record) { record.*Member = binder.text(node); };

template <auto Member>
constexpr auto set_texts = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  record.*Member = binder.texts(node, field);
};

template <auto TextMember, auto Member>
constexpr auto set_date = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  record.*TextMember = binder.text(node);
  record.*Member = binder.date(node, field);
};

template <auto TextMember, auto Member>
constexpr auto set_whole = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  record.*TextMember = binder.text(node);
  record.*Member = binder.whole(node, field);
};

template <auto TextMember, auto Member>
constexpr auto set_number = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  record.*TextMember = binder.text(node);
  record.*Member = binder.number(node, field);
};

template <auto Member>
constexpr auto set_bodies = [](Binder& binder, const FieldInfo& field, const yaml::Node& node, auto& record) {
  for (const Text& name : binder.texts(node, field)) (record.*Member).push_back({.name = name});
};

constexpr auto set_id = [](Binder& binder, const FieldInfo&, const yaml::Node& node, auto& record) {
  record.id_text = binder.text(node);
  record.id = parse_id(record.id_text.value);
};

constexpr auto set_waivers = [](Binder& binder, const FieldInfo&, const yaml::Node& node, auto& record) {
  for (const yaml::Node& entry : node) {
    Waiver waiver{.code = binder.text(entry), .reason = binder.text(entry)};
    waiver.code.value = entry.key;
    if (entry.is_empty()) waiver.reason = {};
    record.waivers.push_back(waiver);
  }
};

template <class Record>
void bind_record(Binder& binder, const yaml::Node& node, const RecordInfo& info,
                 std::span<const Setter<Record>> setters, Record& record) {
  record.origin = binder.origin(node);
  binder.record(node, info, [&](const FieldInfo& field, const yaml::Node& value) {
    for (const Setter<Record>& setter : setters) {
      if (setter.key == field.key) return setter.set(binder, field, value, record);
    }
    assert(false && "a field of the table has no setter");
  });
}

template <class Record>
void ignore(Binder&, const FieldInfo&, const yaml::Node&, Record&) {}

// --- what an item looks like, so that one at the wrong level is told as such ---

std::size_t keys_only_in(const yaml::Node& node, const RecordInfo& mine, const RecordInfo& others) {
  std::size_t count = 0;
  for (const yaml::Node& child : node) count += mine.find(child.key) != nullptr && others.find(child.key) == nullptr;
  return count;
}

/// Whether the item clearly is of another kind than the list it stands in: it has keys only that kind has and none only this kind has.
bool is_at_wrong_level(Binder& binder, const yaml::Node& node, const RecordInfo& expected) {
  const yaml::Node* id = node.find("id");
  const auto parsed = id != nullptr ? parse_id(Binder::one_line(*id)) : std::nullopt;
  const std::string_view kind = parsed ? (parsed->kind == ItemKind::activity ? "activity"
                                          : parsed->kind == ItemKind::task   ? "task"
                                                                             : "target")
                                       : "";
  std::array others{&activity_record(), &task_record(), &target_record()};
  // What its id says comes first, then what shares the most keys with it.
  std::ranges::stable_sort(others, std::ranges::greater{}, [&](const RecordInfo* other) {
    return std::pair{other->name == kind, keys_only_in(node, *other, expected)};
  });
  for (const RecordInfo* other : others) {
    if (other == &expected || keys_only_in(node, *other, expected) == 0 || keys_only_in(node, expected, *other) > 0)
      continue;
    if (kind != other->name && keys_only_in(node, *other, expected) < 2)
      continue;  // one stray key is a wrong key, not a wrong item
    if (!node.damaged) {
      const yaml::Node* anchor = id != nullptr ? id : node.first;
      binder.sink().report(
          {.code = Code::wrong_level,
           .place = diag::Place{&binder.file(),
                                text::cover(anchor->key_span, anchor->is_scalar() ? anchor->span : anchor->key_span)},
           .headline = say("mục này trông như một {0} nhưng nằm trong danh sách {1}",
                           "this looks like a {2} but stands in a list of {3} items", other->name_vi, expected.name_vi,
                           other->name, expected.name),
           .context = binder.context(node),
           .help = {say("chuyển cả mục vào danh sách {0} của mục chứa nó, thụt dòng theo các {0} khác",
                        "move the whole item to a list of {1} items", other->name_vi, other->name)}});
    }
    return true;
  }
  return false;
}

template <class Record>
std::vector<Record> bind_items(Binder& binder, const FieldInfo& field, const yaml::Node& node,
                               std::span<const Setter<Record>> setters) {
  std::vector<Record> items;
  binder.records(node, field, [&](const yaml::Node& item) {
    if (is_at_wrong_level(binder, item, *field.record)) return;
    bind_record<Record>(binder, item, *field.record, setters, items.emplace_back());
  });
  return items;
}

template <class Record>
std::vector<Record> bind_list(Binder& binder, const FieldInfo& field, const yaml::Node& node,
                              std::span<const Setter<Record>> setters) {
  std::vector<Record> records;
  binder.records(node, field, [&](const yaml::Node& item) {
    bind_record<Record>(binder, item, *field.record, setters, records.emplace_back());
  });
  return records;
}

// --- one table for each record: which field goes where ---

constexpr std::array activity_setters{
    Setter<Activity>{"id", set_id},
    Setter<Activity>{"row", set_whole<&Activity::row_text, &Activity::row>},
    Setter<Activity>{"text", set_text<&Activity::text>},
    Setter<Activity>{"output", set_text<&Activity::output>},
    Setter<Activity>{"owner", set_bodies<&Activity::owners>},
    Setter<Activity>{"partners", set_bodies<&Activity::partners>},
    Setter<Activity>{"deadline", set_text<&Activity::deadline>},
    Setter<Activity>{"funding", set_text<&Activity::funding>},
    Setter<Activity>{"note", set_text<&Activity::note>},
    Setter<Activity>{"was", set_text<&Activity::was>},
    Setter<Activity>{"amended", set_text<&Activity::amended>},
    Setter<Activity>{"waive", set_waivers},
};

constexpr std::array task_setters{
    Setter<Task>{"id", set_id},
    Setter<Task>{"text", set_text<&Task::text>},
    Setter<Task>{"note", set_text<&Task::note>},
    Setter<Task>{"activities",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Task& task) {
                   task.activities = bind_items<Activity>(binder, field, node, activity_setters);
                 }},
    Setter<Task>{"was", set_text<&Task::was>},
    Setter<Task>{"waive", set_waivers},
};

void set_goal(Binder& binder, const FieldInfo& field, const yaml::Node& node, Indicator& indicator) {
  indicator.goal = binder.text(node);
  if (node.is_scalar()) {
    indicator.goals.push_back({.value_text = binder.text(node), .value = binder.number(node, field)});
    return;
  }
  for (const yaml::Node& entry : node) {
    YearGoal goal{.year_text = binder.text(entry), .value_text = binder.text(entry)};
    goal.year_text.value = entry.key;
    const auto year = parse_number(entry.key);
    if (year && is_year(static_cast<int>(*year))) {
      goal.year = static_cast<int>(*year);
    } else if (!entry.damaged) {
      binder.sink().report(
          {.code = Code::not_a_number,
           .place = binder.key_place(entry),
           .headline = say("\"{}\" không phải là một năm", "\"{}\" is not a year", entry.key),
           .context = binder.context(entry),
           .help = {{"viết mỗi năm một dòng, ví dụ 2025: 100", "write a line for each year, such as 2025: 100"}}});
    }
    if (entry.is_scalar()) goal.value = binder.number(entry, field);
    indicator.goals.push_back(goal);
  }
}

constexpr std::array indicator_setters{
    Setter<Indicator>{"name", set_text<&Indicator::name>},
    Setter<Indicator>{"unit", set_text<&Indicator::unit>},
    Setter<Indicator>{"direction",
                      [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Indicator& indicator) {
                        indicator.direction = binder.text(node);
                        if (const auto meant = binder.choice(node, field)) indicator.direction.value = *meant;
                      }},
    Setter<Indicator>{"base", set_number<&Indicator::base_text, &Indicator::base>},
    Setter<Indicator>{"step", set_number<&Indicator::step_text, &Indicator::step>},
    Setter<Indicator>{"goal", set_goal},
    Setter<Indicator>{"by", set_whole<&Indicator::by_text, &Indicator::by>},
    Setter<Indicator>{"note", ignore<Indicator>},
};

constexpr std::array target_setters{
    Setter<Target>{"id", set_id},
    Setter<Target>{"text", set_text<&Target::text>},
    Setter<Target>{"indicators",
                   [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Target& target) {
                     target.indicators = bind_items<Indicator>(binder, field, node, indicator_setters);
                   }},
    Setter<Target>{"note", set_text<&Target::note>},
    Setter<Target>{"tasks", [](Binder& binder, const FieldInfo& field, const yaml::Node& node,
                               Target& target) { target.tasks = bind_items<Task>(binder, field, node, task_setters); }},
    Setter<Target>{"was", set_text<&Target::was>},
    Setter<Target>{"amended", set_text<&Target::amended>},
    Setter<Target>{"waive", set_waivers},
};

constexpr std::array retired_setters{
    Setter<Retired>{"id", set_id},
    Setter<Retired>{"reason", set_text<&Retired::reason>},
    Setter<Retired>{"date",
                    [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Retired& retired) {
                      retired.date_text = binder.text(node);
                      (void)binder.date(node, field);
                    }},
};

constexpr std::array area_setters{
    Setter<Area>{"schema", ignore<Area>},
    Setter<Area>{"area",
                 [](Binder& binder, const FieldInfo&, const yaml::Node& node, Area& area) {
                   area.code_text = binder.text(node);
                   const int code = parse_roman(area.code_text.value).value_or(0);
                   area.code = roman(code) == area.code_text.value ? code : 0;
                 }},
    Setter<Area>{"name", set_text<&Area::name>},
    Setter<Area>{"targets", [](Binder& binder, const FieldInfo& field, const yaml::Node& node,
                               Area& area) { area.targets = bind_items<Target>(binder, field, node, target_setters); }},
    Setter<Area>{"retired",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Area& area) {
                   area.retired = bind_list<Retired>(binder, field, node, retired_setters);
                 }},
    Setter<Area>{"note", ignore<Area>},
};

constexpr std::array body_setters{
    Setter<Body>{"id", set_text<&Body::id>},
    Setter<Body>{"name", set_text<&Body::name>},
    Setter<Body>{"aliases", set_texts<&Body::aliases>},
    Setter<Body>{"level",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Body& body) {
                   body.level_text = binder.text(node);
                   if (const auto meant = binder.choice(node, field)) body.level = find_level(*meant);
                 }},
    Setter<Body>{"from", set_date<&Body::from_text, &Body::from>},
    Setter<Body>{"until", set_date<&Body::until_text, &Body::until>},
    Setter<Body>{"successors", set_texts<&Body::successors>},
    Setter<Body>{"note", set_text<&Body::note>},
};

struct Registry {
  Origin origin;
  std::vector<Body> bodies;
};

constexpr std::array registry_setters{
    Setter<Registry>{"schema", ignore<Registry>},
    Setter<Registry>{"bodies",
                     [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Registry& registry) {
                       registry.bodies = bind_list<Body>(binder, field, node, body_setters);
                     }},
};

void bind_decision(Binder& binder, const FieldInfo& field, const yaml::Node& node, Head& head) {
  binder.record(node, *field.record, [&](const FieldInfo& inner, const yaml::Node& value) {
    if (inner.key == "number") head.decision_number = binder.text(value);
    if (inner.key == "date") {
      head.decision_date_text = binder.text(value);
      head.decision_date = binder.date(value, inner);
    }
  });
}

void bind_window(Binder& binder, const RecordInfo& info, const yaml::Node& node, Head& head) {
  ReportWindow window;
  bool complete = true;
  binder.record(node, info, [&](const FieldInfo& field, const yaml::Node& value) {
    if (field.key == "name") {
      window.name = binder.text(value);
    } else if (const auto day = binder.day_month(value, field)) {
      (field.key == "from" ? window.from_day : window.to_day) = day->first;
      (field.key == "from" ? window.from_month : window.to_month) = day->second;
    }
  });
  complete = window.name && window.from_day != 0 && window.to_day != 0;
  if (complete) head.windows.push_back(window);
}

void bind_reporting(Binder& binder, const FieldInfo& field, const yaml::Node& node, Head& head) {
  binder.record(node, *field.record, [&](const FieldInfo& inner, const yaml::Node& value) {
    if (inner.key == "cutoff_day") {
      if (const auto day = binder.whole(value, inner)) head.cutoff_day = static_cast<unsigned>(*day);
    } else {
      binder.records(value, inner, [&](const yaml::Node& item) { bind_window(binder, *inner.record, item, head); });
    }
  });
}

constexpr std::array head_setters{
    Setter<Head>{"schema", set_text<&Head::schema>},
    Setter<Head>{"title", set_text<&Head::title>},
    Setter<Head>{"office", set_text<&Head::office>},
    Setter<Head>{"period",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Head& head) {
                   head.period_text = binder.text(node);
                   head.years = binder.years(node, field).value_or(Years{});
                 }},
    Setter<Head>{"decision", bind_decision},
    Setter<Head>{"areas", set_texts<&Head::areas>},
    Setter<Head>{"report_order", set_texts<&Head::report_order>},
    Setter<Head>{"reporting", bind_reporting},
    Setter<Head>{"note", ignore<Head>},
};

/// The map a file must be; reports anything else. Null when there is nothing to bind.
const yaml::Node* root_map(Binder& binder, const yaml::Document& document, const RecordInfo& info) {
  const yaml::Node* root = document.root();
  if (root == nullptr || root->is_map()) return root;
  if (!root->damaged && !root->is_empty()) {
    binder.sink().report({.code = Code::wrong_shape,
                          .place = {&document.file(), {root->span.begin, root->span.begin}},
                          .headline = say("tệp phải bắt đầu bằng các khóa của {0}, như \"{1}: …\"",
                                          "the file must start with the keys of the {2}, such as \"{1}: …\"",
                                          info.name_vi, info.fields[1].key, info.name),
                          .help = {{"xem một tệp mẫu của kế hoạch rồi viết theo mẫu đó",
                                    "look at another file of the plan and write this one alike"}}});
  }
  return nullptr;
}

/// "1" is the only version so far; areas and the registry may leave it out.
void check_schema(Binder& binder, const yaml::Node& root) {
  const yaml::Node* schema = root.find("schema");
  if (schema == nullptr || !schema->is_scalar() || schema->text == "1") return;
  binder.sink().report({.code = Code::unknown_schema,
                        .place = binder.value_place(*schema),
                        .headline = say("không biết phiên bản định dạng \"{}\"",
                                        "unknown version \"{}\" of the file format", schema->text),
                        .help = {{"phiên bản hiện nay là 1: sửa thành \"schema: 1\", hoặc dùng bản cchc mới hơn",
                                  "the version is 1: write \"schema: 1\", or use a newer cchc"}}});
}

template <class Record>
Record bind_file(const yaml::Document& document, diag::Sink& sink, const RecordInfo& info,
                 std::span<const Setter<Record>> setters) {
  Record record;
  Binder binder(document.file(), sink);
  record.origin = {nullptr, &document.file()};
  if (const yaml::Node* root = root_map(binder, document, info)) {
    check_schema(binder, *root);
    bind_record<Record>(binder, *root, info, setters, record);
  }
  return record;
}

}  // namespace

Head bind_head(const yaml::Document& document, diag::Sink& sink) {
  return bind_file<Head>(document, sink, head_record(), head_setters);
}

std::vector<Body> bind_registry(const yaml::Document& document, diag::Sink& sink) {
  return bind_file<Registry>(document, sink, registry_record(), registry_setters).bodies;
}

Area bind_area(const yaml::Document& document, diag::Sink& sink) {
  return bind_file<Area>(document, sink, area_record(), area_setters);
}

}  // namespace cchc::plan
