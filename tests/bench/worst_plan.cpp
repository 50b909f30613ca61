#include "worst.h"

#include <string>
#include <string_view>

// What the rules over a plan find hard: many of one thing, each of which is compared with others or told by itself.

namespace cchc::bench {
namespace {

using Files = std::vector<WorstFile>;

constexpr std::size_t room = 1024;  // for what stands around the repeated

constexpr std::string_view area_head =
    "area: I\nname: Cải cách thể chế\ntargets:\n  - id: I.MT1\n    text: Hoàn thiện thể chế\n    tasks:\n"
    "      - id: I.NV1\n        text: Rà soát văn bản\n        activities:\n";

/// The area's file with `activities`, each a list item 10 spaces deep.
Files area(const std::string& activities) {
  return {{"1-the-che.yaml", std::string(area_head) + activities}};
}

/// One activity with that value of a key.
std::string activity_with(std::string_view key, const std::string& value) {
  return "          - id: I.HD1\n            text: Rà soát văn bản\n            " + std::string(key) + ": " + value +
         "\n";
}

Files text_of(std::string_view unit, std::size_t size) {
  return area("          - id: I.HD1\n            text: Rà soát " + repeated(unit, size - room) + "\n");
}

Files registry_of(const std::string& bodies, const std::string& activities) {
  Files files = area(activities);
  files.push_back({"owners.yaml", "bodies:\n" + bodies});
  return files;
}

Files near_names(std::size_t size) {
  return registry_of(
      numbered("  - id: b#\n    name: Phòng số #a\n    level: phường\n", size / 2),
      numbered("          - id: I.HD#\n            text: Việc #\n            owner: Phòng số #b\n", size / 2));
}

Files unknown_partners(std::size_t size) {
  return area(activity_with("partners", "[" + numbered("Ban #, ", size - room) + "Ban]"));
}

Files one_name(std::size_t size) {
  return registry_of(numbered("  - id: b#\n    name: A\n    level: phường\n", size / 2),
                     activity_with("partners", "\n" + repeated("              - A\n", size / 2)));
}

Files one_start(std::size_t size) {
  return registry_of(numbered("  - id: b#\n    name: A #\n    level: phường\n", size / 2),
                     activity_with("partners", "\n" + repeated("              - A\n", size / 2)));
}

Files repeated_partners(std::size_t size) {
  return area(activity_with("partners", "\n" + repeated("              - Công an phường\n", size - room)));
}

Files successors(std::size_t size) {
  std::string bodies;
  for (std::size_t i = 0; bodies.size() < size - room; ++i) {
    const std::string number = std::to_string(i);
    bodies += "  - id: b" + number + "\n    name: N" + number + "\n    level: phường\n    successors: [b" +
              std::to_string(i + 1) + ", b0]\n";
  }
  return registry_of(bodies, activity_with("owner", "N1"));
}

Files missing_successors(std::size_t size) {
  return registry_of(numbered("  - id: b#\n    name: N#\n    level: phường\n    successors: [c#]\n", size - room),
                     activity_with("owner", "N1"));
}

Files same_texts(std::size_t size) {
  return area(
      numbered("          - id: I.HD#\n            text: Rà soát các văn bản đã ban hành trên địa bàn\n", size - room));
}

Files same_ids(std::size_t size) {
  return area(repeated("          - id: I.HD1\n            text: Việc\n", size - room));
}

Files same_rows(std::size_t size) {
  return area(numbered("          - id: I.HD#\n            row: 1\n            text: Việc #\n", size - room));
}

Files wrong_deadlines(std::size_t size) {
  return area(
      numbered("          - id: I.HD#\n            text: Việc #\n            deadline: Qúy #/20222\n", size - room));
}

Files other_areas_ids(std::size_t size) {
  return area(numbered("          - id: II.HD#\n            text: Việc #\n", size - room));
}

Files waivers(std::size_t size) {
  return area(activity_with("waive", "\n" + numbered("              K#: vì thế\n", size - room)));
}

Files head_list(const std::string& key, std::size_t size) {
  return {{"plan.yaml",
           "title: Kế hoạch\noffice: UBND\nperiod: 2021-2025\n" + key + ":\n" + repeated("  - XX\n", size - room)}};
}

Files areas_list(std::size_t size) {
  return head_list("areas", size);
}
Files report_order(std::size_t size) {
  return head_list("areas:\n  - I\nreport_order", size);
}

Files double_spaces(std::size_t size) {
  return text_of("văn  bản  ", size);
}
Files dashes(std::size_t size) {
  return text_of("– ", size);
}
Files ellipses(std::size_t size) {
  return text_of("…", size);
}
Files parentheses(std::size_t size) {
  return text_of("(", size);
}
Files dots(std::size_t size) {
  return text_of("a.", size);
}
Files slashes(std::size_t size) {
  return text_of("1/a", size);
}
Files long_word(std::size_t size) {
  return text_of("ế", size);
}
Files telex(std::size_t size) {
  return text_of("ddaauf tuw ", size);
}
Files wrong_words(std::size_t size) {
  return text_of("xăng qwêr ", size);
}
Files tones(std::size_t size) {
  return text_of("hoà thủy ", size);
}
Files document_numbers(std::size_t size) {
  return text_of("12/QĐ UBND ", size);
}
Files decomposed(std::size_t size) {
  return text_of("e\u0302\u0301 ", size);
}
Files folded_text(std::size_t size) {
  return area("          - id: I.HD1\n            text: >\n" +
              repeated("              văn  bản đã  ban hành\n", size - room));
}
Files questions(std::size_t size) {
  return text_of("ế?", size);
}
Files long_name(std::size_t size) {
  const std::string name = repeated("a", size / 4);
  return registry_of("  - id: b\n    name: " + name + "b\n    level: phường\n", activity_with("owner", name + "c"));
}

}  // namespace

std::vector<WorstKind> plan_kinds() {
  return {{"near names", near_names},
          {"unknown partners", unknown_partners},
          {"bodies of one name", one_name},
          {"names that start alike", one_start},
          {"repeated partners", repeated_partners},
          {"successors in a chain", successors},
          {"missing successors", missing_successors},
          {"same texts", same_texts},
          {"same ids", same_ids},
          {"same rows", same_rows},
          {"wrong deadlines", wrong_deadlines},
          {"ids of another area", other_areas_ids},
          {"waivers", waivers},
          {"long areas", areas_list},
          {"long report_order", report_order},
          {"double spaces", double_spaces},
          {"dashes", dashes},
          {"ellipses", ellipses},
          {"parentheses", parentheses},
          {"dots", dots},
          {"slashes", slashes},
          {"long word", long_word},
          {"telex words", telex},
          {"words that are none", wrong_words},
          {"tone marks", tones},
          {"document numbers", document_numbers},
          {"decomposed words", decomposed},
          {"folded text", folded_text},
          {"question marks in a word", questions},
          {"long name", long_name}};
}

}  // namespace cchc::bench
