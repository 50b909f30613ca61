#include "office/markdown.h"

#include "text/fold.h"
#include "text/normalize.h"
#include "text/split.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace cchc::office {

namespace {

template <auto function>
struct CallToFree {
  template <class Pointer>
  void operator()(Pointer* pointer) const {
    function(pointer);
  }
};
using Parser = std::unique_ptr<cmark_parser, CallToFree<cmark_parser_free>>;
using Node = std::unique_ptr<cmark_node, CallToFree<cmark_node_free>>;
using Walk = std::unique_ptr<cmark_iter, CallToFree<cmark_iter_free>>;

Node parse_markdown(std::string_view text) {
  cmark_gfm_core_extensions_ensure_registered();
  const Parser parser(cmark_parser_new(CMARK_OPT_VALIDATE_UTF8));
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Node(cmark_parser_finish(parser.get()));
}

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? "" : literal;
}

/// The text of a piece of HTML: <br> as a line break, other tags and comments left out.
std::string text_of_html(std::string_view html) {
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] != '<') {
      text += html[at++];
      continue;
    }
    const bool comment = html.substr(at).starts_with("<!--");
    const std::size_t end = html.find(comment ? "-->" : ">", at);
    const std::string tag = text::fold(html.substr(at, std::min<std::size_t>(end - at, 4)));
    if (tag.starts_with("<br")) text += '\n';
    if (end == std::string_view::npos) break;
    at = end + (comment ? 3 : 1);
  }
  return text;
}

class BlockReader {
public:
  std::vector<Block> run(cmark_node* root) {
    const Walk walk(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
      cmark_node* node = cmark_iter_get_node(walk.get());
      event == CMARK_EVENT_ENTER ? enter(node) : leave(node);
    }
    return std::move(blocks_);
  }

private:
  struct List {
    bool ordered = false;
    int next = 1;
  };

  void enter(cmark_node* node) {
    if (enter_inline(node)) return;
    const std::string_view type = cmark_node_get_type_string(node);
    if (type == "table") {
      enter_table(node);
    } else if (type == "table_row" || type == "table_header") {
      blocks_.back().rows.emplace_back();
    } else if (type == "table_cell") {
      open(blocks_.back().rows.back().emplace_back());
    } else {
      enter_block(node);
    }
  }

  void enter_block(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HEADING) {
      add({.kind = Block::Kind::heading, .level = cmark_node_get_heading_level(node)});
    } else if (type == CMARK_NODE_PARAGRAPH) {
      enter_paragraph();
    } else if (type == CMARK_NODE_LIST) {
      lists_.push_back({cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, cmark_node_get_list_start(node)});
    } else if (type == CMARK_NODE_ITEM) {
      List& list = lists_.back();
      mark_ = list.ordered ? fmt::format("{}.", list.next++) : "-";
    } else if (type == CMARK_NODE_BLOCK_QUOTE) {
      ++quotes_;
    } else if (type == CMARK_NODE_THEMATIC_BREAK) {
      blocks_.push_back({.kind = Block::Kind::rule});
    } else if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK) {
      const bool code = type == CMARK_NODE_CODE_BLOCK;
      std::string text = code ? std::string(literal_of(node)) : text_of_html(literal_of(node));
      text = text::trim(text);
      if (!text.empty()) {
        blocks_.push_back({.kind = code ? Block::Kind::code : Block::Kind::paragraph});
        blocks_.back().runs.push_back({.text = std::move(text), .code = code});
      }
    }
  }

  void enter_paragraph() {
    const Block::Kind kind = !lists_.empty() ? Block::Kind::list_item
                             : quotes_ > 0   ? Block::Kind::quote
                                             : Block::Kind::paragraph;
    add({.kind = kind, .level = std::max(static_cast<int>(lists_.size()), 1), .mark = std::exchange(mark_, "")});
  }

  void enter_table(cmark_node* node) {
    Block table{.kind = Block::Kind::table};
    const std::uint8_t* aligned = cmark_gfm_extensions_get_table_alignments(node);
    for (std::uint16_t at = 0; at < cmark_gfm_extensions_get_table_columns(node); ++at) {
      table.columns.push_back(aligned[at] == 'r' ? Align::right : aligned[at] == 'c' ? Align::center : Align::left);
    }
    blocks_.push_back(std::move(table));
  }

  void leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LIST) lists_.pop_back();
    if (type == CMARK_NODE_BLOCK_QUOTE) --quotes_;
    if (type == CMARK_NODE_STRONG) --bold_;
    if (type == CMARK_NODE_EMPH) --italic_;
    if (type == CMARK_NODE_LINK) link_.clear();
  }

  /// Whether it was words of a paragraph, heading or cell.
  bool enter_inline(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
      write(literal_of(node), type == CMARK_NODE_CODE);
    } else if (type == CMARK_NODE_SOFTBREAK) {
      write(" ");
    } else if (type == CMARK_NODE_LINEBREAK) {
      write("\n");
    } else if (type == CMARK_NODE_HTML_INLINE) {
      write(text_of_html(literal_of(node)));
    } else if (type == CMARK_NODE_STRONG) {
      ++bold_;
    } else if (type == CMARK_NODE_EMPH) {
      ++italic_;
    } else if (type == CMARK_NODE_LINK) {
      link_ = cmark_node_get_url(node);
    } else {
      return type == CMARK_NODE_IMAGE;
    }
    return true;
  }

  void write(std::string_view text, bool code = false) {
    if (runs_ == nullptr || text.empty()) return;
    const Run look{.text = std::string(text), .bold = bold_ > 0, .italic = italic_ > 0, .code = code, .link = link_};
    const bool same = !runs_->empty() && runs_->back().bold == look.bold && runs_->back().italic == look.italic &&
                      runs_->back().code == look.code && runs_->back().link == look.link;
    same ? void(runs_->back().text += look.text) : runs_->push_back(look);
  }

  void add(Block block) {
    blocks_.push_back(std::move(block));
    open(blocks_.back().runs);
  }
  void open(Runs& runs) { runs_ = &runs; }

  std::vector<Block> blocks_;
  std::vector<List> lists_;
  std::string mark_;  // of the item whose first paragraph comes next
  std::string link_;
  Runs* runs_ = nullptr;  // what words go into
  int bold_ = 0, italic_ = 0, quotes_ = 0;
};

}  // namespace

std::size_t count_missing_cells(std::string_view text) {
  std::size_t missing = 0, columns = 0;
  for (std::string_view line : text::split(text, '\n')) {
    line.remove_prefix(std::min(line.find_first_not_of("> \t"), line.size()));  // a table may stand in a quotation
    const auto bars = static_cast<std::size_t>(std::ranges::count(line, '|'));
    const bool rules = bars > 0 && line.find('-') != std::string_view::npos &&
                       line.find_first_not_of("|:- \t") == std::string_view::npos;
    if (line.empty()) {
      columns = 0;
    } else if (rules && columns == 0) {
      columns = bars;
    } else if (columns > bars) {
      missing += columns - bars;
    }
  }
  return missing;
}

std::vector<Block> read_markdown(std::string_view text) {
  const Node root = parse_markdown(text);
  return BlockReader().run(root.get());
}

}  // namespace cchc::office
