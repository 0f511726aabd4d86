import type { EditedText, Pack, PackBlock, TextBlock } from '../../shared/briefings/pack.ts';
import { buildPack } from '../../shared/briefings/build-pack.ts';
import { printableTexts } from '../../shared/briefings/printable.ts';
import { checkEdit } from '../../shared/briefings/link-numbers.ts';
import type { AppContext } from '../http/context.ts';
import { dayInWib } from '../http/entered-day.ts';
import { collectPackInput } from './collect.ts';
import type { StoredBriefing } from './drafts.ts';
import { packHead } from './head.ts';

/** The pack that a draft makes of what is known at an instant, with the texts that somebody wrote and what became of their numbers. */
export async function buildDraft(
  context: AppContext,
  { briefing, texts }: StoredBriefing,
  cut: Date,
): Promise<Pack> {
  const today = dayInWib(cut);
  const head = await packHead(context.database.db, briefing, {
    cut,
    today,
    isSimulation: context.simulation,
  });
  const { areaCodes, month, audience, language, meetingId } = briefing;
  const choice = { areaCodes, month, audience, language, meetingId };
  const input = await collectPackInput(context, choice, { head, cut });
  // all that people typed, here or in a sheet
  const { head: top, ledger, observations, decisions } = input;
  const typed = printableTexts({ head: top, ledger, observations, decisions });
  const pack = buildPack({ ...input, ...typed });
  return withTexts(pack, texts);
}

/** A pack with edited texts in their blocks, each number checked against the facts of this pack; texts of blocks that are gone stay out. */
export function withTexts(pack: Pack, texts: Record<string, EditedText>): Pack {
  return {
    ...pack,
    sections: pack.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block): PackBlock => {
        const edited = texts[block.id];
        return edited && block.kind === 'text' ? { ...block, edited: checkEdit(edited, pack, block) } : block;
      }),
    })),
  };
}

/** The text block of a pack by its identity; null where there is none. */
export function textBlock(pack: Pack, id: string): TextBlock | null {
  for (const section of pack.sections)
    for (const block of section.blocks) if (block.id === id && block.kind === 'text') return block;
  return null;
}
