#pragma once

#include "lsp/workspace.h"
#include "text/message.h"

#include <memory>
#include <string>
#include <string_view>

namespace cchc::lsp {

/// A language server for plans (Language Server Protocol 3.17, JSON-RPC 2.0): bytes in, bytes out. Whatever comes in,
/// it answers or passes over; it reads nothing but through `read`.
class Server {
public:
  /// `language` holds unless the editor's locale is Vietnamese or English.
  Server(ReadPlan read, text::Language language);
  ~Server();

  /// Takes the next bytes of the stream, cut anywhere, and gives the bytes to send back. Diagnostics follow once for
  /// all the messages in them.
  std::string receive(std::string_view bytes);
  /// Nothing more is read: the editor said goodbye, or the stream makes no sense any more.
  bool finished() const;
  /// Whether the editor asked to shut down before it left.
  bool was_shut_down() const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cchc::lsp
