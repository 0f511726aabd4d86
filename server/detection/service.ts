import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { type ScoreLevel, scoreLevels } from '../../shared/domain/area.ts';
import type { AlarmCandidate } from '../../shared/surveillance/alarm-candidate.ts';
import { protectiveCandidates } from '../../shared/surveillance/protective-candidates.ts';
import type { Db } from '../db/connect.ts';
import type { CachedBytes } from '../http/cached-bytes.ts';
import { oneByOne } from '../http/one-by-one.ts';
import { ProblemError } from '../http/problem.ts';
import type { ScoreService } from '../score-runs/service.ts';
import type { DetectionResult, DetectionTask } from './compute.ts';
import { loadDetails, loadPoints } from './details.ts';

type Known = Awaited<ReturnType<ScoreService['input']>>;

/** Levels and data cuts that are kept, and that may wait for their turn: each takes a thread for a second or so. */
const kept = 8;

export interface DetectionService {
  /** What stands out at a level in the current data, or as known at a cut. */
  answer(level: ScoreLevel, cut: Date | null): Promise<CachedBytes>;
  /** What may be worth an alarm at both levels, the same matter once. */
  candidates(cut: Date | null): Promise<AlarmCandidate[]>;
  /** The protective ones among them as known at an instant, read and not computed. */
  protective(at: Date): Promise<AlarmCandidate[]>;
}

export function makeDetectionService(options: {
  db: Db;
  scores: ScoreService;
  /** Bundle of server/detection/worker.ts. */
  workerFile: URL;
}): DetectionService {
  const { db, scores, workerFile } = options;
  const results = new Map<string, Promise<DetectionResult>>();
  const inTurn = oneByOne(kept);

  /** The same data give the same answer, so what went in is the key: a change is seen without being told. */
  async function result(level: ScoreLevel, cut: Date | null, known: Known): Promise<DetectionResult> {
    if (known.input[level].months.length === 0) {
      throw new ProblemError('not_found', 'Nothing was known yet at that time: there is no month to judge.');
    }
    const task: Omit<DetectionTask, 'dataCut'> = {
      score: known.input[level],
      model: await scores.model(),
      points: await loadPoints(db),
      details: await loadDetails(db, known.cut),
    };
    const key = createHash('sha256')
      .update(JSON.stringify([cut, task]))
      .digest('base64url');
    let found = results.get(key);
    if (!found) {
      found = inTurn(() => runWorker(workerFile, { ...task, dataCut: known.cut.toISOString() }));
      results.set(key, found);
      found.catch(() => results.delete(key));
      if (results.size > kept) results.delete(results.keys().next().value!);
    }
    return found;
  }

  return {
    answer: async (level, cut) => (await result(level, cut, await scores.input(cut))).answer,
    async candidates(cut) {
      const seen = new Set<string>();
      const all: AlarmCandidate[] = [];
      // one state of the data for both: what is recorded meanwhile would be seen without its regency, by districts alone
      const known = await scores.input(cut);
      for (const level of scoreLevels)
        for (const candidate of (await result(level, cut, known)).candidates) {
          if (seen.has(candidate.fingerprint)) continue;
          seen.add(candidate.fingerprint);
          all.push(candidate);
        }
      return all;
    },
    async protective(at) {
      const { input } = await scores.input(at);
      return protectiveCandidates({ score: input.regency, details: await loadDetails(db, at) });
    },
  };
}

function runWorker(file: URL, task: DetectionTask): Promise<DetectionResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    let result: DetectionResult | null = null;
    worker.once('message', ({ answer, candidates }: DetectionResult) => {
      result = {
        candidates,
        answer: {
          etag: answer.etag,
          plain: Buffer.from(answer.plain),
          brotli: Buffer.from(answer.brotli),
          gzip: Buffer.from(answer.gzip),
        },
      };
    });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      result ? resolve(result) : reject(new Error(`the detection thread ended with code ${code}`)),
    );
  });
}
