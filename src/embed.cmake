# Puts text files into a library, so that the program needs no files of its own.
#   cchc_embed(TARGET target HEADER header NAMESPACE namespace TYPE type FUNCTION function FILES file...)
# `header` declares the aggregate `type` (file name, text) and `std::span<const type> function()`, which gives the files by name.
# The generated source is rewritten only when a file has changed.
function(cchc_embed)
  cmake_parse_arguments(PARSE_ARGV 0 embed "" "TARGET;HEADER;NAMESPACE;TYPE;FUNCTION" "FILES")
  list(SORT embed_FILES)
  set(rows "")
  foreach(file IN LISTS embed_FILES)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    get_filename_component(name ${file} NAME)
    string(APPEND rows "    ${embed_TYPE}{\"${name}\", R\"cchc(${text})cchc\"},\n")
  endforeach()
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${embed_FUNCTION}.cpp)
  file(WRITE ${source}.new "#include \"${embed_HEADER}\"

#include <array>

namespace ${embed_NAMESPACE} {

namespace {

constexpr std::array ${embed_FUNCTION}_table{
${rows}};

}  // namespace

std::span<const ${embed_TYPE}> ${embed_FUNCTION}() {
  return ${embed_FUNCTION}_table;
}

}  // namespace ${embed_NAMESPACE}
")
  configure_file(${source}.new ${source} COPYONLY)
  target_sources(${embed_TARGET} PRIVATE ${source})
endfunction()
