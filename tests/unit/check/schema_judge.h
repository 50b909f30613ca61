#pragma once

#include "yaml/node.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <regex>
#include <stdexcept>
#include <string>
#include <string_view>

/// Judges a file by its JSON Schema, as an editor does that knows nothing of cchc: plain words have the types of
/// YAML 1.2's core schema.
namespace cchc::check::test {

using Json = nlohmann::ordered_json;

inline const std::regex& compiled(const std::string& pattern) {
  static std::map<std::string, std::regex> all;  // to make one takes long
  return all.try_emplace(pattern, pattern, std::regex::ECMAScript).first->second;
}

/// What a plain word is (YAML 1.2.2, 10.3.2).
inline Json plain_value(const std::string& word) {
  const auto is = [&](const char* pattern) { return std::regex_match(word, compiled(pattern)); };
  if (is("|~|null|Null|NULL")) return nullptr;
  if (is("true|True|TRUE")) return true;
  if (is("false|False|FALSE")) return false;
  if (is("[-+]?[0-9]{1,18}")) return std::stoll(word);
  if (is("0o[0-7]{1,20}")) return std::stoll(word.substr(2), nullptr, 8);
  if (is("0x[0-9a-fA-F]{1,15}")) return std::stoll(word.substr(2), nullptr, 16);
  if (is(R"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)")) return std::strtod(word.c_str(), nullptr);
  if (is(R"(\.(nan|NaN|NAN))")) return std::nan("");
  if (is(R"([-+]?\.(inf|Inf|INF))")) return word.starts_with("-") ? -HUGE_VAL : HUGE_VAL;
  return word;
}

inline Json to_json(const yaml::Node* node) {
  if (node == nullptr || node->is_empty()) return nullptr;
  if (node->is_scalar())
    return node->style == yaml::Style::plain ? plain_value(std::string(node->text)) : Json(std::string(node->text));
  Json value = node->is_list() ? Json::array() : Json::object();
  for (const yaml::Node& child : *node) {
    if (node->is_list()) {
      value.push_back(to_json(&child));
    } else {
      value[std::string(child.key)] = to_json(&child);
    }
  }
  return value;
}

inline bool is_type(const Json& value, const std::string& type) {
  if (type == "null") return value.is_null();
  if (type == "boolean") return value.is_boolean();
  if (type == "string") return value.is_string();
  if (type == "number") return value.is_number();
  if (type == "integer")
    return value.is_number_integer() || (value.is_number() && std::trunc(value.get<double>()) == value.get<double>());
  if (type == "array") return value.is_array();
  if (type == "object") return value.is_object();
  throw std::runtime_error("no such type: " + type);
}

/// Why a value does not have the form its schema states, "" when it has. Knows the words of draft-07 that our schemas
/// use, and throws on any other, so that none is passed over.
class SchemaJudge {
public:
  static std::string refusal(const Json& value, const Json& schema, const std::string& path = "") {
    if (!schema.is_object()) throw std::runtime_error("a schema that is no object at " + path);
    for (const auto& [word, rule] : schema.items()) {
      std::string found = by_word(value, word, rule, schema, path);
      if (!found.empty()) return found;
    }
    return "";
  }

private:
  static std::string by_word(const Json& value, const std::string& word, const Json& rule, const Json& schema,
                             const std::string& path) {
    const auto unless = [&](bool good) { return good ? "" : fmt::format("{}: {} {}", path, word, rule.dump()); };
    if (word == "$schema" || word == "title" || word == "description" || word == "examples" ||
        word == "patternErrorMessage")
      return "";
    if (word == "type") {
      const Json types = rule.is_array() ? rule : Json::array({rule});
      return unless(std::ranges::any_of(types, [&](const Json& type) { return is_type(value, type); }));
    }
    if (word == "enum") return unless(std::ranges::any_of(rule, [&](const Json& choice) { return choice == value; }));
    if (word == "pattern")
      return unless(!value.is_string() || std::regex_search(value.get_ref<const std::string&>(), compiled(rule)));
    if (word == "minimum") return unless(!value.is_number() || !(value.get<double>() < rule.get<double>()));
    if (word == "maximum") return unless(!value.is_number() || !(value.get<double>() > rule.get<double>()));
    if (word == "required")
      return unless(!value.is_object() ||
                    std::ranges::all_of(rule, [&](const Json& key) { return value.contains(key.get<std::string>()); }));
    if (word == "anyOf")
      return unless(std::ranges::any_of(rule, [&](const Json& one) { return refusal(value, one, path).empty(); }));
    if (word == "minItems") return unless(!value.is_array() || value.size() >= rule.get<std::size_t>());
    if (word == "items") return each(value, value.is_array(), path, [&](const auto&) { return &rule; });
    if (word == "properties") {
      return each(value, value.is_object(), path,
                  [&](const std::string& key) { return rule.contains(key) ? &rule.at(key) : nullptr; });
    }
    if (word == "additionalProperties") {
      const auto is_named = [&](const std::string& key) {
        return schema.contains("properties") && schema.at("properties").contains(key);
      };
      if (rule.is_object())
        return each(value, value.is_object(), path,
                    [&](const std::string& key) { return is_named(key) ? nullptr : &rule; });
      if (rule.get<bool>() || !value.is_object()) return "";
      for (const auto& [key, inner] : value.items()) {
        if (!is_named(key)) return fmt::format("{}: no key \"{}\"", path, key);
      }
      return "";
    }
    if (word == "propertyNames") {
      if (!value.is_object()) return "";
      for (const auto& [key, inner] : value.items()) {
        std::string found = refusal(key, rule, path + "/" + key);
        if (!found.empty()) return found;
      }
      return "";
    }
    throw std::runtime_error(fmt::format("a word of JSON Schema this test does not know, at {}: {}", path, word));
  }

  /// The first refusal among the parts of a collection, each by the schema that `choose` gives for its key; null: none.
  template <typename Choose>
  static std::string each(const Json& value, bool applies, const std::string& path, Choose choose) {
    if (!applies) return "";
    for (const auto& [key, inner] : value.items()) {
      const Json* schema = choose(key);
      if (schema == nullptr) continue;
      std::string found = refusal(inner, *schema, path + "/" + key);
      if (!found.empty()) return found;
    }
    return "";
  }
};

}  // namespace cchc::check::test
