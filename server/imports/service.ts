import type {
  CommitImport,
  ImportDone,
  ImportPreview,
  ImportStep,
  PreviewImport,
} from '../../shared/api/imports.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Db } from '../db/connect.ts';
import { outsideRequest } from '../db/reader.ts';
import { oneByOne } from '../http/one-by-one.ts';
import type { Upload } from '../http/read-upload.ts';
import type { ScoreService } from '../score-runs/service.ts';
import { commitImport } from './commit.ts';
import { previewImport } from './preview.ts';

type Say = (step: ImportStep, share: number) => void;

export interface ImportService {
  preview(
    upload: Upload,
    choice: PreviewImport,
    account: Account,
    say: Say,
    signal: AbortSignal,
  ): Promise<ImportPreview>;
  commit(
    upload: Upload,
    choice: CommitImport,
    by: { account: Account; requestId: string },
    say: Say,
    signal: AbortSignal,
  ): Promise<ImportDone>;
}

/** Files of figures, one at a time: each is held in memory while it is read. `workerFile`: bundle of server/imports/worker.ts. */
export function makeImportService(desk: {
  db: Db;
  now: () => Date;
  scores: ScoreService;
  workerFile: URL;
  isOneSession: boolean;
}): ImportService {
  const queue = oneByOne(5);
  return {
    preview: (...given) => queue(() => outsideRequest(() => previewImport(desk, ...given))),
    commit: (...given) => queue(() => outsideRequest(() => commitImport(desk, ...given))),
  };
}
