import { dayInWib } from '../../shared/domain/wib-day.ts';
import type { AssessReport, ReportOutcome } from '../../shared/api/reports.ts';
import { answerableCategories } from '../../shared/domain/incident.ts';
import type { Account } from '../../shared/api/session.ts';
import type { Db } from '../db/connect.ts';
import { acceptReport, type Arrival, type Door } from '../reports/accept.ts';
import { sendMessage } from '../triage/answer.ts';
import { assessReport, latestAssessment } from '../triage/assess.ts';
import type { Story } from './read.ts';

/** The desk of an exercise: every act goes by the same door and the same rules as a real one, at a time that is said. */
export interface Desk {
  db: Db;
  door: Door;
  analyst: Account;
}

const day = 86_400_000;
let number = 0;

export async function receive(desk: Desk, arrival: Omit<Arrival, 'deliveryKey'>, at: Date): Promise<string> {
  const accepted = await desk.db
    .transaction()
    .execute((tx) =>
      acceptReport(tx, desk.door, { ...arrival, deliveryKey: `simulation:${at.getTime()}:${++number}` }, at),
    );
  return accepted.reportId;
}

export type Judgement = Partial<Omit<AssessReport, 'version' | 'outcome'>> & { outcome: ReportOutcome };

export async function assess(desk: Desk, reportId: string, judgement: Judgement, at: Date) {
  const { version, ...held } = await latest(desk.db, reportId);
  return assessReport(
    desk.db,
    reportId,
    { ...held, namesChecked: true, ...judgement, version },
    desk.analyst,
    at,
    'simulation',
  );
}

export const answer = (desk: Desk, reportId: string, body: string, at: Date) =>
  sendMessage(
    desk.db,
    reportId,
    { body, via: 'receipt', isAnswer: true, scope: 'report' },
    desk.analyst,
    at,
    'simulation',
  );

async function latest(db: Db, reportId: string) {
  const row = await latestAssessment(db, reportId);
  return {
    version: row.version,
    areaCode: row.area_code,
    category: row.category,
    setting: row.setting,
    relation: row.relation,
    targetKind: row.target_kind,
    actorKind: row.actor_kind,
    eventDate: row.event_date,
    reliability: row.reliability,
    credibility: row.credibility,
  } as Omit<AssessReport, 'outcome' | 'namesChecked'>;
}

export interface Playing {
  /** First day of the month that the story leads to, ISO. */
  month: string;
  /** The office answers each demand within the days given; null: nobody ever answers. */
  answerAfterDays: number | null;
  /** Plays only what came in before this instant. */
  until: Date;
  area?: string;
}

/** Plays a story day by day: each report comes in, is assessed the same day, and becomes an incident of its own. */
export async function playStory(desk: Desk, story: Story, playing: Playing): Promise<string[]> {
  const start = Date.parse(`${playing.month}T02:00:00Z`);
  const area = playing.area ?? story.area;
  const ids: string[] = [];
  for (const step of story.steps) {
    const at = new Date(start + step.day * day);
    if (at >= playing.until) break;
    const id = await receive(
      desk,
      {
        channel: step.channel,
        origin: step.channel === 'partner_agency' ? 'partner_agency' : 'citizen',
        text: step.text,
        hintAreaCode: area,
        category: step.category,
        relation: step.relation,
        restricted: step.channel === 'kolang_kaling',
      },
      at,
    );
    ids.push(id);
    const grade = {
      reliability: step.grade[0] as AssessReport['reliability'],
      credibility: step.grade[1] as AssessReport['credibility'],
    };
    await assess(
      desk,
      id,
      {
        ...grade,
        areaCode: area,
        category: step.category,
        setting: story.setting,
        relation: step.relation,
        targetKind: step.target,
        actorKind: step.actor,
        eventDate: dayInWib(at),
        outcome: { kind: 'new_incident', summary: step.text, status: 'verified' },
      },
      new Date(at.getTime() + 5 * 3_600_000),
    );
    const answeredAt = new Date(at.getTime() + (playing.answerAfterDays ?? 0) * day);
    if (
      playing.answerAfterDays !== null &&
      answerableCategories.includes(step.category) &&
      answeredAt < playing.until
    )
      await answer(
        desk,
        id,
        'Kantor memfasilitasi pertemuan dengan perusahaan; hasilnya ditempel di balai desa.',
        answeredAt,
      );
  }
  return ids;
}
