import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';

export interface TabLink {
  href: string;
  label: string;
  current: boolean;
}

/** Parts of a page, each with an address of its own: plain links, so that a part can be bookmarked and sent on. */
@customElement('td-tab-links')
export class TabLinks extends TeduhElement {
  static override styles = [
    base,
    css`
      nav { border-bottom: 1px solid var(--line); overflow-x: auto; }
      ul { display: flex; gap: 4px; }
      a { display: block; padding: 9px 14px; color: var(--ink-2); text-decoration: none; white-space: nowrap; border-bottom: 3px solid transparent; }
      a:hover { color: var(--ink); background: var(--surface-2); }
      a[aria-current] { color: var(--ink); font-weight: 650; border-bottom-color: var(--accent); }
      a:focus-visible { outline-offset: -3px; }
      @media (forced-colors: active) { a { border-bottom-color: Canvas; } a[aria-current] { border-bottom-color: Highlight; } }
      @media (max-width: 640px) { a { padding: 11px 10px; } }
    `,
  ];
  @property() label = '';
  @property({ attribute: false }) items: readonly TabLink[] = [];

  override updated(): void {
    this.renderRoot.querySelector('a[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  override render() {
    return html`<nav aria-label=${this.label}>
      <ul>
        ${this.items.map((item) => html`<li><a href=${item.href} aria-current=${item.current ? 'page' : nothing}>${item.label}</a></li>`)}
      </ul>
    </nav>`;
  }
}
