import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  ActorKind,
  Credibility,
  IncidentCategory,
  Relation,
  Reliability,
  Setting,
  TargetKind,
} from '../../shared/domain/incident.ts';
import type { Carrier, IntakeChannel, Verdict } from '../../shared/domain/report.ts';
import { projectRoot } from '../project-root.ts';

const folder = join(projectRoot, 'sql', 'simulation');

/** One report of a story: `day` counts from the first day of the month that the story leads to. */
export interface StoryStep {
  day: number;
  category: IncidentCategory;
  relation: Relation;
  target: TargetKind;
  actor: ActorKind;
  channel: IntakeChannel;
  grade: `${Reliability}${Credibility}`;
  text: string;
}
export interface Story {
  area: string;
  setting: Setting;
  steps: StoryStep[];
}
export interface InventedRumour {
  claim: string;
  text: string;
  facts: string;
  reply: string;
  verdict: Verdict;
  carrier: Carrier;
  copies: number;
}

const read = async <T>(name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
export const readStories = () => read<Record<string, Story>>('stories.json');
export const readTexts = () => read<Partial<Record<IncidentCategory, string[]>>>('texts.json');
export const readRumours = () => read<InventedRumour[]>('rumours.json');
