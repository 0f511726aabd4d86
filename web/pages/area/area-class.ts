import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { UnseenDetail } from '../../../shared/api/score-runs.ts';
import { app, appPhrases } from '../../../shared/text/app.ts';
import { areaWords as words } from '../../../shared/text/areas.ts';
import { overview } from '../../../shared/text/overview.ts';
import { absenceWords, reliabilityNames } from '../../../shared/text/terms.ts';
import { base } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/badges.ts';

/** What is told of an area to whom it is not shown whole (DP-38): its class and how far to trust it, or who reads it. */
@customElement('td-area-class')
export class AreaClass extends TeduhElement {
  static override styles = [
    base,
    css`
      .line { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; margin: 8px 0; }
      .none { font-size: var(--step-2); font-weight: 650; }
      p { max-width: 72ch; }
      .people { font-size: var(--step-s); color: var(--ink-2); font-weight: 600; margin-top: 12px; }
    `,
  ];
  @property({ attribute: false }) detail!: UnseenDetail;

  override render() {
    const { cell, sight } = this.detail;
    const { reliability: grade } = cell;
    return html`<section class="card" aria-labelledby="class">
      <h2 id="class">${this.t(app.class)}</h2>
      ${sight === 'class' ? this.told() : nothing}
      <p>${this.t(sight === 'class' ? overview.classesNote : words.outsideSight)}</p>
      ${grade ? html`<p class="small muted">${appPhrases.reliabilityGrade[this.speech](grade, this.t(reliabilityNames[grade]))}</p>` : nothing}
      <p class="people">${this.t(app.placesNotPersons)}</p>
    </section>`;
  }
  private told() {
    const { riskClass, riskReason, reliability } = this.detail.cell;
    return html`<div class="line">
        ${
          riskClass === null
            ? html`<span class="none">${this.t(words.noClass)}</span>`
            : html`<td-class-badge .value=${riskClass}></td-class-badge>`
        }
        ${reliability ? html`<td-grade .grade=${reliability}></td-grade>` : nothing}
      </div>
      ${riskClass === null ? html`<p class="muted">${this.t(absenceWords[riskReason ?? 'no_figure'])}</p>` : nothing}`;
  }
}
