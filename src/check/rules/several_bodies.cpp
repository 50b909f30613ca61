#include "check/rules/several_bodies.h"

#include "check/rules/body_names.h"
#include "text/fold.h"
#include "text/normalize.h"
#include "yaml/quote.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace cchc::check {

using plan::Body;
using plan::Registry;
using text::say;

namespace {

// Parting a text into names.

/// What stands between two names in one text.
constexpr std::array<std::string_view, 11> separators{";",    ",",      "/",   "&",   "+",  "\n",
                                                      " và ", " cùng ", " - ", " – ", " — "};
constexpr std::size_t most_in_cell = 24;  // more names than a cell of a table ever held

/// The pieces between all separators; each piece is a place in the text.
std::vector<text::Span> pieces_of(std::string_view written) {
  std::vector<text::Span> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < written.size();) {
    const auto* const separator =
        std::ranges::find_if(separators, [&](std::string_view one) { return written.substr(at).starts_with(one); });
    if (separator == separators.end()) {
      ++at;
      continue;
    }
    pieces.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
    at = begin = at + separator->size();
  }
  pieces.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(written.size())});
  return pieces;
}

/// The name as written, or as the registry has it where only accents or spaces tell them apart.
std::string name_in_cell(std::string_view written, const Body& body, const Registry& registry) {
  return std::string(registry.has_spelling(body, written) ? written : body.name.value);
}

/// The names in one text, parted in one way or in several.
class Split {
public:
  Split(std::string_view written, const Registry& registry)
      : written_(written), registry_(&registry), pieces_(pieces_of(written)) {
    if (pieces_.size() > most_in_cell) return;
    // Which body, if any, the pieces from one to another are together: names hold commas and dashes themselves.
    const std::size_t size = pieces_.size();
    bodies_.assign(size * size, nullptr);
    for (std::size_t from = 0; from < size; ++from) {
      for (std::size_t to = from; to < size; ++to) {
        const auto answer = registry.look_up(text_of(from, to));
        if (answer.bodies.size() == 1) bodies_[from * size + to] = answer.bodies.front();
      }
    }
  }

  /// The names, the longest known ones first; what no known name takes is a name as it is.
  std::vector<NamedBody> names() const {
    std::vector<NamedBody> names;
    std::size_t unknown = none;  // where a name the registry does not have began
    for (std::size_t at = 0; at < pieces_.size() && !bodies_.empty();) {
      const std::size_t to = longest_at(at);
      if (to == none) {
        if (unknown == none) unknown = at;
        ++at;
        continue;
      }
      if (unknown != none) names.push_back({std::string(text_of(unknown, at - 1)), false});
      unknown = none;
      names.push_back({name_in_cell(text_of(at, to), *bodies_[at * pieces_.size() + to], *registry_), true});
      at = to + 1;
    }
    if (unknown != none) names.push_back({std::string(text_of(unknown, pieces_.size() - 1)), false});
    std::erase_if(names, [](const NamedBody& one) { return one.name.empty(); });
    return names;
  }

  /// In how many ways all pieces are known names; more than two count as two.
  int ways() const {
    const std::size_t size = pieces_.size();
    if (bodies_.empty()) return 0;
    std::vector<int> from(size + 1, 0);
    from[size] = 1;
    for (std::size_t at = size; at-- > 0;) {
      for (std::size_t to = at; to < size; ++to) {
        if (bodies_[at * size + to] != nullptr) from[at] = std::min(2, from[at] + from[to + 1]);
      }
    }
    return from[0];
  }

private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::string_view text_of(std::size_t from, std::size_t to) const {
    return text::trim(written_.substr(pieces_[from].begin, pieces_[to].end - pieces_[from].begin));
  }

  std::size_t longest_at(std::size_t at) const {
    for (std::size_t to = pieces_.size(); to-- > at;) {
      if (bodies_[at * pieces_.size() + to] != nullptr) return to;
    }
    return none;
  }

  std::string_view written_;
  const Registry* registry_;
  std::vector<text::Span> pieces_;
  std::vector<const Body*> bodies_;
};

// Roles.

struct Marker {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;

  explicit operator bool() const { return begin != std::string_view::npos; }
};

