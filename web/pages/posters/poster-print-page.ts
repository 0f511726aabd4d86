import { html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Poster, Posters } from '../../../shared/api/posters.ts';
import { posterPrint as say, posterWords as words } from '../../../shared/text/posters.ts';
import type { Words } from '../../../shared/composite/types.ts';
import { getPosters } from '../../api/posters.ts';
import { Loader } from '../../app/loader.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { posterStyles } from './poster-styles.ts';
import { qrPath } from '../../ui/qr-path.ts';

const paper = new CSSStyleSheet();
paper.replaceSync('@page { size: A4 portrait; margin: 12mm; }');

/** One poster for print: two codes that nobody takes for one another, in Indonesian and small English. */
@customElement('td-poster-print-page')
export class PosterPrintPage extends TeduhElement {
  static override styles = [base, controls, posterStyles];
  @property({ attribute: false }) params: Record<string, string> = {};
  private readonly data = new Loader(
    this,
    (_, signal) => getPosters(signal),
    () => [] as const,
  );
  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
  }

  override render() {
    return this.data.render((data) => {
      const poster = data.posters.find((one) => one.id === this.params['id']);
      return html`<div class="tools no-print">
          <a class="button" href=${withSticky('/poster')}>${this.t(words.back)}</a>
          ${poster ? html`<span>${poster.label}</span>` : nothing}
          ${poster && !poster.revokedAt ? html`<button type="button" class="primary" @click=${() => window.print()}>${this.t(words.print)}</button>` : nothing}
        </div>
        ${poster ? this.sheet(poster, data) : html`<h1>${this.t(words.unknown)}</h1>`}`;
    });
  }
  private sheet(poster: Poster, { apoaUrl, officeName, reportLine }: Posters) {
    return html`${poster.revokedAt ? html`<p class="notice">${this.t(words.revokedNotice)}</p>` : nothing}
      ${isHome(poster.address) ? html`<p class="problem no-print" role="alert">${this.t(words.homeAddress)}</p>` : nothing}
      <article class="sheet" lang="id">
        <section class="own">
          <h1>${say.ours.id}<small lang="en">${say.ours.en}</small></h1>
          <div class="body">
            <p>${both(say.invite)}</p>
            ${code(poster.address, `${say.ours.id}: ${poster.address}`)}
            <p class="address">${poster.address}</p>
            <p class="strong">${both(say.noName)}</p>
            ${reportLine ? html`<p class="line">${say.call.id} ${reportLine}<span class="small-words" lang="en">${say.call.en} ${reportLine}</span></p>` : nothing}
            <p class="danger">${both(say.danger)}</p>
          </div>
        </section>
        <section class="official">
          <div>
            <h2>${say.apoa.id}</h2>
            <p lang="en">${say.apoa.en}</p>
            <p><strong>${say.apoaText.id}</strong></p>
            <p lang="en">${say.apoaText.en}</p>
            <p class="address">${apoaUrl}</p>
          </div>
          ${code(apoaUrl, `${say.apoa.id}: ${apoaUrl}`)}
        </section>
        <footer>${officeName}</footer>
      </article>`;
  }
}

const both = (text: Words) => html`${text.id}<span class="small-words" lang="en">${text.en}</span>`;

function code(address: string, label: string) {
  const { size, path } = qrPath(address);
  return html`<svg role="img" aria-label=${label} viewBox=${`0 0 ${size} ${size}`} shape-rendering="crispEdges">
    ${svg`<rect width=${size} height=${size} fill="#ffffff"></rect><path d=${path} fill="#000000"></path>`}
  </svg>`;
}

/** An address that no phone can reach. */
function isHome(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || /^(127\.|0\.0\.0\.0$|\[::1\]$)/.test(hostname);
}
