#pragma once

#include "lsp/framing.h"
#include "lsp/server.h"
#include "lsp/uri.h"
#include "plan/file_role.h"
#include "plan/load.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

/// An editor in memory that talks to a server, for tests.
namespace editor {

using namespace cchc;
using nlohmann::json;

inline const std::string folder = "/kế hoạch/plan";
inline const std::string area_path = folder + "/1-the-che.yaml";

inline const std::string head_text =
    "schema: 1\ntitle: KẾ HOẠCH\noffice: UBND phường\nperiod: 2021-2025\nareas:\n  - I\n";
inline const std::string registry_text =
    "schema: 1\nbodies:\n"
    "  - id: tu-phap\n    name: Công chức Tư pháp\n    aliases:\n      - CC TP\n    level: phường\n"
    "  - id: cac-phong\n    name: Các phòng, ban, đơn vị\n    level: thành phố\n"
    "  - id: van-phong\n    name: Văn phòng UBND\n    level: phường\n    successors:\n      - tu-phap\n";
inline const std::string area_text =
    "area: I\n"
    "name: Cải cách thể chế\n"
    "targets:\n"
    "  - id: I.MT1\n"
    "    text: Xây dựng hệ thống văn bản của thành phố\n"
    "    tasks:\n"
    "      - id: I.NV1\n"
    "        text: Rà soát các văn bản quy phạm pháp luật\n"
    "        activities:\n"
    "          - id: I.HD1\n"
    "            text: Hoàn thiện các văn bản quy phạm pháp luật\n"
    "            output: Báo cáo danh mục\n"
    "            owner: Công chức Tư pháp\n"
    "            partners:\n"
    "              - Các phòng, ban, đơn vị\n"
    "              - Văn phòng UBND\n"
    "            deadline: Hàng quý\n";

/// `text` with the first `from` in it replaced.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

class Editor {
public:
  std::map<std::string, std::string> disk{
      {folder + "/plan.yaml", head_text}, {folder + "/owners.yaml", registry_text}, {area_path, area_text}};
  lsp::Server server;
  std::vector<json> notes;  ///< the notifications received

  explicit Editor(text::Language language = text::Language::vietnamese)
      : server([this](const std::string& where, const lsp::OpenTexts& open, lsp::PlanReading& into,
                      diag::Sink& sink) { return read(where, open, into, sink); },
               language) {}

  /// Messages in raw bytes, taken apart.
  std::vector<json> raw(std::string_view bytes) {
    lsp::Framer framer;
    framer.feed(server.receive(bytes));
    std::vector<json> all;
    while (const auto one = framer.next()) all.push_back(json::parse(one->body));
    return all;
  }
  void notify(const std::string& method, const json& params) {
    for (const json& note : raw(lsp::frame(json{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}}.dump())))
      notes.push_back(note);
  }
  /// The whole answer.
  json ask(const std::string& method, const json& params) {
    json answer;
    const json request{{"jsonrpc", "2.0"}, {"id", ++id_}, {"method", method}, {"params", params}};
    for (const json& message : raw(lsp::frame(request.dump()))) {
      if (message.value("id", json()) == json(id_)) {
        answer = message;
      } else {
        notes.push_back(message);
      }
    }
    return answer;
  }
  json initialize(const json& params = json::object()) { return ask("initialize", params)["result"]; }

  void open(const std::string& path, const std::string& text) {
    notify(
        "textDocument/didOpen",
        {{"textDocument", {{"uri", lsp::uri_of_path(path)}, {"languageId", "yaml"}, {"version", 1}, {"text", text}}}});
  }
  void change(const std::string& path, const std::string& text, int version = 2) {
    notify("textDocument/didChange", {{"textDocument", {{"uri", lsp::uri_of_path(path)}, {"version", version}}},
                                      {"contentChanges", json::array({{{"text", text}}})}});
  }
  void close(const std::string& path) {
    notify("textDocument/didClose", {{"textDocument", {{"uri", lsp::uri_of_path(path)}}}});
  }

  /// The request at the place of `mark` in `text` (bytes count: the server has to speak UTF-8).
  json ask_at(const std::string& method, const std::string& path, const std::string& text, const std::string& mark,
              std::size_t into = 0) {
    const std::size_t offset = text.find(mark) + into;
    const std::string before = text.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n');
    const std::size_t column = offset - (before.rfind('\n') + 1);
    return ask(method, {{"textDocument", {{"uri", lsp::uri_of_path(path)}}},
                        {"position", {{"line", line}, {"character", column}}}})["result"];
  }
  json actions(const std::string& path, const json& range, const json& context = json::object()) {
    return ask("textDocument/codeAction",
               {{"textDocument", {{"uri", lsp::uri_of_path(path)}}}, {"range", range}, {"context", context}})["result"];
  }
  /// The last diagnostics of a file; null when there never were any.
  json findings(const std::string& path) const {
    json found;
    for (const json& note : notes) {
      if (note["method"] == "textDocument/publishDiagnostics" && note["params"]["uri"] == lsp::uri_of_path(path))
        found = note["params"]["diagnostics"];
    }
    return found;
  }

private:
  bool read(const std::string& where, const lsp::OpenTexts& open, lsp::PlanReading& into, diag::Sink& sink) const {
    std::map<std::string, std::string> all = disk;
    for (const auto& [path, text] : open) all[path] = text;
    plan::PlanFiles files;
    for (const auto& [path, text] : all) {
      if (plan::plan_folder_of(path) != where) continue;
      const text::SourceFile& file = into.files.emplace_back(path, text);
      const auto name = plan::name_in_plan(path);
      if (name == "plan.yaml") {
        files.head = &file;
      } else if (name == "owners.yaml") {
        files.registry = &file;
      } else {
        (plan::file_role(name) == plan::FileRole::progress ? files.progress : files.areas).push_back(&file);
      }
    }
    into.today = plan::make_date(2022, 12, 1);
    if (files.head == nullptr) return false;
    into.plan = plan::load(files, sink);
    return true;
  }
  int id_ = 0;
};

inline const json speaks_utf8{{"capabilities", {{"general", {{"positionEncodings", {"utf-16", "utf-8"}}}}}}};

/// The finding with a code; null when there is none.
inline json with_code(const json& findings, const std::string& code) {
  for (const json& one : findings) {
    if (one["code"] == code) return one;
  }
  return nullptr;
}

inline std::vector<std::string> labels(const json& completion) {
  std::vector<std::string> all;
  for (const json& item : completion["items"]) all.push_back(item["label"]);
  return all;
}

}  // namespace editor
