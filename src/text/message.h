#pragma once

#include <fmt/core.h>

#include <string>
#include <utility>

namespace cchc::text {

/// The languages a message can be shown in. Vietnamese is the users' own and the default.
enum class Language { vietnamese, english };

/// One sentence for people, in every language of the tool. Which one is shown is decided where it is printed.
struct Message {
  std::string vi;
  std::string en;

  const std::string& in(Language language) const { return language == Language::english ? en : vi; }
  bool empty() const { return vi.empty() && en.empty(); }
  friend bool operator==(const Message&, const Message&) = default;
};

/// Formats one message in both languages from the same arguments. Each format string is checked when compiled;
/// use `{0}`, `{1}` where the languages need the arguments in another order.
template <typename... Args>
Message say(fmt::format_string<const Args&...> vi, fmt::format_string<const Args&...> en, const Args&... args) {
  return {fmt::format(vi, args...), fmt::format(en, args...)};
}

}  // namespace cchc::text
