import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { defaultModel } from '../shared/composite/default-model.ts';
import { firstAccountLink } from './accounts/first-account.ts';
import { makeIdentityProvider } from './accounts/identity-provider.ts';
import { exerciseSenders, makeSenders } from './alarms/senders.ts';
import { makeAlarmService } from './alarms/service.ts';
import { buildApp } from './app.ts';
import { withAuditKey } from './audit/sealer.ts';
import { makeAuditService } from './audit/service.ts';
import { beginAudit } from './audit/begin.ts';
import { noteCopy } from './audit/note-copy.ts';
import { makeBriefingService } from './briefings/service.ts';
import { makeBoundaryService } from './boundaries/service.ts';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './db/connect.ts';
import { grantRights, migrate } from './db/migrate.ts';
import { oneAtATime } from './db/one-at-a-time.ts';
import { joinPeers, noPeers } from './db/peers.ts';
import { systemPastFrom } from './db/read-from.ts';
import { makeForecastService } from './forecasts/service.ts';
import { makeDetectionService } from './detection/service.ts';
import { copyErasures, readErasures } from './erasure/ledger-file.ts';
import { replayErasures } from './erasure/replay.ts';
import type { JobHandlers } from './jobs/names.ts';
import { everyDay } from './jobs/every-day.ts';
import { beginAnew } from './jobs/begin-anew.ts';
import { makeJobQueue } from './jobs/queue.ts';
import { refuseForeignKeys } from './keys/foreign-keys.ts';
import { closeKeyFile, openKeyRing } from './keys/key-ring.ts';
import { projectRoot } from './project-root.ts';
import { loadReference } from './reference/load-reference.ts';
import { sweepPending } from './imports/pending.ts';
import { makeImportService } from './imports/service.ts';
import { hostsAtWork, noteHosts } from './data-protection/database-hosts.ts';
import { forgetWith } from './data-protection/forget.ts';
import { makeIntake } from './reports/intake.ts';
import { makeLiveHub } from './reports/live.ts';
import { makePlaceFinder } from './reports/place-finder.ts';
import { runRetention } from './data-protection/run-retention.ts';
import { isSimulation } from './settings/queries.ts';
import { storeModel } from './score-models/store.ts';
import { makeScoreService } from './score-runs/service.ts';
import { makeWhatsApp } from './whatsapp/service.ts';
import { readAgain } from './whatsapp/store-event.ts';

/** How long what is under way may go on once the program was told to stop. */
const patienceMs = 30_000;

export interface Running {
  app: FastifyInstance;
  database: Database;
  /** Address that people open. */
  url: string;
  firstAccountUrl: string | null;
  close(): Promise<void>;
}

