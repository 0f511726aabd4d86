import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import type { InformationReport } from '../../shared/domain/information-report.ts';
import type { OfficeSettings } from '../../shared/domain/office-settings.ts';
import { narrativeParts } from '../../shared/domain/report.ts';
import { printWords } from '../../shared/text/briefing-print.ts';
import { formatInstant, formatLongDate } from '../../shared/text/format.ts';
import {
  gradeOfFiveWords,
  gradeWords,
  informationPrint,
} from '../../shared/text/information-report-print.ts';
import { informationFieldNames, informationReportWords } from '../../shared/text/information-reports.ts';
import type { Language } from '../../shared/text/language.ts';
import { narrativeQuestions } from '../../shared/text/narrative.ts';
import { letterhead, signature } from '../printing/docx-letter.ts';
import { dataTable, headTable, line, ruled } from '../printing/docx-parts.ts';
import { writeLetter } from '../printing/write-letter.ts';

const words = { ...informationReportWords, ...informationPrint };

export interface PrintedInformationReport {
  report: InformationReport;
  /** Null: a draft, and printed as one. */
  number: string | null;
  /** Area, as coarse as the reader may know it. */
  place: string;
  /** Instant at which this version was written. */
  recordedAt: string;
  /** Office and section; never a person. */
  maker: string;
  letterhead: OfficeSettings['letterhead'];
  signer: OfficeSettings['signer'];
  language: Language;
  isSimulation: boolean;
}

/** A Laporan Informasi as a DOCX: source, facts, opinion, each apart from the other. Same report, same bytes. */
export function renderInformationReportDocx(printed: PrintedInformationReport): Promise<Uint8Array> {
  const { report, number, recordedAt, maker, language } = printed;
  const say = (word: keyof typeof words) => words[word][language];
  const title = number === null ? `${say('title')} (${say('draft')})` : `${say('title')} ${number}`;
  const simulation = printed.isSimulation ? printWords.simulation[language] : null;
  return writeLetter(
    parts(printed),
    {
      classification: report.classification,
      tlp: null,
      simulation,
      lines: [
        number ?? say('draft'),
        `${maker} · ${formatInstant(recordedAt, language)}`,
        say('placesNotPersons'),
      ],
    },
    {
      title,
      subject: report.subject,
      keywords: [report.classification, ...(simulation ? [simulation] : [])],
      locale: language === 'id' ? 'id-ID' : 'en-GB',
      madeAt: recordedAt,
    },
    [{ title: say('factsTable'), alt: say('factsTable') }],
  );
}

function parts(printed: PrintedInformationReport): (Paragraph | Table)[] {
  const { report, number, place, recordedAt, language } = printed;
  const say = (word: keyof typeof words) => words[word][language];
  const heading = (text: string) =>
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });
  const { reliability, credibility } = report;
  return [
    ...letterhead(printed.letterhead),
    ruled(18),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(say('title'))] }),
    new Paragraph({
      alignment: 'center',
      spacing: { after: 240 },
      children: [new TextRun(number === null ? say('draft') : `${say('number')}: ${number}`)],
    }),
    headTable(
      [
        [say('field'), informationFieldNames[report.field][language]],
        [say('subject'), report.subject],
        [say('place'), place],
        [say('date'), formatLongDate(recordedAt, language)],
      ],
      2900,
    ),
    ruled(8),
    heading(say('sourcePart')),
    headTable(
      [
        [say('source'), report.source],
        [say('relation'), report.relation],
        [say('obtained'), report.obtained],
        [say('grade'), gradeWords(reliability, credibility, language)],
        [say('gradeOfFive'), gradeOfFiveWords(reliability, credibility, language)],
      ],
      2900,
    ),
    heading(say('facts')),
    dataTable(
      [
        { label: say('question'), align: 'start', width: 3 },
        { label: say('answer'), align: 'start', width: 7 },
      ],
      narrativeParts.map((part) => [
        narrativeQuestions[part][language],
        report.facts[part]?.trim() || say('unknown'),
      ]),
    ),
    heading(say('opinion')),
    line(say('opinionNote'), 'SourceLine'),
    ...(report.opinion.trim() === '' ? [say('noOpinion')] : report.opinion.split('\n'))
      .filter((text) => text.trim() !== '')
      .map((text) => line(text)),
    ...signature(printed.signer),
  ];
}
