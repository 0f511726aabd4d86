// Generated from the database by `npm run sql:describe`: do not edit.
import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AccessReviewTable {
  /** The account looked at */
  account_id: string;
  /** Quarter in WIB, like 2026-Q1 */
  quarter: string;
  /** Still needed, or to be closed by an administrator */
  verdict: string;
  /** When it was said */
  reviewed_at: Timestamp;
  /** By which section head */
  reviewed_by: string;
}

export interface AccountTable {
  /** Identity */
  id: string;
  /** Sign-in address; unique among open accounts, whatever the case */
  email: string;
  /** Name shown to colleagues */
  name: string;
  /** Argon2id, PHC string */
  password_hash: string;
  /** Time of creation */
  created_at: Timestamp;
  /** Time it was closed; a closed account cannot sign in */
  closed_at: Timestamp | null;
  /** Last request, to the hour, or waking by an administrator; null: none since it was made. Idle for 60 days, an account sleeps */
  last_active_at: Timestamp | null;
  /** The first account of an office: it may sign in without a second factor until it has set one up */
  may_postpone_factor: Generated<boolean>;
  /** When an administrator removed its second factors; null once the account was told */
  factor_reset_at: Timestamp | null;
  /** Whose invitation made it; null for the first account, and for those older than this column */
  invited_by: string | null;
  /** Who, other than whoever invited it, said that a person of its own uses it */
  vouched_by: string | null;
  /** When that was said */
  vouched_at: Timestamp | null;
}

export interface AccountAgencyTable {
  /** The account */
  account_id: string;
  /** The agency */
  agency_code: string;
}

export interface AccountAreaTable {
  /** The account */
  account_id: string;
  /** The area, all below it included */
  area_code: string;
}

export interface AccountPasskeyTable {
  /** Credential id, base64url */
  id: string;
  /** Whose passkey */
  account_id: string;
  /** COSE public key, base64url */
  public_key: string;
  /** Signature counter as last seen */
  counter: number;
  /** Ways in which the browser can reach it */
  transports: string[];
  /** What its owner calls it */
  name: string;
  /** Time of registration */
  created_at: Timestamp;
  /** Time of last use */
  last_used_at: Timestamp | null;
}

export interface AccountRecoveryCodeTable {
  /** Whose codes */
  account_id: string;
  /** First digit of the code: which of the ten it is */
  number: number;
  /** Argon2id of the keyed code, PHC string */
  code_hash: string;
  /** Time of use; null: still good */
  used_at: Timestamp | null;
}

export interface AccountRoleTable {
  /** The account */
  account_id: string;
  /** What it may do: see the access table on the server */
  role: string;
}

export interface AccountTotpTable {
  /** Whose factor */
  account_id: string;
  /** The secret, AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag} */
  sealed: ColumnType<unknown, string, string>;
  /** When a code of it was given first: from then on it is in force */
  created_at: Timestamp;
  /** Time step of the last code that was taken: it and those before work no more */
  last_step: number;
}

export interface AgencyTable {
  /** Stable short code */
  code: string;
  /** Level of government */
  level: string;
  /** Area it works in */
  area_code: string | null;
  /** Indonesian name */
  name_id: string;
  /** English name */
  name_en: string;
  /** Named by a source as a member of Timpora */
  timpora_member: boolean;
  /** Source of the membership */
  source_title: string;
  /** Address of the source */
  source_url: string;
}

export interface AlarmTable {
  /** Identity */
  id: string;
  /** Identity of the matter: the same matter is never raised twice */
  fingerprint: string;
  /** Protective alarms go first and depend on no score */
  kind: string;
  /** What found it */
  method: string;
  /** Where; the region as a whole where no area is named */
  area_code: string;
  /** All areas concerned */
  area_codes: string[];
  /** Month that it speaks of */
  month: string;
  /** What was counted; null where the kind counts nothing */
  observed: number | null;
  /** What was to be expected */
  expected: number | null;
  /** Upper bound of what was to be expected */
  upper: number | null;
  /** Probability by chance, adjusted for the number of areas tested */
  p: number | null;
  /** Key and numbers of its sentence */
  words: ColumnType<unknown, string, string>;
  /** Incidents behind it */
  incident_ids: string[];
  /** Raised beyond the budget of its month: kept in the ledger and not sent */
  over_budget: boolean;
  /** Rows known up to this time were used */
  data_cut_at: Timestamp;
  /** Time it was raised */
  raised_at: Timestamp;
}

export interface AlarmBudgetTable {
  /** Time from which it holds */
  set_at: Timestamp;
  /** Alarms a calendar month (WIB) */
  monthly: number;
  /** Who set it */
  set_by: string;
}

export interface AlarmDecisionTable {
  /** The alarm */
  alarm_id: string;
  /** 1, 2, … */
  version: number;
  /** kept: followed up; dismissed: no need to; false: nothing was there; reopened: undecided again */
  state: string;
  /** Why; required where it is dismissed or false */
  reason: string;
  /** Who decided */
  decided_by: string;
  /** Time of the decision */
  decided_at: Timestamp;
}

export interface AlarmDeliveryTable {
  /** Identity */
  id: Generated<number>;
  /** The alarm */
  alarm_id: string;
  /** E-mail to a person, or the webhook of the office */
  channel: string;
  /** Who gets the e-mail */
  account_id: string | null;
  /** Not before this time: quiet hours, or the pause after a failure */
  due_at: Timestamp;
  /** Times it was tried */
  attempts: number;
  /** Begin of the attempt under way; written before anything leaves */
  started_at: Timestamp | null;
  /** Time it was accepted */
  sent_at: Timestamp | null;
  /** Time after which nothing more is tried */
  ended_at: Timestamp | null;
  /** sent; failed: refused for good; uncertain: it may have arrived, so it is not sent again */
  outcome: string | null;
  /** What the other side said last, without addresses */
  last_error: string | null;
}

export interface AlarmPreferenceTable {
  /** Whose */
  account_id: string;
  /** Areas wanted, with all that lies in them; empty: all */
  areas: string[];
  /** Whether e-mail is wanted too */
  by_email: boolean;
  /** Begin of the quiet hours, HH:MM in WIB */
  quiet_from: string | null;
  /** End of the quiet hours, HH:MM in WIB */
  quiet_to: string | null;
  /** Whether protective alarms come in quiet hours too */
  protective_anytime: boolean;
  /** When this person last looked at the alarms */
  seen_at: Timestamp | null;
}

export interface AreaTable {
  /** Kemendagri dotted code (19.71.02), or a sea zone under a regency (19.01.P01) */
  code: string;
  /** BPS code (1971020); never derived from the Kemendagri code, the two lists number regencies differently */
  bps_code: string | null;
  /** Level in the tree */
  level: string;
  /** Kind of area in Indonesian administration: provinsi, kabupaten, kota, kecamatan, perairan */
  kind: string;
  /** Full official name */
  name: string;
  /** Name without the kind, for maps and tables */
  short_name: string;
  /** Next area up in the tree; null for the province */
  parent_code: string | null;
  /** First day the area exists under this code; null = not known */
  valid_from_date: string | null;
  /** First day it no longer exists under this code; null = in force */
  valid_to_date: string | null;
  /** Land area, km2; null where no source is at hand */
  area_km2: number | null;
  /** Latitude of the seat or label point, degrees, WGS 84 */
  lat: number | null;
  /** Longitude of the seat or label point, degrees, WGS 84 */
  lon: number | null;
  /** Source of code, name and position */
  source_title: string;
  /** Address of the source */
  source_url: string;
}

export interface AreaAliasTable {
  /** The area */
  area_code: string;
  /** Other name or code */
  alias: string;
  /** bps = BPS code; spelling, abbreviation or local name */
  kind: string;
}

export interface AreaNeighbourTable {
  /** Level at which the two are neighbours */
  level: string;
  /** The area */
  area_code: string;
  /** Its neighbour; the pair stands both ways */
  neighbour_code: string;
  /** land_border = shared border; sea_nearest = nearest across the water */
  basis: string;
  /** The version of the map */
  boundary_set_id: number;
}

