import { type Narrative, type NarrativePart, narrativeParts } from '../domain/report.ts';
import type { Words } from '../composite/types.ts';

/** The questions of the phone form in their order: siapa, apa, di mana, dengan apa, mengapa, bagaimana, bilamana. */
export const narrativeQuestions: Record<NarrativePart, Words> = {
  who: { id: 'Siapa (kelompok, bukan nama)', en: 'Who (groups, no names)' },
  what: { id: 'Apa yang terjadi', en: 'What happened' },
  where: { id: 'Di mana', en: 'Where' },
  with_what: { id: 'Dengan apa', en: 'With what' },
  why: { id: 'Mengapa', en: 'Why' },
  how: { id: 'Bagaimana', en: 'How' },
  when: { id: 'Bilamana', en: 'When' },
};

/** The parts as one text, in order, in Indonesian: what is searched, compared and read. */
export function narrativeText(parts: Narrative): string {
  return narrativeParts
    .flatMap((name) => (parts[name] ? [`${narrativeQuestions[name].id}: ${parts[name]}`] : []))
    .join('\n');
}
