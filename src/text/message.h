#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>

namespace cchc::text {

/// The languages a message can be shown in. Vietnamese is the users' own and the default.
enum class Language { vietnamese, english };

/// A sentence of a table: as a `Message` (below), but of texts that outlive it.
struct Phrase {
  std::string_view vi;
  std::string_view en;

  constexpr std::string_view in(Language language) const { return language == Language::english ? en : vi; }
  constexpr bool empty() const { return vi.empty() && en.empty(); }
};

/// One sentence for people, in every language of the tool. Which one is shown is decided where it is printed. A
/// thousand places make one, so what makes, moves and destroys it is compiled once, in message.cpp.
struct Message {
  Message() noexcept;
  Message(const char* in_vi, const char* in_en);
  Message(std::string in_vi, std::string in_en);
  Message(Phrase phrase);
  Message(const Message& other);
  Message(Message&& other) noexcept;
  Message& operator=(const Message& other);
  Message& operator=(Message&& other) noexcept;
  ~Message();

  std::string vi;
  std::string en;

  const std::string& in(Language language) const { return language == Language::english ? en : vi; }
  bool empty() const { return vi.empty() && en.empty(); }
  friend bool operator==(const Message&, const Message&) = default;
};

/// The `add_item` of join.h in every language.
void add_item(Message& all, std::string_view between, const Message& item);

/// The same message without the check, for `say`.
Message format_message(fmt::string_view vi, fmt::string_view en, fmt::format_args arguments);

/// Formats one message in both languages from the same arguments. Each format string is checked when compiled;
/// use `{0}`, `{1}` where the languages need the arguments in another order.
template <typename... Args>
Message say(fmt::format_string<const Args&...> vi, fmt::format_string<const Args&...> en, const Args&... args) {
  return format_message(vi, en, fmt::make_format_args(args...));
}

}  // namespace cchc::text
