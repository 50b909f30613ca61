#include "lsp/server.h"

#include "lsp/editor.h"

#include <doctest/doctest.h>

using namespace editor;

namespace {

int error_of(const json& answer) {
  return answer.value("error", json::object()).value("code", 0);
}

}  // namespace

TEST_CASE("the position encoding is utf-8 where it is offered") {
  Editor plain;
  CHECK(plain.initialize()["capabilities"]["positionEncoding"] == "utf-16");
  Editor modern;
  const json result = modern.initialize(speaks_utf8);
  CHECK(result["capabilities"]["positionEncoding"] == "utf-8");
  CHECK(result["capabilities"]["textDocumentSync"]["change"] == 1);
  CHECK(result["capabilities"]["codeActionProvider"]["codeActionKinds"] == json({"quickfix", "source.fixAll"}));
}

TEST_CASE("requests that cannot be answered are refused by number") {
  Editor e;
  CHECK(error_of(e.ask("textDocument/hover", json::object())) == -32002);
  e.initialize();
  CHECK(error_of(e.ask("initialize", json::object())) == -32600);
  CHECK(error_of(e.ask("textDocument/formatting", json::object())) == -32601);
  CHECK(error_of(e.ask("$/unknown", json::object())) == -32601);
  CHECK(error_of(e.ask("textDocument/hover", json::object())) == -32602);
  CHECK(error_of(e.ask("textDocument/hover", {{"textDocument", 1}, {"position", {{"line", -1}, {"character", 0}}}})) ==
        -32602);
  CHECK(error_of(e.ask("textDocument/codeAction", nullptr)) == -32602);
  CHECK(e.ask("textDocument/hover",
              {{"textDocument", {{"uri", "file:///x"}}}, {"position", {{"line", 0}, {"character", 0}}}})["result"]
            .is_null());
}

TEST_CASE("what is no message is told and the next one is answered") {
  const std::vector<std::pair<std::string, int>> rows{{"{", -32700},
                                                      {"\xFF", -32700},
                                                      {"\"\\ud800\"", -32700},
                                                      {std::string(100'000, '['), -32700},
                                                      {"[]", -32600},
                                                      {"1", -32600},
                                                      {"null", -32600},
                                                      {R"({"id":1})", -32600},
                                                      {R"({"id":[1],"method":"x"})", -32002},
                                                      {R"({"id":1,"method":7})", -32600}};
  for (const auto& [body, code] : rows) {
    CAPTURE(body.substr(0, 40));
    Editor e;
    const auto answers = e.raw(lsp::frame(body));
    REQUIRE(answers.size() == 1);
    CHECK(error_of(answers[0]) == code);
    CHECK(e.initialize().contains("capabilities"));
  }
}

TEST_CASE("answers and unknown notifications are passed over") {
  Editor e;
  e.initialize();
  CHECK(e.raw(lsp::frame(R"({"jsonrpc":"2.0","id":1,"result":null})")).empty());
  CHECK(e.raw(lsp::frame(R"({"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}})")).empty());
  CHECK(e.raw(lsp::frame(R"({"jsonrpc":"2.0","method":"initialized"})")).empty());
  CHECK(e.raw(lsp::frame(R"({"jsonrpc":"2.0","method":"textDocument/didOpen"})")).empty());
  CHECK(e.raw(lsp::frame(R"({"jsonrpc":"2.0","method":"textDocument/didChange","params":[1]})")).empty());
}

TEST_CASE("a huge message is refused before it comes") {
  Editor e;
  const auto answers = e.raw("Content-Length: 999999999999\r\n\r\n");
  REQUIRE(answers.size() == 1);
  CHECK(error_of(answers[0]) == -32600);
  CHECK_FALSE(e.server.finished());
}

TEST_CASE("shutdown, then exit") {
  Editor e;
  e.initialize();
  const json answer = e.ask("shutdown", nullptr);
  CHECK(answer.contains("result"));
  CHECK(answer["result"].is_null());
  CHECK(error_of(e.ask("textDocument/hover", json::object())) == -32600);
  CHECK_FALSE(e.server.finished());
  e.notify("exit", nullptr);
  CHECK(e.server.finished());
  CHECK(e.server.was_shut_down());
  Editor rude;
  rude.notify("exit", nullptr);
  CHECK(rude.server.finished());
  CHECK_FALSE(rude.server.was_shut_down());
}

TEST_CASE("messages cut anywhere are answered the same") {
  const std::string stream = lsp::frame(R"({"jsonrpc":"2.0","id":"một","method":"initialize","params":{}})") +
                             lsp::frame(R"({"jsonrpc":"2.0","id":2,"method":"shutdown"})");
  Editor whole;
  const std::string expected = whole.server.receive(stream);
  CHECK(expected.find("\"id\":\"một\"") != std::string::npos);
  for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{50}}) {
    Editor cut;
    std::string out;
    for (std::size_t at = 0; at < stream.size(); at += step) out += cut.server.receive(stream.substr(at, step));
    CHECK(out == expected);
  }
}

TEST_CASE("messages follow the editor's language, else the command's") {
  const std::string bad = with(area_text, "Công chức Tư pháp", "Chi cục Kiểm lâm");
  const auto message_of = [&](Editor&& e, const char* locale) {
    e.initialize(locale == nullptr ? json::object() : json{{"locale", locale}});
    e.open(area_path, bad);
    return with_code(e.findings(area_path), "K401")["message"].get<std::string>();
  };
  const std::string vi = message_of(Editor(), nullptr);
  const std::string en = message_of(Editor(), "en-GB");
  CHECK(vi != en);
  CHECK(message_of(Editor(), "de") == vi);
  CHECK(message_of(Editor(text::Language::english), nullptr) == en);
  CHECK(message_of(Editor(text::Language::english), "vi") == vi);
}
