import type { Dictionary } from './language.ts';

/** Names on the menu and in the window; apart from the pages' own words, so that the first load stays small. */
export const pageTitles = {
  scenarios: { id: 'Simulasi', en: 'What if' },
  data: { id: 'Data', en: 'Data' },
  reports: { id: 'Laporan', en: 'Reports' },
  enterPhone: { id: 'Catat telepon', en: 'Record a call' },
  kolangKaling: { id: 'Kolang Kaling', en: 'Kolang Kaling' },
  sendReport: { id: 'Kirim laporan', en: 'Send a report' },
  chatImport: { id: 'Impor WhatsApp', en: 'Import WhatsApp' },
  figureImport: { id: 'Impor lembar data', en: 'Import a sheet' },
  verifications: { id: 'Permintaan cek', en: 'Requests to check' },
  detection: { id: 'Deteksi', en: 'Detection' },
  method: { id: 'Metode', en: 'Method' },
  entry: { id: 'Catat', en: 'Record' },
  rumours: { id: 'Meja rumor', en: 'Rumour desk' },
  incident: { id: 'Peristiwa', en: 'Incident' },
  meetings: { id: 'Rakor', en: 'Meetings' },
  meeting: { id: 'Rapat koordinasi', en: 'Meeting' },
  meetingEntry: { id: 'Catat rapat', en: 'Record a meeting' },
  beforeAfter: { id: 'Sebelum dan sesudah', en: 'Before and after' },
  settings: { id: 'Pengaturan', en: 'Settings' },
  posters: { id: 'Poster', en: 'Posters' },
  informationReport: { id: 'Laporan Informasi', en: 'Information report' },
  briefing: { id: 'Bahan paparan', en: 'Briefing pack' },
  leadership: { id: 'Satu halaman', en: 'One page' },
  leadershipPrint: { id: 'Lembar pimpinan', en: 'Sheet for leadership' },
} satisfies Dictionary;
