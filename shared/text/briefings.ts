import type { Words } from '../composite/types.ts';
import type { SectionCode } from '../domain/briefing.ts';
import type { DecisionState } from '../domain/meeting.ts';
import type { Dictionary, Phrase } from './language.ts';

/** Words of the material for a meeting. Gaps may hold facts: see shared/briefings/fact-book.ts. */
export const sectionTitles: Record<SectionCode, Words> = {
  decisions: {
    id: 'Keputusan rapat sebelumnya dan keadaannya',
    en: 'Earlier decisions and what became of them',
  },
  legal_basis: { id: 'Dasar hukum', en: 'Legal basis' },
  overview: { id: 'Gambaran wilayah dan tenaga kerja asing', en: 'The area and its foreign workers' },
  situation: { id: 'Keadaan dan kecenderungan', en: 'Situation and trend' },
  drivers: { id: 'Pendorong utama dan bukti yang menyanggah', en: 'Main drivers and evidence against' },
  incidents: { id: 'Peristiwa', en: 'Incidents' },
  reliability: { id: 'Keandalan dan titik buta', en: 'Reliability and blind spots' },
  protection: { id: 'Siapa yang perlu dilindungi', en: 'Who needs protection' },
  options: { id: 'Pilihan langkah dan penanggung jawab', en: 'Options and their owners' },
  would_change: { id: 'Apa yang akan mengubah penilaian ini', en: 'What would change this view' },
  method: { id: 'Cara menghitung dan batasannya', en: 'Method and its limits' },
};

export const decisionStateNames: Record<DecisionState, Words> = {
  open: { id: 'belum dimulai', en: 'not begun' },
  in_progress: { id: 'sedang berjalan', en: 'under way' },
  done: { id: 'selesai', en: 'done' },
  dropped: { id: 'tidak dilanjutkan atas kesepakatan', en: 'dropped by agreement' },
};

