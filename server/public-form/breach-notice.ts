import { breachNotice as words } from '../../shared/text/breaches.ts';
import { formatInstant } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import type { PublicNotice } from '../data-protection/breaches.ts';
import { type Html, html } from './html.ts';

/** Notices of data incidents (DP-58) as anybody may read them; behind a receipt with the word that it is affected. */
export function breachPart(
  language: Language,
  notices: readonly PublicNotice[],
  isAffected = false,
): Html | null {
  if (notices.length === 0) return null;
  return html`${notices.map((one) => {
    const spoken = one.what[language] === null ? 'id' : language;
    return html`<section class="letter"><h2>${words.title[language]}</h2>
<p class="help">${formatInstant(one.publicAt.toISOString(), language)}</p>
${isAffected && html`<p><b>${words.affected[language]}</b></p>`}
${spoken !== language && html`<p class="help">${words.englishLater[language]}</p>`}
<p><b>${words.what[language]}:</b> <span lang="${spoken}">${one.what[spoken]}</span></p>
<p><b>${words.how[language]}:</b> <span lang="${spoken}">${one.how[spoken]}</span></p>
<p><b>${words.handling[language]}:</b> <span lang="${spoken}">${one.handling[spoken]}</span></p></section>`;
  })}`;
}
