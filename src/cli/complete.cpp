#include "cli/complete.h"

#include "cli/command_table.h"
#include "cli/files.h"
#include "cli/plan_folder.h"
#include "cli/selection.h"
#include "cli/template_folder.h"
#include "diag/code.h"
#include "plan/instance.h"
#include "plan/walk.h"
#include "query/period.h"
#include "report/column.h"
#include "text/collate.h"
#include "text/fold.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cchc::cli {

namespace {

using Offer = OptionSpec::Offer;
using Kind = OptionSpec::Kind;

/// A candidate and what else finds it.
struct Known {
  Candidate candidate;
  std::vector<std::string> aliases = {};
};

/// The plan at hand, read when something asks for it. Holds nothing where there is none.
class PlanAtHand {
public:
  explicit PlanAtHand(const Session& session) : session_(session) {
    try {
      const auto folder = find_plan_folder(session);
      if (!folder) return;
      diag::Sink nobody_asked;
      load_plan(*folder, loaded_, nobody_asked);
    } catch (const SystemError&) {
      // Whoever presses Tab wants names, not a message in the middle of the line.
    }
  }

  std::vector<Known> bodies() const {
    std::vector<Known> known;
    for (const plan::Body& body : loaded_.plan.bodies) {
      if (!body.name) continue;
      std::vector<std::string> aliases;
      for (const plan::Text& alias : body.aliases) aliases.emplace_back(alias.value);
      known.push_back({{std::string(body.name.value), std::string(body.level_text.value)}, std::move(aliases)});
    }
    std::ranges::stable_sort(known, {}, [](const Known& one) { return text::collation_key(one.candidate.word); });
    return known;
  }

  std::vector<Known> levels() const {
    std::vector<Known> known;
    for (const plan::Body& body : loaded_.plan.bodies) {
      const std::string name(body.level_text.value);
      const bool is_new = std::ranges::none_of(known, [&](const Known& one) { return one.candidate.word == name; });
      if (body.level && is_new) known.push_back({{name, ""}});
    }
    return known;
  }

  std::vector<Known> areas() const {
    std::vector<Known> known;
    for (const plan::Area& area : loaded_.plan.areas)
      known.push_back({{std::string(area.code_text.value), std::string(area.name.value)}});
    return known;
  }

  std::vector<Known> items() const {
    std::vector<Known> known;
    plan::for_each_item(loaded_.plan, [&](const plan::Item& item, plan::ItemKind, const plan::Area&) {
      if (item.id) known.push_back({{to_string(*item.id), std::string(item.text.value)}});
    });
    return known;
  }

  std::vector<Known> years() const {
    std::vector<Known> known;
    const plan::Years years = loaded_.plan.head.years;
    for (int year = years.first; year != 0 && year <= years.last; ++year) known.push_back({{std::to_string(year), ""}});
    return known;
  }

  std::vector<Known> periods() const {
    std::vector<Known> known;
    for (std::string& name : query::period_names(loaded_.plan.head)) known.push_back({{std::move(name), ""}});
    return known;
  }

  /// The periods of the work named by one of the words; without any the years.
  std::vector<Known> rounds(const std::vector<std::string>& words) const {
    std::vector<Known> known;
    for (const std::string& word : words) {
      const auto found = find_typed_item(loaded_.plan, word);
      if (!found || found->as_work() == nullptr) continue;
      for (const plan::Instance& round : plan::instances_of(*found->as_work(), loaded_.plan.head.years)) {
        if (round.term.unit != plan::Term::Unit::open) known.push_back({{to_string(round.term), to_words(round.term)}});
      }
      return known;
    }
    return years();
  }

