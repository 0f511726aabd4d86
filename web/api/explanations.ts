import type {
  AgainstAnswer,
  ChangeAnswer,
  LevelAnswer,
  ReferenceKind,
} from '../../shared/api/explanations.ts';
import { getJson, withQuery } from './request.ts';

const at = (kind: string, area: string, month: string) =>
  `/api/score-runs/explanations/${kind}/${encodeURIComponent(area)}/${encodeURIComponent(month)}`;

export const getChange = (
  area: string,
  month: string,
  choice: { before: string; knownThen: string | null; asKnownAt: string | null },
  signal?: AbortSignal,
) => getJson<ChangeAnswer>(withQuery(at('changes', area, month), choice), signal);

export const getLevel = (
  area: string,
  month: string,
  choice: { reference: ReferenceKind; asKnownAt: string | null },
  signal?: AbortSignal,
) => getJson<LevelAnswer>(withQuery(at('levels', area, month), choice), signal);

export const getAgainst = (area: string, month: string, asKnownAt: string | null, signal?: AbortSignal) =>
  getJson<AgainstAnswer>(withQuery(at('against', area, month), { asKnownAt }), signal);
