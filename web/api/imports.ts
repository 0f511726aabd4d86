import type {
  CommitImport,
  ImportDetail,
  ImportDone,
  ImportEvent,
  ImportGround,
  ImportPreview,
  Imports,
  ImportStep,
  PreviewImport,
} from '../../shared/api/imports.ts';
import { readLines } from './lines.ts';
import { getJson, RequestError, sendJson, withQuery } from './request.ts';

export const getImportGround = (signal?: AbortSignal) =>
  getJson<ImportGround>('/api/imports/reference', signal);
export const getImports = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<Imports>(withQuery('/api/imports', { asKnownAt }), signal);
export const getImport = (batchId: number, offset: number, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<ImportDetail>(withQuery(`/api/imports/${batchId}`, { offset, limit: 200, asKnownAt }), signal);
export const undoImport = (batchId: number) => sendJson<void>('POST', `/api/imports/${batchId}/undo`);

type Told = (step: ImportStep, share: number) => void;

/** Looks at a file on the server; nothing is stored. `told` hears of the steps. */
export async function previewImport(
  file: File,
  choice: PreviewImport,
  told: Told,
  signal: AbortSignal,
): Promise<ImportPreview> {
  const event = await steps('/api/imports/preview', file, choice, told, signal);
  if ('preview' in event) return event.preview;
  throw new RequestError(0, null);
}

/** Stores a file that was looked at, all of it or nothing. Stopping it before its answer stores nothing. */
export async function commitImport(
  file: File,
  choice: CommitImport,
  told: Told,
  signal: AbortSignal,
): Promise<ImportDone> {
  const event = await steps('/api/imports', file, choice, told, signal);
  if ('done' in event) return event.done;
  throw new RequestError(0, null);
}

async function steps(
  path: string,
  file: File,
  choice: object,
  told: Told,
  signal: AbortSignal,
): Promise<ImportEvent> {
  const body = new FormData();
  body.append('choice', JSON.stringify(choice));
  body.append('file', file, file.name);
  return readLines<ImportEvent>(path, { method: 'POST', body }, signal, (event) => {
    if (!('step' in event)) return true;
    told(event.step, event.share);
    return false;
  });
}
