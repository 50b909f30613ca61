#include "report/template_scope.h"

#include "text/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace cchc::report {

namespace {

constexpr std::string_view itself = ".";

std::vector<const Field*> fields_named(std::string_view name) {
  std::vector<const Field*> found;
  for (const Field& field : fields()) {
    if (field.name == name) found.push_back(&field);
  }
  return found;
}

const Field* nearest_field(std::string_view name, const std::vector<const Field*>& candidates) {
  std::vector<std::string_view> names;
  std::ranges::transform(candidates, std::back_inserter(names), [](const Field* field) { return field->name; });
  const auto near = text::nearest(name, names);
  return near ? candidates[*near] : nullptr;
}

/// "lĩnh vực, cơ quan": the scopes some fields belong to.
text::Message owners_of(const std::vector<const Field*>& found) {
  text::Message names;
  for (const Field* field : found) text::add_item(names, ", ", scope_name(field->scope));
  return names;
}

/// How to get to where some fields can be used.
std::vector<text::Message> ways_to(const std::vector<const Field*>& found) {
  std::vector<text::Message> ways;
  for (const Field* field : found) {
    const std::vector<std::string_view> sections = sections_into(field->scope);
    if (sections.empty()) continue;
    ways.push_back(text::say("đặt nó bên trong {{{{#{0}}}}} … {{{{/{0}}}}}",
                             "put it inside {{{{#{0}}}}} … {{{{/{0}}}}}", sections.front()));
  }
  return ways;
}

text::Message see_fields() {
  return {"xem các trường: cchc templates --fields", "for the fields: cchc templates --fields"};
}

}  // namespace

TemplateScopes::TemplateScopes() : levels_{{Holds::record, Scope::report}} {}

bool TemplateScopes::judges_nothing() const {
  return std::ranges::any_of(levels_, [](const Level& level) { return level.holds == Holds::anything; });
}

const Field* TemplateScopes::resolve(std::string_view name) const {
  for (std::size_t i = levels_.size(); i-- > 0;) {
    const Level& level = levels_[i];
    if (level.holds != Holds::record) continue;
    if (const Field* field = find_field(level.scope, name)) return field;
  }
  return nullptr;
}

std::vector<const Field*> TemplateScopes::visible() const {
  std::vector<const Field*> found;
  for (std::size_t i = levels_.size(); i-- > 0;) {
    const Level& level = levels_[i];
    if (level.holds != Holds::record) continue;
    for (const Field& field : fields()) {
      if (field.scope == level.scope) found.push_back(&field);
    }
  }
  return found;
}

bool TemplateScopes::may_print(const TemplatePart& tag, diag::Place place, diag::Sink& sink) const {
  if (judges_nothing()) return true;
  if (tag.text == itself) {
    if (levels_.back().holds == Holds::text) return true;
    sink.report({.code = diag::Code::template_syntax,
                 .place = place,
                 .headline = {"{{.}} chỉ dùng được ngay trong phần của một trường chữ",
                              "{{.}} can only be used right inside a section of a text field"}});
    return false;
  }
  const Field* field = resolve(tag.text);
  if (field == nullptr) {
    report_unknown(tag.text, place, sink);
    return false;
  }
  if (field->kind == FieldKind::text) return true;
  const bool is_list = field->kind == FieldKind::list;
  sink.report({.code = diag::Code::template_syntax,
               .place = place,
               .headline = is_list ? text::say("\"{}\" là danh sách, không in thẳng ra được",
                                               "\"{}\" is a list and cannot be printed", tag.text)
                                   : text::say("\"{}\" là câu trả lời có/không, không in thẳng ra được",
                                               "\"{}\" is yes or no and cannot be printed", tag.text),
               .help = {text::say("viết {{{{#{0}}}}} … {{{{/{0}}}}}", "write {{{{#{0}}}}} … {{{{/{0}}}}}", tag.text)}});
  return false;
}

std::size_t TemplateScopes::enter(const TemplatePart& section, diag::Place place, diag::Sink& sink) {
  const std::size_t depth = levels_.size();
  if (judges_nothing()) return depth;
  const Field* field = resolve(section.text);
  if (field == nullptr) field = report_unknown(section.text, place, sink);
  if (field == nullptr) {
    levels_.push_back({Holds::anything});
  } else if (section.kind == TemplatePart::Kind::section) {
    // An inverted section is printed where there is nothing to enter.
    if (field->kind == FieldKind::list) levels_.push_back({Holds::record, *field->items});
    if (field->kind == FieldKind::text) levels_.push_back({Holds::text});
    if (field->kind == FieldKind::flag) levels_.push_back({Holds::yes_or_no});
  }
  return depth;
}

const Field* TemplateScopes::report_unknown(std::string_view name, diag::Place place, diag::Sink& sink) const {
  diag::Diagnostic found{.code = diag::Code::template_unknown_field, .place = place};
  const std::vector<const Field*> elsewhere = fields_named(name);
  if (!elsewhere.empty()) {
    const text::Message owners = owners_of(elsewhere);
    found.headline = {fmt::format("trường \"{}\" không dùng được ở đây, nó thuộc về: {}", name, owners.vi),
                      fmt::format("field \"{}\" cannot be used here, it belongs to: {}", name, owners.en)};
    found.help = ways_to(elsewhere);
    found.help.push_back(see_fields());
    sink.report(std::move(found));
    return elsewhere.front();
  }
  found.headline = text::say("không có trường nào tên \"{}\"", "there is no field named \"{}\"", name);
  // Nobody reads so many, and a search for each would take long.
  constexpr std::size_t most_explained = 100;
  if (sink.found().size() > most_explained) {
    sink.report(std::move(found));
    return nullptr;
  }
  const Field* near = nearest_field(name, visible());
  if (near != nullptr) {
    found.help.push_back(text::did_you_mean(near->name));
  } else {
    std::vector<const Field*> all;
    for (const Field& field : fields()) all.push_back(&field);
    near = nearest_field(name, all);
    if (near != nullptr) {
      const text::Message scope = scope_name(near->scope);
      found.help.push_back({fmt::format("có phải \"{}\" (trường của {})?", near->name, scope.vi),
                            fmt::format("did you mean \"{}\" (a field of: {})?", near->name, scope.en)});
    }
  }
  found.help.push_back(see_fields());
  sink.report(std::move(found));
  return near;
}

}  // namespace cchc::report
