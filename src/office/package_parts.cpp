#include "office/package_parts.h"

#include <fmt/format.h>

namespace cchc::office {

namespace {

std::string relation_xml(std::string_view id, std::string_view type, std::string_view target) {
  return fmt::format(
      R"(<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>)",
      id, type, target);
}

std::string relations_xml(std::string_view relations) {
  return fmt::format(
      R"({}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>)",
      xml_head, relations);
}

}  // namespace

std::string write_package(const std::vector<NewPart>& parts) {
  const NewPart& main = parts.front();
  std::string types =
      std::string(xml_head) +
      R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
      R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
      R"(<Default Extension="xml" ContentType="application/xml"/>)";
  std::string relations;
  for (const NewPart& part : parts) {
    types += fmt::format(
        R"(<Override PartName="/{}{}" ContentType="application/vnd.openxmlformats-officedocument.{}+xml"/>)",
        part.folder, part.name, part.content_type);
    if (&part != &main) relations += relation_xml(part.id, part.relation, part.name);
  }
  PackageWriter writer;
  writer.add("[Content_Types].xml", types + "</Types>");
  writer.add("_rels/.rels", relations_xml(relation_xml("rId1", main.relation, std::string(main.folder) + main.name)));
  writer.add(fmt::format("{}_rels/{}.rels", main.folder, main.name), relations_xml(relations));
  for (const NewPart& part : parts) writer.add(std::string(part.folder) + part.name, part.bytes);
  return writer.finish();
}

}  // namespace cchc::office
