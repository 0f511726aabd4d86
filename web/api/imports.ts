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
import type { Problem } from '../../shared/api/problem.ts';
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
  const response = await fetch(path, { method: 'POST', credentials: 'same-origin', body, signal }).catch(
    (error: unknown) => {
      throw signal.aborted ? error : new RequestError(0, null);
    },
  );
  if (!response.ok || !response.body)
    throw new RequestError(response.status, (await response.json().catch(() => null)) as Problem | null);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += value ?? '';
    const lines = rest.split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const event = JSON.parse(line) as ImportEvent;
      if ('problem' in event) throw new RequestError(event.problem.status, event.problem);
      if (!('step' in event)) return event;
      told(event.step, event.share);
    }
    if (done) throw new RequestError(0, null);
  }
}
