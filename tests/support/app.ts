import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { CompiledQuery } from 'kysely';
import { inject } from 'vitest';
import { isPartner, type Role } from '../../shared/domain/role.ts';
import type { IdentityProvider } from '../../server/accounts/identity-provider.ts';
import { sessionCookie, startSession } from '../../server/accounts/session.ts';
import type { AlarmSenders } from '../../server/alarms/senders.ts';
import { type AlarmService, makeAlarmService } from '../../server/alarms/service.ts';
import { buildApp } from '../../server/app.ts';
import { makeAuditService } from '../../server/audit/service.ts';
import { withAuditKey } from '../../server/audit/sealer.ts';
import { makeBriefingService } from '../../server/briefings/service.ts';
import { makeBoundaryService } from '../../server/boundaries/service.ts';
import { type Database, openDatabase } from '../../server/db/connect.ts';
import { noPeers } from '../../server/db/peers.ts';
import type { AppContext } from '../../server/http/context.ts';
import { type ForecastService, makeForecastService } from '../../server/forecasts/service.ts';
import { type DetectionService, makeDetectionService } from '../../server/detection/service.ts';
import { type KeyRing, keyRing, newKeys } from '../../server/keys/key-ring.ts';
import { makeImportService } from '../../server/imports/service.ts';
import { type JobQueue, makeJobQueue } from '../../server/jobs/queue.ts';
import { type Intake, makeIntake } from '../../server/reports/intake.ts';
import { makeLiveHub } from '../../server/reports/live.ts';
import { makePlaceFinder } from '../../server/reports/place-finder.ts';
import { runRetention } from '../../server/data-protection/run-retention.ts';
import { makeScoreService, type ScoreService } from '../../server/score-runs/service.ts';
import { makeWhatsApp } from '../../server/whatsapp/service.ts';
import type { WhatsAppSettings } from '../../server/whatsapp/settings.ts';
import { fixedNow } from './clock.ts';
import { runOn, withDatabase } from './postgresql-template.ts';
import { bundle } from './prepare.ts';

