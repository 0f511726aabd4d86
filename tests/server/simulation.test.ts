import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../shared/api/session.ts';
import { enterCoverage, enterEngagement } from '../../server/incidents/enter.ts';
import { answer, type Desk, playStory } from '../../server/simulation/desk.ts';
import { readStories, type Story } from '../../server/simulation/read.ts';
import { makeTestApp, type TestApp } from '../support/app.ts';

/** The month of the clash in each fictional story, in a database with the published figures. */
const month = '2025-09';
const first = `${month}-01`;
const eve = new Date(`${first}T00:00:00+07:00`);
const regencyOf = (area: string) => area.split('.').slice(0, 2).join('.');

let it: TestApp;
let stories: Record<string, Story>;
beforeAll(async () => {
  stories = await readStories();
});

async function deskAt(it: TestApp): Promise<Desk> {
  await it.get('/api/session', 'section_head');
  const row = await it.database.db
    .selectFrom('account')
    .select(['id', 'name', 'email'])
    .where('email', '=', 'section_head@contoh.id')
    .executeTakeFirstOrThrow();
  const analyst: Account = { ...row, roles: ['section_head'] };
  return { db: it.database.db, door: await it.intake.door(), analyst };
}

/** Risk of the story's regency in a month, from what was known at an instant. */
async function risk(it: TestApp, story: Story, at: Date, of: string) {
  it.setNow(at);
  await it.scores.refresh();
  const cells = await it.scores.month('regency', of, null);
  const cell = cells.find((one) => one.areaCode === regencyOf(story.area))!;
  return { risk: cell.risk!, riskClass: cell.riskClass! };
}

describe('sequences of the past in fictional dress', () => {
  // the regency of the fishers has half as many residents again: the same records read one class lower there
  test.each([
    ['letters', 'high', 3],
    ['fishers', 'medium', 2],
  ] as const)(
    '%s: class %s at least on the eve of the month of the clash, from earlier records alone, and lower where each demand was answered',
    async (name, _, least) => {
      const story = stories[name]!;
      const outcome: Record<string, { risk: number; riskClass: number }> = {};
      for (const answered of [false, true]) {
        it = await makeTestApp();
        const desk = await deskAt(it);
        for (const channel of ['qr_form', 'whatsapp', 'phone'] as const)
          await enterCoverage(
            it.database.db,
            { channel, areaCode: regencyOf(story.area), fromMonth: '2025-01', sensitivity: 'medium' },
            desk.analyst,
            new Date('2025-01-01T00:00:00Z'),
            randomUUID(),
          );
        const ids = await playStory(desk, story, {
          month: first,
          answerAfterDays: answered ? 4 : null,
          until: eve,
        });
        outcome[answered ? 'answered' : 'unanswered'] = await risk(it, story, eve, '2025-08');
        if (!answered) {
          // answered late, all at once, with a dialogue: from that day on the score is lower
          const then = new Date(eve.getTime() + 2 * 86_400_000);
          const waiting = await risk(it, story, then, month);
          for (const id of ids)
            await answer(desk, id, 'Semua tuntutan dibahas dalam pertemuan di balai desa.', then);
          await enterEngagement(
            it.database.db,
            {
              areaCode: regencyOf(story.area),
              date: then.toISOString().slice(0, 10),
              kind: 'mediation',
              summary: 'Pertemuan dengan perusahaan dan warga.',
            },
            desk.analyst,
            then,
            randomUUID(),
          );
          const after = await risk(it, story, new Date(then.getTime() + 60_000), month);
          outcome['late'] = after;
          expect(after.risk).toBeLessThan(waiting.risk - 3);
        }
        await it.close();
      }
      console.log(`${name}: ${JSON.stringify(outcome)}`);
      expect(outcome['unanswered']!.riskClass).toBeGreaterThanOrEqual(least);
      expect(outcome['answered']!.risk).toBeLessThan(outcome['unanswered']!.risk - 5);
      expect(outcome['answered']!.riskClass).toBeLessThan(outcome['unanswered']!.riskClass);
    },
    240_000,
  );
});
