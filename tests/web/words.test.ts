import { describe, expect, it } from 'vitest';
import type { ScoreDetail } from '../../shared/api/score-runs.ts';
import { app } from '../../shared/text/app.ts';
import { areaWords, protectiveOptions, supervisionOptions } from '../../shared/text/areas.ts';
import * as format from '../../shared/text/format.ts';
import { overview } from '../../shared/text/overview.ts';
import { session } from '../../shared/text/session.ts';
import { summarise } from '../../shared/text/summary.ts';
import { categoryNames, classNames } from '../../shared/text/terms.ts';
import { trends } from '../../shared/text/trends.ts';
import { makeCell, makeIndicator, makeScored, model } from './overview-fixture.ts';

const detail = (part: Partial<ScoreDetail> = {}): ScoreDetail => ({
  level: 'regency',
  model: { code: 'uji', version: 1 },
  dataCut: '2026-01-31T17:00:00Z',
  runId: null,
  cell: makeCell(),
  previous: null,
  region: { risk: 30, structural: 35, signals: 10, strain: 40 },
  ...part,
});
const about = (d: ScoreDetail, subject: string) =>
  summarise(d, model, 'Kota Pangkalpinang', 'id')
    .filter((one) => one.about === subject)
    .map((one) => one.text)
    .join(' ');

describe('summary in sentences', () => {
  it('names class, score, interval and rank range', () => {
    expect(about(detail(), 'level')).toBe(
      'Kota Pangkalpinang pada Januari 2026 berada di kelas risiko sedang dengan skor 37,2 (selang 5–95%: 31–44), peringkat 1–2 dari 5 wilayah dengan pilar yang sama.',
    );
  });
  it('without a score it says why, and what can be said instead', () => {
    const cell = makeCell({ risk: null, riskClass: null, riskReason: 'signals_missing', signals: null });
    const text = about(detail({ cell }), 'level');
    expect(text).toContain('belum dapat dihitung: sinyal belum dipantau');
    expect(text).toContain('Tekanan struktural dapat dihitung: 40,0');
    expect(about(detail({ cell }), 'signals')).toBe('');
  });
  it('tells the change with its reasons, in the direction of the change', () => {
    const [cell, previous] = [makeScored(40, 50), makeScored(40, 20)];
    const points = format.formatNumber(cell.risk! - previous.risk!, 'id');
    expect(about(detail({ cell, previous }), 'change')).toBe(
      `Skor naik ${points} poin dari bulan sebelumnya, terutama pada sinyal peristiwa (+${points}).`,
    );
  });
  it('a change below half a point is called steady', () => {
    const [cell, previous] = [makeScored(40, 20.2), makeScored(40, 20)];
    expect(about(detail({ cell, previous }), 'change')).toContain('praktis sama');
  });
  it('says when data and not the world changed', () => {
    const [cell, previous] = [makeScored(90, 20), makeScored(null, 20)];
    expect(about(detail({ cell, previous }), 'change')).toContain('ketersediaan data');
  });
  it('a livelihood matter is not briefed as hostility to foreign workers', () => {
    expect(about(detail(), 'signals')).toContain('bukan hubungan dengan TKA');
  });
  it('calls a low reading evidence only where something was recorded', () => {
    const low = { normalised: 3, contribution: 0.1 };
    const cell = makeCell({
      indicators: [
        makeIndicator('layoffs_rate', low),
        makeIndicator('incident_signal', { ...low, observationIds: [] }),
      ],
    });
    expect(about(detail({ cell }), 'against')).toBe('Yang menahan skor: PHK.');
  });
  it('never names one reading both as a driver and as what holds the score down', () => {
    const cell = makeCell({
      indicators: [makeIndicator('layoffs_rate', { normalised: 8, contribution: 1.9 })],
    });
    expect(about(detail({ cell }), 'drivers')).toContain('PHK');
    expect(about(detail({ cell }), 'against')).toBe('');
  });
  it('in a month without incidents the signal is what is left of earlier ones', () => {
    const cell = makeCell({ incidentCount: 0 });
    expect(about(detail({ cell }), 'signals')).toContain('tersisa dari bulan sebelumnya');
  });
  it('names the weakest part of a low reliability', () => {
    expect(about(detail(), 'reliability')).toContain('banyak indikator belum ada');
  });
  it('speaks English too', () => {
    const text = summarise(detail(), model, 'Kota Pangkalpinang', 'en')
      .map((one) => one.text)
      .join(' ');
    expect(text).toContain('medium risk class with a score of 37.2');
  });
});

