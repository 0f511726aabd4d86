import type { Words } from '../composite/types.ts';
import type { RightsKind, RightsState } from '../domain/data-protection.ts';
import type { Dictionary, Phrase } from './language.ts';

/** Rights of the sender of a report, on the page behind the receipt code. */
export const rightsWords = {
  title: { id: 'Hak Anda atas data laporan ini', en: 'Your rights over the data of this report' },
  lead: {
    id: 'Kami menjawab dalam 3 kali 24 jam. Jawabannya muncul di halaman ini.',
    en: 'We answer within 3 times 24 hours. The answer appears on this page.',
  },
  choose: { id: 'Apa yang Anda minta?', en: 'What do you ask for?' },
  chooseOne: { id: 'Pilih salah satu.', en: 'Choose one.' },
  correctionLabel: {
    id: 'Kalau membetulkan: tulis laporan yang benar seluruhnya',
    en: 'For a correction: write the whole report as it should read',
  },
  correctionHelp: {
    id: 'Menggantikan teks laporan. Teks lama disimpan bersama alasannya. Tanpa nama orang dan nomor telepon.',
    en: 'It takes the place of the text. The old text is kept with the reason. No names, no phone numbers.',
  },
  correctionMissing: {
    id: 'Tulis laporan yang benar, paling sedikit 10 huruf.',
    en: 'Write the report as it should read, at least 10 characters.',
  },
  send: { id: 'Kirim permintaan', en: 'Send the request' },
  sent: { id: 'Permintaan Anda sudah kami terima.', en: 'We have your request.' },
  asked: { id: 'Permintaan Anda', en: 'Your requests' },
  erasedTitle: { id: 'Laporan ini sudah dihapus', en: 'This report has been erased' },
  erasedText: {
    id: 'Teks, foto, kontak, dan pesannya tidak ada lagi pada kami. Yang tinggal hanya jumlah kejadian per kecamatan dan bulan.',
    en: 'Its text, photos, contact and messages are no longer with us. Only counts of incidents by district and month are left.',
  },
  pausedTitle: { id: 'Laporan ini sedang dibatasi', en: 'The processing of this report is restricted' },
  pausedText: {
    id: 'Kami menyimpannya saja: tidak dibaca, tidak dihitung, dan tidak dibagikan.',
    en: 'We only keep it: it is not read, not counted and not shared.',
  },
  dataTitle: { id: 'Data yang kami simpan', en: 'The data that we hold' },
  dataPlace: {
    id: 'Untuk pencegahan, laporan ini juga diberi jenis, tempat, bulan, dan penilaian oleh petugas.',
    en: 'For prevention an officer has also noted its kind, place, month and a grade.',
  },
  copyLead: {
    id: 'Teks laporan yang sudah disamarkan dapat ditampilkan satu kali saja. Pastikan tidak ada orang lain yang melihat layar Anda.',
    en: 'The masked text of the report can be shown once only. Make sure that nobody else sees your screen.',
  },
  copyButton: { id: 'Tampilkan teks laporan satu kali', en: 'Show the text of the report once' },
  copyTitle: { id: 'Teks laporan Anda', en: 'The text of your report' },
  copyGone: {
    id: 'Teks itu sudah pernah ditampilkan, atau tidak ada lagi.',
    en: 'That text was shown before, or is no longer there.',
  },
  agency: {
    id: 'Bila tidak puas, Anda dapat mengadu kepada lembaga pelindungan data pribadi.',
    en: 'If you are not satisfied you can complain to the data protection agency.',
  },
} satisfies Dictionary;

export const rightsChoices: Record<RightsKind, Words> = {
  access: { id: 'Data apa saja yang disimpan', en: 'Which data are kept' },
  correction: { id: 'Betulkan laporan', en: 'Correct the report' },
  erasure: { id: 'Hapus laporan', en: 'Erase the report' },
  restriction: { id: 'Simpan saja, jangan dipakai', en: 'Keep it, but do not use it' },
};
export const rightsStateWords: Record<Exclude<RightsState, 'refusal_proposed'>, Words> = {
  open: { id: 'menunggu jawaban', en: 'waits for an answer' },
  done: { id: 'sudah dilakukan', en: 'done' },
  refused: { id: 'ditolak', en: 'refused' },
};

export const rightsPhrases = {
  until: {
    id: (time) => `Kami jawab paling lambat ${time}.`,
    en: (time) => `We answer by ${time}.`,
  } satisfies Phrase<[string]>,
  refusal: {
    id: (article, reason) => `${article}. ${reason}`,
    en: (article, reason) => `${article}. ${reason}`,
  } satisfies Phrase<[string, string]>,
  received: {
    id: (time) => `Laporan diterima ${time}; teksnya yang sudah disamarkan disimpan 5 tahun.`,
    en: (time) => `Report received ${time}; its masked text is kept for 5 years.`,
  } satisfies Phrase<[string]>,
  raw: {
    id: (until) => `Tulisan asli, terkunci, sampai ${until}.`,
    en: (until) => `The original text, locked, until ${until}.`,
  } satisfies Phrase<[string]>,
  media: {
    id: (count, until) => `Foto atau rekaman: ${count}, terkunci, sampai ${until}.`,
    en: (count, until) => `Photos or recordings: ${count}, locked, until ${until}.`,
  } satisfies Phrase<[string, string]>,
  contact: {
    id: (until) => `Nomor atau alamat Anda, terkunci, paling lama sampai ${until}.`,
    en: (until) => `Your number or address, locked, until ${until} at the latest.`,
  } satisfies Phrase<[string]>,
  messages: {
    id: (count) => `Pesan Anda sesudahnya: ${count}.`,
    en: (count) => `Your later messages: ${count}.`,
  } satisfies Phrase<[string]>,
};
