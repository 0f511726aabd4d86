import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Agency } from '../../api/agencies.ts';
import type { AccountRow } from '../../../shared/api/session.ts';
import { isAskedToVerify } from '../../../shared/domain/role.ts';
import { settingsWords as words } from '../../../shared/text/pengaturan.ts';
import { setAccountAgency, setAccountAreas } from '../../api/accounts.ts';
import { problemView } from '../../app/problem.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/area-picker.ts';

/** Which partner answers for which areas and speaks for which agency. Event `accounts-changed`. */
@customElement('td-partner-areas')
export class PartnerAreas extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
      ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; max-width: 860px; }
      li { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
      select { max-width: 100%; }
      .chips { display: flex; gap: 6px; flex-wrap: wrap; align-items: center; }
      .chips button { min-height: 30px; padding: 3px 10px; }
    `,
  ];
  @property({ attribute: false }) accounts: readonly AccountRow[] = [];
  @property() ownId = '';
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) agencies: readonly Agency[] = [];
  @state() private adding = '';
  @state() private failure: unknown = null;

  private async set(row: AccountRow, areas: readonly string[]): Promise<void> {
    this.failure = null;
    this.adding = '';
    try {
      await setAccountAreas(row.id, areas);
      this.emit('accounts-changed', null);
    } catch (error) {
      this.failure = error;
    }
  }
  private async setAgency(row: AccountRow, code: string): Promise<void> {
    this.failure = null;
    try {
      await setAccountAgency(row.id, code || null);
      this.emit('accounts-changed', null);
    } catch (error) {
      this.failure = error;
    }
  }
  override render() {
    // one's own is set by another administrator
    const partners = this.accounts.filter(
      (row) => !row.closedAt && row.id !== this.ownId && isAskedToVerify(row.roles),
    );
    return html`<h2>${this.t(words.partnerAreas)}</h2>
      <p class="muted">${this.t(partners.length ? words.partnerAreasText : words.noPartners)}</p>
      ${this.failure ? problemView(this.failure, this.speech) : nothing}
      ${partners.length ? html`<p class="muted">${this.t(words.partnerAgencyText)}</p>` : nothing}
      <ul>${partners.map((row) => this.item(row))}</ul>`;
  }
  private item(row: AccountRow) {
    return html`<li class="card">
      <p><b>${row.name}</b> <span class="muted">${row.email}</span></p>
      <label class="field"><span class="label">${this.t(words.partnerAgency)}</span>
        <select @change=${(event: Event) => this.setAgency(row, (event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${row.agencyCode === null}>${this.t(words.noAgency)}</option>
          ${this.agencies.map((one) => html`<option value=${one.code} ?selected=${one.code === row.agencyCode}>${this.t(one.name)}</option>`)}
        </select></label>
      <div class="chips">
        ${row.areas.length === 0 ? html`<span class="muted">${this.t(words.allAreas)}</span>` : nothing}
        ${row.areas.map((code) => {
          const name = this.areas.get(code)?.name ?? code;
          return html`<button type="button" aria-label=${`${this.t(words.removeArea)}: ${name}`} @click=${() =>
            this.set(
              row,
              row.areas.filter((one) => one !== code),
            )}>${name} ×</button>`;
        })}
        <button type="button" aria-expanded=${this.adding === row.id ? 'true' : 'false'} @click=${() => {
          this.adding = this.adding === row.id ? '' : row.id;
        }}>${this.t(words.addArea)}</button>
      </div>
      ${
        this.adding === row.id
          ? html`<td-area-picker .legend=${this.t(words.addArea)} .areas=${this.areas} .levels=${['regency', 'district']} @area-choose=${(
              event: CustomEvent<{ code: string }>,
            ) => {
              const { code } = event.detail;
              if (code) void this.set(row, [...new Set([...row.areas, code])]);
            }}></td-area-picker>`
          : nothing
      }
    </li>`;
  }
}
