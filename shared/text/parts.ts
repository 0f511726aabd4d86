import type { ExplainedPart } from '../composite/explanation.ts';
import type { PillarCode, ScoreModel } from '../composite/types.ts';
import type { Dictionary, Language } from './language.ts';
import { pillarNames } from './terms.ts';

const words = {
  floorRisk: { id: 'Batas bawah model', en: 'Floor of the model' },
  floor: { id: 'batas bawah model', en: 'floor of the model' },
  model: { id: 'Versi model', en: 'Model version' },
} satisfies Dictionary;

/** What a part of a difference is about, in words. */
export function partName(
  part: Pick<ExplainedPart, 'kind' | 'code'>,
  model: ScoreModel | null,
  language: Language,
): string {
  if (part.kind === 'model') return words.model[language];
  if (part.kind === 'stand_in') return pillarNames[part.code as PillarCode][language];
  if (part.kind === 'floor')
    return part.code === 'risk'
      ? words.floorRisk[language]
      : `${pillarNames[part.code as PillarCode][language]} (${words.floor[language]})`;
  return model?.indicators.find((one) => one.code === part.code)?.name[language] ?? part.code;
}
