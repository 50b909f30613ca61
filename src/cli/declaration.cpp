#include "cli/declaration.h"

#include "text/nearest.h"

#include <algorithm>
#include <charconv>

namespace cchc::cli {

using text::say;

namespace {

using Kind = OptionSpec::Kind;

auto store(std::string& value) {
  return [&value](const std::string& typed) -> std::optional<UsageError> {
    value = typed;
    return std::nullopt;
  };
}

auto append(std::vector<std::string>& values) {
  return [&values](const std::string& typed) -> std::optional<UsageError> {
    values.push_back(typed);
    return std::nullopt;
  };
}

auto store_choice(std::string name, std::string& value, std::vector<std::string> choices) {
  return [name = std::move(name), &value,
          choices = std::move(choices)](const std::string& typed) -> std::optional<UsageError> {
    if (std::ranges::find(choices, typed) != choices.end()) {
      value = typed;
      return std::nullopt;
    }
    UsageError error{say("{}: không có lựa chọn \"{}\"", "{}: there is no choice \"{}\"", name, typed), {}};
    const std::vector<std::string_view> views(choices.begin(), choices.end());
    if (const auto near = text::nearest(typed, views))
      error.hints.push_back(say("có phải \"{}\"?", "did you mean \"{}\"?", choices[*near]));
    std::string list;
    for (const std::string& one : choices) list += (list.empty() ? "" : ", ") + one;
    error.hints.push_back(say("các lựa chọn: {}", "choices: {}", list));
    return error;
  };
}

text::Message choice_list(const std::vector<std::string>& choices) {
  std::string list;
  for (const std::string& one : choices) list += (list.empty() ? "" : "|") + one;
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
         return std::optional<UsageError>{};
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
  option.take = [&values](const std::string& typed) -> std::optional<UsageError> {
    for (std::size_t at = 0; at <= typed.size();) {
      const std::size_t comma = std::min(typed.find(',', at), typed.size());
      if (comma > at) values.push_back(typed.substr(at, comma - at));
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
  return add({.name = name,
              .kind = Kind::value,
              .placeholder = std::move(placeholder),
              .about = std::move(about),
              .take = [name, &value](const std::string& typed) -> std::optional<UsageError> {
                const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
                if (error == std::errc{} && end == typed.data() + typed.size()) return std::nullopt;
                return UsageError{say("{}: \"{}\" không phải một số", "{}: \"{}\" is not a number", name, typed), {}};
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

OptionSpec& Declaration::positional_choice(std::string name, std::string& value, std::vector<std::string> choices,
                                           text::Message about) {
  OptionSpec& option = choice(std::move(name), value, std::move(choices), std::move(about));
  option.kind = Kind::positional;
  option.required = true;
  return option;
}

}  // namespace cchc::cli
