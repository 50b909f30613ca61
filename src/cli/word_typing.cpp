#include "cli/word_typing.h"

#include "text/chars.h"
#include "text/nearest.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cchc::cli {

using text::say;

namespace {

constexpr std::array<std::string_view, 8> opening_quotes{"“", "”", "„", "‟", "‘", "’", "«", "‹"};
constexpr std::array<std::string_view, 7> closing_quotes{"”", "“", "‟", "’", "‘", "»", "›"};

/// The part of a word behind the dashes it begins with.
std::string_view without_dashes(std::string_view word) {
  while (!word.empty()) {
    const text::Decoded first = text::decode(word, 0);
    if (!text::is_dash(first.code_point)) break;
    word.remove_prefix(first.size);
  }
  return word;
}

bool begins_with_long_dash(std::string_view word) {
  return !word.empty() && word.front() != '-' && text::is_dash(text::decode(word, 0).code_point);
}

Refusal refuse_dash(const std::string& word, const std::vector<OptionSpec>& options) {
  const std::string typed = "--" + std::string(without_dashes(word));
  std::vector<std::string> names;
  for (const OptionSpec& option : options) {
    if (option.kind != OptionSpec::Kind::positional) names.push_back(option.name);
  }
  Refusal refusal{say("\"{}\" bắt đầu bằng gạch ngang dài (Word tự đổi), không phải hai dấu trừ",
                      "\"{}\" begins with a long dash, which Word puts there, not with two hyphens", word)};
  const std::string name = typed.substr(0, typed.find('='));
  const bool known = std::ranges::find(names, name) != names.end();
  if (known) {
    refusal.hints.push_back(say("gõ lại: {}", "type: {}", name));
  } else if (auto meant = text::did_you_mean(name, names)) {
    refusal.hints.push_back(*meant);
  }
  return refusal;
}

template <std::size_t Count>
std::string_view quote_at_start(std::string_view text, const std::array<std::string_view, Count>& quotes) {
  const auto found = std::ranges::find_if(quotes, [&](std::string_view quote) { return text.starts_with(quote); });
  return found == quotes.end() ? std::string_view{} : *found;
}

template <std::size_t Count>
std::string_view quote_at_end(std::string_view text, const std::array<std::string_view, Count>& quotes) {
  const auto found = std::ranges::find_if(quotes, [&](std::string_view quote) { return text.ends_with(quote); });
  return found == quotes.end() ? std::string_view{} : *found;
}

/// `value` begins with `quote` and is the start of what was meant as one value; the rest may stand in the arguments
/// from `next` on.
Refusal refuse_quote(std::string_view option, std::string_view value, std::string_view quote,
                     const std::vector<std::string>& arguments, std::size_t next) {
  std::string meant(value.substr(quote.size()));
  std::string_view end = quote_at_end(meant, closing_quotes);
  for (; end.empty() && next < arguments.size() && !arguments[next].starts_with("-"); ++next) {
    meant += " " + arguments[next];
    end = quote_at_end(meant, closing_quotes);
  }
  meant.resize(meant.size() - end.size());
  const std::string right = option.empty() ? fmt::format("\"{}\"", meant) : fmt::format("{} \"{}\"", option, meant);
  return {say("{0} là nháy cong của Word; dòng lệnh chỉ hiểu nháy thẳng",
              "{0} is a curly quote of Word's; a command takes straight ones only", quote),
          {say("gõ lại: {}", "type: {}", right)}};
}

}  // namespace

std::optional<Refusal> find_word_typing(const std::vector<std::string>& arguments,
                                        const std::vector<OptionSpec>& options) {
  std::string_view option;  // the one whose value comes next
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string& argument = arguments[i];
    if (option.empty() && begins_with_long_dash(argument)) return refuse_dash(argument, options);
    std::string_view value = argument;
    if (const std::size_t equals = argument.find('='); option.empty() && argument.starts_with("--")) {
      option = value.substr(0, equals);
      value = equals == std::string::npos ? std::string_view{} : value.substr(equals + 1);
    }
    const std::string_view quote = quote_at_start(value, opening_quotes);
    // A text searched for may well be quoted in the plan.
    const bool searched = option == "--search" && !quote_at_end(value.substr(quote.size()), closing_quotes).empty();
    if (!quote.empty() && !searched) return refuse_quote(option, value, quote, arguments, i + 1);
    const auto spec = std::ranges::find(options, option, &OptionSpec::name);
    const bool takes_next = value.empty() && spec != options.end() && spec->kind != OptionSpec::Kind::flag;
    if (!takes_next) option = {};
  }
  return std::nullopt;
}

}  // namespace cchc::cli
