import { parentPort, workerData } from 'node:worker_threads';
import { type FileKind, fileKinds } from '../../../shared/api/briefings.ts';
import type { FrozenPack } from '../../../shared/briefings/pack.ts';
import { printableTexts } from '../../../shared/briefings/printable.ts';

/** Thread: a frozen pack in, its four files out, each as soon as it is made. */
export type FromRenderThread =
  | { kind: 'begun'; file: FileKind; share: number }
  | { kind: 'made'; file: FileKind; bytes: Uint8Array };

/** Each package is loaded when its turn comes: the bar moves from the first second. */
const makers: Record<FileKind, (frozen: FrozenPack) => Promise<Uint8Array>> = {
  pptx: async (frozen) => (await import('./pptx.ts')).renderPptx(frozen),
  docx: async (frozen) => (await import('./docx.ts')).renderDocx(frozen),
  pdf: async (frozen) => (await import('./pdf.ts')).renderPdf(frozen),
  xlsx: async (frozen) => (await import('./xlsx.ts')).renderXlsx(frozen),
};

/** Also where one was frozen before its texts were looked at: a sign that breaks one file would break all four for good. */
const frozen = printableTexts(workerData as FrozenPack);
for (const [at, file] of fileKinds.entries()) {
  parentPort!.postMessage({ kind: 'begun', file, share: at / fileKinds.length } satisfies FromRenderThread);
  const bytes = Uint8Array.from(await makers[file](frozen));
  parentPort!.postMessage({ kind: 'made', file, bytes } satisfies FromRenderThread, [bytes.buffer]);
}
