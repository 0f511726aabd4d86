import type { Words } from '../composite/types.ts';
import type { GapReasonKind } from '../domain/gap-reason.ts';
import type { Dictionary, Phrase } from './language.ts';

export const ledgerWords = {
  chooseArea: { id: 'Wilayah', en: 'Area' },
  noCounts: { id: 'belum ada angka', en: 'no counts yet' },
  nothing: {
    id: 'Belum ada angka TKA untuk wilayah ini. Minta kepada Disnaker dan Kesbangpol menjelang rapat Timpora.',
    en: 'There are no counts of foreign workers for this area yet. Ask the manpower and national unity offices before the meeting.',
  },
  when: { id: 'Waktu', en: 'Time' },
  gap: { id: 'Selisih', en: 'Gap' },
  gapNote: {
    id: 'Selisih = angka orang terbesar dikurangi terkecil yang tanggalnya paling jauh terpaut tiga bulan. Angka tersembunyi tidak dibandingkan.',
    en: 'Gap = the largest less the smallest count of persons whose dates lie within three months. Hidden counts are not compared.',
  },
  noReason: { id: 'belum ada alasan', en: 'no reason recorded' },
  oldReason: {
    id: 'angka berubah sejak alasan ini ditulis',
    en: 'the counts changed since this reason was written',
  },
  addReason: { id: 'Catat alasan', en: 'Record a reason' },
  newReason: { id: 'Ganti alasan', en: 'Replace the reason' },
  kind: { id: 'Jenis alasan', en: 'Kind of reason' },
  words: {
    id: 'Penjelasan (tanpa nama orang dan tanpa angka)',
    en: 'Explanation (no names of persons, no numbers)',
  },
  cancel: { id: 'Batal', en: 'Cancel' },
  smallForAll: {
    id: 'Ini berlaku untuk semua orang, juga untuk angka instansi sendiri, supaya tidak ada tampilan yang membuka tampilan lain. Sebagian angka lain ikut disembunyikan agar yang kecil tidak dapat dihitung kembali dari jumlah, sumber lain, atau keadaan data sebelumnya.',
    en: 'This holds for everybody, also for one’s own agency’s counts, so that no view opens another. Some other counts are hidden too, so that the small ones cannot be worked out from totals, other sources or earlier states of the data.',
  },
  newest: { id: 'angka terbaru', en: 'newest count' },
  earlier: { id: 'angka lebih lama', en: 'earlier count' },
  legend: { id: 'Keterangan', en: 'Legend' },
  chartSource: {
    id: 'Sumber: angka yang disebut di tabel di bawah; hanya angka utuh wilayah, yang tersembunyi tidak digambar.',
    en: 'Source: the counts in the table below; whole areas only, hidden ones are not drawn.',
  },
  breakdown: { id: 'Menurut sektor (KBLI)', en: 'By sector (KBLI)' },
  breakdownNote: {
    id: 'KBLI 2020 dan 2025 disatukan menurut golongan pokok dua digit, tidak menurut huruf: huruf yang sama dapat berarti sektor lain di versi lain.',
    en: 'KBLI 2020 and 2025 are joined by two-digit division, never by letter: the same letter may mean another sector in the other edition.',
  },
  noBreakdown: { id: 'Belum ada rincian menurut sektor.', en: 'There is no breakdown by sector yet.' },
  otherParts: { id: 'Darat, laut, jabatan, dokumen', en: 'Land, sea, positions, documents' },
  noSea: {
    id: 'Belum ada angka terpisah untuk darat dan laut. Awak kapal isap sering tidak masuk hitungan kabupaten.',
    en: 'There are no separate counts for land and sea yet. Crews of suction dredgers are often missing from a regency’s count.',
  },
  waters: { id: 'Perairan', en: 'Waters' },
  noWaters: { id: 'Belum ada angka menurut perairan.', en: 'There are no counts by waters yet.' },
  land: { id: 'darat', en: 'land' },
  sea: { id: 'laut', en: 'sea' },
  agency: { id: 'Instansi', en: 'Agency' },
  what: { id: 'Yang dihitung', en: 'What is counted' },
  part: { id: 'Bagian', en: 'Part' },
  count: { id: 'Angka', en: 'Count' },
  openValue: { id: 'Buka asal angka', en: 'Open where the count comes from' },
  provenance: { id: 'Asal angka', en: 'Where the count comes from' },
  published: { id: 'Sebutan di sumber', en: 'Words of the source' },
  note: { id: 'Catatan', en: 'Note' },
  signatures: { id: 'Tanda tangan menjelang rapat', en: 'Signatures before the meeting' },
  signaturesNote: {
    id: 'Instansi menyatakan angkanya yang berlaku. Bila satu angka dikoreksi, ditambah, atau ditarik sesudahnya, tanda tangan ditandai.',
    en: 'An agency stands by its counts in force. If one is corrected, added or taken back later, the signature is marked.',
  },
  meeting: { id: 'Tanggal rapat', en: 'Date of the meeting' },
  sign: { id: 'Tandatangani angka instansi kami', en: 'Sign our agency’s counts' },
  signedBy: { id: 'Oleh', en: 'By' },
  signedAt: { id: 'Waktu', en: 'When' },
  values: { id: 'Banyaknya angka', en: 'Counts' },
  state: { id: 'Keadaan', en: 'State' },
  unchanged: { id: 'masih sama', en: 'still the same' },
  changed: { id: 'berubah sejak ditandatangani', en: 'changed since it was signed' },
  noSignatures: { id: 'Belum ada instansi yang menandatangani.', en: 'No agency has signed yet.' },
  unsigned: { id: 'Belum pernah menandatangani', en: 'Never signed' },
  mayNotSign: {
    id: 'Akun ini tidak mewakili instansi. Administrator dapat menetapkan instansinya.',
    en: 'This account speaks for no agency. The administrator can set one.',
  },
  done: { id: 'Tersimpan.', en: 'Saved.' },
} satisfies Dictionary;

