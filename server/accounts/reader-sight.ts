import type { Account } from '../../shared/api/session.ts';
import type { AreaCode, ScoreLevel } from '../../shared/domain/area.ts';
import { scoreSight, type Sight, sightOf } from '../../shared/domain/score-sight.ts';
import { ownAreas } from './readable-areas.ts';
import type { Db } from '../db/connect.ts';
import { ProblemError } from '../http/problem.ts';

/** What one reader sees of the scores of places. */
export interface ReaderSight {
  /** Sees everything: nothing need be cut. */
  isWhole: boolean;
  /** Sees every area of a level whole. */
  seesAll(level: ScoreLevel): boolean;
  /** The same for readers who see the same. */
  key: string;
  of(code: AreaCode): Sight;
}

/** The sight of somebody who is signed in: by role, and of a local partner by the areas that the account answers for. */
export async function readerSight(db: Db, { id, roles }: Account): Promise<ReaderSight> {
  const sight = scoreSight(roles);
  const own = sight.own ? await ownAreas(db, id) : [];
  // the province, which holds all others, is the one code without a dot
  const seesAll = (level: ScoreLevel) =>
    sight[level] === 'whole' || (sight.own && own.some((code) => !code.includes('.')));
  return {
    isWhole: seesAll('district'),
    seesAll,
    key: [sight.regency, sight.district, ...[...own].sort()].join(' '),
    of: (code) => sightOf(sight, own, code),
  };
}

/** 403 unless the reader sees all of these places whole. */
export function refuseUnseen(sight: ReaderSight, areas: readonly AreaCode[]): void {
  if (areas.every((code) => sight.of(code) === 'whole')) return;
  throw new ProblemError('out_of_sight');
}
