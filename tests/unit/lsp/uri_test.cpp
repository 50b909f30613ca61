#include "lsp/uri.h"

#include <doctest/doctest.h>

using namespace cchc::lsp;

TEST_CASE("URIs of files become paths") {
  CHECK(path_of_uri("file:///a/k%E1%BA%BF%20ho%E1%BA%A1ch/x.yaml") == "/a/kế hoạch/x.yaml");
  CHECK(path_of_uri("file://localhost/a/b.yaml") == "/a/b.yaml");
  CHECK(path_of_uri("file:///a/./c/../b.yaml") == "/a/b.yaml");
  CHECK(path_of_uri("file:///c%3A/a/b.yaml") == "c:/a/b.yaml");
  CHECK(path_of_uri("file:///a/b%23c.yaml?x#y") == "/a/b#c.yaml");
}

TEST_CASE("what names no file here is refused") {
  for (const char* uri : {"untitled:Untitled-1", "http://a/b", "file://host/a", "file:///a%", "file:///a%2",
                          "file:///a%zz", "file:///a%00b", "", "file:", "file://"}) {
    CAPTURE(uri);
    CHECK_FALSE(path_of_uri(uri));
  }
}

TEST_CASE("paths become URIs that lead back") {
  CHECK(uri_of_path("/a/kế hoạch/x.yaml") == "file:///a/k%E1%BA%BF%20ho%E1%BA%A1ch/x.yaml");
  for (const char* path : {"/a/kế hoạch/x#1%.yaml", "c:/a b/c.yaml", "/a"})
    CHECK(path_of_uri(uri_of_path(path)) == path);
}
