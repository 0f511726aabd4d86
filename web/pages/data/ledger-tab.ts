import { AddressFollower } from '../../app/address-follower.ts';
import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ForeignWorkerCount } from '../../../shared/api/foreign-workers.ts';
import type { CountSignatures, LedgerView } from '../../../shared/api/ledger.ts';
import type { Session } from '../../../shared/api/session.ts';
import { importsFigures } from '../../../shared/domain/role.ts';
import { dayOf } from '../../../shared/domain/wib-day.ts';
import { type CountKind, dotRows, ledgerTables } from '../../../shared/figures/ledger.ts';
import { dataWords } from '../../../shared/text/data.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { ledgerPhrases, ledgerWords as words } from '../../../shared/text/ledger.ts';
import { getLedger, getSignatures } from '../../api/ledger.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query, setQuery } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { dataStyles } from './data-styles.ts';
import '../../charts/ledger-chart.ts';
import '../../ui/drawer.ts';
import './ledger-origin.ts';
import './ledger-parts.ts';
import './ledger-signatures.ts';
import './ledger-table.ts';

const kinds: readonly CountKind[] = ['stock', 'flow'];

/** Counts of foreign workers of one area, agencies side by side; stock and flow apart, nothing added, small cells hidden. */
@customElement('td-ledger-tab')
export class LedgerTab extends TeduhElement {
  static override styles = [
    base,
    controls,
    dataStyles,
    css`
      .area { max-width: 420px; }
      .area select { width: 100%; }
      .group { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
      .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; font-size: var(--step-s); color: var(--ink-2); }
      .legend span { display: inline-flex; align-items: center; gap: 6px; }
      .legend i { width: 10px; height: 10px; border-radius: 50%; border: 2px solid var(--ink-2); }
      .legend i.full { background: var(--ink-2); }
      td-ledger-chart { max-width: 760px; margin-top: 8px; }
      article { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private opened: ForeignWorkerCount | null = null;

  private readonly data = new Loader(
    this,
    async ([area, asKnownAt], signal) => {
      const [view, signed] = await Promise.all([
        getLedger(area, asKnownAt, signal),
        getSignatures(asKnownAt, signal),
      ]);
      return { view, signed };
    },
    () => [query().get('wilayah'), query().get('asKnownAt')] as const,
  );
  protected readonly followed = new AddressFollower(this);
  /** The day that ages are counted to. */
  private get today(): string {
    return dayOf(query().get('asKnownAt') ?? new Date().toISOString());
  }
  private get isPast(): boolean {
    return query().get('asKnownAt') !== null;
  }

  override render() {
    return html`<section>
        <h2 id="ledger">${this.t(dataWords.ledger)}</h2>
        <p class="note">${this.t(dataWords.ledgerNote)}</p>
        <p class="note">${this.t(dataWords.ledgerContext)}</p>
        <p class="notice">${this.t(dataWords.suppressed)} ${this.t(words.smallForAll)}</p>
      </section>
      ${this.data.render(({ view, signed }) => html`${this.content(view, signed)}`)}
      <td-drawer
        .heading=${this.opened ? this.t(words.provenance) : ''}
        .open=${this.opened !== null}
        @drawer-close=${() => (this.opened = null)}
      ><td-ledger-origin .count=${this.opened}></td-ledger-origin></td-drawer>`;
  }
  private content(view: LedgerView, signed: CountSignatures) {
    const mayWrite = !this.isPast && importsFigures(this.session?.account?.roles ?? []);
    const waters = new Set(view.places.filter((one) => one.level === 'sea_zone').map((one) => one.areaCode));
    const ashore = view.counts.filter((one) => !waters.has(one.areaCode) || one.areaCode === view.areaCode);
    const afloat = view.counts.filter((one) => !ashore.includes(one));
    return html`<div
      class="group"
      @count-open=${(event: CustomEvent<ForeignWorkerCount>) => (this.opened = event.detail)}
      @ledger-changed=${this.data.again}
    >
      ${this.chooser(view)}
      ${view.counts.length === 0 ? html`<p class="muted">${this.t(words.nothing)}</p>` : nothing}
      ${kinds.map((kind) => this.kind(kind, ashore, view, mayWrite))}
      <td-ledger-parts .counts=${ashore} .today=${this.today}></td-ledger-parts>
      <section aria-labelledby="waters">
        <h2 id="waters">${this.t(words.waters)}</h2>
        ${
          afloat.length === 0
            ? html`<p class="note">${this.t(words.noWaters)}</p>`
            : kinds.flatMap((kind) => this.tables(kind, afloat, view, mayWrite))
        }
      </section>
      <td-ledger-signatures .signed=${signed} .today=${this.today} .maySign=${mayWrite}></td-ledger-signatures>
    </div>`;
  }
  private chooser({ areaCode, places }: LedgerView) {
    return html`<div class="field area">
      <label for="ledger-area">${this.t(words.chooseArea)}</label>
      <select
        id="ledger-area"
        @change=${(event: Event) => setQuery({ wilayah: (event.target as HTMLSelectElement).value })}
      >
        ${places.map(
          (one) => html`<option value=${one.areaCode} ?selected=${one.areaCode === areaCode}>
            ${ledgerPhrases.placeCounts[this.speech](one.name, one.counts ? formatCount(one.counts, this.speech) : this.t(words.noCounts))}
          </option>`,
        )}
      </select>
    </div>`;
  }
  private kind(kind: CountKind, counts: readonly ForeignWorkerCount[], view: LedgerView, mayWrite: boolean) {
    const tables = this.tables(kind, counts, view, mayWrite);
    if (tables.length === 0) return nothing;
    return html`<section aria-labelledby=${kind}>
      <h2 id=${kind}>${this.t(kind === 'stock' ? dataWords.stock : dataWords.flow)}</h2>
      <p class="note">${this.t(kind === 'stock' ? words.gapNote : dataWords.flowNote)}</p>
      ${tables}
    </section>`;
  }
  private tables(
    kind: CountKind,
    counts: readonly ForeignWorkerCount[],
    view: LedgerView,
    mayWrite: boolean,
  ) {
    return ledgerTables(counts, kind, view.gaps).map((table) => {
      const rows = dotRows(
        counts.filter((one) => one.areaScope === table.scope),
        kind,
      );
      const id = `${kind}-${table.scope.replaceAll('.', '-')}`;
      const name = this.t(kind === 'stock' ? dataWords.stock : dataWords.flow);
      return html`<article class="card" aria-labelledby=${id}>
        <h3 id=${id}>${table.areaName}</h3>
        ${
          rows.length
            ? html`<td-ledger-chart .rows=${rows} .label=${ledgerPhrases.chart[this.speech](table.areaName, name)}></td-ledger-chart>
                <p class="legend" role="group" aria-label=${this.t(words.legend)}><span><i class="full"></i>${this.t(words.newest)}</span><span><i></i>${this.t(words.earlier)}</span><span>${this.t(words.chartSource)}</span></p>`
            : nothing
        }
        <td-ledger-table .table=${table} .kind=${kind} .today=${this.today} .mayExplain=${mayWrite}></td-ledger-table>
      </article>`;
    });
  }
}