export const ledgerPhrases = {
  ago: { id: (age) => `${age} lalu`, en: (age) => `${age} ago` } satisfies Phrase<[string]>,
  between: { id: (a, b) => `${a} – ${b}`, en: (a, b) => `${a} – ${b}` } satisfies Phrase<[string, string]>,
  writtenBy: {
    id: (name, when) => `dicatat ${name}, ${when}`,
    en: (name, when) => `recorded by ${name}, ${when}`,
  } satisfies Phrase<[string, string]>,
  edition: {
    id: (letter, edition) => `${letter}, KBLI ${edition}`,
    en: (letter, edition) => `${letter}, KBLI ${edition}`,
  } satisfies Phrase<[string, string]>,
  divisions: {
    id: (range) => `golongan pokok ${range}`,
    en: (range) => `divisions ${range}`,
  } satisfies Phrase<[string]>,
  placeCounts: {
    id: (name, count) => `${name} (${count})`,
    en: (name, count) => `${name} (${count})`,
  } satisfies Phrase<[string, string]>,
  signing: {
    id: (agency, count, last) => `${agency}: ${count} angka yang berlaku, terakhir ${last}`,
    en: (agency, count, last) => `${agency}: ${count} counts in force, the last of ${last}`,
  } satisfies Phrase<[string, string, string]>,
  chart: {
    id: (area, kind) => `${area}, ${kind}: satu titik per angka, satu baris per instansi dan definisi`,
    en: (area, kind) => `${area}, ${kind}: a dot for each count, a row for each agency and definition`,
  } satisfies Phrase<[string, string]>,
};

export const gapReasonNames: Record<GapReasonKind, Words> = {
  different_definition: { id: 'definisi berbeda', en: 'different definitions' },
  crew_at_sea: { id: 'awak kapal di laut', en: 'crews at sea' },
  date_differs: { id: 'tanggal hitung berbeda', en: 'different dates' },
  not_reported: { id: 'belum dilaporkan perusahaan', en: 'not reported by firms' },
  counted_twice: { id: 'terhitung ganda', en: 'counted twice' },
  error_found: { id: 'kesalahan ditemukan', en: 'an error was found' },
  other: { id: 'lainnya', en: 'other' },
};
