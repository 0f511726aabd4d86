import type {
  BoundaryImported,
  BoundaryPreview,
  ImportBoundaries,
  PreviewBoundaries,
} from '../../shared/api/boundaries.ts';
import type { Account } from '../../shared/api/session.ts';
import { outsideRequest } from '../db/reader.ts';
import { oneByOne } from '../http/one-by-one.ts';
import type { Upload } from '../http/read-upload.ts';
import { type BoundaryDesk, previewBoundaries } from './examine.ts';
import { importBoundaries } from './import-boundaries.ts';

export interface BoundaryService {
  preview(upload: Upload, choice: PreviewBoundaries): Promise<BoundaryPreview>;
  import(
    upload: Upload,
    choice: ImportBoundaries,
    by: { account: Account; requestId: string },
  ): Promise<BoundaryImported>;
}

/** Files of boundaries, one at a time: each is held in memory while it is read. */
export function makeBoundaryService(desk: BoundaryDesk): BoundaryService {
  const queue = oneByOne(4);
  return {
    preview: (...given) => queue(() => outsideRequest(() => previewBoundaries(desk, ...given))),
    import: (...given) => queue(() => outsideRequest(() => importBoundaries(desk, ...given))),
  };
}
