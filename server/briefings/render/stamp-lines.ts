import type { FrozenPack } from '../../../shared/briefings/pack.ts';
import { typedMark } from '../../../shared/briefings/printed.ts';
import type { FileProperties } from '../../printing/office-package.ts';
import { dataLine, makerLine, printWords, snapshotLine } from '../../../shared/text/briefing-print.ts';

/** What stands in the margin of every page and slide. */
export function stampLines({ pack: { head }, stamp }: FrozenPack) {
  const { language } = head;
  return {
    classification: head.marking.classification,
    tlp: head.marking.tlp,
    simulation: head.isSimulation ? printWords.simulation[language] : null,
    snapshot: snapshotLine[language](stamp.number, stamp.sha256),
    data: dataLine[language](head.dataCut, head.model),
    maker: makerLine[language](head.maker, stamp.frozenAt),
    places: printWords.placesNotPersons[language],
    typed: `${typedMark} ${printWords.typedHere[language]}`,
  };
}
export const localeOf = (frozen: FrozenPack) => (frozen.pack.head.language === 'id' ? 'id-ID' : 'en-GB');

export function fileProperties(frozen: FrozenPack): FileProperties {
  const { classification, tlp, simulation, snapshot } = stampLines(frozen);
  return {
    title: frozen.pack.head.title,
    subject: snapshot,
    keywords: [classification, tlp, ...(simulation ? [simulation] : [])],
    locale: localeOf(frozen),
    madeAt: frozen.stamp.frozenAt,
  };
}
