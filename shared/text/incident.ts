import type { sharedSources } from '../api/incident-detail.ts';
import type { Words } from '../composite/types.ts';
import type { Dictionary, Phrase } from './language.ts';

/** Words of the page of one incident. */
export const incidentWords = {
  title: { id: 'Peristiwa', en: 'Incident' },
  backToReports: { id: 'Laporan', en: 'Reports' },
  area: { id: 'Tempat', en: 'Place' },
  date: { id: 'Tanggal', en: 'Date' },
  kind: { id: 'Jenis', en: 'Kind' },
  setting: { id: 'Jenis tempat', en: 'Setting' },
  relation: { id: 'Kaitan dengan TKA', en: 'Relation to foreign workers' },
  status: { id: 'Status', en: 'Status' },
  weight: { id: 'Bobot dalam sinyal', en: 'Weight in the signal' },
  deskOnly: {
    id: 'Laporan di balik peristiwa ini hanya dibuka oleh kantor.',
    en: 'The reports behind this incident are opened by the office only.',
  },
  reports: { id: 'Laporan di baliknya', en: 'Reports behind it' },
  reportsNote: {
    id: 'Teks sudah disamarkan. Pilih laporan yang sebenarnya menceritakan kejadian lain untuk memisahkannya.',
    en: 'Texts are redacted. Select reports that tell of another happening to split them off.',
  },
  reportsNoteReader: { id: 'Teks sudah disamarkan.', en: 'Texts are redacted.' },
  noReports: { id: 'Tidak ada laporan yang menautkannya.', en: 'No report is linked to it.' },
  chainLetter: {
    id: 'Pesan berantai: bukan sumber tersendiri',
    en: 'Forwarded often: no source of its own',
  },
  openReport: { id: 'Buka laporan', en: 'Open the report' },
  sourcesNote: {
    id: 'Salinan dan pengirim yang sama dihitung sekali. Dalam satu sumber, nilai terbaik yang berlaku.',
    en: 'Copies and one sender count once. Within one source the best grade stands.',
  },
  alone: { id: 'berdiri sendiri', en: 'stands alone' },
  proposals: { id: 'Mungkin kejadian yang sama', en: 'Possibly the same happening' },
  proposalsNote: {
    id: 'Hanya usul. Penggabungan dilakukan oleh orang, dan dapat dibatalkan.',
    en: 'Proposals only. A person merges, and it can be taken back.',
  },
  noProposals: { id: 'Tidak ada yang mirip.', en: 'Nothing is alike.' },
  compare: { id: 'Buka', en: 'Open' },
  merge: { id: 'Gabungkan …', en: 'Merge …' },
  mergeTitle: { id: 'Gabungkan peristiwa', en: 'Merge incidents' },
  direction: { id: 'Yang mana berdiri terus?', en: 'Which one stands?' },
  moves: { id: 'Yang akan terjadi', en: 'What will happen' },
  mergeEffect: {
    id: 'Yang digabungkan tetap dapat dibaca, tetapi tidak dihitung lagi. Skor bulan lalu yang sudah tercatat tidak berubah.',
    en: 'What is merged stays readable, but counts no more. Scores as known in the past do not change.',
  },
  unmerge: { id: 'Batalkan penggabungan …', en: 'Take the merge back …' },
  unmergeTitle: { id: 'Batalkan penggabungan', en: 'Take a merge back' },
  merged: { id: 'Digabungkan ke sini', en: 'Merged into this one' },
  mergedInto: {
    id: 'Peristiwa ini digabungkan dan tidak dihitung lagi. Laporannya kini berada di:',
    en: 'This incident was merged and counts no more. Its reports now stand at:',
  },
  splitFrom: { id: 'Dipisahkan dari:', en: 'Split from:' },
  splitBack: { id: 'Gabungkan kembali …', en: 'Merge it back …' },
  split: { id: 'Pisahkan yang dipilih …', en: 'Split off the selected …' },
  splitTitle: { id: 'Pisahkan laporan', en: 'Split off reports' },
  splitEffect: {
    id: 'Laporan ini menjadi peristiwa tersendiri dengan tempat, tanggal, dan jenis yang sama. Untuk membatalkan, gabungkan kembali.',
    en: 'These reports become an incident of their own with the same place, date and kind. To take it back, merge it again.',
  },
  leaveOne: {
    id: 'Paling sedikit satu laporan harus tetap di sini.',
    en: 'At least one report must stay here.',
  },
  summary: { id: 'Ringkasan peristiwa baru', en: 'Summary of the new incident' },
  summaryHelp: {
    id: 'Netral, tanpa nama orang, paling sedikit 10 huruf.',
    en: 'Neutral, without names of persons, at least 10 letters.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHelp: {
    id: 'Masuk ke riwayat; tanpa nama orang dan tanpa nomor.',
    en: 'Goes into the history; without names of persons or numbers.',
  },
  cancel: { id: 'Batal', en: 'Cancel' },
  confirmMerge: { id: 'Gabungkan', en: 'Merge' },
  confirmUnmerge: { id: 'Kembalikan', en: 'Take back' },
  confirmSplit: { id: 'Pisahkan', en: 'Split off' },
  saving: { id: 'Menyimpan …', en: 'Saving …' },
  movedOn: {
    id: 'Orang lain sudah mengubah peristiwa ini. Halaman dimuat ulang; periksa, lalu ulangi.',
    en: 'Somebody else has changed this incident. The page was loaded again; look, then do it again.',
  },
  refused: { id: 'Tidak dapat digabungkan:', en: 'It cannot be merged:' },
  mergedShort: { id: 'digabungkan', en: 'merged' },
  history: { id: 'Riwayat', en: 'History' },
  version: { id: 'Versi', en: 'Version' },
  what: { id: 'Isi', en: 'Content' },
  when: { id: 'Dicatat', en: 'Recorded' },
  notFound: {
    id: 'Peristiwa ini tidak ada, atau bukan untuk peran Anda.',
    en: 'This incident does not exist, or is not for your role.',
  },
  seeArea: { id: 'Lihat wilayahnya', en: 'See its area' },
} satisfies Dictionary;

