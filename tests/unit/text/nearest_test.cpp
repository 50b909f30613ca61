#include "text/nearest.h"

#include "text/samples.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace cchc::text;

namespace {

/// The distance by its definition, for texts of one byte a letter.
std::size_t plain_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      cost[i][j] =
          std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

struct Found {
  std::optional<std::size_t> index;
  bool unique = true;
};

Found find(std::string_view typed, const std::vector<std::string_view>& candidates) {
  Found found;
  found.index = nearest(typed, candidates, &found.unique);
  return found;
}

}  // namespace

TEST_SUITE("text/nearest") {
  TEST_CASE("edit_distance") {
    struct Row {
      std::string_view a;
      std::string_view b;
      std::size_t distance;
    };
    const std::vector<Row> rows{
        {"", "", 0},      {"", "abc", 3},  {"abc", "abc", 0},     {"abc", "abd", 1},        {"abc", "ab", 1},
        {"abc", "bc", 1}, {"ab", "ba", 1}, {"ca", "abc", 3},      {"kitten", "sitting", 3}, {"owner", "onwer", 1},
        {"tư", "tu", 1},  {"ệ", "e", 1},   {"đường", "duong", 3}, {"abcdef", "uvwxyz", 6},
    };
    for (const Row& row : rows) {
      CAPTURE(row.a);
      CAPTURE(row.b);
      CHECK(edit_distance(row.a, row.b) == row.distance);
      CHECK(edit_distance(row.b, row.a) == row.distance);
    }
  }

  TEST_CASE("distance and nearness follow their definitions") {
    std::mt19937 random(3);
    const std::vector<std::string> pieces{"a", "b", "c"};
    for (int round = 0; round < 20000; ++round) {
      const std::string a = random_text(random, pieces, random() % 13);
      const std::string b = random_text(random, pieces, random() % 13);
      CAPTURE(a);
      CAPTURE(b);
      const std::size_t distance = plain_distance(a, b);
      REQUIRE(edit_distance(a, b) == distance);
      const bool long_enough = std::min(a.size(), b.size()) > 2;
      const bool near =
          a == b || (long_enough && distance <= std::min<std::size_t>(3, std::max(a.size(), b.size()) / 3));
      REQUIRE(is_near(a, b) == near);
    }
  }

  TEST_CASE("is_near") {
    struct Row {
      std::string a;
      std::string b;
      bool near;
    };
    const std::vector<Row> rows{
        {"owner", "onwer", true},
        {"owner", "Owner", true},
        {"owner", "owners", true},
        {"owner", "office", false},
        {"text", "test", true},
        {"text", "tests", false},  // two mistakes in five letters
        {"Công chức Tư phap", "Công chức Tư pháp", true},
        {"cong chuc tu phap", nfd("CÔNG CHỨC TƯ PHÁP"), true},
        {"Công chức Tư phápxyz", "Công chức Tư pháp", true},    // three
        {"Công chức Tư phápxyzt", "Công chức Tư pháp", false},  // four
        {"Văn phòng Thống kê", "Văn phòng – thông kê", true},
        {"id", "is", false},
        {"id", "ID", true},
        {"đi", "di", true},
        {"ab", "abc", false},
        {"abc", "abd", true},
        {"a", "", false},
        {"", "", true},
        {"–", "-", true},
    };
    for (const Row& row : rows) {
      CAPTURE(row.a);
      CAPTURE(row.b);
      CHECK(is_near(row.a, row.b) == row.near);
      CHECK(is_near(row.b, row.a) == row.near);
    }
  }

  TEST_CASE("nearest picks the one candidate") {
    const std::vector<std::string_view> keys{"area", "name", "targets", "tasks", "text", "owner", "output", "partners"};
    CHECK(find("onwer", keys).index == 5);
    CHECK(find("taskss", keys).index == 3);
    CHECK(find("TARGETS", keys).index == 2);
    CHECK(find("partner", keys).index == 7);
    CHECK(find("onwer", keys).unique);
    CHECK_FALSE(find("kinhphi", keys).index.has_value());
    CHECK_FALSE(find("kinhphi", keys).unique);
    CHECK_FALSE(find("x", {}).index.has_value());
    CHECK(nearest("name", keys) == 1);
  }

  TEST_CASE("of equals the accents decide, then the order") {
    CHECK(find("hóa", {"hòa", "hoá", "hoa"}).index == 1);
    CHECK(find("hóa", {"hòa", "hoá", "hoa"}).unique);
    CHECK(find("hoa", {"hòa", "hóa"}).index == 0);
    CHECK_FALSE(find("hoa", {"hòa", "hóa"}).unique);
    CHECK(find("hoa", {"hòa", "hóa", "hoa"}).index == 2);
    CHECK(find("Phòng Tai chính", {"Phòng Tái chính", "Phòng Tài chính"}).index == 0);
    CHECK(find("bcd", {"bce", "bcf"}).index == 0);
    CHECK_FALSE(find("bcd", {"bce", "bcf"}).unique);
    CHECK(find("bcd", {"bce", "bcf", "bcd"}).index == 2);
    CHECK(find("bcd", {"bce", "bcf", "bcd"}).unique);
    CHECK_FALSE(find("abc", {"abc", "abc"}).unique);
  }
}

TEST_CASE("names looked up many times give what nearest gives") {
  std::mt19937 random(11);
  const auto word = [&] {
    std::string letters;
    for (std::size_t size = 1 + random() % 7; letters.size() < size;) letters += "abcd"[random() % 4];
    return letters;
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> words;
    for (int i = 0; i < 8; ++i) words.push_back(word());
    const std::vector<std::string_view> names(words.begin(), words.end());
    const std::string typed = word();
    bool unique = false;
    const auto one = nearest(typed, names, &unique);
    const std::vector<std::size_t> all = NearNames(names).nearest(typed);
    REQUIRE(one.has_value() == !all.empty());
    if (!one) continue;
    CHECK(*one == all.front());
    CHECK(unique == (all.size() == 1));
  }
}

TEST_CASE("what is longer than any name is near nothing") {
  const std::string typed(1 << 20, 'a');
  const std::string name(1 << 20, 'a');
  const std::vector<std::string_view> names{name, "aaaa"};
  CHECK_FALSE(nearest(typed, names).has_value());
  CHECK(NearNames(names).nearest(typed).empty());
}

TEST_CASE("did_you_mean names the nearest candidate, or says nothing") {
  const std::vector<std::string> names{"list", "show"};
  CHECK(did_you_mean("lits", names)->vi == "có phải \"list\"?");
  CHECK_FALSE(did_you_mean("validate", names));
}
