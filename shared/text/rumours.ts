import type { RumourShelf } from '../api/rumours.ts';
import type { Words } from '../composite/types.ts';
import type { Carrier, Verdict } from '../domain/report.ts';
import type { Dictionary, Phrase } from './language.ts';

/** Words of the rumour desk. */
export const rumourWords = {
  title: { id: 'Meja rumor', en: 'Rumour desk' },
  lead: {
    id: 'Kabar yang beredar bukan bukti. Di sini kabar diperiksa, dijawab, dan jawabannya dibawa ke tempat kabar itu beredar. Rumor yang tidak benar tetap terlihat dan tidak menaikkan skor.',
    en: 'What goes round is not evidence. Here a claim is checked, answered, and the answer is carried to where it goes round. A false rumour stays visible and raises no score.',
  },
  backToReports: { id: 'Laporan', en: 'Reports' },
  empty: {
    id: 'Belum ada rumor yang dicatat. Rumor masuk dari kotak laporan, atau dicatat di sini.',
    en: 'No rumour has been recorded. Rumours come from the inbox of reports, or are recorded here.',
  },
  emptyShelf: { id: 'Tidak ada.', en: 'None.' },
  heard: { id: 'Catat rumor yang didengar', en: 'Record a rumour that was heard' },
  claim: { id: 'Kabar yang beredar', en: 'What is claimed' },
  claimHelp: {
    id: 'Satu kalimat netral, tanpa nama orang dan tanpa nomor.',
    en: 'One neutral sentence, without names of persons or numbers.',
  },
  area: { id: 'Beredar di', en: 'Goes round in' },
  verdict: { id: 'Penilaian', en: 'Verdict' },
  facts: { id: 'Yang diketahui, dan dari mana', en: 'What is known, and from where' },
  factsHelp: {
    id: 'Wajib begitu kabar dinilai. Sebut sumbernya sebagai instansi, bukan orang.',
    en: 'Required once there is a verdict. Name the source as an agency, not a person.',
  },
  reply: { id: 'Teks jawaban', en: 'Text of the answer' },
  replyHelp: {
    id: 'Teks ini dibawa ke tempat kabar beredar. Pendek, dapat dibacakan.',
    en: 'This text is carried to where the claim goes round. Short, fit to be read aloud.',
  },
  howTo: { id: 'Cara menulis jawaban', en: 'How to write the answer' },
  howTo1: {
    id: 'Fakta dulu: mulai dengan yang benar, dalam satu kalimat.',
    en: 'Facts first: begin with what is true, in one sentence.',
  },
  howTo2: {
    id: 'Sebut sekali saja bahwa ada kabar lain. Jangan mengulang kabar itu di judul atau di kalimat pertama.',
    en: 'Say once that another claim goes round. Do not repeat it in a headline or in the first sentence.',
  },
  howTo3: {
    id: 'Tutup dengan fakta lagi, dan dengan tempat bertanya.',
    en: 'End with the facts again, and with where to ask.',
  },
  howTo4: {
    id: 'Jangan menyalahkan orang yang meneruskan. Jangan menyebut asal-usul atau keyakinan siapa pun.',
    en: 'Blame nobody who passed it on. Mention nobody’s origin or belief.',
  },
  skeleton: { id: 'Isi kerangka dari fakta', en: 'Fill in a frame from the facts' },
  carrier: { id: 'Dibawa oleh', en: 'Carried by' },
  carriedDate: { id: 'Dibawa pada', en: 'Carried on' },
  incident: { id: 'Peristiwa yang disebut kabar ini', en: 'Incident that this claims' },
  incidentHelp: {
    id: 'Hanya bila kabar ini mengatakan bahwa peristiwa itu terjadi.',
    en: 'Only where the claim says that this incident happened.',
  },
  willRefute: {
    id: 'Dengan menyimpan, peristiwa ini ditandai tidak benar dan tidak lagi dihitung dalam skor. Riwayatnya tetap ada.',
    en: 'By saving, this incident is marked as refuted and no longer counts in the score. Its history stays.',
  },
  willReturn: {
    id: 'Dengan menyimpan, peristiwa yang tadi ditandai tidak benar dihitung lagi, kecuali sudah dinilai orang lain.',
    en: 'By saving, the incident that was refuted counts again, unless somebody else has judged it.',
  },
  reason: { id: 'Alasan perubahan', en: 'Reason of the change' },
  judge: { id: 'Nilai dan jawab', en: 'Judge and answer' },
  change: { id: 'Ubah', en: 'Change' },
  cancel: { id: 'Batal', en: 'Cancel' },
  save: { id: 'Simpan', en: 'Save' },
  saving: { id: 'Menyimpan …', en: 'Saving …' },
  record: { id: 'Catat', en: 'Record' },
  recorded: { id: 'Rumor tercatat.', en: 'The rumour is recorded.' },
  movedOn: {
    id: 'Orang lain sudah mengubah rumor ini. Kartu dimuat ulang; isian Anda tetap ada di formulir. Periksa, lalu simpan lagi.',
    en: 'Somebody else has changed this rumour. The card was loaded again; your entries are still in the form. Look, then save again.',
  },
  copy: { id: 'Salin jawaban', en: 'Copy the answer' },
  copied: { id: 'Tersalin.', en: 'Copied.' },
  notCopied: {
    id: 'Peramban tidak mengizinkan. Teks sudah dipilih: salin dengan Ctrl+C.',
    en: 'The browser does not allow it. The text is selected: copy with Ctrl+C.',
  },
  spread: { id: 'Penyebaran', en: 'Spread' },
  byWeek: { id: 'Laporan per minggu, 12 minggu', en: 'Reports by week, 12 weeks' },
  notTold: {
    id: 'Belum ada laporan yang membawanya; dicatat oleh petugas.',
    en: 'No report carries it; recorded by staff.',
  },
  reports: { id: 'Laporan yang membawanya', en: 'Reports that carry it' },
  stale: {
    id: 'Terbuka lebih dari 3 hari: diam memberi ruang bagi kabar.',
    en: 'Open for more than 3 days: silence gives it room.',
  },
  notCarried: { id: 'Jawaban belum dibawa ke tempatnya.', en: 'The answer has not been carried yet.' },
  noReply: { id: 'Belum ada teks jawaban.', en: 'No text of an answer yet.' },
} satisfies Dictionary;

