#include "yaml/event_reader.h"

#include "text/message.h"
#include "yaml/event_builder.h"
#include "yaml/read.h"
#include "yaml/syntax_scan.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

namespace cchc::yaml {

namespace {

using diag::Code;
using text::say;
using text::Span;

/// Stops at the first event of a second document: what yaml-cpp sees there may never end.
class Probe : public YAML::EventHandler {
public:
  struct Found {
    YAML::Mark mark;
  };
  void OnDocumentStart(const YAML::Mark& mark) override { throw Found{mark}; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
  void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& /*value*/) override {}
  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {}
  void OnMapEnd() override {}
};

void report_limit(const text::SourceFile& file, const Builder::Limit& limit, diag::Sink& sink) {
  sink.report(
      {.code = Code::over_limit,
       .place = {&file, {limit.offset, limit.offset}},
       .headline = limit.depth
                       ? say("tệp lồng nhau quá sâu: quá {} cấp", "nested too deep: more than {} levels", max_depth)
                       : say("tệp có quá nhiều giá trị: quá {}", "too many values: more than {}", max_nodes),
       .help = {say("phần còn lại của tệp chưa được kiểm tra", "the rest of the file was not checked")}});
}

/// The first place where more brackets are open than any file could mean. The parser is slow there, and no tree would
/// hold it.
std::optional<std::uint32_t> find_endless_brackets(std::string_view text) {
  constexpr std::size_t endless = 1000;
  std::size_t open = 0;
  char before = '\n';  // the last byte that is no space
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == ' ') continue;
    // A bracket opens something only where a value begins.
    if ((c == '[' || c == '{') && std::string_view("[{,:-\n").find(before) != std::string_view::npos &&
        ++open > endless) {
      return static_cast<std::uint32_t>(at);
    }
    if ((c == ']' || c == '}') && open > 0) --open;
    before = c;
  }
  return std::nullopt;
}

/// Marks everything around a place that was left out of the reading.
void damage_around(Node* node, Span place) {
  while (node != nullptr) {
    node->damaged = true;
    // The child that holds the place, or else the one before it, which may have lost its end.
    Node* around = nullptr;
    for (Node* child = node->first; child != nullptr && child->key_span.begin <= place.end; child = child->next) {
      if (child->key_span.begin >= place.begin) child->damaged = true;
      around = child;
    }
    node = around;
  }
}

/// Reads into the builder; a complaint of the parser is returned.
std::optional<YAML::Exception> parse(const Prepared& prepared, Builder& builder, std::optional<std::uint32_t>& second) {
  std::istringstream stream(prepared.text.substr(prepared.start));
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) return std::nullopt;
    Probe probe;
    parser.HandleNextDocument(probe);
  } catch (const Probe::Found& found) {
    second = builder.offset_of(found.mark);
  } catch (const YAML::Exception& exception) {
    return exception;
  }
  return std::nullopt;
}

}  // namespace

void read_events(const text::SourceFile& file, std::span<const std::string_view> known_keys, Document& document,
                 diag::Sink& sink) {
  const Prepared prepared = prepare(file, sink);
  if (const auto endless = find_endless_brackets(prepared.text)) {
    report_limit(file, {.depth = true, .offset = *endless}, sink);
    return;
  }
  Builder builder(file, prepared.text, prepared.start, known_keys, document, sink);
  try {
    std::optional<std::uint32_t> second;
    if (const auto exception = parse(prepared, builder, second)) {
      const bool placed = !exception->mark.is_null();
      const std::uint32_t offset = placed ? builder.offset_of(exception->mark) : builder.last();
      // A quote closed too late breaks what follows it: that is one mistake, told already.
      const auto is_unclosed = [](const diag::Diagnostic& found) { return found.code == Code::unclosed; };
      if (std::ranges::none_of(sink.found(), is_unclosed)) sink.report(unreadable_from(file, offset));
      builder.abandon();
    } else if (second) {
      sink.report(unreadable_from(file, *second));
      builder.abandon();
    }
  } catch (const Builder::Limit& limit) {
    builder.abandon();
    report_limit(file, limit, sink);
  } catch (const std::exception&) {
    builder.abandon();
    sink.report(unreadable_from(file, builder.last()));
  }
  for (const Span place : prepared.set_aside) damage_around(builder.root(), place);
  if (prepared.cut && builder.root() != nullptr) builder.root()->damaged = true;
}

}  // namespace cchc::yaml
