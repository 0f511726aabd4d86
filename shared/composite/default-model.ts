import { defaultIndicators } from './default-indicators.ts';
import type { ScoreModel } from './types.ts';

/** Version 1 of the office's score model. A change of any number is a new version, and history is recomputed under it. */
export const defaultModel: ScoreModel = {
  code: 'kerawanan',
  version: 1,
  name: {
    id: 'Kerawanan ketegangan warga dan pekerja asing',
    en: 'Risk of tension between residents and foreign workers',
  },
  note: {
    id: 'Menilai wilayah dalam satu bulan, bukan orang. Jumlah pekerja asing sendiri tidak pernah menaikkan skor; yang dihitung adalah hilangnya mata pencaharian, penggantian yang terlihat, tanda-tanda ketegangan, dan kemampuan menanggapinya.',
    en: 'Rates a place in a month, never a person. The number of foreign workers alone never raises a score; what counts is lost livelihoods, visible substitution, signs of tension, and the capacity to answer them.',
  },
  indicators: defaultIndicators,
  structural: { strain: 0.6, competition: 0.4, floor: 10, copingBase: 0.7 },
  risk: { structural: 0.5, signals: 0.5, complementFloor: 1 },
  availability: { indicators: 2, weight: 0.5 },
  classLimits: [20, 35, 50, 65],
  signal: {
    halfLifeDays: 30,
    severity: {
      violence: 1,
      threat: 0.8,
      clash: 0.7,
      rejection_of_foreign_workers: 0.5,
      peaceful_protest: 0.2,
      labour_dispute: 0.4,
      grievance: 0.35,
      verbal_conflict: 0.35,
      online_hostility: 0.2,
      suspicious_activity: 0,
      presence: 0,
      inspection: 0,
      layoff: 0,
      rumour: 0,
      other: 0,
    },
    relation: { yes: 1, partly: 0.85, unknown: 0.7, no: 0.5 },
    reliability: { A: 1, B: 0.8, C: 0.6, D: 0.4, E: 0.2, F: 0.5 },
    credibility: { '1': 1, '2': 0.8, '3': 0.6, '4': 0.4, '5': 0.2, '6': 0.5 },
    unverifiedFactor: 0.5,
    prior: { mean: 0.005, strength: 1.5, typicalWeight: 0.2 },
    surprisePrior: { rate: 0.01, strengthMonths: 24 },
    grievanceWindowDays: 180,
    grievancePriorStrength: 5,
  },
  coping: {
    responseHours: 72,
    responseWindowDays: 90,
    responsePriorStrength: 5,
    maxDaysSinceEngagement: 365,
  },
  competition: {
    definitions: [
      'persons_work_permit',
      'persons_working_reported',
      'persons_permit',
      'kitas_holders',
      'persons_present',
    ],
    minimumSectorCover: 0.5,
    maxAgeMonths: 18,
  },
  reasons: [
    {
      key: 'structural',
      text: {
        id: 'Tekanan struktural adalah rata-rata geometrik tekanan ekonomi (0,6) dan persaingan (0,4): keduanya bekerja bersama, sebab kehilangan kerja tanpa pesaing yang terlihat diarahkan kepada perusahaan atau negara. Tekanan ekonomi berbobot lebih besar karena angkanya lebih lengkap dan perubahan ekonomi lebih kuat kaitannya dengan konflik daripada ukuran kelompok.',
        en: 'Structural pressure is the geometric mean of strain (0.6) and competition (0.4): they work through each other, since job loss without a visible rival turns against the firm or the State. Strain weighs more because its figures are more complete and economic change is tied to conflict more firmly than group size.',
      },
    },
    {
      key: 'floor',
      text: {
        id: 'Tekanan ekonomi dan persaingan dihitung paling rendah 10, agar satu pilar yang mendekati nol tidak menghapus pilar lainnya.',
        en: 'Strain and competition count as at least 10, so that one pillar near zero does not wipe out the other.',
      },
    },
    {
      key: 'copingBase',
      text: {
        id: 'Kapasitas penuh mengurangi tekanan struktural paling banyak 30 persen: satu dialog tidak boleh menyembunyikan krisis.',
        en: 'Full capacity takes off at most 30 per cent of structural pressure: one dialogue must not hide a crisis.',
      },
    },
    {
      key: 'risk',
      text: {
        id: 'Risiko memakai rata-rata geometrik terbalik dari tekanan struktural dan sinyal dengan bobot sama: yang mana pun memanas akan terlihat, dan separuh yang tenang tidak menutupinya.',
        en: 'Risk is the inverted geometric mean of structural pressure and signals at equal weights: whichever burns shows, and a calm half cannot hide it.',
      },
    },
    {
      key: 'classLimits',
      text: {
        id: 'Batas kelas 20, 35, 50, dan 65 mengikuti batas tetap indeks risiko INFORM, sehingga kelas dapat dibandingkan antarbulan.',
        en: 'The class limits 20, 35, 50 and 65 follow the fixed limits of the INFORM risk index, so that classes compare over time.',
      },
    },
    {
      key: 'availability',
      text: {
        id: 'Sebuah pilar memerlukan dua indikator atau separuh bobotnya; kurang dari itu satu angka akan berbicara untuk seluruh pilar.',
        en: 'A pillar needs two indicators or half of its weight; with less, a single figure would speak for all of it.',
      },
    },
    {
      key: 'halfLifeDays',
      text: {
        id: 'Bobot suatu peristiwa berkurang separuh setiap 30 hari: penolakan nelayan di Matras dan Bedukang terulang dalam hitungan minggu sampai bulan, bukan hari.',
        en: 'The weight of an incident halves every 30 days: the fishers’ actions at Matras and Bedukang came back within weeks to months, not days.',
      },
    },
    {
      key: 'severity',
      text: {
        id: 'Keparahan menurun dari kekerasan (1) ke unjuk rasa damai (0,2), yang merupakan hak. Pemeriksaan, keberadaan orang asing, dugaan pelanggaran izin, dan rumor bernilai 0: itu urusan penegakan, hal rutin, atau ditangani di jalurnya sendiri. PHK bernilai 0 karena sudah menjadi indikator.',
        en: 'Severity falls from violence (1) to peaceful protest (0.2), which is a right. Inspections, presence of foreigners, suspected permit breaches and rumours are 0: matters of enforcement, routine, or a track of their own. Layoffs are 0 because they are an indicator already.',
      },
    },
    {
      key: 'relation',
      text: {
        id: 'Peristiwa yang hanya menyangkut mata pencaharian berbobot 0,5: sebagian besar peristiwa tercatat di Bangka mempertentangkan penambang atau nelayan dengan perusahaan dan negara, bukan dengan pekerja asing.',
        en: 'Incidents about livelihood alone weigh 0.5: most of Bangka’s recorded events set miners or fishers against firms and the State, not against foreign workers.',
      },
    },
    {
      key: 'credibility',
      text: {
        id: 'Bobot mengikuti kode Admiralty: keandalan sumber A–F dikali kredibilitas informasi 1–6; F dan 6 (tidak dapat dinilai) bernilai setengah. Peristiwa yang belum diverifikasi dihitung separuh, yang dibantah nol.',
        en: 'Weights follow the Admiralty code: reliability of the source A–F times credibility of the information 1–6; F and 6 (cannot be judged) are one half. Unverified incidents count half, refuted ones nothing.',
      },
    },
    {
      key: 'prior',
      text: {
        id: 'Laju sinyal ditarik ke rata-rata panel 2019–2025 (0,0047, dibulatkan 0,005 per 100.000 penduduk) dengan kekuatan 30.000 penduduk, sebesar satu kecamatan biasa: di sana riwayat sendiri dan rata-rata panel sama kuat. Satu kekerasan yang terbukti di kota berpenduduk 236.000 terbaca sekitar 50, bobot seperseratusnya sekitar 2. Bobot khas satu peristiwa, Σw²/Σw = 0,20 pada panel yang sama, tetap untuk satu versi model, supaya peristiwa tambahan sekecil apa pun tidak pernah menurunkan laju.',
        en: 'The signal rate is drawn towards the mean of the 2019–2025 panel (0.0047, rounded to 0.005 per 100,000 residents) with the strength of 30,000 residents, one ordinary kecamatan: there own history and panel mean count the same. One attested violent incident in a town of 236,000 reads about 50, a hundredth of its weight about 2. The typical weight of an incident, Σw²/Σw = 0.20 in the same panel, is fixed with the model version, so that one more incident, however slight, never lowers the rate.',
      },
    },
    {
      key: 'surprisePrior',
      text: {
        id: 'Jumlah bulanan yang lazim dimulai dari 0,01 peristiwa per 100.000 penduduk (23 peristiwa berkredibilitas 0,64 dalam 84 bulan di tujuh kabupaten/kota), setara 24 bulan pengamatan, sehingga satu hoaks pada riwayat kosong tidak terbaca sebagai kejutan penuh.',
        en: 'The usual monthly count starts at 0.01 incidents per 100,000 residents (23 incidents of credibility 0.64 in 84 months over seven regencies), worth 24 months of observation, so that one hoax on an empty history does not read as a full surprise.',
      },
    },
    {
      key: 'grievancePriorStrength',
      text: {
        id: 'Pangsa keluhan tak terjawab ditarik ke pangsa wilayah kerja sebesar lima pelapor: satu keluhan lewat tenggat di tempat sepi tidak terbaca 100 persen.',
        en: 'The share of unanswered grievances is drawn towards the region’s by the weight of five senders: one overdue grievance in a quiet place does not read 100 per cent.',
      },
    },
    {
      key: 'responsePriorStrength',
      text: {
        id: 'Kesenjangan tanggapan ditarik ke nol sebesar lima laporan: menerima satu laporan dan menilainya tepat waktu tidak lebih buruk daripada tidak menerima laporan.',
        en: 'The response gap is drawn towards zero by the weight of five reports: receiving one report and assessing it in time is no worse than receiving none.',
      },
    },
    {
      key: 'competition',
      text: {
        id: 'Hanya stok orang yang dipakai, satu definisi untuk kedua ujung jendela waktu; izin yang diterbitkan adalah arus dan tidak pernah dipakai. Hitungan berlaku 18 bulan karena awak kapal berpindah mengikuti musim dan tender.',
        en: 'Only stocks of persons are used, one definition for both ends of the window; permits issued are a flow and never used. Counts hold for 18 months, since crews move with season and contract.',
      },
    },
  ],
};
