# Puts the files of templates/ into the report library, so that the program needs no files of its own.
# The generated source is rewritten only when a template has changed.
function(cchc_embed_templates target folder)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.mustache)
  list(SORT files)
  set(rows "")
  foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    get_filename_component(name ${file} NAME)
    string(APPEND rows "    ShippedTemplate{\"${name}\", R\"cchc(${text})cchc\"},\n")
  endforeach()
  set(source ${CMAKE_CURRENT_BINARY_DIR}/shipped_templates.cpp)
  file(WRITE ${source}.new "#include \"report/template_set.h\"

#include <array>

namespace cchc::report {

namespace {

constexpr std::array templates{
${rows}};

}  // namespace

std::span<const ShippedTemplate> shipped_templates() {
  return templates;
}

}  // namespace cchc::report
")
  configure_file(${source}.new ${source} COPYONLY)
  target_sources(${target} PRIVATE ${source})
endfunction()