export interface AuditAnchorTable {
  /** Day in WIB */
  anchor_date: string;
  /** Last event of the trail at that time */
  seq: number;
  /** Hash of that event */
  hash: string;
  /** Ed25519 signature over date, seq, hash and erasures, base64 */
  signature: string;
  /** Time of making */
  made_at: Timestamp;
  /** How many erasures the ledger held then, signed along: a ledger that lost some cannot bring back what was erased without a word; null for anchors from before they were counted */
  erasures: number | null;
}

export interface AuditEventTable {
  /** Running number without gaps */
  seq: number;
  /** Time, UTC */
  at: Timestamp;
  /** Account id, or system */
  actor: string;
  /** Role under which it was done */
  role: string;
  /** What was done, as noun.verb */
  act: string;
  /** Id of what it was done to */
  obj: string;
  /** Reason given, where one is asked for */
  reason: string | null;
  /** Request id */
  req: string | null;
  /** Hash of the event before; 64 zeros for the first */
  previous_hash: string;
  /** SHA-256 over previous_hash and the canonical JSON (RFC 8785) of the event */
  hash: string;
  /** HMAC-SHA-256 of hash under a key outside the database, hexadecimal; null for events from before there was one */
  mac: string | null;
}

export interface BoundaryEntryTable {
  /** Number of the entry; the highest is in force */
  id: Generated<number>;
  /** The version */
  boundary_set_id: number;
  /** Time from which it is used */
  in_force_at: Timestamp;
  /** Who put it into force; null = the program, by loading what is shipped */
  account_id: string | null;
  /** Why an earlier version was taken again */
  reason: string | null;
}

export interface BoundarySetTable {
  /** Number of the version */
  id: Generated<number>;
  /** schematic = drawn from village points and an open coastline; official = imported */
  kind: string;
  /** Words that must stand under the map */
  note: string;
  /** Attributions that must stand under the map */
  attribution: string[];
  /** TopoJSON with objects district, regency, sea_zone; WGS 84 */
  topology: ColumnType<unknown, string, string>;
  /** Axial coordinates of the hex-tile view by level */
  hex_tiles: ColumnType<unknown, string, string>;
  /** Hash of the shipped files, or of the topology made from an imported one; the same map is stored once */
  sha256: string;
  /** Time of loading or importing */
  created_at: Timestamp;
  /** Who imported it; null = shipped */
  account_id: string | null;
  /** Where the boundaries come from, in words of the one who imported; null = shipped */
  source: string | null;
  /** Under which terms they may be used */
  licence: string | null;
  /** Name of the imported file; the file itself is never kept */
  file_name: string | null;
  /** Hash of the imported file */
  file_sha256: string | null;
  /** Levels that the file brought; another level stayed as it was in the map before */
  levels: Generated<string[]>;
  /** How often each warning and note of the check was given, by its code */
  findings: ColumnType<unknown, string, string>;
}

export interface BriefingTable {
  /** Identity */
  id: string;
  /** Meeting it is made for; null: none */
  meeting_id: string | null;
  /** Title of the pack */
  title: string;
  /** Areas it is about, all of one level */
  area_codes: string[];
  /** Month assessed */
  month: string;
  /** Whom it is for: decides how fine places are and which blocks it has */
  audience: string;
  /** Language of the pack */
  language: string;
  /** Legal class, printed top and bottom */
  classification: string;
  /** Courtesy label for sharing (TLP 2.0) */
  tlp: string;
  /** Urgency of the memo */
  urgency: string;
  /** Number of the memo; empty: written in by hand */
  memo_number: Generated<string>;
  /** Another opinion on the assessment, printed as written */
  dissent: Generated<string>;
  /** Edited blocks by their identity: the text and the facts that its numbers were linked to */
  texts: ColumnType<unknown, string, string>;
  /** Who had a hand in it */
  editor_ids: string[];
  /** Counts changes, so that two editors do not overwrite each other */
  version: number;
  /** Time of creation */
  created_at: Timestamp;
  /** Time of the last change */
  changed_at: Timestamp;
  /** Who changed it last */
  changed_by: string;
}

export interface BriefingExportTable {
  /** Identity */
  id: string;
  /** The pack */
  snapshot_id: string;
  /** Who */
  account_id: string;
  /** What for */
  reason: string;
  /** When */
  exported_at: Timestamp;
}

export interface BriefingFileTable {
  /** The pack */
  snapshot_id: string;
  /** Format */
  kind: string;
  /** The file */
  bytes: Buffer;
  /** SHA-256 of the file */
  sha256: string;
  /** When it was made */
  made_at: Timestamp;
}

export interface BriefingPublicationTable {
  /** The pack */
  snapshot_id: string;
  /** Points of the check list that were ticked: all of them */
  checked: string[];
  /** When */
  published_at: Timestamp;
  /** Who */
  published_by: string;
}

export interface BriefingSnapshotTable {
  /** Identity */
  id: string;
  /** Number printed on every page, TDH-<year>-<running number> */
  number: string;
  /** Draft it was made from */
  briefing_id: string;
  /** Meeting it was made for */
  meeting_id: string | null;
  /** Title */
  title: string;
  /** Whom it is for */
  audience: string;
  /** Month assessed */
  month: string;
  /** Areas it is about */
  area_codes: string[];
  /** Rows known up to this time were used */
  data_cut_at: Timestamp;
  /** Model used */
  model_version: number;
  /** Time of freezing */
  frozen_at: Timestamp;
  /** Who froze it */
  frozen_by: string;
  /** Who had a hand in it: none of them publishes it */
  editor_ids: string[];
  /** The pack, canonical JSON (RFC 8785), UTF-8 */
  pack: Buffer;
  /** SHA-256 of these bytes */
  sha256: string;
}

export interface ContactNoticeTable {
  /** Identity */
  id: string;
  /** Whose contact: the report */
  report_id: string;
  /** Who opened it */
  account_id: string;
  /** When; looks within the following 15 minutes are the same opening */
  opened_at: Timestamp;
  /** Why, as it was typed; empty once the report was erased */
  reason: string;
}

export interface ContactNoticeReadTable {
  /** The notice */
  notice_id: string;
  /** Who read it */
  account_id: string;
  /** When */
  read_at: Timestamp;
}

export interface ContactUnlockTable {
  /** Who opened it */
  account_id: string;
  /** Whose contact: the report */
  report_id: string;
  /** When */
  opened_at: Timestamp;
  /** When it closes */
  ends_at: Timestamp;
}

export interface CountGapReasonTable {
  /** Identity */
  id: Generated<number>;
  /** What the counts cover, as in foreign_worker_count */
  area_scope: string;
  /** Date of the oldest count compared */
  first_date: string;
  /** Date of the newest count compared */
  last_date: string;
  /** Smallest count compared when the reason was written */
  low_count_id: number;
  /** Largest count compared when the reason was written */
  high_count_id: number;
  /** Kind of reason */
  kind: string;
  /** The reason in words; no personal data, no small count */
  words: string;
  /** Who wrote it */
  account_id: string;
  /** When */
  recorded_at: Timestamp;
}

export interface CountSignatureTable {
  /** Identity */
  id: Generated<number>;
  /** Agency whose counts were signed */
  agency_code: string;
  /** Meeting for which they were signed */
  meeting_date: string;
  /** SHA-256 over identity and value of each of the agency's counts in force; never leaves the server, since small counts could be guessed from it */
  digest: string;
  /** How many counts were signed */
  value_count: number;
  /** Who signed */
  account_id: string;
  /** When */
  signed_at: Timestamp;
}

