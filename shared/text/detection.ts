import type { Words } from '../composite/types.ts';
import type {
  AssociationLayer,
  DetectionRefusal,
  Quadrant,
  ScanMethod,
  SurveillanceMethod,
  TrendMeasure,
} from '../surveillance/detection-types.ts';
import type { Dictionary, Phrase } from './language.ts';

export const detection = {
  title: { id: 'Deteksi', en: 'Detection' },
  lead: {
    id: 'Apa yang menonjol dari kebiasaan: lonjakan, gugus, wilayah yang bertetangga, wilayah yang diam, dan perubahan arah.',
    en: 'What stands out from the usual: surges, clusters, neighbouring areas, silent areas, and changes of direction.',
  },
  tabs: { id: 'Bagian deteksi', en: 'Parts of detection' },
  level: { id: 'Tingkat', en: 'Level' },
  notPersons: {
    id: 'Deteksi menggambarkan wilayah, bukan orang. Menyimpulkan sifat warga atau pekerja dari wilayahnya adalah kekeliruan ekologis.',
    en: 'Detection describes places, not people. To conclude anything about residents or workers from their area is the ecological fallacy.',
  },
  counted: {
    id: 'Yang dihitung: peristiwa ketegangan yang tercatat, tanpa temuan petugas sendiri dan tanpa yang terbantah. Bulan yang tidak didengarkan kanal mana pun tidak dihitung nol.',
    en: 'Counted: recorded incidents of tension, without what officers found themselves and without what was refuted. A month that no channel listened to is not counted as zero.',
  },
  refusedTitle: { id: 'Belum dapat dinilai', en: 'Cannot be judged yet' },
  whatHelps: { id: 'Yang membantu', en: 'What would help' },
  region: { id: 'Seluruh provinsi', en: 'The whole province' },

  surgesTitle: {
    id: 'Peristiwa tiap bulan dan batas wajarnya',
    en: 'Incidents each month and their usual limit',
  },
  surgesNote: {
    id: 'Batang: tercatat. Garis: diperkirakan dari bulan-bulan sebelumnya. Garis putus: batas atas; di atasnya jarang terjadi tanpa sebab.',
    en: 'Bars: recorded. Line: expected from the months before. Dashed line: upper limit; above it is rare without a cause.',
  },
  observed: { id: 'Tercatat', en: 'Recorded' },
  expected: { id: 'Diperkirakan', en: 'Expected' },
  upper: { id: 'Batas atas', en: 'Upper limit' },
  adjusted: { id: 'p terkoreksi', en: 'Adjusted p' },
  finding: { id: 'Temuan', en: 'Finding' },
  method: { id: 'Cara', en: 'Method' },
  slowRise: { id: 'Kenaikan perlahan (CUSUM)', en: 'Slow rise (CUSUM)' },
  alarm: { id: 'Lonjakan', en: 'Surge' },
  usual: { id: 'Wajar', en: 'Usual' },
  rising: { id: 'Menumpuk', en: 'Adding up' },
  notRising: { id: 'Tidak ada', en: 'None' },
  noAlarms: {
    id: 'Tidak ada wilayah yang melampaui batas atas dalam 24 bulan terakhir.',
    en: 'No area went above its upper limit in the last 24 months.',
  },
  notListened: { id: 'tidak didengarkan', en: 'not listened to' },

  clustersTitle: {
    id: 'Gugus peristiwa yang masih berlangsung',
    en: 'Clusters of incidents that still go on',
  },
  clustersNote: {
    id: 'Lingkaran yang memuat paling banyak separuh penduduk, dalam satu sampai enam bulan terakhir, dibandingkan dengan 999 pengacakan.',
    en: 'Circles with at most half of the residents, over the last one to six months, compared with 999 replications.',
  },
  place: { id: 'Wilayah dalam gugus', en: 'Areas in the cluster' },
  period: { id: 'Masa', en: 'Period' },
  relativeRisk: { id: 'Kali lipat dibanding luar gugus', en: 'Times the outside' },
  byChance: { id: 'Mungkinkah kebetulan', en: 'By chance' },
  noClusters: {
    id: 'Tidak ada gugus: peristiwa yang tercatat tersebar seperti penduduk.',
    en: 'No cluster: the recorded incidents are spread as the residents are.',
  },
  noClustersInTime: {
    id: 'Tidak ada gugus: tidak ada tempat yang akhir-akhir ini lebih ramai daripada tempat lain.',
    en: 'No cluster: no place was lately busier than other places.',
  },
  noClearCluster: {
    id: 'Tidak ada gugus yang nyata; yang terlihat di bawah mungkin kebetulan.',
    en: 'There is no clear cluster; what is seen below may be chance.',
  },
  outsideCluster: { id: 'di luar gugus', en: 'outside clusters' },
  clearCluster: { id: 'gugus nyata (p paling besar 0,05)', en: 'clear cluster (p at most 0.05)' },
  weakCluster: { id: 'mungkin kebetulan', en: 'may be chance' },

  associationTitle: {
    id: 'Wilayah yang mirip atau menonjol dari tetangganya',
    en: 'Areas like, or unlike, their neighbours',
  },
  associationNote: {
    id: 'Moran lokal dan Gi* dengan koreksi banyak uji. Perlu paling sedikit 20 wilayah dengan nilai sendiri.',
    en: 'Local Moran and Gi* with correction for many tests. At least 20 areas with values of their own are needed.',
  },
  layer: { id: 'Lapisan', en: 'Layer' },
  notSignificant: { id: 'tidak menonjol', en: 'not remarkable' },
  value: { id: 'Nilai', en: 'Value' },
  kind: { id: 'Jenis', en: 'Kind' },
  hotSpot: { id: 'Gi* (z)', en: 'Gi* (z)' },

  blindTitle: { id: 'Wilayah yang terlalu sepi laporan', en: 'Areas with too few reports' },
  blindNote: {
    id: 'Dihitung dari semua laporan, juga yang rutin, dua tahun terakhir, menurut jumlah penduduk dan kanal. Sepi bukan berarti tenang.',
    en: 'From all reports, routine ones too, of the last two years, by residents and channels. Silence is not calm.',
  },
  blind: { id: 'Titik buta', en: 'Blind spot' },
  heard: { id: 'Terdengar', en: 'Heard' },
  ratio: { id: 'Bagian dari perkiraan', en: 'Share of expected' },
  channelMonths: { id: 'Bulan-kanal', en: 'Channel months' },
  noBlind: {
    id: 'Tidak ada wilayah yang laporannya terlalu sedikit untuk disebut kebetulan.',
    en: 'No area has too few reports to be called chance.',
  },

  trendsTitle: { id: 'Arah dan pergeseran', en: 'Direction and shifts' },
  trendsNote: {
    id: 'Mann-Kendall dengan koreksi Hamed-Rao, kemiringan Sen per tahun dengan selang 95%, dan bulan pergeseran.',
    en: 'Mann-Kendall corrected after Hamed and Rao, Sen’s slope per year with its 95% interval, and the month of a shift.',
  },
  measure: { id: 'Ukuran', en: 'Measure' },
  direction: { id: 'Arah', en: 'Direction' },
  perYear: { id: 'Per tahun', en: 'Per year' },
  shifts: { id: 'Pergeseran', en: 'Shifts' },
  up: { id: 'Naik', en: 'Rising' },
  down: { id: 'Turun', en: 'Falling' },
  level0: { id: 'Tidak jelas', en: 'No clear direction' },
  mostlyZero: { id: 'kebanyakan bulan nol', en: 'most months are zero' },
  noShift: { id: 'tidak ada', en: 'none' },
} satisfies Dictionary;

