/** Vietnamese headings that staff may use in the catalogue's files, beside the English ones. Lower case. */
export const COLUMN_ALIASES: ReadonlyMap<string, string> = new Map([
  ['mã', 'id'], ['loại', 'type'], ['tên', 'name_vi'], ['tên tiếng việt', 'name_vi'], ['tên tiếng anh', 'name_en'],
  ['cấp trên', 'parent'], ['mã hành chính', 'code'], ['hiệu lực từ', 'valid_from'], ['hiệu lực đến', 'valid_to'],
  ['thay bằng', 'replaced_by'], ['tên khác', 'aliases'], ['thứ tự', 'order'], ['tóm tắt', 'summary_vi'], ['tóm tắt tiếng anh', 'summary_en'],
  ['kiểu', 'kind'], ['thang', 'ladder'], ['từ năm', 'from'], ['đến năm', 'to'], ['văn bản quy định', 'rule'],
  ['cách xếp loại', 'scheme'], ['nằm trong', 'within'], ['chủ đề', 'topic'], ['định nghĩa', 'definition_vi'], ['định nghĩa tiếng anh', 'definition_en'],
  ['đơn vị tính', 'measure'], ['tính chất', 'nature'], ['mẫu số', 'base'], ['chiều', 'direction'], ['số lẻ', 'decimals'],
  ['tiêu biểu', 'lead'], ['nhạy cảm', 'sensitive'], ['tiêu đề', 'title_vi'], ['tiêu đề tiếng anh', 'title_en'], ['số', 'number'],
  ['ngày', 'date'], ['cơ quan ban hành', 'issuer'], ['đơn vị', 'unit'], ['tài liệu', 'document'], ['mô phỏng', 'simulated'], ['chỉ số', 'indicator'],
  ['phân loại', 'category'], ['kỳ', 'period'], ['dấu', 'operator'], ['giá trị', 'value'], ['căn cứ', 'clause'], ['nguồn', 'source'],
  ['vị trí', 'locator'], ['áp dụng', 'applies'], ['lộ trình', 'milestones'], ['nhận định', 'claim_vi'], ['nhận định tiếng anh', 'claim_en'], ['tệp', 'path'], ['ghi chú', 'note'], ['lý do', 'reason'],
  ['mức tối đa', 'cap'], ['mức tối đa tính trên', 'cap_base'], ['mức tối đa áp dụng cho', 'cap_for'], ['đếm theo chỉ số', 'counts'], ['mốc quy mô', 'bands'], ['khoảng tốt', 'range'],
  ['quy tắc', 'rule'], ['số liệu', 'observation'], ['trả lời', 'answer'], ['bên quyết định', 'decided_by'],
]);