/** Opens, migrates, loads, computes and listens: everything between one command and the first page. */
export async function start(
  config: Config,
  now: () => Date,
  say: (line: string) => void,
  /** The database is lost for good: the program ends. */
  onLost: (error: Error) => void,
): Promise<Running> {
  const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const bundle = (name: string) => new URL(`file://${join(projectRoot, 'dist', 'server', name)}`);
  const migrations = join(projectRoot, 'sql', 'migrations');
  if (config.databaseOwnerUrl) await prepareAsOwner(config.databaseOwnerUrl, migrations, { now, say });
  let app: FastifyInstance | null = null;
  let onCopy = async (): Promise<void> => {
    throw new Error('Teduh is still starting.');
  };
  const opened = await openDatabase({
    databaseUrl: config.databaseUrl,
    databaseReadUrl: config.databaseReadUrl,
    requestSeconds: config.requestSeconds,
    dataDir: config.dataDir,
    workerFile: bundle('db-worker.js'),
    onCopy: () => onCopy(),
    onLost,
    onDeath: (line) => app?.log.error(line),
  });
  const joined =
    config.databaseUrl === null
      ? null
      : joinPeers(opened.system, {
          url: config.databaseUrl,
          log: (error) => app?.log.error({ err: error }, 'the other processes cannot be heard'),
        });
  const peers = joined ?? noPeers;
  try {
    const { database, keys, erased, simulation, scores } = await oneAtATime(opened, async () => {
      if (!config.databaseOwnerUrl) tell(say, await migrate(opened.system, migrations, now));
      if (closeKeyFile(config.keyDir))
        say(
          `Others on this machine could read the key file in ${config.keyDir}; it is closed to them now. Turn the keys where that matters: npm run keys:rotate.`,
        );
      const keys = openKeyRing(config.keyDir, now());
      await refuseForeignKeys(opened.system, keys, config.keyDir);
      await beginAudit(opened.system, keys);
      const database = withAuditKey(opened, keys);
      const { system: db } = database;
      const erased = join(config.anchorDir, 'erasures.jsonl');
      const again = await replayErasures(db, readErasures(erased, keys), forgetWith(keys));
      if (again > 0) say(`Erased again: ${again} that an older copy of the database had brought back.`);
      await loadReference(db, now());
      await storeModel(db, defaultModel, now());
      const simulation = await isSimulation(db);
      if (simulation) say('DATA SIMULASI: this is an exercise; everything reported in it is invented.');
      // another process on the same database may be in the middle of an import; none takes an hour
      await sweepPending(db, new Date(now().getTime() - (database.kind === 'embedded' ? 0 : 3_600_000)));
      const scores = makeScoreService({
        db,
        now,
        peers,
        pastDb: (cut) => systemPastFrom(database, cut, now()),
        workerFile: bundle('score-worker.js'),
      });
      await scores.begin();
      return { database, keys, erased, simulation, scores };
    });
    const { system: db } = database;
    onCopy = () => noteCopy(database, now());
    const audit = makeAuditService({ db, keys, now, folder: config.anchorDir });
    const forecasts = makeForecastService({ db, now, workerFile: bundle('forecast-worker.js') });
    const detection = makeDetectionService({ db, scores, workerFile: bundle('detection-worker.js') });
    const imports = makeImportService({
      db,
      now,
      scores,
      workerFile: bundle('import-worker.js'),
      isOneSession: database.kind === 'embedded',
    });
    const boundaries = makeBoundaryService({ db, now, scores, workerFile: bundle('boundary-worker.js') });
    const briefings = makeBriefingService({ workerFile: bundle('briefing-worker.js') });
    const alarms = makeAlarmService({
      db,
      now,
      scores,
      detection,
      senders: simulation
        ? exerciseSenders(makeSenders(config.alarmChannels))
        : makeSenders(config.alarmChannels),
      publicUrl: config.publicUrl,
    });
    const intake = makeIntake({ db, now, keys, places: makePlaceFinder(), live: makeLiveHub(peers) });
    if (database.kind === 'embedded') await beginAnew(db);
    await readAgain(db, now());
    const whatsapp = makeWhatsApp({
      db,
      now,
      intake,
      settings: simulation ? null : config.whatsapp, // what is invented meets nobody
      publicUrl: config.publicUrl,
    });
    const handlers: JobHandlers = {
      'report-retention': () => runRetention(db, keys, now()),
      ...whatsapp.reading,
    };
    const log = { error: (detail: object, message: string) => app?.log.error(detail, message) };
    const jobs = makeJobQueue({ db, now, handlers, log });
    const outgoing = makeJobQueue({ db, now, handlers: whatsapp.sending, log });
    const secure = config.publicUrl?.startsWith('https:') ?? false;
    app = await buildApp(
      {
        database,
        now,
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
        version,
        simulation,
        audit,
        peers,
      },
      {
        secure,
        logLevel: config.logLevel,
        metricsToken: config.metricsToken,
        publicUrl: config.publicUrl,
        provider: config.oidc && makeIdentityProvider(config.oidc),
      },
    );
    const listening = await app.listen({ port: config.port, host: config.host });
    const url = config.publicUrl ?? listening;
    const path = await firstAccountLink(db, now());
    const server = app;
    const daily = () =>
      everyDay(db, now()).then(
        () => scores.changedSoon(server.log), // the clocks of answers and assessments have gone on
        (error) => server.log.error({ err: error }, 'the daily work could not be set'),
      );
    const tick = () =>
      forecasts
        .tick()
        .catch((error) => server.log.error({ err: error }, 'the forecasts could not be tended'));
    const watch = () =>
      alarms.tick().catch((error) => server.log.error({ err: error }, 'the alarms could not be tended'));
    let copied = 0;
    const keepErasures = () =>
      copyErasures(db, erased, keys, copied).then(
        (last) => {
          copied = last;
        },
        (error) => server.log.error({ err: error }, 'the erasures were not copied outside'),
      );
    const tendAudit = () =>
      audit.tend().catch((error) => server.log.error({ err: error }, 'the audit trail was not anchored'));
    const watchHosts = async () => {
      if (database.kind !== 'postgresql') return;
      await hostsAtWork(db)
        .then((hosts) => noteHosts(db, hosts, now()))
        .catch((error) => server.log.error({ err: error }, 'who uses the database was not looked at'));
    };
    /** What only one of several processes does. */
    const leading = (work: () => Promise<unknown>) => () => (peers.leads() ? work() : Promise.resolve());
    const works = [tendAudit, tick, daily, watch, keepErasures, watchHosts];
    const ticking = [
      ...[tendAudit, tick, daily].map((work) => setInterval(leading(work), 3_600_000).unref()),
      setInterval(leading(watch), 20_000).unref(),
      setInterval(leading(watchHosts), 30_000).unref(),
      setInterval(leading(keepErasures), 5_000).unref(),
    ];
    await joined?.settled;
    peers.whenLeading(() => {
      alarms.takeOver();
      for (const work of works) void work();
    });
    return {
      app: server,
      database,
      url,
      firstAccountUrl: path && url + path,
      async close() {
        for (const timer of ticking) clearInterval(timer);
        const deadline = new Promise<'late'>((resolve) => {
          setTimeout(() => resolve('late'), patienceMs).unref();
        });
        // no new request from here on; what is under way goes on beside the jobs, which stop after the one at hand
        const settled = Promise.all([
          server.close(),
          jobs.close(),
          outgoing.close(),
          alarms.close(),
          forecasts.close(),
        ]);
        if ((await Promise.race([settled, deadline])) === 'late')
          server.log.warn('stopped before everything under way was done');
        if (peers.leads()) await keepErasures();
        await peers.close();
        await database.close();
      },
    };
  } catch (error) {
    await app?.close();
    await peers.close();
    await opened.close();
    throw error;
  }
}

const tell = (say: (line: string) => void, applied: readonly string[]) => {
  if (applied.length > 0) say(`Database: ${applied.length} migration(s) applied.`);
};

/** Migrations and rights by the owner of the tables, whose account is then put away again. */
async function prepareAsOwner(
  databaseUrl: string,
  migrations: string,
  { now, say }: { now: () => Date; say: (line: string) => void },
): Promise<void> {
  const owner = await openDatabase({ databaseUrl, dataDir: '', workerFile: new URL('file:///unused') });
  try {
    await oneAtATime(owner, async () => {
      tell(say, await migrate(owner.system, migrations, now));
      await grantRights(owner.system, join(projectRoot, 'sql', 'postgresql', 'grants.sql'));
    });
  } finally {
    await owner.close();
  }
}
