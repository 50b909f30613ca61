#include "lsp/framing.h"

#include "text/chars.h"
#include "text/number.h"

#include <fmt/format.h>

#include <algorithm>

namespace cchc::lsp {

namespace {

constexpr std::string_view header_end = "\r\n\r\n";

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, text::ascii_lower, text::ascii_lower);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text::is_space_or_tab(text.front())) text.remove_prefix(1);
  while (!text.empty() && text::is_space_or_tab(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<std::uint64_t> read_length(std::string_view header) {
  std::optional<std::uint64_t> length;
  while (!header.empty()) {
    const std::size_t stop = std::min(header.find("\r\n"), header.size());
    const std::string_view line = header.substr(0, stop);
    header.remove_prefix(std::min(stop + 2, header.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !same_name(trimmed(line.substr(0, colon)), "content-length")) continue;
    length = text::whole_number<std::uint64_t>(trimmed(line.substr(colon + 1)));
    if (!length) return std::nullopt;
  }
  return length;
}

}  // namespace

void Framer::feed(std::string_view bytes) {
  if (lost_) return;
  const std::uint64_t passed = std::min<std::uint64_t>(skip_, bytes.size());
  skip_ -= passed;
  bytes.remove_prefix(static_cast<std::size_t>(passed));
  buffer_.erase(0, used_);
  used_ = 0;
  buffer_ += bytes;
}

std::optional<Frame> Framer::next() {
  if (lost_ || skip_ > 0) return std::nullopt;
  if (!body_) {
    const std::size_t end = buffer_.find(header_end, used_);
    const std::size_t seen = std::min(end, buffer_.size()) - used_;
    if (seen > max_header_size) {
      lost_ = true;
      buffer_.clear();
      return Frame{Frame::Kind::lost, {}};
    }
    if (end == std::string::npos) return std::nullopt;
    body_ = read_length(std::string_view(buffer_).substr(used_, seen));
    used_ = end + header_end.size();
    if (!body_) return Frame{Frame::Kind::bad_header, {}};
    if (*body_ > max_message_size) {
      const std::uint64_t here = std::min<std::uint64_t>(*body_, buffer_.size() - used_);
      used_ += static_cast<std::size_t>(here);
      skip_ = *body_ - here;
      body_.reset();
      return Frame{Frame::Kind::too_large, {}};
    }
  }
  if (buffer_.size() - used_ < *body_) return std::nullopt;
  const auto length = static_cast<std::size_t>(*body_);
  Frame whole{Frame::Kind::message, buffer_.substr(used_, length)};
  used_ += length;
  body_.reset();
  return whole;
}

std::string frame(std::string_view body) {
  return fmt::format("Content-Length: {}\r\n\r\n{}", body.size(), body);
}

}  // namespace cchc::lsp
