import { ContextProvider } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { Session } from '../../shared/api/session.ts';
import { readsBreaches, readsReports, readsScores } from '../../shared/domain/role.ts';
import { app } from '../../shared/text/app.ts';
import { askEarly, RequestError, signInNeeded } from '../api/request.ts';
import { getSession } from '../api/session.ts';
import { findPage, listen, type Match, navigate } from '../router.ts';
import { base, controls } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';
import { problemView } from './problem.ts';
import { followLive, setTitle } from './live.ts';
import { followAddress } from './language.ts';
import { type Page, pages } from './pages.ts';
import { sessionContext } from './session-context.ts';
import { factorBanner } from './factor-banner.ts';
import { pastBanner } from './past-banner.ts';
import { setSimulation, simulationMark } from './simulation.ts';
import './app-header.ts';

const signedInBefore = 'teduh-signed-in';
/** Whether somebody who reads scores was signed in here at the last visit: only then are they asked for before the server has said so. */
const rememberedSignIn = (): boolean => localStorage.getItem(signedInBefore) === 'yes';
function rememberSignIn(isIn: boolean): void {
  if (isIn) localStorage.setItem(signedInBefore, 'yes');
  else localStorage.removeItem(signedInBefore);
}

/** The frame: who is signed in, which page, header and footer. */
@customElement('td-app')
export class TeduhApp extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: flex; flex-direction: column; min-height: 100vh; }
      main { flex: 1; width: 100%; max-width: 2800px; margin: 0 auto; padding: 16px clamp(12px, 2vw, 40px) 40px; }
      main:focus { outline: none; }
      footer { border-top: 1px solid var(--line); color: var(--ink-3); font-size: var(--step-s);
        padding: 12px clamp(12px, 2vw, 40px); display: flex; gap: 16px; justify-content: space-between; flex-wrap: wrap; }
      .skip { position: absolute; left: 8px; top: -60px; z-index: 20; background: var(--surface); padding: 8px 12px; }
      .skip:focus-within { top: 8px; }
      .simulation { margin: 0; padding: 5px clamp(12px, 2vw, 40px); background: var(--simulation); color: #fff; font-size: var(--step-s); print-color-adjust: exact; }
      .past { display: flex; gap: 4px 16px; align-items: center; flex-wrap: wrap; margin: 0; padding: 6px clamp(12px, 2vw, 40px); background: var(--warn-soft); border-bottom: 1px solid var(--line); font-size: var(--step-s); print-color-adjust: exact; }
      .past p { margin: 0; flex: 1 1 24em; }
      .lost { display: grid; gap: 16px; justify-items: start; padding-block: 48px; }
      @media print { main { padding: 0; } footer { display: none; } }
    `,
  ];
  @state() private session: Session | null = null;
  @state() private failure: RequestError | null = null;
  @state() private match: Match<Page> | null = null;
  @state() private ready = '';
  private readonly provider = new ContextProvider(this, { context: sessionContext, initialValue: null });

  override connectedCallback(): void {
    super.connectedCallback();
    listen(() => {
      followAddress();
      this.route();
    });
    addEventListener(signInNeeded, () => this.toSignIn());
    this.addEventListener('session-changed', (event) => {
      void this.loadSession((event as CustomEvent<{ goTo: string }>).detail.goTo);
    });
    // nearly everyone who comes is signed in: the page's code need not wait for the word of the server
    void findPage(pages, location.pathname)
      ?.page.load()
      .catch(() => {});
    if (location.pathname === '/' && !location.search.includes('asKnownAt') && rememberedSignIn())
      askEarly(['/api/overview', '/api/areas', '/api/score-models', '/api/areas/boundaries']);
    void this.loadSession();
  }

  /** Asks who is signed in; `goTo` is where to go once that is known, or the page would be turned away at its door. */
  private async loadSession(goTo?: string): Promise<void> {
    try {
      this.session = await getSession();
      rememberSignIn(readsScores(this.session.account?.roles ?? []));
      this.failure = null;
      this.provider.setValue(this.session);
      setSimulation(this.session.simulation);
      followLive(readsReports(this.session.account?.roles ?? []));
      if (this.watchesMisuse) void import('./breach-strip.ts').catch(() => undefined);
      if (goTo) navigate(goTo, true);
      else this.route();
    } catch (error) {
      this.failure = error instanceof RequestError ? error : new RequestError(0, null);
    }
  }

  private get watchesMisuse(): boolean {
    return readsBreaches(this.session?.account?.roles ?? []);
  }
  private toSignIn(): void {
    if (location.pathname.startsWith('/masuk')) return;
    followLive(false);
    if (this.session) {
      this.session = { ...this.session, account: null };
      this.provider.setValue(this.session);
    }
    const back = location.pathname + location.search;
    navigate(back === '/' ? '/masuk' : `/masuk?kembali=${encodeURIComponent(back)}`, true);
  }

  private mayOpen(page: Page): boolean {
    if (page.open || !page.roles) return true;
    return this.session?.account?.roles.some((role) => page.roles!.includes(role)) ?? false;
  }

  private route(): void {
    if (!this.session) return;
    const match = findPage(pages, location.pathname);
    if (match && !match.page.open && !this.session.account) {
      this.toSignIn();
      return;
    }
    // who may not see the overview begins with the first page of the menu
    if (match?.page.path === '/' && !this.mayOpen(match.page)) {
      const first = pages.find((page) => page.menu && this.mayOpen(page));
      if (first) {
        navigate(first.path, true);
        return;
      }
    }
    const moved = match?.page !== this.match?.page || match?.params['code'] !== this.match?.params['code'];
    this.match = match && this.mayOpen(match.page) ? match : null;
    if (!this.match) {
      this.ready = '';
      return;
    }
    setTitle(`${this.t(this.match.page.title)} · Teduh`);
    const { tag, load } = this.match.page;
    void load().then(
      () => {
        this.ready = tag;
        if (moved) scrollTo(0, 0);
      },
      () => {
        this.failure = new RequestError(0, null);
      },
    );
  }

  private content() {
    if (this.failure) return problemView(this.failure, this.speech, () => location.reload());
    if (!this.session) return html`<p class="muted" role="status">${this.t(app.loading)}</p>`;
    if (!this.match)
      return html`<div class="lost">
        <h1>${this.t(app.notFound)}</h1>
        <p>${this.t(app.notFoundText)}</p>
        <a class="button primary" href="/">${this.t(app.toStart)}</a>
      </div>`;
    if (this.ready !== this.match.page.tag)
      return html`<p class="muted" role="status">${this.t(app.loading)}</p>`;
    // The tag is a constant of the page table, never input.
    const tag = unsafeStatic(this.match.page.tag);
    return staticHtml`<${tag} .params=${this.match.params}></${tag}>`;
  }

  override render() {
    const bare = this.match?.page.bare ?? false;
    const holds = (roles: Page['roles']) =>
      !roles || (this.session?.account?.roles.some((role) => roles.includes(role)) ?? false);
    const mine = pages.filter((page) => page.menu && holds(page.menu.roles) && this.mayOpen(page));
    return html`
      ${this.session?.simulation ? html`<p class="simulation" role="note"><b>${simulationMark}</b> ${this.t(app.simulation)}</p>` : nothing}
      ${
        bare
          ? nothing
          : html`<nav class="skip" aria-label=${this.t(app.skip)}><a href="#isi" @click=${this.skip}>${this.t(app.skip)}</a></nav>
              <td-app-header
                class="no-print"
                .session=${this.session}
                .pages=${this.session?.account ? mine : []}
                .current=${this.match?.page ?? null}
              ></td-app-header>`
      }
      ${bare ? nothing : factorBanner(this.session, this.match?.page.path ?? '', this.speech, () => this.requestUpdate())}
      ${bare || !this.watchesMisuse ? nothing : html`<td-breach-strip class="no-print"></td-breach-strip>`}
      ${bare ? nothing : pastBanner(this.match?.page.isNow ?? false, this.speech)}
      <main id="isi" tabindex="-1">${this.content()}</main>
      ${
        bare
          ? nothing
          : html`<footer>
              <span>${this.t(app.placesNotPersons)}</span>
              <span>Teduh ${this.session?.version ?? ''}</span>
            </footer>`
      }
    `;
  }
  private skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('main')?.focus();
  }
}
