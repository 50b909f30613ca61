#pragma once

#include "diag/diagnostic.h"
#include "text/source_file.h"
#include "yaml/node.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cchc::yaml::subset {

/// The messages of the reader: one function for each mistake. None of them looks at anything but its arguments.
using File = const text::SourceFile&;
using text::Span;

/// The bytes of a span on one line and short enough for a headline.
std::string seen(File file, Span span);

diag::Diagnostic tab_indent(File file, Span tabs, int width);
/// One more line of the same run of tabs.
void add_tab_line(diag::Diagnostic& found, File file, Span tabs, int width);
/// `separator` is what stands between key and value, to be replaced by a colon and a space.
diag::Diagnostic missing_colon(File file, Span key, Span separator, bool has_value);
diag::Diagnostic colon_in_value(File file, Span colon, Span value);
/// Puts a value in quotes as a part of a fix.
void add_quotes(diag::Fix& fix, File file, Span value);
/// A key behind the value of another one, on its line.
diag::Diagnostic key_within_line(File file, Span key);
/// A key right behind the one that holds it, above its siblings.
diag::Diagnostic key_behind_key(File file, Span key);
/// The same with all of its siblings on that line, or none: `value` begins with the key.
diag::Diagnostic keys_on_key_line(File file, Span key, const Node& value);
/// `id: I.HD3:`
diag::Diagnostic colon_behind_value(File file, Span colon, Span value);
diag::Diagnostic bad_start(File file, Span first, Span value);
diag::Diagnostic list_on_key_line(File file, Span dash);
diag::Diagnostic value_and_block(File file, Span value, Span block);
diag::Diagnostic unclosed_quote(File file, Span opener, Span line);
diag::Diagnostic unclosed_bracket(File file, Span opener);
/// `[` closed by `}`, or the other way round.
diag::Diagnostic mismatched_bracket(File file, Span opener, Span closer);
/// `{a, b}`: braces around entries that are no keys. `brace` opens them.
diag::Diagnostic braces_around_list(File file, Span brace, Span entry);
diag::Diagnostic after_quote(File file, Span rest, Span opener);
diag::Diagnostic after_bracket(File file, Span rest, Span opener);
diag::Diagnostic stray_bracket(File file, Span bracket);
diag::Diagnostic empty_entry(File file, Span comma);
diag::Diagnostic flow_syntax(File file, Span at);
diag::Diagnostic bad_block_header(File file, Span header, Span value);
/// An item that stands left of the list it was to be in, whose last item is `sibling`, or null.
diag::Diagnostic item_too_far_out(File file, Span line, int seen, int expected, const Node* sibling);
diag::Diagnostic wrong_indent(File file, Span line, int seen, int expected, Span sibling);
diag::Diagnostic text_under_indented(File file, Span line, int seen, int expected);
diag::Diagnostic no_place(File file, Span line);
diag::Diagnostic junk_line(File file, Span line);
/// What an item begins with in place of a dash and a space.
diag::Diagnostic missing_dash_space(File file, Span dash);
/// One more item of the same list.
void add_dash(diag::Diagnostic& found, File file, Span dash);
/// `dash` with the blanks behind it stands before the key of an item that is open already. `among_keys`: in line with
/// its keys.
diag::Diagnostic dash_before_key(File file, Span dash, Span key, bool among_keys);
/// The first key of an item without its dash; `before` is what stands before it on its line, `width` is where the
/// dashes of its siblings stand.
diag::Diagnostic missing_dash(File file, Span key, Span before, int width);
/// As above, for the first item of the list of `list_key`. `dash` is where a dash and its space have to be written, if
/// that leaves the rest of the file right.
diag::Diagnostic missing_first_dash(File file, Span key, std::string_view list_key, std::optional<Span> dash);
/// A text no further in than the key above it. `alone`: nothing stands behind the key.
diag::Diagnostic value_left_of_key(File file, Span line, const Node& key, bool alone);
/// The same when the text goes on in more lines: what they are is not known.
void tell_of_more_lines(diag::Diagnostic& found, const Node& key);
/// A line of cells copied from a table, parted by tabs.
bool is_table_row(std::string_view line);
diag::Diagnostic table_row(File file, Span line);
diag::Diagnostic cut_by_comment(File file, Span comment, Span value);
diag::Diagnostic yaml_feature(File file, Span at);
/// An anchor, an alias or a tag before a value; `value` is all of it.
diag::Diagnostic node_property(File file, Span sign, Span value);
/// `stops`: nothing after the mark is read.
diag::Diagnostic second_document(File file, Span mark, bool stops);
diag::Diagnostic over_limit(File file, Span at, std::size_t limit, bool depth);

}  // namespace cchc::yaml::subset
