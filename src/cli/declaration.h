#pragma once

#include "cli/result.h"
#include "text/message.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cchc::cli {

/// One option or positional argument of a command: the single description that reading, help and completion share.
struct OptionSpec {
  enum class Kind { flag, value, values, comma_values, positional };
  /// What a shell may offer for the value beside its choices.
  enum class Offer {
    nothing,
    bodies,
    levels,
    areas,
    items,
    years,
    quarters,
    periods,
    rounds,  ///< periods of the work that is named in the line
    statuses,
    columns,
    sort_keys,
    codes,
    templates,
    files,
    folders
  };
  std::string name;  ///< "--owner"; of a positional its name without dashes
  Kind kind = Kind::flag;
  bool required = false;
  bool once = false;               ///< of a positional: it takes one value
  text::Message placeholder = {};  ///< stands for the value in help
  text::Message about = {};
  std::vector<std::string> choices = {};  ///< the closed set of values, if there is one
  Offer offers = Offer::nothing;
  text::Message when_repeated = {};  ///< of an option that takes one value: what to do for several
  /// Takes one value as typed (empty for a flag), or says what is wrong with it.
  std::function<std::optional<Refusal>(const std::string&)> take = {};
};

/// Collects the options of a command; each stores what is read into a member of the command's options.
class Declaration {
public:
  OptionSpec& flag(std::string name, bool& value, text::Message about);
  OptionSpec& text(std::string name, std::string& value, text::Message placeholder, text::Message about);
  /// May be given several times, one value each.
  OptionSpec& texts(std::string name, std::vector<std::string>& values, text::Message placeholder, text::Message about);
  /// As `texts`; commas part the values, blanks around them do not count.
  OptionSpec& comma_texts(std::string name, std::vector<std::string>& values, text::Message placeholder,
                          text::Message about);
  OptionSpec& choice(std::string name, std::string& value, std::vector<std::string> choices, text::Message about);
  OptionSpec& count(std::string name, std::size_t& value, text::Message placeholder, text::Message about);
  OptionSpec& positionals(std::string name, std::vector<std::string>& values, text::Message placeholder,
                          text::Message about);
  /// One value, which has to be given.
  OptionSpec& positional(std::string name, std::string& value, text::Message placeholder, text::Message about);
  OptionSpec& positional_choice(std::string name, std::string& value, std::vector<std::string> choices,
                                text::Message about);

  /// A value read by `parse`, which gives nothing for what it does not understand; `expected` says what it would.
  template <class Value, class Parse>
  OptionSpec& parsed(std::string name, std::optional<Value>& value, text::Message placeholder, text::Message about,
                     Parse parse, text::Message expected) {
    return add({.name = name,
                .kind = OptionSpec::Kind::value,
                .placeholder = std::move(placeholder),
                .about = std::move(about),
                .take = [name, &value, parse,
                         expected = std::move(expected)](const std::string& typed) -> std::optional<Refusal> {
                  value = parse(typed);
                  if (value) return std::nullopt;
                  return Refusal{{fmt::format("{}: \"{}\" không phải {}", name, typed, expected.vi),
                                  fmt::format("{}: \"{}\" is not {}", name, typed, expected.en)},
                                 {}};
                }});
  }

  const std::vector<OptionSpec>& options() const { return options_; }

private:
  OptionSpec& add(OptionSpec option);
  std::vector<OptionSpec> options_;
};

}  // namespace cchc::cli
