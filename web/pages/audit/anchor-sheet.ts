import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { AuditAnchors } from '../../../shared/api/audit.ts';
import { auditWords as words } from '../../../shared/text/audit.ts';
import { formatCount, formatLongDate } from '../../../shared/text/format.ts';
import { getAuditAnchors } from '../../api/audit.ts';
import { Loader } from '../../app/loader.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

const paper = new CSSStyleSheet();
paper.replaceSync('@page { size: A4 portrait; margin: 20mm; }');

/** The newest anchor on one sheet of paper, to be kept away from the machine. */
@customElement('td-anchor-sheet')
export class AnchorSheet extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .tools { display: flex; gap: 8px; padding: 12px; }
      article { max-width: 170mm; margin: 0 auto; padding: 24px 16px; display: grid; gap: 16px; }
      dl { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px; }
      dt { color: var(--ink-2); margin-top: 10px; }
      dd { overflow-wrap: anywhere; font-size: var(--step-1); }
      .first { font-size: var(--step-3); font-family: monospace; letter-spacing: 0.08em; }
      code { overflow-wrap: anywhere; font-size: inherit; }
      .sign { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; margin-top: 32px; }
      .sign p { border-top: 1px solid currentColor; padding-top: 4px; margin-top: 56px; }
      @media print { article { padding: 0; } .tools { display: none; } }
    `,
  ];
  private readonly data = new Loader(
    this,
    (_, signal) => getAuditAnchors(signal),
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
    return html`<div class="tools no-print">
        <a class="button" href=${withSticky('/jejak-audit?tab=jangkar')}>${this.t(words.back)}</a>
        <button type="button" class="primary" @click=${() => print()}>${this.t(words.print)}</button>
      </div>
      ${this.data.render((state) => this.sheet(state))}`;
  }
  private sheet({ anchors: [newest], publicKey }: AuditAnchors) {
    return html`<article>
      <h1>${this.t(words.sheetTitle)}</h1>
      ${
        newest
          ? html`<dl>
                <dt>${this.t(words.day)}</dt><dd>${formatLongDate(newest.date, this.speech)}</dd>
                <dt>${this.t(words.upTo)}</dt><dd>${newest.seq}</dd>
                <dt>${this.t(words.first12)}</dt><dd class="first">${newest.hash.slice(0, 12)}</dd>
                <dt>${this.t(words.hash)} (SHA-256)</dt><dd><code>${newest.hash}</code></dd>
                ${newest.erasures === null ? nothing : html`<dt>${this.t(words.erasures)}</dt><dd>${formatCount(newest.erasures, this.speech)}</dd>`}
                <dt>${this.t(words.signature)}</dt><dd><code>${newest.signature}</code></dd>
                <dt>${this.t(words.publicKey)}</dt><dd><code>${publicKey}</code></dd>
              </dl>
              <p>${this.t(words.sheetHow)}</p>
              <div class="sign"><p>${this.t(words.keptBy)}</p><p>${this.t(words.keptOn)}</p></div>`
          : html`<p>${this.t(words.noAnchors)}</p>`
      }
    </article>`;
  }
}
