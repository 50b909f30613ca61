#include "cli/record_output.h"

#include "report/escape.h"
#include "report/find_item.h"
#include "report/json.h"
#include "text/join.h"
#include "text/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cchc::cli {

using Json = nlohmann::ordered_json;
using text::say;

namespace {

struct RoundState {
  plan::Instance round;
  plan::State state;
};

/// What is known of the work of an entry.
struct Known {
  std::optional<RoundState> own;  ///< the round of the entry
  std::vector<RoundState> open;   ///< the other rounds that have begun and are open
  std::size_t to_come = 0;        ///< rounds that have not begun
};

Known known_of(const plan::Plan& plan, const MeantEntry& entry, plan::Date as_of) {
  Known known;
  if (entry.work == nullptr || !entry.work->id) return known;
  const plan::WorkItem* work = report::find_item(plan, *entry.work->id).as_work();
  if (work == nullptr) return known;
  const plan::Progress progress(plan);
  for (const plan::Instance& round : progress.instances(*work)) {
    const RoundState now{round, progress.state_of(round, as_of)};
    if (entry.instance && round.term == entry.instance->term) {
      known.own = now;
    } else if (as_of < round.days.first) {
      ++known.to_come;
    } else if (now.state.is_open()) {
      known.open.push_back(now);
    }
  }
  return known;
}

text::Message described(const RoundState& one) {
  const text::Message words = plan::describe(one.state);
  return say("{0}: {1}", "{0}: {2}", plan::name_of(one.round), words.vi, words.en);
}

std::string print_text(const RecordPrinting& printing, const Known& known, const EntryPlace& place) {
  const auto in_language = [&](const text::Message& message) { return message.in(printing.language); };
  std::string out;
  const text::Message where = place.was_there    ? say("{}:{}: đã ghi như vậy rồi, không ghi thêm",
                                                       "{}:{}: recorded so already, nothing added", place.path, place.line)
                              : printing.written ? say("{}:{}: đã ghi", "{}:{}: written", place.path, place.line)
                                                 : say("{}:{}: sẽ ghi (--dry-run, chưa ghi gì)",
                                                       "{}:{}: to be written (--dry-run)", place.path, place.line);
  out += in_language(where) + "\n";
  if (!place.line_of_file.empty()) out += place.line_of_file + "\n";
  if (known.own) out += in_language(described(*known.own)) + "\n";
  constexpr std::size_t most = 6;
  for (std::size_t i = 0; i < std::min(most, known.open.size()); ++i)
    out += in_language(say("còn mở: ", "still open: ")) + in_language(described(known.open[i])) + "\n";
  if (known.open.size() > most)
    out += in_language(say("còn mở: {} kỳ nữa", "still open: {} more", known.open.size() - most)) + "\n";
  if (known.to_come > 0) out += in_language(say("chưa bắt đầu: {} kỳ", "not begun: {} periods", known.to_come)) + "\n";
  return report::terminal_text(out);
}

Json json_of(const RoundState& one) {
  Json json{{"instance", plan::name_of(one.round)}};
  json["status"] = one.state.status ? Json(plan::name(*one.state.status)) : Json(nullptr);
  json["timing"] = plan::name(one.state.timing);
  json["due"] = one.state.due ? Json(plan::to_iso(*one.state.due)) : Json(nullptr);
  return json;
}

Json json_of(const plan::EntryValues& values) {
  Json json = Json::object();
  for (const plan::EntryField& field : plan::entry_fields()) {
    const auto found = values.find(field.path);
    if (found == values.end()) continue;
    Json value = found->second.size() == 1 ? Json(found->second.front()) : Json(found->second);
    const std::size_t dot = field.path.find('.');
    if (dot == std::string::npos) {
      json[field.path] = std::move(value);
    } else {
      json[field.path.substr(0, dot)][field.path.substr(dot + 1)] = std::move(value);
    }
  }
  return json;
}

std::string print_as_json(const RecordPrinting& printing, const Known& known, const MeantEntry& entry,
                          const EntryPlace& place) {
  Json json{{"path", place.path}, {"line", place.line}, {"written", printing.written}, {"there", place.was_there}};
  json["entry"] = json_of(entry.values);
  json["round"] = known.own ? json_of(*known.own) : Json(nullptr);
  json["open"] = Json::array();
  for (const RoundState& one : known.open) json["open"].push_back(json_of(one));
  return text::json_text(json);
}

}  // namespace

std::string print_recorded(const RecordPrinting& printing, const plan::Plan& plan, const MeantEntry& entry,
                           const EntryPlace& place, plan::Date as_of) {
  const Known known = known_of(plan, entry, as_of);
  return printing.format == "json" ? print_as_json(printing, known, entry, place) : print_text(printing, known, place);
}

std::string print_recorded_rows(const RecordPrinting& printing, const std::string& file,
                                const std::vector<NewEntry>& entries, const std::vector<EntryPlace>& places,
                                std::size_t left_empty) {
  const auto there = static_cast<std::size_t>(std::ranges::count(places, true, &EntryPlace::was_there));
  if (printing.format == "json") {
    Json json{{"written", printing.written}, {"entries", Json::array()}, {"there", there}, {"empty", left_empty}};
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].was_there) continue;
      json["entries"].push_back(
          {{"path", places[i].path}, {"line", places[i].line}, {"entry", json_of(entries[i].values)}});
    }
    return text::json_text(json);
  }
  std::string out;
  for (const EntryPlace& place : places) {
    if (!place.was_there) out += fmt::format("{}:{}: {}\n", place.path, place.line, place.line_of_file);
  }
  const std::size_t added = places.size() - there;
  out += (printing.written || added == 0
              ? say("{0}: ghi {1} kết quả; {2} dòng đã ghi như vậy rồi; {3} dòng để trống",
                    "{0}: recorded: {1}; rows recorded before: {2}; left empty: {3}", file, added, there, left_empty)
              : say("{0}: sẽ ghi {1} kết quả (--dry-run); {2} dòng đã ghi như vậy rồi; {3} dòng để trống",
                    "{0}: to be recorded: {1} (--dry-run); rows recorded before: {2}; left empty: {3}", file, added,
                    there, left_empty))
             .in(printing.language) +
         "\n";
  return report::terminal_text(out);
}

}  // namespace cchc::cli
