#include "office/text_document.h"

#include "office/best_width.h"
#include "text/fold.h"

#include <algorithm>

namespace cchc::office {

namespace {

/// The letters of the longest word of each column, together: no table can be narrower.
double least_letters(const Block& table) {
  double sum = 0;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    double longest = 0;
    for (const auto& row : table.rows) {
      if (column < row.size()) longest = std::max(longest, longest_word(plain_text(row[column])));
    }
    sum += longest;
  }
  return sum;
}

constexpr std::size_t most_upright = 5;  // columns

bool has_six_columns(const Block& block) {
  return block.kind == Block::Kind::table && block.columns.size() == most_upright + 1;
}

/// Whether the tables of six columns stand across: not for a few rows of short words, which do not pay for a page of
/// their own.
bool six_columns_turn(const std::vector<Block>& blocks) {
  constexpr std::size_t most_rows = 10;
  constexpr double most_letters = 50;  // of six columns at the size of tables
  std::size_t rows = 0;
  for (const Block& block : blocks) {
    if (!has_six_columns(block)) continue;
    rows += block.rows.size() - std::min<std::size_t>(block.rows.size(), 1);
    if (rows > most_rows || least_letters(block) > most_letters) return true;
  }
  return false;
}

/// The heading of the first annex; the number of blocks when there is none.
std::size_t first_annex(const std::vector<Block>& blocks) {
  const auto found = std::ranges::find_if(blocks, [](const Block& block) {
    return block.kind == Block::Kind::heading && text::fold(plain_text(block.runs)).starts_with("phuluc");
  });
  return static_cast<std::size_t>(found - blocks.begin());
}

}  // namespace

std::vector<bool> landscape_blocks(const std::vector<Block>& blocks) {
  constexpr std::size_t few = 3;
  std::vector<bool> across(blocks.size());
  const bool six_turn = six_columns_turn(blocks);
  const auto is_wide = [&](const Block& block) {
    return block.kind == Block::Kind::table && block.columns.size() > most_upright &&
           (six_turn || !has_six_columns(block));
  };
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
  // A note at the end of an annex needs no page of its own; receivers and signature, elsewhere the end, stand upright.
  if (first_annex(blocks) < last && last < blocks.size() && blocks.size() - last - 1 <= few)
    std::fill(across.begin() + static_cast<long>(last), across.end(), true);
  return across;
}

std::string plain_text(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

std::size_t closing_place(const TextDocument& document) {
  return first_annex(document.blocks);
}

std::string blank_number(const Letterhead& letterhead) {
  constexpr int room = 10;
  std::string number = "Số:";
  for (int at = 0; at < room; ++at) number += "\u00A0";
  return number + "/" + letterhead.symbol;
}

}  // namespace cchc::office
