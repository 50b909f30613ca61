#include "text/message.h"

#include "text/join.h"

#include <utility>

namespace cchc::text {

Message::Message() noexcept = default;
Message::Message(const char* in_vi, const char* in_en) : vi(in_vi), en(in_en) {}
Message::Message(std::string in_vi, std::string in_en) : vi(std::move(in_vi)), en(std::move(in_en)) {}
Message::Message(Phrase phrase) : vi(phrase.vi), en(phrase.en) {}
Message::Message(const Message& other) = default;
Message::Message(Message&& other) noexcept = default;
Message& Message::operator=(const Message& other) = default;
Message& Message::operator=(Message&& other) noexcept = default;
Message::~Message() = default;

Message format_message(fmt::string_view vi, fmt::string_view en, fmt::format_args arguments) {
  return {fmt::vformat(vi, arguments), fmt::vformat(en, arguments)};
}

void add_item(Message& all, std::string_view between, const Message& item) {
  add_item(all.vi, between, item.vi);
  add_item(all.en, between, item.en);
}

}  // namespace cchc::text
