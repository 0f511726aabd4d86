import type { Db } from '../db/connect.ts';
import type { DetectionService } from '../detection/service.ts';
import type { ScoreService } from '../score-runs/service.ts';
import { closeUnderWay, deliverAlarms } from './deliver.ts';
import { type Channels, raiseAlarms } from './raise.ts';
import type { AlarmSenders } from './senders.ts';

export interface AlarmService {
  readonly channels: Channels;
  /** Raises what detection finds in the current data; nothing where it has looked at them before. Number raised. */
  raise(): Promise<number>;
  /** Sends what is due. Number sent. */
  deliver(): Promise<number>;
  /** Both; called from time to time. */
  tick(): Promise<void>;
  /** Another process sent before us and may have died meanwhile: what it had under way is not sent again. */
  takeOver(): void;
  close(): Promise<void>;
}

export function makeAlarmService(options: {
  db: Db;
  now: () => Date;
  scores: ScoreService;
  detection: DetectionService;
  senders: AlarmSenders;
  publicUrl: string | null;
}): AlarmService {
  const { db, now, scores, detection, senders, publicUrl } = options;
  const channels = { email: senders.email !== null, webhook: senders.webhook !== null };
  let lookedAt = '';
  let protectiveAt = '';
  let running: Promise<void> = Promise.resolve();
  let swept: Promise<void> | null = null;
  let closed = false;

  /** One thing at a time, in turn, whatever became of the one before. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = running.then(task);
    running = result.then(
      () => {},
      () => {},
    );
    return result;
  }

  /** They wait for no computation: not for one that failed, was cancelled or has others before it. */
  async function raiseProtective(): Promise<number> {
    const at = now();
    const { versions } = await db
      .selectFrom('incident_version')
      .select((eb) => eb.fn.countAll<number>().as('versions'))
      .executeTakeFirstOrThrow();
    const stand = `${versions} ${at.toISOString().slice(0, 7)}`;
    if (protectiveAt === stand) return 0;
    const candidates = await detection.protective(at);
    const raised = await raiseAlarms(db, candidates, { now: at, dataCut: at, channels });
    protectiveAt = stand;
    return raised;
  }

  async function raiseNow(): Promise<number> {
    return (await raiseProtective()) + (await raiseFound());
  }

  async function raiseFound(): Promise<number> {
    const { etag } = await scores.overview(null);
    const month = now().toISOString().slice(0, 7);
    if (lookedAt === etag + month) return 0;
    const { cut } = await scores.input(null);
    const candidates = await detection.candidates(null);
    const raised = await raiseAlarms(db, candidates, { now: now(), dataCut: cut, channels });
    lookedAt = etag + month;
    return raised;
  }

  async function deliverNow(): Promise<number> {
    swept ??= closeUnderWay(db, now());
    await swept;
    return deliverAlarms(db, senders, { now, publicUrl });
  }

  return {
    channels,
    raise: () => inTurn(raiseNow),
    deliver: () => inTurn(deliverNow),
    tick: () =>
      inTurn(async () => {
        if (closed) return;
        // what stands already is sent even where nothing more can be found at present
        await raiseNow().finally(deliverNow);
      }),
    takeOver() {
      swept = null;
    },
    async close() {
      closed = true;
      await running;
      senders.close();
    },
  };
}