Marker find_marker(std::string_view text, std::span<const std::string_view> forms) {
  Marker first;
  for (const std::string_view form : forms) {
    const std::size_t at = text.find(form);
    if (at < first.begin) first = {at, at + form.size()};
  }
  return first;
}

/// Takes one sign or word off that stands around a name where a role is written. False when there is none.
bool strip_once(std::string_view& name) {
  const std::size_t before = name.size();
  name = text::trim(name);
  for (const std::string_view sign : {";", ",", ".", ":", "-", "–", "+", "•"}) {
    if (name.starts_with(sign)) name.remove_prefix(sign.size());
    if (name.ends_with(sign)) name.remove_suffix(sign.size());
  }
  if (name.starts_with("(") && name.find(')') == std::string_view::npos) name.remove_prefix(1);
  if (name.ends_with("(") || (name.ends_with(")") && name.find('(') == std::string_view::npos)) name.remove_suffix(1);
  if (name.starts_with(")")) name.remove_prefix(1);
  for (const std::string_view word : {"Cơ quan ", "cơ quan ", "Đơn vị ", "đơn vị ", "với ", "và ", "là "}) {
    // Only before or behind the role: "Cơ quan HCNN" is a name.
    if ((word == "với " || word == "và " || word == "là ") && name.starts_with(word)) name.remove_prefix(word.size());
    const std::string_view bare = word.substr(0, word.size() - 1);
    if (name == bare) name = {};
    if (name.size() > bare.size() && name.ends_with(bare) &&
        std::string_view(" ;,\n").find(name[name.size() - bare.size() - 1]) != std::string_view::npos)
      name.remove_suffix(bare.size());
  }
  return name.size() < before;
}

std::string_view strip(std::string_view name) {
  while (strip_once(name)) {
  }
  return name;
}

/// What a text says of who leads and who joins.
struct Roles {
  std::string_view owners;
  std::string_view partners;
};

std::optional<Roles> read_roles(std::string_view text) {
  constexpr std::array<std::string_view, 3> leads{"Chủ trì", "chủ trì", "CHỦ TRÌ"};
  constexpr std::array<std::string_view, 3> joins{"Phối hợp", "phối hợp", "PHỐI HỢP"};
  const Marker lead = find_marker(text, leads);
  const Marker join = find_marker(text, joins);
  Roles roles;
  if (lead && join) {
    if (join.begin < lead.begin) return std::nullopt;
    const std::string_view before = strip(text.substr(0, lead.begin));
    const std::string_view between = strip(text.substr(lead.end, join.begin - lead.end));
    const std::string_view after = strip(text.substr(join.end));
    if (before.empty()) {
      roles = {between, after};  // "Chủ trì: A; phối hợp: B"
    } else if (between.empty()) {
      roles = {before, after};  // "A chủ trì, phối hợp với B"
    } else if (after.empty()) {
      roles = {before, between};  // "A (chủ trì), B (phối hợp)"
    }
  } else if (lead) {
    const std::string_view before = strip(text.substr(0, lead.begin));
    const std::string_view after = strip(text.substr(lead.end));
    if (before.empty() || after.empty()) roles.owners = before.empty() ? after : before;
  } else if (join) {
    roles = {strip(text.substr(0, join.begin)), strip(text.substr(join.end))};
  }
  if (roles.owners.empty() && roles.partners.empty()) return std::nullopt;
  return roles;
}

// Writing it as the plan has it.

std::string listed(const std::vector<NamedBody>& bodies) {
  std::vector<std::string> names;
  for (const NamedBody& body : bodies) names.push_back(body.name);
  return in_quotes(names);
}

std::string as_items(const std::vector<NamedBody>& bodies, std::size_t indent) {
  std::string items;
  for (const NamedBody& body : bodies)
    items += "\n" + std::string(indent, ' ') + "- " + yaml::written_as(body.name, yaml::Style::plain, false);
  return items;
}

std::string as_value(const std::vector<NamedBody>& bodies, std::size_t indent) {
  if (bodies.size() > 1) return as_items(bodies, indent + 2);
  return " " + yaml::written_as(bodies.front().name, yaml::Style::plain, false);
}

