import type { DetectionAnswer } from '../../shared/api/detection.ts';
import { evaluateScores } from '../../shared/composite/evaluate-scores.ts';
import type { ScoreCell } from '../../shared/composite/types.ts';
import type { AlarmCandidate } from '../../shared/surveillance/alarm-candidate.ts';
import { alarmCandidates, type ClassRise } from '../../shared/surveillance/alarm-candidates.ts';
import { assessDetection } from '../../shared/surveillance/assess-detection.ts';
import type { DetectionInput } from '../../shared/surveillance/detection-types.ts';
import { type CachedBytes, compressOnce } from '../http/cached-bytes.ts';

export interface DetectionTask extends Omit<DetectionInput, 'layers'> {
  dataCut: string;
}

export interface DetectionResult {
  answer: CachedBytes;
  candidates: AlarmCandidate[];
}

/** Scores the level without draws, looks for what stands out and serialises it; runs in a thread of its own. */
export function computeDetection({ dataCut, ...task }: DetectionTask): DetectionResult {
  const { cells } = evaluateScores(task.model, { ...task.score, draws: 0 });
  const column = (of: (cell: ScoreCell) => number | null) => cells.map(of);
  const input: DetectionInput = {
    ...task,
    layers: {
      risk: column((cell) => cell.risk),
      structural: column((cell) => cell.structural),
      signals: column((cell) => cell.signals),
    },
  };
  const detection = assessDetection(input);
  const { code, version } = task.model;
  const answer: DetectionAnswer = { ...detection, model: { code, version }, dataCut };
  return {
    answer: compressOnce(Buffer.from(JSON.stringify(answer))),
    candidates: alarmCandidates(detection, input, classRises(cells)),
  };
}

/** Cells stand area by area, month by month. */
function classRises(cells: readonly ScoreCell[]): ClassRise[] {
  return cells.flatMap((cell, at): ClassRise[] => {
    const before = cells[at - 1];
    if (before?.areaCode !== cell.areaCode || cell.riskClass === null || before.riskClass === null) return [];
    if (cell.riskClass <= before.riskClass) return [];
    return [{ areaCode: cell.areaCode, month: cell.month, before: before.riskClass, now: cell.riskClass }];
  });
}
