import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import { intakeChannels } from '../../../shared/domain/report.ts';
import { channelNames } from '../../../shared/text/data.ts';
import { reportWords as words } from '../../../shared/text/laporan.ts';
import { setQuery } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** Which reports the list holds, by place and channel; the choice stands in the address. */
@customElement('td-report-filter')
export class ReportFilter extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-bottom: 4px; }
      select { max-width: 100%; }
    `,
  ];
  @property({ attribute: false }) areas: ReadonlyMap<string, Area> = new Map();
  @property({ attribute: false }) area: string | null = null;
  @property({ attribute: false }) channel: string | null = null;

  private choose(name: 'wilayah' | 'kanal', event: Event): void {
    setQuery({ [name]: (event.target as HTMLSelectElement).value || null, laporan: null });
  }
  override render() {
    const { area, channel } = this;
    // a district that a link asked for stands among the regencies
    const places = [...this.areas.values()]
      .filter((one) => one.level === 'regency' || one.code === area)
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    return html`<select aria-label=${this.t(words.place)} @change=${(event: Event) => this.choose('wilayah', event)}>
        <option value="" ?selected=${!area}>${this.t(words.allPlaces)}</option>
        ${places.map((one) => html`<option value=${one.code} ?selected=${one.code === area}>${one.name}</option>`)}
      </select>
      <select aria-label=${this.t(words.channel)} @change=${(event: Event) => this.choose('kanal', event)}>
        <option value="" ?selected=${!channel}>${this.t(words.allChannels)}</option>
        ${intakeChannels.map((one) => html`<option value=${one} ?selected=${one === channel}>${this.t(channelNames[one]!)}</option>`)}
      </select>
      ${
        area || channel
          ? html`<button type="button" class="quiet" @click=${() => setQuery({ wilayah: null, kanal: null, laporan: null })}>${this.t(words.showAll)}</button>`
          : nothing
      }`;
  }
}
