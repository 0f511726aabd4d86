// Sheets of invented figures of any length, for the scripts that measure and kill: monthly counts by area.
const districts = { 19.01: 8, 19.02: 5, 19.03: 8, 19.04: 6, 19.05: 6, 19.06: 7, 19.71: 7 };
const areas = Object.entries(districts).flatMap(([code, count]) => [
  ...Array.from({ length: count }, (_, i) => `${code}.${String(i + 1).padStart(2, '0')}`),
  code,
]);
const indicators = ['layoffs', 'job_seekers_registered', 'vacancies', 'apoa_reports'];
export const headings = [
  'kode_wilayah',
  'indikator',
  'periode',
  'nilai',
  'definisi',
  'satuan',
  'sumber',
  'catatan',
];

/** So many rows; every figure depends on its place and on `turn`, so that two turns differ everywhere. */
export function manyFigures(count, turn = 0) {
  const rows = [];
  for (let month = 0; rows.length < count; month++) {
    const period = `${2025 - Math.floor(month / 12)}-${String(12 - (month % 12)).padStart(2, '0')}`;
    for (const [i, indicator] of indicators.entries()) {
      // a regency is the sum of its districts
      let sum = 0;
      for (const [a, area] of areas.entries()) {
        if (rows.length === count) break;
        const own = 100 + ((month * 7 + i * 13 + a * 29 + turn * 31) % 211);
        const isRegency = area.length === 5;
        const value = isRegency ? sum : own;
        sum = isRegency ? 0 : sum + own;
        rows.push([
          area,
          indicator,
          period,
          String(value),
          indicator === 'layoffs' ? 'month' : '',
          '',
          'Daftar uji (angka rekaan)',
          '',
        ]);
      }
    }
  }
  return rows;
}
export const asCsv = (rows) => [headings, ...rows].map((row) => row.join(';')).join('\n');
