import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AuditAnchors, AuditCheckResult } from '../../../shared/api/audit.ts';
import { auditPhrases as say, auditWords as words, faultWords } from '../../../shared/text/audit.ts';
import { formatCount, formatDate, formatInstant } from '../../../shared/text/format.ts';
import { checkAudit, getAuditAnchors } from '../../api/audit.ts';
import { Loader } from '../../app/loader.ts';
import { problemView } from '../../app/problem.ts';
import { withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/data-table.ts';

/** The days' anchors, what the last check found, and, for the auditor, a check of now. */
@customElement('td-anchors-tab')
export class AnchorsTab extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; }
      .bar { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; }
      code { overflow-wrap: anywhere; }
    `,
  ];
  @property({ type: Boolean }) mayCheck = false;
  @state() private found: AuditCheckResult | null = null;
  @state() private failure: unknown = null;
  @state() private busy = false;
  private readonly data = new Loader(
    this,
    (_, signal) => getAuditAnchors(signal),
    () => [] as const,
  );
  private readonly check = async () => {
    this.busy = true;
    this.failure = null;
    this.found = null;
    try {
      this.found = await checkAudit();
      this.data.again();
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  };

  override render() {
    return html`<h2>${this.t(words.anchorsTitle)}</h2>
      <p class="muted">${this.t(words.anchorsLead)}</p>
      <div class="bar">
        ${this.mayCheck ? html`<button type="button" class="primary" ?disabled=${this.busy} @click=${this.check}>${this.t(words.check)}</button>` : nothing}
        <a class="button" href=${withSticky('/cetak/jangkar')}>${this.t(words.printAnchor)}</a>
        <span role="status">${this.busy ? this.t(words.checking) : nothing}</span>
      </div>
      ${this.failure ? problemView(this.failure, this.speech) : nothing}
      ${this.found ? this.result(this.found) : nothing}
      ${this.data.render((state) => this.list(state))}`;
  }
  private result({ checked, anchors, firstBad }: AuditCheckResult) {
    return firstBad
      ? html`<p class="problem" role="alert">${say.broken[this.speech](formatCount(firstBad.seq, this.speech), this.t(faultWords[firstBad.fault]!))}</p>`
      : html`<p class="notice" role="status">${say.whole[this.speech](formatCount(checked, this.speech), formatCount(anchors, this.speech))}</p>`;
  }
  private list({ publicKey, lastCheck, anchors }: AuditAnchors) {
    const [seq = '', fault = ''] = lastCheck?.obj.split(' ') ?? [];
    return html`${
      lastCheck
        ? html`<p class="small muted">${say.lastCheck[this.speech](formatInstant(lastCheck.at, this.speech))}</p>
            ${lastCheck.isWhole || this.found ? nothing : html`<p class="problem" role="alert">${say.broken[this.speech](seq, faultWords[fault] ? this.t(faultWords[fault]) : fault)}</p>`}`
        : nothing
    }
    ${
      anchors.length === 0
        ? html`<p class="muted">${this.t(words.noAnchors)}</p>`
        : html`<td-data-table
            .label=${this.t(words.anchorsTitle)}
            .columns=${[
              { label: this.t(words.day) },
              { label: this.t(words.upTo), number: true },
              { label: this.t(words.first12) },
            ]}
            .rows=${anchors.map((one) => ({
              cells: [
                cell(formatDate(one.date, this.speech), one.date),
                cell(String(one.seq), one.seq),
                cell(html`<code>${one.hash.slice(0, 12)}</code>`),
              ],
            }))}
          ></td-data-table>`
    }
    <p class="small muted">${this.t(words.publicKey)}: <code>${publicKey}</code></p>`;
  }
}
