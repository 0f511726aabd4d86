import { html, nothing, type TemplateResult } from 'lit';
import { app } from '../../../shared/text/app.ts';
import { entryWords as words } from '../../../shared/text/catat.ts';
import type { Language } from '../../../shared/text/language.ts';
import { RequestError } from '../../api/request.ts';
import { problemWords } from '../../app/problem.ts';

/** Why nothing was saved, above the button; the fields say the rest. */
export function failureView(error: unknown, fieldsMarked: boolean, language: Language): TemplateResult {
  const ended = error instanceof RequestError && error.status === 401;
  const instance = error instanceof RequestError ? error.problem?.instance : undefined;
  return html`<div class="problem" role="alert">
    ${
      ended
        ? html`<p>${words.signedOut[language]} <a href="/masuk" target="_blank">${words.signIn[language]}</a></p>`
        : html`<p>${fieldsMarked ? words.checkFields[language] : problemWords(error, language)}</p>
            ${!fieldsMarked && instance ? html`<p class="small muted">${app.requestId[language]}: ${instance}</p>` : nothing}`
    }
  </div>`;
}
