import type { Words } from '../composite/types.ts';
import type { Audience, ReleaseCheck } from '../domain/briefing.ts';
import type { Dictionary, Phrase } from './language.ts';

/** What the server writes at the top of a pack. */
export const packHeadWords = {
  subject: {
    id: (title, date) => `${title}, Rakor Timpora ${date}`,
    en: (title, date) => `${title}, Timpora meeting of ${date}`,
  } satisfies Phrase<[string, string]>,
  maker: {
    id: (office) => `Seksi Inteldakim, ${office}`,
    en: (office) => `Intelligence and Enforcement Section, ${office}`,
  } satisfies Phrase<[string]>,
};

export const audienceNames: Record<Audience, Words> = {
  timpora: { id: 'Anggota Timpora', en: 'Timpora members' },
  leadership: { id: 'Pimpinan', en: 'Leadership' },
  regional_office: { id: 'Kantor Wilayah', en: 'Regional office' },
};

export const checkWords: Record<ReleaseCheck, Words> = {
  sources: {
    id: 'Sumber setiap angka jelas dan dapat ditelusuri.',
    en: 'The source of every number is clear and can be traced.',
  },
  alternative: {
    id: 'Penjelasan lain yang mungkin sudah dipertimbangkan.',
    en: 'Other possible explanations have been considered.',
  },
  dissent: {
    id: 'Pendapat lain sudah ditanyakan; bila ada, tercetak.',
    en: 'Other opinions were asked for; where there is one, it is printed.',
  },
  harm: {
    id: 'Tidak merugikan warga, pekerja, atau pelapor bila terbaca orang lain.',
    en: 'It does no harm to residents, workers or reporters if others read it.',
  },
  small_counts: {
    id: 'Tidak ada jumlah kecil yang dapat dikenali atau dihitung balik.',
    en: 'No small count can be recognised or worked out.',
  },
  classification: {
    id: 'Klasifikasi dan label TLP sesuai dengan isi dan penerimanya.',
    en: 'Class and TLP label fit what it says and who receives it.',
  },
};

