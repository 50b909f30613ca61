#include "slip_kinds.h"

namespace cchc::bench {

using diag::Code;

namespace {

const std::vector<std::string> texts = {"text", "output"};

Kind words(std::string name, Code code, bool fixes, ValueChange change) {
  return in_value(std::move(name), {code}, fixes, texts, std::move(change));
}

/// One word of a text as each pair says.
Kind word(std::string name, Code code, bool fixes, std::vector<std::pair<std::string, std::string>> pairs) {
  return words(std::move(name), code, fixes,
               [pairs = std::move(pairs)](const std::string& value, Random& random) -> std::optional<std::string> {
                 std::vector<std::string> made;
                 for (const auto& [right, wrong] : pairs) {
                   const std::size_t at = value.find(right);
                   if (at != std::string::npos) made.push_back(replace_first(value, right, wrong));
                 }
                 if (made.empty()) return std::nullopt;
                 return random.pick(made);
               });
}

Kind append(std::string name, Code code, std::vector<std::string> what) {
  return words(std::move(name), code, false,
               [what = std::move(what)](const std::string& value, Random& random) -> std::optional<std::string> {
                 return value + " " + random.pick(what);
               });
}

}  // namespace

std::vector<Kind> content_kinds() {
  std::vector<Kind> kinds = {
      words("decomposed text", Code::not_nfc, true,
            [](const std::string& value, Random&) -> std::optional<std::string> { return decompose(value); }),
      words("two spaces", Code::stray_space, true,
            [](const std::string& value, Random& random) { return at_space(value, "  ", random); }),
      words("space at the end", Code::stray_space, true,
            [](const std::string& value, Random&) -> std::optional<std::string> { return value + "  "; }),
      words("space before a comma", Code::stray_space, true,
            [](const std::string& value, Random&) -> std::optional<std::string> {
              return replace_first(value, ",", " ,");
            }),
      word("Telex residue", Code::typing_residue, false,
           {{" hành ", " hanhf "},
            {" chính ", " chinhs "},
            {" thực ", " thuwcj "},
            {" quyết ", " quyeets "},
            {" kết ", " keets "},
            {" của ", " cuar "},
            {" các ", " cacs "}}),
      word("VNI residue", Code::typing_residue, false,
           {{" hành ", " ha2nh "}, {" chính ", " chi1nh "}, {" thực ", " thu7c5 "}, {" quyết ", " quye6t1 "}}),
      words("text without accents", Code::no_accents, false,
            [](const std::string& value, Random&) -> std::optional<std::string> {
              return value.size() > 30 ? std::optional(strip_accents(value)) : std::nullopt;
            }),
      word("tone mark in the other place", Code::tone_mark_place, true,
           {{"hóa", "hoá"}, {"thủy", "thuỷ"}, {"hòa", "hoà"}, {"khóa", "khoá"}}),
      word("syllable that is none", Code::not_a_syllable, false,
           {{" hành ", " hàmh "},
            {" chính ", " chínhh "},
            {" thực ", " thưcj "},
            {" quyết ", " quyềt "},
            {" quy ", " quuy "},
            {" pháp ", " phápp "}}),
      words("text to be filled in", Code::placeholder, false,
            [](const std::string&, Random& random) -> std::optional<std::string> {
              static const std::vector<std::string> all = {"TODO", "…", "xxx", "...", "bổ sung sau", "???"};
              return random.pick(all);
            }),
      append("document number without its year", Code::document_number,
             {"theo Nghị định 107/NĐ-CP", "theo Nghị quyết 76-NQ/CP"}),
      append("document number with a slip", Code::document_number,
             {"theo Nghị định 107/2020/NĐ_CP", "theo Nghị định 107/2020/ND-CP", "theo Nghị định 107-2020/NĐ-CP"}),
  };
  kinds.push_back({.name = "text of another activity",
                   .codes = {Code::duplicate_text},
                   .edit = [](Lines& lines, std::size_t at, Random& random) -> Places {
                     const auto is_text = [&](std::size_t i) {
                       return value_of(lines[i], "text") && indent_of(lines[i]) == 12;
                     };
                     if (!is_text(at)) return {};
                     std::vector<std::size_t> others;
                     for (std::size_t i = 0; i < lines.size(); ++i) {
                       if (i != at && is_text(i) && lines[i].size() > 60) others.push_back(i);
                     }
                     if (others.empty()) return {};
                     const std::size_t other = random.pick(others);
                     lines[at] = lines[other];
                     return {at, other};
                   }});
  return kinds;
}

}  // namespace cchc::bench