export interface DataBreachTable {
  /** Identity */
  id: string;
  /** A drill: it says LATIHAN everywhere and the public never sees it */
  is_drill: boolean;
  /** When the office knew: the clock begins */
  known_at: Timestamp;
  /** End of the clock, 72 hours later */
  due_at: Timestamp;
  /** Which data, {id, en}, without persons */
  what: ColumnType<unknown, string, string>;
  /** When and how it happened, {id, en} */
  how: ColumnType<unknown, string, string>;
  /** What was done and is being done, {id, en} */
  handling: ColumnType<unknown, string, string>;
  /** Reports received from this time on may be affected; null: none are */
  affected_from: Timestamp | null;
  /** Reports received before this time */
  affected_until: Timestamp | null;
  /** Rows by class that may be affected, counted when it was recorded */
  affected: ColumnType<unknown, string, string>;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Who recorded it */
  recorded_by: string;
  /** When the notice went to the agency */
  agency_told_at: Timestamp | null;
  /** Since when the notice stands on the public pages and behind the receipts of affected reports */
  public_at: Timestamp | null;
  /** When it was closed */
  closed_at: Timestamp | null;
  /** Who closed it */
  closed_by: string | null;
}

export interface DataRightsRequestTable {
  /** Identity */
  id: string;
  /** The report */
  report_id: string;
  /** What is asked for */
  kind: string;
  /** When it was received: the clock begins */
  asked_at: Timestamp;
  /** End of the clock, 72 hours later */
  due_at: Timestamp;
  /** How the report should read, redacted; empty again when it is answered */
  wanted_text: string | null;
  /** open; refusal_proposed: waits for a second person; done; refused */
  state: string;
  /** Article on which a refusal stands */
  article: string | null;
  /** Reason of a refusal, shown to whoever asked */
  reason: string | null;
  /** When the refusal was proposed */
  proposed_at: Timestamp | null;
  /** Who proposed it; somebody else approves */
  proposed_by: string | null;
  /** When it was answered */
  answered_at: Timestamp | null;
  /** Who answered it, or approved the refusal */
  answered_by: string | null;
  /** When the copy of the text was shown, once */
  copy_shown_at: Timestamp | null;
  /** It is about this sending of the same words alone; null: about the report */
  arrival_id: string | null;
}

export interface DatabaseHostTable {
  /** Address of the machine, or socket for this one */
  host: string;
  /** When it was first seen */
  first_seen_at: Timestamp;
  /** When it was last seen, to the hour */
  last_seen_at: Timestamp;
}

export interface DecisionTable {
  /** Identity */
  id: string;
  /** Meeting that agreed on it */
  meeting_id: string;
  /** Time of first recording */
  created_at: Timestamp;
}

export interface DecisionVersionTable {
  /** The decision */
  decision_id: string;
  /** Running number, 1 first */
  version: number;
  /** What is to be done, in one sentence, without persons */
  words: string;
  /** Where; null = in every area of its meeting */
  area_code: string | null;
  /** Agency that answers for it */
  owner_agency_code: string;
  /** Last day in time (WIB) */
  due_date: string;
  /** Open, in progress, done, or dropped by agreement */
  state: string;
  /** What shows that it was done, or why it was dropped */
  evidence: Generated<string>;
  /** Dialogue or other step that carried it out */
  engagement_id: string | null;
  /** Day it was done (WIB); null until then */
  done_date: string | null;
  /** Time of recording: known from then on */
  recorded_at: Timestamp;
  /** Who recorded it */
  recorded_by: string;
}

export interface EngagementTable {
  /** Identity */
  id: string;
  /** Where */
  area_code: string;
  /** When (WIB); the last day of the month where only that is known */
  event_date: string;
  /** What it was */
  kind: string;
  /** One sentence in Indonesian */
  summary_id: string;
  /** One sentence in English */
  summary_en: string;
  /** Published source, where there is one */
  source_id: number | null;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Time from which it counts as known */
  known_at: Timestamp;
  /** How it came in */
  batch_id: number;
}

export interface ErasureLedgerTable {
  /** Identity */
  id: Generated<number>;
  /** A whole report, its contact, one of its media, its raw texts, or one sending of the same words */
  kind: string;
  /** Id of the report, of the medium or of the sending */
  object_id: string;
  /** Time of erasing */
  erased_at: Timestamp;
}

export interface ForecastTable {
  /** Identity */
  id: string;
  /** Area */
  area_code: string;
  /** Number of incidents in a month, or class high or above */
  target: string;
  /** Month that it speaks of (WIB) */
  target_month: string;
  /** Months from the one in which it was made to the one it speaks of */
  lead_months: number;
  /** Months from the last one known to the one it speaks of */
  steps: number;
  /** Last complete month that it was made from */
  last_known_month: string;
  /** Whether it was shown as a forecast: its skill interval lay above 0 on enough events */
  offered: boolean;
  /** Method, the best by mean loss on what had been scored by then */
  candidate: string;
  /** Best of no change, historical mean and seasonal naive in the backtest */
  reference: string;
  /** 1 - loss / loss of the reference in the backtest */
  skill: number;
  /** Lower end of its 95 % interval */
  skill_low: number;
  /** Upper end of its 95 % interval */
  skill_high: number;
  /** Expected value: incidents, or points of the score */
  mean: number;
  /** 5 % point, in the same unit */
  quantile_05: number;
  /** Median, in the same unit */
  quantile_50: number;
  /** 95 % point, in the same unit */
  quantile_95: number;
  /** Probability of class high or above; null for counts */
  probability: number | null;
  /** Score from which the class is high; null for counts */
  threshold: number | null;
  /** The whole distribution, to score it by */
  distribution: ColumnType<unknown, string, string>;
  /** What no change would have said, to compare it with */
  no_change: ColumnType<unknown, string, string>;
  /** Rows known up to this time were used */
  data_cut_at: Timestamp;
  /** Score model in force */
  model_version: number;
  /** Version of the code that computed it */
  engine_version: string;
  /** The series and settings that it came from */
  input_sha256: string;
  /** Hash of what it says */
  result_sha256: string;
  /** Time it was frozen: before its month began */
  made_at: Timestamp;
  /** Who froze it; null where the program did when the month drew near */
  made_by: string | null;
}

export interface ForecastBacktestTable {
  /** Hash of the series, the settings and the engine */
  input_sha256: string;
  /** Area */
  area_code: string;
  /** Number of incidents in a month, or class high or above */
  target: string;
  /** First month of the series */
  first_month: string;
  /** Last month of the series */
  last_month: string;
  /** Version of the code that computed it */
  engine_version: string;
  /** Losses, skill and coverage by distance and candidate, and what is said of the coming months */
  result: ColumnType<unknown, string, string>;
  /** Time of computation */
  computed_at: Timestamp;
}

export interface ForecastScoreTable {
  /** The forecast */
  forecast_id: string;
  /** What came: incidents, or the score */
  outcome: number;
  /** CRPS of a count, Brier score of an event */
  loss: number;
  /** The same of no change */
  no_change_loss: number;
  /** Minus the log of the probability given to what came; null where it was called impossible */
  log_score: number | null;
  /** Whether it lay within the 5-95 % interval; null for an event */
  is_inside: boolean | null;
  /** Rows known up to this time were used for the outcome */
  data_cut_at: Timestamp;
  /** Time of scoring */
  scored_at: Timestamp;
}

