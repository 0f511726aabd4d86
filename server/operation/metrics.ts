import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { auditHead } from '../audit/head.ts';
import type { AppContext } from '../http/context.ts';

/** A database that does not answer is told of as down; the scrape waits no longer. */
const answerMs = 2_000;

interface State {
  jobs: { state: string; count: number; oldest: Date | null }[];
  scoresAt: Date | null;
  auditSeq: number | null;
}

/**
 * Measures for Prometheus. Labels are templates of routes, methods, statuses and fixed words: never an id, an address, a text or
 * a number of somebody.
 */
export function installMetrics(app: FastifyInstance, context: AppContext): Registry {
  const { database, peers, now } = context;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answered = new Histogram({
    name: 'teduh_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer, by route',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 30],
    registers: [registry],
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const labels = { route: routeOptions.url ?? 'none', method, status: reply.statusCode };
    answered.observe(labels, reply.elapsedTime / 1000);
    done();
  });

  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name: `teduh_${name}`, help, labelNames, registers: [registry] });
  const jobs = gauge('jobs', 'Jobs that wait, are under way or were given up', 'state');
  const oldest = gauge('jobs_oldest_waiting_seconds', 'How long the oldest job that is due has waited');
  const scoresAge = gauge('scores_age_seconds', 'Time since the current scores were stored');
  const auditHead = gauge('audit_head', 'Number of the last event of the audit trail');
  const up = gauge('database_up', '1: the database answers');
  const pool = gauge(
    'database_connections',
    'Connections of the pool, and requests that wait for one',
    'state',
  );
  const leader = gauge('leader', '1: this process does the work that only one does');
  const lag = gauge('replica_lag_seconds', 'Time since the replica was last seen to have everything');

  /** All that is asked of the database, once a scrape, told by the first measure in line. */
  const hasReplica = database.replica !== null;
  async function look(): Promise<void> {
    const { total, idle, waiting } = database.connections();
    pool.set({ state: 'total' }, total);
    pool.set({ state: 'idle' }, idle);
    pool.set({ state: 'waiting' }, waiting);
    leader.set(peers.leads() ? 1 : 0);
    if (hasReplica) lag.set(database.replica?.lagSeconds() ?? Number.NaN);
    const at = now();
    const age = (since: Date | null) => (since ? (at.getTime() - since.getTime()) / 1000 : 0);
    const state = await within(answerMs, readState(context, at)).catch(() => null);
    up.set(state ? 1 : 0);
    if (!state) return; // the others keep what was seen last
    for (const name of ['waiting', 'under_way', 'given_up'])
      jobs.set({ state: name }, state.jobs.find((one) => one.state === name)?.count ?? 0);
    oldest.set(age(state.jobs.find((one) => one.state === 'waiting')?.oldest ?? null));
    scoresAge.set(state.scoresAt ? age(state.scoresAt) : Number.NaN);
    auditHead.set(state.auditSeq ?? 0);
  }
  const asked = registry.metrics.bind(registry);
  registry.metrics = async () => {
    await look();
    return asked();
  };
  return registry;
}

async function readState({ database }: AppContext, at: Date): Promise<State> {
  const { system: db } = database;
  const { rows } = await sql<State['jobs'][number]>`
    select case when outcome = 'given_up' then 'given_up' when started_at is null then 'waiting' else 'under_way' end as state,
      count(*) as count, min(due_at) filter (where due_at <= ${at}) as oldest
    from job where ended_at is null or outcome = 'given_up' group by 1`.execute(db);
  const scores = await db.selectFrom('score_overview').select('created_at').executeTakeFirst();
  const audit = await auditHead(db);
  return { jobs: rows, scoresAt: scores?.created_at ?? null, auditSeq: audit?.seq ?? null };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), ms);
  });
  work.catch(() => {}); // may fail after nobody waits any more
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
