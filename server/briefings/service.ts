import type { FileKind } from '../../shared/api/briefings.ts';
import type { FrozenPack } from '../../shared/briefings/pack.ts';
import { oneByOne } from '../http/one-by-one.ts';
import { renderInThread } from './render/run-thread.ts';

/** How many packs may wait for their files. */
const waiting = 8;

export interface BriefingService {
  /** The four files of a frozen pack; `told` hears which is being made and how far the whole is, 0 to 1. */
  render(
    frozen: FrozenPack,
    told: (kind: FileKind, share: number) => void,
    signal: AbortSignal,
  ): Promise<Record<FileKind, Uint8Array>>;
}

/** Files are made in a thread of their own, one pack after the other. `workerFile`: bundle of server/briefings/render/worker.ts. */
export function makeBriefingService({ workerFile }: { workerFile: URL }): BriefingService {
  const inTurn = oneByOne(waiting);
  return {
    render: (frozen, told, signal) => inTurn(() => renderInThread(workerFile, frozen, told, signal)),
  };
}
