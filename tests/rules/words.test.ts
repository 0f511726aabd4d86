import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../server/project-root.ts';

/**
 * The same in every language: the product, the meeting, a town, keys, file kinds, signs; the head of a letter that is Indonesian for every
 * reader; the mark of an exercise; attributes of HTML that stand in a template of their own.
 */
const sameEverywhere =
  /^(Teduh|Rakor|Esc|Enter|\(?SHA-256\)?|II\.|Pangkalpinang|LAPORAN INFORMASI|DATA SIMULASI|checked|selected|open)$/;

/** Static parts of each html`…` and svg`…` template of a source, what stands in ${…} taken out, templates inside it included. */
function templates(source: string): string[] {
  const found: string[] = [];
  const read = (from: number): number => {
    let text = '';
    let i = from;
    while (i < source.length && source[i] !== '`') {
      if (source.startsWith('${', i)) {
        text += '\u0000';
        i = skipCode(i + 2);
      } else if (source[i] === '\\') i += 2;
      else text += source[i++];
    }
    found.push(text);
    return i + 1;
  };
  const skipPlain = (from: number): number => {
    let i = from;
    while (i < source.length && source[i] !== '`') {
      if (source.startsWith('${', i)) i = skipCode(i + 2);
      else i += source[i] === '\\' ? 2 : 1;
    }
    return i + 1;
  };
  const skipCode = (from: number): number => {
    let depth = 1;
    let i = from;
    while (i < source.length && depth > 0) {
      const sign = source[i]!;
      if (sign === '{') depth++;
      else if (sign === '}') depth--;
      else if (sign === '`') {
        i = /(html|svg)$/.test(source.slice(0, i)) ? read(i + 1) : skipPlain(i + 1);
        continue;
      } else if (sign === "'" || sign === '"') {
        i++;
        while (i < source.length && source[i] !== sign && source[i] !== '\n') i += source[i] === '\\' ? 2 : 1;
      }
      i++;
    }
    return i;
  };
  for (const { index } of source.matchAll(/\b(?:html|svg)`/g)) {
    const start = source.indexOf('`', index) + 1;
    read(start);
  }
  return found;
}

/** What a reader would read or hear of a template: text between tags, and the attributes that are read aloud. */
function wordsOf(template: string): string[] {
  const spoken = [...template.matchAll(/\s(?:aria-label|title|placeholder|alt|label)="([^"]*)"/g)].map(
    (one) => one[1]!,
  );
  const withoutTags = template
    .replaceAll(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
    .replaceAll(/<[^<>]*>/g, '\u0000');
  return [...spoken, ...withoutTags.split('\u0000')]
    .map((text) => text.replaceAll(/&\w+;/g, ' ').trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !/[<>=]/.test(text) && !sameEverywhere.test(text));
}

const files = ['web', 'server/public-form'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(projectRoot, folder, name)),
);

test('no word stands in a template: all are in shared/text, in both languages', () => {
  const outside = files.flatMap((file) =>
    [...new Set(templates(readFileSync(file, 'utf8')).flatMap(wordsOf))].map(
      (text) => `${relative(projectRoot, file)}: ${text.slice(0, 60)}`,
    ),
  );
  expect(outside).toEqual([]);
});

test('the search finds a word that stands in a template, also inside another one', () => {
  const source = 'html`<p title="Judul">$' + '{ok ? html`<b>Simpan</b>` : `x`}</p>`';
  expect([...new Set(templates(source).flatMap(wordsOf))].sort()).toEqual(['Judul', 'Simpan']);
});
