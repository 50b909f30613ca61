#include "importer/registry_draft.h"

#include "importer/body_name.h"
#include "importer/words.h"
#include "text/fold.h"
#include "text/join.h"
#include "text/normalize.h"
#include "text/slug.h"
#include "text/vietnamese/person.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace cchc::importer {

using plan::Level;

namespace {

/// Words of a name that tell a level, in lower case, in the order they are looked for.
struct LevelWord {
  std::string_view words;
  Level level;
};
constexpr std::array level_words{
    LevelWord{"trung ương", Level::central},  LevelWord{"chính phủ", Level::central},
    LevelWord{"quốc hội", Level::central},    LevelWord{"tối cao", Level::central},
    LevelWord{"việt nam", Level::central},    LevelWord{"thị xã", Level::town},
    LevelWord{"thị trấn", Level::township},   LevelWord{"phường", Level::ward},
    LevelWord{"xã", Level::commune},          LevelWord{"đặc khu", Level::special_zone},
    LevelWord{"quận", Level::urban_district}, LevelWord{"huyện", Level::district},
    LevelWord{"thành phố", Level::city},      LevelWord{"tp", Level::city},
    LevelWord{"tỉnh", Level::province},       LevelWord{"vtv", Level::central},
    LevelWord{"vov", Level::central},         LevelWord{"ttxvn", Level::central},
};

/// Where those words stand for something else.
constexpr std::array<std::string_view, 6> misleading{"xã hội",  "thông tấn xã", "hợp tác xã",
                                                     "bộ phận", "bộ chỉ huy",   "bộ đội"};

/// The words of the text with a space around each, so that whole words can be looked for.
std::string spaced_words(std::string_view text) {
  std::string out = " ";
  for (const std::string& word : words_of(text)) out += word + " ";
  return out;
}

bool has_words(std::string_view spaced, std::string_view words) {
  return spaced.find(" " + std::string(words) + " ") != std::string_view::npos;
}

std::string without_misleading(std::string spaced) {
  for (const std::string_view words : misleading) {
    const std::string wanted = " " + std::string(words) + " ";
    for (std::size_t at = spaced.find(wanted); at != std::string::npos; at = spaced.find(wanted, at))
      spaced.replace(at, wanted.size(), " _ ");
  }
  return spaced;
}

bool is_lowest(Level level) {
  return level == Level::ward || level == Level::commune || level == Level::township || level == Level::special_zone;
}

/// The level right above the office's own, by what the names of bodies speak of most.
Level level_above(Level own, const std::vector<std::string>& names) {
  if (!is_lowest(own)) return Level::other;
  std::map<Level, std::size_t> counts;
  for (const std::string& name : names) {
    const std::string spaced = without_misleading(spaced_words(name));
    for (const LevelWord& one : level_words) {
      const bool above = one.level == Level::town || one.level == Level::urban_district ||
                         one.level == Level::district || one.level == Level::city || one.level == Level::province;
      if (above && has_words(spaced, one.words)) ++counts[one.level];
    }
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return most == counts.end() ? Level::district : most->first;
}

/// The level of a body whose name has no word for one, by what kind of body it is.
Level level_of_kind(std::string_view spaced, Level own, Level above, plan::Years years) {
  const auto begins = [&](std::string_view words) { return spaced.starts_with(" " + std::string(words) + " "); };
  if (begins("sở") || begins("các sở")) return own == Level::city ? Level::city : Level::province;
  if (begins("công chức") || begins("cc") || begins("cán bộ") || begins("văn phòng") || begins("vp") || begins("_"))
    return own;
  // From 1/7/2025 on the communes have departments; before, they are those of the level above.
  constexpr int reform = 2025;
  if (begins("phòng") || begins("các phòng")) return is_lowest(own) && years.first < reform ? above : own;
  if (begins("cục") || begins("vụ") || begins("các cục") || begins("tổng cục"))
    return own == Level::ministry ? own : Level::ministry;
  return Level::other;
}

}  // namespace

GuessedLevel guess_level(std::string_view name, Level own, Level above, plan::Years years) {
  const std::string spaced = without_misleading(spaced_words(name));
  if (spaced.starts_with(" bộ ") || spaced.starts_with(" các bộ ")) return {Level::ministry, true};
  std::set<Level> told;
  for (const LevelWord& one : level_words) {
    if (has_words(spaced, one.words)) told.insert(one.level);
  }
  if (told.contains(own)) return {own, true};
  for (const LevelWord& one : level_words) {
    if (told.contains(one.level)) return {one.level, true};
  }
  return {level_of_kind(spaced, own, above, years), false};
}

std::string slug_of_words(std::string_view name, std::size_t longest) {
  std::string out;
  for (const std::string& word : words_of(name)) {
    const std::string plain = text::plain_word(word);
    if (plain.empty()) continue;
    if (!out.empty() && out.size() + 1 + plain.size() > longest) break;
    text::add_item(out, "-", plain.substr(0, longest));
  }
  return out;
}

std::size_t RegistryDraft::find_or_add(std::string_view written) {
  const std::string fold = text::fold(written);
  const std::string key = body_key(written);
  std::size_t index = entries_.size();
  if (const auto found = by_fold_.find(fold); found != by_fold_.end()) {
    index = found->second;
  } else if (const auto same = by_key_.find(key); same != by_key_.end()) {
    index = same->second;
  } else {
    entries_.emplace_back();
  }
  by_fold_.try_emplace(fold, index);
  by_key_.try_emplace(key, index);
  return index;
}

void RegistryDraft::add(std::string_view written) {
  Entry& entry = entries_[find_or_add(written)];
  const std::string spelling = text::capitalized(written);
  if (++entry.counts[spelling] == 1) entry.spellings.push_back(spelling);
}

std::string RegistryDraft::best_spelling(const Entry& entry) {
  // Of those used as often, the longest: it has the fewest abbreviations.
  return *std::ranges::max_element(entry.spellings, {},
                                   [&](const std::string& one) { return std::pair(entry.counts.at(one), one.size()); });
}

std::string RegistryDraft::name_of(std::string_view written) const {
  const auto found = by_fold_.find(text::fold(written));
  return found == by_fold_.end() ? std::string(written) : best_spelling(entries_[found->second]);
}

std::vector<DraftBody> RegistryDraft::bodies(Level own, plan::Years years) const {
  std::vector<std::string> names;
  for (const Entry& entry : entries_) names.push_back(best_spelling(entry));
  const Level above = level_above(own, names);
  std::vector<DraftBody> bodies;
  std::set<std::string> ids;
  for (std::size_t at = 0; at < entries_.size(); ++at) {
    DraftBody body{.id = {}, .name = names[at]};
    std::set<std::string> folds{text::fold(body.name)};
    for (const std::string& spelling : entries_[at].spellings) {
      if (folds.insert(text::fold(spelling)).second) body.aliases.push_back(spelling);
    }
    const GuessedLevel guess = guess_level(body.name, own, above, years);
    body.level = guess.level;
    const bool is_named_person = text::vietnamese::is_person(body.name) && !begins_like_body(body.name);
    if (is_named_person)
      body.doubts.push_back(
          {{}, {"có lẽ là tên người; ghi chức danh hoặc cơ quan", "probably a person; name the post or the body"}});
    if (!guess.certain && !is_named_person)
      body.doubts.push_back({{},
                             {"cấp đoán theo loại cơ quan, tên không nói cấp",
                              "the level is guessed from the kind of body; the name has none"}});
    const bool is_group = text::to_lower(body.name).starts_with("các ");
    if (!is_group && body.name.find(',') != std::string::npos)
      body.doubts.push_back(
          {{}, {"tên có dấu phẩy: một cơ quan hay nhiều?", "the name has a comma: one body or several?"}});
    constexpr std::size_t longest = 48;
    const std::string plain = slug_of_words(body.name, longest);
    const std::string start = plain.empty() ? "co-quan" : plain;
    body.id = start;
    for (int number = 2; !ids.insert(body.id).second; ++number) body.id = start + "-" + std::to_string(number);
    bodies.push_back(std::move(body));
  }
  return bodies;
}

}  // namespace cchc::importer
