import { headingKey } from './heading-key.ts';
import type { ImportReference } from './import-types.ts';

export interface IndicatorReading {
  code: string;
  /** 1: code or name as in the dictionary; below: by words. */
  sure: number;
}

const sectors: readonly (readonly [string, RegExp])[] = [
  ['agriculture', /pertanian|agricultur/],
  ['mining', /pertambangan|mining/],
  ['manufacturing', /industri pengolahan|manufactur/],
  ['electricity', /listrik|electricity/],
  ['water', /pengelolaan air|pengadaan air|water supply|limbah/],
  ['construction', /konstruksi|construction/],
  ['trade', /perdagangan|\btrade\b/],
  ['transport', /transportasi|pengangkutan|pergudangan|transport/],
  ['accommodation', /akomodasi|accommodation/],
  ['information', /informasi dan komunikasi|information and comm/],
  ['finance', /keuangan|financ/],
  ['real_estate', /real esta/],
  ['business_services', /jasa perusahaan|business services/],
  ['government', /administrasi pemerintahan|public administration/],
  ['education', /pendidikan|education/],
  ['health', /kesehatan|health/],
  ['other_services', /jasa lain|other services/],
];

/** Words of published tables, in this order: what is longer and surer first. `percent` where the unit must be one. */
const phrases: readonly { code: string; words: RegExp; percent?: boolean }[] = [
  { code: 'apoa_reports', words: /apoa|pelaporan orang asing|laporan orang asing/ },
  { code: 'underemployment_rate', words: /setengah (?:peng|men)anggur|underemploy/ },
  {
    code: 'labour_force_participation_rate',
    words: /partisipasi angkatan kerja|\btpak\b|participation rate|\blfpr\b/,
  },
  { code: 'open_unemployment_rate', words: /tingkat pengangguran|\btpt\b|unemployment rate/ },
  { code: 'open_unemployment_rate', words: /pengangguran terbuka/, percent: true },
  { code: 'unemployed', words: /pengangguran|penganggur\b|^unemployed|unemployed persons/ },
  { code: 'informal_share', words: /informal/ },
  {
    code: 'employed',
    words: /penduduk (?:yang )?bekerja|^bekerja$|angkatan kerja bekerja|^employed|employed persons/,
  },
  {
    code: 'labour_force',
    words: /^(?:jumlah |penduduk )*angkatan kerja(?: (?:ribu|orang|jiwa))*$|^labou?r force$/,
  },
  {
    code: 'poverty_rate',
    words: /persentase penduduk miskin|tingkat kemiskinan|\bp0\b|poverty rate|kemiskinan %/,
  },
  { code: 'poor_population', words: /penduduk miskin|poor population/ },
  { code: 'human_development_index', words: /pembangunan manusia|\bipm\b|human development|\bhdi\b/ },
  { code: 'minimum_wage_mining', words: /(?:upah minimum sektoral|\bumsk\b|\bumsp\b).*(?:tambang|mining)/ },
  { code: 'minimum_wage', words: /upah minimum(?! sektoral)|\bum[kp]\b|minimum wage/ },
  { code: 'job_placements_ytd', words: /penempatan|ditempatkan|placements?\b/ },
  { code: 'job_seekers_registered', words: /pencari kerja|\bak ?1\b|job seekers/ },
  { code: 'vacancies', words: /lowongan|vacanc/ },
  { code: 'workers_furloughed', words: /dirumahkan|furlough/ },
  { code: 'layoffs', words: /\bphk\b|pemutusan hubungan kerja|layoffs?|laid off/ },
  { code: 'area_km2', words: /^luas (?:wilayah|daerah)|\bkm2\b/ },
];

/** A part of the people, or a table by such parts: not the indicator of all. */
const ofSome =
  /laki|perempuan|\b(?:fe)?male\b|\bpria\b|wanita|jenis kelamin|perkotaan|per?desaan|\burban\b|\brural\b|pendidikan (?:tertinggi|yang ditamatkan)|\b(?:sd|smp|sma|smk|diploma|universitas)\b|kelompok umur|golongan umur|pemuda|lansia|\b\d\d \d\d tahun|paruh waktu|part time|full time|pekerja (?:penuh|keluarga|bebas|tak dibayar)|\bberusaha\b|status pekerjaan|\bbelum\b|perubahan|selisih|\bchange\b|\btarget\b|proyeksi|nasional|\bindonesia\b|\bq to q\b|\bqtq\b|\bc to c\b|\bctc\b/;

