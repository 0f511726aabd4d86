import { html } from 'lit';
import type { Static } from 'typebox';
import type { ProvenanceSchema } from '../../shared/api/common.ts';
import { formatInstant } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import { provenancePhrases as say } from '../../shared/text/provenance.ts';
import { withSticky } from '../router.ts';

/** Where a value stands: file and cell, who brought it and when; an import opens. */
export function provenanceView(from: Static<typeof ProvenanceSchema>, language: Language) {
  const when = formatInstant(from.recordedAt, language);
  if (from.kind === 'entry') return html`${say.typed[language](from.recordedBy ?? '–', when)}`;
  const cell = from.cell ?? '–';
  if (from.kind !== 'import') return html`${say.shipped[language](from.fileName, cell)}`;
  return html`<a href=${withSticky(`/data?tab=impor&kiriman=${from.batchId}`)}>${say.imported[language](from.fileName, cell)}</a>, ${say.brought[language](from.recordedBy ?? '–', when)}`;
}
