import type { Dictionary, Phrase } from './language.ts';

/** Words of the page that brings a sheet of figures in, and of the list of what was brought. */
export const importPageWords = {
  title: { id: 'Impor lembar data', en: 'Import a sheet of figures' },
  lead: {
    id: 'Dari berkas sampai tersimpan dalam lima langkah. Tidak ada yang tersimpan sebelum langkah terakhir, dan satu kiriman dapat ditarik kembali seutuhnya.',
    en: 'From the file to the store in five steps. Nothing is stored before the last one, and a batch can be taken back as a whole.',
  },
  backToData: { id: 'Data', en: 'Data' },
  stepFile: { id: '1. Berkas', en: '1. File' },
  stepMapping: { id: '2. Arti kolom', en: '2. Meaning of the columns' },
  stepCheck: { id: '3. Periksa', en: '3. Check' },
  stepDifference: { id: '4. Selisih', en: '4. Difference' },
  stepCommit: { id: '5. Simpan', en: '5. Store' },

  fileNote: {
    id: 'CSV atau Excel (.xlsx) paling besar 20 MB, atau berkas JSON dari WebAPI BPS. Hanya angka jumlah: lembar yang memuat nama, nomor paspor, kewarganegaraan, tanggal lahir, atau NIK ditolak.',
    en: 'CSV or Excel (.xlsx) up to 20 MB, or a JSON file of the BPS WebAPI. Counts only: a sheet with names, passport numbers, citizenship, birth dates or ID numbers is refused.',
  },
  choose: { id: 'Pilih berkas', en: 'Choose a file' },
  orDrop: { id: 'atau letakkan berkas di sini', en: 'or drop it here' },
  templates: { id: 'Templat', en: 'Templates' },
  templatesNote: {
    id: 'Dengan daftar pilihan dan contoh; unduh, isi, lalu impor.',
    en: 'With lists to choose from and examples; download, fill in, import.',
  },
  agency: { id: 'Instansi pemberi lembar', en: 'Agency that gave the sheet' },
  noAgency: { id: 'tidak dari satu instansi', en: 'not of one agency' },
  ownAgencyMissing: {
    id: 'Akun ini belum terhubung dengan instansi. Minta administrator mengaturnya di Pengaturan.',
    en: 'This account is not linked to an agency yet. Ask the administrator to set it in Settings.',
  },
  reading: { id: 'Membaca berkas', en: 'Reading the file' },
  checking: { id: 'Memeriksa angka', en: 'Checking the figures' },
  comparing: { id: 'Membandingkan dengan yang sudah ada', en: 'Comparing with what is known' },
  scores: { id: 'Menghitung pengaruh pada skor', en: 'Working out what changes in the scores' },
  storing: { id: 'Menyimpan', en: 'Storing' },
  cancel: { id: 'Batalkan', en: 'Cancel' },
  another: { id: 'Ganti berkas', en: 'Another file' },
  sheet: { id: 'Lembar', en: 'Sheet' },
  hiddenSheet: { id: 'tersembunyi', en: 'hidden' },
  layout: { id: 'Jenis lembar', en: 'Kind of sheet' },
  headingRows: { id: 'Baris judul kolom', en: 'Rows of the headings' },
  column: { id: 'Kolom', en: 'Column' },
  heading: { id: 'Judul di lembar', en: 'Heading in the sheet' },
  example: { id: 'Contoh isi', en: 'Example' },
  meaning: { id: 'Arti', en: 'Meaning' },
  across: { id: 'angka, menurut judul', en: 'figures, by the heading' },
  constants: { id: 'Yang tidak tertulis di lembar', en: 'What the sheet does not say' },
  constantsNote: {
    id: 'Diisi sekali untuk seluruh lembar. Ingatan: lembar dengan judul kolom yang sama dari instansi yang sama akan dibaca seperti ini lain kali.',
    en: 'Given once for the whole sheet. Remembered: a sheet with the same headings from the same agency is read this way next time.',
  },
  sourceTitle: { id: 'Sumber (judul, penerbit, tanggal)', en: 'Source (title, publisher, date)' },
  sourceUrl: { id: 'Alamat sumber', en: 'Address of the source' },
  publishedDate: { id: 'Tanggal terbit', en: 'Date of publication' },
  area: { id: 'Wilayah', en: 'Area' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  period: { id: 'Periode (2025, 2025-08, atau 2025-Q3)', en: 'Period (2025, 2025-08 or 2025-Q3)' },
  definition: { id: 'Definisi', en: 'Definition' },
  unit: { id: 'Satuan', en: 'Unit' },
  codeScheme: { id: 'Kode wilayah dari', en: 'Area codes of' },
  kemendagri: {
    id: 'Kemendagri (19.03 = Bangka Selatan)',
    en: 'Ministry of Home Affairs (19.03 = Bangka Selatan)',
  },
  bps: { id: 'BPS (1903 = Bangka Barat)', en: 'BPS (1903 = Bangka Barat)' },
  stockOrFlow: { id: 'Stok atau arus', en: 'Stock or flow' },
  stock: { id: 'stok: yang ada pada satu saat', en: 'stock: present at one time' },
  flow: { id: 'arus: terbit atau berakhir selama periode', en: 'flow: issued or ended in the period' },
  kbliVersion: { id: 'Edisi KBLI', en: 'KBLI edition' },
  workplace: { id: 'Tempat kerja', en: 'Place of work' },
  land: { id: 'darat', en: 'land' },
  sea: { id: 'perairan', en: 'sea' },
  singlePoint: { id: 'Angka seperti 1.234 berarti', en: 'A number like 1.234 means' },
  thousands: { id: 'seribu dua ratus tiga puluh empat', en: 'one thousand two hundred and thirty-four' },
  decimal: { id: 'satu koma dua tiga empat', en: 'one point two three four' },
  dateOrder: { id: 'Tanggal seperti 05/06/2026', en: 'A date like 05/06/2026' },
  dayFirst: { id: 'hari dulu (5 Juni)', en: 'day first (5 June)' },
  monthFirst: { id: 'bulan dulu (6 Mei)', en: 'month first (6 May)' },
  notSaid: { id: 'tidak ditentukan', en: 'not given' },
  countDefinition: { id: 'Yang dihitung', en: 'What is counted' },

  noFindings: { id: 'Tidak ada temuan.', en: 'Nothing found.' },
  cell: { id: 'Sel', en: 'Cell' },
  value: { id: 'Isi', en: 'Content' },
  reason: { id: 'Temuan', en: 'Finding' },
  repair: { id: 'Perbaikan', en: 'Repair' },
  use: { id: 'Pakai', en: 'Use' },
  put: { id: 'Ganti', en: 'Replace' },
  answer: { id: 'Ya, benar begitu', en: 'Yes, it is so' },
  newValue: { id: 'Isi baru', en: 'New content' },
  takeBackFix: { id: 'Kembalikan', en: 'Undo' },
  fixed: { id: 'Sudah diperbaiki di sini', en: 'Put right here' },
  fixedNote: {
    id: 'Isi asli dicatat bersama kirimannya.',
    en: 'What stood there is recorded with the batch.',
  },
  downloadMarked: { id: 'Unduh lembar dengan catatan', en: 'Download the sheet with remarks' },
  severityError: { id: 'Kesalahan', en: 'Errors' },
  severityQuestion: { id: 'Pertanyaan', en: 'Questions' },
  severityWarning: { id: 'Peringatan', en: 'Warnings' },
  all: { id: 'Semua', en: 'All' },
  blocked: {
    id: 'Selisih dihitung setelah kesalahan diperbaiki dan pertanyaan dijawab.',
    en: 'The difference is worked out once errors are repaired and questions answered.',
  },
  sourceNeeded: {
    id: 'Tulis sumbernya di langkah 2: tiap angka harus dapat ditelusuri.',
    en: 'Name the source in step 2: every figure must be traceable.',
  },
  compare: { id: 'Bandingkan dengan yang sudah ada', en: 'Compare with what is known' },
  compareAgain: { id: 'Bandingkan lagi', en: 'Compare again' },
  stale: {
    id: 'Ada yang berubah sejak dibandingkan. Bandingkan lagi sebelum menyimpan.',
    en: 'Something changed since the comparison. Compare again before storing.',
  },
  newOnes: { id: 'Baru', en: 'New' },
  revised: { id: 'Berubah', en: 'Revised' },
  same: { id: 'Sama', en: 'Same' },
  before: { id: 'Sekarang', en: 'Now' },
  after: { id: 'Menjadi', en: 'Becomes' },
  small: { id: '< 5', en: '< 5' },
  effect: { id: 'Pengaruh pada skor', en: 'Effect on the scores' },
  effectNone: {
    id: 'Tidak ada skor yang berubah.',
    en: 'No score changes.',
  },
  effectNote: {
    id: 'Skor dihitung ulang tanpa simulasi rentang; bulan baru dinilai setelah disimpan.',
    en: 'Scores worked out again without the draws of the interval; new months are scored after storing.',
  },
  month: { id: 'Bulan', en: 'Month' },
  commit: { id: 'Simpan semuanya', en: 'Store all of it' },
  nothingNew: {
    id: 'Semua angka ini sudah ada; tidak ada yang perlu disimpan.',
    en: 'All these figures are known; there is nothing to store.',
  },
  allOrNothing: {
    id: 'Semua atau tidak sama sekali. Berkasnya sendiri tidak disimpan, hanya sidik jarinya.',
    en: 'All or nothing. The file itself is not kept, only its fingerprint.',
  },
  undo: { id: 'Tarik kiriman ini', en: 'Take this batch back' },
  undone: {
    id: 'Kiriman ditarik. Angka sebelumnya berlaku lagi.',
    en: 'The batch was taken back. The figures before it are in force again.',
  },
  seeBatch: { id: 'Lihat kiriman dan sel tiap angka', en: 'See the batch and the cell of each value' },
  importAnother: { id: 'Impor lembar lain', en: 'Import another sheet' },

  batches: { id: 'Kiriman', en: 'Batches' },
  batchesNote: {
    id: 'Lembar yang sudah diimpor. Yang ditarik tetap tercatat: apa yang diketahui waktu itu tidak berubah.',
    en: 'Sheets that were imported. What was taken back stays on record: what was known then does not change.',
  },
  noBatches: { id: 'Belum ada lembar yang diimpor.', en: 'No sheet was imported yet.' },
  openImport: { id: 'Impor lembar', en: 'Import a sheet' },
  file: { id: 'Berkas', en: 'File' },
  by: { id: 'Oleh', en: 'By' },
  at: { id: 'Waktu', en: 'Time' },
  state: { id: 'Keadaan', en: 'State' },
  inForce: { id: 'berlaku', en: 'in force' },
  fingerprint: { id: 'Sidik jari berkas (SHA-256)', en: 'Fingerprint of the file (SHA-256)' },
  values: { id: 'Angka di kiriman ini', en: 'Values of this batch' },
  fixedCells: { id: 'Sel yang diperbaiki sebelum disimpan', en: 'Cells put right before storing' },
  open: { id: 'Buka', en: 'Open' },
  close: { id: 'Tutup', en: 'Close' },
  sureUndo: {
    id: 'Tarik seluruh kiriman ini? Skor dihitung ulang.',
    en: 'Take the whole batch back? Scores are computed again.',
  },
  yes: { id: 'Ya, tarik', en: 'Yes, take it back' },
  no: { id: 'Tidak', en: 'No' },
} satisfies Dictionary;

export const importPagePhrases = {
  fileRead: {
    id: (name, size, sheets) => `${name}, ${size}, ${sheets} lembar`,
    en: (name, size, sheets) => `${name}, ${size}, ${sheets} sheet(s)`,
  } satisfies Phrase<[name: string, size: string, sheets: string]>,
  rowsFound: {
    id: (values, skipped) => `${values} angka terbaca, ${skipped} baris dilewati (jumlah, catatan, kosong).`,
    en: (values, skipped) => `${values} figures read, ${skipped} rows passed over (totals, notes, empty).`,
  } satisfies Phrase<[values: string, skipped: string]>,
  findings: {
    id: (errors, questions, warnings) =>
      `${errors} kesalahan, ${questions} pertanyaan, ${warnings} peringatan`,
    en: (errors, questions, warnings) => `${errors} errors, ${questions} questions, ${warnings} warnings`,
  } satisfies Phrase<[errors: string, questions: string, warnings: string]>,
  moreFindings: {
    id: (shown, all) => `Ditampilkan ${shown} dari ${all}.`,
    en: (shown, all) => `Showing ${shown} of ${all}.`,
  } satisfies Phrase<[shown: string, all: string]>,
  sameFile: {
    id: (when, who, batch) =>
      `Berkas yang sama persis sudah diimpor pada ${when} oleh ${who} (kiriman ${batch}).`,
    en: (when, who, batch) => `Exactly this file was imported on ${when} by ${who} (batch ${batch}).`,
  } satisfies Phrase<[when: string, who: string, batch: string]>,
  difference: {
    id: (fresh, revised, same) =>
      `${fresh} angka baru, ${revised} berubah, ${same} sama dengan yang sudah ada.`,
    en: (fresh, revised, same) => `${fresh} new figures, ${revised} revised, ${same} the same as known.`,
  } satisfies Phrase<[fresh: string, revised: string, same: string]>,
  effect: {
    id: (changed, compared, classes) =>
      `${changed} dari ${compared} skor wilayah-bulan berubah; ${classes} di antaranya pindah kelas.`,
    en: (changed, compared, classes) =>
      `${changed} of ${compared} scores of an area and month change; ${classes} of them change class.`,
  } satisfies Phrase<[changed: string, compared: string, classes: string]>,
  done: {
    id: (fresh, revised, batch) =>
      `Tersimpan sebagai kiriman ${batch}: ${fresh} angka baru, ${revised} berubah.`,
    en: (fresh, revised, batch) => `Stored as batch ${batch}: ${fresh} new figures, ${revised} revised.`,
  } satisfies Phrase<[fresh: string, revised: string, batch: string]>,
  step: {
    id: (what, percent) => `${what}: ${percent}`,
    en: (what, percent) => `${what}: ${percent}`,
  } satisfies Phrase<[what: string, percent: string]>,
  withdrawn: {
    id: (when, who) => `ditarik ${when} oleh ${who}`,
    en: (when, who) => `taken back ${when} by ${who}`,
  } satisfies Phrase<[when: string, who: string]>,
  fixedFrom: {
    id: (cell, from, to) => `${cell}: “${from}” menjadi “${to}”`,
    en: (cell, from, to) => `${cell}: “${from}” became “${to}”`,
  } satisfies Phrase<[cell: string, from: string, to: string]>,
};