  std::vector<Known> templates() const {
    report::TemplateSet set;
    try {
      if (!loaded_.folder.empty()) add_template_folder(loaded_.folder, set);
    } catch (const SystemError&) {
      // As above: the shipped ones are there all the same.
    }
    std::vector<Known> known;
    for (const report::TemplateEntry& entry : set.entries()) {
      if (known.empty() || known.back().candidate.word != entry.name)
        known.push_back({{entry.name, entry.title.in(session_.language)}});
    }
    return known;
  }

private:
  const Session& session_;
  LoadedPlan loaded_;
};

std::vector<Known> columns(text::Language language, bool for_sorting) {
  std::vector<Known> known;
  for (const report::Column& column : report::all_columns()) {
    const std::string title(language == text::Language::english ? column.title_en : column.title_vi);
    known.push_back({{std::string(column.key), title}});
    if (for_sorting) known.push_back({{"-" + std::string(column.key), title}});
  }
  return known;
}

std::vector<Known> codes(text::Language language) {
  std::vector<Known> known;
  for (const diag::CodeInfo& row : diag::all_codes())
    known.push_back(
        {{diag::id(row.code), std::string(language == text::Language::english ? row.name_en : row.name_vi)}});
  return known;
}

std::vector<Known> command_names(text::Language language) {
  std::vector<Known> known;
  for (const Command& command : commands()) {
    if (!command.hidden) known.push_back({{std::string(command.name), std::string(command.about.in(language))}});
  }
  return known;
}

std::vector<Known> status_words() {
  std::vector<Known> known;
  for (const std::string_view name : plan::status_names()) known.push_back({{std::string(name), ""}});
  return known;
}

/// `words` are those of the command before the one that is typed.
std::vector<Known> offered(Offer offer, const std::vector<std::string>& words, const Session& session) {
  switch (offer) {
    case Offer::bodies:
      return PlanAtHand(session).bodies();
    case Offer::levels:
      return PlanAtHand(session).levels();
    case Offer::areas:
      return PlanAtHand(session).areas();
    case Offer::items:
      return PlanAtHand(session).items();
    case Offer::years:
      return PlanAtHand(session).years();
    case Offer::templates:
      return PlanAtHand(session).templates();
    case Offer::periods:
      return PlanAtHand(session).periods();
    case Offer::rounds:
      return PlanAtHand(session).rounds(words);
    case Offer::statuses:
      return status_words();
    case Offer::quarters:
      return {{{"I", ""}}, {{"II", ""}}, {{"III", ""}}, {{"IV", ""}}};
    case Offer::columns:
      return columns(session.language, false);
    case Offer::sort_keys:
      return columns(session.language, true);
    case Offer::codes:
      return codes(session.language);
    case Offer::nothing:
    case Offer::files:
    case Offer::folders:
      break;
  }
  return {};
}

bool begins_with(const std::string& known, std::string_view typed) {
  if (known.starts_with(typed)) return true;
  const std::string folded = text::fold(typed);
  return !folded.empty() && !typed.starts_with("-") && text::fold(known).starts_with(folded);
}

/// Adds those that begin with what was typed, `before` in front of each.
void add_matching(const std::vector<Known>& all, std::string_view typed, std::string_view before,
                  std::vector<Candidate>& into) {
  for (const Known& known : all) {
    const bool by_alias =
        !typed.empty() && std::ranges::any_of(known.aliases, [&](const auto& one) { return begins_with(one, typed); });
    if (by_alias || begins_with(known.candidate.word, typed))
      into.push_back({std::string(before) + known.candidate.word, known.candidate.about});
  }
}

/// What may stand for a value of the option, of which `typed` stands there; `before` is what stands before it in the
/// same word, `words` the words before that one.
void complete_value(const OptionSpec& option, std::string_view typed, std::string_view before,
                    const std::vector<std::string>& words, const Session& session, Completion& into) {
  using Paths = Completion::Paths;
  std::vector<Known> known = offered(option.offers, words, session);
  for (const std::string& choice : option.choices) known.push_back({{choice, ""}});
  std::string lead(before);
  if (const std::size_t comma = typed.rfind(','); option.kind == Kind::comma_values && comma != std::string::npos) {
    const std::string_view chosen = typed.substr(0, comma + 1);
    std::erase_if(known, [&](const Known& one) {
      return ("," + std::string(chosen)).find("," + one.candidate.word + ",") != std::string::npos;
    });
    lead += chosen;
    typed.remove_prefix(comma + 1);
  }
  add_matching(known, typed, lead, into.words);
  if (option.offers == Offer::folders) into.paths = Paths::folders;
  // A template of one's own is named by its path.
  const bool is_path = option.offers == Offer::templates && into.words.empty() && option.name == "--template";
  if (option.offers == Offer::files || is_path) into.paths = Paths::files;
}

/// The options that begin with what was typed and are not there yet.
void complete_option(const std::vector<OptionSpec>& options, const std::vector<std::string>& words,
                     std::string_view typed, text::Language language, Completion& into) {
  for (const OptionSpec& option : options) {
    const bool once = option.kind == Kind::flag || option.kind == Kind::value;
    const bool is_there = std::ranges::find(words.begin(), words.end() - 1, option.name) != words.end() - 1;
    if (option.kind != Kind::positional && option.name.starts_with(typed) && !(once && is_there))
      into.words.push_back({option.name, option.about.in(language)});
  }
}

const OptionSpec* find_option(const std::vector<OptionSpec>& options, std::string_view name) {
  const auto found = std::ranges::find(options, name, &OptionSpec::name);
  return found == options.end() || found->kind == Kind::flag || found->kind == Kind::positional ? nullptr : &*found;
}

/// The index of the command's name; the last index when it is not there yet.
std::size_t find_command_word(const std::vector<std::string>& words) {
  std::size_t at = 0;
  while (at + 1 < words.size() && words[at].starts_with("-"))
    at += find_option(common_options(), words[at]) != nullptr ? 2 : 1;
  return std::min(at, words.size() - 1);
}

}  // namespace

