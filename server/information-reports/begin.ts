import type { Incident } from '../../shared/api/incidents.ts';
import type { InformationField, InformationReport } from '../../shared/domain/information-report.ts';
import type { IncidentCategory } from '../../shared/domain/incident.ts';
import { actorNames, originNames, targetNames } from '../../shared/text/catat.ts';
import { formatLongDate, formatMonth } from '../../shared/text/format.ts';
import { beginWords as words } from '../../shared/text/information-reports.ts';
import { categoryNames, settingNames } from '../../shared/text/terms.ts';

const fields: Partial<Record<IncidentCategory, InformationField>> = {
  labour_dispute: 'labour',
  layoff: 'labour',
  grievance: 'social',
  peaceful_protest: 'social',
  rejection_of_foreign_workers: 'social',
  verbal_conflict: 'social',
  online_hostility: 'social',
  violence: 'public_order',
  threat: 'public_order',
  clash: 'public_order',
  presence: 'immigration_supervision',
  inspection: 'immigration_supervision',
};

/**
 * What the office knows of an incident, put in the parts of a Laporan Informasi in Indonesian. What is not known stays
 * empty: nothing is made up, and no reporter, contact or raw text goes in.
 */
export function beginReport(incident: Incident, areaName: string): InformationReport {
  const category = categoryNames[incident.category].id;
  const when = incident.eventDate
    ? formatLongDate(incident.eventDate, 'id')
    : formatMonth(incident.eventMonth, 'id', 'long');
  const parties = [
    incident.actorKind === 'unknown' ? '' : words.actor(actorNames[incident.actorKind].id),
    incident.targetKind === 'none' ? '' : words.target(targetNames[incident.targetKind].id),
  ].filter(Boolean);
  return {
    field: fields[incident.category] ?? 'social',
    subject: words.subject(category, areaName),
    source: originNames[incident.origin].id,
    relation: '',
    obtained: incident.publishedDate ? words.published(formatLongDate(incident.publishedDate, 'id')) : '',
    facts: {
      ...(parties.length ? { who: parties.join('; ') } : {}),
      what: `${category}. ${incident.summary.id}`,
      where: [
        areaName,
        incident.placeNote.replace(/\.$/, ''),
        settingNames[incident.setting].id.toLowerCase(),
      ]
        .filter(Boolean)
        .join(', '),
      when,
    },
    opinion: '',
    reliability: incident.reliability ?? 'F',
    credibility: incident.credibility ?? '6',
    classification: 'RAHASIA',
  };
}
