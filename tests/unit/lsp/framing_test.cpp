#include "lsp/framing.h"

#include <doctest/doctest.h>

#include <vector>

using namespace cchc;
using lsp::Frame;

namespace {

std::vector<Frame> all_of(lsp::Framer& framer) {
  std::vector<Frame> all;
  while (auto one = framer.next()) all.push_back(std::move(*one));
  return all;
}

}  // namespace

TEST_CASE("messages come whole however the stream is cut") {
  const std::string stream = lsp::frame("{\"a\":1}") +
                             "content-length:  2 \r\nContent-Type: x; charset=utf-8\r\n\r\n{}" + lsp::frame("") +
                             lsp::frame("đ");
  for (std::size_t step = 1; step <= stream.size(); ++step) {
    lsp::Framer framer;
    std::vector<std::string> bodies;
    for (std::size_t at = 0; at < stream.size(); at += step) {
      framer.feed(std::string_view(stream).substr(at, step));
      for (const Frame& one : all_of(framer)) {
        CHECK(one.kind == Frame::Kind::message);
        bodies.push_back(one.body);
      }
    }
    CHECK(bodies == std::vector<std::string>{"{\"a\":1}", "{}", "", "đ"});
  }
}

TEST_CASE("a message that is too long is passed over, not kept") {
  lsp::Framer framer;
  const std::uint64_t length = lsp::max_message_size + 1;
  framer.feed("Content-Length: " + std::to_string(length) + "\r\n\r\nxx");
  auto frames = all_of(framer);
  REQUIRE(frames.size() == 1);
  CHECK(frames[0].kind == Frame::Kind::too_large);
  framer.feed(std::string(static_cast<std::size_t>(length) - 2, 'x') + lsp::frame("{}"));
  frames = all_of(framer);
  REQUIRE(frames.size() == 1);
  CHECK(frames[0].body == "{}");
}

TEST_CASE("headers without a good length are told, and what follows is read") {
  for (const char* header :
       {"Content-Type: x\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: 1x\r\n\r\n",
        "Content-Length: 99999999999999999999999\r\n\r\n", "Content-Length:\r\n\r\n", "\r\n\r\n"}) {
    CAPTURE(header);
    lsp::Framer framer;
    framer.feed(header + lsp::frame("{}"));
    const auto frames = all_of(framer);
    REQUIRE(frames.size() == 2);
    CHECK(frames[0].kind == Frame::Kind::bad_header);
    CHECK(frames[1].body == "{}");
  }
}

TEST_CASE("a header without end gives up") {
  lsp::Framer framer;
  framer.feed(std::string(lsp::max_header_size + 10, 'a'));
  const auto frames = all_of(framer);
  REQUIRE(frames.size() == 1);
  CHECK(frames[0].kind == Frame::Kind::lost);
  framer.feed(lsp::frame("{}"));
  CHECK(all_of(framer).empty());
}
