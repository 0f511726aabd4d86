import type { AbsenceReason, ScoreCell } from '../composite/types.ts';
import type { AreaCode } from '../domain/area.ts';
import { briefingPhrases, briefingWords } from '../text/briefings.ts';
import { formatInstant, formatList, formatMonth, inSentence } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import { partName } from '../text/parts.ts';
import { absenceWords, reliabilityNames } from '../text/terms.ts';
import { type FactBook, makeFactBook, sentenceOf } from './fact-book.ts';
import type { ChosenArea, PackInput } from './pack-input.ts';
import type { PictureNotes, Sentence, SourceId, TextBlock } from './pack.ts';
import { sentenceText } from './pack-text.ts';

/** What every section is made with. */
export interface Making {
  input: PackInput;
  language: Language;
  book: FactBook;
  /** Source of all that Teduh computes, of its records of incidents, and of those of reports. */
  teduh: SourceId;
  incidentRecords: SourceId;
  intakeRecords: SourceId;
  /** `Kabupaten Bangka`, `Kecamatan Sungailiat (Bangka)`; short: `Bangka`, `Kec. Sungailiat`. */
  full(code: AreaCode): string;
  short(code: AreaCode): string;
  /** Name of an indicator or part in the middle of a sentence. */
  part(code: string): string;
  month: string;
  /** `Januari 2025 sampai Januari 2026`, as marks of two facts in sentences and as words elsewhere. */
  label(what: string, code: AreaCode): string;
  list(items: readonly string[]): string;
  reason(code: AbsenceReason | null): string;
  /** A phrase with marks, as printed. */
  printed(text: string): string;
  notes(about: {
    source: string[];
    period: string;
    grades: readonly ScoreCell[] | null;
    alt: string;
  }): PictureNotes;
}

export function startMaking(input: PackInput): Making {
  const { language } = input.choice;
  const book = makeFactBook(language);
  const { model } = input;
  const day = input.today;
  const modelWords = briefingPhrases.model[language](model.code, String(model.version));
  const teduh = book.source({
    id: 'teduh',
    title: `${briefingWords.teduh[language]}, ${modelWords}`,
    url: null,
    date: day,
  });
  const incidentRecords = book.source({
    id: 'incidents',
    title: briefingWords.incidentRecords[language],
    url: null,
    date: day,
  });
  const intakeRecords = book.source({
    id: 'reports',
    title: briefingWords.intakeRecords[language],
    url: null,
    date: day,
  });
  const byCode = new Map(input.areas.map((area) => [area.code, area]));
  const areaOf = (code: AreaCode) => {
    const area = byCode.get(code);
    if (!area) throw new RangeError(`areas must hold every area that the pack speaks of, got no ${code}`);
    return area;
  };
  const short = (code: AreaCode) => {
    const area = areaOf(code);
    return area.level === 'district'
      ? briefingPhrases.shortDistrict[language](area.shortName)
      : area.shortName;
  };
  const printed = (text: string) => sentenceText({ facts: book.facts }, sentenceOf(text));
  return {
    input,
    language,
    book,
    teduh,
    incidentRecords,
    intakeRecords,
    full(code) {
      const area = areaOf(code);
      return area.level === 'district' && area.parentCode
        ? briefingPhrases.districtIn[language](area.name, areaOf(area.parentCode).shortName)
        : area.name;
    },
    short,
    part: (code) => inSentence(partName({ kind: 'indicator', code }, model, language)),
    month: formatMonth(input.choice.month, language, 'long'),
    label: (what, code) =>
      briefingPhrases.labelMonth[language](
        what,
        short(code),
        formatMonth(input.choice.month, language, 'long'),
      ),
    list: (items) => formatList(items, language),
    reason: (code) => absenceWords[code ?? 'no_figure'][language],
    printed,
    notes({ source, period, grades, alt }) {
      const grade = (one: ScoreCell) =>
        briefingPhrases.areaGrade[language](short(one.areaCode), one.reliability);
      const only = grades?.length === 1 ? grades[0]! : null;
      return {
        source: briefingPhrases.source[language](source.join('; ')),
        date: briefingPhrases.dataTo[language](period, formatInstant(input.dataCut, language)),
        reliability:
          grades === null || grades.length === 0
            ? null
            : briefingPhrases.pictureOfScores[language](
                only
                  ? briefingPhrases.gradeOf[language](
                      only.reliability,
                      reliabilityNames[only.reliability][language],
                    )
                  : briefingPhrases.gradesOf[language](grades.map(grade).join(', ')),
              ),
        alt: printed(alt),
      };
    },
  };
}

/** A block of sentences made by rule; null where there is nothing to say. */
export function textBlock(
  id: string,
  heading: string | null,
  style: TextBlock['style'],
  texts: readonly string[],
): TextBlock {
  return {
    kind: 'text',
    id,
    heading,
    style,
    sentences: texts.map((text): Sentence => sentenceOf(text)),
    edited: null,
  };
}

export const lastCell = (area: ChosenArea): ScoreCell | null => area.cells.at(-1) ?? null;
/** The score that is spoken of: risk, else structural pressure, else none. */
export type Measure = 'risk' | 'structural';
export const measureOf = (score: ScoreCell | null): Measure | null =>
  score === null ? null : score.risk !== null ? 'risk' : score.structural !== null ? 'structural' : null;

/** The chosen areas without those that lie in another one, so that nothing is counted twice. */
export function outermost(codes: readonly AreaCode[]): AreaCode[] {
  return codes.filter((code) => !codes.some((other) => other !== code && code.startsWith(`${other}.`)));
}
