#include "cli/arguments.h"
#include "cli/command_table.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cchc;

namespace {

template <class T>
T read(std::vector<std::string> arguments) {
  cli::Session session;
  const auto parsed = cli::parse_arguments(std::move(arguments), session);
  REQUIRE(parsed);
  const T* options = std::any_cast<T>(&parsed->options);
  REQUIRE(options != nullptr);
  return *options;
}

/// The problem and the hints in English, a line each.
std::string refusal(std::vector<std::string> arguments) {
  cli::Session session;
  const auto parsed = cli::parse_arguments(std::move(arguments), session);
  REQUIRE(!parsed);
  std::string all = parsed.refusal().problem.en;
  for (const text::Message& hint : parsed.refusal().hints) all += "\n" + hint.en;
  return all;
}

}  // namespace

TEST_CASE("an argument that no plan can hold is refused before anything is looked for") {
  cli::Session session;
  CHECK(cli::parse_arguments({"list", "--search", std::string(2000, 'a')}, session));
  const auto refused = cli::parse_arguments({"list", "--search", std::string(2001, 'a')}, session);
  REQUIRE_FALSE(refused);
  CHECK(refused.refusal().problem.vi.size() < 100);
}

TEST_CASE("options of list are read into their members") {
  const auto options =
      read<cli::ListOptions>({"list", "--owner", "Các phòng, ban, đơn vị", "--owner=Phòng Nội vụ", "--quarter", "IV",
                              "--year", "2022", "--due-from", "1/2/2022", "--columns", "id,text", "--columns", "due"});
  CHECK(options.owners == std::vector<std::string>{"Các phòng, ban, đơn vị", "Phòng Nội vụ"});
  CHECK(options.quarter == 4);
  CHECK(options.year == 2022);
  CHECK(options.due_from == plan::make_date(2022, 2, 1));
  CHECK(options.columns == std::vector<std::string>{"id", "text", "due"});
  CHECK(read<cli::ListOptions>({"list", "--no-deadline"}).no_deadline);
  CHECK(options.format.empty());
}

TEST_CASE("an option takes one value and leaves the paths alone") {
  const auto options =
      read<cli::ValidateOptions>({"validate", "--select", "K4,K501", "plan/1.yaml", "plan/2.yaml", "--max", "0"});
  CHECK(options.select == std::vector<std::string>{"K4", "K501"});
  CHECK(options.paths == std::vector<std::string>{"plan/1.yaml", "plan/2.yaml"});
  CHECK(options.max_errors == 0);
}

TEST_CASE("common options may stand before or behind the command") {
  for (const auto& arguments : {std::vector<std::string>{"--plan", "x", "--lang", "en", "list"},
                                std::vector<std::string>{"list", "--plan=x", "--lang=en"}}) {
    cli::Session session;
    CHECK(cli::parse_arguments(arguments, session));
    CHECK(session.plan_folder == "x");
    CHECK(session.language == text::Language::english);
  }
}

TEST_CASE("what makes no sense is refused with what was meant") {
  CHECK(refusal({"lst"}) == "there is no command \"lst\"\ndid you mean \"list\"?\nsee: cchc --help");
  CHECK(refusal({"list", "--ower", "x"}).starts_with("list has no option \"--ower\"\ndid you mean \"--owner\"?"));
  CHECK(refusal({"list", "--owner"}).starts_with("--owner needs a value"));
  CHECK(refusal({"list", "Phòng"}) == "\"Phòng\" is one argument too many for list\nsee: cchc list --help");
  CHECK(refusal({"list", "--owner", "Phòng", "Nội", "vụ", "--year", "2022"})
            .find("\na value with spaces must stand in double quotes: --owner \"Phòng Nội vụ\"\n") !=
        std::string::npos);
  CHECK(refusal({"list", "--owner=Phòng", "Nội", "vụ"}).find("--owner \"Phòng Nội vụ\"\n") != std::string::npos);
  CHECK(refusal({"list", "--format", "tabel"})
            .starts_with("--format: there is no choice \"tabel\"\ndid you mean \"table\"?"));
  CHECK(refusal({"list", "--quarter", "V"}).starts_with("--quarter: \"V\" is not a quarter"));
  CHECK(refusal({"list", "--due-to", "31/2/2022"}).starts_with("--due-to: \"31/2/2022\" is not a day"));
  CHECK(refusal({"validate", "--max", "many"}).starts_with("--max: \"many\" is not a number from 0 on"));
  CHECK(refusal({"show"}).starts_with("show needs ID…"));
  CHECK(refusal({"hook"}).starts_with("hook needs install|uninstall"));
  CHECK(refusal({"hook", "instal"}).starts_with("there is no choice \"instal\"\ndid you mean \"install\"?"));
  CHECK(refusal({"--lang", "fr", "list"}).starts_with("--lang: there is no choice \"fr\"\nchoices: vi, en"));
  CHECK(refusal({"list", "--plan"}).starts_with("--plan needs a value"));
  CHECK(refusal({}).starts_with("no command was given"));
}

