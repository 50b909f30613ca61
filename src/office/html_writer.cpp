#include "office/html_writer.h"

#include "text/fold.h"
#include "text/markup.h"
#include "text/normalize.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace cchc::office {

namespace {

constexpr std::string_view page_style = R"(
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 14pt "Times New Roman", serif; } }
@page :first { @top-center { content: none; } }
@page across { size: A4 landscape; }
* { box-sizing: border-box; }
html { background: #f2f2f2; color: #000; }
body { font: 14pt/1.4 "Times New Roman", Tinos, "Liberation Serif", serif; margin: 0; overflow-wrap: break-word; }
main { background: #fff; max-width: 297mm; margin: 0 auto; padding: 20mm 15mm 20mm 30mm; }
p, li { text-align: justify; margin: 0 0 6pt; }
main > p, .across > p { text-indent: 1.27cm; }
h1 { font-size: 14pt; text-align: center; margin: 18pt 0 12pt; }
h1::after { content: ""; display: block; width: 30%; margin: 4pt auto 0; border-top: 1px solid; }
h2, h3, h4, h5, h6 { font-size: 14pt; margin: 12pt 0 6pt; text-indent: 1.27cm; break-after: avoid; }
h3 { font-style: italic; }
h4, h5, h6 { font-style: italic; font-weight: normal; }
ul, ol { margin: 0 0 6pt; padding-left: 2em; }
ul { list-style: "-  "; }
blockquote { margin: 0 0 6pt 1.27cm; font-style: italic; }
pre { font-size: 11pt; white-space: pre-wrap; }
.head, .closing { display: grid; grid-template-columns: 2fr 3fr; gap: 0 1em; }
.head p { text-align: center; text-indent: 0; margin: 0; font-size: 13pt; }
.head .small { font-size: 12pt; }
.head .line::after { content: ""; display: block; width: 40%; margin: 3pt auto 8pt; border-top: 1px solid; }
.head .motto { margin-bottom: 8pt; }
.head .motto strong { border-bottom: 1px solid; padding-bottom: 2pt; }
.closing { grid-template-columns: 1fr 1fr; margin-top: 12pt; break-inside: avoid; min-height: 40mm; }
.closing p { margin: 0; font-size: 11pt; text-indent: 0; }
table { border-collapse: collapse; width: 100%; margin: 0 0 10pt; font-size: 13pt; line-height: 1.25; }
th, td { border: 1px solid #000; padding: 2pt 4pt; vertical-align: top; text-align: left; }
th { text-align: center; vertical-align: middle; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.right { text-align: right; }
.center { text-align: center; }
a { color: inherit; }
@media print { html, main { background: none; } main { max-width: none; padding: 0; } .across { page: across; padding-right: 1px; } }
@media screen and (max-width: 50rem) {
  main { padding: 1rem; }
  p, li { text-align: left; }
  .head { grid-template-columns: 1fr; gap: 6pt; }
  table, tbody, tr, td { display: block; width: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid #000; margin-bottom: 8pt; }
  td, td.right, td.center { border: 0; border-bottom: 1px solid #ccc; text-align: left; }
  td:empty { display: none; }
  td[data-title]::before { content: attr(data-title) ": "; font-weight: bold; }
}
)";

std::string with_breaks(std::string_view text) {
  std::string out;
  for (const char c : text::xml_escaped(text)) c == '\n' ? void(out += "<br>") : void(out += c);
  return out;
}

/// Whether a link may be one in a page: no scripts, no local files.
bool is_safe_link(std::string_view link) {
  const std::string start = text::to_lower(link.substr(0, 8));
  return start.starts_with("https://") || start.starts_with("http://") || start.starts_with("mailto:");
}

std::string html_of(const Runs& runs) {
  std::string out;
  for (const Run& run : runs) {
    std::string text = with_breaks(run.text);
    if (run.code) text = "<code>" + text + "</code>";
    if (run.italic) text = "<em>" + text + "</em>";
    if (run.bold) text = "<strong>" + text + "</strong>";
    if (is_safe_link(run.link)) {
      text = fmt::format(R"(<a href="{}" rel="noreferrer">{}</a>)", text::xml_escaped(run.link), text);
    } else if (!run.link.empty() && run.link != run.text) {
      text += " (" + text::xml_escaped(run.link) + ")";
    }
    out += text;
  }
  return out;
}

std::string letterhead_html(const Letterhead& head) {
  const auto line = [](std::string_view look, std::string_view text) {
    return fmt::format("<p{}>{}</p>\n", look.empty() ? "" : fmt::format(" class=\"{}\"", look), text);
  };
  const auto strong = [](std::string_view text) { return "<strong>" + with_breaks(text) + "</strong>"; };
  std::string office = head.superior.empty() ? "" : line("small", with_breaks(text::to_upper(head.superior)));
  office += line("small line", strong(text::to_upper(head.office))) + line("", text::xml_escaped(blank_number(head)));
  const std::string state = line("small", strong(state_name)) + line("motto", strong(state_motto)) +
                            line("", "<em>" + std::string(blank_date) + "</em>");
  return fmt::format("<header class=\"head\">\n<div>\n{}</div>\n<div>\n{}</div>\n</header>\n", office, state);
}

std::string closing_html() {
  std::string list;
  for (const std::string_view one : receivers) list += fmt::format("<p>{}</p>\n", one);
  return fmt::format(
      "<footer class=\"closing\">\n<div>\n<p><strong><em>{}</em></strong></p>\n{}</div>\n<div></div>\n</footer>\n",
      receivers_title, list);
}

std::string table_html(const Block& table) {
  // The roles stay when the table becomes cards on a narrow screen.
  std::string out = "<table role=\"table\">\n";
  const auto align = [&](std::size_t at) -> std::string_view {
    const Align how = table.columns[at];
    return how == Align::right ? " class=\"right\"" : how == Align::center ? " class=\"center\"" : "";
  };
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (row == 0) out += "<thead role=\"rowgroup\">";
    if (row == 1) out += "<tbody role=\"rowgroup\">";
    out += "<tr role=\"row\">";
    for (std::size_t at = 0; at < table.columns.size() && at < table.rows[row].size(); ++at) {
      const std::string cell = html_of(table.rows[row][at]);
      if (row == 0) {
        out += fmt::format("<th role=\"columnheader\" scope=\"col\">{}</th>", cell);
      } else {
        const std::string title = text::xml_escaped(plain_text(table.rows[0][at]));
        out += fmt::format("<td role=\"cell\"{}{}>{}</td>", align(at),
                           title.empty() ? "" : fmt::format(" data-title=\"{}\"", title), cell);
      }
    }
    out += row == 0 ? "</tr></thead>\n" : "</tr>\n";
  }
  return out + (table.rows.size() > 1 ? "</tbody>" : "") + "</table>\n";
}

class HtmlPrinter {
public:
  std::string run(const TextDocument& document) {
    const std::size_t closing = closing_place(document);
    if (document.letterhead) out_ += letterhead_html(*document.letterhead);
    const std::vector<bool> across = landscape_blocks(document.blocks);
    for (std::size_t at = 0; at < document.blocks.size(); ++at) {
      if (at == closing) add_closing(document);
      turn(across[at]);
      add(document.blocks[at]);
    }
    close_lists(0);
    if (closing == document.blocks.size()) add_closing(document);
    turn(false);
    return std::move(out_);
  }

private:
  void turn(bool across) {
    if (across == across_) return;
    close_lists(0);
    out_ += across ? "<div class=\"across\">\n" : "</div>\n";
    across_ = across;
  }

  void add_closing(const TextDocument& document) {
    close_lists(0);
    if (document.letterhead) out_ += closing_html();
  }

  void add(const Block& block) {
    if (block.kind == Block::Kind::list_item) return add_item(block);
    close_lists(0);
    switch (block.kind) {
      case Block::Kind::heading:
        out_ += fmt::format("<h{0}>{1}</h{0}>\n", block.level, html_of(block.runs));
        return;
      case Block::Kind::table:
        out_ += table_html(block);
        return;
      case Block::Kind::rule:
        out_ += "<hr>\n";
        return;
      case Block::Kind::quote:
        out_ += "<blockquote>" + html_of(block.runs) + "</blockquote>\n";
        return;
      case Block::Kind::code:
        out_ += "<pre>" + text::xml_escaped(plain_text(block.runs)) + "</pre>\n";
        return;
      default:
        out_ += "<p>" + html_of(block.runs) + "</p>\n";
    }
  }

  void add_item(const Block& block) {
    const auto depth = static_cast<std::size_t>(block.level);
    const bool ordered = !block.mark.empty() && block.mark != "-";
    close_lists(depth);
    if (open_.size() == depth && !block.mark.empty() && (open_.back() == "ol") != ordered) close_lists(depth - 1);
    if (open_.size() == depth && block.mark.empty()) {
      out_ += "<br>" + html_of(block.runs);
      return;
    }
    if (open_.size() == depth) out_ += "</li>\n";
    while (open_.size() < depth) {
      open_.emplace_back(ordered ? "ol" : "ul");
      const std::string number = block.mark.substr(0, block.mark.find('.'));
      out_ +=
          ordered && number != "1" ? fmt::format("<ol start=\"{}\">\n", number) : fmt::format("<{}>\n", open_.back());
      if (open_.size() < depth) out_ += "<li>";
    }
    out_ += "<li>" + html_of(block.runs);
  }

  void close_lists(std::size_t depth) {
    for (; open_.size() > depth; open_.pop_back()) out_ += fmt::format("</li>\n</{}>\n", open_.back());
  }

  std::string out_;
  bool across_ = false;                 // whether what follows stands on pages across
  std::vector<std::string_view> open_;  // the lists whose last item is not closed
};

std::string title_of(const TextDocument& document) {
  const auto first = std::ranges::find(document.blocks, Block::Kind::heading, &Block::kind);
  return first == document.blocks.end() ? "cchc" : text::squeeze(plain_text(first->runs));
}

}  // namespace

std::string write_html(const TextDocument& document) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\">\n<title>{}</title>\n<style>{}</style>\n</head>\n"
      "<body>\n<main>\n{}</main>\n</body>\n</html>\n",
      text::xml_escaped(title_of(document)), page_style, HtmlPrinter().run(document));
}

}  // namespace cchc::office
