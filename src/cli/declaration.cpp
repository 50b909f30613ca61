#include "cli/declaration.h"

#include "text/join.h"
#include "text/nearest.h"
#include "text/normalize.h"

#include <algorithm>
#include <charconv>

namespace cchc::cli {

using text::say;

namespace {

using Kind = OptionSpec::Kind;

auto store(std::string& value) {
  return [&value](const std::string& typed) -> std::optional<Refusal> {
    value = typed;
    return std::nullopt;
  };
}

auto append(std::vector<std::string>& values) {
  return [&values](const std::string& typed) -> std::optional<Refusal> {
    values.push_back(typed);
    return std::nullopt;
  };
}

auto store_choice(std::string name, std::string& value, std::vector<std::string> choices) {
  return [name = std::move(name), &value,
          choices = std::move(choices)](const std::string& typed) -> std::optional<Refusal> {
    if (std::ranges::find(choices, typed) != choices.end()) {
      value = typed;
      return std::nullopt;
    }
    // The name of a positional argument is a word of ours that no one types.
    const std::string where = name.starts_with("-") ? name + ": " : "";
    Refusal error{say("{}không có lựa chọn \"{}\"", "{}there is no choice \"{}\"", where, typed)};
    if (auto meant = text::did_you_mean(typed, choices)) error.hints.push_back(*meant);
    error.hints.push_back(say("các lựa chọn: {}", "choices: {}", text::join(choices, ", ")));
    return error;
  };
}

text::Message choice_list(const std::vector<std::string>& choices) {
  const std::string list = text::join(choices, "|");
  return {list, list};
}

}  // namespace

OptionSpec& Declaration::add(OptionSpec option) {
  return options_.emplace_back(std::move(option));
}

OptionSpec& Declaration::flag(std::string name, bool& value, text::Message about) {
  return add(
      {.name = std::move(name), .kind = Kind::flag, .about = std::move(about), .take = [&value](const std::string&) {
         value = true;
         return std::optional<Refusal>{};
       }});
}

OptionSpec& Declaration::text(std::string name, std::string& value, text::Message placeholder, text::Message about) {
  return add({.name = std::move(name),
              .kind = Kind::value,
              .placeholder = std::move(placeholder),
              .about = std::move(about),
              .take = store(value)});
}

OptionSpec& Declaration::texts(std::string name, std::vector<std::string>& values, text::Message placeholder,
                               text::Message about) {
  return add({.name = std::move(name),
              .kind = Kind::values,
              .placeholder = std::move(placeholder),
              .about = std::move(about),
              .take = append(values)});
}

OptionSpec& Declaration::comma_texts(std::string name, std::vector<std::string>& values, text::Message placeholder,
                                     text::Message about) {
  OptionSpec& option = texts(std::move(name), values, std::move(placeholder), std::move(about));
  option.kind = Kind::comma_values;
  option.take = [&values](const std::string& typed) -> std::optional<Refusal> {
    for (std::size_t at = 0; at <= typed.size();) {
      const std::size_t comma = std::min(typed.find(',', at), typed.size());
      const std::string_view value = text::trim(std::string_view(typed).substr(at, comma - at));
      if (!value.empty()) values.emplace_back(value);
      at = comma + 1;
    }
    return std::nullopt;
  };
  return option;
}

OptionSpec& Declaration::choice(std::string name, std::string& value, std::vector<std::string> choices,
                                text::Message about) {
  OptionSpec option{.name = name,
                    .kind = Kind::value,
                    .placeholder = choice_list(choices),
                    .about = std::move(about),
                    .choices = choices};
  option.take = store_choice(std::move(name), value, std::move(choices));
  return add(std::move(option));
}

OptionSpec& Declaration::count(std::string name, std::size_t& value, text::Message placeholder, text::Message about) {
  return add(
      {.name = name,
       .kind = Kind::value,
       .placeholder = std::move(placeholder),
       .about = std::move(about),
       .take = [name, &value](const std::string& typed) -> std::optional<Refusal> {
         const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
         if (error == std::errc{} && end == typed.data() + typed.size()) return std::nullopt;
         return Refusal{
             say("{}: \"{}\" không phải một số từ 0 trở lên", "{}: \"{}\" is not a number from 0 on", name, typed), {}};
       }});
}

OptionSpec& Declaration::positionals(std::string name, std::vector<std::string>& values, text::Message placeholder,
                                     text::Message about) {
  return add({.name = std::move(name),
              .kind = Kind::positional,
              .placeholder = std::move(placeholder),
              .about = std::move(about),
              .take = append(values)});
}

OptionSpec& Declaration::positional(std::string name, std::string& value, text::Message placeholder,
                                    text::Message about) {
  OptionSpec& option = text(std::move(name), value, std::move(placeholder), std::move(about));
  option.kind = Kind::positional;
  option.required = true;
  option.once = true;
  return option;
}

OptionSpec& Declaration::positional_choice(std::string name, std::string& value, std::vector<std::string> choices,
                                           text::Message about) {
  OptionSpec& option = choice(std::move(name), value, std::move(choices), std::move(about));
  option.kind = Kind::positional;
  option.required = true;
  option.once = true;
  return option;
}

}  // namespace cchc::cli
