import type { FrozenPack } from '../../../shared/briefings/pack.ts';
import { typedMark } from '../../../shared/briefings/printed.ts';
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
export type StampLines = ReturnType<typeof stampLines>;
export const localeOf = (frozen: FrozenPack) => (frozen.pack.head.language === 'id' ? 'id-ID' : 'en-GB');
