import { headingKey } from './heading-key.ts';

export interface UnitReading {
  /** Unit as in the dictionary of indicators; null where only a multiple is said (`ribuan`). */
  unit: string | null;
  /** 1000 for `ribu`. */
  factor: number;
}

const factors: Record<string, number> = {
  ribu: 1e3,
  ribuan: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  '000': 1e3,
  juta: 1e6,
  jutaan: 1e6,
  million: 1e6,
  millions: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  billion: 1e9,
};
const units: Record<string, string> = {
  '%': '%',
  persen: '%',
  percent: '%',
  persentase: '%',
  orang: 'orang',
  org: 'orang',
  jiwa: 'orang',
  persons: 'orang',
  person: 'orang',
  people: 'orang',
  pekerja: 'orang',
  tka: 'orang',
  wna: 'orang',
  kasus: 'kasus',
  unit: 'unit',
  perusahaan: 'unit',
  kapal: 'unit',
  lowongan: 'lowongan',
  vacancies: 'lowongan',
  km2: 'km2',
  'km persegi': 'km2',
  ha: 'ha',
  hektar: 'ha',
  indeks: 'indeks',
  index: 'indeks',
  poin: 'indeks',
  rp: 'Rp',
  rupiah: 'Rp',
  'rp bulan': 'Rp/bulan',
  'rupiah bulan': 'Rp/bulan',
  'rupiah per bulan': 'Rp/bulan',
  'rp per bulan': 'Rp/bulan',
  'poin persen': 'poin persen',
  'persen poin': 'poin persen',
  'percentage points': 'poin persen',
  laporan: 'laporan',
  izin: 'izin',
};

/** Reads a unit as it stands alone (`ribu orang`, `(%)`, `juta rupiah`); null where the words are none. */
export function readUnit(text: string): UnitReading | null {
  const words = headingKey(text)
    .split(' ')
    .filter((word) => word && word !== 'dalam' && word !== 'in' && word !== 'satuan');
  if (words.length === 0 || words.length > 5) return null;
  let factor = 1;
  while (words.length > 0 && Object.hasOwn(factors, words[0]!)) factor *= factors[words.shift()!]!;
  if (words.length === 0) return { unit: null, factor };
  const unit = words.join(' ');
  return Object.hasOwn(units, unit) ? { unit: units[unit]!, factor } : null;
}
