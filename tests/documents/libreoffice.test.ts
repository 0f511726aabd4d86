import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { renderDocx } from '../../server/briefings/render/docx.ts';
import { renderPptx } from '../../server/briefings/render/pptx.ts';
import { renderXlsx } from '../../server/briefings/render/xlsx.ts';
import { readPaper, readSlides } from '../support/printed-files.ts';
import { tinyFrozen } from '../support/tiny-pack.ts';

const office = find('soffice') ?? find('libreoffice');
const folder = mkdtempSync(join(tmpdir(), 'teduh-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function find(program: string): string | null {
  try {
    return execFileSync('which', [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** Opens the files in another program and prints them from there; a profile of its own, so that no open window minds. */
function printed(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const names = Object.keys(files);
  for (const name of names) writeFileSync(join(folder, name), files[name]!);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(office!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names], {
    cwd: folder,
    stdio: 'ignore',
    timeout: 110_000,
  });
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name.replace(/\.\w+$/, '.pdf')))]),
  );
}

test('LibreOffice opens slides, letter and annex, and what it shows is the pack', async (context) => {
  if (!office) return context.skip('no LibreOffice found: install it to open the files in another program');
  const frozen = tinyFrozen('id');
  const slides = await renderPptx(frozen);
  const files = {
    // one name each: all become PDF
    'salindia.pptx': slides,
    'nota.docx': await renderDocx(frozen),
    'lampiran.xlsx': renderXlsx(frozen),
  };
  const pages = printed(files);
  const deck = readSlides(slides).slides;
  const shown = {
    slides: (await readPaper(pages['salindia.pptx']!)).pages,
    letter: (await readPaper(pages['nota.docx']!)).pages,
    annex: (await readPaper(pages['lampiran.xlsx']!)).pages,
  };
  expect(shown.slides.length).toBe(deck.length);
  const squeezed = (text: string) => text.replace(/\s+/g, '');
  deck.forEach(({ texts }, at) => {
    const page = squeezed(shown.slides[at]!);
    // a text that is cut off or lies outside is not on the page
    for (const text of texts.filter((one) => !/^\d+$|‹#›/.test(one))) expect(page).toContain(squeezed(text));
  });
  for (const page of [...shown.slides, ...shown.letter, ...shown.annex]) {
    const text = squeezed(page);
    expect(text).toContain('TERBATAS');
    expect(text).toContain(frozen.stamp.number);
    expect(text).toContain(frozen.stamp.sha256.slice(0, 12));
    expect(text).toContain('DATASIMULASI');
  }
  const chart = shown.slides[deck.findIndex(({ texts }) => texts.includes('Izin tinggal terbatas'))]!;
  for (const fact of ['1.573', '212', '640', '<5']) expect(chart).toContain(fact);
  expect(squeezed(shown.letter.join(''))).toContain('NOTADINAS');
  for (const number of ['71,3', '+4,2', '−1,3', '30 November 2026'])
    expect(shown.annex.join(' ')).toContain(number);
});
