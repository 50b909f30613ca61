#pragma once

#include "diag/diagnostic.h"
#include "text/source_file.h"
#include "yaml/limited.h"
#include "yaml/subset_findings.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace cchc::yaml::subset {

/// What a reading says about its file: the mistakes it found, the legal YAML beyond the subset it met, and whether it
/// stops early.
class Notes {
public:
  static constexpr std::size_t none = Limited::none;

  explicit Notes(const text::SourceFile& file) : file_(file) {}

  /// Keeps the finding and gives its number, or only counts it and gives `none`.
  std::size_t report(diag::Diagnostic found) { return findings_.report(std::move(found)); }
  /// Whether another finding of that code would only be counted.
  bool is_full(diag::Code code) const { return findings_.is_full(code); }
  diag::Diagnostic& reported(std::size_t number) { return findings_.kept()[number]; }
  std::size_t size() const { return findings_.size(); }
  Limited& findings() { return findings_; }

  /// Legal YAML beyond the subset. A finding only beside others: without any the full parser reads the file.
  void feature(text::Span at) {
    if (features_.size() < Limited::most_of_a_code) features_.push_back(yaml_feature(file_, at));
  }
  std::size_t features() const { return features_.size(); }
  /// Takes back all but the first `kept` features.
  void forget_features(std::size_t kept) {
    features_.erase(features_.begin() + static_cast<std::ptrdiff_t>(kept), features_.end());
  }
  /// YAML's readers see something here in different ways: without any finding the full parser decides.
  void leave() { left_ = true; }

  /// Nothing more is to be read: over a limit, or past the end of the document.
  void stop() { stopped_ = true; }
  bool stopped() const { return stopped_; }

  /// Ends the reading; nothing is noted after it. False when the full parser has to judge the file.
  bool close() {
    if (findings_.empty() && (left_ || !features_.empty())) return false;
    for (diag::Diagnostic& found : features_) findings_.report(std::move(found));
    findings_.close();
    return true;
  }

private:
  const text::SourceFile& file_;
  Limited findings_;
  std::vector<diag::Diagnostic> features_;
  bool left_ = false;
  bool stopped_ = false;
};

}  // namespace cchc::yaml::subset
