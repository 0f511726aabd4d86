import { html, nothing } from 'lit';
import type { Session } from '../../shared/api/session.ts';
import { accountWords as words } from '../../shared/text/akun.ts';
import type { Language } from '../../shared/text/language.ts';
import { withSticky } from '../router.ts';

const putOff = 'teduh-factor-later';

/** Says that a second factor is due, or was removed by an administrator, until the reader puts it off for this visit. */
export function factorBanner(session: Session | null, path: string, language: Language, again: () => void) {
  const isNew = session?.factorDue || session?.factorResetAt;
  if (!isNew || path === '/akun' || sessionStorage.getItem(putOff)) return nothing;
  return html`<aside class="past no-print" aria-label=${words.banner[language]}>
    <p>${(session.factorResetAt ? words.wasReset : words.bannerText)[language]}</p>
    <a class="button" href=${withSticky('/akun')}>${words.now[language]}</a>
    <button type="button" class="quiet" @click=${() => {
      sessionStorage.setItem(putOff, 'yes');
      again();
    }}>${words.later[language]}</button>
  </aside>`;
}
