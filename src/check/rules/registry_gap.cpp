#include "check/rules/registry_gap.h"

#include "check/rules/body_names.h"
#include "text/fold.h"
#include "text/nearest.h"
#include "text/normalize.h"
#include "text/vietnamese/lookalike.h"
#include "text/vietnamese/words.h"

#include <algorithm>

namespace cchc::check {

using namespace text::vietnamese;

using plan::Body;

namespace {

/// The name a line of a comment holds: `name: X` or `- X`, with or without quotes; empty when it holds none.
std::string_view name_in_comment(std::string_view line) {
  const std::size_t hash = line.find_first_not_of(" \t");
  if (hash == std::string_view::npos || line[hash] != '#') return {};
  std::string_view rest = text::trim(line.substr(line.find_first_not_of("# \t-", hash) == std::string_view::npos
                                                     ? line.size()
                                                     : line.find_first_not_of("# \t-", hash)));
  constexpr std::string_view key = "name:";
  if (rest.starts_with(key)) rest = text::trim(rest.substr(key.size()));
  if (rest.size() >= 2 && (rest.front() == '"' || rest.front() == '\'') && rest.back() == rest.front())
    rest = rest.substr(1, rest.size() - 2);
  return rest;
}

constexpr std::size_t longest_compared = 1000;  // bytes

/// Whether one name may have become the other: near in letters, or most words of the shorter one in the longer one.
bool is_like(std::string_view a, std::string_view b) {
  if (text::is_near(a, b)) return true;
  std::set<std::string> words;
  for (const Word& word : split_words(a, Digits::part_of_words)) words.insert(text::fold(word.text));
  std::size_t shared = 0;
  std::size_t count = 0;
  for (const Word& word : split_words(b, Digits::part_of_words)) {
    ++count;
    shared += words.contains(text::fold(word.text)) ? 1 : 0;
  }
  const std::size_t least = std::min(words.size(), count);
  return least >= 2 && shared >= 2 && shared * 2 > least;
}

}  // namespace

RegistryGaps::RegistryGaps(const Situation& now) : plan_(&now.plan) {
  for_each_list(now, [&](const Naming&, const std::vector<plan::BodyReference>& list) {
    for (const plan::BodyReference& reference : list) used_.insert(reference.body);
  });
  const plan::Origin& first = plan_->bodies.front().origin;
  add_comments(*first.file);
  add_lookalikes();
  for (const Body& body : plan_->bodies) {
    for (const plan::Text& id : body.successors) heirs_.insert(now.registry.find_id(id.value));
  }
  const yaml::Node* root = first.node;
  while (root->parent != nullptr) root = root->parent;
  add_unread(*root);
}

void RegistryGaps::add_comments(const text::SourceFile& file) {
  for (std::size_t number = 1; number <= file.line_count(); ++number) {
    const std::string_view name = name_in_comment(file.line(number));
    if (name.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(name.data() - file.bytes().data());
    comments_.try_emplace(text::fold(name),
                          diag::Place{&file, {begin, begin + static_cast<std::uint32_t>(name.size())}});
  }
}

void RegistryGaps::add_lookalikes() {
  const auto add = [&](const plan::Text& name) {
    if (!name) return;
    const std::string folded = text::fold(in_latin(name.value));
    if (folded != text::fold(name.value)) lookalikes_.try_emplace(folded, &name);
  };
  for (const Body& body : plan_->bodies) {
    add(body.name);
    std::ranges::for_each(body.aliases, add);
  }
}

void RegistryGaps::add_unread(const yaml::Node& node) {
  const bool names_a_body = node.key == "name" || (node.parent != nullptr && node.parent->is_list());
  if (node.is_scalar() && names_a_body) unread_.insert(text::fold(node.text));
  for (const yaml::Node& child : node) add_unread(child);
}

RegistryGap RegistryGaps::find(std::string_view name) {
  const std::string folded = text::fold(name);
  if (unread_.contains(folded)) return {.kind = RegistryGap::Kind::told};
  if (const auto comment = comments_.find(folded); comment != comments_.end())
    return {.kind = RegistryGap::Kind::commented, .place = comment->second};
  if (const auto alike = lookalikes_.find(folded); alike != lookalikes_.end())
    return {.kind = RegistryGap::Kind::lookalike, .place = alike->second->place(), .name = alike->second};
  for (const Body& body : plan_->bodies) {
    if (used_.contains(&body) || !body.name || body.name.value.size() > longest_compared) continue;
    if (comparisons_left_ == 0 || name.size() > longest_compared) break;
    --comparisons_left_;
    // A body that takes over from others is there for that, whoever has a name with words like its own.
    const bool is_renamed =
        heirs_.contains(&body) ? text::is_near(name, body.name.value) : is_like(name, body.name.value);
    if (is_renamed) return {.kind = RegistryGap::Kind::renamed, .place = body.name.place(), .name = &body.name};
  }
  return {};
}

diag::Place RegistryGaps::list() const {
  const plan::Origin& first = plan_->bodies.front().origin;
  const yaml::Node* list = first.node->parent;
  return {first.file, list != nullptr ? list->key_span : text::Span{}};
}

}  // namespace cchc::check
