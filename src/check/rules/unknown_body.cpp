#include "check/rules/body_names.h"
#include "check/rules/registry_gap.h"
#include "check/rules/several_bodies.h"
#include "check/rules/subjects.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/normalize.h"
#include "text/vietnamese/lookalike.h"
#include "text/vietnamese/misspelt.h"
#include "text/vietnamese/person.h"
#include "text/vietnamese/typing.h"
#include "text/vietnamese/words.h"
#include "yaml/quote.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace cchc::check {

using namespace text::vietnamese;

using diag::Code;
using plan::BodyReference;
using plan::Plan;
using plan::Registry;
using text::say;

namespace {

/// One place where a name stands that no body has.
struct Use {
  const BodyReference* reference;
  Naming naming;
};

/// Every use of one unknown name, in the order of the plan.
using Uses = std::vector<Use>;

diag::Context context_of_use(const Use& use) {
  return use.naming.context();
}

constexpr std::size_t most_pieces = 12;  // more commas than any name has
constexpr std::size_t most_related = 3;

/// How many references from `at` on are the pieces of one name with commas that an unquoted flow list tore apart; 0
/// when they are not.
std::size_t torn_pieces(const std::vector<BodyReference>& list, std::size_t at, const Registry& registry) {
  const auto* node = list[at].name.node;
  if (node->parent == nullptr || node->parent->style != yaml::Style::flow || node->style != yaml::Style::plain)
    return 0;
  std::string joined(list[at].name.value);
  const std::size_t most = 1 + std::min(registry.most_commas(), most_pieces - 1);
  for (std::size_t next = at + 1; next < std::min(list.size(), at + most); ++next) {
    joined += ", ";
    joined += list[next].name.value;
    if (registry.look_up(joined).bodies.size() == 1) return next - at + 1;
  }
  return 0;
}

/// A name that was torn: where it is in its list, and what it is.
struct Torn {
  diag::Place place;
  std::string name;
  std::size_t pieces;
};

Torn torn_at(const std::vector<BodyReference>& list, std::size_t at, std::size_t pieces, const Registry& registry) {
  const plan::Text& first = list[at].name;
  std::string joined(first.value);
  for (std::size_t i = at + 1; i < at + pieces; ++i) joined += fmt::format(", {}", list[i].name.value);
  return {{first.file, {first.node->span.begin, list[at + pieces - 1].name.node->span.end}},
          std::string(registry.look_up(joined).bodies.front()->name.value),
          pieces};
}

/// One finding for all names of one list that were torn: they lack the same quotes.
void report_torn(const std::vector<Torn>& names, diag::Context context, diag::Sink& sink) {
  const Torn& first = names.front();
  diag::Diagnostic found{
      .code = Code::unknown_body,
      .place = first.place,
      .headline = names.size() == 1
                      ? say("tên \"{}\" có dấu phẩy nên bị tách thành {} tên",
                            "the name \"{}\" holds a comma and was torn into {} names", first.name, first.pieces)
                      : say("{} tên có dấu phẩy nên bị tách, như \"{}\"",
                            "names that hold a comma and were torn: {}, such as \"{}\"", names.size(), first.name),
      .label = {"đặt trong nháy kép", "put it in double quotes"},
      .context = std::move(context),
      .help = {say("viết [{0}], hoặc mỗi tên một dòng bắt đầu bằng \"- \"",
                   "write [{0}], or each name on a line after \"- \"",
                   yaml::written_as(first.name, yaml::Style::double_quoted, true))},
      .fix = diag::Fix{{"đặt tên trong nháy kép", "quote the name"}, {}}};
  for (const Torn& torn : names) {
    found.fix->edits.push_back({torn.place, yaml::written_as(torn.name, yaml::Style::double_quoted, true)});
    if (&torn != &first && found.related.size() < most_related) found.related.push_back({torn.place, found.label});
  }
  sink.report(std::move(found));
}

/// Whether the name is right and something was written behind it, which a fix would delete: "Phòng Nội vụ#cũ".
bool adds_a_remark(std::string_view written, std::string_view name) {
  if (!written.starts_with(name)) return false;
  return !text::fold(written.substr(name.size())).empty() &&
         written.find_first_not_of(" .,;:!", name.size()) != std::string_view::npos;
}

/// The text as it was meant when it kept the keys of Telex or VNI.
std::string without_residue(std::string_view written) {
  std::string meant;
  std::size_t at = 0;
  for (const Residue& residue : find_residue(written)) {
    meant += written.substr(at, residue.offset - at);
    meant += residue.meant;
    at = residue.offset + residue.length;
  }
  return meant.append(written.substr(at));
}

/// The registry's name that was certainly meant; empty when only a person can tell.
std::string_view certain_name(std::string_view written, const Registry& registry, text::NearNames& near_names) {
  for (const std::string& typed : {in_latin(written), without_residue(written)}) {
    const auto meant = registry.look_up(typed);
    if (meant.bodies.size() == 1) return meant.bodies.front()->name.value;
  }
  const std::vector<std::size_t> near = near_names.nearest(written);
  if (near.empty()) return {};
  const std::string_view name = registry.names()[near.front()];
  const auto is_same_body = [&](std::size_t i) { return &registry.body_of(i) == &registry.body_of(near.front()); };
  const bool certain =
      is_misspelt(written, name) && std::ranges::all_of(near, is_same_body) && !adds_a_remark(written, name);
  return certain ? name : std::string_view{};
}

/// Whether a name is that of a person, and of no body.
bool is_unknown_person(std::string_view name, const Registry& registry) {
  return is_person(name) && registry.look_up(split_person(name).person).bodies.empty();
}

diag::Diagnostic unknown_at(const Use& use, const std::string& registry_path) {
  const plan::Text& name = use.reference->name;
  std::string shown(name.value);
  std::ranges::replace(shown, '\n', ' ');
  const bool is_foreign = in_latin(name.value) != name.value;
  return {.code = Code::unknown_body,
          .place = name.place(),
          .headline = say("không có cơ quan nào tên \"{}\"", "no body is named \"{}\"", shown),
          .label = is_foreign ? text::Message{"có chữ của bảng chữ cái khác, chỉ trông giống chữ Việt",
                                              "a letter of another alphabet that only looks like a Vietnamese one"}
                              : say("không có trong {}", "not in {}", registry_path),
          .context = context_of_use(use)};
}

/// Adds the uses from `first` on as places, the first few of them.
void add_uses(diag::Diagnostic& found, const Uses& uses, std::size_t first) {
  for (std::size_t i = first; i < uses.size() && i < first + most_related; ++i)
    found.related.push_back({uses[i].reference->name.place(), {"dùng ở đây", "used here"}});
}

void report_certain(const Use& use, std::string_view name, const std::string& registry_path, diag::Sink& sink) {
  diag::Diagnostic found = unknown_at(use, registry_path);
  found.help.push_back(text::did_you_mean(name));
  found.fix = plan::change_to(use.reference->name, name);
  sink.report(std::move(found));
}

void report_several(const Use& use, const BodyCell& cell, const std::string& registry_path, diag::Sink& sink) {
  diag::Diagnostic found = unknown_at(use, registry_path);
  explain_cell(found, use.reference->name, cell, registry_path);
  sink.report(std::move(found));
}

/// One finding for a name only a person can tell the meaning of, at its first use.
void report_uncertain(const Uses& uses, const Registry& registry, text::NearNames& near_names,
                      const std::string& registry_path, diag::Sink& sink) {
  const std::string_view name = uses.front().reference->name.value;
  diag::Diagnostic found = unknown_at(uses.front(), registry_path);
  const text::Message declare = say("xem các tên bằng \"cchc owners\"; cơ quan mới thì khai thêm vào {}",
                                    "see \"cchc owners\"; declare a new body in {}", registry_path);
  if (is_unknown_person(name, registry)) {
    found.help.push_back(
        {"đây giống tên người: ghi cơ quan, bộ phận hoặc chức danh của người đó; tên người thì ghi ở "
         "\"note\"",
         "this looks like a person: name their body or post here and the person in \"note\""});
    const auto post = registry.look_up(split_person(name).post);
    if (post.bodies.size() == 1) found.help.push_back(text::did_you_mean(post.bodies.front()->name.value));
  } else if (const auto near = near_names.nearest(name); !near.empty()) {
    found.help.push_back(text::did_you_mean(registry.names()[near.front()]));
    found.help.push_back(
        say("nếu là cơ quan khác thì khai thêm vào {}", "declare it in {} if it is another body", registry_path));
  } else {
    found.help.push_back(declare);
  }
  if (uses.size() > 1) {
    found.help.push_back(say("tên này còn ở {} chỗ khác", "the name stands in more places: {}", uses.size() - 1));
    add_uses(found, uses, 1);
  }
  sink.report(std::move(found));
}

/// One finding for a name the registry has lost, in the registry.
void report_gap(const Uses& uses, const RegistryGap& gap, const RegistryGaps& gaps, diag::Sink& sink) {
  const std::string_view name = uses.front().reference->name.value;
  const std::size_t count = uses.size();
  diag::Diagnostic found{.code = Code::unknown_body,
                         .place = gap.place.value_or(gaps.list()),
                         .headline = say("thiếu cơ quan \"{0}\", có tên ở {1} chỗ trong kế hoạch",
                                         "the body \"{0}\" is missing; the plan names it in places: {1}", name, count)};
  switch (gap.kind) {
    case RegistryGap::Kind::commented:
      found.label = {"tên chỉ còn trong chú thích", "only in a comment"};
      found.help.push_back({"bỏ dấu # ở các dòng của cơ quan này; nếu đã giải thể thì khai \"until\" và \"successors\"",
                            "take the # off its lines; a body that ended gets \"until\" and \"successors\""});
      break;
    case RegistryGap::Kind::lookalike:
      found.headline =
          say("tên \"{0}\" có chữ của bảng chữ cái khác, nên không tìm thấy ở {1} chỗ trong kế hoạch",
              "the name \"{0}\" holds a letter of another alphabet; not found from places of the plan: {1}",
              gap.name->value, count);
      found.label = {"có chữ chỉ trông giống chữ Việt", "a letter that only looks like a Vietnamese one"};
      found.help.push_back(text::did_you_mean(in_latin(gap.name->value)));
      found.fix = plan::change_to(*gap.name, in_latin(gap.name->value));
      break;
    case RegistryGap::Kind::renamed:
      found.label = say("có phải đã đổi từ \"{}\"?", "was this \"{}\" before?", name);
      found.help.push_back(
          say("nếu cơ quan đổi tên thì ghi tên cũ \"{0}\" vào \"aliases\" của mục này; nếu gõ nhầm thì "
              "sửa lại tên ở đây",
              "a body renamed keeps \"{0}\" among its aliases; if this is a typing error, correct it here", name));
      break;
    default:
      found.label = {"không có cơ quan này trong danh sách", "not in this list"};
      found.help.push_back({"khai lại cơ quan này nếu mục của nó bị xóa nhầm; cơ quan mới thì khai thêm vào đây",
                            "declare it again if its entry got lost; a new body is added here"});
  }
  add_uses(found, uses, 0);
  sink.report(std::move(found));
}

constexpr std::size_t many = 3;  // so many uses are no typing error

/// Reports one unknown name where the error is: in the registry, or where the name is used.
void report_name(const Uses& uses, const Registry& registry, text::NearNames& near_names, RegistryGaps& gaps,
                 diag::Sink& sink) {
  const std::string_view name = uses.front().reference->name.value;
  const std::string& registry_path = gaps.list().file->path();
  const RegistryGap gap = gaps.find(name);
  if (gap.kind == RegistryGap::Kind::told) return;
  if (gap.kind == RegistryGap::Kind::lookalike) return report_gap(uses, gap, gaps, sink);
  const std::string_view meant = certain_name(name, registry, near_names);
  const bool names_person = is_unknown_person(name, registry);
  if (const std::optional<BodyCell> cell = read_cell(name, registry); cell && meant.empty() && !names_person) {
    for (const Use& use : uses) report_several(use, *cell, registry_path, sink);
    return;
  }
  const bool in_registry = gap.kind == RegistryGap::Kind::commented || uses.size() >= many ||
                           (gap.kind == RegistryGap::Kind::renamed && uses.size() > 1);
  if (!meant.empty() && gap.kind == RegistryGap::Kind::none) {
    for (const Use& use : uses) report_certain(use, meant, registry_path, sink);
  } else if (in_registry && !names_person) {
    report_gap(uses, gap, gaps, sink);
  } else if (!meant.empty()) {
    for (const Use& use : uses) report_certain(use, meant, registry_path, sink);
  } else {
    report_uncertain(uses, registry, near_names, registry_path, sink);
  }
}

void unknown_body(const Situation& now, diag::Sink& sink) {
  const Plan& plan = now.plan;
  if (plan.registry_damaged) return;
  const Registry& registry = now.registry;
  const std::string& registry_path = plan.bodies.front().origin.file->path();
  text::NearNames near_names(registry.names());
  std::unordered_map<std::string_view, std::size_t> index;
  std::vector<Uses> names;
  for_each_list(now, [&](const Naming& naming, const std::vector<BodyReference>& list) {
    std::vector<Torn> torn;
    for (std::size_t i = 0; i < list.size(); ++i) {
      const BodyReference& reference = list[i];
      if (reference.name.node->damaged) continue;
      if (reference.body != nullptr) {
        if (is_written_right(reference, registry)) continue;
        if (sink.count_if_full(Code::unknown_body, *reference.name.file)) continue;
        const auto near = near_names.nearest(reference.name.value);
        if (!near.empty()) report_certain({&reference, naming}, registry.names()[near.front()], registry_path, sink);
      } else if (const std::size_t pieces = torn_pieces(list, i, registry); pieces != 0) {
        torn.push_back(torn_at(list, i, pieces, registry));
        i += pieces - 1;
      } else if (meanings(reference, registry).empty()) {
        const auto [known, is_new] = index.emplace(reference.name.value, names.size());
        if (is_new) names.emplace_back();
        names[known->second].push_back({&reference, naming});
      }
    }
    if (!torn.empty()) report_torn(torn, naming.context(), sink);
  });
  if (names.empty()) return;
  RegistryGaps gaps(now);
  for (const Uses& uses : names) {
    if (!sink.count_if_full(Code::unknown_body, *uses.front().reference->name.file))
      report_name(uses, registry, near_names, gaps, sink);
  }
}

constexpr std::array unknown_body_table{Rule{Code::unknown_body, unknown_body}};

}  // namespace

std::span<const Rule> unknown_body_rules() {
  return unknown_body_table;
}

}  // namespace cchc::check