export const briefingWords = {
  noData: { id: 'tidak ada data', en: 'no data' },
  allAreas: { id: 'semua wilayah', en: 'all areas' },
  everyArea: { id: 'Semua wilayah dalam bahan ini', en: 'Every area of this pack' },
  office: { id: 'Kantor Imigrasi', en: 'the immigration office' },

  decision: { id: 'Keputusan', en: 'Decision' },
  area: { id: 'Wilayah', en: 'Area' },
  owner: { id: 'Penanggung jawab', en: 'Owner' },
  due: { id: 'Tenggat', en: 'Due' },
  state: { id: 'Keadaan', en: 'State' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  noEvidence: { id: 'belum ada', en: 'none yet' },
  noDecisions: {
    id: 'Belum ada keputusan rapat yang tercatat untuk wilayah ini.',
    en: 'No decisions of meetings are recorded for these areas yet.',
  },
  decisionsTable: {
    id: 'Keputusan rapat dan tindak lanjutnya',
    en: 'Decisions of meetings and their follow-up',
  },
  decisionsAll: { id: 'Keputusan yang dibawa ke rapat', en: 'Decisions brought to the meeting' },
  decisionsDone: { id: 'Keputusan yang selesai', en: 'Decisions done' },
  decisionsPending: { id: 'Keputusan yang belum selesai', en: 'Decisions not done' },
  decisionsLate: { id: 'Keputusan yang melewati tenggat', en: 'Decisions past their due date' },
  meetingRecords: { id: 'catatan rapat di Teduh', en: 'records of meetings in Teduh' },

  noLegalBasis: {
    id: 'Dasar hukum belum diisi di pengaturan kantor.',
    en: 'The legal basis has not been entered in the office’s settings.',
  },

  labourTable: { id: 'Keadaan ketenagakerjaan, angka terbaru', en: 'Labour market, newest figures' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  value: { id: 'Nilai', en: 'Value' },
  period: { id: 'Periode', en: 'Period' },
  published: { id: 'Terbit', en: 'Published' },
  notStated: { id: 'tidak disebut', en: 'not stated' },
  ledgerTable: { id: 'Neraca tenaga kerja asing (TKA)', en: 'Ledger of foreign workers' },
  agency: { id: 'Instansi', en: 'Agency' },
  noAgency: { id: 'instansi tidak disebut', en: 'agency not stated' },
  counted: { id: 'Yang dihitung', en: 'What is counted' },
  sector: { id: 'Sektor', en: 'Sector' },
  allSectors: { id: 'semua sektor', en: 'all sectors' },
  part: { id: 'bagian', en: 'part' },
  number: { id: 'Jumlah', en: 'Count' },
  stockShort: { id: 'stok', en: 'stock' },
  flowShort: { id: 'arus', en: 'flow' },
  gap: { id: 'Selisih angka antarinstansi', en: 'Gap between agencies' },
  age: { id: 'Umur angka', en: 'Age of the figure' },
  noCounts: {
    id: 'belum ada angka TKA menurut kabupaten/kota',
    en: 'no counts of foreign workers by regency',
  },
  ledgerNote: {
    id: 'Setiap instansi menghitung hal yang berbeda. Orang pada satu tanggal (stok) dan izin selama satu periode (arus) tidak pernah dijumlahkan. Jumlah TKA tidak menaikkan skor.',
    en: 'Each agency counts something else. Persons at a date (stock) and permits in a period (flow) are never added. The number of foreign workers does not raise the score.',
  },
  smallNote: {
    id: 'Jumlah TKA atau izin kerja yang kecil ditulis <5; sebagian jumlah lain ikut ditutup agar yang kecil tidak dapat dihitung kembali.',
    en: 'Small counts of foreign workers or their permits are written <5; some other counts of them are hidden too, so that the small ones cannot be worked out.',
  },
  districtsNoCounts: {
    id: 'Jumlah TKA hanya tersedia menurut kabupaten/kota; untuk kecamatan tidak ada angka, dan angka kabupaten/kota tidak dibagi ke kecamatan.',
    en: 'Counts of foreign workers exist by regency only; there are none for districts, and those of a regency are not divided among its districts.',
  },
  hidden: { id: 'ditutup', en: 'hidden' },
  withReason: { id: 'sebabnya belum dicatat', en: 'no reason is recorded yet' },

  mapCaption: { id: 'Kelas risiko menurut wilayah', en: 'Risk class by area' },
  noScore: { id: 'belum ada skor', en: 'no score' },
  trendUnit: { id: 'Skor risiko (0–100)', en: 'Risk score (0–100)' },
  structuralUnit: { id: 'Tekanan struktural (0–100)', en: 'Structural pressure (0–100)' },
  score: { id: 'Skor', en: 'Score' },
  low: { id: 'Batas bawah selang', en: 'Lower end of the interval' },
  high: { id: 'Batas atas selang', en: 'Upper end of the interval' },
  scoreTable: { id: 'Skor, selang, peringkat, dan perubahan', en: 'Score, interval, rank and change' },
  riskClass: { id: 'Kelas', en: 'Class' },
  interval: { id: 'Selang 5–95%', en: '5–95% interval' },
  rankRange: { id: 'Peringkat', en: 'Rank' },
  changeByData: { id: 'Perubahan karena ketersediaan data', en: 'Change by availability of data' },
  median: { id: 'Median wilayah setingkat', en: 'Median of areas at this level' },
  mapCaptionDistrict: { id: 'Kelas risiko menurut kecamatan', en: 'Risk class by district' },
  rankedAmong: { id: 'Wilayah yang diperingkat', en: 'Areas ranked' },
  pastMean: { id: 'Rata-rata bulan-bulan sebelumnya', en: 'Mean of the months before' },
  pastMonths: { id: 'Bulan sebelumnya yang memiliki skor', en: 'Months before with a score' },
  monthChange: { id: 'Terhadap bulan lalu', en: 'On the month before' },
  yearChange: { id: 'Terhadap setahun lalu', en: 'On a year before' },
  reliability: { id: 'Keandalan', en: 'Reliability' },

  driversTable: { id: 'Tiga pendorong terbesar menurut wilayah', en: 'The three largest drivers by area' },
  driver: { id: 'Pendorong', en: 'Driver' },
  contribution: { id: 'Sumbangan (poin)', en: 'Contribution (points)' },
  figure: { id: 'Angka', en: 'Figure' },
  ageOrPeriod: { id: 'Sampai', en: 'Up to' },
  for: { id: 'Yang mendorong', en: 'What drives it' },
  against: { id: 'Bukti yang menyanggah', en: 'Evidence against' },

  relatedSeries: {
    id: 'Terkait TKA (seluruhnya atau sebagian)',
    en: 'About foreign workers (wholly or partly)',
  },
  otherSeries: { id: 'Keresahan lain dan soal penghidupan', en: 'Other unrest and livelihoods' },
  incidentsUnit: { id: 'Banyaknya peristiwa', en: 'Number of incidents' },
  incidentsChart: { id: 'Peristiwa ketegangan tiap bulan', en: 'Incidents of tension by month' },
  categoryTable: {
    id: 'Peristiwa menurut jenis, 13 bulan terakhir',
    en: 'Incidents by kind, last 13 months',
  },
  category: { id: 'Jenis', en: 'Kind' },
  areaTable: { id: 'Peristiwa menurut wilayah, 13 bulan terakhir', en: 'Incidents by area, last 13 months' },
  verifiedOnly: {
    id: 'Yang dihitung hanya peristiwa yang sudah terverifikasi.',
    en: 'Only verified incidents are counted.',
  },
  notPersons: {
    id: 'Yang dihitung adalah peristiwa menurut tempat dan jenis, bukan orang.',
    en: 'Incidents are counted by place and kind, never persons.',
  },
  noListening: {
    id: 'belum ada kanal yang mendengarkan wilayah ini pada bulan itu',
    en: 'no channel listened to this area in that month',
  },
  silence: {
    id: 'Bulan tanpa catatan bukan bukti ketenangan: yang tidak didengarkan tidak ditulis nol.',
    en: 'A month without a record is no proof of calm: what nobody listened to is not written as zero.',
  },

  reliabilityTable: { id: 'Keandalan skor dan unsurnya', en: 'Reliability of the score and its parts' },
  grade: { id: 'Nilai', en: 'Grade' },
  partWeight: { id: 'Bobot indikator yang ada', en: 'Weight of indicators there' },
  partAge: { id: 'Kemutakhiran', en: 'Freshness' },
  partOwn: { id: 'Angka sendiri', en: 'Own figures' },
  partVerified: { id: 'Sinyal terverifikasi', en: 'Verified signal' },
  reportsTable: { id: 'Laporan yang masuk menurut kanal', en: 'Reports received by channel' },
  reportsRounded: {
    id: 'Laporan yang masuk menurut kanal, dibulatkan ke kelipatan lima',
    en: 'Reports received by channel, rounded to multiples of five',
  },
  channel: { id: 'Kanal', en: 'Channel' },
  received: { id: 'Masuk', en: 'Received' },
  dueReports: { id: 'Jatuh tempo dijawab', en: 'Answer due' },
  inTime: { id: 'Dijawab tepat waktu', en: 'Answered in time' },
  noReports: {
    id: 'Belum ada laporan warga yang masuk melalui kanal kantor untuk wilayah ini.',
    en: 'No reports came in through the office’s channels for these areas.',
  },
  noBlindSpots: {
    id: 'Tidak ada wilayah terpilih yang laporannya terlalu sedikit untuk disebut kebetulan.',
    en: 'None of the areas chosen has too few reports to be called chance.',
  },

  residents: { id: 'Penghidupan dan keamanan warga', en: 'Livelihoods and safety of residents' },
  workers: { id: 'Keselamatan tenaga kerja asing', en: 'Safety of foreign workers' },
  bothSides: {
    id: 'Kedua pihak dilindungi: ancaman terhadap TKA dinilai setara dengan ancaman terhadap warga.',
    en: 'Both sides are protected: a threat to foreign workers weighs as much as a threat to residents.',
  },
  noStrain: {
    id: 'Tidak ada tekanan penghidupan yang terukur di wilayah terpilih; bila datanya belum ada, itu tercantum pada bagian keandalan.',
    en: 'No loss of livelihoods is measured in the areas chosen; where figures are missing, the part on reliability says so.',
  },
  noThreats: {
    id: 'Tidak ada kekerasan, ancaman, atau penolakan terkait TKA yang tercatat di wilayah terpilih dalam 13 bulan terakhir. Nomor darurat dan penghubung perusahaan tetap perlu dipastikan.',
    en: 'No violence, threat or rejection about foreign workers is recorded in the areas chosen in the last 13 months. An emergency number and a contact in each firm are still needed.',
  },
  threatsUnknown: {
    id: 'Keselamatan TKA belum dapat dinilai di wilayah yang tidak didengarkan kanal mana pun.',
    en: 'The safety of foreign workers cannot be judged where no channel listens.',
  },

  optionsTable: { id: 'Pilihan langkah, yang melindungi lebih dahulu', en: 'Options, protective ones first' },
  option: { id: 'Pilihan langkah', en: 'Option' },
  basis: { id: 'Dasarnya', en: 'Why' },
  optionsNote: {
    id: 'Kelas tinggi adalah alasan untuk berdialog, bukan untuk melakukan razia. Pilihan ini disusun menurut aturan dari pendorong di atas; keputusan tetap pada rapat.',
    en: 'A high class is a reason to talk, not to raid. These options follow by rule from the drivers above; the meeting decides.',
  },

  limitsTable: { id: 'Jarak ke batas kelas', en: 'Distance to the limits of the class' },
  toHigher: { id: 'Ke kelas di atasnya (poin)', en: 'To the class above (points)' },
  toLower: { id: 'Ke kelas di bawahnya (poin)', en: 'To the class below (points)' },
  none: { id: 'tidak ada', en: 'none' },
  missingHeading: { id: 'Indikator yang belum tersedia', en: 'Indicators that are missing' },
  releasesHeading: { id: 'Terbitan yang ditunggu', en: 'Figures to come' },
  noClassThere: { id: 'tidak ada kelas lagi di arah itu', en: 'there is no class on that side' },
  otherClass: { id: 'Peluang kelas lain', en: 'Probability of another class' },
  precaution: { id: 'kewaspadaan dini', en: 'early alertness' },
  notHeard: { id: 'belum ada kanal yang mendengarkan', en: 'no channel listens' },
  verifiedReport: {
    id: 'laporan terverifikasi tentang pekerjaan tanpa izin kerja yang sah',
    en: 'a verified report of work without a valid permit',
  },
  classLimit: { id: 'Batas kelas', en: 'Class limit' },
  modelVersion: { id: 'Versi model', en: 'Version of the model' },
  engine: { id: 'Versi program hitung', en: 'Version of the program' },
  cut: { id: 'Data yang diketahui sampai', en: 'Data known up to' },
  auditAnchor: { id: 'Jangkar jejak audit', en: 'Anchor of the audit trail' },
  oldest: { id: 'Angka tertua yang dipakai', en: 'Oldest figure used' },
  blindSpots: { id: 'Kanal dan titik buta', en: 'Channels and blind spots' },
  lastIncident: { id: 'Peristiwa terakhir yang tercatat', en: 'Last incident recorded' },
  reportsSeen: { id: 'Laporan yang masuk, dua tahun', en: 'Reports received, two years' },
  reportsExpected: { id: 'Laporan yang diperkirakan, dua tahun', en: 'Reports expected, two years' },
  alarms: { id: 'Alarm yang terbuka atau dipertahankan', en: 'Alarms open or kept' },
  periodFrom: { id: 'Awal masa', en: 'Beginning of the time' },
  unverified: { id: 'Peristiwa yang belum terverifikasi', en: 'Unverified incidents' },
  otherRecords: { id: 'Catatan tanpa bobot ketegangan', en: 'Records without weight of tension' },
  engagements: { id: 'Dialog, mediasi, dan langkah sejenis', en: 'Dialogues, mediations and the like' },
  lastEngagement: { id: 'Langkah terakhir', en: 'Last of them' },
  nothingMissing: {
    id: 'Semua indikator tersedia di wilayah terpilih.',
    en: 'All indicators are available in the areas chosen.',
  },

  placesNotPersons: {
    id: 'Skor menggambarkan wilayah, bukan orang.',
    en: 'Scores describe places, not people.',
  },
  fallacy: {
    id: 'Menyimpulkan sifat warga atau pekerja dari skor wilayahnya adalah kekeliruan ekologis.',
    en: 'To conclude anything about residents or workers from the score of their area is the ecological fallacy.',
  },
  countsDoNotRaise: {
    id: 'Jumlah TKA saja tidak pernah menaikkan skor; yang dihitung adalah hilangnya penghidupan, pergantian tenaga kerja yang terlihat, sinyal ketegangan, dan kemampuan menanggapinya.',
    en: 'The number of foreign workers alone never raises a score; what counts is lost livelihoods, visible substitution, signals of tension, and the capacity to answer them.',
  },
  intervalMeans: {
    id: 'Selang 5–95% menunjukkan ketidakpastian angka dan pilihan bobot; bila dua selang bertumpang tindih, urutan kedua wilayah belum pasti.',
    en: 'The 5–95% interval shows the uncertainty of figures and weights; where two intervals overlap, the order of the two areas is not certain.',
  },
  noDataNoCalm: { id: 'Tidak ada data tidak berarti tenang.', en: 'No data does not mean calm.' },
  generated: {
    id: 'Kalimat disusun dengan aturan dari angka dalam bahan ini; kalimat yang diubah petugas tetap diperiksa terhadap angkanya.',
    en: 'Sentences follow by rule from the numbers of this pack; those that somebody changed are checked against its numbers.',
  },
  teduh: { id: 'Teduh', en: 'Teduh' },
  intakeRecords: { id: 'catatan laporan di Teduh', en: 'records of reports in Teduh' },
  incidentRecords: { id: 'catatan peristiwa di Teduh', en: 'records of incidents in Teduh' },
} satisfies Dictionary;

type P<N extends number> = Phrase<
  N extends 1
    ? [string]
    : N extends 2
      ? [string, string]
      : N extends 3
        ? [string, string, string]
        : N extends 4
          ? [string, string, string, string]
          : [string, string, string, string, string]
>;

export const briefingPhrases = {
  source: { id: (list) => `Sumber: ${list}`, en: (list) => `Source: ${list}` } satisfies P<1>,
  dataTo: {
    id: (period, cut) => `${period}; data yang diketahui sampai ${cut}`,
    en: (period, cut) => `${period}; data known up to ${cut}`,
  } satisfies P<2>,
  model: {
    id: (code, version) => `model ${code} versi ${version}`,
    en: (code, version) => `model ${code} version ${version}`,
  } satisfies P<2>,
  fromTo: { id: (from, to) => `${from} sampai ${to}`, en: (from, to) => `${from} to ${to}` } satisfies P<2>,
  label: {
    id: (what, where) => `${what}, ${where}`,
    en: (what, where) => `${what}, ${where}`,
  } satisfies P<2>,
  labelMonth: {
    id: (what, where, when) => `${what}, ${where}, ${when}`,
    en: (what, where, when) => `${what}, ${where}, ${when}`,
  } satisfies P<3>,
  gradeOf: {
    id: (grade, name) => `Keandalan ${grade} (${name})`,
    en: (grade, name) => `Reliability ${grade} (${name})`,
  } satisfies P<2>,
  gradesOf: { id: (list) => `Keandalan: ${list}`, en: (list) => `Reliability: ${list}` } satisfies P<1>,
  areaGrade: {
    id: (area, grade) => `${area} ${grade}`,
    en: (area, grade) => `${area} ${grade}`,
  } satisfies P<2>,

  decisionsSum: {
    id: (all, done, pending, late) =>
      `Dari ${all} keputusan yang dibawa ke rapat ini, ${done} sudah selesai dan ${pending} belum selesai; dari yang belum selesai, ${late} melewati tenggat.`,
    en: (all, done, pending, late) =>
      `Of ${all} decisions brought to this meeting, ${done} are done, ${pending} are not, and ${late} of these are past their due date.`,
  } satisfies P<4>,
  lateBy: {
    id: (state, days) => `${state}, lewat ${days} hari`,
    en: (state, days) => `${state}, ${days} days late`,
  } satisfies P<2>,
  doneOn: {
    id: (state, day) => `${state} pada ${day}`,
    en: (state, day) => `${state} on ${day}`,
  } satisfies P<2>,
  decisionsAlt: {
    id: (all, late) =>
      `Tabel ${all} keputusan rapat dengan penanggung jawab, tenggat, keadaan, dan bukti; ${late} lewat tenggat.`,
    en: (all, late) =>
      `Table of ${all} decisions with owner, due date, state and evidence; ${late} past their due date.`,
  } satisfies P<2>,

  covers: {
    id: (areas, month) => `Bahan ini mencakup ${areas} untuk bulan ${month}.`,
    en: (areas, month) => `This pack covers ${areas} for ${month}.`,
  } satisfies P<2>,
  districtIn: {
    id: (name, regency) => `Kecamatan ${name} (${regency})`,
    en: (name, regency) => `${name} district (${regency})`,
  } satisfies P<2>,
  shortDistrict: { id: (name) => `Kec. ${name}`, en: (name) => `${name} district` } satisfies P<1>,
  newestCount: {
    id: (area, count, what, agency, when) => `${area}: ${count} ${what}, menurut ${agency}, per ${when}.`,
    en: (area, count, what, agency, when) => `${area}: ${count} ${what} by ${agency}, as of ${when}.`,
  } satisfies P<5>,
  hiddenCount: {
    id: (area, what, agency, when) =>
      `${area}: jumlah ${what} menurut ${agency}, per ${when}, ditutup untuk melindungi jumlah kecil.`,
    en: (area, what, agency, when) =>
      `${area}: the count of ${what} by ${agency}, as of ${when}, is hidden to protect small counts.`,
  } satisfies P<4>,
  noCountsIn: {
    id: (area) => `${area}: belum ada angka TKA; dapat diminta kepada Dinas Tenaga Kerja dan Kesbangpol.`,
    en: (area) => `${area}: no counts of foreign workers yet; ask the manpower and national unity offices.`,
  } satisfies P<1>,
  ageOfCounts: {
    id: (ages) => `Umur angka TKA terbaru: ${ages}. Angka lama perlu diperbarui sebelum ditarik kesimpulan.`,
    en: (ages) => `Age of the newest counts: ${ages}. Old counts need an update before concluding anything.`,
  } satisfies P<1>,
  areaAge: { id: (area, age) => `${area} ${age}`, en: (area, age) => `${area} ${age}` } satisfies P<2>,
  gap: {
    id: (area, gap, when, reason) =>
      `${area}: angka antarinstansi berselisih ${gap} orang (${when}); ${reason}.`,
    en: (area, gap, when, reason) =>
      `${area}: counts of the agencies differ by ${gap} persons (${when}); ${reason}.`,
  } satisfies P<4>,
  gapReason: {
    id: (kind) => `sebab yang dicatat: ${kind}`,
    en: (kind) => `reason recorded: ${kind}`,
  } satisfies P<1>,
  ledgerAlt: {
    id: (area, rows) =>
      `Tabel ${rows} angka TKA terbaru di ${area} menurut instansi, definisi, sektor, dan tanggal.`,
    en: (area, rows) =>
      `Table of the ${rows} newest counts of foreign workers in ${area} by agency, definition, sector and date.`,
  } satisfies P<2>,
  labourAlt: {
    id: (rows) => `Tabel ${rows} angka ketenagakerjaan terbaru dengan nilai, periode, dan tanggal terbit.`,
    en: (rows) => `Table of the ${rows} newest labour figures with value, period and day of publication.`,
  } satisfies P<1>,

  level: {
    id: (area, riskClass, score, low, high) =>
      `${area} berada pada kelas ${riskClass} dengan skor ${score} dari 100 (selang 5–95%: ${low}–${high}).`,
    en: (area, riskClass, score, low, high) =>
      `${area} is in the ${riskClass} class with a score of ${score} of 100 (5–95% interval: ${low}–${high}).`,
  } satisfies P<5>,
  rank: {
    id: (range, among) =>
      `Peringkatnya ${range} di antara ${among} wilayah yang terukur pada pilar yang sama.`,
    en: (range, among) => `It ranks ${range} of ${among} areas with the same pillars measured.`,
  } satisfies P<2>,
  noRisk: {
    id: (area, reason) => `Skor risiko ${area} belum dapat dihitung: ${reason}.`,
    en: (area, reason) => `There is no risk score for ${area} yet: ${reason}.`,
  } satisfies P<2>,
  structural: {
    id: (score, low, high) => `Tekanan strukturalnya ${score} dari 100 (selang 5–95%: ${low}–${high}).`,
    en: (score, low, high) => `Its structural pressure is ${score} of 100 (5–95% interval: ${low}–${high}).`,
  } satisfies P<3>,
  rose: {
    id: (points) => `Nilainya naik ${points} poin dari bulan sebelumnya.`,
    en: (points) => `It rose by ${points} points on the month before.`,
  } satisfies P<1>,
  fell: {
    id: (points) => `Nilainya turun ${points} poin dari bulan sebelumnya.`,
    en: (points) => `It fell by ${points} points on the month before.`,
  } satisfies P<1>,
  steady: {
    id: () => 'Nilainya praktis sama dengan bulan sebelumnya.',
    en: () => 'It is practically that of the month before.',
  } satisfies Phrase<[]>,
  noBefore: {
    id: () => 'Perubahan dari bulan sebelumnya tidak dapat dihitung karena skor bulan itu tidak ada.',
    en: () => 'There is no change on the month before, for which there is no score.',
  } satisfies Phrase<[]>,
  above: {
    id: (mean, months) => `Nilai itu di atas rata-rata ${months} bulan sebelumnya (${mean}).`,
    en: (mean, months) => `That is above the mean of the ${months} months before (${mean}).`,
  } satisfies P<2>,
  below: {
    id: (mean, months) => `Nilai itu di bawah rata-rata ${months} bulan sebelumnya (${mean}).`,
    en: (mean, months) => `That is below the mean of the ${months} months before (${mean}).`,
  } satisfies P<2>,
  near: {
    id: (mean, months) => `Nilai itu dekat dengan rata-rata ${months} bulan sebelumnya (${mean}).`,
    en: (mean, months) => `That is close to the mean of the ${months} months before (${mean}).`,
  } satisfies P<2>,
  median: {
    id: (median) => `Median wilayah setingkat: ${median}.`,
    en: (median) => `The median of areas at this level is ${median}.`,
  } satisfies P<1>,
  byData: {
    id: (points) =>
      `Dari perubahan itu, ${points} poin berasal dari ketersediaan data, bukan dari keadaan di lapangan.`,
    en: (points) =>
      `Of this change ${points} points come from the availability of data, not from the situation on the ground.`,
  } satisfies P<1>,
  mapWords: {
    id: (name, riskClass, score, low, high) =>
      `${name}: kelas ${riskClass}, skor ${score} (selang ${low}–${high})`,
    en: (name, riskClass, score, low, high) =>
      `${name}: ${riskClass} class, score ${score} (interval ${low}–${high})`,
  } satisfies P<5>,
  mapNone: {
    id: (name, reason) => `${name}: belum ada skor, ${reason}`,
    en: (name, reason) => `${name}: no score, ${reason}`,
  } satisfies P<2>,
  mapAlt: {
    id: (month, list) => `Peta kelas risiko ${month}. ${list}.`,
    en: (month, list) => `Map of risk classes, ${month}. ${list}.`,
  } satisfies P<2>,
  trendCaption: {
    id: (what, area, period) => `${what} ${area}, ${period}`,
    en: (what, area, period) => `${what} of ${area}, ${period}`,
  } satisfies P<3>,
  trendAlt: {
    id: (area, from, first, to, last) =>
      `Garis skor ${area} dengan selangnya: ${first} pada ${from}, ${last} pada ${to}.`,
    en: (area, from, first, to, last) =>
      `Line of the score of ${area} with its interval: ${first} in ${from}, ${last} in ${to}.`,
  } satisfies P<5>,
  scoreAlt: {
    id: (list) => `Tabel skor menurut wilayah: ${list}.`,
    en: (list) => `Table of scores by area: ${list}.`,
  } satisfies P<1>,

  driver: {
    id: (name, points, figure) => `${name} menyumbang ${points} poin${figure}.`,
    en: (name, points, figure) => `${name} contributes ${points} points${figure}.`,
  } satisfies P<3>,
  driverFigure: {
    id: (value, until, area) => `: ${value}, sampai ${until}${area}`,
    en: (value, until, area) => `: ${value}, up to ${until}${area}`,
  } satisfies P<3>,
  driverNow: { id: (value) => `: ${value}`, en: (value) => `: ${value}` } satisfies P<1>,
  ofArea: { id: (area) => ` (angka ${area})`, en: (area) => ` (figure of ${area})` } satisfies P<1>,
  moved: {
    id: (name, points, cause) => `Perubahan sejak bulan lalu: ${name} ${points} poin, karena ${cause}.`,
    en: (name, points, cause) => `Change since the month before: ${name} ${points} points, from ${cause}.`,
  } satisfies P<3>,
  noDrivers: {
    id: (area) => `${area}: belum ada skor, jadi belum ada pendorong yang dapat disebut.`,
    en: (area) => `${area}: there is no score, and so no driver to name.`,
  } satisfies P<1>,
  driversAlt: {
    id: (list) => `Tabel pendorong terbesar: ${list}.`,
    en: (list) => `Table of the largest drivers: ${list}.`,
  } satisfies P<1>,
  nameAndPoints: {
    id: (area, name, points) => `${area}: ${name} (${points} poin)`,
    en: (area, name, points) => `${area}: ${name} (${points} points)`,
  } satisfies P<3>,

  incidentsSum: {
    id: (all, related, other, period) =>
      `Selama ${period} tercatat ${all} peristiwa ketegangan: ${related} terkait TKA (seluruhnya atau sebagian) dan ${other} keresahan lain atau soal penghidupan.`,
    en: (all, related, other, period) =>
      `From ${period}, ${all} incidents of tension were recorded: ${related} about foreign workers (wholly or partly) and ${other} other unrest or livelihood matters.`,
  } satisfies P<4>,
  incidentsMonth: {
    id: (month, related, other) => `Pada ${month}: ${related} terkait TKA dan ${other} lainnya.`,
    en: (month, related, other) => `In ${month}: ${related} about foreign workers and ${other} others.`,
  } satisfies P<3>,
  unverifiedShare: {
    id: (count, all) => `${count} dari ${all} peristiwa itu belum terverifikasi.`,
    en: (count, all) => `${count} of these ${all} incidents are unverified.`,
  } satisfies P<2>,
  notHeardIn: {
    id: (areas, month) =>
      `Pada ${month} tidak ada kanal yang mendengarkan ${areas}; banyaknya peristiwa di sana tidak diketahui.`,
    en: (areas, month) =>
      `In ${month} no channel listened to ${areas}; the number of incidents there is not known.`,
  } satisfies P<2>,
  otherRecords: {
    id: (count) =>
      `Selain itu, ${count} catatan tanpa bobot ketegangan (PHK, pemeriksaan, rumor, dan sejenisnya) tidak dihitung di sini.`,
    en: (count) =>
      `Another ${count} records without weight of tension (layoffs, inspections, rumours and the like) are not counted here.`,
  } satisfies P<1>,
  engagementsSum: {
    id: (count, last, kind) =>
      `Dialog, mediasi, dan langkah sejenis selama masa itu: ${count}; yang terakhir ${kind} pada ${last}.`,
    en: (count, last, kind) =>
      `Dialogues, mediations and the like in that time: ${count}; the last one, ${kind}, on ${last}.`,
  } satisfies P<3>,
  noEngagements: {
    id: (period) => `Selama ${period} belum ada dialog atau mediasi yang dicatat.`,
    en: (period) => `From ${period} no dialogue or mediation is recorded.`,
  } satisfies P<1>,
  incidentsAlt: {
    id: (period, related, other) =>
      `Diagram batang ${period}: ${related} peristiwa terkait TKA, ${other} lainnya; bulan yang tidak didengarkan dibiarkan kosong.`,
    en: (period, related, other) =>
      `Bar chart, ${period}: ${related} incidents about foreign workers, ${other} others; months that nobody listened to are empty.`,
  } satisfies P<3>,
  incidentTableAlt: {
    id: (rows) => `Tabel dengan ${rows} baris, terkait TKA dan lainnya terpisah.`,
    en: (rows) => `Table of ${rows} rows, about foreign workers and others apart.`,
  } satisfies P<1>,

  weakest: {
    id: (area, grade, name, why) => `${area}: keandalan ${grade} (${name}), terutama karena ${why}.`,
    en: (area, grade, name, why) => `${area}: reliability ${grade} (${name}), mainly because ${why}.`,
  } satisfies P<4>,
  gradeOnly: {
    id: (area, grade, name) => `${area}: keandalan ${grade} (${name}).`,
    en: (area, grade, name) => `${area}: reliability ${grade} (${name}).`,
  } satisfies P<3>,
  channels: {
    id: (area, list) => `${area} didengarkan melalui ${list}.`,
    en: (area, list) => `${area}: listened to through ${list}.`,
  } satisfies P<2>,
  pressOnly: {
    id: (area) => `${area} hanya dipantau melalui berita; peristiwa kecil mudah terlewat.`,
    en: (area) => `${area}: followed in the news only; small incidents are easily missed.`,
  } satisfies P<1>,
  noChannels: {
    id: (area, month) =>
      `${area}: tidak ada kanal yang mendengarkan pada ${month}. Sepi di sini tidak berarti tenang.`,
    en: (area, month) => `${area}: no channel listened in ${month}. Silence here is not calm.`,
  } satisfies P<2>,
  blind: {
    id: (area, observed, expected) =>
      `Titik buta: dari ${area} hanya ${observed} laporan dalam dua tahun, padahal diperkirakan ${expected}.`,
    en: (area, observed, expected) =>
      `Blind spot: ${area} gave only ${observed} reports in two years where ${expected} were expected.`,
  } satisfies P<3>,
  blindRefused: {
    id: (reason) => `Titik buta belum dapat dinilai. ${reason}`,
    en: (reason) => `Blind spots cannot be judged yet. ${reason}`,
  } satisfies P<1>,
  answered: {
    id: (received, due, inTime) =>
      `Laporan warga: ${received} masuk, ${due} sudah jatuh tempo dijawab, ${inTime} dijawab tepat waktu.`,
    en: (received, due, inTime) =>
      `Reports: ${received} received, ${due} with an answer due, ${inTime} answered in time.`,
  } satisfies P<3>,
  lastIncident: {
    id: (month) => `Peristiwa terakhir yang tercatat terjadi pada ${month}.`,
    en: (month) => `The last incident recorded was in ${month}.`,
  } satisfies P<1>,
  behind: {
    id: (month, age) => `Bulan yang dinilai, ${month}, tertinggal ${age} dari tanggal data.`,
    en: (month, age) => `The month assessed, ${month}, lies ${age} behind the data cut.`,
  } satisfies P<2>,
  pictureOfScores: {
    id: (grades) => `${grades}. Skor menggambarkan wilayah, bukan orang.`,
    en: (grades) => `${grades}. Scores describe places, not people.`,
  } satisfies P<1>,
  alarmsOpen: {
    id: (count) => `Alarm yang masih terbuka atau dipertahankan untuk wilayah ini: ${count}.`,
    en: (count) => `Alarms still open or kept for these areas: ${count}.`,
  } satisfies P<1>,
  reliabilityAlt: {
    id: (list) => `Tabel keandalan: ${list}.`,
    en: (list) => `Table of reliability: ${list}.`,
  } satisfies P<1>,
  reportsAlt: {
    id: (rows) => `Tabel laporan yang masuk, jatuh tempo, dan dijawab tepat waktu, ${rows} kanal.`,
    en: (rows) => `Table of reports received, due and answered in time, ${rows} channels.`,
  } satisfies P<1>,

  strainIn: {
    id: (area, list) => `${area}: tekanan pada penghidupan warga terutama berasal dari ${list}.`,
    en: (area, list) => `${area}: pressure on residents’ livelihoods comes mainly from ${list}.`,
  } satisfies P<2>,
  threats: {
    id: (count, area) =>
      `${area}: tercatat ${count} peristiwa kekerasan, ancaman, bentrok, atau penolakan terkait TKA dalam 13 bulan terakhir; keselamatan pekerja dan jalur aman perlu dipastikan.`,
    en: (count, area) =>
      `${area}: ${count} incidents of violence, threat, clash or rejection about foreign workers in the last 13 months; secure the safety of workers and a safe route.`,
  } satisfies P<2>,
  residentThreats: {
    id: (count, area) =>
      `${area}: tercatat ${count} peristiwa kekerasan, ancaman, atau bentrok dalam keresahan lain atau soal penghidupan dalam 13 bulan terakhir; warga memerlukan perlindungan dan saluran untuk menyampaikan keberatan.`,
    en: (count, area) =>
      `${area}: ${count} incidents of violence, threat or clash in other unrest or over livelihoods in the last 13 months; residents need protection and a way to be heard.`,
  } satisfies P<2>,

  optionItem: {
    id: (option, owner, areas) => `${option} Penanggung jawab yang diusulkan: ${owner} (${areas}).`,
    en: (option, owner, areas) => `${option} Proposed owner: ${owner} (${areas}).`,
  } satisfies P<3>,
  optionsAlt: {
    id: (count) => `Tabel ${count} pilihan langkah dengan wilayah, penanggung jawab, dan dasarnya.`,
    en: (count) => `Table of ${count} options with areas, owner and reason.`,
  } satisfies P<1>,
  classReason: {
    id: (riskClass) => `kelas ${riskClass}`,
    en: (riskClass) => `${riskClass} class`,
  } satisfies P<1>,

  distanceBoth: {
    id: (area, up, higher, down, lower) =>
      `${area}: ${up} poin lagi ke kelas ${higher}; turun lebih dari ${down} poin membawanya ke kelas ${lower}.`,
    en: (area, up, higher, down, lower) =>
      `${area}: ${up} points short of the ${higher} class; a fall of more than ${down} points takes it to the ${lower} class.`,
  } satisfies P<5>,
  distanceUp: {
    id: (area, up, higher) => `${area}: ${up} poin lagi ke kelas ${higher}; tidak ada kelas di bawahnya.`,
    en: (area, up, higher) => `${area}: ${up} points short of the ${higher} class; no class is lower.`,
  } satisfies P<3>,
  distanceDown: {
    id: (area, down, lower) =>
      `${area}: turun lebih dari ${down} poin membawanya ke kelas ${lower}; tidak ada kelas di atasnya.`,
    en: (area, down, lower) =>
      `${area}: a fall of more than ${down} points takes it to the ${lower} class; no class is higher.`,
  } satisfies P<3>,
  largeEnough: {
    id: (name, points) =>
      `Sumbangan ${name} (${points} poin) lebih besar daripada jarak ke kelas di bawahnya: bila membaik, kelasnya dapat turun.`,
    en: (name, points) =>
      `The contribution of ${name} (${points} points) is larger than the distance to the class below: were it to improve, the class could fall.`,
  } satisfies P<2>,
  straddles: {
    id: (share) => `Peluang bahwa kelas sebenarnya berbeda dari yang disebut: ${share}.`,
    en: (share) => `Probability that the class is another one than stated: ${share}.`,
  } satisfies P<1>,
  missing: {
    id: (name, areas, reason, whom) =>
      `${name} belum tersedia untuk ${areas} (${reason}); dapat diminta kepada ${whom}.`,
    en: (name, areas, reason, whom) => `${name} is missing for ${areas} (${reason}); ask ${whom}.`,
  } satisfies P<4>,
  nextRelease: {
    id: (name, last, next) =>
      `${name}: angka terakhir sampai ${last}, terbitan berikutnya diperkirakan ${next}.`,
    en: (name, last, next) => `${name}: last figure up to ${last}, the next one is expected in ${next}.`,
  } satisfies P<3>,
  overdueRelease: {
    id: (name, last, next) =>
      `${name}: angka terakhir sampai ${last}; terbitan berikutnya diperkirakan ${next} tetapi belum masuk.`,
    en: (name, last, next) =>
      `${name}: last figure up to ${last}; the next one was expected in ${next} and is not in yet.`,
  } satisfies P<3>,
  limitsAlt: {
    id: (list) => `Tabel jarak ke batas kelas: ${list}.`,
    en: (list) => `Table of distances to class limits: ${list}.`,
  } satisfies P<1>,

  methodModel: {
    id: (model, version, engine, cut) =>
      `Skor dihitung dengan model ${model} versi ${version} (program hitung ${engine}) dari data yang diketahui sampai ${cut}.`,
    en: (model, version, engine, cut) =>
      `Scores are computed with model ${model} version ${version} (program ${engine}) from data known up to ${cut}.`,
  } satisfies P<4>,
  auditAnchor: {
    id: (date, digits) => `Jangkar jejak audit ${date}: ${digits}.`,
    en: (date, digits) => `Anchor of the audit trail, ${date}: ${digits}.`,
  } satisfies P<2>,
  classLimits: {
    id: (a, b, c, d) =>
      `Batas kelas: sangat rendah di bawah ${a}, rendah di bawah ${b}, sedang di bawah ${c}, tinggi di bawah ${d}, selebihnya sangat tinggi.`,
    en: (a, b, c, d) =>
      `Class limits: very low below ${a}, low below ${b}, medium below ${c}, high below ${d}, very high above.`,
  } satisfies P<4>,
  oldestFigure: {
    id: (name, until) => `Angka tertua yang masih dipakai skor: ${name}, sampai ${until}.`,
    en: (name, until) => `The oldest figure that the score still uses: ${name}, up to ${until}.`,
  } satisfies P<2>,
  simulation: {
    id: () => 'DATA SIMULASI: semua angka dalam bahan ini rekaan untuk latihan.',
    en: () => 'SIMULATED DATA: all numbers of this pack are invented for an exercise.',
  } satisfies Phrase<[]>,
};

/** Why a reliability is low, by its weakest part. */
export const weakestParts: Record<'weight' | 'age' | 'own' | 'verified', Words> = {
  weight: { id: 'banyak indikator belum ada', en: 'many indicators are missing' },
  age: { id: 'angkanya sudah lama', en: 'figures are old' },
  own: { id: 'angkanya berasal dari tingkat di atasnya', en: 'figures come from the level above' },
  verified: { id: 'sinyalnya belum terverifikasi', en: 'signals are unverified' },
};

/** Who would own an option: agencies, never persons. */
export const optionOwners = {
  dialogue: {
    id: 'Kesbangpol bersama Kantor Imigrasi dan pemerintah kecamatan',
    en: 'the national unity office with the immigration office and the district government',
  },
  answer: { id: 'Kantor Imigrasi', en: 'the immigration office' },
  mediation: { id: 'Dinas Tenaga Kerja bersama Kesbangpol', en: 'the manpower and national unity offices' },
  facts: {
    id: 'Dinas Tenaga Kerja, BPS, dan Kantor Imigrasi',
    en: 'the manpower, statistics and immigration offices',
  },
  livelihoods: {
    id: 'pemerintah kabupaten/kota melalui Dinas Tenaga Kerja',
    en: 'regency governments through the manpower office',
  },
  safety: { id: 'Kepolisian bersama perusahaan pemberi kerja', en: 'the police with employers' },
  followUps: { id: 'pemilik keputusan masing-masing', en: 'the owner of each decision' },
  channels: { id: 'Kantor Imigrasi bersama desa dan kelurahan', en: 'the immigration office with villages' },
  documents: {
    id: 'Kantor Imigrasi bersama pengawas ketenagakerjaan',
    en: 'the immigration office with labour inspectors',
  },
} satisfies Dictionary;

/** Whom to ask for indicators that the sheet for leadership does not name. */
export const furtherOwners: Record<string, Words> = {
  sector_overlap: { id: 'Dinas Tenaga Kerja dan BPS', en: 'the manpower and statistics offices' },
  substitution_share: {
    id: 'Dinas Tenaga Kerja (TKA per sektor pada dua tanggal)',
    en: 'the manpower office (foreign workers by sector at two dates)',
  },
};

/** Options that only this pack has; the others are those of the area page. */
export const furtherOptions = {
  followUps: {
    id: 'Selesaikan keputusan rapat yang lewat tenggat atau sepakati tenggat baru secara terbuka.',
    en: 'Finish overdue decisions or agree on a new date in the open.',
  },
  channels: {
    id: 'Buka kanal laporan di wilayah yang belum didengarkan, dengan jam jawab yang ditepati.',
    en: 'Open reporting channels where nobody listens yet, with an answer clock that is kept.',
  },
} satisfies Dictionary;
