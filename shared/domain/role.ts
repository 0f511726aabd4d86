/** Roles of people who sign in, after the matrix of the data-protection rules; `public` is anyone without an account. */
export const roles = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
  'timpora_member',
  'local_partner',
  'administrator',
  'auditor',
  'public',
] as const;
export type Role = (typeof roles)[number];

/** Who says that a person of its own uses an account that somebody else invited. */
export const accountVouchers = [
  'section_head',
  'leadership',
  'administrator',
  'auditor',
] as const satisfies readonly Role[];
export const vouchesForAccounts = (held: readonly Role[]): boolean => holdsOneOf(held, accountVouchers);

/** Who opens single incidents, as places and kinds; administrators and auditors do not. */
export const incidentReaders = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
  'timpora_member',
  'local_partner',
] as const satisfies readonly Role[];
export const readsIncidents = (held: readonly Role[]): boolean => holdsOneOf(held, incidentReaders);

/** Who says that two incidents are one, or that one is two. */
export const incidentMergers = ['analyst', 'section_head'] as const satisfies readonly Role[];
export const mergesIncidents = (held: readonly Role[]): boolean => holdsOneOf(held, incidentMergers);

/** Who enters figures, and where a channel listens since when. */
export const figureEnterers = ['analyst', 'section_head'] as const satisfies readonly Role[];
export const entersFigures = (held: readonly Role[]): boolean => holdsOneOf(held, figureEnterers);

/** Who brings sheets of figures; a member of Timpora those of its own agency. */
export const figureImporters = [
  'analyst',
  'section_head',
  'timpora_member',
] as const satisfies readonly Role[];
export const importsFigures = (held: readonly Role[]): boolean => holdsOneOf(held, figureImporters);

/** Who puts another map into force. */
export const boundaryKeepers = ['analyst', 'section_head'] as const satisfies readonly Role[];

/** Who reads alarms: they speak of unverified incidents too. */
export const alarmReaders = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
] as const satisfies readonly Role[];
export const readsAlarms = (held: readonly Role[]): boolean => holdsOneOf(held, alarmReaders);
/** Who decides what an alarm was. */
export const alarmDeciders = ['analyst', 'section_head'] as const satisfies readonly Role[];
export const decidesAlarms = (held: readonly Role[]): boolean => holdsOneOf(held, alarmDeciders);

/** Who reads redacted reports. */
export const reportReaders = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
] as const satisfies readonly Role[];
export const readsReports = (held: readonly Role[]): boolean => holdsOneOf(held, reportReaders);
/** Who grades, links and refuses them. */
export const reportAssessors = ['duty_officer', 'analyst', 'section_head'] as const satisfies readonly Role[];
export const assessesReports = (held: readonly Role[]): boolean => holdsOneOf(held, reportAssessors);
/** Who says whether a rumour is true. */
export const rumourJudges = ['analyst', 'section_head'] as const satisfies readonly Role[];
export const judgesRumours = (held: readonly Role[]): boolean => holdsOneOf(held, rumourJudges);
/** Who types reports: officers for a caller, partners for themselves. */
export const reportTypists = [
  'duty_officer',
  'analyst',
  'section_head',
  'timpora_member',
  'local_partner',
] as const satisfies readonly Role[];
export const typesReports = (held: readonly Role[]): boolean => holdsOneOf(held, reportTypists);
export const kolangKalingTypists = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
] as const satisfies readonly Role[];
/** Partners who are asked to look at a place. */
export const verificationPartners = ['timpora_member', 'local_partner'] as const satisfies readonly Role[];
export const isAskedToVerify = (held: readonly Role[]): boolean => holdsOneOf(held, verificationPartners);

/**
 * The finest place that somebody may point at (DP-38): a district, or waters, which are as coarse, for the office and its
 * partners on the ground; a regency for others.
 */
export type FinestPlace = 'district' | 'regency';
export const finestPlace = (held: readonly Role[]): FinestPlace =>
  holdsOneOf(held, [...reportReaders, ...reportTypists]) ? 'district' : 'regency';

