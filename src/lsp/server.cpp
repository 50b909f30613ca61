#include "lsp/server.h"

#include "lsp/completion.h"
#include "lsp/findings.h"
#include "lsp/framing.h"
#include "lsp/hover.h"
#include "lsp/json_parts.h"
#include "lsp/lookup.h"
#include "plan/walk.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace cchc::lsp {

using nlohmann::json;
using text::Message;

namespace {

// Numbers of JSON-RPC and of the protocol.
enum class ErrorCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  not_initialized = -32002,
};

/// A request that cannot be answered; caught where requests are dispatched, in this file.
struct RequestError {
  ErrorCode code;
  Message message;
};

const json& member(const json& object, const char* name) {
  static const json nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(name);
  return found == object.end() ? nothing : *found;
}

template <class... Names>
const json& member(const json& object, const char* name, const char* next, Names... rest) {
  return member(member(object, name), next, rest...);
}

std::string text_or(const json& value, std::string otherwise) {
  return value.is_string() ? value.get<std::string>() : std::move(otherwise);
}

std::optional<std::int64_t> whole_number(const json& value) {
  return value.is_number_integer() ? std::optional(value.get<std::int64_t>()) : std::nullopt;
}

bool lists(const json& list, std::string_view wanted) {
  return list.is_array() && std::ranges::any_of(list, [&](const json& one) { return one == wanted; });
}

std::string uri_in(const json& params) {
  const json& uri = member(params, "textDocument", "uri");
  if (!uri.is_string())
    throw RequestError{ErrorCode::invalid_params, {"thiếu textDocument.uri", "textDocument.uri is missing"}};
  return uri.get<std::string>();
}

Position read_position(const json& value) {
  const auto line = whole_number(member(value, "line"));
  const auto character = whole_number(member(value, "character"));
  if (!line || !character || *line < 0 || *character < 0)
    throw RequestError{ErrorCode::invalid_params, {"vị trí không hợp lệ", "no valid position"}};
  return {static_cast<std::size_t>(*line), static_cast<std::size_t>(*character)};
}

bool is_english(const std::string& locale) {
  return locale.starts_with("en");
}

}  // namespace

struct Server::State {
  State(ReadPlan read, text::Language language) : workspace(std::move(read)) { editor.language = language; }

  Framer framer;
  Workspace workspace;
  EditorOptions editor;
  bool initialized = false;
  bool shut_down = false;
  bool finished = false;
  std::string out;

