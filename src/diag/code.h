#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cchc::diag {

/// Information is shown on request, a warning is probably a mistake, an error means the plan cannot be published as
/// written.
enum class Severity : std::uint8_t { info, warning, error };

/// Every kind of mistake, by its stable number: `not_utf8` is K001. Numbers are never reused; the hundreds group by
/// subject: 0 bytes, 1 YAML, 2 shape, 3 identity, 4 bodies, 5 deadlines, 6 indicators, 7 texts, 8 across files and
/// history, 83 report templates, 9 results.
enum class Code : std::uint16_t {
  not_utf8 = 1,
  byte_order_mark = 2,
  line_ends = 3,
  control_character = 4,
  invisible_character = 5,
  no_final_newline = 6,
  over_limit = 7,
  unreadable = 8,

  syntax = 101,
  tab_indent = 102,
  colon = 103,
  unclosed = 104,
  indent = 105,
  duplicate_key = 106,
  conflict_marker = 107,
  second_document = 108,
  cut_by_comment = 109,
  yaml_feature = 110,
  yaml_word = 111,
  typographic_quotes = 112,

  unknown_key = 201,
  missing_key = 202,
  wrong_shape = 203,
  empty_value = 204,
  value_not_in_list = 205,
  wrong_level = 206,
  not_a_number = 207,
  out_of_range = 208,
  unknown_schema = 209,

  malformed_id = 301,
  duplicate_id = 302,
  lookalike_letter = 303,
  misplaced_id = 304,
  dangling_reference = 305,
  wrong_reference = 306,
  childless = 307,
  ordinal_gap = 308,
  duplicate_row = 309,

  unknown_body = 401,
  no_owner = 402,
  owner_is_partner = 403,
  body_ended = 404,
  partner_twice = 405,
  ambiguous_body = 406,
  alias_used = 407,
  unused_body = 408,
  registry_conflict = 409,

  deadline_not_understood = 501,
  no_such_day = 502,
  outside_period = 503,
  no_deadline = 504,
  range_backwards = 505,
  before_decision = 506,
  due_differs = 507,

  goal_not_measurable = 601,
  percentage_range = 602,
  goal_out_of_reach = 603,
  no_indicator = 604,
  goal_below_base = 605,

  not_nfc = 701,
  stray_space = 702,
  typing_residue = 703,
  no_accents = 704,
  not_a_syllable = 705,
  tone_mark_place = 706,
  duplicate_text = 707,
  placeholder = 708,
  document_number = 709,
  nothing_to_verify = 710,

  area_twice = 801,
  area_without_file = 802,
  id_removed = 811,
  id_reused = 812,
  id_renamed = 813,
  changed_without_decision = 814,
  retired_removed = 815,
  goal_lowered = 816,
  closed_result_edited = 817,
  unused_waiver = 821,

  template_unknown_field = 831,
  template_missing_partial = 832,
  template_unclosed = 833,
  template_syntax = 834,

  result_of_nothing = 901,
  result_without_date = 902,
  result_date = 903,
  result_twice = 904,
  no_evidence = 905,
  nothing_recorded = 906,
  state_backwards = 907,
  no_ground = 908,
};

/// What is fixed about a code. One row of the table of codes.
struct CodeInfo {
  Code code;
  Severity severity;
  bool fixable;              ///< `validate --fix` can fix at least some of them
  bool waivable;             ///< an item may waive it, with a reason
  std::string_view name_vi;  ///< the kind of mistake in a few words
  std::string_view name_en;
};

/// Every code, ascending.
std::span<const CodeInfo> all_codes();
/// The row of a code. Every enumerator has one.
const CodeInfo& info(Code code);
/// "K401".
std::string id(Code code);
/// The code of "K401" or "k401"; nothing for anything else.
std::optional<Code> find_code(std::string_view text);

}  // namespace cchc::diag