export interface ForeignWorkerCountTable {
  /** Identity */
  id: Generated<number>;
  /** Area */
  area_code: string;
  /** What the count covers where it is no single area (an office's working area) */
  area_scope: string;
  /** Area as published */
  area_name: string;
  /** KBLI edition of sector_letter */
  kbli_version: string | null;
  /** KBLI section; null = all sectors or not stated */
  sector_letter: string | null;
  /** Sector in the words of the source */
  sector_as_published: string;
  /** Period or date as published */
  period: string;
  /** First day it speaks of */
  period_start_date: string;
  /** Last day it speaks of */
  period_end_date: string;
  /** Persons or permits, by definition; below 5 never leaves the server */
  count: number;
  /** What is counted */
  definition: string;
  /** What is counted, in the words of the source */
  measure_as_published: string;
  /** stock = at a date; flow = over a period */
  kind: string;
  /** Agency that counted */
  agency_code: string | null;
  /** Source */
  source_id: number;
  /** Date of publication; the end of the month or year where only that is known */
  published_date: string | null;
  /** How exact the date of publication is */
  published_precision: string | null;
  /** Time it was recorded here */
  recorded_at: Timestamp;
  /** Time from which it counts as known */
  known_at: Timestamp;
  /** How it came in */
  batch_id: number;
  /** Row that this one corrects */
  supersedes_id: number | null;
  /** Natural key of a shipped row */
  reference_key: string | null;
  /** Remark */
  note: Generated<string>;
  /** Sheet and cell of the file that it was read from */
  source_cell: string | null;
  /** KBLI code of 2 to 5 digits as published, of the edition in kbli_version */
  kbli_code: string | null;
  /** Level of position where the count is of one */
  position_level: string | null;
  /** Kind of permit or approval where the count is of one */
  document_kind: string | null;
  /** land or sea, where the source says */
  workplace: string | null;
}

export interface ImpactAssessmentTable {
  /** The model version it is about */
  model_version: number;
  /** Running number, 1 first */
  version: number;
  /** Its sections by name, {id, en} each */
  sections: ColumnType<unknown, string, string>;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Who wrote it */
  recorded_by: string;
}

export interface ImpactAssessmentApprovalTable {
  /** The model version */
  model_version: number;
  /** The version approved */
  version: number;
  /** As whom */
  role: string;
  /** When */
  approved_at: Timestamp;
  /** Who */
  approved_by: string;
}

export interface ImportBatchTable {
  /** Identity */
  id: Generated<number>;
  /** reference = shipped file; entry = typed on the entry page; chat_export = ticked messages of an exported chat; import = a sheet of figures */
  kind: string;
  /** Shipped file, or the name of the form; of an exported chat never the name, which is that of a group or person */
  file_name: string;
  /** Hash of the file; null for a form and for an exported chat. The file itself is never kept */
  file_sha256: string | null;
  /** Rows it added */
  row_count: number;
  /** Who brought it in; null for shipped files */
  account_id: string | null;
  /** Time of recording */
  recorded_at: Timestamp;
  /** pending = its rows are being written and nobody sees them */
  state: Generated<string>;
  /** Time from which the rows of an import count as known; null for other kinds, whose rows say it themselves */
  committed_at: Timestamp | null;
  /** Time from which its rows no longer count; what was known before stays as it was known */
  withdrawn_at: Timestamp | null;
  /** Who took it back */
  withdrawn_by: string | null;
  /** Agency that gave the sheet */
  agency_code: string | null;
  /** How the sheet was read */
  layout: string | null;
  /** Values that were not known before */
  new_count: Generated<number>;
  /** Values that replaced another one */
  revised_count: Generated<number>;
  /** Values that were known already and so are not stored again */
  same_count: Generated<number>;
  /** Warnings that the one who imported has seen */
  warning_count: Generated<number>;
  /** Cells that were put right by hand before the import, with what stood there */
  fixed_cells: ColumnType<unknown, string | null, string | null>;
}

export interface ImportMappingTable {
  /** Of the headings */
  fingerprint: string;
  /** Agency; null where none was named */
  agency_code: string | null;
  /** Kind of sheet */
  layout: string;
  /** The mapping without what belongs to one file only */
  mapping: ColumnType<unknown, string, string>;
  /** Who used it last */
  account_id: string;
  /** When it was used last */
  used_at: Timestamp;
}

export interface IncidentTable {
  /** Identity */
  id: string;
  /** Time of first recording */
  created_at: Timestamp;
}

export interface IncidentReportTable {
  /** The incident */
  incident_id: string;
  /** The report */
  report_id: string;
  /** Identity */
  id: Generated<number>;
  /** Since when; null: since the report is known */
  linked_at: Timestamp | null;
  /** Until when; null: still */
  unlinked_at: Timestamp | null;
}

export interface IncidentVersionTable {
  /** The incident */
  incident_id: string;
  /** Running number, 1 first */
  version: number;
  /** Day it happened (WIB); null where only the month is known */
  event_date: string | null;
  /** Month it happened (WIB) */
  event_month: string;
  /** Finest area known: sea zone, district, regency or province */
  area_code: string;
  /** Kind of event */
  category: string;
  /** Inside the workplace, outside the gate, at sea, online, in public */
  setting: string;
  /** Whether it concerns foreign workers; no = a livelihood matter only */
  relation: string;
  /** Kind of party it was directed at, never a name */
  target_kind: string;
  /** Kind of party that acted, never a name */
  actor_kind: string;
  /** Who the first report came from */
  origin: string;
  /** Set by a person; refuted counts nothing and stays visible */
  status: string;
  /** One neutral sentence in Indonesian, without persons */
  summary_id: string;
  /** The same in English; equal to the Indonesian where nobody translated it */
  summary_en: string;
  /** Why it is placed where it is */
  place_note: Generated<string>;
  /** Date of first publication; the end of the month or year where only that is known */
  published_date: string | null;
  /** How exact the date of publication is */
  published_precision: string | null;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Time from which it counts as known */
  known_at: Timestamp;
  /** Who recorded it; null for shipped rows */
  recorded_by: string | null;
  /** Reason of the correction */
  reason: string | null;
  /** Incident that it was found to be the same as; its reports stand there */
  merged_into: string | null;
}

export interface IndicatorTable {
  /** Stable short code */
  code: string;
  /** Indonesian name */
  name_id: string;
  /** English name */
  name_en: string;
  /** Unit of the value */
  unit: string;
  /** Kind of figure; counts are never inherited from a coarser area */
  measure: string;
  /** Kind of period it speaks of */
  period_kind: string;
  /** Normal months between two publications */
  cycle_months: number | null;
  /** Months after its period for which a figure may stand */
  max_age_months: number | null;
  /** Relative standard error where a source publishes it, as a share */
  relative_standard_error: number | null;
  /** Whether a coarser area's figure may stand for a finer one */
  is_inheritable: boolean;
  /** Meaning in Indonesian */
  description_id: string;
  /** Meaning in English */
  description_en: string;
}

export interface InformationReportTable {
  /** Identity */
  id: string;
  /** Incident it tells of */
  incident_id: string;
  /** Time of creation */
  created_at: Timestamp;
}

export interface InformationReportVersionTable {
  /** The report */
  report_id: string;
  /** Running number, 1 first */
  version: number;
  /** Field, subject, source, facts by part, opinion, grade; no personal data */
  content: ColumnType<unknown, string, string>;
  /** Legal class, printed top and bottom */
  classification: string;
  /** Number in the office's series; null: a draft */
  number: string | null;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Who wrote it */
  recorded_by: string;
}

export interface InstanceTable {
  /** Always 1 */
  id: number;
  /** real, or simulation: all reports in it are invented */
  kind: string;
  /** Time of marking */
  recorded_at: Timestamp;
}

export interface JobTable {
  /** Identity */
  id: Generated<number>;
  /** What to do */
  name: string;
  /** Ids only, never content */
  payload: ColumnType<unknown, string, string>;
  /** Time of its cause */
  created_at: Timestamp;
  /** Not before */
  due_at: Timestamp;
  /** How often it was begun */
  attempts: Generated<number>;
  /** When it was last begun; a job under way whose process ended is begun anew */
  started_at: Timestamp | null;
  /** When it was done or given up */
  ended_at: Timestamp | null;
  /** How it ended */
  outcome: string | null;
  /** Kind of the last failure, never content */
  last_error: string | null;
}

export interface LegalHoldTable {
  /** Identity */
  id: string;
  /** The report */
  report_id: string;
  /** Which matter, without persons */
  reason: string;
  /** Last day (WIB) */
  until_date: string;
  /** When it was asked for */
  asked_at: Timestamp;
  /** Who asked for it */
  asked_by: string;
  /** Since when it holds; null: not yet */
  approved_at: Timestamp | null;
  /** Who approved it */
  approved_by: string | null;
  /** When it was ended early or declined */
  ended_at: Timestamp | null;
  /** Who ended it */
  ended_by: string | null;
}