export const briefingPageWords = {
  packs: { id: 'Bahan paparan', en: 'Briefing packs' },
  none: { id: 'Belum ada bahan paparan.', en: 'There is no pack yet.' },
  noneReleased: {
    id: 'Belum ada bahan paparan yang diterbitkan untuk Anda.',
    en: 'No pack has been released to you yet.',
  },
  make: { id: 'Susun bahan paparan', en: 'Make a pack' },
  makeLead: {
    id: 'Teks, tabel, grafik, dan peta disusun dari data pada saat ini. Anda dapat menyunting teksnya; angka tetap terhubung ke datanya.',
    en: 'Words, tables, charts and maps are made from the data of this moment. You can edit the words; numbers stay linked to their data.',
  },
  title: { id: 'Judul', en: 'Title' },
  meeting: { id: 'Rapat', en: 'Meeting' },
  month: { id: 'Bulan yang dinilai', en: 'Month assessed' },
  audience: { id: 'Untuk siapa', en: 'For whom' },
  audienceHelp: {
    id: 'Menentukan bagian yang dimuat dan sehalus apa wilayahnya.',
    en: 'Decides what it holds and how fine its places are.',
  },
  language: { id: 'Bahasa', en: 'Language' },
  areas: { id: 'Wilayah', en: 'Areas' },
  officeAreas: { id: 'Wilayah kerja Kanim Pangkalpinang', en: 'Area of the Pangkalpinang office' },
  allRegencies: { id: 'Semua kabupaten/kota', en: 'All regencies' },
  chooseArea: { id: 'Pilih sedikitnya satu wilayah.', en: 'Choose at least one area.' },
  create: { id: 'Susun', en: 'Make it' },
  draft: { id: 'Rancangan', en: 'Draft' },
  frozen: { id: 'Beku', en: 'Frozen' },
  released: { id: 'Terbit', en: 'Released' },
  notReleased: { id: 'Belum diterbitkan', en: 'Not released' },
  open: { id: 'Buka', en: 'Open' },
  settings: { id: 'Isi dan penandaan', en: 'Contents and marking' },
  classification: { id: 'Klasifikasi', en: 'Class' },
  tlp: { id: 'Label TLP', en: 'TLP label' },
  urgency: { id: 'Derajat kesegeraan', en: 'Urgency' },
  memoNumber: { id: 'Nomor nota dinas', en: 'Number of the memo' },
  memoNumberHelp: { id: 'Kosong: diisi dengan tangan.', en: 'Empty: filled in by hand.' },
  dissent: { id: 'Pendapat lain', en: 'Another opinion' },
  dissentHelp: {
    id: 'Dicetak apa adanya di akhir paparan. Tanpa nama orang.',
    en: 'Printed as written at the end of the pack. No names of persons.',
  },
  edit: { id: 'Sunting', en: 'Edit' },
  save: { id: 'Simpan', en: 'Save' },
  cancel: { id: 'Batal', en: 'Cancel' },
  putBack: { id: 'Kembalikan teks dari data', en: 'Put the words of the data back' },
  edited: { id: 'Disunting', en: 'Edited' },
  editHelp: {
    id: 'Satu kalimat atau butir per baris. Angka yang sama dengan data tetap terhubung; yang lain ditandai.',
    en: 'One sentence or item per line. Numbers equal to the data stay linked; others are marked.',
  },
  allLinked: { id: 'Semua angka terhubung ke data.', en: 'All numbers are linked to the data.' },
  factsHere: { id: 'Angka dari data di bagian ini', en: 'Numbers of the data here' },
  freeze: { id: 'Bekukan', en: 'Freeze' },
  freezeLead: {
    id: 'Cuplikan yang beku mendapat nomor dan tidak berubah lagi. Rancangan ini tetap dapat disunting untuk cuplikan berikutnya.',
    en: 'A frozen pack gets a number and never changes. This draft can still be edited for the next one.',
  },
  freezing: { id: 'Membekukan …', en: 'Freezing …' },
  snapshots: { id: 'Cuplikan beku', en: 'Frozen packs' },
  conflict: {
    id: 'Orang lain baru saja mengubah rancangan ini. Muat ulang untuk melihat yang terbaru; ketikan Anda masih ada di sini.',
    en: 'Somebody has just changed this draft. Load it again to see the newest; what you typed is still here.',
  },
  reload: { id: 'Muat ulang', en: 'Load again' },
  present: { id: 'Tayangkan', en: 'Present' },
  files: { id: 'Berkas', en: 'Files' },
  filesLead: {
    id: 'PPTX, DOCX, PDF, dan XLSX dari cuplikan yang sama. Keperluannya dicatat di jejak audit.',
    en: 'PPTX, DOCX, PDF and XLSX of the same frozen pack. What for is kept in the audit trail.',
  },
  reason: { id: 'Untuk keperluan apa', en: 'What for' },
  reasonShort: { id: 'Tulis sedikitnya 10 huruf.', en: 'Write at least 10 letters.' },
  makeFiles: { id: 'Siapkan berkas', en: 'Make the files' },
  making: { id: 'Menyiapkan berkas …', en: 'Making the files …' },
  filesReady: {
    id: 'Keempat berkas sudah ada di peramban ini dan dapat disimpan tanpa jaringan.',
    en: 'All four files are in this browser and can be saved without the network.',
  },
  offlineReady: {
    id: 'Halaman ini dan tayangannya sudah termuat: tetap berjalan bila jaringan putus.',
    en: 'This page and its presentation are loaded: they go on when the network is cut.',
  },
  differences: { id: 'Yang berbeda dari cuplikan sebelumnya', en: 'What differs from the pack before' },
  noDifferences: { id: 'Tidak ada yang berbeda.', en: 'Nothing differs.' },
  first: { id: 'Ini cuplikan pertama dari rancangan ini.', en: 'This is the first pack of this draft.' },
  publish: { id: 'Terbitkan', en: 'Release' },
  notAssessed: {
    id: 'Belum dapat diterbitkan: penilaian dampak pelindungan data untuk model ini belum disetujui PPDP dan pimpinan.',
    en: 'It cannot be released yet: the impact assessment of this model has not been approved by the data-protection officer and the head of office.',
  },
  toAssessment: { id: 'Buka penilaian dampak', en: 'Open the impact assessment' },
  publishLead: {
    id: 'Diterbitkan oleh orang yang tidak ikut menyusun. Periksa setiap butir.',
    en: 'Released by somebody who had no hand in it. Check every point.',
  },
  notYours: {
    id: 'Belum diterbitkan. Yang ikut menyusun tidak dapat menerbitkannya; mintalah rekan Kasi atau pimpinan.',
    en: 'Not released. Who had a hand in it cannot release it; ask another section head or leadership.',
  },
  integrity: { id: 'Identitas cuplikan', en: 'Identity of the pack' },
  toDraft: { id: 'Ke rancangan', en: 'To the draft' },
  toPack: { id: 'Kembali ke cuplikan', en: 'Back to the pack' },
  source: { id: 'Sumber data', en: 'Sources' },
  asTable: { id: 'Sebagai tabel', en: 'As a table' },
  section: { id: 'Bagian', en: 'Section' },
  previous: { id: 'Slide sebelumnya', en: 'Previous slide' },
  next: { id: 'Slide berikutnya', en: 'Next slide' },
  fullScreen: { id: 'Layar penuh', en: 'Full screen' },
  keys: {
    id: 'Panah atau spasi: pindah slide. Home/End: awal/akhir. F: layar penuh. Esc: keluar.',
    en: 'Arrows or space: change slide. Home/End: first/last. F: full screen. Esc: leave.',
  },
  hover: { id: 'Arahkan penunjuk atau fokus ke wilayah.', en: 'Point at an area or move the focus to it.' },
  noScore: { id: 'Tanpa skor', en: 'No score' },
  unreliable: { id: 'Titik-titik: keandalan D atau E', en: 'Dots: reliability D or E' },
} satisfies Dictionary;

