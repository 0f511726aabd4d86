import { describe, expect, it } from 'vitest';
import { cellOf, makeArea, makeFigure, makePopulation, makeInput, scoreOne } from './builders.ts';
import { defaultModel } from '../../../shared/composite/default-model.ts';
import { evaluateScores } from '../../../shared/composite/evaluate-scores.ts';

const layoffs = (period: string, value: number, definition: string) =>
  makeFigure(definition === 'ytd' ? 'layoffs_ytd' : 'layoffs', period, value, {
    definition,
    ...(definition === 'ytd' ? { periodStart: `${period.slice(0, 4)}-01-01` } : {}),
  });
const rateAt = (month: string, observations: ReturnType<typeof layoffs>[]) =>
  cellOf(scoreOne({ months: [month], observations }), 'layoffs_rate');

describe('layoffs per 1,000 residents, trailing twelve months', () => {
  it('sums the months inside the window and nothing outside it', () => {
    const observations = [
      layoffs('2023-06', 999, 'month'),
      layoffs('2023-07', 100, 'month'),
      layoffs('2024-06', 60, 'month'),
    ];
    expect(rateAt('2024-06', observations).value).toBeCloseTo(160 / 200, 12);
  });

  it('never adds a month to the year to date that contains it', () => {
    const observations = [layoffs('2024-05', 300, 'month'), layoffs('2024-06', 519, 'ytd')];
    expect(rateAt('2024-06', observations).value).toBeCloseTo(519 / 200, 12);
    expect(rateAt('2024-06', observations).observationIds).toEqual([observations[1]!.id]);
  });

  it('takes the definition that covers most of the window', () => {
    const observations = [
      layoffs('2024', 697, 'year'),
      layoffs('2024-05', 664, 'event'),
      layoffs('2024-10', 20, 'ytd'),
    ];
    expect(rateAt('2024-11', observations).value).toBeCloseTo(20 / 200, 12);
    expect(rateAt('2024-12', observations).value).toBeCloseTo(697 / 200, 12);
  });

  it('of two events that overlap counts the larger once', () => {
    const observations = [layoffs('2024', 697, 'event'), layoffs('2024-05', 664, 'event')];
    expect(rateAt('2024-12', observations).value).toBeCloseTo(697 / 200, 12);
  });

  it('lets a yearly figure speak while half of its months lie in the window, then knows nothing', () => {
    const observations = [layoffs('2024', 697, 'year')];
    expect(rateAt('2025-06', observations)).toMatchObject({ availability: 'carried', ageMonths: 6 });
    expect(rateAt('2025-07', observations)).toMatchObject({
      value: null,
      reason: 'too_old',
      availability: 'aged',
    });
  });

  it('does not inherit a count from the province', () => {
    const observations = [
      makeFigure('layoffs_ytd', '2024-05', 1807, {
        areaCode: '19',
        definition: 'ytd',
        periodStart: '2024-01-01',
      }),
    ];
    expect(rateAt('2024-06', observations)).toMatchObject({ value: null, reason: 'counts_not_inherited' });
  });

  it('has no rate without residents', () => {
    for (const populations of [[], [makePopulation('19.01', 0)]]) {
      const cell = scoreOne({ observations: [layoffs('2024-06', 5, 'month')], populations });
      expect(cellOf(cell, 'layoffs_rate')).toMatchObject({ value: null, reason: 'no_population' });
      expect(cellOf(cell, 'incident_signal')).toMatchObject({ value: null, reason: 'no_population' });
    }
  });

  it('uses the published population nearest to the year', () => {
    const populations = [
      makePopulation('19.01', 100_000, { year: 2010 }),
      makePopulation('19.01', 400_000, { year: 2025 }),
    ];
    const cell = scoreOne({ observations: [layoffs('2024-06', 400, 'month')], populations });
    expect(cellOf(cell, 'layoffs_rate').value).toBe(1);
  });
});

