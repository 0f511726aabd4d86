export type Delimiter = ',' | ';' | '\t';

const candidates: readonly Delimiter[] = ['\t', ';', ','];
const sampleLines = 60;

/**
 * What parts the cells of a text: the mark of which most of the first lines hold the same number, outside quotes. Where
 * two do equally well, tab before semicolon before comma: `12;3,4` is two cells with a decimal comma, not two others.
 * A text without any is one column, and called comma.
 */
export function sniffDelimiter(text: string): Delimiter {
  const counts = candidates.map(() => [] as number[]);
  const line = [0, 0, 0];
  let isQuoted = false;
  let hasAny = false;
  const endLine = () => {
    if (hasAny) for (let i = 0; i < 3; i++) counts[i]!.push(line[i]!);
    line.fill(0);
    hasAny = false;
  };
  for (let at = 0; at < text.length && at < 262_144 && counts[0]!.length < sampleLines; at++) {
    const mark = text[at]!;
    if (mark === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (mark === '\n' || mark === '\r')) {
      endLine();
      continue;
    } else if (!isQuoted) {
      const index = candidates.indexOf(mark as Delimiter);
      if (index >= 0) line[index]!++;
    }
    hasAny = true;
  }
  endLine();

  let best: Delimiter = ',';
  let bestShare = 0;
  candidates.forEach((candidate, index) => {
    const share = agreeing(counts[index]!);
    if (share > bestShare) [best, bestShare] = [candidate, share];
  });
  return best;
}

/** Lines that hold the most common number above zero. */
function agreeing(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...lines.values());
}
