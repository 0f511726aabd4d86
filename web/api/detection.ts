import type { DetectionAnswer } from '../../shared/api/detection.ts';
import type { ScoreLevel } from '../../shared/domain/area.ts';
import { getJson, withQuery } from './request.ts';

export const getDetection = (level: ScoreLevel, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<DetectionAnswer>(withQuery('/api/detection', { level, asKnownAt }), signal);
