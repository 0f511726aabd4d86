import { describe, expect, test } from 'vitest';
import { linkNumbers } from '../../../shared/briefings/link-numbers.ts';
import type { Pack, TextBlock } from '../../../shared/briefings/pack.ts';
import { blockLines } from '../../../shared/briefings/pack-text.ts';
import { samplePack } from '../../support/sample-pack.ts';

const texts = (pack: Pack): TextBlock[] =>
  pack.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'text'));

describe('numbers of an edited text', () => {
  test.each([
    ['id', 'timpora'],
    ['en', 'timpora'],
    ['id', 'leadership'],
    ['en', 'regional_office'],
  ] as const)(
    'a text made by rule and left as it is links every number to its own fact (%s, %s)',
    (language, audience) => {
      const pack = samplePack({ language, audience });
      for (const block of texts(pack)) {
        const text = blockLines(pack, block).join('\n');
        const { numbers } = linkNumbers(text, pack, block);
        const facts = block.sentences.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.fact]));
        const shown = facts.filter((id) => /\d/.test(pack.facts[id]!.shown));
        expect([block.id, numbers.map((one) => one.fact)]).toEqual([block.id, shown]);
        expect(numbers.every((one) => one.state === 'same' && text.startsWith(one.shown, one.start))).toBe(
          true,
        );
      }
    },
  );
});
