#pragma once

#include "office/text_document.h"

#include <string>

namespace cchc::office {

/// The bytes of a .docx file in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins 20, 20, 30 and 15 mm, Times
/// New Roman 13 and 14, page numbers from page 2 on, the head of the letterhead with room for number, place and date,
/// and room for receivers and signature. Tables of more than five columns stand on pages across. The same document
/// gives the same bytes.
std::string write_docx(const TextDocument& document);

}  // namespace cchc::office
