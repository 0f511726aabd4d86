import type { SightReason } from '../domain/score-sight.ts';
import type { AbsenceReason, Availability, PillarCode, ReliabilityGrade, Words } from '../composite/types.ts';
import type { IncidentCategory, IncidentStatus, Relation, Setting } from '../domain/incident.ts';
import type { Role } from '../domain/role.ts';

/** The words of the field, as they stand on the screen. Class 0 is the lowest. */
export const classNames: readonly [Words, Words, Words, Words, Words] = [
  { id: 'Sangat rendah', en: 'Very low' },
  { id: 'Rendah', en: 'Low' },
  { id: 'Sedang', en: 'Medium' },
  { id: 'Tinggi', en: 'High' },
  { id: 'Sangat tinggi', en: 'Very high' },
];

export const pillarNames: Record<PillarCode, Words> = {
  strain: { id: 'Tekanan penghidupan', en: 'Loss of livelihoods' },
  competition: { id: 'Pergantian tenaga kerja', en: 'Visible substitution' },
  signals: { id: 'Sinyal ketegangan', en: 'Signals of tension' },
  coping: { id: 'Kekurangan daya tanggap', en: 'Lack of coping capacity' },
};
export const pillarNotes: Record<PillarCode, Words> = {
  strain: {
    id: 'PHK, pengangguran, lowongan, dan kemiskinan di wilayah ini.',
    en: 'Layoffs, unemployment, vacancies and poverty in this area.',
  },
  competition: {
    id: 'Pekerjaan yang hilang di sektor yang juga mempekerjakan TKA. Jumlah TKA saja tidak pernah menaikkan skor.',
    en: 'Jobs lost in sectors that also employ foreign workers. Their number alone never raises a score.',
  },
  signals: {
    id: 'Peristiwa dan aduan yang tercatat, dibobot menurut berat dan keandalannya.',
    en: 'Recorded incidents and grievances, weighted by severity and reliability.',
  },
  coping: {
    id: 'Seberapa lambat laporan dinilai, dialog diadakan, dan tindak lanjut diselesaikan.',
    en: 'How late reports are assessed, dialogue is held and follow-ups are closed.',
  },
};

export const availabilityNames: Record<Availability, Words> = {
  measured: { id: 'terukur', en: 'measured' },
  carried: { id: 'dibawa dari periode lalu', en: 'carried forward' },
  inherited: { id: 'dari tingkat di atasnya', en: 'from the level above' },
  imputed: { id: 'diganti median wilayah', en: 'regional median stands in' },
  aged: { id: 'terlalu lama', en: 'too old' },
  missing: { id: 'tidak ada', en: 'missing' },
};

export const absenceWords: Record<AbsenceReason | SightReason, Words> = {
  class_only: {
    id: 'Anda melihat kelasnya; angkanya dibaca Inteldakim dan anggota Timpora',
    en: 'you see the class; its numbers are read by Inteldakim and the members of Timpora',
  },
  outside_sight: {
    id: 'di luar wilayah Anda; skornya dibaca Inteldakim dan anggota Timpora',
    en: 'outside your area; its scores are read by Inteldakim and the members of Timpora',
  },
  no_figure: { id: 'belum ada angka', en: 'no figure yet' },
  too_old: { id: 'angka terakhir terlalu lama', en: 'the last figure is too old' },
  not_enough_rounds: {
    id: 'putaran survei belum cukup untuk dibandingkan',
    en: 'too few survey rounds to compare',
  },
  no_population: { id: 'jumlah penduduk belum ada', en: 'no population figure' },
  not_covered: {
    id: 'belum ada kanal yang mendengarkan wilayah ini',
    en: 'no channel listens to this area yet',
  },
  no_foreign_worker_counts: {
    id: 'jumlah TKA per sektor belum ada',
    en: 'no foreign-worker counts by sector',
  },
  no_sector_figures: { id: 'angka pekerjaan per sektor belum ada', en: 'no employment figures by sector' },
  counts_not_inherited: {
    id: 'jumlah orang tidak dapat diturunkan dari tingkat di atasnya',
    en: 'counts cannot be taken over from the level above',
  },
  too_few_indicators: { id: 'indikator yang tersedia terlalu sedikit', en: 'too few indicators available' },
  strain_missing: { id: 'data tekanan penghidupan belum ada', en: 'no data on loss of livelihoods' },
  signals_missing: {
    id: 'sinyal belum dipantau di wilayah ini',
    en: 'signals are not monitored in this area yet',
  },
  no_grievance_channel: { id: 'belum ada kanal aduan', en: 'no grievance channel yet' },
  neighbours_missing: { id: 'sinyal wilayah tetangga belum ada', en: 'no signals from neighbouring areas' },
};

