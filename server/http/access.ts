import type { FastifyInstance } from 'fastify';
import type { Account } from '../../shared/api/session.ts';
import {
  assessmentApprovers,
  assessmentReaders,
  assessmentWriters,
  breachReaders,
  breachRecorders,
  figureEnterers,
  measureTakers,
  dataProtectionKeepers,
  dataProtectionReaders,
  holdAskers,
  refusalApprovers,
  accountVouchers,
  alarmDeciders,
  alarmReaders,
  auditCheckers,
  auditReaders,
  boundaryKeepers,
  briefingMakers,
  briefingPublishers,
  draftReaders,
  exporters,
  figureImporters,
  incidentMergers,
  informationReporters,
  incidentReaders,
  packReaders,
  posterMakers,
  protectionReaders,
  kolangKalingTypists,
  meetingKeepers,
  meetingReaders,
  progressReporters,
  type Role,
  reportAssessors,
  reportReaders,
  contactNoticeReaders,
  countReaders,
  reportTypists,
  rumourJudges,
  scenarioKeepers,
  scoreReaders,
  settingKeepers,
  staffRoles,
  verificationPartners,
} from '../../shared/domain/role.ts';
import type { Access } from './context.ts';
import { ProblemError } from './problem.ts';

/** Who may do what, by resource: the one table. After the role matrix of the data-protection rules. */
export const access = {
  anyone: ['public', ...staffRoles],
  /** Names of places, sectors and agencies. */
  readPlaces: staffRoles,
  staff: staffRoles,
  /** Score, map, trend, published figures, model card. */
  read: scoreReaders,
  /** Counts of foreign workers by agency, without small cells. */
  readCounts: countReaders,
  /** Single incidents, as places and kinds. */
  readIncidents: incidentReaders,
  /** Unverified incidents, grades, internal notes. */
  readGrades: ['duty_officer', 'analyst', 'section_head', 'leadership'],
  readAlarms: alarmReaders,
  decideAlarms: alarmDeciders,
  setAlarmBudget: ['section_head'],
  enterFigures: figureEnterers,
  /** Sheets of figures; a member of Timpora those of its own agency. */
  importFigures: figureImporters,
  /** Maps of the areas, with what follows for their neighbours. */
  keepBoundaries: boundaryKeepers,
  /** Why agencies' counts differ. */
  explainGaps: figureImporters,
  /** A member of Timpora for its own agency, the office for itself. */
  signCounts: figureImporters,
  enterIncidents: ['duty_officer', 'analyst', 'section_head'],
  /** Two incidents are one, or one is two. */
  mergeIncidents: incidentMergers,
  /** Redacted reports; what is restricted only for some of them. */
  readReports: reportReaders,
  assessReports: reportAssessors,
  answerReports: ['analyst', 'section_head', 'leadership'],
  /** Says what is true of a claim, with effect on the incident that it names. */
  judgeRumours: rumourJudges,
  /** Raw texts and media; each look is in the audit trail. */
  readRaw: reportAssessors,
  importChats: reportAssessors,
  openRestricted: ['section_head', 'leadership'],
  /** Partners and local partners type their own. */
  enterReports: reportTypists,
  enterKolangKaling: kolangKalingTypists,
  /** What somebody is still typing, in either form. */
  keepDrafts: [...reportTypists, 'leadership'],
  readVerifications: [...reportAssessors, ...verificationPartners],
  answerVerifications: verificationPartners,
  /** Suppositions; they change no score. */
  saveScenarios: scenarioKeepers,
  makeForecasts: ['analyst', 'section_head'],
  /** Partners see the meetings of their own agency and its own decisions. */
  readMeetings: meetingReaders,
  keepMeetings: meetingKeepers,
  /** Partners for decisions of their own agency. */
  reportProgress: progressReporters,
  /** Tables, and drawings that a page turns into files. */
  exportTables: exporters,
  cancelRuns: ['section_head'],
  /** Posters with the code of our form; they are printed, not published here. */
  makePosters: posterMakers,
  /** Laporan Informasi of an incident. */
  writeInformationReports: informationReporters,
  makeBriefings: briefingMakers,
  readDrafts: draftReaders,
  /** Released packs of their audience; drafters all of them. */
  readPacks: packReaders,
  takePacks: exporters,
  /** Never their own. */
  publishBriefings: briefingPublishers,
  /** Settings of the office that are no secrets. */
  keepSettings: settingKeepers,
  /** What protects the rows of the database; no content. */
  readProtection: protectionReaders,
  /** Register of processing, rights queue, retention, legal holds. */
  readDataProtection: dataProtectionReaders,
  keepDataProtection: dataProtectionKeepers,
  /** Signs of misuse, data incidents, and measures at once. */
  readBreaches: breachReaders,
  /** That a contact was opened, by whom and why. */
  readContactNotices: contactNoticeReaders,
  recordBreaches: breachRecorders,
  takeMeasures: measureTakers,
  /** Never their own. */
  approveRefusals: refusalApprovers,
  askHolds: holdAskers,
  readAssessments: assessmentReaders,
  writeAssessments: assessmentWriters,
  approveAssessments: assessmentApprovers,
  /** The audit trail; a section head the acts of the own section. */
  readAudit: auditReaders,
  checkAudit: auditCheckers,
  /** One's own password, factors and sessions. */
  ownAccount: staffRoles,
  manageAccounts: ['administrator'],
  /** Says that somebody whom another invited is a person of its own. */
  vouchForAccounts: accountVouchers,
  /** Once a quarter: who still needs access. */
  reviewAccounts: ['section_head'],
  readAccounts: ['administrator', 'section_head', 'leadership', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

/** Whether somebody has one of these roles. */
export const mayDo = (roles: readonly Role[], allowed: Access): boolean =>
  roles.some((role) => allowed.includes(role));

/** A route without a row in the table does not start; a request by a role that is not named is refused. */
export function installAccess(
  app: FastifyInstance,
  onRefused: (account: Account, route: string, requestId: string) => Promise<void>,
): void {
  app.addHook('onRoute', (route) => {
    // files of the pages and of the API's reading page: made by packages that know nothing of roles
    if (/^\/(api\/docs|assets)(\/|$)/.test(route.url))
      route.config = { ...route.config, access: access.anyone };
    if (!(route.config as { access?: Access } | undefined)?.access)
      throw new Error(`route ${String(route.method)} ${route.url} names no role that may call it`);
  });
  app.addHook('onRequest', async (request) => {
    const allowed = request.routeOptions.config.access;
    if (!allowed || allowed.includes('public')) return;
    if (!request.account) throw new ProblemError('not_signed_in');
    if (mayDo(request.account.roles, allowed)) return;
    await onRefused(request.account, `${request.method} ${request.routeOptions.url}`, request.id);
    throw new ProblemError('forbidden');
  });
}