/** Why a merge was refused, by the code of the answer. */
export const mergeRefusals: Record<string, Words> = {
  itself: {
    id: 'peristiwa tidak digabungkan dengan dirinya.',
    en: 'an incident is not merged with itself.',
  },
  unknown: { id: 'peristiwa itu tidak ada.', en: 'there is no such incident.' },
  merged: {
    id: 'yang itu sendiri sudah digabungkan ke peristiwa lain.',
    en: 'that one has been merged into another itself.',
  },
  chain: {
    id: 'sudah ada peristiwa yang digabungkan ke sini. Gabungkan ke arah sebaliknya, atau batalkan dahulu.',
    en: 'others were merged into this one. Merge the other way round, or take those back first.',
  },
  all: {
    id: 'paling sedikit satu laporan harus tetap di tempatnya.',
    en: 'at least one report must stay where it is.',
  },
  personal_data: {
    id: 'tulis tanpa nama orang dan tanpa nomor.',
    en: 'write it without names of persons or numbers.',
  },
};

export const sharedSourceNames: Record<(typeof sharedSources)[number], Words> = {
  same_source: { id: 'terbitan yang sama', en: 'one publication' },
  same_sender: { id: 'pengirim yang sama', en: 'one sender' },
  same_text: { id: 'kata-kata yang sama', en: 'the same words' },
  near_copy: { id: 'salinan dengan sedikit perubahan', en: 'a copy with small changes' },
  unproven_person: {
    id: 'tanpa nama di kanal yang sama: belum terbukti orang yang berbeda',
    en: 'anonymous on one channel: not proven to be different people',
  },
};

