import type { FactId, Pack, PackCell, Sentence, TextBlock } from './pack.ts';

/** A fact as printed. RangeError where the pack has none of this name: a pack is whole or it is not one. */
export function factShown(pack: Pick<Pack, 'facts'>, id: FactId): string {
  const fact = pack.facts[id];
  if (!fact) throw new RangeError(`the pack has no fact ${id}`);
  return fact.shown;
}

export function cellText(pack: Pick<Pack, 'facts'>, cell: PackCell): string {
  return typeof cell === 'string' ? cell : factShown(pack, cell.fact);
}

export function sentenceText(pack: Pick<Pack, 'facts'>, sentence: Sentence): string {
  return sentence.map((part) => cellText(pack, part)).join('');
}

/** Lines of a text block as printed: what somebody wrote, or the sentences made by rule. */
export function blockLines(pack: Pick<Pack, 'facts'>, block: TextBlock): string[] {
  if (block.edited) return block.edited.text.split('\n').filter((line) => line.trim() !== '');
  return block.sentences.map((sentence) => sentenceText(pack, sentence));
}
