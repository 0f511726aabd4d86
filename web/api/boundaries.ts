import type {
  BoundaryHistory,
  BoundaryImported,
  BoundaryPreview,
  ImportBoundaries,
  PreviewBoundaries,
  TakeAgain,
} from '../../shared/api/boundaries.ts';
import { getJson, sendForm, sendJson, withQuery } from './request.ts';

function form(file: File, choice: object): FormData {
  const parts = new FormData();
  parts.append('choice', JSON.stringify(choice));
  parts.append('file', file, file.name);
  return parts;
}

export const getBoundaryHistory = (asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<BoundaryHistory>(withQuery('/api/boundaries', { asKnownAt }), signal);
export const previewBoundaries = (file: File, choice: PreviewBoundaries) =>
  sendForm<BoundaryPreview>('/api/boundaries/preview', form(file, choice));
export const importBoundaries = (file: File, choice: ImportBoundaries) =>
  sendForm<BoundaryImported>('/api/boundaries', form(file, choice));
export const takeBoundariesAgain = (version: number, body: TakeAgain) =>
  sendJson<void>('POST', `/api/boundaries/${version}/take-again`, body);