export interface ListeningCoverageTable {
  /** Identity */
  id: Generated<number>;
  /** Channel that listened */
  channel: string;
  /** Area it listened to */
  area_code: string;
  /** Level at which it listened */
  level: string;
  /** First month */
  from_month: string;
  /** Last month; null = goes on */
  to_month: string | null;
  /** How much of what happens it is expected to hear */
  sensitivity: string;
  /** Remark in Indonesian */
  note_id: Generated<string>;
  /** Remark in English */
  note_en: Generated<string>;
  /** Time of recording */
  recorded_at: Timestamp;
  /** How it came in */
  batch_id: number;
  /** Time from which it counts as known: always for shipped rows, which describe how the office listened before, else the time of recording */
  known_at: Timestamp;
}

export interface MeetingTable {
  /** Identity */
  id: string;
  /** Time of first recording */
  created_at: Timestamp;
}

export interface MeetingAgencyTable {
  /** The meeting */
  meeting_id: string;
  /** Version of the meeting */
  version: number;
  /** The agency */
  agency_code: string;
  /** Whether it came */
  attendance: string;
  /** What it is asked for beforehand: counts signed, questions answered; the state of it is computed */
  owes: Generated<string[]>;
}

export interface MeetingVersionTable {
  /** The meeting */
  meeting_id: string;
  /** Running number, 1 first */
  version: number;
  /** Title, without persons */
  title: string;
  /** Day (WIB) */
  meeting_date: string;
  /** Hour and minute it begins, HH:MM (WIB) */
  starts_at: string;
  /** Where it is held */
  place: string;
  /** Areas that it speaks of, codes of area */
  area_codes: string[];
  /** Planned, held or cancelled */
  state: string;
  /** List of {topic, agencyCode or null, minutes or null}, in order */
  agenda: ColumnType<unknown, string, string>;
  /** What was said, as far as it matters; no persons */
  minutes: Generated<string>;
  /** Time of recording: known from then on */
  recorded_at: Timestamp;
  /** Who recorded it */
  recorded_by: string;
}

export interface MissedLookTable {
  /** The account */
  account_id: string;
  /** Begin of the hour */
  hour_at: Timestamp;
  /** How many */
  count: number;
}

export interface ObservationTable {
  /** Identity */
  id: Generated<number>;
  /** Area the figure speaks of: a reviewed field, never the publisher's area */
  area_code: string;
  /** What it measures */
  indicator_code: string;
  /** Period as published: year, month or quarter */
  period: string;
  /** First day it speaks of */
  period_start_date: string;
  /** Last day it speaks of */
  period_end_date: string;
  /** The figure, in unit */
  value: number;
  /** Unit as published */
  unit: string;
  /** Which of several definitions or rounds it follows (august, february, ytd, month, event ...); empty where there is one */
  definition: Generated<string>;
  /** False where another source's figure for the same is preferred; both are kept */
  is_preferred: boolean;
  /** Source */
  source_id: number;
  /** Date of publication; the end of the month or year where only that is known */
  published_date: string | null;
  /** How exact the date of publication is */
  published_precision: string | null;
  /** Time it was recorded here */
  recorded_at: Timestamp;
  /** Time from which it counts as known: end of the day of publication (WIB) for shipped figures, else the time of recording */
  known_at: Timestamp;
  /** How it came in */
  batch_id: number;
  /** Row that this one corrects */
  supersedes_id: number | null;
  /** Natural key of a shipped row, so that a newer edition of the file adds only what changed */
  reference_key: string | null;
  /** Remark of the source or the one who entered it */
  note: Generated<string>;
  /** Sheet and cell of the file that it was read from */
  source_cell: string | null;
}

export interface OfficeMeasureTable {
  /** Identity */
  id: string;
  /** What is done */
  kind: string;
  /** Why */
  reason: string;
  /** When */
  set_at: Timestamp;
  /** Who */
  set_by: string;
  /** When it was ended; for what is done once: at once */
  ended_at: Timestamp | null;
  /** Who ended it */
  ended_by: string | null;
}

export interface OfficeSettingTable {
  /** Which setting */
  name: string;
  /** Running number, 1 first; the highest is in force */
  version: number;
  /** Its value */
  value: ColumnType<unknown, string, string>;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Who set it */
  recorded_by: string | null;
}

export interface OneTimeLinkTable {
  /** Hash of the token in the link */
  token_sha256: string;
  /** What it does */
  purpose: string;
  /** Address the new account will have, where it is fixed */
  email: string | null;
  /** Roles the new account will have */
  roles: string[];
  /** Account whose password it resets */
  account_id: string | null;
  /** Who made it; null for the first start */
  created_by: string | null;
  /** Time of making */
  created_at: Timestamp;
  /** End of validity */
  expires_at: Timestamp;
  /** Time of use; a used link is dead */
  used_at: Timestamp | null;
  /** Name of the link in lists and in the audit trail; a new account gets it as its own */
  id: Generated<string>;
}

export interface PopulationTable {
  /** Identity */
  id: Generated<number>;
  /** Area */
  area_code: string;
  /** Year */
  year: number;
  /** Residents, persons */
  population: number;
  /** Source */
  source_id: number;
  /** Date of publication; the end of the month or year where only that is known */
  published_date: string | null;
  /** How exact the date of publication is */
  published_precision: string | null;
  /** Time it was recorded here */
  recorded_at: Timestamp;
  /** Time from which it counts as known */
  known_at: Timestamp;
  /** How it came in */
  batch_id: number;
  /** Natural key of a shipped row */
  reference_key: string | null;
  /** Remark */
  note: Generated<string>;
  /** Sheet and cell of the file that it was read from */
  source_cell: string | null;
  /** Row that this one corrects */
  supersedes_id: number | null;
}

export interface PosterTable {
  /** Identity */
  id: string;
  /** Random token in the address of the code */
  token: string;
  /** Where it hangs: a hint of place, no more */
  area_code: string;
  /** Name of the village, site or office */
  label: string;
  /** Time of making */
  created_at: Timestamp;
  /** Who made it */
  created_by: string;
  /** From when its code opens the form without a hint */
  revoked_at: Timestamp | null;
}

export interface ProcessingActivityTable {
  /** Identity, also the purpose that a contact refers to */
  id: string;
  /** Time of first recording */
  created_at: Timestamp;
}

export interface ProcessingActivityVersionTable {
  /** The activity */
  activity_id: string;
  /** Running number, 1 first: the one that comes with the program */
  version: number;
  /** What for, {id, en} */
  purpose: ColumnType<unknown, string, string>;
  /** Lawful basis with its article, {id, en} */
  basis: ColumnType<unknown, string, string>;
  /** Classes of data, K1 to K8 of the data inventory */
  data_classes: string[];
  /** Who receives them, {id, en} */
  recipients: ColumnType<unknown, string, string>;
  /** How long they are kept, {id, en} */
  retention: ColumnType<unknown, string, string>;
  /** Since when (WIB) */
  since_date: string;
  /** Until when; null: still */
  ended_date: string | null;
  /** Why it was changed; null for the first */
  reason: string | null;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Who recorded it; null for what comes with the program */
  recorded_by: string | null;
}

export interface ReceiptTable {
  /** Identity */
  id: string;
  /** The report */
  report_id: string;
  /** First four digits, no secret */
  selector: string;
  /** Sixteen bits of a keyed hash of the code, to check few of those with the same four digits */
  lookup: string;
  /** Argon2id of the keyed code */
  secret_hash: string;
  /** Given with the report itself or to its known sender; another, who sent the same words, sees only what came after */
  is_own: boolean;
  /** Time of making */
  created_at: Timestamp;
  /** End of validity */
  expires_at: Timestamp;
  /** The sending that it was given for; null where none of that moment is known */
  arrival_id: string | null;
}

