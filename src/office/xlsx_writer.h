#pragma once

#include "office/workbook.h"

#include <string>

namespace cchc::office {

/// The bytes of an .xlsx file; the same workbook gives the same bytes. Printed on A4, across, as wide as the page. A
/// text longer than a cell of Excel can hold (32,767 characters) goes on in the cell below, in a row of its own; rows
/// beyond those a sheet can have in another sheet. Names of sheets are made such as Excel takes, and different.
std::string write_xlsx(const Workbook& workbook);

}  // namespace cchc::office
