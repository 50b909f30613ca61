#include "rewrite.h"

#include "diag/sink.h"
#include "plan/field.h"
#include "text/source_file.h"
#include "yaml/read.h"

#include <cctype>

namespace cchc::bench {

namespace {

class Writer {
public:
  explicit Writer(Random& random) : random_(&random) {}

  void map(const yaml::Node& node, std::size_t indent, std::string first) {
    std::vector<const yaml::Node*> children;
    for (const yaml::Node& child : node) children.push_back(&child);
    if (random_->one_in(2)) random_->shuffle(children);
    for (const yaml::Node* child : children) {
      if (first.empty()) between(indent);
      const std::string head = first.empty() ? std::string(indent, ' ') : first;
      first.clear();
      const std::string key(child->key);
      out_ += head + (random_->one_in(40) ? "\"" + key + "\"" : key) + ":";
      value(*child, indent);
    }
  }

  const std::string& out() const { return out_; }

private:
  void between(std::size_t indent) {
    if (random_->one_in(25)) out_ += "\n";
    if (random_->one_in(25))
      out_ += std::string(random_->one_in(2) ? indent : 0, ' ') + "# Ghi chú: xem \"mục 1\", [2]\n";
  }

  void value(const yaml::Node& node, std::size_t indent) {
    if (node.is_empty()) {
      out_ += "\n";
    } else if (node.is_map()) {
      out_ += "\n";
      map(node, indent + 2, "");
    } else if (node.is_list()) {
      list(node, indent);
    } else {
      out_ += " ";
      scalar(node, indent);
    }
  }

  void list(const yaml::Node& node, std::size_t indent) {
    bool scalars = true;
    for (const yaml::Node& child : node) scalars = scalars && child.is_scalar();
    if (scalars && random_->one_in(3)) return flow(node, indent);
    out_ += "\n";
    const std::size_t at = indent + (random_->one_in(3) ? 0 : 2);
    for (const yaml::Node& child : node) {
      between(at);
      const std::string dash = std::string(at, ' ') + "- ";
      if (child.is_map()) {
        map(child, at + 2, dash);
      } else {
        out_ += dash;
        scalar(child, at);
      }
    }
  }

  void flow(const yaml::Node& node, std::size_t indent) {
    const bool lines = random_->one_in(3);
    std::string entries;
    for (const yaml::Node& child : node) {
      if (!entries.empty()) entries += lines ? "," : ", ";
      if (lines) entries += "\n" + std::string(indent + 4, ' ');
      entries += quoted(child.text);
    }
    out_ += " [" + entries + (lines ? "\n" + std::string(indent + 2, ' ') : "") + "]\n";
  }

  std::string quoted(std::string_view text) {
    const bool single = random_->one_in(2);
    std::string result(1, single ? '\'' : '"');
    for (const char c : text) {
      if (single && c == '\'') result += '\'';
      if (!single && (c == '"' || c == '\\')) result += '\\';
      result += c;
    }
    return result + result[0];
  }

  /// Whether a final line end does no harm to the value of a key.
  static bool may_end_line(std::string_view key) { return key == "text" || key == "output" || key == "note"; }

  /// The text broken at spaces into lines of that indent, a word that could mean something else never first.
  std::string folded(std::string_view text, std::size_t indent) {
    std::string result;
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      ++width;
      const bool safe = at + 1 < text.size() && std::isalpha(static_cast<unsigned char>(text[at + 1])) != 0;
      if (text[at] == ' ' && width > 50 && safe) {
        result += "\n" + std::string(indent, ' ');
        width = 0;
      } else {
        result += text[at];
      }
    }
    return result;
  }

  void scalar(const yaml::Node& node, std::size_t indent) {
    const std::string_view text = node.text;
    const bool words = text.find(' ') != std::string_view::npos;
    const std::string inner(indent + 2, ' ');
    const bool was_plain = node.style == yaml::Style::plain;
    const bool word_like = !text.empty() && std::isdigit(static_cast<unsigned char>(text[0])) == 0;
    switch (random_->below(8)) {
      case 0:
      case 1:
        if (words || word_like) {
          out_ += quoted(text) + comment();
          return;
        }
        break;
      case 2:
        if (was_plain && text.size() > 70) {
          out_ += folded(text, indent + 2) + "\n";
          return;
        }
        break;
      case 3:
        if (text.size() > 70) {
          out_ += ">-\n" + inner + folded(text, indent + 2) + "\n";
          return;
        }
        break;
      case 4:
        if (words) {
          out_ += std::string(random_->one_in(2) ? ">" : "|") +
                  (may_end_line(node.key) && random_->one_in(2) ? "" : "-") + "\n" + inner + std::string(text) + "\n";
          return;
        }
        break;
      default:
        break;
    }
    out_ += (was_plain ? std::string(text) : quoted(text)) + comment();
  }

  std::string comment() { return random_->one_in(40) ? "  # đã rà soát\n" : "\n"; }

  Random* random_;
  std::string out_;
};

}  // namespace

std::string rewrite(const std::string& path, const std::string& bytes, Random& random) {
  const text::SourceFile file(path, bytes);
  diag::Sink sink;
  const auto document = yaml::read(file, plan::known_keys(), sink);
  Writer writer(random);
  writer.map(*document->root(), 0, "");
  return writer.out();
}

}  // namespace cchc::bench
