#pragma once

#include <filesystem>
#include <string_view>

/// A file or folder of the project, by its path from the project's top: "plan", "tests/checks". Defined in main.cpp,
/// the only file that is compiled anew where the project lies elsewhere.
std::filesystem::path source_path(std::string_view path);