/** Who reads meetings and what they decided; partners what concerns their own agency. */
export const meetingReaders = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
  'timpora_member',
  'local_partner',
] as const satisfies readonly Role[];
export const readsMeetings = (held: readonly Role[]): boolean => holdsOneOf(held, meetingReaders);
/** Who sees every meeting whole. */
export const wholeMeetingReaders = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
] as const satisfies readonly Role[];
export const readsWholeMeetings = (held: readonly Role[]): boolean => holdsOneOf(held, wholeMeetingReaders);
/** Who plans meetings and writes down what they decide. */
export const meetingKeepers = ['analyst', 'section_head', 'leadership'] as const satisfies readonly Role[];
export const keepsMeetings = (held: readonly Role[]): boolean => holdsOneOf(held, meetingKeepers);
/** Partners: they see and do what concerns their own agency. */
export const isPartner = (held: readonly Role[]): boolean => holdsOneOf(held, verificationPartners);
/** Who says how far a decision is; partners that of their own agency. */
export const progressReporters = [
  ...meetingKeepers,
  'timpora_member',
  'local_partner',
] as const satisfies readonly Role[];

/** Who keeps scenarios: everyone who works with scores. */
export const scenarioKeepers = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
  'timpora_member',
] as const satisfies readonly Role[];
export const mayKeepScenarios = (held: readonly Role[]): boolean => holdsOneOf(held, scenarioKeepers);

/** Who makes posters with the code of the public form. */
export const posterMakers = ['duty_officer', 'analyst', 'section_head'] as const satisfies readonly Role[];
export const mayMakePosters = (held: readonly Role[]): boolean => holdsOneOf(held, posterMakers);
/** Who sets what the office has to set. */
export const settingKeepers = ['section_head', 'administrator'] as const satisfies readonly Role[];
export const mayKeepSettings = (held: readonly Role[]): boolean => holdsOneOf(held, settingKeepers);

/** Who reads what protects the rows of the database. */
export const protectionReaders = [...settingKeepers, 'auditor'] as const satisfies readonly Role[];
export const readsProtection = (held: readonly Role[]): boolean => holdsOneOf(held, protectionReaders);

/** Who writes a Laporan Informasi of an incident: it holds grades and what is not verified. */
export const informationReporters = ['analyst', 'section_head'] as const satisfies readonly Role[];
export const writesInformationReports = (held: readonly Role[]): boolean =>
  holdsOneOf(held, informationReporters);

/** Who makes packs for a meeting, and who reads them while they are drafts. */
export const briefingMakers = ['analyst', 'section_head'] as const satisfies readonly Role[];
export const makesBriefings = (held: readonly Role[]): boolean => holdsOneOf(held, briefingMakers);
export const draftReaders = ['analyst', 'section_head', 'leadership'] as const satisfies readonly Role[];
export const readsDrafts = (held: readonly Role[]): boolean => holdsOneOf(held, draftReaders);
/** Who releases a pack that somebody else made. */
export const briefingPublishers = ['section_head', 'leadership'] as const satisfies readonly Role[];
/** Who opens packs that were released to them. */
export const packReaders = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
  'timpora_member',
  'local_partner',
  'auditor',
] as const satisfies readonly Role[];
export const readsPacks = (held: readonly Role[]): boolean => holdsOneOf(held, packReaders);
/** Who takes packs, tables and drawings out as files. */
export const exporters = [
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
  'timpora_member',
] as const satisfies readonly Role[];
export const takesExports = (held: readonly Role[]): boolean => holdsOneOf(held, exporters);

/** Who reads scores, maps, trends and published figures: everyone but administrators, who look after accounts. */
export const scoreReaders = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
  'timpora_member',
  'local_partner',
  'auditor',
] as const satisfies readonly Role[];
export const readsScores = (held: readonly Role[]): boolean => holdsOneOf(held, scoreReaders);
/** Who reads the agencies' counts side by side. */
export const countReaders = [
  'duty_officer',
  'analyst',
  'section_head',
  'leadership',
  'regional_office',
  'timpora_member',
] as const satisfies readonly Role[];
export const readsCounts = (held: readonly Role[]): boolean => holdsOneOf(held, countReaders);
/** Who reads the audit trail; a section head the acts of the own section. */
export const auditReaders = ['section_head', 'leadership', 'auditor'] as const satisfies readonly Role[];
export const readsAudit = (held: readonly Role[]): boolean => holdsOneOf(held, auditReaders);
export const readsWholeAudit = (held: readonly Role[]): boolean =>
  holdsOneOf(held, ['leadership', 'auditor']);
