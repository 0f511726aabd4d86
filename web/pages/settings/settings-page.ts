import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session } from '../../../shared/api/session.ts';
import { accountWords } from '../../../shared/text/akun.ts';
import { app } from '../../../shared/text/app.ts';
import type { Language } from '../../../shared/text/language.ts';
import { settingsWords as words } from '../../../shared/text/pengaturan.ts';
import { pageTitles } from '../../../shared/text/page-titles.ts';
import { protectionWords } from '../../../shared/text/data-protection.ts';
import {
  mayKeepSettings,
  mayMakePosters,
  opensDataProtection,
  readsAudit,
  readsProtection,
  vouchesForAccounts,
} from '../../../shared/domain/role.ts';
import { posterWords } from '../../../shared/text/posters.ts';
import { roleNames } from '../../../shared/text/terms.ts';
import { getAgencies } from '../../api/agencies.ts';
import { getAreas } from '../../api/areas.ts';
import { getAccounts } from '../../api/accounts.ts';
import { getDatabaseProtection, getOfficeSettings } from '../../api/office-settings.ts';
import { signOut } from '../../api/session.ts';
import { setLanguage } from '../../app/language.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import { setTheme, type Theme, theme, themes } from '../../app/theme.ts';
import { navigate, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './account-list.ts';
import './letter-settings.ts';
import './office-settings.ts';
import './access-review.ts';
import './new-people.ts';
import './database-protection.ts';
import './partner-areas.ts';
import './sign-in-settings.ts';
import '../../ui/segmented.ts';

const themeWords = { system: app.themeSystem, light: app.themeLight, dark: app.themeDark };

/** One's own account and appearance; for the administrator, everybody's accounts. */
@customElement('td-settings-page')
export class SettingsPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      h1 { margin-bottom: 16px; }
      .stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 16px; align-items: start; max-width: 1000px; }
      .card { display: grid; gap: 12px; align-content: start; }
      dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 16px; }
      dt { color: var(--ink-3); }
      dd { overflow-wrap: anywhere; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  private get isAdministrator(): boolean {
    return this.session?.account?.roles.includes('administrator') ?? false;
  }
  private readonly accounts = new Loader(
    this,
    async ([may], signal) => (may ? (await getAccounts(signal)).accounts : []),
    () => [this.vouches] as const,
  );
  /** Those who read the accounts are those who vouch for them. */
  private get vouches(): boolean {
    return vouchesForAccounts(this.session?.account?.roles ?? []);
  }
  private get reviewsAccess(): boolean {
    return this.session?.account?.roles.includes('section_head') ?? false;
  }
  private readonly places = new Loader(
    this,
    async (_, signal) => {
      const [{ areas }, { agencies }] = await Promise.all([getAreas(signal), getAgencies(signal)]);
      return { areas: new Map(areas.map((area) => [area.code, area])), agencies };
    },
    () => [] as const,
  );
  private get keepsSettings(): boolean {
    return mayKeepSettings(this.session?.account?.roles ?? []);
  }
  private readonly office = new Loader(
    this,
    async ([may], signal) => (may ? await getOfficeSettings(signal) : null),
    () => [this.keepsSettings] as const,
  );
  private readonly protection = new Loader(
    this,
    async ([may], signal) => (may ? await getDatabaseProtection(signal) : null),
    () => [readsProtection(this.session?.account?.roles ?? [])] as const,
  );
  private async leave(): Promise<void> {
    await signOut().catch(() => undefined);
    this.emit('session-changed', null);
    navigate('/masuk');
  }

  override render() {
    const account = this.session?.account;
    if (!account) return nothing;
    return html`<h1>${this.t(words.title)}</h1>
      <div class="stack">
        <div class="two">
          <section class="card">
            <h2>${this.t(words.own)}</h2>
            <dl>
              <dt>${this.t(words.name)}</dt><dd>${account.name}</dd>
              <dt>${this.t(words.email)}</dt><dd>${account.email}</dd>
              <dt>${this.t(words.roles)}</dt><dd>${account.roles.map((role) => this.t(roleNames[role])).join(', ')}</dd>
            </dl>
            <p><a href=${withSticky('/akun')}>${this.t(accountWords.toAccount)}</a></p>
            <p><button type="button" @click=${this.leave}>${this.t(app.signOut)}</button></p>
            ${this.isAdministrator ? nothing : html`<p class="small muted">${this.t(words.adminOnly)}</p>`}
          </section>
          <section class="card">
            <h2>${this.t(words.look)}</h2>
            <td-segmented
              .legend=${this.t(app.theme)}
              .value=${theme()}
              .choices=${themes.map((value) => ({ value, label: this.t(themeWords[value]) }))}
              @choose=${(event: CustomEvent<Theme>) => {
                setTheme(event.detail);
                this.requestUpdate();
              }}
            ></td-segmented>
            <td-segmented
              .legend=${this.t(words.language)}
              .value=${this.speech}
              .choices=${[
                { value: 'id', label: this.t(words.indonesian) },
                { value: 'en', label: this.t(words.english) },
              ]}
              @choose=${(event: CustomEvent<Language>) => setLanguage(event.detail)}
            ></td-segmented>
          </section>
          ${
            opensDataProtection(account.roles)
              ? html`<section class="card">
                  <h2>${this.t(protectionWords.title)}</h2>
                  <p class="muted">${this.t(protectionWords.lead)}</p>
                  <p><a class="button" href=${withSticky('/perlindungan-data')}>${this.t(protectionWords.openPage)}</a></p>
                </section>`
              : nothing
          }
          ${
            mayMakePosters(account.roles)
              ? html`<section class="card">
                  <h2>${this.t(posterWords.title)}</h2>
                  <p class="muted">${this.t(posterWords.lead)}</p>
                  <p><a class="button" href=${withSticky('/poster')}>${this.t(posterWords.title)}</a></p>
                </section>`
              : nothing
          }
          ${
            readsAudit(account.roles)
              ? html`<section class="card">
                  <h2>${this.t(pageTitles.audit)}</h2>
                  <p class="muted">${this.t(words.auditLead)}</p>
                  <p><a class="button" href=${withSticky('/jejak-audit')}>${this.t(pageTitles.audit)}</a></p>
                </section>`
              : nothing
          }
        </div>
        ${
          readsProtection(account.roles)
            ? this.protection.render(
                (found) => html`<td-database-protection .found=${found}></td-database-protection>`,
              )
            : nothing
        }
        ${
          this.keepsSettings
            ? this.office.render(
                (answer) =>
                  html`<td-office-settings .answer=${answer} @settings-changed=${this.office.again}></td-office-settings>
                    <td-sign-in-settings .answer=${answer} @settings-changed=${this.office.again}></td-sign-in-settings>
                    <td-letter-settings .answer=${answer} @settings-changed=${this.office.again}></td-letter-settings>`,
              )
            : nothing
        }
        ${
          this.vouches
            ? this.accounts.render(
                (
                  accounts,
                ) => html`<td-new-people .accounts=${accounts} .ownId=${account.id} @accounts-changed=${this.accounts.again}></td-new-people>
                ${
                  this.reviewsAccess
                    ? html`<td-access-review .accounts=${accounts} .ownId=${account.id} @accounts-changed=${this.accounts.again}></td-access-review>`
                    : nothing
                }
                ${
                  this.isAdministrator
                    ? html`<td-account-list .accounts=${accounts} .ownId=${account.id} @accounts-changed=${this.accounts.again}></td-account-list>
                        ${this.places.render(({ areas, agencies }) => html`<td-partner-areas .ownId=${account.id} .accounts=${accounts} .areas=${areas} .agencies=${agencies} @accounts-changed=${this.accounts.again}></td-partner-areas>`)}`
                    : nothing
                }`,
              )
            : nothing
        }
      </div>`;
  }
}
