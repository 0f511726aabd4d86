import { type Static, Type } from 'typebox';
import type { Scenario, WhatIfGround } from '../composite/what-if.ts';
import { incidentCategories, relations } from '../domain/incident.ts';
import { AreaCodeText, MonthText, OneOf, ScoreLevelText } from './common.ts';

const Share = Type.Optional(Type.Number({ minimum: 0, maximum: 1 }));
const IndicatorCode = Type.String({ pattern: '^[a-z0-9_]{1,60}$', maxLength: 60 });
const strict = { additionalProperties: false } as const;

export const ScenarioSchema = Type.Object(
  {
    weights: Type.Object(
      {
        strain: Share,
        structural: Share,
        copingBase: Share,
        indicators: Type.Optional(
          Type.Record(IndicatorCode, Type.Number({ minimum: 0, maximum: 4 }), { maxProperties: 40 }),
        ),
      },
      strict,
    ),
    shocks: Type.Array(
      Type.Union([
        Type.Object(
          {
            kind: Type.Literal('layoffs'),
            areaCode: AreaCodeText,
            persons: Type.Integer({ minimum: -100_000, maximum: 100_000 }),
          },
          strict,
        ),
        Type.Object(
          {
            kind: Type.Literal('incidents'),
            areaCode: AreaCodeText,
            count: Type.Integer({ minimum: 1, maximum: 100 }),
            category: OneOf(incidentCategories),
            relation: OneOf(relations),
            verified: Type.Boolean(),
          },
          strict,
        ),
        Type.Object({ kind: Type.Literal('dialogue'), areaCode: AreaCodeText }, strict),
        Type.Object(
          {
            kind: Type.Literal('indicator'),
            areaCode: AreaCodeText,
            code: IndicatorCode,
            value: Type.Number({ minimum: -1e6, maximum: 1e6 }),
          },
          strict,
        ),
      ]),
      { maxItems: 40 },
    ),
  },
  strict,
);

/** POST /api/scenarios */
export const SaveScenario = Type.Object(
  {
    name: Type.String({ minLength: 3, maxLength: 120 }),
    level: ScoreLevelText,
    month: MonthText,
    /** The instant that the ground was read at, so that the scenario opens with the same numbers. */
    dataCut: Type.String({
      pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?Z$',
      maxLength: 27,
    }),
    scenario: ScenarioSchema,
  },
  strict,
);
export type SaveScenario = Static<typeof SaveScenario>;

/** One row of GET /api/scenarios, newest first; GET /api/scenarios/:id adds the definition. */
export interface ScenarioRow {
  id: string;
  name: string;
  level: 'regency' | 'district';
  month: string;
  modelVersion: number;
  dataCut: string;
  createdAt: string;
  createdBy: string;
  /** Whether the reader may put it away. */
  own: boolean;
}
export interface SavedScenario extends ScenarioRow {
  scenario: Scenario;
}

/** GET /api/what-if/:level/:month?asKnownAt&modelVersion */
export interface WhatIfAnswer {
  level: 'regency' | 'district';
  month: string;
  dataCut: string;
  ground: WhatIfGround;
}