describe('numbers and dates', () => {
  it('follow each language', () => {
    expect(format.formatNumber(1234.56, 'id')).toBe('1.234,6');
    expect(format.formatNumber(1234.56, 'en')).toBe('1,234.6');
    expect(format.formatSigned(-0.44, 'id')).toBe('−0,4');
    expect(format.formatSigned(3.21, 'id')).toBe('+3,2');
    expect(format.formatPercent(12.6, 'id')).toBe('12,6%');
    expect(format.formatPoints(1.2, 'id')).toBe('+1,2 poin persen');
    expect(format.formatMonth('2021-07', 'id')).toBe('Jul 2021');
    expect(format.formatMonth('2021-08', 'id')).toBe('Agu 2021');
    expect(format.formatMonth('2021-07', 'en', 'long')).toBe('July 2021');
  });
  it('a moment before midnight UTC is the next day in WIB', () => {
    expect(format.formatInstant('2026-11-22T17:30:00Z', 'id')).toMatch(/^23 Nov 2026, 00[.:]30 WIB$/);
  });
  it('a date without a time never shifts', () => {
    expect(format.formatDate('2025-10-06', 'id')).toBe('6 Okt 2025');
  });
  it('the day of an instant is that in WIB', () => {
    expect(format.formatDate('2026-11-26T17:05:00Z', 'id')).toBe('27 Nov 2026');
    expect(format.formatLongDate('2026-11-26T16:55:00.000Z', 'id')).toBe('26 November 2026');
  });
  it('equal ends of a range are one number', () => {
    expect(format.formatRange(3, 3, 'id')).toBe('3');
    expect(format.formatRange(1, 4, 'id')).toBe('1–4');
  });
  it('ages read as years and months', () => {
    expect(format.formatAge(26, 'id')).toBe('2 tahun 2 bulan');
    expect(format.formatAge(1, 'en')).toBe('1 month');
  });
  it('units of the model are words', () => {
    expect(format.formatValue(0.05366, 'per 1,000 residents', 'id')).toBe('0,05 per 1.000 penduduk');
    expect(format.formatValue(-1.25, 'percentage points', 'en')).toMatch(/^−1\.[23] percentage points$/);
    expect(format.formatValue(186.4, 'days', 'id')).toBe('186 hari');
  });
  it('logarithms of the model are read as ratios, never as exponents', () => {
    expect(format.formatValue(1.1, 'log10', 'id')).toBe('13 pencari kerja per lowongan');
    expect(format.formatValue(0.4, 'log10', 'en')).toBe('2.5 job seekers per vacancy');
    expect(format.formatValue(3, '-log10 p', 'id')).toBe('1.000 bulan sekali');
    expect(format.formatValue(0.76, '-log10 p', 'en')).toBe('once in 6 months');
    expect(format.formatValue(0, '-log10 p', 'id')).toBe('tanpa kejutan');
    expect(format.formatGoalposts(0, 2, 'log10', 'id')).toBe('1–100 pencari kerja per lowongan');
    expect(format.formatGoalposts(-2, 4, 'percentage points', 'id')).toBe('−2 sampai 4 poin persen');
    expect(format.formatGoalposts(0, 12, '%', 'id')).toBe('0–12%');
    expect(format.shownChange(1, 0, 'log10')).toBe(9);
    expect(format.shownChange(1, 0, '-log10 p')).toBeNull();
    expect(format.shownChange(4.5, 4, '%')).toBe(0.5);
  });
  it('names stand in sentences without a capital, abbreviations keep theirs', () => {
    expect(format.inSentence('Sinyal peristiwa')).toBe('sinyal peristiwa');
    expect(format.inSentence('PHK per 1.000 penduduk')).toBe('PHK per 1.000 penduduk');
  });
});

describe('word rules', () => {
  const all = [
    app,
    overview,
    session,
    trends,
    areaWords,
    protectiveOptions,
    supervisionOptions,
    categoryNames,
    Object.fromEntries(classNames.entries()),
  ]
    .flatMap((dictionary) => Object.values(dictionary))
    .flatMap((words) => [words.id, words.en]);
  it('looked at something', () => {
    expect(all.length).toBeGreaterThan(200);
  });
  it('never uses words that are not ours', () => {
    expect(all.filter((text) => /ilegal|pribumi|status konflik|illegal/i.test(text))).toEqual([]);
  });
  it('names no nationality or ethnicity', () => {
    expect(
      all.filter((text) => /\b(china|cina|tiongkok|tionghoa|chinese|melayu|thailand|vietnam)\b/i.test(text)),
    ).toEqual([]);
  });
  it('has both languages everywhere', () => {
    expect(all.every((text) => text.trim().length > 0)).toBe(true);
  });
  it('an option to supervise never stands alone: protective ones are more', () => {
    expect(Object.keys(protectiveOptions).length).toBeGreaterThan(Object.keys(supervisionOptions).length);
  });
});