export const methodNames: Record<SurveillanceMethod, Words> = {
  farrington_flexible: {
    id: 'Farrington luwes, bulan yang sama 3–5 tahun lalu',
    en: 'Farrington flexible, same months of the last 3–5 years',
  },
  ears_c2: { id: 'EARS C2, 7 bulan', en: 'EARS C2, 7 months' },
};
export const scanNames: Record<ScanMethod, Words> = {
  scan_poisson: { id: 'Menurut penduduk (Poisson)', en: 'By residents (Poisson)' },
  scan_space_time_permutation: {
    id: 'Menurut waktu dan tempat saja (permutasi)',
    en: 'By time and place alone (permutation)',
  },
};
export const associationLayerNames: Record<AssociationLayer, Words> = {
  risk: { id: 'Risiko', en: 'Risk' },
  structural: { id: 'Tekanan struktural', en: 'Structural pressure' },
  signals: { id: 'Sinyal', en: 'Signals' },
  incidents: { id: 'Peristiwa per 100.000', en: 'Incidents per 100,000' },
};
export const quadrantNames: Record<Quadrant, Words> = {
  HH: { id: 'Tinggi di antara yang tinggi', en: 'High among high' },
  LL: { id: 'Rendah di antara yang rendah', en: 'Low among low' },
  HL: { id: 'Tinggi di antara yang rendah', en: 'High among low' },
  LH: { id: 'Rendah di antara yang tinggi', en: 'Low among high' },
};
export const trendMeasureNames: Record<TrendMeasure, Words> = {
  risk: { id: 'Skor risiko', en: 'Risk score' },
  signals: { id: 'Sinyal', en: 'Signals' },
  incidents: { id: 'Peristiwa per bulan', en: 'Incidents per month' },
};

