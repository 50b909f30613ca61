#pragma once

#include "office/document.h"
#include "office/package.h"

namespace cchc::office {

/// Reads the tables of a Word document: merged cells, automatic numbers, tracked changes as if accepted, links, fields
/// and content controls by their text. Tables within cells give their text to the cell.
Reading<Document> read_docx(const Package& package);

}  // namespace cchc::office
