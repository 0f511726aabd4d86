import type { Credibility, Reliability } from '../domain/incident.ts';
import { credibilityOfFive } from '../domain/information-report.ts';
import { contentGrades, sourceGrades } from './information-reports.ts';
import type { Dictionary, Language } from './language.ts';

/** Words of a printed Laporan Informasi. */
export const informationPrint = {
  title: { id: 'LAPORAN INFORMASI', en: 'INFORMATION REPORT' },
  draft: { id: 'DRAF, BELUM BERNOMOR', en: 'DRAFT, NOT NUMBERED' },
  place: { id: 'Wilayah', en: 'Place' },
  date: { id: 'Tanggal', en: 'Date' },
  sourcePart: { id: 'I. Sumber', en: 'I. Source' },
  grade: { id: 'Nilai informasi', en: 'Grade' },
  gradeOfFive: { id: 'Nilai, daftar lima tingkat', en: 'Grade, list of five' },
  facts: { id: 'II. Fakta', en: 'II. Facts' },
  question: { id: 'Unsur', en: 'Part' },
  answer: { id: 'Yang diketahui', en: 'What is known' },
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

/** `B2: sumber dapat dipercaya; informasi sangat mungkin benar`. */
export function gradeWords(source: Reliability, information: Credibility, language: Language): string {
  const [a, b] = [sourceGrades[source][language], contentGrades[information][language]];
  return language === 'id'
    ? `${source}${information}: sumber ${a}; informasi ${b}`
    : `${source}${information}: source ${a}; information ${b}`;
}

/** The same grade on lists where five is "cannot be judged". */
export function gradeOfFiveWords(source: Reliability, information: Credibility, language: Language): string {
  const five = credibilityOfFive(information);
  const same: Credibility = five === '5' ? '6' : five;
  const [a, b] = [sourceGrades[source][language], contentGrades[same][language]];
  return language === 'id'
    ? `${source}${five}: sumber ${a}; informasi ${b}`
    : `${source}${five}: source ${a}; information ${b}`;
}