/** Why a part says nothing, so that a reader who knows no statistics understands it. */
export const refusalWords: Record<DetectionRefusal, Words> = {
  history_too_short: {
    id: 'Riwayatnya terlalu pendek untuk cara ini.',
    en: 'The history is too short for this method.',
  },
  value_missing: {
    id: 'Bulan-bulan pembanding tidak lengkap.',
    en: 'The months to compare with are incomplete.',
  },
  all_zero: {
    id: 'Tidak ada peristiwa pada bulan-bulan pembanding, jadi belum ada pola yang dapat dihitung.',
    en: 'Nothing happened in the months to compare with, so there is no pattern to compute yet.',
  },
  too_few_recent: {
    id: 'Kurang dari dua peristiwa dalam empat bulan terakhir; terlalu sedikit untuk menyebut lonjakan.',
    en: 'Fewer than two incidents in the last four months; too few to speak of a surge.',
  },
  no_spread: {
    id: 'Bulan-bulan pembanding semuanya sama, jadi sebarannya tidak dapat dihitung.',
    en: 'The months to compare with are all alike, so they have no spread.',
  },
  no_fit: {
    id: 'Perhitungan tidak menemukan jawaban yang mantap.',
    en: 'The computation found no stable answer.',
  },
  too_few_areas: {
    id: 'Wilayah yang punya nilai terlalu sedikit; polanya tidak dapat dibedakan dari kebetulan.',
    en: 'Too few areas have a value; a pattern could not be told from chance.',
  },
  no_reports: { id: 'Belum ada satu pun laporan.', en: 'There is not a single report yet.' },
  too_few_reports: {
    id: 'Laporan terlalu sedikit: wilayah yang diam sama sekali pun belum dapat dibedakan dari kebetulan.',
    en: 'Too few reports: even an area that is wholly silent could not be told from chance.',
  },
  not_covered: {
    id: 'Pada tingkat dan bulan ini tidak ada kanal yang tercatat mendengarkan; sepi di sini tidak berarti apa-apa.',
    en: 'No channel is recorded as listening at this level in this month; silence means nothing here.',
  },
  no_population: { id: 'Jumlah penduduk belum ada.', en: 'There is no population figure yet.' },
  too_few_cases: {
    id: 'Kurang dari lima peristiwa dalam 24 bulan; terlalu sedikit untuk mencari gugus.',
    en: 'Fewer than five incidents in 24 months; too few to look for clusters.',
  },
  no_values: { id: 'Skor pada tingkat ini belum ada.', en: 'There is no score at this level yet.' },
  values_inherited: {
    id: 'Nilainya diturunkan dari kabupaten, sehingga semua kecamatan dalam satu kabupaten bernilai sama; petanya hanya akan menggambarkan batas kabupaten.',
    en: 'The values are taken over from the regency, so its districts are alike; a map would only draw the borders of regencies.',
  },
  constant: { id: 'Semua nilainya sama.', en: 'All values are the same.' },
  out_of_sight: {
    id: 'Bagian ini memuat angka wilayah yang tidak ditampilkan kepada peran Anda; angkanya dibaca Inteldakim dan anggota Timpora.',
    en: 'This part holds numbers of areas that your role is not shown; Inteldakim and the members of Timpora read them.',
  },
};

