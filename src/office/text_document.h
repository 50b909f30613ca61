#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::office {

/// Words of one look.
struct Run {
  std::string text;  ///< a line feed is a line break
  bool bold = false;
  bool italic = false;
  bool code = false;
  std::string link = {};  ///< where it leads; nothing ever follows it
};
using Runs = std::vector<Run>;

/// The text of all of them.
std::string plain_text(const Runs& runs);

enum class Align { left, center, right };

/// One part of a text, from top to bottom.
struct Block {
  enum class Kind { heading, paragraph, list_item, quote, code, table, rule };
  Kind kind = Kind::paragraph;
  int level = 1;                             ///< of a heading from 1 on; of a list item how deep it is
  std::string mark = {};                     ///< of a list item: "-", "1."; empty where it only goes on
  Runs runs = {};                            ///< of all but tables and rules
  std::vector<std::vector<Runs>> rows = {};  ///< of a table, the first the titles; all are equally long
  std::vector<Align> columns = {};           ///< of a table
};

/// Whose document it is, for its head (Nghị định 30/2020/NĐ-CP, Phụ lục I).
struct Letterhead {
  std::string superior;  ///< over the office; empty: none
  std::string office;    ///< in full, a line feed where it is parted
  std::string symbol;    ///< behind the number: "BC-UBND"
};

struct TextDocument {
  std::vector<Block> blocks;
  std::optional<Letterhead> letterhead;  ///< with it there is also a place for receivers and signature
};

/// Where receivers and signature stand: before the first annex ("Phụ lục …"), else at the end. As an index of a block.
std::size_t closing_place(const TextDocument& document);

/// Which blocks stand on pages across: tables of more than five columns with the headings over them, and a few lines
/// between two of them, and the last ones of an annex. Those of six columns only where they have long words or more
/// than a few rows in all.
std::vector<bool> landscape_blocks(const std::vector<Block>& blocks);

// What the head of every document says.
inline constexpr std::string_view state_name = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
inline constexpr std::string_view state_motto = "Độc lập - Tự do - Hạnh phúc";
inline constexpr std::string_view blank_date = "…………, ngày … tháng … năm ……";
/// "Số:          /BC-UBND"; no-break spaces keep the room for the number.
std::string blank_number(const Letterhead& letterhead);
inline constexpr std::string_view receivers_title = "Nơi nhận:";
inline constexpr std::string_view receivers[] = {"- …;", "- Lưu: VT, … ."};

}  // namespace cchc::office
