import type { Phrase } from './language.ts';

/** Where a value came from, down to its cell. */
export const provenancePhrases = {
  typed: {
    id: (who, when) => `diketik oleh ${who}, ${when}`,
    en: (who, when) => `typed by ${who}, ${when}`,
  } satisfies Phrase<[who: string, when: string]>,
  shipped: {
    id: (file, cell) => `berkas bawaan ${file}, sel ${cell}`,
    en: (file, cell) => `shipped file ${file}, cell ${cell}`,
  } satisfies Phrase<[file: string, cell: string]>,
  imported: {
    id: (file, cell) => `${file}, sel ${cell}`,
    en: (file, cell) => `${file}, cell ${cell}`,
  } satisfies Phrase<[file: string, cell: string]>,
  brought: {
    id: (who, when) => `dibawa ${who}, ${when}`,
    en: (who, when) => `brought by ${who}, ${when}`,
  } satisfies Phrase<[who: string, when: string]>,
};
