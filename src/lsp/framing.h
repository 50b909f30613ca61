#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cchc::lsp {

/// The longest message taken, in bytes; a plan's file has at most 4 MiB.
inline constexpr std::uint64_t max_message_size = 16ULL * 1024 * 1024;
/// The longest header taken, in bytes.
inline constexpr std::size_t max_header_size = 8192;

/// What stands between two headers, or why it cannot be had.
struct Frame {
  enum class Kind {
    message,
    too_large,   ///< longer than `max_message_size`; its bytes are passed over
    bad_header,  ///< no length, or one that is no number
    lost,        ///< a header without end: where the next message begins cannot be told, nothing more is read
  };
  Kind kind = Kind::message;
  std::string body;
};

/// Takes a stream of bytes, cut anywhere, apart into messages ("Content-Length: 12", an empty line, 12 bytes).
class Framer {
public:
  void feed(std::string_view bytes);
  /// The next whole message, or nothing until more bytes come.
  std::optional<Frame> next();

private:
  std::string buffer_;
  std::size_t used_ = 0;               // bytes of the buffer already given out
  std::uint64_t skip_ = 0;             // bytes of a refused message still to come
  std::optional<std::uint64_t> body_;  // the length of the message whose header was read
  bool lost_ = false;
};

/// A message as it goes over the stream.
std::string frame(std::string_view body);

}  // namespace cchc::lsp
