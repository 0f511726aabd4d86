import type { Account } from '../../shared/api/session.ts';
import type { Role } from '../../shared/domain/role.ts';
import type { AlarmService } from '../alarms/service.ts';
import type { AuditService } from '../audit/service.ts';
import type { BoundaryService } from '../boundaries/service.ts';
import type { BriefingService } from '../briefings/service.ts';
import type { Database } from '../db/connect.ts';
import type { Peers } from '../db/peers.ts';
import type { ForecastService } from '../forecasts/service.ts';
import type { DetectionService } from '../detection/service.ts';
import type { ImportService } from '../imports/service.ts';
import type { JobQueue } from '../jobs/queue.ts';
import type { Intake } from '../reports/intake.ts';
import type { ScoreService } from '../score-runs/service.ts';
import type { WhatsAppService } from '../whatsapp/service.ts';

/** What every feature gets: no global, no hidden clock. */
export interface AppContext {
  database: Database;
  now: () => Date;
  scores: ScoreService;
  forecasts: ForecastService;
  detection: DetectionService;
  alarms: AlarmService;
  intake: Intake;
  imports: ImportService;
  boundaries: BoundaryService;
  briefings: BriefingService;
  jobs: JobQueue;
  whatsapp: WhatsAppService;
  version: string;
  /** The database is an exercise: every screen and export says so. */
  simulation: boolean;
  audit: AuditService;
  peers: Peers;
}

export type Access = readonly Role[];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Roles that may call the route; every route names them. */
    access?: Access;
    /** A page without an account and without a cookie. */
    isPublicForm?: boolean;
  }
  interface FastifyRequest {
    account: Account | null;
    /** Hash of the session's cookie; null where nobody is signed in. */
    sessionSha256: string | null;
  }
}

/** The signed-in account of a route that is not public; the access check has run before. */
export function signedIn(request: { account: Account | null }): Account {
  if (!request.account) throw new Error('a route for staff ran without an account');
  return request.account;
}