export interface TestApp {
  app: FastifyInstance;
  /** What the application was made of, for a second one with other options. */
  context: AppContext;
  database: Database;
  /** Runs a statement that the application itself may not. */
  asOwner(statement: string): Promise<void>;
  /** Folder of the embedded database; null on a server. */
  dataDir: string | null;
  scores: ScoreService;
  forecasts: ForecastService;
  detection: DetectionService;
  alarms: AlarmService;
  intake: Intake;
  /** Works only when told to. */
  jobs: JobQueue;
  /** Sets the clock of the application. */
  setNow(now: Date): void;
  /** The cookie of somebody with this role. */
  cookiesOf(role: Role): Promise<Record<string, string>>;
  /** Injects a request as somebody with this role (`public`: nobody signed in). */
  as(role: Role, request: InjectOptions): Promise<LightMyRequestResponse>;
  get(url: string, role?: Role): Promise<LightMyRequestResponse>;
  post(url: string, body: unknown, role?: Role): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

const noSenders: AlarmSenders = { email: null, webhook: null, close: () => {} };

/** A fresh copy of the loaded database with the application on it; the engine is the one of the suite. */
export async function makeTestApp(
  senders: AlarmSenders = noSenders,
  options: { simulation?: boolean; whatsapp?: WhatsAppSettings; provider?: IdentityProvider } = {},
): Promise<TestApp> {
  const keys = keyRing(newKeys(fixedNow()), () => {});
  const { database, asOwner, dataDir, drop } = await openCopy('application', keys);
  let now = fixedNow();
  const clock = () => now;
  const { system } = database;
  const scores = makeScoreService({ db: system, now: clock, workerFile: bundle('score-worker.js') });
  const forecasts = makeForecastService({
    db: system,
    now: clock,
    workerFile: bundle('forecast-worker.js'),
  });
  const detection = makeDetectionService({
    db: system,
    scores,
    workerFile: bundle('detection-worker.js'),
  });
  const imports = makeImportService({
    db: system,
    now: clock,
    scores,
    workerFile: bundle('import-worker.js'),
    isOneSession: database.kind === 'embedded',
  });
  const boundaries = makeBoundaryService({
    db: system,
    now: clock,
    scores,
    workerFile: bundle('boundary-worker.js'),
  });
  const briefings = makeBriefingService({ workerFile: bundle('briefing-worker.js') });
  const alarms = makeAlarmService({
    db: system,
    now: clock,
    scores,
    detection,
    senders,
    publicUrl: 'https://teduh.contoh.id',
  });
  const intake = makeIntake({
    db: system,
    now: clock,
    keys,
    places: makePlaceFinder(),
    live: makeLiveHub(),
  });
  const whatsapp = makeWhatsApp({
    db: system,
    now: clock,
    intake,
    settings: options.whatsapp ?? null,
    publicUrl: 'https://teduh.contoh.id',
  });
  const outside = mkdtempSync(join(tmpdir(), 'teduh-anchors-'));
  const audit = makeAuditService({ db: system, keys, now: clock, folder: outside });
  const jobs = makeJobQueue({
    db: system,
    now: clock,
    handlers: {
      'report-retention': () => runRetention(system, intake.keys, clock()),
      ...whatsapp.reading,
      ...whatsapp.sending,
    },
    log: { error: (detail) => console.error(detail) },
    every: null,
  });
  const context: AppContext = {
    database,
    now: clock,
    scores,
    forecasts,
    detection,
    alarms,
    intake,
    imports,
    boundaries,
    briefings,
    jobs,
    whatsapp,
    version: '0.0.0',
    simulation: options.simulation ?? false,
    audit,
    peers: noPeers,
  };
  const app = await buildApp(context, {
    secure: false,
    logLevel: 'silent',
    provider: options.provider ?? null,
  });
  /** Promises, so that two requests at once make one account. */
  const cookies = new Map<Role, Promise<string>>();
  const as: TestApp['as'] = async (role, request) => {
    if (role !== 'public' && !cookies.has(role)) cookies.set(role, signIn(database, role, now));
    const cookie = await cookies.get(role);
    return app.inject({
      ...request,
      ...(cookie ? { cookies: { ...request.cookies, [sessionCookie]: cookie } } : {}),
    });
  };
  return {
    app,
    context,
    database,
    asOwner,
    dataDir,
    scores,
    forecasts,
    detection,
    alarms,
    intake,
    jobs,
    setNow(next) {
      now = next;
      cookies.clear(); // a session would be too old, or not begun
    },
    as,
    async cookiesOf(role) {
      if (!cookies.has(role)) cookies.set(role, signIn(database, role, now));
      return { [sessionCookie]: (await cookies.get(role))! };
    },
    get: (url, role = 'section_head') => as(role, { method: 'GET', url }),
    post: (url, body, role = 'section_head') => as(role, { method: 'POST', url, payload: body as object }),
    async close() {
      await jobs.close();
      await forecasts.close();
      await app.close();
      await database.close();
      await drop();
      rmSync(outside, { recursive: true, force: true });
    },
  };
}

/** A database of its own for a test file. */
export interface DatabaseCopy {
  database: Database;
  /** Runs a statement that the application itself may not: on PostgreSQL by the owner of the tables. */
  asOwner(statement: string): Promise<void>;
  /** Address of the owner on PostgreSQL; null on the embedded database. */
  ownerUrl: string | null;
  /** Folder of the embedded database; null on a server. */
  dataDir: string | null;
  drop(): Promise<void>;
}

/**
 * A copy of the template database of the suite's engine, opened by the account of the application or by the owner; what it
 * appends to the audit trail is sealed with these keys.
 */
export async function openCopy(
  account: 'application' | 'owner' = 'application',
  keys: KeyRing = keyRing(newKeys(fixedNow()), () => {}),
): Promise<DatabaseCopy> {
  const url = inject('postgresqlUrl');
  if (url) {
    const name = `teduh_${randomUUID().replaceAll('-', '')}`;
    const ownUrl = withDatabase(url, name);
    await runOn(url, `create database ${name} template teduh_template`);
    const named = new URL(ownUrl);
    if (account === 'application') named.username = inject('postgresqlUser') ?? named.username;
    const database = await openDatabase({
      databaseUrl: named.href,
      dataDir: '',
      workerFile: bundle('db-worker.js'),
    });
    return {
      database: withAuditKey(database, keys),
      asOwner: (statement) => runOn(ownUrl, statement),
      ownerUrl: ownUrl,
      dataDir: null,
      drop: () => runOn(url, `drop database ${name} with (force)`),
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'teduh-test-'));
  const dataDir = join(folder, 'data');
  cpSync(inject('embeddedTemplate')!, dataDir, { recursive: true });
  const database = await openDatabase({ databaseUrl: null, dataDir, workerFile: bundle('db-worker.js') });
  return {
    database: withAuditKey(database, keys),
    asOwner: async (statement) => void (await database.db.executeQuery(CompiledQuery.raw(statement))),
    ownerUrl: null,
    dataDir,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Makes an account with this role and a session for it; no password is ever set that could be known. */
async function signIn(database: Database, role: Role, now: Date): Promise<string> {
  const email = `${role}@contoh.id`;
  return database.db.transaction().execute(async (tx) => {
    const known = await tx.selectFrom('account').select('id').where('email', '=', email).executeTakeFirst();
    const id = known?.id ?? randomUUID();
    if (!known) {
      await tx
        .insertInto('account')
        .values({ id, email, name: role, password_hash: 'none', created_at: now, closed_at: null })
        .execute();
      await tx.insertInto('account_role').values({ account_id: id, role }).execute();
      // partners answer for the whole province until a test says otherwise
      if (isPartner([role]))
        await tx.insertInto('account_area').values({ account_id: id, area_code: '19' }).execute();
    }
    return startSession(tx, id, now, { hasFactor: true });
  });
}