/// From the colon of a value's key to the value's end; nothing where the value stands in braces.
std::optional<diag::Place> place_behind_key(const plan::Text& text) {
  const yaml::Node& node = *text.node;
  if (node.key.empty() || node.parent == nullptr || node.parent->style != yaml::Style::block) return std::nullopt;
  if (!text.file->bytes().substr(node.key_span.end).starts_with(':')) return std::nullopt;
  return diag::Place{text.file, {node.key_span.end + 1, node.span.end}};
}

std::optional<diag::Edit> edit_for_list(const plan::Text& text, const std::vector<NamedBody>& bodies) {
  const yaml::Node& node = *text.node;
  const std::size_t indent = text.file->position(node.key_span.begin).column - 1;
  if (const auto place = place_behind_key(text)) return diag::Edit{*place, as_value(bodies, indent)};
  if (!node.key.empty() || node.parent == nullptr || !node.parent->is_list()) return std::nullopt;
  if (node.parent->style == yaml::Style::block)
    return diag::Edit{{text.file, {node.key_span.begin, node.span.end}}, as_items(bodies, indent).substr(indent + 1)};
  std::string names;
  for (const NamedBody& body : bodies)
    names += (names.empty() ? "" : ", ") + yaml::written_as(body.name, yaml::Style::plain, true);
  return diag::Edit{{text.file, node.span}, names};
}

std::optional<diag::Edit> edit_for_roles(const plan::Text& text, const BodyCell& cell) {
  const yaml::Node& node = *text.node;
  const auto place = place_behind_key(text);
  const bool has_partners = place && !cell.partners.empty() && node.parent->find("partners") != nullptr;
  if (!place || node.key != "owner" || has_partners || cell.owners.empty()) return std::nullopt;
  const std::size_t indent = text.file->position(node.key_span.begin).column - 1;
  std::string written = as_value(cell.owners, indent);
  if (!cell.partners.empty())
    written += "\n" + std::string(indent, ' ') + "partners:" + as_items(cell.partners, indent + 2);
  return diag::Edit{*place, std::move(written)};
}

}  // namespace

std::optional<BodyCell> read_cell(std::string_view written, const Registry& registry) {
  BodyCell cell;
  const auto is_known = [](const NamedBody& body) { return body.known; };
  if (const auto roles = read_roles(written)) {
    const Split owners(roles->owners, registry);
    const Split partners(roles->partners, registry);
    cell = {owners.names(), partners.names(), true, true};
    cell.one_split = (roles->owners.empty() || owners.ways() == 1) && (roles->partners.empty() || partners.ways() == 1);
    return cell;
  }
  const Split split(written, registry);
  cell = {split.names(), {}, false, split.ways() == 1};
  if (cell.owners.size() < 2 || std::ranges::none_of(cell.owners, is_known)) return std::nullopt;
  return cell;
}

void explain_cell(diag::Diagnostic& found, const plan::Text& text, const BodyCell& cell,
                  const std::string& registry_path) {
  std::vector<NamedBody> all = cell.owners;
  all.insert(all.end(), cell.partners.begin(), cell.partners.end());
  if (cell.has_roles) {
    if (!cell.owners.empty())
      found.help.push_back(
          say("cơ quan chủ trì ghi ở \"owner\": {}", "who leads goes to \"owner\": {}", listed(cell.owners)));
    if (!cell.partners.empty())
      found.help.push_back(say("cơ quan phối hợp ghi ở \"partners\", mỗi tên một dòng, bắt đầu bằng \"- \": {}",
                               "who joins goes to \"partners\", each name on a line after \"- \": {}",
                               listed(cell.partners)));
  } else {
    found.help.push_back(say("đây là {} cơ quan: viết mỗi tên một dòng, bắt đầu bằng \"- \": {}",
                             "these are {} bodies: write each on a line after \"- \": {}", all.size(), listed(all)));
  }
  std::erase_if(all, [](const NamedBody& body) { return body.known; });
  if (!all.empty())
    found.help.push_back(say("chưa có trong {}, khai thêm nếu là cơ quan mới: {}",
                             "not in {}, declare them there if they are new: {}", registry_path, listed(all)));
  if (!cell.one_split) return;
  const auto edit = cell.has_roles ? edit_for_roles(text, cell) : edit_for_list(text, cell.owners);
  if (edit) found.fix = diag::Fix{{"viết mỗi cơ quan một dòng", "write each body on its own line"}, {*edit}};
}

}  // namespace cchc::check