export interface ReportTable {
  /** Identity */
  id: string;
  /** How it came in */
  channel: string;
  /** Who it comes from; what officers found never feeds the signal */
  origin: string;
  /** Published source, where there is one */
  source_id: number | null;
  /** Date of publication; the end of the month or year where only that is known */
  published_date: string | null;
  /** How exact the date of publication is */
  published_precision: string | null;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Import that brought it; null where it came in by itself */
  batch_id: number | null;
}

export interface ReportArrivalTable {
  /** Identity */
  id: string;
  /** The report */
  report_id: string;
  /** By which channel */
  channel: string;
  /** Identity of the delivery outside: the same delivery twice is one arrival */
  delivery_key: string;
  /** Time of arrival */
  arrived_at: Timestamp;
  /** Import that brought it */
  batch_id: number | null;
  /** Since when who sent the same words later has what came with it restricted; null: not */
  paused_at: Timestamp | null;
  /** When what came with it was erased for who sent the same words later; the report itself stands */
  erased_at: Timestamp | null;
}

export interface ReportAssessmentTable {
  /** The report */
  report_id: string;
  /** Running number; 1 is made at the door */
  version: number;
  /** It is the newest version */
  is_latest: boolean;
  /** waiting; kept on file; linked to an incident; on the rumour desk; duplicate; refused */
  state: string;
  /** Place as assessed */
  area_code: string | null;
  /** Kind as assessed */
  category: string | null;
  /** Inside the workplace, outside the gate, at sea, online, in public */
  setting: string | null;
  /** Whether it concerns foreign workers */
  relation: string | null;
  /** Kind of party it was directed at */
  target_kind: string | null;
  /** Kind of party that acted */
  actor_kind: string | null;
  /** Day it happened as assessed (WIB) */
  event_date: string | null;
  /** Grade of the source as of this version, Admiralty A-F */
  reliability: string;
  /** Grade of the information as of this version, Admiralty 1-6 */
  credibility: string;
  /** Incident that it tells of */
  incident_id: string | null;
  /** Report that it repeats */
  duplicate_of: string | null;
  /** Rumour that it carries */
  rumour_id: string | null;
  /** Why it was refused */
  refuse_reason: string | null;
  /** A person has checked that names are masked (DP-33) */
  names_checked: boolean;
  /** What was done */
  act: string;
  /** Version whose act this one takes back */
  undoes: number | null;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Who did it; null at the door */
  recorded_by: string | null;
}

export interface ReportContactTable {
  /** The report */
  report_id: string;
  /** AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag} */
  sealed: ColumnType<unknown, string, string>;
  /** What it was given for: a row of the register of processing */
  purpose: string;
  /** Version of the notice that was shown before */
  notice_version: string;
  /** When it was given */
  given_at: Timestamp;
  /** End of its retention */
  delete_after: Timestamp;
  /** Lawful basis at that time: consent (UU 27/2022 art. 20 (2) a), or public task (e) */
  basis: string;
}

export interface ReportDraftTable {
  /** Who types */
  account_id: string;
  /** Which form */
  form: string;
  /** AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag} */
  sealed: ColumnType<unknown, string, string>;
  /** Last change; a day later it is removed */
  updated_at: Timestamp;
}

export interface ReportGradeTable {
  /** The report */
  report_id: string;
  /** Running number, 1 first */
  version: number;
  /** Reliability of the source, Admiralty A-F */
  reliability: string;
  /** Credibility of the information, Admiralty 1-6 */
  credibility: string;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Time from which it counts as known */
  known_at: Timestamp;
  /** Who graded; null where the stated default rule did */
  graded_by: string | null;
}

export interface ReportIntakeTable {
  /** The report */
  report_id: string;
  /** When the office first got it: its clocks begin here */
  received_at: Timestamp;
  /** When it was written, as the messenger or the chat says; null where only the arrival is known */
  sent_at: Timestamp | null;
  /** Its text after redaction: what is searched, listed and read */
  text_redacted: string;
  /** The same in the parts of the phone form, each redacted */
  parts: ColumnType<unknown, string | null, string | null>;
  /** Kinds of personal data that were masked */
  masked: Generated<string[]>;
  /** Language of the form or message */
  language: string;
  /** Day it happened as the sender says (WIB) */
  occurred_date: string | null;
  /** Kind that the sender chose */
  sender_category: string | null;
  /** Whether it concerns foreign workers, as the sender says */
  sender_relation: string | null;
  /** The sender as far as keyed hashes tell; null where nothing is known */
  sender_bucket_id: string | null;
  /** Whether the messenger marks it as forwarded: then it is no eyewitness */
  forwarded: string;
  /** Keyed hash of the normalised text: the same words give the same value */
  fingerprint: string;
  /** MinHash of the normalised text, 32-bit values */
  signature: Buffer | null;
  /** Place that the sender chose, the poster hangs at, or a shared location lies nearest to */
  hint_area_code: string | null;
  /** Place found in the text */
  found_area_code: string | null;
  /** How sure the place is, 0..1 */
  place_confidence: number | null;
  /** Places that fit, where more than one does */
  place_options: Generated<string[]>;
  /** Poster whose code opened the form */
  poster_id: string | null;
  /** Only the section head and the head of office read it */
  restricted: boolean;
  /** Somebody may be hurt now */
  urgent: boolean;
  /** The sender may read an answer */
  wants_answer: boolean;
  /** Working day (WIB) by whose end an answer is due */
  answer_due_date: string | null;
  /** Who typed it for the caller */
  entered_by: string | null;
  /** When its text and exact place were removed because its time was over; what it counts for stays */
  aged_at: Timestamp | null;
  /** When it was erased: only place (regency), month, kind and grade are left */
  erased_at: Timestamp | null;
}

export interface ReportMediaTable {
  /** Identity */
  id: string;
  /** The report */
  report_id: string;
  /** What it is */
  kind: string;
  /** Type of the stored bytes, or as announced */
  mime: string;
  /** Id at the messenger, while it is not fetched */
  outside_id: string | null;
  /** Hash that the messenger announced */
  outside_sha256: string | null;
  /** outside: fetched when somebody asks; stored; gone: it had expired; refused: no kind that we keep */
  state: string;
  /** Size of the stored bytes */
  byte_size: number | null;
  /** AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag} */
  sealed: ColumnType<unknown, string | null, string | null>;
  /** Time of arrival */
  created_at: Timestamp;
  /** End of its retention */
  delete_after: Timestamp;
  /** Sending that it came with, where that was not the first; null: with the report */
  arrival_id: string | null;
}

export interface ReportMessageTable {
  /** Identity */
  id: string;
  /** The report */
  report_id: string;
  /** Who wrote it */
  direction: string;
  /** It answers the report: the clock stops */
  is_answer: boolean;
  /** Its text, redacted where the sender wrote it */
  body: string;
  /** How the answer was given */
  via: string;
  /** Raw form of what the sender wrote */
  sealed: ColumnType<unknown, string | null, string | null>;
  /** End of retention of the raw form */
  delete_after: Timestamp | null;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Who wrote it; null for the sender */
  recorded_by: string | null;
  /** Sending with whose code it was written; null: by the report's own sender, or by the office */
  arrival_id: string | null;
}

export interface ReportPauseTable {
  /** Identity */
  id: string;
  /** The report */
  report_id: string;
  /** Request that it answers */
  request_id: string | null;
  /** Since when */
  since_at: Timestamp;
  /** Until when; null: still */
  until_at: Timestamp | null;
}

export interface ReportSealedTable {
  /** The arrival */
  arrival_id: string;
  /** AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag} */
  sealed: ColumnType<unknown, string, string>;
  /** End of its retention */
  delete_after: Timestamp;
}

export interface ReportTextVersionTable {
  /** The report */
  report_id: string;
  /** Running number, 1 the oldest */
  version: number;
  /** The text as it was, redacted */
  text_redacted: string;
  /** Why it was corrected */
  reason: string;
  /** When it was replaced */
  replaced_at: Timestamp;
  /** Request that it answers */
  request_id: string | null;
}

