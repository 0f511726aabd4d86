/** One thing that is wrong with an Indonesian text, by the rule that says so. */
export interface LintFinding {
  rule: 'spelling' | 'spacing' | 'number' | 'date' | 'word';
  found: string;
  /** What to write instead, or why not to write it. */
  instead: string;
}

/** Common misspellings, lower case, with the form of KBBI and EYD. */
const misspelt: Record<string, string> = {
  aktifitas: 'aktivitas',
  analisa: 'analisis',
  antri: 'antre',
  antrian: 'antrean',
  'antar instansi': 'antarinstansi',
  'antar wilayah': 'antarwilayah',
  apotik: 'apotek',
  atlit: 'atlet',
  bertanggungjawab: 'bertanggung jawab',
  detil: 'detail',
  diantara: 'di antara',
  diatas: 'di atas',
  dibalik: 'di balik',
  dibawah: 'di bawah',
  didalam: 'di dalam',
  didepan: 'di depan',
  diluar: 'di luar',
  dimana: 'di mana; sebagai kata sambung: yang, tempat',
  dirubah: 'diubah',
  disamping: 'di samping',
  disain: 'desain',
  disana: 'di sana',
  disini: 'di sini',
  ekstrim: 'ekstrem',
  frekwensi: 'frekuensi',
  hakekat: 'hakikat',
  himbau: 'imbau',
  himbauan: 'imbauan',
  hirarki: 'hierarki',
  ijasah: 'ijazah',
  ijin: 'izin',
  jadual: 'jadwal',
  jaman: 'zaman',
  kadaluarsa: 'kedaluwarsa',
  karir: 'karier',
  kerjasama: 'kerja sama',
  ketrampilan: 'keterampilan',
  komplit: 'komplet',
  kongkrit: 'konkret',
  konkrit: 'konkret',
  koordinir: 'koordinasi',
  kordinasi: 'koordinasi',
  kwalitas: 'kualitas',
  kwantitas: 'kuantitas',
  legalisir: 'legalisasi',
  managemen: 'manajemen',
  mempengaruhi: 'memengaruhi',
  mengkoordinir: 'mengoordinasikan',
  mentaati: 'menaati',
  menterjemahkan: 'menerjemahkan',
  merubah: 'mengubah',
  metoda: 'metode',
  nasehat: 'nasihat',
  nopember: 'November',
  obyek: 'objek',
  obyektif: 'objektif',
  otentik: 'autentik',
  pebruari: 'Februari',
  perduli: 'peduli',
  praktek: 'praktik',
  propinsi: 'provinsi',
  prosentase: 'persentase',
  rejeki: 'rezeki',
  resiko: 'risiko',
  respon: 'respons',
  seksama: 'saksama',
  sekedar: 'sekadar',
  silahkan: 'silakan',
  sistim: 'sistem',
  standarisasi: 'standardisasi',
  subyek: 'subjek',
  subyektif: 'subjektif',
  survey: 'survei',
  tanggungjawab: 'tanggung jawab',
  tehnik: 'teknik',
  tehnologi: 'teknologi',
  telpon: 'telepon',
  teoritis: 'teoretis',
  terimakasih: 'terima kasih',
  'tolak ukur': 'tolok ukur',
  trampil: 'terampil',
  'di lakukan': 'dilakukan',
  'di buat': 'dibuat',
  'di lihat': 'dilihat',
  'di gunakan': 'digunakan',
  'di isi': 'diisi',
  'di ubah': 'diubah',
  'di hapus': 'dihapus',
  'di simpan': 'disimpan',
  'di hitung': 'dihitung',
};

type Rule = [rule: LintFinding['rule'], pattern: RegExp, instead: string];
const rules: Rule[] = [
  ['spacing', / {2,}/gu, 'satu spasi'],
  ['spacing', /\s[,;:!?](?=\s|$)|\s\.(?=\s|$)/gu, 'tanpa spasi sebelum tanda baca'],
  ['spacing', /[,;](?=\p{L})/gu, 'spasi sesudah tanda baca'],
  ['number', /\d\s+%/gu, 'tanpa spasi sebelum %'],
  ['number', /[+\u2212]\d+(?:,\d+)?%/gu, 'selisih persentase ditulis dengan poin persen'],
  ['number', /persen poin|persentase poin|% poin/giu, 'poin persen'],
  ['number', /(?<![\d.])\d+\.\d{1,2}(?![\d.:/]|\s*WIB)/gu, 'koma desimal'],
  ['number', /\d{1,3}(?:,\d{3})+\.\d|\d{1,3}(?:,\d{3}){2,}/gu, 'titik untuk ribuan, koma untuk desimal'],
  ['number', /(?<=^|[\s(])-\d/gu, 'tanda minus \u2212'],
  ['number', /\bRp\.?\d|\bRp\. ?\d|\bIDR\b/gu, 'Rp 1.234'],
  [
    'date',
    /\b(?:January|February|March|May|June|July|August|October|December|Aug|Oct|Dec)\b/gu,
    'nama bulan Indonesia',
  ],
  ['date', /\b\d{4}-\d{2}-\d{2}\b/gu, 'tanggal seperti 23 November 2026'],
  ['date', /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/gu, 'tanggal seperti 23 November 2026'],
  ['date', /\b\d{1,2}[.:]\d{2}:?\d{0,2}\s?(?:AM|PM)\b/gu, 'jam seperti 09.00 WIB'],
  [
    'word',
    /\b(?:TKA|WNA|pekerja|orang|tenaga kerja|warga|imigran|pendatang)(?: asing)? ilegal\b|\bimigran gelap\b/giu,
    'tanpa izin kerja yang sah',
  ],
  ['word', /\bstatus konflik\b/giu, 'kelas risiko'],
  [
    'word',
    /\b(?:warga|TKA|WNA|pekerja|orang asing|orang|penduduk) (?:yang )?rawan\b/giu,
    'rawan hanya untuk tempat dan bulan',
  ],
  ['word', /^Pencegahan$/gu, 'pencegahan berarti lain dalam hukum keimigrasian'],
];

const spelling = new RegExp(
  `(?<![\\p{L}-])(?:${Object.keys(misspelt)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?:nya|kan|an)?(?![\\p{L}])`,
  'giu',
);

/**
 * What a rule can see wrong in an Indonesian text: common misspellings, spaces, numbers, dates, and words that the product
 * never says of people. (Names of peoples are looked for in all sources by tests/rules.) It knows no grammar: a text without findings is not yet a good text.
 */
export function lintIndonesian(text: string): LintFinding[] {
  const found: LintFinding[] = [];
  for (const [word] of text.matchAll(spelling)) {
    const key = Object.keys(misspelt)
      .filter((one) => word.toLowerCase().startsWith(one))
      .sort((a, b) => b.length - a.length)[0]!;
    found.push({ rule: 'spelling', found: word, instead: misspelt[key]! });
  }
  for (const [rule, pattern, instead] of rules)
    for (const [word] of text.matchAll(pattern)) found.push({ rule, found: word, instead });
  return found;
}