/** Whom to ask to close a gap. */
export const askWhom: Record<AbsenceReason, Words> = {
  no_figure: {
    id: 'BPS kabupaten/kota dan Dinas Tenaga Kerja',
    en: 'the district statistics and manpower offices',
  },
  too_old: { id: 'instansi penerbit angka, minta pembaruan', en: 'the publishing agency, for an update' },
  not_enough_rounds: { id: 'BPS, untuk putaran Agustus sebelumnya', en: 'BPS, for earlier August rounds' },
  no_population: { id: 'Dukcapil atau BPS', en: 'the civil registry or BPS' },
  not_covered: {
    id: 'kantor sendiri: buka kanal laporan atau tunjuk petugas pemantau',
    en: 'our own office: open a reporting channel or name a monitor',
  },
  no_foreign_worker_counts: {
    id: 'Dinas Tenaga Kerja dan perusahaan pemberi kerja',
    en: 'the manpower office and employers',
  },
  no_sector_figures: { id: 'BPS (Sakernas menurut lapangan usaha)', en: 'BPS (labour survey by sector)' },
  counts_not_inherited: {
    id: 'Dinas Tenaga Kerja, rincian per kecamatan',
    en: 'the manpower office, by district',
  },
  too_few_indicators: { id: 'anggota Timpora pemilik data', en: 'the Timpora members who own the data' },
  strain_missing: { id: 'Dinas Tenaga Kerja dan BPS', en: 'the manpower office and BPS' },
  signals_missing: {
    id: 'kantor sendiri: buka kanal laporan di wilayah ini',
    en: 'our own office: open a reporting channel here',
  },
  no_grievance_channel: {
    id: 'kantor sendiri: buka kanal aduan dengan jam jawab',
    en: 'our own office: open a grievance channel with an answer clock',
  },
  neighbours_missing: {
    id: 'kantor sendiri, untuk wilayah tetangga',
    en: 'our own office, for the neighbouring areas',
  },
};

export const reliabilityNames: Record<ReliabilityGrade, Words> = {
  A: { id: 'sangat andal', en: 'very reliable' },
  B: { id: 'andal', en: 'reliable' },
  C: { id: 'cukup andal', en: 'fairly reliable' },
  D: { id: 'kurang andal', en: 'weak' },
  E: { id: 'belum dapat diandalkan', en: 'not to be relied on' },
};

export const categoryNames: Record<IncidentCategory, Words> = {
  violence: { id: 'Kekerasan', en: 'Violence' },
  threat: { id: 'Ancaman atau penyisiran', en: 'Threat or sweep' },
  clash: { id: 'Bentrok tanpa korban', en: 'Clash without injury' },
  rejection_of_foreign_workers: { id: 'Penolakan TKA', en: 'Rejection of foreign workers' },
  peaceful_protest: { id: 'Unjuk rasa damai', en: 'Peaceful protest' },
  labour_dispute: { id: 'Perselisihan hubungan industrial', en: 'Labour dispute' },
  grievance: { id: 'Aduan atau keluhan', en: 'Grievance' },
  verbal_conflict: { id: 'Cekcok mulut', en: 'Verbal conflict' },
  online_hostility: { id: 'Permusuhan di media sosial', en: 'Hostility online' },
  suspicious_activity: {
    id: 'Kegiatan tanpa izin kerja yang sah',
    en: 'Activity without a valid work permit',
  },
  presence: { id: 'Keberadaan orang asing (rutin)', en: 'Presence of foreigners (routine)' },
  inspection: { id: 'Pemeriksaan', en: 'Inspection' },
  layoff: { id: 'PHK', en: 'Layoff' },
  rumour: { id: 'Rumor', en: 'Rumour' },
  other: { id: 'Lainnya', en: 'Other' },
};
export const relationNames: Record<Relation, Words> = {
  yes: { id: 'Terkait TKA', en: 'About foreign workers' },
  partly: { id: 'Sebagian terkait TKA', en: 'Partly about foreign workers' },
  unknown: { id: 'Kaitan belum diketahui', en: 'Relation unknown' },
  no: { id: 'Penghidupan saja', en: 'Livelihood only' },
};
export const settingNames: Record<Setting, Words> = {
  workplace: { id: 'tempat kerja', en: 'workplace' },
  gate: { id: 'luar pagar perusahaan', en: 'outside the gate' },
  sea: { id: 'laut', en: 'at sea' },
  online: { id: 'daring', en: 'online' },
  public: { id: 'ruang umum', en: 'public space' },
};
export const statusNames: Record<IncidentStatus, Words> = {
  unverified: { id: 'belum terverifikasi', en: 'unverified' },
  verified: { id: 'terverifikasi', en: 'verified' },
  refuted: { id: 'dibantah', en: 'refuted' },
};
export const roleNames: Record<Role, Words> = {
  duty_officer: { id: 'Petugas piket', en: 'Duty officer' },
  analyst: { id: 'Analis', en: 'Analyst' },
  section_head: { id: 'Kepala seksi', en: 'Section head' },
  leadership: { id: 'Pimpinan', en: 'Leadership' },
  regional_office: { id: 'Kantor wilayah', en: 'Regional office' },
  timpora_member: { id: 'Anggota Timpora', en: 'Timpora member' },
  local_partner: { id: 'Mitra setempat', en: 'Local partner' },
  administrator: { id: 'Administrator', en: 'Administrator' },
  auditor: { id: 'PPDP/Auditor', en: 'Data-protection officer/Auditor' },
  public: { id: 'Umum', en: 'Public' },
};
