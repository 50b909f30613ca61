#include "plan/bind_record.h"

#include <array>

namespace cchc::plan {

namespace {

constexpr std::array body_setters{
    Setter<Body>{"level",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Body& body) {
                   body.level_text = binder.text(node);
                   if (const auto meant = binder.choice(node, field)) body.level = find_level(*meant);
                 }},
    Setter<Body>{"from", set_date<&Body::from_text, &Body::from>},
    Setter<Body>{"until", set_date<&Body::until_text, &Body::until>},
    Setter<Body>{"members",
                 [](Binder& binder, const FieldInfo& field, const yaml::Node& node, Body& body) {
                   body.members = binder.texts(node, field);
                   if (node.is_scalar()) body.members_level = find_level(body.members.front().value);
                 }},
};

struct RegistryFile : RecordBase {
  std::vector<Body> bodies;
};

constexpr std::array registry_setters{
    Setter<RegistryFile>{"schema", ignore<RegistryFile>},
    Setter<RegistryFile>{"bodies",
                         [](Binder& binder, const FieldInfo& field, const yaml::Node& node, RegistryFile& registry) {
                           registry.bodies = bind_list<Body>(binder, field, node, body_setters);
                         }},
};

}  // namespace

std::vector<Body> bind_registry(const yaml::Document& document, diag::Sink& sink) {
  return bind_file<RegistryFile>(document, sink, registry_record(), registry_setters).bodies;
}

}  // namespace cchc::plan
