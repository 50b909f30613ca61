#pragma once

#include "office/text_document.h"

#include <string>
#include <string_view>

namespace cchc::office {

/// The document as one web page: no scripts, nothing from elsewhere, printed on A4 as the .docx is, in cards on a
/// narrow screen.
std::string write_html(const TextDocument& document);

}  // namespace cchc::office