  void send(const json& message) {
    // Bytes of a file on the disk need not be UTF-8.
    out += frame(message.dump(-1, ' ', false, json::error_handler_t::replace));
  }
  void answer(const json& id, json result) { send({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}}); }
  void refuse(const json& id, ErrorCode code, const Message& message) {
    send({{"jsonrpc", "2.0"},
          {"id", id},
          {"error", {{"code", static_cast<int>(code)}, {"message", message.in(editor.language)}}}});
  }
  void notify(const char* method, json params) {
    send({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
  }

  void take(const Frame& frame);
  void take_message(const json& message);
  void take_notification(const std::string& method, const json& params);
  json initialize(const json& params);

  /// An open document and an offset in it.
  struct Place {
    const OpenDocument* document;
    std::uint32_t offset;
  };
  /// Nothing when the document is not open.
  std::optional<Place> place_in(const json& params) {
    const Position position = read_position(member(params, "position"));
    const OpenDocument* document = workspace.find(uri_in(params));
    if (document == nullptr) return std::nullopt;
    return Place{document, offset_of(*document->file, position, editor.encoding)};
  }
  const PlanReading* reading_of(const OpenDocument& document) {
    const CheckedPlan* checked = workspace.plan_of(document);
    return checked == nullptr ? nullptr : &checked->reading;
  }

  json hover(const json& params);
  json definition(const json& params);
  json completion(const json& params);
  json code_actions(const json& params);
  json shut_down_now(const json& /*params*/) {
    shut_down = true;
    return nullptr;
  }
};

json Server::State::initialize(const json& params) {
  if (initialized) throw RequestError{ErrorCode::invalid_request, {"đã khởi động rồi", "initialized already"}};
  initialized = true;
  const std::string locale = text_or(member(params, "locale"), "");
  if (is_english(locale)) editor.language = text::Language::english;
  if (locale.starts_with("vi")) editor.language = text::Language::vietnamese;
  const json& capabilities = member(params, "capabilities");
  const bool offers_utf8 = lists(member(capabilities, "general", "positionEncodings"), "utf-8");
  editor.encoding = offers_utf8 ? Encoding::utf8 : Encoding::utf16;
  editor.document_changes = member(capabilities, "workspace", "workspaceEdit", "documentChanges") == true;
  return {{"serverInfo", {{"name", "cchc"}}},
          {"capabilities",
           {{"positionEncoding", offers_utf8 ? "utf-8" : "utf-16"},
            {"textDocumentSync", {{"openClose", true}, {"change", 1}, {"save", true}}},
            {"hoverProvider", true},
            {"definitionProvider", true},
            {"completionProvider", {{"triggerCharacters", {":", " ", "-"}}}},
            {"codeActionProvider", {{"codeActionKinds", {"quickfix", "source.fixAll"}}}}}}};
}

json Server::State::hover(const json& params) {
  const auto place = place_in(params);
  if (!place) return nullptr;
  const text::SourceFile& file = *place->document->file;
  const auto found = find_hover(reading_of(*place->document), file, place->offset);
  if (!found) return nullptr;
  return {{"contents", {{"kind", "plaintext"}, {"value", found->text.in(editor.language)}}},
          {"range", range_json(file, found->span, editor.encoding)}};
}

json Server::State::definition(const json& params) {
  const auto place = place_in(params);
  const PlanReading* reading = place ? reading_of(*place->document) : nullptr;
  if (reading == nullptr) return nullptr;
  const Named named = find_named(reading->plan, place->document->file->path(), place->offset);
  json locations = json::array();
  for (const plan::Body* body : named.bodies) {
    if (body->name) locations.push_back(location_json(workspace, editor, body->name.place()));
  }
  if (named.what == Named::What::result && named.item != nullptr)
    locations.push_back(location_json(workspace, editor, plan::place_of(*named.item)));
  return locations;
}

json Server::State::completion(const json& params) {
  const auto place = place_in(params);
  if (!place) return nullptr;
  const text::SourceFile& file = *place->document->file;
  const Cursor cursor = read_cursor(file.bytes(), place->offset, root_of_file(file.path()));
  const PlanReading* reading = reading_of(*place->document);
  return complete(cursor, reading == nullptr ? nullptr : &reading->plan, file, editor.encoding, editor.language);
}

json Server::State::code_actions(const json& params) {
  const Position from = read_position(member(params, "range", "start"));
  const Position to = read_position(member(params, "range", "end"));
  const OpenDocument* document = workspace.find(uri_in(params));
  if (document == nullptr) return nullptr;
  const json& only = member(params, "context", "only");
  ActionsWanted wanted;
  wanted.span = {offset_of(*document->file, from, editor.encoding), offset_of(*document->file, to, editor.encoding)};
  wanted.quick_fixes = !only.is_array() || lists(only, "quickfix") || lists(only, "");
  wanted.fix_all = lists(only, "source.fixAll") || lists(only, "source");
  return actions_json(workspace, editor, *document, wanted);
}

void Server::State::take_notification(const std::string& method, const json& params) {
  if (method == "exit") {
    finished = true;
  } else if (!initialized || shut_down) {
    return;
  } else if (method == "textDocument/didOpen") {
    const json& document = member(params, "textDocument");
    if (!member(document, "text").is_string()) return;
    workspace.set(uri_in(params), whole_number(member(document, "version")),
                  member(document, "text").get<std::string>());
  } else if (method == "textDocument/didChange") {
    const std::string uri = uri_in(params);
    const json& changes = member(params, "contentChanges");
    if (!changes.is_array() || changes.empty() || workspace.find(uri) == nullptr) return;
    const json& text = member(changes.back(), "text");
    if (!text.is_string() || !member(changes.back(), "range").is_null()) return;  // only whole texts were agreed on
    workspace.set(uri, whole_number(member(params, "textDocument", "version")), text.get<std::string>());
  } else if (method == "textDocument/didClose") {
    const std::string uri = uri_in(params);
    workspace.close(uri);
    notify("textDocument/publishDiagnostics", {{"uri", uri}, {"diagnostics", json::array()}});
  } else if (method == "textDocument/didSave" || method == "workspace/didChangeWatchedFiles") {
    workspace.forget_plans();
  }
}

void Server::State::take_message(const json& message) {
  using Handler = json (State::*)(const json&);
  static const std::unordered_map<std::string, Handler> handlers{
      {"initialize", &State::initialize},
      {"shutdown", &State::shut_down_now},
      {"textDocument/hover", &State::hover},
      {"textDocument/definition", &State::definition},
      {"textDocument/completion", &State::completion},
      {"textDocument/codeAction", &State::code_actions},
  };
  const json& method = member(message, "method");
  const json& given = member(message, "id");
  const bool is_request = message.is_object() && message.contains("id");
  const json id = given.is_string() || given.is_number() ? given : json(nullptr);
  if (!method.is_string()) {
    const bool is_answer = is_request && (message.contains("result") || message.contains("error"));
    if (!is_answer) refuse(id, ErrorCode::invalid_request, {"không phải một yêu cầu", "no request"});
    return;
  }
  const std::string name = method.get<std::string>();
  const json& params = member(message, "params");
  try {
    if (!is_request) return take_notification(name, params);
    if (!initialized && name != "initialize")
      throw RequestError{ErrorCode::not_initialized, {"chưa khởi động (initialize)", "not initialized yet"}};
    if (shut_down) throw RequestError{ErrorCode::invalid_request, {"đã kết thúc (shutdown)", "shut down already"}};
    const auto handler = handlers.find(name);
    if (handler == handlers.end())
      throw RequestError{ErrorCode::method_not_found, {"không có yêu cầu này", "there is no such method"}};
    answer(id, (this->*handler->second)(params));
  } catch (const RequestError& error) {
    if (is_request) refuse(id, error.code, error.message);
  } catch (const std::exception& error) {
    if (is_request)
      refuse(id, ErrorCode::internal_error,
             text::say("lỗi bên trong chương trình: {}", "internal error: {}", error.what()));
  }
}

void Server::State::take(const Frame& frame) {
  switch (frame.kind) {
    case Frame::Kind::message: {
      const json message = json::parse(frame.body, nullptr, false);
      if (message.is_discarded())
        return refuse(nullptr, ErrorCode::parse_error, {"không đọc được JSON", "not valid JSON"});
      return take_message(message);
    }
    case Frame::Kind::too_large:
      return refuse(nullptr, ErrorCode::invalid_request, {"thông điệp quá dài", "the message is too long"});
    case Frame::Kind::bad_header:
      return refuse(nullptr, ErrorCode::parse_error,
                    {"thiếu Content-Length hợp lệ", "a valid Content-Length is missing"});
    case Frame::Kind::lost:
      refuse(nullptr, ErrorCode::parse_error, {"phần đầu thông điệp không kết thúc", "a header without end"});
      finished = true;
  }
}

Server::Server(ReadPlan read, text::Language language) : state_(std::make_unique<State>(std::move(read), language)) {}

Server::~Server() = default;

std::string Server::receive(std::string_view bytes) {
  State& state = *state_;
  state.out.clear();
  state.framer.feed(bytes);
  while (!state.finished) {
    const auto frame = state.framer.next();
    if (!frame) break;
    state.take(*frame);
  }
  if (!state.finished && !state.shut_down) {
    for (const OpenDocument* document : state.workspace.take_changed())
      state.notify("textDocument/publishDiagnostics", findings_json(state.workspace, state.editor, *document));
  }
  return std::move(state.out);
}

bool Server::finished() const {
  return state_->finished;
}

bool Server::was_shut_down() const {
  return state_->shut_down;
}

}  // namespace cchc::lsp
