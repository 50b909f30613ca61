// libFuzzer target: the language server answers or passes over whatever an editor sends, and answers for whatever a
// file holds.

#include "lsp/editor.h"
#include "sample.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cchc;
  editor::Editor editor;
  const std::string bytes(data, data + size);
  if (size > 0 && data[size - 1] % 4 == 0) {
    editor.server.receive(bytes);
    return 0;
  }
  // JSON has to be good UTF-8 to be sent at all; the editor's is.
  if (text::find_invalid(bytes)) return 0;
  editor.initialize();
  editor.open(editor::area_path, editor::area_text);
  editor.change(editor::area_path, bytes);
  const auto line = size == 0 ? 0 : data[0] % 8;
  const nlohmann::json place{{"textDocument", {{"uri", lsp::uri_of_path(editor::area_path)}}},
                             {"position", {{"line", line}, {"character", size % 16}}}};
  for (const char* method : {"textDocument/completion", "textDocument/hover", "textDocument/definition",
                             "textDocument/references", "textDocument/documentSymbol"}) {
    fuzz::expect(!editor.ask(method, place).is_null());
  }
  editor.actions(editor::area_path,
                 {{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 100}, {"character", 0}}}});
  return 0;
}
