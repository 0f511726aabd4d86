import { html, nothing, type TemplateResult } from 'lit';
import type { DetectionRefusal } from '../../../shared/surveillance/detection-types.ts';
import { detection as words, refusalHelp, refusalWords } from '../../../shared/text/detection.ts';
import type { Language } from '../../../shared/text/language.ts';

/** Why there is nothing to see, and what would help. */
export function refusalView(reason: DetectionRefusal, language: Language): TemplateResult {
  const help = refusalHelp[reason];
  // nothing is wrong with the data: the reader is not shown them
  if (reason === 'out_of_sight') return html`<p class="notice">${refusalWords[reason][language]}</p>`;
  return html`<div class="notice">
    <p><strong>${words.refusedTitle[language]}.</strong> ${refusalWords[reason][language]}</p>
    ${help ? html`<p>${words.whatHelps[language]}: ${help[language]}</p>` : nothing}
  </div>`;
}
