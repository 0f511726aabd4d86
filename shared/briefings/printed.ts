import type { ChartBlock, Pack, PackBlock, TextBlock } from './pack.ts';
import { blockLines } from './pack-text.ts';

/** Stands behind a number that somebody typed and that the data of the snapshot does not bear. */
export const typedMark = '†';

/** The lines of a text block as printed, with the mark behind each number that is not the snapshot's. */
export function printedLines(pack: Pick<Pack, 'facts'>, block: TextBlock): string[] {
  if (!block.edited) return blockLines(pack, block);
  const { numbers, text } = block.edited;
  let marked = text;
  for (const { start, shown } of numbers.filter(isTyped).sort((a, b) => b.start - a.start)) {
    const end = start + shown.length;
    marked = `${marked.slice(0, end)}${typedMark}${marked.slice(end)}`;
  }
  return marked.split('\n').filter((line) => line.trim() !== '');
}
const isTyped = ({ state }: { state: string }) => state !== 'same';

export function hasTypedNumbers(block: PackBlock): boolean {
  return block.kind === 'text' && (block.edited?.numbers.some(isTyped) ?? false);
}

/** Numbers of a series, one per category; null: a gap, whatever the reason. */
export function seriesNumbers(
  pack: Pick<Pack, 'facts'>,
  facts: ChartBlock['series'][number]['facts'],
): (number | null)[] {
  return facts.map((id) => {
    const fact = id === null ? null : pack.facts[id];
    return fact && fact.state === 'known' && typeof fact.value === 'number' ? fact.value : null;
  });
}

/** Bars that stand: many short names, mostly months; names of places need bars that lie. */
export const hasStandingBars = ({ chart, categories }: ChartBlock): boolean =>
  chart === 'bar' && categories.length > 8 && categories.every((name) => name.length <= 9);

/** Decimals with which the numbers of a chart are shown: those of its kinds of fact. */
export function chartDigits(pack: Pick<Pack, 'facts'>, block: ChartBlock): number {
  const ids = block.series.flatMap(({ facts }) => facts.filter((id) => id !== null));
  return Math.max(0, ...ids.map((id) => digitsOf(pack.facts[id]?.kind)));
}
function digitsOf(kind: string | undefined): number {
  if (kind === 'count' || kind === 'rank' || kind === 'days') return 0;
  return kind === 'rate' ? 2 : 1;
}

/** The facts that a block shows, each once, in their order. */
export function factsOf(block: PackBlock): string[] {
  return [...new Set(allFacts(block))];
}
function allFacts(block: PackBlock): string[] {
  if (block.kind === 'map') return block.areas.map(({ fact }) => fact);
  if (block.kind === 'chart') return block.series.flatMap(({ facts }) => facts.filter((id) => id !== null));
  if (block.kind === 'text' && block.edited)
    return block.edited.numbers.flatMap(({ fact, state }) =>
      fact !== null && state === 'same' ? [fact] : [],
    );
  const parts = block.kind === 'table' ? block.rows : block.sentences;
  return parts.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.fact]));
}