/** Who checks and exports it, and reads who looked at what: no line manager. */
export const auditCheckers = ['auditor'] as const satisfies readonly Role[];
export const checksAudit = (held: readonly Role[]): boolean => holdsOneOf(held, auditCheckers);
/** Roles of Inteldakim itself. */
export const sectionRoles = ['duty_officer', 'analyst', 'section_head'] as const satisfies readonly Role[];
/** Who reads how personal data are kept: register, rights, retention, holds. */
export const dataProtectionReaders = [
  'section_head',
  'leadership',
  'auditor',
] as const satisfies readonly Role[];
export const readsDataProtection = (held: readonly Role[]): boolean =>
  holdsOneOf(held, dataProtectionReaders);
/** Who keeps them: the data-protection officer. */
export const dataProtectionKeepers = ['auditor'] as const satisfies readonly Role[];
export const keepsDataProtection = (held: readonly Role[]): boolean =>
  holdsOneOf(held, dataProtectionKeepers);
/** Who approves the refusal of a right that somebody else proposed. */
export const refusalApprovers = ['leadership', 'auditor'] as const satisfies readonly Role[];
export const approvesRefusals = (held: readonly Role[]): boolean => holdsOneOf(held, refusalApprovers);
/** Who asks that a report be kept while a matter is open. */
export const holdAskers = ['section_head', 'auditor'] as const satisfies readonly Role[];
export const asksHolds = (held: readonly Role[]): boolean => holdsOneOf(held, holdAskers);
/** Who sees signs of misuse and data incidents, who records one, and who stops harm at once. */
export const breachReaders = [
  'section_head',
  'leadership',
  'administrator',
  'auditor',
] as const satisfies readonly Role[];
export const readsBreaches = (held: readonly Role[]): boolean => holdsOneOf(held, breachReaders);
/** Who is told that a contact was opened (DP-30). */
export const contactNoticeReaders = ['section_head', 'auditor'] as const satisfies readonly Role[];
export const readsContactNotices = (held: readonly Role[]): boolean => holdsOneOf(held, contactNoticeReaders);
export const breachRecorders = ['section_head', 'auditor'] as const satisfies readonly Role[];
export const recordsBreaches = (held: readonly Role[]): boolean => holdsOneOf(held, breachRecorders);
export const measureTakers = ['section_head', 'administrator', 'auditor'] as const satisfies readonly Role[];
export const takesMeasures = (held: readonly Role[]): boolean => holdsOneOf(held, measureTakers);
/** Everybody for whom the page of data protection has a part. */
export const protectionPageReaders = [
  'analyst',
  'section_head',
  'leadership',
  'administrator',
  'auditor',
] as const satisfies readonly Role[];
export const opensDataProtection = (held: readonly Role[]): boolean =>
  holdsOneOf(held, protectionPageReaders);
/** Who writes and reads impact assessments, and who approves what others wrote. */
export const assessmentWriters = ['analyst', 'section_head', 'auditor'] as const satisfies readonly Role[];
export const writesAssessments = (held: readonly Role[]): boolean => holdsOneOf(held, assessmentWriters);
export const assessmentReaders = [
  'analyst',
  'section_head',
  'leadership',
  'auditor',
] as const satisfies readonly Role[];
export const readsAssessments = (held: readonly Role[]): boolean => holdsOneOf(held, assessmentReaders);
export const assessmentApprovers = ['leadership', 'auditor'] as const satisfies readonly Role[];
export const approvesAssessments = (held: readonly Role[]): boolean => holdsOneOf(held, assessmentApprovers);

/** Everyone with an account. */
export const staffRoles = roles.filter((r): r is Exclude<Role, 'public'> => r !== 'public');

function holdsOneOf(held: readonly Role[], wanted: readonly Role[]): boolean {
  return held.some((role) => wanted.includes(role));
}
