import type {
  BriefingDraft,
  Briefings,
  ChangeBriefing,
  FileEvent,
  FileKind,
  Frozen,
  NewBriefing,
  Snapshot,
  SnapshotDifferences,
  TextChanged,
} from '../../shared/api/briefings.ts';
import type { ReleaseCheck } from '../../shared/domain/briefing.ts';
import { readLines } from './lines.ts';
import { getJson, RequestError, sendJson, withQuery } from './request.ts';

export const getBriefings = (meeting: string | null, signal?: AbortSignal) =>
  getJson<Briefings>(withQuery('/api/briefings', { meeting }), signal);
export const createBriefing = (body: NewBriefing) => sendJson<{ id: string }>('POST', '/api/briefings', body);
export const getDraft = (id: string, signal?: AbortSignal) =>
  getJson<BriefingDraft>(`/api/briefings/${id}`, signal);
export const changeBriefing = (id: string, body: ChangeBriefing) =>
  sendJson<{ version: number }>('PUT', `/api/briefings/${id}`, body);
export const changeText = (id: string, blockId: string, version: number, text: string | null) =>
  sendJson<TextChanged>('PUT', `/api/briefings/${id}/texts/${blockId}`, { version, text });
export const freezeBriefing = (id: string, version: number) =>
  sendJson<Frozen>('POST', `/api/briefings/${id}/snapshots`, { version });
export const publishSnapshot = (id: string, checked: ReleaseCheck[]) =>
  sendJson<void>('POST', `/api/briefing-snapshots/${id}/publication`, { checked });

/** Frozen packs do not change: what was read of one is shown again where no answer comes, because the network is gone. */
const read = new Map<string, unknown>();
async function kept<T>(path: string, signal?: AbortSignal): Promise<T> {
  try {
    const found = await getJson<T>(path, signal);
    read.set(path, found);
    return found;
  } catch (error) {
    if (read.has(path) && error instanceof RequestError && error.status === 0) return read.get(path) as T;
    throw error;
  }
}
export const getSnapshot = (id: string, signal?: AbortSignal) =>
  kept<Snapshot>(`/api/briefing-snapshots/${id}`, signal);
export const getDifferences = (id: string, signal?: AbortSignal) =>
  kept<SnapshotDifferences>(`/api/briefing-snapshots/${id}/differences`, signal);

export interface TakenFile {
  kind: FileKind;
  name: string;
  blob: Blob;
}
/** Files taken since the page was loaded: they can be saved again without the network. */
const taken = new Map<string, TakenFile[]>();
export const takenFiles = (id: string): TakenFile[] => taken.get(id) ?? [];

/** The four files of a frozen pack; `told` hears how far they are, 0 to 1. Who leaves the page finds them when coming back. */
export async function takeFiles(
  id: string,
  reason: string,
  told: (share: number) => void,
): Promise<TakenFile[]> {
  const files: TakenFile[] = [];
  await readLines<FileEvent>(
    `/api/briefing-snapshots/${id}/files`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason }),
    },
    new AbortController().signal,
    (event) => {
      if ('progress' in event) told(event.progress);
      if ('file' in event) {
        const bytes = Uint8Array.from(atob(event.file.base64), (letter) => letter.charCodeAt(0));
        files.push({
          kind: event.file.kind,
          name: event.file.name,
          blob: new Blob([bytes], { type: event.file.type }),
        });
      }
      return 'done' in event;
    },
  );
  taken.set(id, files);
  return files;
}
