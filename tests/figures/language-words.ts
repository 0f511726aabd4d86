import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultModel } from '../../shared/composite/default-model.ts';
import { type Language, languages } from '../../shared/text/language.ts';

const root = join(import.meta.dirname, '../..');
const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

function collect(value: unknown, into: Record<Language, Set<string>>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const language of languages) {
    const said = (value as Record<string, unknown>)[language];
    if (typeof said === 'string') for (const word of wordsIn(said)) into[language].add(word);
  }
  for (const one of Object.values(value)) collect(one, into);
}
const said: Record<Language, Set<string>> = { id: new Set(), en: new Set() };
for (const file of readdirSync(join(root, 'shared/text')))
  collect(await import(`../../shared/text/${file.replace('.ts', '')}.ts`), said);
collect(defaultModel, said);
for (const word of ['frequency', 'value', 'count', 'month', 'date', 'may', 'aug', 'oct', 'dec'])
  said.en.add(word);
const places = readFileSync(join(root, 'sql/reference/places/areas.csv'), 'utf8');
const placeWords = new Set([...wordsIn(places), 'kab', 'kota', 'kabupaten']);

/** Words of a text that the product's dictionaries know in the other language only; names of places belong to both. */
export function wordsOfAnother(text: string, language: Language): string[] {
  const other = language === 'id' ? 'en' : 'id';
  return wordsIn(text).filter(
    (word) => said[other].has(word) && !said[language].has(word) && !placeWords.has(word),
  );
}