export interface RetentionRunTable {
  /** Identity */
  id: string;
  /** The night: what is over its time at this instant */
  planned_for: Timestamp;
  /** When the dry run was made */
  announced_at: Timestamp;
  /** The dry run: {class: {due, held, term}}, rows to remove, rows there are, days */
  announced: ColumnType<unknown, string, string>;
  /** announced: dry run only; running; stopped: waits for confirmation; done; passed_over: a later night took its place */
  state: string;
  /** When it began */
  started_at: Timestamp | null;
  /** When it ended */
  ended_at: Timestamp | null;
  /** Rows removed by class */
  removed: ColumnType<unknown, string, string>;
  /** Classes that it did not touch because too much would go */
  stopped: Generated<string[]>;
  /** When somebody confirmed that these may go */
  confirmed_at: Timestamp | null;
  /** Who confirmed it */
  confirmed_by: string | null;
}

export interface RumourTable {
  /** Identity */
  id: string;
  /** Time of first recording */
  created_at: Timestamp;
}

export interface RumourVersionTable {
  /** The rumour */
  rumour_id: string;
  /** Running number, 1 first */
  version: number;
  /** The claim in one neutral sentence, without persons */
  claim: string;
  /** Where it goes round */
  area_code: string;
  /** Set by a person; a refuted rumour stays visible and weighs nothing */
  verdict: string;
  /** What is known instead, and from where */
  facts: Generated<string>;
  /** Text for those who carry the answer */
  reply: Generated<string>;
  /** Who carries the answer to the place, as an office, never a name */
  carrier: string;
  /** When the answer was carried there */
  carried_date: string | null;
  /** Incident that it claims, where there is one */
  incident_id: string | null;
  /** Reason of the change */
  reason: string | null;
  /** Time of recording */
  recorded_at: Timestamp;
  /** Who recorded it */
  recorded_by: string | null;
}

export interface ScenarioTable {
  /** Identity; the link of the scenario */
  id: string;
  /** Name given by who saved it */
  name: string;
  /** Level assessed */
  level: string;
  /** Month that it supposes something about */
  month: string;
  /** Model whose weights it changes */
  model_version: number;
  /** Rows known up to this time were used, so that it opens with the same numbers */
  data_cut_at: Timestamp;
  /** Weights and shocks */
  definition: ColumnType<unknown, string, string>;
  /** Who saved it */
  created_by: string;
  /** Time it was saved */
  created_at: Timestamp;
  /** Time it was put away; null while it is on the list */
  closed_at: Timestamp | null;
}

export interface ScoreContributionTable {
  /** Area */
  area_code: string;
  /** Month */
  month: string;
  /** Indicator or pillar code, or base */
  node: string;
  /** measured, carried, inherited, imputed, aged, missing */
  availability: string;
  /** Value in its unit */
  value: number | null;
  /** Value on 0..100 */
  normalised: number | null;
  /** Weight within its pillar after renormalisation */
  weight: number;
  /** Points of the score that it contributes */
  contribution: number | null;
  /** Figures behind it */
  observation_ids: number[];
  /** Incidents behind it */
  incident_ids: string[];
}

export interface ScoreModelTable {
  /** Version */
  version: number;
  /** Name of the family of models */
  code: string;
  /** Indicators, goalposts, weights, structure and the reasons for each */
  definition: ColumnType<unknown, string, string>;
  /** Hash of the definition */
  sha256: string;
  /** Time it was stored */
  created_at: Timestamp;
}

export interface ScoreOverviewTable {
  /** Always 1 */
  id: number;
  /** Strong validator */
  etag: string;
  /** JSON, UTF-8 */
  plain_bytes: Buffer;
  /** The same, brotli */
  brotli_bytes: Buffer;
  /** The same, gzip */
  gzip_bytes: Buffer;
  /** Hash of everything that went in, model and engine included: tells a start whether to compute anew */
  input_sha256: string;
  /** Time of computation */
  created_at: Timestamp;
}

export interface ScoreResultTable {
  /** Area */
  area_code: string;
  /** Month */
  month: string;
  /** The run in which it became what it is; runs after it gave the same */
  run_id: string;
  /** Risk 0..100; null where the data cannot carry one */
  risk: number | null;
  /** Why there is no risk */
  risk_reason: string | null;
  /** 5 % point of the interval */
  risk_low: number | null;
  /** 95 % point of the interval */
  risk_high: number | null;
  /** 0 very low .. 4 very high */
  risk_class: number | null;
  /** 1 = highest among areas with the same pillars measured */
  rank: number | null;
  /** 5 % point of the rank */
  rank_low: number | null;
  /** 95 % point of the rank */
  rank_high: number | null;
  /** Number of areas ranked together */
  ranked_among: number;
  /** Structural pressure 0..100 */
  structural: number | null;
  /** Signals 0..100 */
  signals: number | null;
  /** Reliability grade, A best */
  reliability: string;
  /** Hash of this row and its contributions: tells whether a new run changed them */
  sha256: string;
  /** Middle of the draws of the risk */
  risk_median: number | null;
  /** Share of draws in each class, very low first; null where there is no risk */
  class_probabilities: number[] | null;
  /** Share of draws at rank 1, 2, ... of ranked_among, figures and structural choices drawn; null where there is no rank */
  rank_probabilities: number[] | null;
}

export interface ScoreRunTable {
  /** Identity */
  id: string;
  /** Level assessed */
  level: string;
  /** Model used */
  model_version: number;
  /** Rows known up to this time were used */
  data_cut_at: Timestamp;
  /** Seed of the interval draws */
  seed: number;
  /** Number of draws */
  draws: number;
  /** Version of the code that computed it */
  engine_version: string;
  /** Hash of everything that went in */
  input_sha256: string;
  /** Hash of everything that came out */
  result_sha256: string;
  /** Start */
  started_at: Timestamp;
  /** End */
  finished_at: Timestamp;
  /** Area-months computed */
  area_months: number;
  /** Area-months that carry a risk */
  with_risk: number;
  /** Whether it is the newest of its level; older runs keep this row and can be computed again */
  is_current: boolean;
}

export interface ScoreSensitivityTable {
  /** Run */
  run_id: string;
  /** Month that was varied */
  month: string;
  /** Sobol indices of score and rank shift by choice with their intervals, or why there are none */
  result: ColumnType<unknown, string, string>;
}

export interface SectorTable {
  /** KBLI edition */
  kbli_version: string;
  /** Section letter in that edition */
  letter: string;
  /** Indonesian name */
  name_id: string;
  /** English name */
  name_en: string;
  /** First 2-digit division */
  division_from: string;
  /** Last 2-digit division */
  division_to: string;
}

export interface SectorMappingTable {
  /** First 2-digit division */
  division_from: string;
  /** Last 2-digit division */
  division_to: string;
  /** Section letter in KBLI 2020 */
  letter_2020: string;
  /** Section letter in KBLI 2025 */
  letter_2025: string;
}

export interface SenderBucketTable {
  /** Identity */
  id: string;
  /** First seen */
  created_at: Timestamp;
}

export interface SenderKeyTable {
  /** HMAC-SHA-256 under the key of its epoch, hexadecimal */
  key: string;
  /** What was hashed */
  kind: string;
  /** Which key */
  epoch: number;
  /** The sender */
  bucket_id: string;
  /** Time of making */
  created_at: Timestamp;
}

export interface SessionTable {
  /** Hash of the cookie: the cookie itself is nowhere */
  token_sha256: string;
  /** Whose session */
  account_id: string;
  /** Time of sign-in */
  created_at: Timestamp;
  /** Last request, to the minute */
  last_seen_at: Timestamp;
  /** Absolute end */
  expires_at: Timestamp;
  /** Name of the session in lists: the hash of its cookie leaves the database nowhere */
  id: Generated<string>;
  /** Family of browser and system, as words of a short list; the text that the browser sent is not kept */
  device: Generated<string>;
  /** When a second factor was last given in this session */
  factor_at: Timestamp | null;
}

