#include "cli/complete.h"
#include "source_path.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace cchc::cli {

namespace {

/// The words offered for the last one of `words`, in the shipped plan.
std::vector<std::string> offered(const std::vector<std::string>& words) {
  Session session;
  session.plan_folder = source_path("plan").string();
  std::vector<std::string> all;
  for (const Candidate& candidate : complete(words, session).words) all.push_back(candidate.word);
  return all;
}

using Words = std::vector<std::string>;

Completion::Paths paths(const Words& words) {
  return complete(words, {}).paths;
}

}  // namespace

TEST_CASE("commands and options are offered by their beginning, and not again where they stand") {
  CHECK(offered({"li"}) == Words{"list"});
  CHECK(offered({"--lang", "en", "comp"}) == Words{"completion"});
  CHECK(offered({"help", "sho"}) == Words{"show"});
  CHECK(offered({"list", "--due"}) == Words{"--due-from", "--due-to"});
  CHECK(offered({"list", "--due-to", "1/1/2022", "--due"}) == Words{"--due-from"});
  CHECK(offered({"list", "--owner", "x", "--owne"}) == Words{"--owner"});
  CHECK(offered({"nothing", ""}).empty());
  CHECK(offered({}).empty());
}

TEST_CASE("names are offered whole, by their beginning without accents or by an alias") {
  CHECK(offered({"list", "--owner", "cac phong, b"}) == Words{"Các phòng, ban, đơn vị"});
  CHECK(offered({"list", "--owner=Công chức tư"}) == Words{"--owner=Công chức Tư pháp"});
  CHECK(offered({"list", "--owner", "don vi su"}) == Words{"Các đơn vị sự nghiệp công lập"});
  CHECK(offered({"list", "--owner", "không có ai"}).empty());
  CHECK(offered({"--plan", "/nowhere", "list", "--owner", ""}).empty());
}

TEST_CASE("every value with a closed set is offered") {
  CHECK(offered({"list", "--quarter", ""}) == Words{"I", "II", "III", "IV"});
  CHECK(offered({"report", "--year", "202"}) == Words{"2021", "2022", "2023", "2024", "2025"});
  CHECK(offered({"explain", "k83"}) == Words{"K831", "K832", "K833", "K834"});
  CHECK(offered({"show", "iii.mt"}) == Words{"III.MT1", "III.MT2", "III.MT3"});
  CHECK(offered({"report", "--template", "pl"}) == Words{"plan"});
  CHECK(offered({"hook", "u"}) == Words{"uninstall"});
}

TEST_CASE("in a list with commas the last one is completed, and none offered twice") {
  CHECK(offered({"list", "--columns", "id,due,ou"}) == Words{"id,due,output"});
  const Words all = offered({"validate", "--select", "K401,K40"});
  CHECK(all.size() == 8);
  CHECK(std::ranges::find(all, "K401,K401") == all.end());
}

TEST_CASE("files are left to the shell") {
  CHECK(paths({"--plan", ""}) == Completion::Paths::folders);
  CHECK(paths({"validate", "pl"}) == Completion::Paths::files);
  CHECK(paths({"report", "--output", "x"}) == Completion::Paths::files);
  CHECK(paths({"report", "--template", "./"}) == Completion::Paths::files);
  CHECK(paths({"list", "--owner", ""}) == Completion::Paths::none);
}

}  // namespace cchc::cli