export const shelfNames: Record<RumourShelf, Words> = {
  open: { id: 'Terbuka', en: 'Open' },
  answered: { id: 'Sudah dijawab', en: 'Answered' },
  kept: { id: 'Disimpan', en: 'Put away' },
};
export const shelfNotes: Record<RumourShelf, Words> = {
  open: {
    id: 'Belum dinilai, atau jawabannya belum dibawa ke tempat kabar itu beredar.',
    en: 'Not judged yet, or the answer has not been carried to where it goes round.',
  },
  answered: {
    id: 'Jawabannya sudah dibawa. Kembali ke sini bila kabarnya muncul lagi.',
    en: 'The answer has been carried. Come back when the claim returns.',
  },
  kept: {
    id: 'Tidak dapat dipastikan, atau tidak terdengar lagi selama 30 hari.',
    en: 'Cannot be told, or not heard any more for 30 days.',
  },
};

export const verdictNames: Record<Verdict, Words> = {
  open: { id: 'Belum dinilai', en: 'Not judged' },
  true: { id: 'Benar', en: 'True' },
  partly_true: { id: 'Sebagian benar', en: 'Partly true' },
  refuted: { id: 'Tidak benar', en: 'Refuted' },
  cannot_tell: { id: 'Tidak dapat dipastikan', en: 'Cannot be told' },
};

export const carrierNames: Record<Carrier, Words> = {
  none: { id: 'Belum dibawa', en: 'Not carried yet' },
  office: { id: 'Kantor imigrasi', en: 'Immigration office' },
  village_head: { id: 'Kepala desa atau lurah', en: 'Head of the village' },
  district_head: { id: 'Camat', en: 'Head of the district' },
  community_leader: { id: 'Tokoh masyarakat', en: 'Community leader' },
  manpower_agency: { id: 'Dinas tenaga kerja', en: 'Manpower agency' },
  police: { id: 'Polsek atau Bhabinkamtibmas', en: 'Local police' },
  unity_agency: { id: 'Kesbangpol', en: 'National unity agency' },
  press: { id: 'Media setempat', en: 'Local press' },
  firm: { id: 'Perusahaan', en: 'The firm' },
};

export const rumourPhrases = {
  told: {
    id: (reports, senders, areas) =>
      `${reports} laporan, ${senders} pengirim yang dapat dibedakan, ${areas} wilayah`,
    en: (reports, senders, areas) =>
      `${reports} ${reports === '1' ? 'report' : 'reports'}, ${senders} ${senders === '1' ? 'sender' : 'senders'} that can be told apart, ${areas} ${areas === '1' ? 'area' : 'areas'}`,
  } satisfies Phrase<[string, string, string]>,
  seen: {
    id: (first, last) => `Terdengar ${first} sampai ${last}`,
    en: (first, last) => `Heard ${first} to ${last}`,
  } satisfies Phrase<[string, string]>,
  carried: {
    id: (carrier, date) => `Dibawa oleh ${carrier}${date ? `, ${date}` : ''}`,
    en: (carrier, date) => `Carried by: ${carrier}${date ? `, ${date}` : ''}`,
  } satisfies Phrase<[string, string]>,
  changed: {
    id: (at, by) => `Terakhir diubah ${at}${by ? ` oleh ${by}` : ''}`,
    en: (at, by) => `Last changed ${at}${by ? ` by ${by}` : ''}`,
  } satisfies Phrase<[string, string]>,
  report: {
    id: (n) => `Laporan ${n}`,
    en: (n) => `Report ${n}`,
  } satisfies Phrase<[string]>,
  /** Facts, a word on the claim that does not repeat it, facts again. */
  frame: {
    id: (facts) =>
      `${facts}\n\nBeredar kabar lain tentang hal ini. Setelah diperiksa, kabar itu tidak sesuai dengan kenyataan.\n\nPegang yang ini: ${facts}\n\nMasih ragu? Tanyakan ke kantor desa atau kantor imigrasi.`,
    en: (facts) =>
      `${facts}\n\nAnother claim about this goes round. It was checked and is not what happened.\n\nRely on this: ${facts}\n\nStill in doubt? Ask at the village office or the immigration office.`,
  } satisfies Phrase<[string]>,
};