Completion complete(const std::vector<std::string>& words, const Session& session) {
  Completion completion;
  if (words.empty()) return completion;
  Session own = session;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == "--plan") own.plan_folder = words[i + 1];
    if (words[i].starts_with("--plan=")) own.plan_folder = words[i].substr(7);
  }
  const std::string& last = words.back();
  const std::size_t at = find_command_word(words);
  const Command* command = at + 1 < words.size() ? find_command(words[at]) : nullptr;
  Declaration declaration;
  std::vector<OptionSpec> options;
  std::function<Invocation()> keep;
  if (command != nullptr) {
    keep = command->declare(declaration);
    options = declaration.options();
  }
  options.insert(options.end(), common_options().begin(), common_options().end());

  const std::vector<std::string> before(words.begin(), words.end() - 1);
  const std::size_t equals = last.find('=');
  if (words.size() > 1) {
    if (const OptionSpec* option = find_option(options, words[words.size() - 2])) {
      complete_value(*option, last, "", before, own, completion);
      return completion;
    }
  }
  if (const OptionSpec* option = find_option(options, last.substr(0, equals));
      option != nullptr && equals != std::string::npos) {
    complete_value(*option, std::string_view(last).substr(equals + 1), last.substr(0, equals + 1), before, own,
                   completion);
  } else if (last.starts_with("-")) {
    complete_option(options, words, last, own.language, completion);
  } else if (command == nullptr) {
    const bool after_help = at + 1 < words.size() && words[at] == "help";
    if (at + 1 == words.size() || after_help) add_matching(command_names(own.language), last, "", completion.words);
  } else {
    const auto positional = std::ranges::find(options, Kind::positional, &OptionSpec::kind);
    if (positional != options.end()) {
      complete_value(*positional, last, "", before, own, completion);
    } else {
      complete_option(options, words, last, own.language, completion);
    }
  }
  return completion;
}

}  // namespace cchc::cli
