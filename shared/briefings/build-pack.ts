import { type Audience, type SectionCode, sectionCodes } from '../domain/briefing.ts';
import { sectionTitles } from '../text/briefings.ts';
import { type Making, startMaking } from './making.ts';
import type { PackInput } from './pack-input.ts';
import type { Pack, PackBlock } from './pack.ts';
import { decisions } from './sections/decisions.ts';
import { drivers } from './sections/drivers.ts';
import { legalBasis } from './sections/legal-basis.ts';
import { overview } from './sections/overview.ts';
import { incidents } from './sections/incidents.ts';
import { method } from './sections/method.ts';
import { options } from './sections/options.ts';
import { protection } from './sections/protection.ts';
import { reliability } from './sections/reliability.ts';
import { wouldChange } from './sections/would-change.ts';
import { situation } from './sections/situation.ts';

const makers: Record<SectionCode, (making: Making) => PackBlock[]> = {
  decisions,
  legal_basis: legalBasis,
  overview,
  situation,
  drivers,
  incidents,
  reliability,
  protection,
  options,
  would_change: wouldChange,
  method,
};

/** Which sections an audience gets: leadership what it decides on, others everything. */
const sectionsFor: Record<Audience, readonly SectionCode[]> = {
  timpora: sectionCodes,
  leadership: ['decisions', 'situation', 'drivers', 'options', 'would_change', 'method'],
  regional_office: sectionCodes,
};

/**
 * The material for a meeting from plain data, by rule: the same data give the same pack, letter by letter. Every number in
 * it is a fact or stands in a fixed phrase; what is withheld in the data is withheld in the pack. RangeError where the data
 * speak of an area that `areas` lacks, or where the audience must not see a chosen area.
 */
export function buildPack(input: PackInput): Pack {
  const { audience, language, month, areaCodes } = input.choice;
  const finer = areaCodes.find((code) => audience === 'regional_office' && code.split('.').length > 2);
  if (finer) throw new RangeError(`areaCodes must be regencies for the regional office, got ${finer}`);
  const making = startMaking(input);
  const sections = sectionsFor[audience].map((code) => ({
    code,
    title: sectionTitles[code][language],
    blocks: makers[code](making),
  }));
  return {
    head: {
      ...input.head,
      language,
      audience,
      month,
      areas: areaCodes.map((code) => ({ code, name: making.full(code), shortName: making.short(code) })),
      dataCut: input.dataCut,
      model: { code: input.model.code, version: input.model.version },
      engine: input.engine,
    },
    facts: making.book.facts,
    sources: making.book.sources,
    sections,
    map: input.map,
  };
}
