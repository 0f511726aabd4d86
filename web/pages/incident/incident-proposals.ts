import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NearIncident } from '../../../shared/api/incident-detail.ts';
import { formatDate, formatNumber, formatPercent } from '../../../shared/text/format.ts';
import {
  incidentPhrases as phrases,
  incidentWords as words,
  nearPlaceNames,
} from '../../../shared/text/incident.ts';
import { categoryNames, statusNames } from '../../../shared/text/terms.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** Incidents that may be the same one, each with what speaks for it. Event `merge-ask` {other}. */
@customElement('td-incident-proposals')
export class IncidentProposals extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .note { color: var(--ink-2); font-size: var(--step-s); margin: 2px 0 6px; max-width: 90ch; }
      li { border-top: 1px solid var(--line); padding: 10px 0; display: grid; gap: 6px; }
      .what { max-width: 80ch; overflow-wrap: anywhere; }
      .why { display: flex; flex-wrap: wrap; gap: 4px 6px; font-size: var(--step-s); }
      .why span { border: 1px solid var(--line-strong); border-radius: 4px; padding: 1px 8px; color: var(--ink-2); }
      .why .strong { color: var(--ink); font-weight: 600; }
    `,
  ];
  @property({ attribute: false }) proposals: readonly NearIncident[] = [];
  @property({ attribute: false }) areaName: (code: string) => string = (code) => code;
  @property({ type: Boolean }) mayMerge = false;

  override render() {
    return html`<section class="card" aria-labelledby="proposals">
      <h2 id="proposals">${this.t(words.proposals)}</h2>
      <p class="note">${this.t(words.proposalsNote)}</p>
      ${this.proposals.length === 0 ? html`<p class="muted">${this.t(words.noProposals)}</p>` : html`<ul>${this.proposals.map((one) => this.item(one))}</ul>`}
    </section>`;
  }
  private item(one: NearIncident) {
    const share = (value: number) => formatPercent(value * 100, this.speech, 0);
    const kind = (one.sameCategory ? phrases.sameKind : phrases.otherKind)[this.speech](
      this.t(categoryNames[one.category]),
    );
    return html`<li>
      <p class="what"><a href=${withSticky(`/laporan/peristiwa/${one.id}`)}>${this.t(one.summary)}</a></p>
      <p class="why">
        <span class=${one.place === 'same' ? 'strong' : ''}>${this.t(nearPlaceNames[one.place])}: ${this.areaName(one.areaCode)}</span>
        <span class=${one.days <= 1 ? 'strong' : ''}>${phrases.days[this.speech](formatNumber(one.days, this.speech, 0))}${one.eventDate ? ` (${formatDate(one.eventDate, this.speech)})` : ''}</span>
        <span class=${one.sameCategory ? 'strong' : ''}>${kind}</span>
        ${one.sharedWords > 0 ? html`<span class=${one.sharedWords >= 0.5 ? 'strong' : ''}>${phrases.sharedWords[this.speech](share(one.sharedWords))}</span>` : nothing}
        ${one.reportLikeness !== null && one.reportLikeness >= 0.1 ? html`<span class=${one.reportLikeness >= 0.35 ? 'strong' : ''}>${phrases.alike[this.speech](share(one.reportLikeness))}</span>` : nothing}
        <span>${this.t(statusNames[one.status])}</span>
      </p>
      ${this.mayMerge ? html`<p><button type="button" @click=${() => this.emit('merge-ask', { other: one })}>${this.t(words.merge)}</button></p>` : nothing}
    </li>`;
  }
}
