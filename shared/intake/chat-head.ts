/** The head of a message as it stands in the line: numbers not yet given a meaning. */
export interface ChatHead {
  /** iOS writes `[date, time] `, Android `date, time - `. */
  style: 'bracket' | 'dash';
  /** The three numbers of the date in the order of the line, as digits. */
  date: readonly [string, string, string];
  separator: string;
  hour: number;
  minute: number;
  /** Null where the export has minutes only. */
  second: number | null;
  half: 'am' | 'pm' | null;
  /** Where the author begins. */
  length: number;
}

const pattern =
  /^[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*(\[)?(\d{1,4})([/.-])(\d{1,2})\3(\d{1,4}),?[ \u00A0\u202F]+(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?(?:[ \u00A0\u202F]?([AaPp])\.?[ \u00A0\u202F]?[Mm]\.?)?(?:(\])[ \u00A0]?|[ \u00A0]-[ \u00A0])/;

/**
 * Reads the head of a line of a chat export, or null where the line has none (then it continues the message before).
 * Nothing is judged: 31/02 25.61 is a head. Linear in the marks and blanks before the author, whatever follows.
 */
export function readChatHead(line: string): ChatHead | null {
  const found = pattern.exec(line);
  // an opening bracket without the closing one is no style that WhatsApp writes
  if (!found || (found[1] === undefined) !== (found[10] === undefined)) return null;
  return {
    style: found[1] === undefined ? 'dash' : 'bracket',
    date: [found[2]!, found[4]!, found[5]!],
    separator: found[3]!,
    hour: Number(found[6]),
    minute: Number(found[7]),
    second: found[8] === undefined ? null : Number(found[8]),
    half: found[9] === undefined ? null : found[9] === 'a' || found[9] === 'A' ? 'am' : 'pm',
    length: found[0].length,
  };
}
