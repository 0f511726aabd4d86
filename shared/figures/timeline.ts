import type { Incident } from '../api/incidents.ts';

/** Livelihood matters and relations with foreign workers are scored together and always drawn apart. */
export const timelineLanes = ['foreign_workers', 'unknown', 'livelihood'] as const;
export type TimelineLane = (typeof timelineLanes)[number];
export interface TimelineMark {
  id: string;
  date: string;
  lane: TimelineLane;
  /** 0 where it counts nothing, and where the reader may not see its grade. */
  weight: number;
  /** Refuted incidents count nothing and stay visible, hollow. */
  hollow: boolean;
}
export function laneOf(relation: Incident['relation']): TimelineLane {
  return relation === 'no' ? 'livelihood' : relation === 'unknown' ? 'unknown' : 'foreign_workers';
}
export function timeline(incidents: readonly Incident[]): TimelineMark[] {
  return incidents.map((incident) => ({
    id: incident.id,
    date: incident.eventDate ?? `${incident.eventMonth}-15`,
    lane: laneOf(incident.relation),
    weight: incident.weight ?? 0,
    hollow: incident.status === 'refuted' || incident.weight === 0,
  }));
}
