import { bpsErrorCodes, type BpsErrorCode } from '../imports/bps-error.ts';
import { type SheetFileCode, sheetFileCodes } from '../tabular/sheet-file-error.ts';
import type { Dictionary, Language } from './language.ts';
import { bpsErrorNames } from './imports.ts';
import { sheetFileSentence } from './sheet-files.ts';

const refusals = {
  persons: {
    id: 'Berkas ini memuat data orang. Teduh hanya menerima jumlah. Hapus kolom berikut, simpan, lalu impor lagi; berkas tidak disimpan.',
    en: 'This file holds data about persons. Teduh takes counts only. Delete these columns, save, and import again; the file was not kept.',
  },
  unknown: {
    id: 'Berkas ini tidak dapat dibaca.',
    en: 'This file cannot be read.',
  },
} satisfies Dictionary;

/** Why a file is not taken and what to do, for every code of its errors. */
export function refusedWords(
  code: string,
  details: Record<string, string | number>,
  language: Language,
): string {
  if ((sheetFileCodes as readonly string[]).includes(code))
    return sheetFileSentence({ code: code as SheetFileCode, details }, language);
  if ((bpsErrorCodes as readonly string[]).includes(code)) {
    const what = details['what'];
    return `${bpsErrorNames[code as BpsErrorCode][language]}${what === undefined ? '' : ` (${what})`}`;
  }
  return (code === 'persons' ? refusals.persons : refusals.unknown)[language];
}
