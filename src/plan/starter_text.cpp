#include "plan/starter_text.h"

#include <array>

namespace cchc::plan {

namespace {

// Communes since 1 July 2025 (Nghị định 150/2025/NĐ-CP): wards and special zones have one division for economy and
// urban works.
constexpr auto rural_bodies = std::to_array<StarterBody>({
    {"van-phong", "Văn phòng HĐND và UBND {}"},
    {"kinh-te", "Phòng Kinh tế {}"},
    {"van-hoa-xa-hoi", "Phòng Văn hóa – Xã hội {}"},
    {"phuc-vu-hanh-chinh-cong", "Trung tâm Phục vụ hành chính công {}"},
    {"cong-an", "Công an {}"},
    {"quan-su", "Ban Chỉ huy Quân sự {}"},
});
constexpr auto urban_bodies = std::to_array<StarterBody>({
    {"van-phong", "Văn phòng HĐND và UBND {}"},
    {"kinh-te-ha-tang-do-thi", "Phòng Kinh tế, Hạ tầng và Đô thị {}"},
    {"van-hoa-xa-hoi", "Phòng Văn hóa – Xã hội {}"},
    {"phuc-vu-hanh-chinh-cong", "Trung tâm Phục vụ hành chính công {}"},
    {"cong-an", "Công an {}"},
    {"quan-su", "Ban Chỉ huy Quân sự {}"},
});
constexpr std::array<std::size_t, 7> commune_leads{0, 3, 2, 2, 1, 2, 0};

constexpr auto province_bodies = std::to_array<StarterBody>({
    {"van-phong-ubnd", "Văn phòng UBND {}"},
    {"so-noi-vu", "Sở Nội vụ"},
    {"so-tu-phap", "Sở Tư pháp"},
    {"so-tai-chinh", "Sở Tài chính"},
    {"so-khoa-hoc-cong-nghe", "Sở Khoa học và Công nghệ"},
    {"phuc-vu-hanh-chinh-cong", "Trung tâm Phục vụ hành chính công {}"},
});
constexpr std::array<std::size_t, 7> province_leads{2, 0, 1, 1, 3, 4, 1};

constexpr auto ministry_bodies = std::to_array<StarterBody>({
    {"van-phong-bo", "Văn phòng Bộ"},
    {"vu-phap-che", "Vụ Pháp chế"},
    {"vu-to-chuc-can-bo", "Vụ Tổ chức cán bộ"},
    {"vu-ke-hoach-tai-chinh", "Vụ Kế hoạch – Tài chính"},
    {"cuc-chuyen-doi-so", "Cục Chuyển đổi số"},
});
constexpr std::array<std::size_t, 7> ministry_leads{1, 0, 2, 2, 3, 4, 0};

constexpr auto other_bodies = std::to_array<StarterBody>({
    {"van-phong", "Văn phòng"},
    {"to-chuc-can-bo", "Phòng Tổ chức cán bộ"},
    {"ke-hoach-tai-chinh", "Phòng Kế hoạch – Tài chính"},
});
constexpr std::array<std::size_t, 7> other_leads{0, 0, 1, 1, 2, 0, 0};

// Nghị quyết 76/NQ-CP of 15/7/2021 has six areas; plans of offices add how the reform itself is led. The deadlines
// differ to show forms.
constexpr auto usual_areas = std::to_array<StarterArea>({
    {"Cải cách thể chế", "Rà soát văn bản quy phạm pháp luật đã ban hành", "Báo cáo kết quả rà soát", "Hằng năm"},
    {"Cải cách thủ tục hành chính", "Công khai thủ tục hành chính thuộc thẩm quyền giải quyết",
     "Danh mục thủ tục hành chính được niêm yết", "Thường xuyên"},
    {"Cải cách tổ chức bộ máy", "Rà soát chức năng, nhiệm vụ của từng bộ phận", "Báo cáo kết quả rà soát bộ máy",
     "Quý II/{0}"},
    {"Cải cách chế độ công vụ", "Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính", "Kết luận kiểm tra",
     "Hằng năm"},
    {"Cải cách tài chính công", "Công khai dự toán và quyết toán ngân sách", "Báo cáo công khai ngân sách", "Hằng quý"},
    {"Xây dựng và phát triển chính quyền số", "Tiếp nhận, giải quyết hồ sơ trên môi trường điện tử",
     "Báo cáo kết quả giải quyết hồ sơ trực tuyến", "Đến hết năm {1}"},
    {"Công tác chỉ đạo, điều hành", "Ban hành kế hoạch cải cách hành chính của năm sau", "Kế hoạch", "Quý IV hằng năm"},
});

}  // namespace

StarterOffice starter_office(Level level) {
  switch (level) {
    case Level::ward:
    case Level::special_zone:
      return {urban_bodies, commune_leads};
    case Level::commune:
      return {rural_bodies, commune_leads};
    case Level::province:
    case Level::city:
      return {province_bodies, province_leads};
    case Level::ministry:
      return {ministry_bodies, ministry_leads};
    default:
      return {other_bodies, other_leads};
  }
}

std::span<const StarterArea> starter_areas() {
  return usual_areas;
}

}  // namespace cchc::plan
