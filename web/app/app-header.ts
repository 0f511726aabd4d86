import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Session } from '../../shared/api/session.ts';
import { app } from '../../shared/text/app.ts';
import { pageTitles } from '../../shared/text/page-titles.ts';
import { roleNames } from '../../shared/text/terms.ts';
import { signOut } from '../api/session.ts';
import { withSticky } from '../router.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';
import { icons } from '../ui/icons.ts';
import { setLanguage } from './language.ts';
import type { Page } from './pages.ts';
import { setTheme, type Theme, theme, themes } from './theme.ts';

const themeWords = { system: app.themeSystem, light: app.themeLight, dark: app.themeDark };

@customElement('td-app-header')
export class AppHeader extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      header { background: var(--surface); border-bottom: 1px solid var(--line); display: flex; align-items: center;
        gap: 4px 24px; padding: 0 clamp(12px, 2vw, 40px); min-height: 56px; flex-wrap: wrap; }
      .brand { display: flex; align-items: center; gap: 10px; color: var(--ink); text-decoration: none; }
      .brand svg { width: 28px; height: 28px; flex: none; }
      .brand b { font-size: var(--step-2); font-weight: 700; letter-spacing: -0.01em; line-height: 1; }
      .brand span { color: var(--ink-3); font-size: var(--step-s); line-height: 1.2; border-left: 1px solid var(--line); padding-left: 10px; }
      nav { flex: 1; min-width: 0; align-self: stretch; display: flex; }
      nav ul { display: flex; gap: 4px; align-self: stretch; overflow-x: auto; }
      nav a { display: flex; align-items: center; height: 100%; min-height: 44px; padding: 0 12px; color: var(--ink-2); text-decoration: none; border-bottom: 3px solid transparent; border-top: 3px solid transparent; white-space: nowrap; }
      nav a:hover { color: var(--ink); background: var(--surface-2); }
      nav a[aria-current="page"] { color: var(--ink); font-weight: 650; border-bottom-color: var(--accent); }
      nav a:focus-visible { outline-offset: -3px; }
      /* there what is transparent would be drawn */
      @media (forced-colors: active) { nav a { border-color: Canvas; } nav a[aria-current="page"] { border-bottom-color: Highlight; } }
      .tools { display: flex; gap: 4px; align-items: center; }
      [popover] { position: fixed; inset: 52px clamp(12px, 2vw, 40px) auto auto; margin: 0; padding: 16px; color: var(--ink); background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); min-width: 240px; }
      [popover]:popover-open { display: grid; gap: 16px; }
      fieldset { border: 0; padding: 0; margin: 0; display: grid; gap: 8px; }
      legend { padding: 0; margin-bottom: 8px; font-size: var(--step-s); font-weight: 600; color: var(--ink-2); }
      fieldset label { display: flex; gap: 8px; align-items: center; }
      @media (max-width: 1600px) { .many .brand span { display: none; } }
      @media (max-width: 1380px) { .brand span { display: none; } }
      /* a menu that does not fit beside the name has a row of its own, and a second where that is needed */
      @media (min-width: 641px) and (max-width: 1240px) {
        .many .brand { min-height: 48px; flex: 1; }
        .many nav { order: 3; flex: 1 0 100%; border-top: 1px solid var(--line); }
        .many nav ul { flex-wrap: wrap; overflow-x: visible; }
      }
      @media (max-width: 1120px) { header { column-gap: 14px; } nav ul { gap: 0; } nav a { padding: 0 9px; } }
      @media (max-width: 640px) {
        header { gap: 0 12px; }
        .brand { min-height: 52px; flex: 1; }
        nav { order: 3; flex: 1 0 100%; border-top: 1px solid var(--line); margin-inline: calc(-1 * clamp(12px, 2vw, 40px)); }
        nav ul { padding-inline: 4px; }
        nav:empty, nav:has(ul:empty) { display: none; }
      }
    `,
  ];
  @property({ attribute: false }) session: Session | null = null;
  @property({ attribute: false }) pages: readonly Page[] = [];
  @property({ attribute: false }) current: Page | null = null;

  private async leave(): Promise<void> {
    await signOut().catch(() => undefined);
    this.emit('session-changed', { goTo: '/masuk' });
  }
  private isCurrent(page: Page): boolean {
    if (!this.current || !page.menu) return false;
    return (
      page === this.current || (page.menu.href !== '/' && this.current.path.startsWith(`${page.menu.href}/`))
    );
  }

  override render() {
    const account = this.session?.account ?? null;
    return html`<header class=${this.pages.length > 11 ? 'many' : ''}>
      <a class="brand" href=${withSticky('/')}>
        <svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#1f4e6b" /><path d="M5 17a11 11 0 0 1 22 0z" fill="#e3bd7c" /><path d="M16 17v7a3 3 0 0 1-6 0" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" /></svg>
        <b>Teduh</b><span>${this.t(app.purpose)}</span>
      </a>
      <nav aria-label=${this.t(app.menu)}>
        ${
          this.pages.length
            ? html`<ul>
                ${this.pages.map(
                  (page) => html`<li>
                    <a href=${withSticky(page.menu!.href)} aria-current=${this.isCurrent(page) ? 'page' : nothing}>${this.t(page.menu!.words)}</a>
                  </li>`,
                )}
              </ul>`
            : nothing
        }
      </nav>
      <div class="tools">
        <button type="button" class="quiet" lang=${this.speech === 'id' ? 'en' : 'id'} @click=${() => setLanguage(this.speech === 'id' ? 'en' : 'id')}>${this.t(app.switchLanguage)}</button>
        <button type="button" class="quiet icon" popovertarget="menu" aria-label=${account ? `${this.t(app.account)}: ${account.name}` : this.t(app.theme)}>
          ${account ? icons.person : icons.sun}
        </button>
      </div>
      <div id="menu" popover>
        ${
          account
            ? html`<div>
                <strong>${account.name}</strong>
                <p class="small muted">${account.email}<br />${account.roles.map((role) => this.t(roleNames[role])).join(', ')}</p>
              </div>`
            : nothing
        }
        <fieldset>
          <legend>${this.t(app.theme)}</legend>
          ${themes.map(
            (choice) => html`<label
              ><input type="radio" name="theme" .checked=${theme() === choice} @change=${() => this.choose(choice)} />${this.t(themeWords[choice])}</label
            >`,
          )}
        </fieldset>
        ${account ? html`<a href=${withSticky('/akun')}>${this.t(pageTitles.account)}</a>` : nothing}
        ${account ? html`<button type="button" @click=${this.leave}>${this.t(app.signOut)}</button>` : nothing}
      </div>
    </header>`;
  }
  private choose(choice: Theme): void {
    setTheme(choice);
    this.requestUpdate();
  }
}
