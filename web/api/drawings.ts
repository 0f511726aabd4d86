import type { TakeDrawing } from '../../shared/api/indicators.ts';
import { sendJson } from './request.ts';

/** Tells the server that a drawing leaves as a file; rejects where it may not. */
export const takeDrawing = (body: TakeDrawing) => sendJson<void>('POST', '/api/drawings/taken', body);
