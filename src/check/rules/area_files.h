#pragma once

#include "plan/model.h"

#include <map>
#include <set>

namespace cchc::check {

/// The area a file is about: what its `area` says, unless all of its ids (two at least) name one and the same other
/// area. Then the mistake is in that one line, not in every id, and the file is there for the area its ids name. 0 when
/// neither tells.
int area_meant(const plan::Area& area);

/// Every area that another file declares too, with that other one, the original: copies have longer names
/// ("1-the-che (1).yaml"); of names of one length the first is the original. The copy is reported once; what it repeats
/// is no further finding.
std::map<const plan::Area*, const plan::Area*> repeated_areas(const plan::Plan& plan);

/// Every item whose id another item used before. It is reported for that; what it shares with others besides is no
/// further finding.
std::set<const plan::Item*> repeated_items(const plan::Plan& plan);

}  // namespace cchc::check
