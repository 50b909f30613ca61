#include "lsp/position.h"

#include <doctest/doctest.h>

using namespace cchc;
using lsp::Encoding;
using lsp::Position;

TEST_CASE("columns count units of UTF-16 or bytes") {
  // ế has 3 bytes and 1 unit, 😀 has 4 bytes and 2 units.
  const text::SourceFile file("x", "a: ế😀b\nc");
  const auto b = static_cast<std::uint32_t>(file.bytes().find('b'));
  CHECK(lsp::position_of(file, b, Encoding::utf16) == Position{0, 6});
  CHECK(lsp::position_of(file, b, Encoding::utf8) == Position{0, 10});
  CHECK(lsp::offset_of(file, {0, 6}, Encoding::utf16) == b);
  CHECK(lsp::offset_of(file, {0, 10}, Encoding::utf8) == b);
  // Between the two units of a character: its start.
  CHECK(lsp::offset_of(file, {0, 5}, Encoding::utf16) == 6);
  CHECK(lsp::offset_of(file, {0, 5}, Encoding::utf8) == 3);
}

TEST_CASE("places past an end are held at it") {
  const text::SourceFile file("x", "ab\r\nc\n");
  CHECK(lsp::offset_of(file, {0, 99}, Encoding::utf16) == 2);
  CHECK(lsp::offset_of(file, {1, 99}, Encoding::utf16) == 5);
  CHECK(lsp::offset_of(file, {2, 0}, Encoding::utf16) == 6);
  CHECK(lsp::offset_of(file, {99, 7}, Encoding::utf16) == 6);
  CHECK(lsp::position_of(file, 6, Encoding::utf16) == Position{2, 0});
  CHECK(lsp::position_of(file, 99, Encoding::utf16) == Position{2, 0});
}

TEST_CASE("every boundary of a character comes back") {
  const text::SourceFile file("x", "\xEF\xBB\xBFế😀\n\n đ\rx\n");
  for (const Encoding encoding : {Encoding::utf8, Encoding::utf16}) {
    for (const std::uint32_t offset : {0U, 3U, 6U, 10U, 11U, 12U, 13U, 15U, 16U, 17U, 18U})
      CHECK(lsp::offset_of(file, lsp::position_of(file, offset, encoding), encoding) == offset);
  }
}

TEST_CASE("a place between CR and LF cannot be said") {
  const text::SourceFile file("x", "ab\r\nc");
  CHECK(lsp::can_be_said(file, {2, 4}, Encoding::utf16));
  CHECK_FALSE(lsp::can_be_said(file, {2, 3}, Encoding::utf16));
}

TEST_CASE("an empty file has one place") {
  const text::SourceFile file("x", "");
  CHECK(lsp::position_of(file, 0, Encoding::utf16) == Position{0, 0});
  CHECK(lsp::offset_of(file, {5, 5}, Encoding::utf8) == 0);
}
