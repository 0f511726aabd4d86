import type { AlarmState } from '../api/alarms.ts';
import type { Words } from '../composite/types.ts';
import type { AlarmMethod } from '../surveillance/alarm-candidate.ts';
import type { Dictionary, Phrase } from './language.ts';

/** Words of the alarms: what was raised, what became of it, how it is sent. */
export const alarmWords = {
  title: { id: 'Alarm', en: 'Alarms' },
  lead: {
    id: 'Alarm adalah alasan untuk bertanya, bukan untuk merazia. Alarm perlindungan didahulukan dan tidak bergantung pada skor.',
    en: 'An alarm is a reason to ask, not to raid. Protective alarms come first and depend on no score.',
  },
  none: {
    id: 'Belum ada alarm. Itu tidak berarti tenang: lihat titik buta dan kemutakhiran data.',
    en: 'No alarms yet. That does not mean calm: see blind spots and the age of the data.',
  },
  noneInState: { id: 'Tidak ada alarm dengan status ini.', en: 'No alarms in this state.' },
  show: { id: 'Tampilkan', en: 'Show' },
  all: { id: 'Semua', en: 'All' },
  isNew: { id: 'baru', en: 'new' },
  keep: { id: 'Tindak lanjuti', en: 'Follow up' },
  dismiss: { id: 'Tidak perlu', en: 'No need' },
  isFalse: { id: 'Alarm palsu', en: 'False alarm' },
  reopen: { id: 'Buka lagi', en: 'Reopen' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHelp: {
    id: 'Paling sedikit 10 huruf, tanpa nama orang atau nomor.',
    en: 'At least 10 letters, without names of persons or numbers.',
  },
  confirm: { id: 'Simpan keputusan', en: 'Save the decision' },
  cancel: { id: 'Batal', en: 'Cancel' },
  movedOn: {
    id: 'Orang lain sudah memutuskan sementara itu. Daftar dimuat ulang; periksa dahulu.',
    en: 'Somebody else decided in the meantime. The list was loaded again; look first.',
  },
  records: { id: 'Lihat wilayahnya', en: 'Look at the area' },
  method: { id: 'Ditemukan dengan', en: 'Found by' },
  raisedAt: { id: 'Muncul', en: 'Raised' },
  protectFirst: {
    id: 'Pastikan dahulu keselamatan warga dan pekerja: hubungi penghubung setempat, siapkan dialog.',
    en: 'First make sure that residents and workers are safe: call the local contact, prepare a dialogue.',
  },
  ledger: { id: 'Buku alarm', en: 'Ledger of alarms' },
  ledgerNote: {
    id: 'Berapa alarm yang muncul, ditindaklanjuti, tidak perlu, dan palsu, menurut bulan munculnya.',
    en: 'How many were raised, followed up, not needed and false, by the month of raising.',
  },
  noLedger: { id: 'Buku alarm masih kosong.', en: 'The ledger is still empty.' },
  month: { id: 'Bulan', en: 'Month' },
  raisedCount: { id: 'Muncul', en: 'Raised' },
  protectiveCount: { id: 'Perlindungan', en: 'Protective' },
  heldCount: { id: 'Di atas jatah', en: 'Over budget' },
  keptCount: { id: 'Ditindaklanjuti', en: 'Followed up' },
  dismissedCount: { id: 'Tidak perlu', en: 'No need' },
  falseCount: { id: 'Palsu', en: 'False' },
  undecidedCount: { id: 'Belum diputuskan', en: 'Undecided' },
  budget: { id: 'Jatah alarm per bulan', en: 'Budget of alarms a month' },
  budgetNote: {
    id: 'Sebanyak yang sanggup diperiksa kantor. Alarm perlindungan tidak dihitung dan tidak pernah ditahan.',
    en: 'As many as the office can look into. Protective alarms do not count and are never held back.',
  },
  set: { id: 'Tetapkan', en: 'Set' },
  mine: { id: 'Pengiriman untuk saya', en: 'Delivery to me' },
  byEmail: { id: 'Kirim juga lewat surel', en: 'Send by e-mail too' },
  noMail: {
    id: 'Surel belum diatur di server ini; tanyakan kepada administrator.',
    en: 'E-mail is not set on this server; ask the administrator.',
  },
  webhookOn: { id: 'Webhook kantor menyala.', en: 'The webhook of the office is on.' },
  webhookOff: {
    id: 'Webhook kantor belum diatur; tanyakan kepada administrator.',
    en: 'The webhook of the office is not set; ask the administrator.',
  },
  areas: { id: 'Wilayah (tanpa pilihan: semua)', en: 'Areas (none chosen: all)' },
  quiet: { id: 'Jam tenang', en: 'Quiet hours' },
  quietFrom: { id: 'Mulai (WIB)', en: 'From (WIB)' },
  quietTo: { id: 'Sampai (WIB)', en: 'To (WIB)' },
  protectiveAnytime: {
    id: 'Alarm perlindungan tetap dikirim pada jam tenang',
    en: 'Protective alarms come in quiet hours too',
  },
  save: { id: 'Simpan', en: 'Save' },
  saved: { id: 'Tersimpan.', en: 'Saved.' },
  open: { id: 'Buka alarm', en: 'Open the alarms' },
} satisfies Dictionary;

export const alarmStateNames: Record<AlarmState, Words> = {
  raised: { id: 'Menunggu keputusan', en: 'Waiting for a decision' },
  held: { id: 'Di atas jatah', en: 'Over budget' },
  kept: { id: 'Ditindaklanjuti', en: 'Followed up' },
  dismissed: { id: 'Tidak perlu', en: 'No need' },
  false: { id: 'Palsu', en: 'False' },
};

export const alarmMethodNames: Record<AlarmMethod, Words> = {
  rule: { id: 'aturan langsung, tanpa statistik', en: 'a plain rule, no statistic' },
  score_class: { id: 'kelas risiko', en: 'the risk class' },
  ears_c1: { id: 'EARS C1', en: 'EARS C1' },
  ears_c2: { id: 'EARS C2', en: 'EARS C2' },
  ears_c3: { id: 'EARS C3', en: 'EARS C3' },
  farrington_flexible: { id: 'Farrington luwes', en: 'Farrington flexible' },
  cusum: { id: 'CUSUM', en: 'CUSUM' },
  scan_poisson: { id: 'pindai Poisson', en: 'Poisson scan' },
  scan_space_time_permutation: {
    id: 'pindai permutasi ruang-waktu',
    en: 'space-time permutation scan',
  },
  negative_binomial_blind_spot: { id: 'titik buta (binomial negatif)', en: 'blind spot (negative binomial)' },
};

export const alarmPhrases = {
  waiting: {
    id: (count) => `${count} alarm menunggu keputusan`,
    en: (count) => `${count} alarms waiting for a decision`,
  } satisfies Phrase<[string]>,
  falseShare: {
    id: (wrong, judged, share, interval) =>
      `Dari ${judged} alarm yang dinilai, ${wrong} palsu (${share}; selang 95%: ${interval}).`,
    en: (wrong, judged, share, interval) =>
      `Of ${judged} alarms judged, ${wrong} were false (${share}; 95% interval: ${interval}).`,
  } satisfies Phrase<[string, string, string, string]>,
  used: {
    id: (used, monthly) => `Bulan ini terpakai ${used} dari ${monthly}.`,
    en: (used, monthly) => `This month ${used} of ${monthly} are used.`,
  } satisfies Phrase<[string, string]>,
  decided: {
    id: (name, at) => `oleh ${name}, ${at}`,
    en: (name, at) => `by ${name}, ${at}`,
  } satisfies Phrase<[string, string]>,
  deliveries: {
    id: (sent, waiting, failed, uncertain) =>
      `Kiriman: ${sent} terkirim, ${waiting} menunggu, ${failed} gagal, ${uncertain} tidak pasti`,
    en: (sent, waiting, failed, uncertain) =>
      `Deliveries: ${sent} sent, ${waiting} waiting, ${failed} failed, ${uncertain} uncertain`,
  } satisfies Phrase<[string, string, string, string]>,
  chance: {
    id: (p) => `p = ${p}`,
    en: (p) => `p = ${p}`,
  } satisfies Phrase<[string]>,
};
