import { AddressFollower } from '../../app/address-follower.ts';
import { consume } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session } from '../../../shared/api/session.ts';
import {
  keepsDataProtection,
  readsAssessments,
  readsBreaches,
  readsDataProtection,
  type Role,
} from '../../../shared/domain/role.ts';
import {
  type ProtectionTab,
  protectionTabs,
  protectionWords as words,
} from '../../../shared/text/data-protection.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query, withSticky } from '../../router.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/tab-links.ts';

interface Tab {
  key: ProtectionTab;
  load: () => Promise<unknown>;
  for: (roles: readonly Role[]) => boolean;
  draw: () => TemplateResult;
}
/** The one table of parts: a row adds one. */
const tabs: readonly Tab[] = [
  {
    key: 'hak',
    load: () => import('./rights-tab.ts'),
    for: readsDataProtection,
    draw: () => html`<td-rights-tab></td-rights-tab>`,
  },
  {
    key: 'retensi',
    load: () => import('./retention-tab.ts'),
    for: readsDataProtection,
    draw: () => html`<td-retention-tab></td-retention-tab>`,
  },
  {
    key: 'catatan',
    load: () => import('./register-tab.ts'),
    for: readsDataProtection,
    draw: () => html`<td-register-tab></td-register-tab>`,
  },
  {
    key: 'dampak',
    load: () => import('./impact-tab.ts'),
    for: readsAssessments,
    draw: () => html`<td-impact-tab></td-impact-tab>`,
  },
  {
    key: 'insiden',
    load: () => import('./breach-tab.ts'),
    for: readsBreaches,
    draw: () => html`<td-breach-tab></td-breach-tab>`,
  },
  {
    key: 'tahan',
    load: () => import('./holds-tab.ts'),
    for: readsDataProtection,
    draw: () => html`<td-holds-tab></td-holds-tab>`,
  },
];

/** How personal data are kept; the part is in the address. */
@customElement('td-data-protection-page')
export class DataProtectionPage extends TeduhElement {
  static override styles = [
    base,
    css`
      .head { margin-bottom: 12px; }
      .head p { color: var(--ink-2); margin-top: 2px; max-width: 80ch; }
      td-tab-links { margin-bottom: 16px; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  protected readonly followed = new AddressFollower(this);
  private get roles(): readonly Role[] {
    return this.session?.account?.roles ?? [];
  }
  private get tabs(): readonly Tab[] {
    return tabs.filter((one) => one.for(this.roles));
  }
  private get tab(): Tab | undefined {
    return this.tabs.find((one) => one.key === query().get('tab')) ?? this.tabs[0];
  }
  override updated(): void {
    void this.tab?.load();
  }
  override render() {
    const { tab } = this;
    if (!tab) return nothing;
    return html`<div class="head">
        <h1>${this.t(words.title)}</h1>
        <p>${this.t(words.lead)}</p>
        ${keepsDataProtection(this.roles) ? nothing : html`<p class="small">${this.t(words.onlyReads)}</p>`}
      </div>
      <td-tab-links
        class="no-print"
        .label=${this.t(words.tabs)}
        .items=${this.tabs.map((one) => ({
          href: withSticky(`/perlindungan-data?tab=${one.key}`),
          label: this.t(protectionTabs[one.key]),
          current: one === tab,
        }))}
      ></td-tab-links>
      ${tab.draw()}`;
  }
}
