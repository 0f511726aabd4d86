import { AddressFollower } from '../../app/address-follower.ts';
import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session } from '../../../shared/api/session.ts';
import { checksAudit } from '../../../shared/domain/role.ts';
import { type AuditTab, auditTabs, auditWords as words } from '../../../shared/text/audit.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/tab-links.ts';
import './anchors-tab.ts';
import './event-list.ts';
import './looks-tab.ts';

/** Who did what: all events, who opened contacts, the month's report, the anchors; the part is in the address. */
@customElement('td-audit-page')
export class AuditPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .head { margin-bottom: 12px; }
      .head p { color: var(--ink-2); margin-top: 2px; max-width: 90ch; }
      td-tab-links { margin-bottom: 16px; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  protected readonly followed = new AddressFollower(this);

  override render() {
    const mayCheck = checksAudit(this.session?.account?.roles ?? []);
    const tabs = (Object.keys(auditTabs) as AuditTab[]).filter((name) => name !== 'bulanan' || mayCheck);
    const asked = query().get('tab') as AuditTab | null;
    const tab = asked && tabs.includes(asked) ? asked : 'semua';
    return html`<div class="head">
        <h1>${this.t(words.title)}</h1>
        <p>${this.t(words.lead)}</p>
      </div>
      <td-tab-links
        .label=${this.t(words.tabs)}
        .items=${tabs.map((name) => ({
          href: withSticky(name === 'semua' ? '/jejak-audit' : `/jejak-audit?tab=${name}`),
          label: this.t(auditTabs[name]),
          current: name === tab,
        }))}
      ></td-tab-links>
      ${tab === 'semua' || tab === 'kontak' ? html`<td-event-list .mayExport=${mayCheck} .only=${tab === 'kontak' ? 'opened' : null}></td-event-list>` : nothing}
      ${tab === 'bulanan' ? html`<td-looks-tab></td-looks-tab>` : nothing}
      ${tab === 'jangkar' ? html`<td-anchors-tab .mayCheck=${mayCheck}></td-anchors-tab>` : nothing}`;
  }
}
