import { strFromU8 } from 'fflate';
import { redact } from '../intake/redact.ts';
import { readWorkbook } from '../tabular/read-workbook.ts';
import { SheetFileError } from '../tabular/sheet-file-error.ts';
import type { Workbook } from '../tabular/workbook.ts';
import { areaReader } from './area-reader.ts';
import { BpsError } from './bps-error.ts';
import { FigureFileError } from './figure-file-error.ts';
import type { ImportReference } from './import-types.ts';
import { personColumns } from './person-columns.ts';
import { readBpsJson } from './read-bps-json.ts';

/**
 * A file of figures as it may come in: a sheet, or a saved answer of the BPS WebAPI; read, and refused at the door where it
 * speaks of persons (DP-35). The same for the browser that looks and the server that stores. Errors: FigureFileError and no
 * other for any bytes.
 */
export function openFigures(
  bytes: Uint8Array,
  fileName: string,
  reference: ImportReference,
  onProgress: (share: number) => void = () => {},
): Workbook {
  const workbook = readAny(bytes, fileName, onProgress);
  const readArea = areaReader(reference);
  const persons = personColumns(
    workbook,
    fileName,
    (name) => readArea('', name, { regencies: true }).kind === 'area',
  );
  if (persons.length > 0) throw new FigureFileError('persons', { columns: persons.length }, persons);
  return workbook;
}

function readAny(bytes: Uint8Array, fileName: string, onProgress: (share: number) => void): Workbook {
  try {
    return readWorkbook(bytes, { fileName, onProgress });
  } catch (error) {
    if (!(error instanceof SheetFileError)) throw error;
    if (error.code === 'json') return savedAnswer(bytes);
    const { sheet, ...places } = error.details;
    throw new FigureFileError(
      error.code,
      sheet === undefined ? places : { ...places, sheet: redact(sheet).text },
    );
  }
}

function savedAnswer(bytes: Uint8Array): Workbook {
  try {
    return readBpsJson(strFromU8(bytes)).workbook;
  } catch (error) {
    if (!(error instanceof BpsError)) throw error;
    throw new FigureFileError(error.code, error.details ? { what: redact(error.details).text } : {});
  }
}
