import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Retention, RetentionRun } from '../../../shared/api/data-protection.ts';
import { longestTerms, type RetentionTerms } from '../../../shared/domain/data-protection.ts';
import { keepsDataProtection } from '../../../shared/domain/role.ts';
import {
  protectionPhrases as phrases,
  protectionWords as words,
  retentionNames,
  termNames,
} from '../../../shared/text/data-protection.ts';
import { formatCount, formatInstant } from '../../../shared/text/format.ts';
import { changeTerms, confirmRetention, getRetention } from '../../api/data-protection.ts';
import { Loader } from '../../app/loader.ts';
import { cell } from '../../ui/data-table.ts';
import { ProtectionTab } from './protection-tab.ts';
import '../../ui/data-table.ts';

const termKeys = Object.keys(longestTerms) as (keyof RetentionTerms)[];

/** What goes tonight, what went before, and how long things are kept. */
@customElement('td-retention-tab')
export class RetentionTab extends ProtectionTab {
  private readonly data = new Loader(
    this,
    (_, signal) => getRetention(signal),
    () => [] as const,
  );
  protected override reload(): void {
    this.values = {};
    this.data.again();
  }
  override render() {
    return html`<p class="lead">${this.t(words.retentionLead)}</p>
      ${this.problem()} ${this.data.render((found) => this.content(found))}`;
  }
  private content(found: Retention) {
    const next = found.runs.find(({ state }) => state === 'announced');
    const past = found.runs.filter(({ state }) => state !== 'announced');
    return html`${past.filter(({ state }) => state === 'stopped').map((run) => this.stopped(run))}
      <section>
        <h2>${this.t(words.next)}</h2>
        ${
          next
            ? html`<p>${phrases.night[this.speech](formatInstant(next.plannedFor, this.speech))}. <span class="muted">${phrases.counted[this.speech](formatInstant(next.announcedAt, this.speech))}</span></p>`
            : html`<p class="notice">${this.t(words.noNext)}</p>`
        }
        ${this.table(found, next)}
        <p class="small muted lead">${this.t(words.auditNote)}</p>
      </section>
      <section>
        <h2>${this.t(words.last)}</h2>
        ${past.length === 0 ? html`<p class="muted">${this.t(words.noneLast)}</p>` : html`<ul class="list">${past.map((run) => this.night(run))}</ul>`}
      </section>
      ${this.terms(found)}`;
  }
  private table({ classes }: Retention, next: RetentionRun | undefined) {
    const of = (key: string) => next?.classes.find((one) => one.key === key);
    return html`<td-data-table
      .label=${this.t(words.next)}
      .columns=${[
        { label: this.t(words.dataClass) },
        { label: this.t(words.what), wide: true },
        { label: this.t(words.term), number: true },
        { label: this.t(words.heldRows), number: true },
        { label: this.t(words.dueRows), number: true },
      ]}
      .rows=${classes.map(({ key, inventory, term }) => {
        const one = of(key);
        return {
          cells: [
            cell(inventory),
            cell(this.t(retentionNames[key])),
            cell(phrases.days[this.speech](formatCount(term, this.speech)), term),
            one ? cell(formatCount(one.held, this.speech), one.held) : cell('–', null),
            one
              ? cell(
                  html`${formatCount(one.due, this.speech)}${one.isTooMuch ? html` <span class="tag">${this.t(words.waitsForYou)}</span>` : nothing}`,
                  one.due,
                )
              : cell('–', null),
          ],
        };
      })}
    ></td-data-table>`;
  }
  private stopped(run: RetentionRun) {
    return html`<section class="card">
      <h2>${this.t(words.stopped)}: ${formatInstant(run.plannedFor, this.speech)}</h2>
      <ul>${run.classes.filter(({ isStopped }) => isStopped).map((one) => html`<li>${this.t(retentionNames[one.key])}: ${formatCount(one.due, this.speech)} / ${formatCount(one.held, this.speech)}</li>`)}</ul>
      ${
        keepsDataProtection(this.roles)
          ? html`<p><button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.run(() => confirmRetention(run.id))}>${this.t(words.confirm)}</button></p>`
          : html`<p class="small muted">${this.t(words.onlyReads)}</p>`
      }
    </section>`;
  }
  private night(run: RetentionRun) {
    const gone = run.classes.filter(({ removed }) => removed > 0);
    return html`<li>
      <strong>${formatInstant(run.plannedFor, this.speech)}</strong>:
      ${
        gone.length === 0
          ? phrases.nothingRemoved[this.speech]()
          : gone
              .map(
                ({ key, removed }) =>
                  `${this.t(retentionNames[key])}: ${phrases.removed[this.speech](formatCount(removed, this.speech))}`,
              )
              .join('; ')
      }${run.confirmedBy ? ` (${phrases.confirmedBy[this.speech](run.confirmedBy)})` : nothing}
    </li>`;
  }
  private terms({ terms, termsVersion }: Retention) {
    if (!keepsDataProtection(this.roles)) return nothing;
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      const value = Object.fromEntries(termKeys.map((key) => [key, Number(this.values[key] ?? terms[key])]));
      void this.run(() => changeTerms({ version: termsVersion, value }), termKeys);
    };
    return html`<section>
      <h2>${this.t(words.terms)}</h2>
      <p class="muted">${this.t(words.termsLead)}</p>
      <form novalidate class="card" @submit=${submit}>
        <div class="part three">
          ${termKeys.map((key) =>
            this.field(
              key,
              {
                label: termNames[key],
                help: phrases.longest[this.speech](formatCount(longestTerms[key], this.speech)),
                required: true,
              },
              (described) => html`<input id=${key} name=${key} type="number" min="1" max=${longestTerms[key]}
                aria-describedby=${described} aria-invalid=${this.errors[key] ? 'true' : 'false'}
                .value=${this.values[key] ?? String(terms[key])}
                @input=${(event: Event) => this.set(key, (event.target as HTMLInputElement).value)} />`,
            ),
          )}
        </div>
        <p><button type="submit" class="primary" ?disabled=${this.busy}>${this.t(words.save)}</button></p>
      </form>
    </section>`;
  }
}
