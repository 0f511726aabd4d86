import { briefingPhrases, briefingWords } from '../../text/briefings.ts';
import { formatInstant, formatNumber } from '../../text/format.ts';
import { partName } from '../../text/parts.ts';
import { mark } from '../fact-book.ts';
import { lastCell, type Making, textBlock } from '../making.ts';
import type { PackBlock } from '../pack.ts';

/** How the numbers came to be and what they cannot say (DP-46). */
export function method(making: Making): PackBlock[] {
  const { input, language, book, teduh } = making;
  const { model } = input;
  const word = (id: string, label: string, shown: string) => mark(book.word(id, label, shown, [teduh]));
  const [a, b, c, d] = model.classLimits.map((limit, at) =>
    mark(
      book.put(
        `limit.${at + 1}`,
        briefingWords.classLimit[language],
        {
          kind: 'score',
          value: limit,
          shown: formatNumber(limit, language, Number.isInteger(limit) ? 0 : 1),
        },
        [teduh],
      ),
    ),
  ) as [string, string, string, string];
  return [
    textBlock('method.text', null, 'list', [
      ...(input.head.isSimulation ? [briefingPhrases.simulation[language]()] : []),
      briefingWords.placesNotPersons[language],
      briefingWords.fallacy[language],
      briefingWords.intervalMeans[language],
      briefingWords.countsDoNotRaise[language],
      ...oldest(making),
      briefingWords.smallNote[language],
      briefingWords.noDataNoCalm[language],
      briefingPhrases.classLimits[language](a, b, c, d),
      briefingPhrases.methodModel[language](
        model.code,
        word('model.version', briefingWords.modelVersion[language], String(model.version)),
        word('engine', briefingWords.engine[language], input.engine),
        word('data.cut', briefingWords.cut[language], formatInstant(input.dataCut, language)),
      ),
      ...anchor(making),
      briefingWords.generated[language],
    ]),
  ];
}

/** How far the audit trail had come, on paper that leaves the house (DP-49). */
function anchor({ input, language, book, teduh }: Making): string[] {
  const found = input.head.anchor;
  if (!found) return [];
  const label = briefingWords.auditAnchor[language];
  return [
    briefingPhrases.auditAnchor[language](
      mark(book.date('audit.anchor.date', label, found.date, [teduh])),
      mark(book.word('audit.anchor', label, found.digits, [teduh])),
    ),
  ];
}

/** The oldest figure that still enters a score of the chosen areas. */
function oldest(making: Making): string[] {
  const { input, language, book, teduh } = making;
  const [first] = input.chosen
    .flatMap((area) => lastCell(area)?.indicators ?? [])
    .filter((one) => one.weight > 0 && one.value !== null && one.periodEnd !== null)
    .sort((a, b) => (a.periodEnd! < b.periodEnd! ? -1 : 1));
  if (!first) return [];
  return [
    briefingPhrases.oldestFigure[language](
      partName({ kind: 'indicator', code: first.code }, input.model, language),
      mark(book.date('figures.oldest', briefingWords.oldest[language], first.periodEnd!, [teduh])),
    ),
  ];
}
