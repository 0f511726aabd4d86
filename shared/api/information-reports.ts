import { type Static, Type } from 'typebox';
import { classifications } from '../domain/briefing.ts';
import { credibilities, reliabilities } from '../domain/incident.ts';
import { type InformationReport, informationFields } from '../domain/information-report.ts';
import { narrativeParts } from '../domain/report.ts';
import { OneOf } from './common.ts';

const strict = { additionalProperties: false } as const;
const Line = Type.String({ maxLength: 300 });
const Paragraph = Type.String({ maxLength: 2000 });
const Part = Type.Optional(Paragraph);

/** One field, one problem; facts by part, opinion apart. */
export const InformationReportBody = Type.Object(
  {
    field: OneOf(informationFields),
    subject: Type.String({ minLength: 5, maxLength: 300 }),
    source: Line,
    relation: Line,
    obtained: Line,
    facts: Type.Object(
      Object.fromEntries(narrativeParts.map((name) => [name, Part])) as Record<
        (typeof narrativeParts)[number],
        typeof Part
      >,
      strict,
    ),
    opinion: Paragraph,
    reliability: OneOf(reliabilities),
    credibility: OneOf(credibilities),
    classification: OneOf(classifications),
  },
  strict,
);

/** POST /api/information-reports: begins one from an incident, with what the office knows of it. */
export const BeginInformationReport = Type.Object(
  { incidentId: Type.String({ pattern: '^[\\w-]{1,80}$', maxLength: 80 }) },
  strict,
);
/** PUT /api/information-reports/:id: `version` is the one that was read (409 if it moved on, also when it has a number). */
export const ChangeInformationReport = Type.Object(
  { version: Type.Integer({ minimum: 1, maximum: 1_000_000 }), report: InformationReportBody },
  strict,
);
export type ChangeInformationReport = Static<typeof ChangeInformationReport>;
/** POST /api/information-reports/:id/number: gives it the next number of the office's series; then it is final. */
export const NumberInformationReport = Type.Object(
  { version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) },
  strict,
);

/** POST /api/information-reports/:id/file: the letter as DOCX, with what it is wanted for. */
export const TakeInformationReport = Type.Object(
  { reason: Type.String({ minLength: 10, maxLength: 300 }) },
  strict,
);
export type TakeInformationReport = Static<typeof TakeInformationReport>;

export interface StoredInformationReport {
  id: string;
  incidentId: string;
  version: number;
  /** Null: a draft. */
  number: string | null;
  report: InformationReport;
  recordedAt: string;
  recordedBy: string;
  /** Top of the letter and who signs, as set when it was last read. */
  letterhead: { lines: string[]; address: string; logo: string | null };
  signer: { position: string; name: string; number: string };
}
/** GET /api/information-reports?incident: newest first; without one, of all incidents. */
export interface InformationReports {
  reports: Pick<
    StoredInformationReport,
    'id' | 'incidentId' | 'version' | 'number' | 'recordedAt' | 'recordedBy'
  >[];
}
