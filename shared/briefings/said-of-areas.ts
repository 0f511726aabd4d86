import { briefingWords } from '../text/briefings.ts';
import type { Making } from './making.ts';
import type { ChosenArea } from './pack-input.ts';

/**
 * One sentence for areas of which the same is said, in the order of the first of them, so that nobody hears a sentence
 * five times. `say` has the sentence to a name; null: nothing is said of this area.
 */
export function saidOfAreas(
  making: Making,
  areas: readonly ChosenArea[],
  say: (area: ChosenArea) => ((name: string) => string) | null,
): string[] {
  const alike = new Map<string, { sentence: (name: string) => string; codes: string[] }>();
  for (const area of areas) {
    const sentence = say(area);
    if (!sentence) continue;
    const known = alike.get(sentence(''));
    if (known) known.codes.push(area.code);
    else alike.set(sentence(''), { sentence, codes: [area.code] });
  }
  return [...alike.values()].map(({ sentence, codes }) => {
    if (codes.length === 1) return sentence(making.full(codes[0]!));
    return sentence(
      codes.length === areas.length
        ? briefingWords.everyArea[making.language]
        : making.list(codes.map(making.short)),
    );
  });
}
