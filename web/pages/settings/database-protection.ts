import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DatabaseProtection } from '../../../shared/api/settings.ts';
import { settingsWords as words } from '../../../shared/text/pengaturan.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** Says in plain words what keeps rows apart on this database and what proves the trail. */
@customElement('td-database-protection')
export class DatabaseProtectionNote extends TeduhElement {
  static override styles = [base, css`section { display: grid; gap: 8px; max-width: 76ch; }`];
  @property({ attribute: false }) found: DatabaseProtection | null = null;

  override render() {
    if (!this.found) return nothing;
    const { kind, rowsGuarded, ownsTrail } = this.found;
    const isOpen = kind === 'postgresql' && !rowsGuarded;
    const rows =
      kind === 'embedded'
        ? words.protectedEmbedded
        : rowsGuarded
          ? words.protectedByRows
          : words.unprotectedRows;
    return html`<section>
      <h2>${this.t(words.protection)}</h2>
      <p class=${isOpen ? 'problem' : ''}>${this.t(rows)}</p>
      <p>${this.t(ownsTrail ? words.trailOwned : words.trailClosed)}</p>
    </section>`;
  }
}
