#include "office/text_document.h"

#include "text/fold.h"

#include <algorithm>

namespace cchc::office {

namespace {

bool is_wide(const Block& block) {
  constexpr std::size_t most_upright = 5;
  return block.kind == Block::Kind::table && block.columns.size() > most_upright;
}

}  // namespace

std::vector<bool> landscape_blocks(const std::vector<Block>& blocks) {
  constexpr std::size_t few = 3;
  std::vector<bool> across(blocks.size());
  for (std::size_t at = blocks.size(); at-- > 0;) {
    const bool below = at + 1 < blocks.size() && across[at + 1];
    const bool title = blocks[at].kind == Block::Kind::heading && blocks[at].level == 1;
    across[at] = is_wide(blocks[at]) || (blocks[at].kind == Block::Kind::heading && !title && below);
  }
  std::size_t last = blocks.size();
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    if (!across[at]) continue;
    if (last < at && at - last - 1 <= few)
      std::fill(across.begin() + static_cast<long>(last), across.begin() + static_cast<long>(at), true);
    last = at;
  }
  return across;
}

std::string plain_text(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

std::size_t closing_place(const TextDocument& document) {
  for (std::size_t at = 0; at < document.blocks.size(); ++at) {
    const Block& block = document.blocks[at];
    if (block.kind == Block::Kind::heading && text::fold(plain_text(block.runs)).starts_with("phuluc")) return at;
  }
  return document.blocks.size();
}

std::string blank_number(const Letterhead& letterhead) {
  constexpr int room = 10;
  std::string number = "Số:";
  for (int at = 0; at < room; ++at) number += "\u00A0";
  return number + "/" + letterhead.symbol;
}

}  // namespace cchc::office
