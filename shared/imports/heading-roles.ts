import { headingKey } from './heading-key.ts';
import type { ColumnRole } from './import-types.ts';

export type Family = 'indicators' | 'workers' | 'layoffs' | 'apoa';

const areaWords = new Set(
  'kab kabupaten kota kabkota kabkot wilayah daerah kec kecamatan provinsi propinsi prov area region regency regencies municipality municipalities city district districts subdistrict province perairan zona lokasi'.split(
    ' ',
  ),
);
const aroundArea = new Set('nama name of administrasi per dan and published as asal scope'.split(' '));
const codeWords = new Set('kode kd code id bps kemendagri dagri mfd vervar'.split(' '));

/** Heading patterns in the form of `headingKey`, in this order. */
const roles: readonly (readonly [ColumnRole, RegExp, Family?])[] = [
  ['ignore', /^(?:no|nomor|no urut|nomor urut|number|row|kunci|key|kunci bps)$/],
  ['code_scheme', /^(?:skema|skema kode|code scheme|scheme)$/],
  ['source_url', /^(?:alamat sumber|url(?: sumber)?|tautan(?: sumber)?|link|source url|laman)$/],
  [
    'published',
    /^(?:tanggal|tgl) (?:terbit|rilis|publikasi)$|^(?:rilis|published(?: date)?|release(?: date)?|date published)$/,
  ],
  ['measure', /^(?:jenis ukuran|ukuran|measure|measure as published|jenis data|jenis angka)$/, 'workers'],
  [
    'agency',
    /^(?:sumber|instansi|agency|agency code|kode instansi|instansi sumber|sumber instansi|pemberi data)$/,
    'workers',
  ],
  ['agency', /^(?:instansi|agency|agency code|kode instansi)$/],
  ['source', /^(?:sumber|sumber data|judul sumber|source|source title|sumber berita)$/],
  ['note', /^(?:keterangan|ket|catatan|notes?|remarks?)$/],
  ['kbli_version', /^(?:kbli versi|versi kbli|kbli version|edisi kbli)$/],
  ['workplace', /^(?:lokasi kerja|tempat kerja|darat laut|darat perairan|workplace|land or sea)$/],
  ['document', /^(?:jenis dokumen|dokumen|document|document kind|jenis izin(?: tinggal)?|izin tinggal)$/],
  ['position', /^(?:level jabatan|jabatan|posisi|position|position level|tingkat jabatan|level)$/],
  ['companions', /^(?:tki pendamping|pendamping|companions?)$/],
  ['local_workers', /^(?:tki total|tki|total tki|tenaga kerja indonesia|local workers)$/],
  [
    'firm',
    /^(?:nama )?(?:perusahaan|pt|firma|badan usaha|company|company name|firm|employer|pemberi kerja)(?: (?:nama|name))?$/,
  ],
  [
    'sector',
    /^(?:kbli|kode kbli|sektor(?: usaha)?|lapangan usaha|lapangan pekerjaan(?: utama)?|kategori(?: lapangan usaha)?|bidang usaha|jenis usaha|sector|sector letter|sector as published|industry|industri)$/,
  ],
  [
    'indicator',
    /^(?:kode )?(?:indikator|variabel|variable|indicator|uraian|karakteristik|jenis indikator|indicator code|nama indikator|indikator kode|nama variabel|rincian)$/,
  ],
  ['year', /^(?:tahun|thn|th|year|tahun data|tahun anggaran)$/],
  ['month', /^(?:bulan|bln|month|triwulan|tw|quarter|bulan triwulan|turtahun|putaran|round|masa)$/],
  [
    'period',
    /^(?:periode|period|waktu|bulan tahun|tahun bulan|periode data|tanggal|tgl|date|per tanggal|keadaan|posisi tanggal|periode waktu)$/,
  ],
  ['definition', /^(?:definisi|definition|kode definisi)$/],
  ['unit', /^(?:satuan|unit|units)$/],
  [
    'value',
    /^(?:nilai|value|angka|figure|data|banyaknya|count|jumlah|jml|jumlah (?:tka|orang|pekerja|tenaga kerja(?: asing)?|wna|orang asing|jiwa|phk|laporan|kasus|tk|pekerja (?:ter )?phk|tenaga kerja (?:ter )?phk)|total|grand total|jumlah total|total jumlah|number)(?: (?:orang|jiwa|%|total))*$/,
  ],
];
export const totalHeading =
  /^(?:jumlah|jml|total|grand total|jumlah total|total jumlah|jumlah (?:seluruh|semua).*|sub ?total|total tka|jumlah tka)(?: (?:orang|jiwa|total))*$/;

/** What a heading means by its words alone; null where it says nothing of the kind. */
export function headingRole(text: string, family: Family): ColumnRole | null {
  const key = headingKey(text);
  if (key === '' || key.length > 90) return null;
  const words = key.split(' ');
  const areas = words.filter((word) => areaWords.has(word)).length;
  const codes = words.filter((word) => codeWords.has(word)).length;
  if (areas > 0 && words.every((word) => areaWords.has(word) || aroundArea.has(word) || codeWords.has(word)))
    return codes > 0 ? 'area_code' : 'area';
  if (codes > 0 && words.every((word) => codeWords.has(word))) return 'area_code';
  for (const [role, pattern, only] of roles) if ((!only || only === family) && pattern.test(key)) return role;
  return null;
}