TEST_CASE("options that ask for different things are refused, not dropped") {
  CHECK(refusal({"list", "--year", "2021", "--year=2022"})
            .starts_with("--year can be given once only, here it is given as: 2021, 2022\nfor several quarters"));
  CHECK(refusal({"list", "--quarter", "I", "--quarter", "II"}).starts_with("--quarter can be given once only"));
  CHECK(refusal({"--plan", "a", "list", "--plan", "b"}).starts_with("--plan can be given once only"));
  CHECK(refusal({"list", "--excel", "--format", "json"}).starts_with("--excel does not go with --format"));
  CHECK(refusal({"list", "--no-deadline", "--year", "2022"}).starts_with("--no-deadline does not go with --year"));
  CHECK(refusal({"validate", "--staged", "--fix"}).starts_with("--staged does not go with --fix"));
  CHECK(refusal({"explain", "K401", "--markdown"}).starts_with("--markdown does not go with \"K401\""));
  CHECK(refusal({"list", "--search", ""}).starts_with("--search needs a value"));
}

TEST_CASE("every exclusion names two options of its command, and says what to do") {
  for (const cli::Command& command : cli::commands()) {
    cli::Declaration declaration;
    const auto keep = command.declare(declaration);
    const auto has = [&](std::string_view name) {
      return std::ranges::find(declaration.options(), name, &cli::OptionSpec::name) != declaration.options().end();
    };
    for (const cli::Exclusion& exclusion : command.exclusions) {
      CAPTURE(exclusion.one);
      CAPTURE(exclusion.other);
      CHECK(has(exclusion.one));
      CHECK(has(exclusion.other));
      CHECK_FALSE(exclusion.advice.empty());
    }
  }
}

TEST_CASE("commas part values, blanks around them do not count") {
  CHECK(read<cli::ValidateOptions>({"validate", "--select", "K4, K5 ,"}).select ==
        std::vector<std::string>{"K4", "K5"});
}

TEST_CASE("what Word makes of dashes and quotes is named, with the right way") {
  CHECK(refusal({"list", "–owner", "x"}).ends_with("\ntype: --owner"));
  CHECK(refusal({"list", "—ower=x"}).ends_with("\ndid you mean \"--owner\"?"));
  CHECK(refusal({"validate", "–strict"}).find("type: --strict") != std::string::npos);
  CHECK(refusal({"list", "--owner", "“Công", "chức", "Tư", "pháp”", "--year", "2022"})
            .ends_with("\ntype: --owner \"Công chức Tư pháp\""));
  CHECK(refusal({"list", "--owner=“Sở”"}).ends_with("\ntype: --owner \"Sở\""));
  CHECK(refusal({"explain", "“K401”"}).ends_with("\ntype: \"K401\""));
  CHECK(read<cli::ListOptions>({"list", "--search", "“một cửa”"}).search == "“một cửa”");
  CHECK(read<cli::ListOptions>({"list", "--search", "– số hóa"}).search == "– số hóa");
}

TEST_CASE("help names every option of a command, in the language asked for") {
  const std::string vietnamese = read<cli::TextToPrint>({"list", "--help"}).text;
  const std::string english = read<cli::TextToPrint>({"help", "list", "--lang", "en"}).text;
  for (const char* option :
       {"--owner", "--partner", "--involving", "--level", "--area", "--search", "--due-from", "--due-to", "--year",
        "--quarter", "--no-deadline", "--format", "--excel", "--columns", "--sort", "--plan", "--lang", "--color"}) {
    CAPTURE(option);
    CHECK(vietnamese.find(option) != std::string::npos);
    CHECK(english.find(option) != std::string::npos);
  }
  CHECK(vietnamese.find("cơ quan chủ trì") != std::string::npos);
  CHECK(english.find("body that leads") != std::string::npos);
}