export const briefingPagePhrases = {
  marked: {
    id: (count) => `${count} angka tidak sama dengan data`,
    en: (count) => `${count} number(s) differ from the data`,
  } satisfies Phrase<[string]>,
  changed: {
    id: (shown, now) => `${shown}: data sekarang ${now}`,
    en: (shown, now) => `${shown}: the data now say ${now}`,
  } satisfies Phrase<[string, string]>,
  gone: {
    id: (shown) => `${shown}: angka ini tidak ada lagi di data`,
    en: (shown) => `${shown}: this number is no longer in the data`,
  } satisfies Phrase<[string]>,
  unlinked: {
    id: (shown) => `${shown}: tidak berasal dari data paparan ini`,
    en: (shown) => `${shown}: not from the data of this pack`,
  } satisfies Phrase<[string]>,
  changedBy: {
    id: (who, when) => `Terakhir diubah ${who}, ${when}`,
    en: (who, when) => `Last changed by ${who}, ${when}`,
  } satisfies Phrase<[string, string]>,
  frozenBy: {
    id: (who, when) => `Dibekukan ${who}, ${when}`,
    en: (who, when) => `Frozen by ${who}, ${when}`,
  } satisfies Phrase<[string, string]>,
  publishedBy: {
    id: (who, when) => `Diterbitkan ${who}, ${when}`,
    en: (who, when) => `Released by ${who}, ${when}`,
  } satisfies Phrase<[string, string]>,
  stamp: {
    id: (number, hash, cut, model) => `${number} · sidik ${hash} · data per ${cut} · model ${model}`,
    en: (number, hash, cut, model) => `${number} · hash ${hash} · data cut ${cut} · model ${model}`,
  } satisfies Phrase<[string, string, string, string]>,
  newer: {
    id: (number) => `Ada cuplikan yang lebih baru: ${number}.`,
    en: (number) => `There is a newer pack: ${number}.`,
  } satisfies Phrase<[string]>,
  held: {
    id: (number) => `Anda pernah mengambil berkas ${number}; pakailah yang baru.`,
    en: (number) => `You took the files of ${number}; use the new one.`,
  } satisfies Phrase<[string]>,
  between: {
    id: (before, now) => `${before} dibandingkan dengan ${now}`,
    en: (before, now) => `${before} compared with ${now}`,
  } satisfies Phrase<[string, string]>,
  usualReason: {
    id: (meeting) => `Bahan paparan untuk ${meeting}`,
    en: (meeting) => `Pack for ${meeting}`,
  } satisfies Phrase<[string]>,
  usualTitle: {
    id: (month) => `Situasi ketegangan warga dan TKA, ${month}`,
    en: (month) => `Tension between residents and foreign workers, ${month}`,
  } satisfies Phrase<[string]>,
  slide: {
    id: (at, all) => `Slide ${at} dari ${all}`,
    en: (at, all) => `Slide ${at} of ${all}`,
  } satisfies Phrase<[string, string]>,
  saveFile: {
    id: (kind) => `Simpan ${kind}`,
    en: (kind) => `Save ${kind}`,
  } satisfies Phrase<[string]>,
};
