#include "diag/sink.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace cchc::diag {

namespace {

// Code stands before the end of the place, so that a reader meets mistakes by line, column and code.
auto order_of(const Diagnostic& diagnostic) {
  return std::tuple(std::string_view(diagnostic.place.file->path()), diagnostic.place.span.begin, diagnostic.code,
                    diagnostic.place.span.end, std::string_view(diagnostic.headline.vi),
                    std::string_view(diagnostic.headline.en));
}

/// What all the findings of a run may take before the rest is only counted.
constexpr std::size_t most_bytes = std::size_t{24} * 1024 * 1024;
/// What a message may take; longer ones quote a text of a size nobody reads.
constexpr std::size_t most_message_bytes = 2000;

void shorten(std::string& words) {
  if (words.size() <= most_message_bytes) return;
  std::size_t end = most_message_bytes;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  words.resize(end);
  words.shrink_to_fit();
  words += "…";
}

std::size_t shorten(text::Message& message) {
  shorten(message.vi);
  shorten(message.en);
  return message.vi.size() + message.en.size();
}

/// Cuts long messages and gives about how many bytes the finding takes.
std::size_t make_small(Diagnostic& diagnostic) {
  std::size_t bytes = sizeof(Diagnostic) + shorten(diagnostic.headline) + shorten(diagnostic.label) +
                      shorten(diagnostic.context.name) + diagnostic.context.id.size();
  for (text::Message& help : diagnostic.help) bytes += sizeof(help) + shorten(help);
  for (Label& label : diagnostic.related) bytes += sizeof(label) + shorten(label.message);
  if (!diagnostic.fix) return bytes;
  bytes += shorten(diagnostic.fix->title);
  for (const Edit& edit : diagnostic.fix->edits) bytes += sizeof(edit) + edit.replacement.size();
  return bytes;
}

/// The finding that counts the rest of its kind, at the first of them.
Diagnostic rest_from(const Diagnostic& first) {
  return {.code = first.code,
          .place = first.place,
          .headline = {},
          .help = {{"sửa các chỗ ở trên rồi chạy lại", "fix the places above and run again"}},
          .severity = first.severity,
          .stands_for = first.stands_for};
}

}  // namespace

void Sink::report(Diagnostic diagnostic) {
  Tally& tally = tallies_[{diagnostic.code, diagnostic.place.file}];
  if (tally.rest) {
    found_[*tally.rest].stands_for += diagnostic.stands_for;
    return;
  }
  const std::size_t bytes = make_small(diagnostic);
  if (tally.kept < most_ && bytes_ + bytes <= most_bytes) {
    ++tally.kept;
    bytes_ += bytes;
    found_.push_back(std::move(diagnostic));
  } else {
    tally.rest = found_.size();
    found_.push_back(rest_from(diagnostic));
  }
}

bool Sink::count_if_full(Code code, const text::SourceFile& file) {
  const auto tally = tallies_.find({code, &file});
  if (tally == tallies_.end() || !tally->second.rest) return false;
  ++found_[*tally->second.rest].stands_for;
  return true;
}

bool Sink::has_rest(Code code) const {
  return std::ranges::any_of(
      tallies_, [code](const auto& entry) { return entry.first.first == code && entry.second.rest.has_value(); });
}

std::vector<Diagnostic> Sink::sorted() const {
  std::vector<Diagnostic> result = found_;
  for (const auto& [key, tally] : tallies_) {
    if (!tally.rest) continue;
    result[*tally.rest].headline =
        text::say("và còn {} chỗ nữa như vậy trong tệp, từ đây trở đi",
                  "and {} more places like this in the file, from here on", found_[*tally.rest].stands_for);
  }
  std::ranges::stable_sort(result, {}, order_of);
  const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) == order_of(b); };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

Totals count(const std::vector<Diagnostic>& diagnostics) {
  Totals totals;
  for (const Diagnostic& diagnostic : diagnostics) {
    switch (severity_of(diagnostic)) {
      case Severity::error:
        totals.errors += diagnostic.stands_for;
        break;
      case Severity::warning:
        totals.warnings += diagnostic.stands_for;
        break;
      case Severity::info:
        totals.infos += diagnostic.stands_for;
        break;
    }
  }
  return totals;
}

}  // namespace cchc::diag
