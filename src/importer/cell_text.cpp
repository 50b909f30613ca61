#include "importer/cell_text.h"

#include "text/chars.h"
#include "text/fold.h"
#include "text/join.h"
#include "text/normalize.h"
#include "text/split.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>

namespace cchc::importer {

namespace {

constexpr std::array<std::string_view, 10> bullets{"-", "–", "—", "+", "•", "·", "*", "●", "▪", "○"};

std::string_view bullet_of(std::string_view line) {
  const auto found = std::ranges::find_if(bullets, [&](std::string_view one) {
    // Many are typed without the space behind them; then what follows must be no number: "-5".
    return line.starts_with(one) && line.size() > one.size() && !text::is_digit(line[one.size()]);
  });
  return found == bullets.end() ? "" : *found;
}

/// Words after which a phrase goes on, whatever the next line begins with.
constexpr std::array<std::string_view, 22> connecting{"của", "và",    "về",  "theo", "tại",   "cho", "với",  "các",
                                                      "do",  "từ",    "đến", "trên", "trong", "ban", "hành", "cấp",
                                                      "số",  "những", "là",  "có",   "bởi",   "để"};

/// Whether each line of a paragraph begins in upper case, and each but the last ends as a product does.
bool ends_each_line(std::string_view paragraph) {
  const std::vector<std::string_view> parts = text::split(paragraph, '\n');
  for (const std::string_view& part : parts) {
    const std::string_view line = text::trim(part);
    const bool is_last = &part == &parts.back();
    if (line.empty()) continue;
    if (!begins_upper(line) || (!is_last && !line.ends_with(';') && !line.ends_with('.'))) return false;
  }
  return true;
}

}  // namespace

bool begins_upper(std::string_view line) {
  if (line.empty()) return false;
  const std::string_view first = line.substr(0, text::decode(line, 0).size);
  return text::to_lower(first) != first;
}

bool goes_on(std::string_view line) {
  if (line.empty() || line.back() == ',') return true;
  const std::size_t space = line.rfind(' ');
  const std::string last = text::to_lower(space == std::string_view::npos ? line : line.substr(space + 1));
  return std::ranges::find(connecting, last) != connecting.end();
}

bool is_bulleted(std::string_view line) {
  return !bullet_of(line).empty();
}

std::string_view without_bullet(std::string_view line) {
  return text::trim(line.substr(bullet_of(line).size()));
}

std::vector<std::string> lines_of_cell(const std::vector<std::string>& paragraphs) {
  std::vector<std::string> lines;
  bool in_list = false;
  for (const std::string& paragraph : paragraphs) {
    const bool ended = ends_each_line(paragraph);
    for (const std::string_view line : text::split(paragraph, '\n')) {
      const bool starts_paragraph = line.data() == paragraph.data();
      if (line.empty()) continue;
      const bool bulleted = is_bulleted(line);
      const bool wrapped = !lines.empty() && !bulleted &&
                           (!begins_upper(line) || goes_on(lines.back()) || (!starts_paragraph && !in_list && !ended));
      if (wrapped) {
        text::add_item(lines.back(), " ", line);
      } else {
        lines.emplace_back(line);
      }
      in_list = in_list || bulleted;
    }
  }
  return lines;
}

std::string text_of_cell(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& line : lines_of_cell(paragraphs)) text::add_item(text, is_bulleted(line) ? "\n" : " ", line);
  return text;
}

std::string line_of_cell(const std::vector<std::string>& paragraphs) {
  std::string text = text_of_cell(paragraphs);
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string whole_text(const std::vector<std::string>& paragraphs) {
  return text::join(paragraphs, "\n");
}

bool is_ditto(const std::vector<std::string>& paragraphs) {
  constexpr std::array<std::string_view, 4> words{"nt", "nhutren", "\"", "〃"};
  if (paragraphs.size() != 1) return false;
  std::string_view text = text::trim(paragraphs.front());
  const auto is_around = [](char c) { return c == '-' || c == '.' || c == '(' || c == ')' || c == ' '; };
  while (!text.empty() && is_around(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_around(text.back())) text.remove_suffix(1);
  constexpr std::size_t longest = 16;  // bytes
  return text.size() <= longest &&
         (std::ranges::find(words, text) != words.end() || std::ranges::find(words, text::fold(text)) != words.end());
}

std::vector<std::string> products_of_cell(const std::vector<std::string>& paragraphs) {
  std::vector<std::string> products;
  for (const std::string& line : lines_of_cell(paragraphs)) {
    // A line above a list tells what the list is of.
    const bool belongs = !products.empty() && products.back().ends_with(':');
    if (belongs) {
      products.back() += ' ';
      products.back() += without_bullet(line);
    } else {
      products.emplace_back(without_bullet(line));
    }
  }
  for (std::string& product : products) {
    while (product.ends_with(';')) product.pop_back();
  }
  std::erase(products, "");
  return products;
}

}  // namespace cchc::importer