/** What the office itself can do about it; nothing where only time helps. */
export const refusalHelp: Partial<Record<DetectionRefusal, Words>> = {
  not_covered: {
    id: 'Buka kanal laporan di wilayahnya dan catat, di halaman Catat, mulai kapan kanal itu mendengarkan.',
    en: 'Open reporting channels in the areas and record, on the page Record, from when they listen.',
  },
  too_few_areas: {
    id: 'Lihat tingkat kecamatan, setelah kecamatan punya angka dan kanalnya sendiri.',
    en: 'Look at the districts, once they have figures and channels of their own.',
  },
  too_few_reports: {
    id: 'Lebih banyak kanal: WhatsApp kantor, formulir QR, desa dan kelurahan binaan.',
    en: 'More channels: the office’s WhatsApp, QR forms, partner villages.',
  },
  too_few_cases: {
    id: 'Tidak perlu apa-apa: sedikit peristiwa adalah kabar baik, selama kanalnya mendengarkan.',
    en: 'Nothing: few incidents are good news, as long as the channels listen.',
  },
  values_inherited: {
    id: 'Minta angka per kecamatan kepada Dinas Tenaga Kerja dan BPS.',
    en: 'Ask the manpower office and BPS for figures by district.',
  },
  no_values: {
    id: 'Skor kecamatan muncul setelah kanal laporan dibuka di sana.',
    en: 'District scores appear once reporting channels are open there.',
  },
};

export const detectionPhrases = {
  surgeCount: {
    id: (alarms, months) => `${alarms} lonjakan dalam ${months} bulan terakhir.`,
    en: (alarms, months) => `${alarms} ${alarms === '1' ? 'surge' : 'surges'} in the last ${months} months.`,
  } satisfies Phrase<[string, string]>,
  surgeAt: {
    id: (month, observed, expected, upper) =>
      `${month}: ${observed} tercatat, diperkirakan ${expected}, batas atas ${upper}`,
    en: (month, observed, expected, upper) =>
      `${month}: ${observed} recorded, ${expected} expected, upper limit ${upper}`,
  } satisfies Phrase<[string, string, string, string]>,
  chart: {
    id: (area, from, to, surges) => `Peristiwa per bulan, ${area}, ${from} sampai ${to}. ${surges}`,
    en: (area, from, to, surges) => `Incidents by month, ${area}, ${from} to ${to}. ${surges}`,
  } satisfies Phrase<[string, string, string, string]>,
  insteadOf: {
    id: (reason) => `Bukan Farrington luwes: ${reason}`,
    en: (reason) => `Not Farrington flexible: ${reason}`,
  } satisfies Phrase<[string]>,
  onceIn: {
    id: (months, p) => `sekitar sekali dalam ${months} bulan (p ${p})`,
    en: (months, p) => `about once in ${months} months (p ${p})`,
  } satisfies Phrase<[string, string]>,
  within: { id: (km) => `radius ${km} km`, en: (km) => `within ${km} km` } satisfies Phrase<[string]>,
  global: {
    id: (layer, statistic, p) => `${layer}: Moran I ${statistic}, p ${p}`,
    en: (layer, statistic, p) => `${layer}: Moran’s I ${statistic}, p ${p}`,
  } satisfies Phrase<[string, string, string]>,
  notPlaced: {
    id: (count) =>
      `${count} peristiwa hanya diketahui sampai tingkat kabupaten atau zona laut, jadi tidak masuk kecamatan mana pun.`,
    en: (count) => `${count} incidents are known by regency or sea zone only, and so are in no district.`,
  } satisfies Phrase<[string]>,
  shift: {
    id: (month, before, after) => `setelah ${month}: dari ${before} ke ${after}`,
    en: (month, before, after) => `after ${month}: from ${before} to ${after}`,
  } satisfies Phrase<[string, string, string]>,
  source: {
    id: (model, version, cut) =>
      `Sumber: Teduh, model ${model} versi ${version}, data yang diketahui sampai ${cut}.`,
    en: (model, version, cut) => `Source: Teduh, model ${model} version ${version}, data known up to ${cut}.`,
  } satisfies Phrase<[string, string, string]>,
};

export const detectionTabNames = {
  alarms: { id: 'Alarm', en: 'Alarms' },
  surges: { id: 'Lonjakan', en: 'Surges' },
  clusters: { id: 'Gugus', en: 'Clusters' },
  association: { id: 'Keterkaitan', en: 'Neighbours' },
  blindSpots: { id: 'Titik buta', en: 'Blind spots' },
  trends: { id: 'Tren', en: 'Trends' },
  forecasts: { id: 'Prakiraan', en: 'Forecasts' },
} satisfies Dictionary;