export const nearPlaceNames: Record<'same' | 'nested' | 'near', Words> = {
  same: { id: 'tempat yang sama', en: 'the same place' },
  nested: { id: 'di dalam wilayah yang sama', en: 'one within the other' },
  near: { id: 'kabupaten/kota yang sama', en: 'the same regency' },
};

export const incidentPhrases = {
  independent: {
    id: (sources, reports) => `${sources} sumber dari ${reports} laporan`,
    en: (sources, reports) =>
      `${sources} ${sources === '1' ? 'source' : 'sources'} of ${reports} ${reports === '1' ? 'report' : 'reports'}`,
  } satisfies Phrase<[string, string]>,
  oneOf: {
    id: (reports) => `${reports} laporan dihitung satu`,
    en: (reports) => `${reports} reports count as one`,
  } satisfies Phrase<[string]>,
  source: { id: (n) => `Sumber ${n}`, en: (n) => `Source ${n}` } satisfies Phrase<[string]>,
  restricted: {
    id: (n) => `${n} laporan terbatas tidak ditampilkan untuk peran Anda.`,
    en: (n) => `${n} restricted ${n === '1' ? 'report is' : 'reports are'} not shown to your role.`,
  } satisfies Phrase<[string]>,
  more: {
    id: (n) => `Ditampilkan ${n} laporan terbaru.`,
    en: (n) => `The newest ${n} reports are shown.`,
  } satisfies Phrase<[string]>,
  days: {
    id: (n) => (n === '0' ? 'hari yang sama' : `selisih ${n} hari`),
    en: (n) => (n === '0' ? 'the same day' : `${n} ${n === '1' ? 'day' : 'days'} apart`),
  } satisfies Phrase<[string]>,
  sharedWords: {
    id: (share) => `${share} kata ringkasan sama`,
    en: (share) => `${share} of the words of the summary shared`,
  } satisfies Phrase<[string]>,
  alike: {
    id: (share) => `laporan mirip ${share}`,
    en: (share) => `reports ${share} alike`,
  } satisfies Phrase<[string]>,
  sameKind: {
    id: (kind) => `jenis sama: ${kind}`,
    en: (kind) => `one kind: ${kind}`,
  } satisfies Phrase<[string]>,
  otherKind: {
    id: (kind) => `jenis lain: ${kind}`,
    en: (kind) => `another kind: ${kind}`,
  } satisfies Phrase<[string]>,
  select: {
    id: (text) => `Pilih laporan: ${text}`,
    en: (text) => `Select the report: ${text}`,
  } satisfies Phrase<[string]>,
  movesTo: {
    id: (reports, from, to) => `${reports} laporan pindah dari “${from}” ke “${to}”.`,
    en: (reports, from, to) =>
      `${reports} ${reports === '1' ? 'report moves' : 'reports move'} from “${from}” to “${to}”.`,
  } satisfies Phrase<[string, string, string]>,
  allMove: {
    id: (from, to) => `Semua laporan di balik “${from}” pindah ke “${to}”.`,
    en: (from, to) => `All reports behind “${from}” move to “${to}”.`,
  } satisfies Phrase<[string, string]>,
  goBack: {
    id: (reports, to) => `${reports} laporan kembali ke “${to}”. Yang masuk sesudah penggabungan tetap.`,
    en: (reports, to) =>
      `${reports} ${reports === '1' ? 'report returns' : 'reports return'} to “${to}”. What came after the merge stays.`,
  } satisfies Phrase<[string, string]>,
  into: {
    id: (to) => `Ini digabungkan ke: ${to}`,
    en: (to) => `This one goes into: ${to}`,
  } satisfies Phrase<[string]>,
  here: {
    id: (from) => `Digabungkan ke sini: ${from}`,
    en: (from) => `Goes into this one: ${from}`,
  } satisfies Phrase<[string]>,
  by: {
    id: (at, name) => `${at}${name ? `, ${name}` : ''}`,
    en: (at, name) => `${at}${name ? `, ${name}` : ''}`,
  } satisfies Phrase<[string, string]>,
};
