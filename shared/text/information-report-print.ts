import type { Credibility, Reliability } from '../domain/incident.ts';
import { credibilityOfFive, type InformationField } from '../domain/information-report.ts';
import type { Dictionary, Language } from './language.ts';

/** Words of a printed Laporan Informasi. */
export const informationPrint = {
  title: { id: 'LAPORAN INFORMASI', en: 'INFORMATION REPORT' },
  draft: { id: 'DRAF, BELUM BERNOMOR', en: 'DRAFT, NOT NUMBERED' },
  number: { id: 'Nomor', en: 'Number' },
  field: { id: 'Bidang', en: 'Field' },
  subject: { id: 'Perihal', en: 'Subject' },
  place: { id: 'Wilayah', en: 'Place' },
  date: { id: 'Tanggal', en: 'Date' },
  sourcePart: { id: 'I. Sumber', en: 'I. Source' },
  source: { id: 'Sumber', en: 'Source' },
  relation: { id: 'Hubungan dengan sumber', en: 'Relation to the source' },
  obtained: { id: 'Cara dan waktu mendapatkan', en: 'How and when obtained' },
  grade: { id: 'Nilai informasi', en: 'Grade' },
  gradeOfFive: { id: 'Nilai, daftar lima tingkat', en: 'Grade, list of five' },
  facts: { id: 'II. Fakta', en: 'II. Facts' },
  question: { id: 'Unsur', en: 'Part' },
  answer: { id: 'Yang diketahui', en: 'What is known' },
  unknown: { id: 'belum diketahui', en: 'not known yet' },
  opinion: { id: 'III. Pendapat pelapor', en: "III. The reporter's opinion" },
  noOpinion: { id: 'Tidak ada pendapat.', en: 'No opinion.' },
  opinionNote: {
    id: 'Bagian ini adalah penilaian, bukan fakta.',
    en: 'This part is a judgement, not a fact.',
  },
  factsTable: { id: 'Fakta menurut unsurnya', en: 'The facts by their parts' },
  placesNotPersons: {
    id: 'Laporan ini tentang tempat dan peristiwa; nama orang tidak dicatat.',
    en: 'This report is about places and events; no person is named.',
  },
} satisfies Dictionary;

export const informationFieldNames: Record<InformationField, Record<Language, string>> = {
  economy: { id: 'Ekonomi', en: 'Economy' },
  labour: { id: 'Ketenagakerjaan', en: 'Labour' },
  social: { id: 'Sosial budaya', en: 'Social' },
  public_order: { id: 'Ketertiban umum', en: 'Public order' },
  immigration_supervision: { id: 'Pengawasan keimigrasian', en: 'Supervision of immigration' },
};

const sourceWords: Record<Reliability, Record<Language, string>> = {
  A: { id: 'sepenuhnya dipercaya', en: 'completely reliable' },
  B: { id: 'dapat dipercaya', en: 'usually reliable' },
  C: { id: 'agak dapat dipercaya', en: 'fairly reliable' },
  D: { id: 'biasanya tidak dapat dipercaya', en: 'not usually reliable' },
  E: { id: 'tidak dapat dipercaya', en: 'unreliable' },
  F: { id: 'tidak dapat dinilai', en: 'cannot be judged' },
};
const informationWords: Record<Credibility, Record<Language, string>> = {
  1: { id: 'dibenarkan sumber lain', en: 'confirmed by other sources' },
  2: { id: 'sangat mungkin benar', en: 'probably true' },
  3: { id: 'mungkin benar', en: 'possibly true' },
  4: { id: 'diragukan', en: 'doubtful' },
  5: { id: 'tidak mungkin benar', en: 'improbable' },
  6: { id: 'tidak dapat dinilai', en: 'cannot be judged' },
};

/** `B2: sumber dapat dipercaya; informasi sangat mungkin benar`. */
export function gradeWords(source: Reliability, information: Credibility, language: Language): string {
  const [a, b] = [sourceWords[source][language], informationWords[information][language]];
  return language === 'id'
    ? `${source}${information}: sumber ${a}; informasi ${b}`
    : `${source}${information}: source ${a}; information ${b}`;
}

/** The same grade on lists where five is "cannot be judged". */
export function gradeOfFiveWords(source: Reliability, information: Credibility, language: Language): string {
  const five = credibilityOfFive(information);
  const same: Credibility = five === '5' ? '6' : five;
  const [a, b] = [sourceWords[source][language], informationWords[same][language]];
  return language === 'id'
    ? `${source}${five}: sumber ${a}; informasi ${b}`
    : `${source}${five}: source ${a}; information ${b}`;
}
