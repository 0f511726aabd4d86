import type { IndicatorDefinition } from './types.ts';

const seventh = 1 / 7;
const third = 1 / 3;
const sakernas = 18;

/**
 * The sixteen indicators of the default model. Labour-survey figures hold for 18 months: an August round speaks for a
 * year, its successor is published in November, and three months are left for regencies that publish later.
 */
export const defaultIndicators: IndicatorDefinition[] = [
  {
    code: 'layoffs_rate',
    pillar: 'strain',
    weight: seventh,
    unit: 'per 1,000 residents',
    goalposts: { low: 0, high: 5, scale: 'linear' },
    standardError: { relative: 0.2, absolute: 0.05 },
    maxAgeMonths: 11,
    name: { id: 'PHK per 1.000 penduduk', en: 'Layoffs per 1,000 residents' },
    formula: {
      id: 'Pekerja ter-PHK dalam dua belas bulan terakhir per 1.000 penduduk, dari satu definisi saja (tahun, kumulatif, bulan, atau peristiwa) yang paling banyak mencakup jendela itu.',
      en: 'Workers laid off in the trailing twelve months per 1,000 residents, from the one definition (year, year to date, month or event) that covers most of that window.',
    },
    reason: {
      id: 'Tahun terberat yang tercatat, 2024, memberi 3,3 di Bangka Tengah (697 PHK) dan 2,1 di Pangkalpinang (519 sampai Juni); batas atas 5 menyisakan ruang setengah kali lebih berat, sedangkan batas 10 membuat guncangan timah terbaca sepertiga skala. Bobot sama: tidak ada dasar untuk membedakan indikator dalam pilar ini. Berlaku sampai bulan terakhirnya keluar dari jendela (paling lama 11 bulan), dan angka tahunan selama separuh bulannya masih di dalam.',
      en: 'The worst year on record, 2024, gives 3.3 in Bangka Tengah (697 layoffs) and 2.1 in Pangkalpinang (519 to June); an upper limit of 5 leaves room for half as bad again, where 10 would show the tin shock at a third of the scale. Equal weight: nothing published sets the indicators of this pillar apart. It holds until its last month leaves the window (11 months at most), a figure for a year as long as half of its months lie inside.',
    },
  },
  {
    code: 'mining_job_loss',
    pillar: 'strain',
    weight: seventh,
    unit: 'percentage points',
    goalposts: { low: 0, high: 6, scale: 'linear' },
    standardError: { relative: 0.1, absolute: 0.6 },
    maxAgeMonths: sakernas,
    name: { id: 'Turunnya pangsa kerja pertambangan', en: 'Fall of mining’s share of jobs' },
    formula: {
      id: 'Penurunan pangsa lapangan usaha pertambangan (KBLI B) dalam penduduk bekerja terhadap putaran Sakernas yang sama setahun sebelumnya.',
      en: 'Fall of mining (KBLI B) in all employment against the same labour-survey round a year before.',
    },
    reason: {
      id: 'Penurunan terbesar yang diterbitkan adalah 4,74 poin (Februari 2024, 19,61 menjadi 14,87 persen); batas 6 sedikit di atasnya. Kenaikan terbaca 0. Bobot sama: pertambangan adalah sandaran hidup terbesar kedua di Bangka Belitung, tetapi hanya satu dari tujuh ukuran.',
      en: 'The largest fall published is 4.74 points (February 2024, 19.61 to 14.87 per cent); the limit of 6 lies a little above. A rise reads 0. Equal weight: mining is the second largest livelihood of the islands, yet one of seven measures.',
    },
  },
  {
    code: 'open_unemployment_rate',
    pillar: 'strain',
    weight: seventh,
    unit: '%',
    goalposts: { low: 0, high: 12, scale: 'linear' },
    standardError: { relative: 0.1, absolute: 0.2 },
    maxAgeMonths: sakernas,
    name: { id: 'Tingkat pengangguran terbuka', en: 'Open unemployment rate' },
    formula: {
      id: 'TPT Sakernas, putaran terakhir yang telah berakhir.',
      en: 'Open unemployment (Sakernas), latest round that has ended.',
    },
    reason: {
      id: 'Angka kabupaten/kota sejak 2017 berkisar 1,5 sampai 6,9 persen; batas 12 menampung daerah lain di Indonesia pada masa pandemi sehingga model dapat dipakai di luar Babel. Bobot sama dan tidak lebih, sebab TPT justru turun di tengah guncangan 2024 ketika orang beralih ke kerja informal.',
      en: 'Regency figures since 2017 run from 1.5 to 6.9 per cent; the limit of 12 has room for other parts of Indonesia in the pandemic, so that the model holds beyond the islands. Equal weight and no more, since the rate fell in the middle of the 2024 shock as people went informal.',
    },
  },
  {
    code: 'unemployment_change',
    pillar: 'strain',
    weight: seventh,
    unit: 'percentage points',
    goalposts: { low: -2, high: 4, scale: 'linear' },
    standardError: { relative: 0.1, absolute: 0.2 },
    maxAgeMonths: sakernas,
    name: { id: 'Perubahan TPT terhadap kebiasaan', en: 'Unemployment against its usual level' },
    formula: {
      id: 'TPT Agustus terakhir dikurangi rata-rata putaran Agustus sebelumnya di wilayah yang sama (sedikitnya dua dalam 48 bulan); Februari tidak pernah dibandingkan dengan Agustus.',
      en: 'Latest August unemployment rate minus the mean of the same area’s earlier August rounds (at least two within 48 months); February is never compared with August.',
    },
    reason: {
      id: 'Perubahan tercatat berada antara −2 dan +2 poin; batas atas 4 setara dua kali lonjakan Agustus 2020 (provinsi +1,7). Perubahan, bukan hanya tingkat, dikaitkan kepustakaan dengan keresahan (deprivasi relatif). Bobot sama.',
      en: 'Changes on record lie between −2 and +2 points; the upper limit of 4 is about twice the jump of August 2020 (province +1.7). The literature ties change, not level alone, to unrest (relative deprivation). Equal weight.',
    },
  },
  {
    code: 'vacancy_gap',
    pillar: 'strain',
    weight: seventh,
    unit: 'log10',
    goalposts: { low: 0, high: 2, scale: 'linear' },
    standardError: { relative: 0, absolute: 0.15 },
    maxAgeMonths: 12,
    name: { id: 'Pencari kerja per lowongan', en: 'Job seekers per vacancy' },
    formula: {
      id: 'Logaritma basis 10 dari pencari kerja terdaftar per lowongan pada periode yang sama.',
      en: 'Logarithm to base 10 of registered job seekers per vacancy of the same period.',
    },
    reason: {
      id: 'Satu pencari kerja per lowongan terbaca 0, seratus terbaca 100: di luar itu tambahan tidak lagi terasa. Belum ada angka lowongan yang diterbitkan, jadi batas ini penalaran dan harus ditinjau saat dinas tenaga kerja mengirim datanya. Bobot sama.',
      en: 'One seeker per vacancy reads 0, a hundred reads 100: beyond that more is no longer felt. No vacancy count is published yet, so this limit is reasoning, to be reviewed when the manpower office sends figures. Equal weight.',
    },
  },
  {
    code: 'underemployment_rate',
    pillar: 'strain',
    weight: seventh,
    unit: '%',
    goalposts: { low: 0, high: 20, scale: 'linear' },
    standardError: { relative: 0.1, absolute: 0.4 },
    maxAgeMonths: sakernas,
    name: { id: 'Tingkat setengah pengangguran', en: 'Underemployment rate' },
    formula: {
      id: 'Setengah pengangguran Sakernas, putaran terakhir yang telah berakhir.',
      en: 'Underemployment (Sakernas), latest round that has ended.',
    },
    reason: {
      id: 'Tingkatnya belum diterbitkan untuk Babel, hanya perubahannya (+3,93 poin pada Februari 2024); batas 20 dipilih agar sama dengan kemiskinan dan menampung angka nasional 6 sampai 10 persen di paruh bawah. Bobot sama: di sinilah guncangan 2024 terlihat, bukan pada TPT.',
      en: 'Its level is not published for the islands, only its change (+3.93 points in February 2024); the limit of 20 matches poverty’s and keeps national figures of 6 to 10 per cent in the lower half. Equal weight: the shock of 2024 showed here and not in open unemployment.',
    },
  },
  {
    code: 'poverty_rate',
    pillar: 'strain',
    weight: seventh,
    unit: '%',
    goalposts: { low: 0, high: 20, scale: 'linear' },
    standardError: { relative: 0.08, absolute: 0.3 },
    maxAgeMonths: sakernas,
    name: { id: 'Persentase penduduk miskin', en: 'Poverty rate' },
    formula: {
      id: 'P0 BPS, putaran atau tahun terakhir yang telah berakhir.',
      en: 'Share of residents below the poverty line (P0, BPS), latest round or year that has ended.',
    },
    reason: {
      id: 'Kabupaten/kota di Babel berada antara 2,5 dan 7,2 persen, rata-rata nasional sekitar 9; batas 20 memberi ruang bagi kabupaten termiskin di luar Papua. Bobot sama: kemiskinan bergerak lambat dan memberi latar, bukan tanda guncangan.',
      en: 'Regencies of the islands lie between 2.5 and 7.2 per cent, the country at about 9; the limit of 20 has room for the poorest regencies outside Papua. Equal weight: poverty moves slowly and gives the background, not the shock.',
    },
  },
  {
    code: 'sector_overlap',
    pillar: 'competition',
    weight: 0.5,
    unit: '%',
    goalposts: { low: 0, high: 20, scale: 'linear' },
    standardError: { relative: 0.25, absolute: 1 },
    maxAgeMonths: sakernas,
    name: { id: 'Kehilangan kerja di sektor pekerja asing', en: 'Job loss where foreign workers are' },
    formula: {
      id: 'Jumlah atas sektor dari sebaran pekerja asing dikali laju kehilangan kerja warga dalam 12 bulan di sektor itu (0 bila pekerjaan bertambah).',
      en: 'Sum over sectors of the foreign workers’ sector mix times the local job-loss rate over 12 months in that sector (0 where jobs grew).',
    },
    reason: {
      id: 'Pertambangan provinsi kehilangan sekitar 23 persen pekerjaannya dari Februari 2023 ke Februari 2024; pekerja asing yang seluruhnya di sektor itu akan terbaca penuh. Yang masuk hanya sebaran sektor, bukan jumlah orang. Bobot sama dengan indikator kedua: yang satu mengukur pertemuan, yang lain penggantian.',
      en: 'Mining in the province lost about 23 per cent of its jobs from February 2023 to February 2024; foreign workers all in that sector would read full. Only the sector mix enters, not the number of persons. Equal to the second indicator: one measures meeting, the other substitution.',
    },
  },
  {
    code: 'substitution_share',
    pillar: 'competition',
    weight: 0.5,
    unit: '%',
    goalposts: { low: 0, high: 100, scale: 'linear' },
    standardError: { relative: 0.15, absolute: 10 },
    maxAgeMonths: sakernas,
    name: { id: 'Pangsa penggantian', en: 'Substitution share' },
    formula: {
      id: 'Bagian pekerjaan warga yang hilang dalam 12 bulan di sektor yang pekerja asingnya ada di kedua ujung dan tidak berkurang.',
      en: 'Share of the local jobs lost over 12 months that were lost in sectors where foreign workers were present at both ends and did not become fewer.',
    },
    reason: {
      id: 'Sebuah pangsa memakai seluruh skalanya. Bernilai 0 bila tidak ada sektor yang kehilangan pekerjaan. Galatnya besar (10 poin) karena hitungan per sektor jarang dan awak kapal berpindah.',
      en: 'A share uses its whole scale. It is 0 when no sector lost jobs. Its error is large (10 points), since counts by sector are rare and crews move.',
    },
  },
  {
    code: 'incident_signal',
    pillar: 'signals',
    weight: 0.4,
    unit: 'per 100,000 residents',
    goalposts: { low: 0, high: 5, scale: 'log', logOffset: 0.05 },
    standardError: { relative: 0, absolute: 0 },
    maxAgeMonths: 0,
    name: { id: 'Sinyal peristiwa', en: 'Incident signal' },
    formula: {
      id: 'Jumlah keparahan × kredibilitas × kaitan × 2^(−umur/30 hari) per 100.000 penduduk, dihaluskan; skala logaritma 100 ln(1 + S/0,05) / ln(1 + 5/0,05).',
      en: 'Sum of severity × credibility × relation × 2^(−age/30 days) per 100,000 residents, smoothed; log scale 100 ln(1 + S/0.05) / ln(1 + 5/0.05).',
    },
    reason: {
      id: 'Skala logaritma membuat satu kekerasan yang terbukti di kota berpenduduk 236.000 terbaca sekitar 50 tanpa membuat kerusuhan beruntun melampaui skala (5 per 100.000 setara dua belas kekerasan terbukti di kota itu). Bobot terbesar dalam pilar: inilah yang terjadi, yang lain ialah tandanya.',
      en: 'The log scale lets one attested violent incident in a town of 236,000 read about 50 without serial riots running off it (5 per 100,000 is twelve attested violent incidents in that town). The largest weight of the pillar: this is what happened, the others are signs of it.',
    },
  },
  {
    code: 'incident_surprise',
    pillar: 'signals',
    weight: 0.2,
    unit: '-log10 p',
    goalposts: { low: 0, high: 3, scale: 'linear' },
    standardError: { relative: 0, absolute: 0 },
    maxAgeMonths: 0,
    name: { id: 'Kejutan peristiwa', en: 'Incident surprise' },
    formula: {
      id: '−log10 dari peluang (mid-p) jumlah peristiwa setinggi bulan ini menurut sebaran gamma–Poisson dari 36 bulan sebelumnya di wilayah itu; tanpa peristiwa = 0.',
      en: '−log10 of the chance (mid-p) of a count as high as this month’s under a gamma–Poisson distribution from the area’s previous 36 months; no incident = 0.',
    },
    reason: {
      id: 'Tiga berarti satu berbanding seribu, yang di tujuh kabupaten/kota kebetulan terjadi sekitar sekali dalam dua belas tahun; pada batas 4 bulan-bulan terberat 2019–2025 tidak sampai sepertiga skala. Bobot 0,20 karena kejutan menandai perubahan, tetapi di tempat sepi satu peristiwa sudah mengejutkan.',
      en: 'Three means one in a thousand, which chance brings to seven regencies about once in twelve years; with a limit of 4 the worst months of 2019–2025 stayed below a third of the scale. Weight 0.20, since surprise marks a change, yet in a quiet place a single incident surprises.',
    },
  },
  {
    code: 'unanswered_grievances',
    pillar: 'signals',
    weight: 0.25,
    unit: '%',
    goalposts: { low: 0, high: 100, scale: 'linear' },
    standardError: { relative: 0, absolute: 0 },
    maxAgeMonths: 0,
    name: { id: 'Keluhan tak terjawab', en: 'Unanswered grievances' },
    formula: {
      id: 'Pangsa pelapor berbeda dalam 180 hari terakhir yang keluhannya melewati tenggat tanpa jawaban, ditarik ke pangsa wilayah kerja.',
      en: 'Share of distinct senders of the last 180 days whose grievance passed its due date without an answer, drawn towards the region’s share.',
    },
    reason: {
      id: 'Tuntutan tak terjawab mendahului bentrok Morowali Utara 2023 dan pendudukan kapal isap di Bedukang 2021; ini satu-satunya pertanda yang dapat dihapus kantor sendiri, karena itu bobotnya 0,25. Pangsa memakai seluruh skalanya.',
      en: 'Unanswered demands preceded the clash of Morowali Utara in 2023 and the boarding of dredgers at Bedukang in 2021; it is the one precursor that the office can itself remove, hence 0.25. A share uses its whole scale.',
    },
  },
  {
    code: 'neighbour_signal',
    pillar: 'signals',
    weight: 0.15,
    unit: 'per 100,000 residents',
    goalposts: { low: 0, high: 5, scale: 'log', logOffset: 0.05 },
    standardError: { relative: 0, absolute: 0 },
    maxAgeMonths: 0,
    name: { id: 'Sinyal wilayah tetangga', en: 'Signal of the neighbours' },
    formula: {
      id: 'Rata-rata sinyal peristiwa wilayah tetangga yang terpantau, pada skala yang sama.',
      en: 'Mean incident signal of the neighbouring areas that are listened to, on the same scale.',
    },
    reason: {
      id: 'Nelayan dan penambang bergerak melintasi batas (aksi 6 Oktober 2025 diikuti penambang dari berbagai kabupaten). Bobot terkecil, 0,15: ketegangan di sebelah adalah alasan untuk waspada, bukan peristiwa di sini.',
      en: 'Fishers and miners move across borders (the protest of 6 October 2025 drew miners from several regencies). The smallest weight, 0.15: tension next door is a reason to watch, not an incident here.',
    },
  },
  {
    code: 'response_gap',
    pillar: 'coping',
    weight: third,
    unit: '%',
    goalposts: { low: 0, high: 100, scale: 'linear' },
    standardError: { relative: 0, absolute: 0 },
    maxAgeMonths: 0,
    name: { id: 'Kesenjangan tanggapan', en: 'Response gap' },
    formula: {
      id: 'Pangsa laporan 90 hari terakhir yang tidak dinilai dalam 72 jam (pelapor berbeda, paling banyak tiga per jam), ditarik ke nol.',
      en: 'Share of the reports of the last 90 days not assessed within 72 hours (distinct senders, at most three per hour), drawn towards zero.',
    },
    reason: {
      id: 'Tujuh puluh dua jam adalah batas antrean penilaian kantor. Pangsa memakai seluruh skalanya. Bobot sama: ketiga indikator kapasitas berasal dari catatan kantor sendiri dan tidak ada yang terbukti lebih penting.',
      en: 'Seventy-two hours is the office’s own limit for its queue. A share uses its whole scale. Equal weight: all three come from the office’s own records and none is shown to matter more.',
    },
  },
  {
    code: 'days_since_engagement',
    pillar: 'coping',
    weight: third,
    unit: 'days',
    goalposts: { low: 0, high: 365, scale: 'linear' },
    standardError: { relative: 0, absolute: 0 },
    maxAgeMonths: 0,
    name: { id: 'Hari sejak dialog terakhir', en: 'Days since the last dialogue' },
    formula: {
      id: 'Hari sejak dialog atau mediasi terakhir yang tercatat di wilayah itu; pemeriksaan tidak dihitung; tidak ada catatan = 365.',
      en: 'Days since the last dialogue or mediation recorded in the area; inspections do not count; none recorded = 365.',
    },
    reason: {
      id: 'Setelah setahun tanpa dialog, hari tambahan tidak mengubah apa-apa. Dialog dan mediasi adalah jalan pencegahan menurut UU 7/2012; pemeriksaan bukan dialog. Bobot sama.',
      en: 'After a year without dialogue further days change nothing. Dialogue and mediation are the means of prevention under Law 7/2012; an inspection is not a dialogue. Equal weight.',
    },
  },
  {
    code: 'open_follow_ups',
    pillar: 'coping',
    weight: third,
    unit: '%',
    goalposts: { low: 0, high: 100, scale: 'linear' },
    standardError: { relative: 0, absolute: 0 },
    maxAgeMonths: 0,
    name: { id: 'Tindak lanjut lewat tenggat', en: 'Overdue follow-ups' },
    formula: {
      id: 'Pangsa tindak lanjut rapat yang melewati tenggat dan belum selesai, di antara yang jatuh tempo atau selesai; tanpa kesepakatan = 0.',
      en: 'Share of agreed follow-ups past their due date and not done, among those due or done; none agreed = 0.',
    },
    reason: {
      id: 'Janji Rakor yang tidak ditepati mengikis kepercayaan, tetapi tidak berjanji bukanlah kesalahan (0 dari 0 = 0). Pangsa memakai seluruh skalanya. Bobot sama.',
      en: 'Promises of the meeting that are not kept wear down trust, but not to have promised is no fault (0 of 0 = 0). A share uses its whole scale. Equal weight.',
    },
  },
];
