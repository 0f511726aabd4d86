import { join } from 'node:path';
import cookie from '@fastify/cookie';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import type { IdentityProvider } from './accounts/identity-provider.ts';
import { accountRoutes } from './accounts/routes.ts';
import { SessionCache } from './accounts/session-cache.ts';
import { installSessions } from './accounts/session.ts';
import { alarmRoutes } from './alarms/routes.ts';
import { noteRefusals } from './audit/refusals.ts';
import { auditRoutes } from './audit/routes.ts';
import { boundaryRoutes } from './boundaries/routes.ts';
import { briefingRoutes } from './briefings/routes.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { chatImportRoutes } from './chat-imports/routes.ts';
import { breachRoutes } from './data-protection/breach-routes.ts';
import { dataProtectionRoutes } from './data-protection/routes.ts';
import { watchMisses } from './data-protection/signals.ts';
import { detectionRoutes } from './detection/routes.ts';
import { foreignWorkerRoutes } from './foreign-workers/routes.ts';
import { installReader } from './db/reader.ts';
import { forecastRoutes } from './forecasts/routes.ts';
import { healthRoutes } from './health/routes.ts';
import { installAccess } from './http/access.ts';
import type { LogLevel } from './config.ts';
import type { AppContext } from './http/context.ts';
import { installDocumentation } from './http/documentation.ts';
import { installErrorHandler } from './http/error-handler.ts';
import { installSameOrigin } from './http/same-origin.ts';
import { installSecurityHeaders } from './http/security-headers.ts';
import { installRequestLines } from './http/request-lines.ts';
import { installPages } from './http/static-files.ts';
import { installStorageGuard } from './http/storage-guard.ts';
import { installValidation } from './http/validation.ts';
import { incidentDetailRoutes } from './incidents/detail-routes.ts';
import { incidentRoutes } from './incidents/routes.ts';
import { importRoutes } from './imports/routes.ts';
import { informationReportRoutes } from './information-reports/routes.ts';
import { indicatorRoutes } from './indicators/routes.ts';
import { meetingRoutes } from './meetings/routes.ts';
import { installMetrics } from './operation/metrics.ts';
import { metricsRoutes } from './operation/metrics-routes.ts';
import { placeRoutes } from './places/routes.ts';
import { projectRoot } from './project-root.ts';
import { posterRoutes } from './posters/routes.ts';
import { publicFormRoutes } from './public-form/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { rumourRoutes } from './rumours/routes.ts';
import { scenarioRoutes } from './scenarios/routes.ts';
import { scoreModelRoutes } from './score-models/routes.ts';
import { explanationRoutes } from './score-runs/explanation-routes.ts';
import { scoreRunRoutes } from './score-runs/routes.ts';
import { settingRoutes } from './settings/routes.ts';
import { ledgerRoutes } from './foreign-workers/ledger-routes.ts';
import { liveRoutes } from './triage/live-routes.ts';
import { triageRoutes } from './triage/routes.ts';
import { whatsappRoutes } from './whatsapp/routes.ts';

export interface AppOptions {
  /** Cookies only over TLS. */
  secure: boolean;
  logLevel: 'silent' | LogLevel;
  /** Where lines of the log go; standard output where omitted. */
  logTo?: { write(line: string): void };
  /** Who may read /metrics; null or absent: the address is not there. */
  metricsToken?: string | null;
  pages?: string;
  /** Address that people outside reach; null or absent: the one of the request. */
  publicUrl?: string | null;
  /** The office's own sign-in; null or absent: none. */
  provider?: IdentityProvider | null;
}

/** The table of contents: every plugin and feature, in order. */
export async function buildApp(context: AppContext, options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger:
      options.logLevel === 'silent'
        ? false
        : {
            level: options.logLevel,
            ...(options.logTo ? { stream: options.logTo } : {}),
            redact: [
              'req.headers.cookie',
              'req.headers.authorization',
              // the database quotes the whole row that it refuses: counts, texts, names
              ...['detail', 'where', 'internalQuery'].flatMap((key) => [`err.${key}`, `err.cause.${key}`]),
            ],
          },
    logController: new LogController({ disableRequestLogging: true }), // Fastify's own lines hold addresses
    bodyLimit: 64 * 1024,
    trustProxy: options.secure ? 'loopback' : false, // behind a proxy on this machine the throttle must tell its clients apart
    requestTimeout: 120_000, // a photo of ten megabytes from a phone with a weak signal
    connectionTimeout: 300_000, // who takes nothing of an answer for so long is gone
    // a head is a few lines: whoever spells it out byte by byte only holds the door
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    routerOptions: { maxParamLength: 200 },
    genReqId: () => crypto.randomUUID(),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.server.maxConnections = 2_000;
  installValidation(app);
  installErrorHandler(app);
  await app.register(cookie);
  await installSecurityHeaders(app, options.secure);
  const { pages = join(projectRoot, 'dist', 'web'), publicUrl = null, provider = null } = options;
  const sessions = new SessionCache(() => void context.peers.tell('sessions'));
  context.peers.hear('sessions', () => sessions.forget());
  installSessions(app, context, sessions, options.secure);
  installRequestLines(app);
  const metrics = options.metricsToken ? installMetrics(app, context) : null;
  installReader(app);
  installSameOrigin(app, publicUrl);
  installStorageGuard(app, context.database);
  installAccess(app, noteRefusals(context, app.log));
  watchMisses(app, context.database.system, context.now);
  await installDocumentation(app, context.version);

  await app.register(healthRoutes(context));
  if (metrics) await app.register(metricsRoutes(metrics, options.metricsToken!));
  await app.register(accountRoutes(context, { secure: options.secure, publicUrl, provider }, sessions));
  await app.register(placeRoutes(context));
  await app.register(indicatorRoutes(context));
  await app.register(importRoutes(context));
  await app.register(foreignWorkerRoutes(context));
  await app.register(ledgerRoutes(context));
  await app.register(incidentRoutes(context));
  await app.register(incidentDetailRoutes(context));
  await app.register(liveRoutes(context));
  await app.register(reportRoutes(context));
  await app.register(triageRoutes(context));
  await app.register(whatsappRoutes(context));
  await app.register(chatImportRoutes(context));
  await app.register(boundaryRoutes(context));
  await app.register(rumourRoutes(context));
  await app.register(meetingRoutes(context));
  await app.register(scoreModelRoutes(context));
  await app.register(scoreRunRoutes(context));
  await app.register(explanationRoutes(context));
  await app.register(scenarioRoutes(context));
  await app.register(forecastRoutes(context));
  await app.register(detectionRoutes(context));
  await app.register(alarmRoutes(context));
  await app.register(catalogueRoutes(context));
  await app.register(briefingRoutes(context));
  await app.register(informationReportRoutes(context));
  await app.register(auditRoutes(context));
  await app.register(dataProtectionRoutes(context));
  await app.register(breachRoutes(context, sessions));
  await app.register(settingRoutes(context));
  await app.register(posterRoutes(context, publicUrl));
  await app.register(publicFormRoutes(context, { pages, publicUrl }));
  await installPages(app, pages);
  return app;
}
