#include "office/xml.h"

#include <algorithm>
#include <charconv>

namespace cchc::office {

using text::Message;

namespace {

Message bad_xml() {
  return {"tệp bị hỏng bên trong (XML); mở lại bằng Word, Excel rồi lưu ra tệp mới",
          "the file is damaged inside (XML); open it in Word or Excel and save it anew"};
}

Message too_much_xml() {
  return {"bảng quá lớn hoặc lồng nhau quá sâu, không giống một văn bản; tách bảng cần đọc ra tệp riêng",
          "the document is too large or nested too deep; put the table into a file of its own"};
}

/// Walks without recursion, however deep the tree is.
bool is_too_deep(const pugi::xml_document& document) {
  std::size_t depth = 0;
  for (pugi::xml_node node = document.first_child(); node;) {
    if (node.first_child()) {
      if (++depth > max_xml_depth) return true;
      node = node.first_child();
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      if (depth > 0) --depth;
    }
    if (node) node = node.next_sibling();
  }
  return false;
}

bool has_doctype(const pugi::xml_document& document) {
  return std::ranges::any_of(document.children(),
                             [](const pugi::xml_node& node) { return node.type() == pugi::node_doctype; });
}

}  // namespace

Reading<pugi::xml_document> parse_xml(std::string_view bytes) {
  if (static_cast<std::size_t>(std::ranges::count(bytes, '<')) > max_xml_nodes) return too_much_xml();
  pugi::xml_document document;
  // White space counts in texts; where a document type is kept, it can be refused.
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
  const pugi::xml_parse_result parsed = document.load_buffer(bytes.data(), bytes.size(), options);
  if (!parsed) return bad_xml();
  if (has_doctype(document)) {
    return Message{"tệp có khai báo XML lạ (DOCTYPE), không giống tệp do Word hay Excel lưu",
                   "the file declares an XML document type, as no file saved by Word or Excel does"};
  }
  if (is_too_deep(document)) return too_much_xml();
  return document;
}

Reading<pugi::xml_document> xml_part(const Package& package, std::string_view name) {
  const Reading<std::string> bytes = package.part(name);
  if (const Message* problem = problem_of(bytes)) return *problem;
  return parse_xml(std::get<std::string>(bytes));
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& one : node.children()) {
    if (local_name(one) == name) return one;
  }
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& one : node.attributes()) {
    std::string_view full = one.name();
    if (const std::size_t colon = full.find(':'); colon != std::string_view::npos) full.remove_prefix(colon + 1);
    if (full == name) return one.value();
  }
  return {};
}

std::string_view value_of(const pugi::xml_node& node, std::string_view name) {
  return attribute(child(node, name), "val");
}

bool is_on(const pugi::xml_node& node, std::string_view name) {
  const pugi::xml_node setting = child(node, name);
  if (!setting) return false;
  const std::string_view value = attribute(setting, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

long number_or(std::string_view text, long otherwise) {
  long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end != text.data() ? number : otherwise;
}

std::string related_part(const Package& package, std::string_view part, std::string_view id,
                         std::string_view type_ending) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name_at = slash == std::string_view::npos ? 0 : slash + 1;
  const std::string relations =
      std::string(part.substr(0, name_at)) + "_rels/" + std::string(part.substr(name_at)) + ".rels";
  const Reading<pugi::xml_document> document = xml_part(package, relations);
  if (problem_of(document) != nullptr) return "";
  for (const pugi::xml_node& relation : std::get<pugi::xml_document>(document).document_element().children()) {
    if (attribute(relation, "TargetMode") == "External") continue;
    const bool wanted =
        id.empty() ? attribute(relation, "Type").ends_with(type_ending) : attribute(relation, "Id") == id;
    if (!wanted) continue;
    const std::string target = resolve_part(part, attribute(relation, "Target"));
    return package.has(target) ? target : "";
  }
  return "";
}

}  // namespace cchc::office
