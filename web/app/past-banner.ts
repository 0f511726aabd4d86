import { html, nothing } from 'lit';
import { appPhrases, app as words } from '../../shared/text/app.ts';
import { formatDate, formatInstant } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import { query, setQuery } from '../router.ts';

/** Says on every page that this is the past, and leads back to now; a page about now says that it is not. */
export function pastBanner(isNow: boolean, language: Language) {
  const asKnownAt = query().get('asKnownAt');
  // what cannot be read is refused by the server, and what is not over yet is now
  if (!asKnownAt || !(new Date(asKnownAt).getTime() < Date.now())) return nothing;
  const when = asKnownAt.includes('T') ? formatInstant(asKnownAt, language) : formatDate(asKnownAt, language);
  const phrase = isNow ? appPhrases.notThePast : appPhrases.knownAt;
  return html`<aside class="past" aria-label=${words.past[language]}>
    <p>${phrase[language](when)}</p>
    <button type="button" class="no-print" @click=${() => setQuery({ asKnownAt: null }, false)}>${words.backToNow[language]}</button>
  </aside>`;
}
