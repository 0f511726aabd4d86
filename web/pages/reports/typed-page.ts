import { consume } from '@lit/context';
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session } from '../../../shared/api/session.ts';
import { reportWords as words } from '../../../shared/text/laporan.ts';
import { getAreas } from '../../api/areas.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './kolang-kaling-form.ts';
import './phone-form.ts';

/** The pages on which staff and partners type a report: which of them, the address says. */
@customElement('td-typed-page')
export class TypedPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .head { margin-bottom: 16px; display: grid; gap: 4px; }
      .head p { color: var(--ink-2); max-width: 80ch; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  private readonly areas = new Loader(
    this,
    async (_, signal) => new Map((await getAreas(signal)).areas.map((area) => [area.code, area])),
    () => [] as const,
  );
  override render() {
    const kind = location.pathname.split('/').pop();
    const [title, lead] =
      kind === 'kolang-kaling'
        ? [words.kolangTitle, words.kolangLead]
        : kind === 'kirim'
          ? [words.partnerTitle, words.partnerLead]
          : [words.phoneTitle, words.phoneLead];
    const readsInbox = this.session?.account?.roles.some(
      (role) => !['timpora_member', 'local_partner'].includes(role),
    );
    return html`<div class="head">
        ${readsInbox ? html`<p><a href=${withSticky('/laporan')}>← ${this.t(words.title)}</a></p>` : ''}
        <h1>${this.t(title)}</h1>
        <p>${this.t(lead)}</p>
      </div>
      ${this.areas.render((areas) =>
        kind === 'kolang-kaling'
          ? html`<td-kolang-kaling-form .areas=${areas}></td-kolang-kaling-form>`
          : html`<td-phone-form .areas=${areas} .channel=${kind === 'kirim' ? 'partner_agency' : 'phone'}></td-phone-form>`,
      )}`;
  }
}