export interface SignInAttemptTable {
  /** Hash of the cookie of the attempt */
  token_sha256: string;
  /** What is waited for: a code, the set-up of a factor, a passkey, a new passkey, or the answer of the identity provider */
  kind: string;
  /** Whose password was right; null where that is not known yet */
  account_id: string | null;
  /** Challenge, nonce, or the sealed secret of a factor that is being set up */
  value: ColumnType<unknown, string, string>;
  /** Wrong answers; five end it */
  failures: Generated<number>;
  /** When it was begun */
  created_at: Timestamp;
  /** When it ends */
  expires_at: Timestamp;
}

export interface SignInPlaceTable {
  /** The account */
  account_id: string;
  /** HMAC-SHA-256 of account and network (/24 of IPv4, /48 of IPv6) under a key outside the database, hexadecimal: cannot be compared between accounts */
  place_hmac: string;
  /** Last day (WIB) of a sign-in from there */
  last_seen_date: string;
}

export interface SourceTable {
  /** Identity */
  id: Generated<number>;
  /** Title, publisher and date as cited */
  title: string;
  /** Address; null for a letter or a call */
  url: string | null;
}

export interface VerificationRequestTable {
  /** Identity */
  id: string;
  /** The report */
  report_id: string;
  /** Who is asked */
  asked_account_id: string;
  /** Where */
  area_code: string;
  /** What to find out, typed by the office, without persons */
  question: string;
  /** When it was asked */
  asked_at: Timestamp;
  /** Who asked */
  asked_by: string;
  /** By when */
  due_at: Timestamp;
  /** When it was answered */
  answered_at: Timestamp | null;
  /** What the partner found */
  outcome: string | null;
  /** In one sentence, without persons */
  note: string | null;
}

export interface WebhookEventTable {
  /** Identity */
  id: string;
  /** Keyed hash of the bytes: the same delivery again is not stored again */
  digest: string;
  /** AES-256-GCM: {v, kek_id, nonce, wrapped_dek, ct, tag} */
  sealed: ColumnType<unknown, string, string>;
  /** Time of arrival */
  received_at: Timestamp;
  /** End of its retention, seven days: as long as the messenger itself would try again */
  delete_after: Timestamp;
  /** When all in it had gone through the door */
  processed_at: Timestamp | null;
  /** Kind of what was wrong with it as a whole, never content */
  failure: string | null;
  /** How many things of each kind it held, also of those that are no reports */
  counts: ColumnType<unknown, string | null, string | null>;
}

export interface WhatsappReplyTable {
  /** Identity */
  id: string;
  /** The report it belongs to */
  report_id: string;
  /** Acknowledgement with the receipt code, or an answer */
  kind: string;
  /** The answer */
  message_id: string | null;
  /** Whom it goes to, as far as keyed hashes tell */
  sender_bucket_id: string | null;
  /** Receipt code of an acknowledgement until it is sent, then empty */
  sealed: ColumnType<unknown, string | null, string | null>;
  /** Epoch of the sender keys in which the notice on personal data went with it; null: it had gone before */
  notice_epoch: number | null;
  /** waiting; sent; delivered and read as the messenger tells; given_up: it did not reach the sender */
  state: string;
  /** Why it was given up */
  reason: string | null;
  /** The 24 hours were over: the approved template is sent instead of free text */
  as_template: Generated<boolean>;
  /** Identity at the messenger */
  outside_id: string | null;
  /** How often sending was tried */
  attempts: Generated<number>;
  /** Time of its cause */
  created_at: Timestamp;
  /** Time of the last change of state */
  settled_at: Timestamp | null;
}

export interface DB {
  access_review: AccessReviewTable;
  account: AccountTable;
  account_agency: AccountAgencyTable;
  account_area: AccountAreaTable;
  account_passkey: AccountPasskeyTable;
  account_recovery_code: AccountRecoveryCodeTable;
  account_role: AccountRoleTable;
  account_totp: AccountTotpTable;
  agency: AgencyTable;
  alarm: AlarmTable;
  alarm_budget: AlarmBudgetTable;
  alarm_decision: AlarmDecisionTable;
  alarm_delivery: AlarmDeliveryTable;
  alarm_preference: AlarmPreferenceTable;
  area: AreaTable;
  area_alias: AreaAliasTable;
  area_neighbour: AreaNeighbourTable;
  audit_anchor: AuditAnchorTable;
  audit_event: AuditEventTable;
  boundary_entry: BoundaryEntryTable;
  boundary_set: BoundarySetTable;
  briefing: BriefingTable;
  briefing_export: BriefingExportTable;
  briefing_file: BriefingFileTable;
  briefing_publication: BriefingPublicationTable;
  briefing_snapshot: BriefingSnapshotTable;
  contact_notice: ContactNoticeTable;
  contact_notice_read: ContactNoticeReadTable;
  contact_unlock: ContactUnlockTable;
  count_gap_reason: CountGapReasonTable;
  count_signature: CountSignatureTable;
  data_breach: DataBreachTable;
  data_rights_request: DataRightsRequestTable;
  database_host: DatabaseHostTable;
  decision: DecisionTable;
  decision_version: DecisionVersionTable;
  engagement: EngagementTable;
  erasure_ledger: ErasureLedgerTable;
  forecast: ForecastTable;
  forecast_backtest: ForecastBacktestTable;
  forecast_score: ForecastScoreTable;
  foreign_worker_count: ForeignWorkerCountTable;
  impact_assessment: ImpactAssessmentTable;
  impact_assessment_approval: ImpactAssessmentApprovalTable;
  import_batch: ImportBatchTable;
  import_mapping: ImportMappingTable;
  incident: IncidentTable;
  incident_report: IncidentReportTable;
  incident_version: IncidentVersionTable;
  indicator: IndicatorTable;
  information_report: InformationReportTable;
  information_report_version: InformationReportVersionTable;
  instance: InstanceTable;
  job: JobTable;
  legal_hold: LegalHoldTable;
  listening_coverage: ListeningCoverageTable;
  meeting: MeetingTable;
  meeting_agency: MeetingAgencyTable;
  meeting_version: MeetingVersionTable;
  missed_look: MissedLookTable;
  observation: ObservationTable;
  office_measure: OfficeMeasureTable;
  office_setting: OfficeSettingTable;
  one_time_link: OneTimeLinkTable;
  population: PopulationTable;
  poster: PosterTable;
  processing_activity: ProcessingActivityTable;
  processing_activity_version: ProcessingActivityVersionTable;
  receipt: ReceiptTable;
  report: ReportTable;
  report_arrival: ReportArrivalTable;
  report_assessment: ReportAssessmentTable;
  report_contact: ReportContactTable;
  report_draft: ReportDraftTable;
  report_grade: ReportGradeTable;
  report_intake: ReportIntakeTable;
  report_media: ReportMediaTable;
  report_message: ReportMessageTable;
  report_pause: ReportPauseTable;
  report_sealed: ReportSealedTable;
  report_text_version: ReportTextVersionTable;
  retention_run: RetentionRunTable;
  rumour: RumourTable;
  rumour_version: RumourVersionTable;
  scenario: ScenarioTable;
  score_contribution: ScoreContributionTable;
  score_model: ScoreModelTable;
  score_overview: ScoreOverviewTable;
  score_result: ScoreResultTable;
  score_run: ScoreRunTable;
  score_sensitivity: ScoreSensitivityTable;
  sector: SectorTable;
  sector_mapping: SectorMappingTable;
  sender_bucket: SenderBucketTable;
  sender_key: SenderKeyTable;
  session: SessionTable;
  sign_in_attempt: SignInAttemptTable;
  sign_in_place: SignInPlaceTable;
  source: SourceTable;
  verification_request: VerificationRequestTable;
  webhook_event: WebhookEventTable;
  whatsapp_reply: WhatsappReplyTable;
}
