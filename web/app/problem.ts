import { html, nothing, type TemplateResult } from 'lit';
import { app, problems } from '../../shared/text/app.ts';
import type { Language } from '../../shared/text/language.ts';
import { passwordFaults } from '../../shared/text/session.ts';
import { RequestError } from '../api/request.ts';

/** What went wrong in plain words. */
export function problemWords(error: unknown, language: Language): string {
  if (!(error instanceof RequestError)) return problems['500'][language];
  if (error.status === 0) return problems.offline[language];
  const known = problems as Record<string, Record<Language, string>>;
  return (known[error.code] ?? known[String(error.status)] ?? problems['500'])[language];
}

/** Why a new password was refused, or whatever else went wrong. */
export function passwordProblemWords(error: unknown, language: Language): string {
  const errors = error instanceof RequestError ? (error.problem?.errors ?? []) : [];
  const fault = errors.map(({ code }) => passwordFaults[code]).find(Boolean);
  return fault ? fault[language] : problemWords(error, language);
}

/** A failed state: the words, the number to quote to the administrator, and a way to try again. */
export function problemView(error: unknown, language: Language, retry?: () => void): TemplateResult {
  const instance = error instanceof RequestError ? error.problem?.instance : undefined;
  return html`<div class="problem" role="alert">
    <p><strong>${app.failed[language]}.</strong> ${problemWords(error, language)}</p>
    ${instance ? html`<p class="small muted">${app.requestId[language]}: ${instance}</p>` : nothing}
    ${retry ? html`<p><button type="button" @click=${retry}>${app.retry[language]}</button></p>` : nothing}
  </div>`;
}