describe('rates of the labour survey', () => {
  const rate = (
    month: string,
    observations: ReturnType<typeof makeFigure>[],
    code = 'open_unemployment_rate',
  ) => cellOf(scoreOne({ months: [month], observations }), code);

  it('carries a round forward for eighteen months and no longer', () => {
    const observations = [makeFigure('open_unemployment_rate', '2022-08', 5)];
    expect(rate('2022-07', observations)).toMatchObject({ value: null, reason: 'no_figure' });
    expect(rate('2022-08', observations)).toMatchObject({ value: 5, availability: 'measured', ageMonths: 0 });
    expect(rate('2024-02', observations)).toMatchObject({ value: 5, availability: 'carried', ageMonths: 18 });
    expect(rate('2024-03', observations)).toMatchObject({
      value: null,
      availability: 'aged',
      reason: 'too_old',
    });
  });

  it('inherits the nearest coarser area’s rate, marked, with a larger error', () => {
    const own = rate('2024-08', [makeFigure('open_unemployment_rate', '2024-08', 4)]);
    const inherited = rate('2024-08', [
      makeFigure('open_unemployment_rate', '2024-08', 4, { areaCode: '19' }),
    ]);
    expect(inherited).toMatchObject({ value: 4, availability: 'inherited', sourceArea: '19' });
    expect(inherited.standardError).toBeCloseTo(own.standardError! * 2.5, 12);
  });

  it('takes the published relative standard error where there is one', () => {
    const cell = rate('2024-08', [
      makeFigure('open_unemployment_rate', '2024-08', 4, { relativeStandardError: 0.2 }),
    ]);
    expect(cell.standardError).toBeCloseTo(0.8, 12);
  });

  it('measures mining’s fall between rounds a year apart, levels before the published change', () => {
    const levels = [
      makeFigure('employment_share_mining', '2023-02', 19.61),
      makeFigure('employment_share_mining', '2024-02', 14.87),
    ];
    const change = makeFigure('employment_share_mining_change_yoy', '2024-02', -4.5);
    expect(rate('2024-03', [...levels, change], 'mining_job_loss').value).toBeCloseTo(4.74, 12);
    expect(rate('2024-03', [levels[1]!, change], 'mining_job_loss').value).toBe(4.5);
  });

  it('reads a rise of mining as no loss', () => {
    const cell = rate(
      '2024-08',
      [makeFigure('employment_share_mining_change_yoy', '2024-08', 3.38)],
      'mining_job_loss',
    );
    expect(cell).toMatchObject({ value: -3.38, normalised: 0 });
  });

  it('never compares February with August', () => {
    const augusts = [
      makeFigure('open_unemployment_rate', '2022-08', 4),
      makeFigure('open_unemployment_rate', '2023-08', 5),
    ];
    const february = makeFigure('open_unemployment_rate', '2024-02', 9);
    const august = makeFigure('open_unemployment_rate', '2024-08', 6);
    expect(rate('2024-06', [...augusts, february], 'unemployment_change')).toMatchObject({
      value: null,
      reason: 'not_enough_rounds',
    });
    expect(rate('2024-08', [...augusts, february, august], 'unemployment_change').value).toBeCloseTo(1.5, 12);
  });

  it('leaves out August rounds older than four years', () => {
    const observations = [
      makeFigure('open_unemployment_rate', '2019-08', 1),
      makeFigure('open_unemployment_rate', '2020-08', 4),
      makeFigure('open_unemployment_rate', '2023-08', 5),
      makeFigure('open_unemployment_rate', '2024-08', 6),
    ];
    expect(rate('2024-08', observations, 'unemployment_change').value).toBeCloseTo(1.5, 12);
  });

  it('inherits present and past together where the own rounds are too few', () => {
    const observations = [
      makeFigure('open_unemployment_rate', '2024-08', 9),
      ...['2022-08', '2023-08', '2024-08'].map((period, i) =>
        makeFigure('open_unemployment_rate', period, 4 + i, { areaCode: '19' }),
      ),
    ];
    expect(rate('2024-08', observations, 'unemployment_change')).toMatchObject({
      value: 1.5,
      availability: 'inherited',
      sourceArea: '19',
    });
  });

  it('needs seekers and vacancies of one period for the gap', () => {
    const seekers = makeFigure('job_seekers_registered', '2024-05', 500);
    expect(rate('2024-06', [seekers], 'vacancy_gap')).toMatchObject({ value: null, reason: 'no_figure' });
    expect(
      rate('2024-06', [seekers, makeFigure('vacancies', '2024-05', 5)], 'vacancy_gap').value,
    ).toBeCloseTo(2, 12);
    expect(rate('2024-06', [seekers, makeFigure('vacancies', '2024-04', 5)], 'vacancy_gap').value).toBeNull();
  });

  it('lets an inherited rate alone never make two areas differ', () => {
    const areas = [makeArea('19.01'), makeArea('19.02')];
    const observations = ['open_unemployment_rate', 'poverty_rate', 'employment_share_mining_change_yoy'].map(
      (code) => makeFigure(code, '2024-05', 3, { areaCode: '19' }),
    );
    const { cells } = evaluateScores(defaultModel, makeInput({ areas, observations }));
    expect(cells[0]!.structural).not.toBeNull();
    expect(cells[1]!.structural).toBe(cells[0]!.structural);
    expect(cells[1]!.risk).toBe(cells[0]!.risk);
  });
});