/**
 * Indicator that a heading or a cell names: its code, its name in either language, or the words of published tables.
 * Null where the words are none, or fit several (`Bukan angkatan kerja` is no labour force).
 */
export function indicatorReader(reference: Pick<ImportReference, 'indicators'>): IndicatorReader {
  let reader = readers.get(reference.indicators);
  if (!reader) {
    reader = builtReader(reference);
    readers.set(reference.indicators, reader);
  }
  return reader;
}
type IndicatorReader = (text: string, unit?: string | null) => IndicatorReading | null;
/** The dictionary is the same for every sheet and every check. */
const readers = new WeakMap<ImportReference['indicators'], IndicatorReader>();

function builtReader(reference: Pick<ImportReference, 'indicators'>): IndicatorReader {
  const known = new Map(reference.indicators.map((one) => [one.code, one]));
  const exact = new Map<string, string>();
  for (const one of reference.indicators)
    for (const name of [one.code, one.name.id, one.name.en, one.name.id.replace(/\s*\([^)]*\)/g, '')]) {
      const key = headingKey(name);
      if (!exact.has(key)) exact.set(key, one.code);
    }
  const have = (code: string, sure: number): IndicatorReading | null =>
    known.has(code) ? { code, sure } : null;

  return (text, unit = null) => {
    const key = headingKey(text);
    if (key.length < 2 || key.length > 300) return null;
    const named = exact.get(key);
    if (named) return { code: named, sure: 1 };
    if (ofSome.test(key)) return null;
    const plain = key
      .replace(/^(?:tabel|table) [\d ]+/, '')
      .replace(/ (?:menurut|by|di provinsi|di kabupaten) .*$/, '')
      .replace(/\b(?:19|20)\d\d\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const inTitle = exact.get(plain);
    return inTitle ? { code: inTitle, sure: 0.95 } : byWords(plain, key, unit);
  };

  function byWords(key: string, whole: string, unit: string | null): IndicatorReading | null {
    if (/bukan angkatan|usia kerja|not in the labou?r/.test(key)) return null;
    const percent = unit === '%' || /%|\bpersen|persentase|percent|distribusi|pangsa|share/.test(whole);
    const count = unit === 'orang' || /\borang\b|\bjiwa\b|\bpersons?\b/.test(whole);
    const sector = sectors.filter(([, words]) => words.test(key));
    if (/pdrb|grdp|pertumbuhan|growth/.test(key)) {
      if (/ekonomi|economic|pdrb|grdp/.test(key)) {
        const share = /distribusi|struktur|pangsa|peran|share|kontribusi/.test(key);
        const suffix = sector.length === 1 ? `_${sector[0]![0]}` : '';
        if (share) return suffix ? have(`grdp_share${suffix}`, 0.8) : null;
        return /pertumbuhan|growth|laju/.test(key) ? have(`grdp_growth${suffix}`, 0.9) : null;
      }
    }
    if (
      sector.length === 1 &&
      /bekerja|pekerja|tenaga kerja|employ/.test(key) &&
      (percent || /share/.test(key))
    )
      return have(`employment_share_${sector[0]![0]}`, 0.9);
    // persons employed in one sector are no indicator of the dictionary, and not all the employed
    if (sector.length > 0 && /bekerja|pekerja|employ/.test(key)) return null;
    for (const { code, words, percent: needed } of phrases) {
      if (!words.test(key)) continue;
      if (needed && (!percent || count)) continue;
      // firms that lay off, and cases, are other counts
      if (code === 'layoffs' && /perusahaan|kasus|firms?\b|companies/.test(key)) return null;
      if (code === 'open_unemployment_rate' && count && !percent) continue;
      const since = /sejak januari|kumulatif|s d |sampai dengan|year to date|ytd/.test(key);
      if (since && known.has(`${code}_ytd`)) return { code: `${code}_ytd`, sure: 0.9 };
      return have(code, 0.9) ?? (known.has(`${code}_ytd`) ? { code: `${code}_ytd`, sure: 0.6 } : null);
    }
    if (
      /^(?:jumlah |banyaknya )?penduduk(?: (?:jiwa|orang|ribu jiwa|ribu orang|ribu|menurut .*))?$|^population\b/.test(
        key,
      )
    )
      return have('population', 0.9);
    return null;
  }
}
