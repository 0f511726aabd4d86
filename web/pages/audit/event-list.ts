import { AddressFollower } from '../../app/address-follower.ts';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AuditRow } from '../../../shared/api/audit.ts';
import type { AccountRow } from '../../../shared/api/session.ts';
import { type AuditGroup, auditGroups } from '../../../shared/domain/audit-acts.ts';
import { auditGroupNames, wordsOfAct } from '../../../shared/text/audit-acts.ts';
import { auditWords as words, wordsOfReason } from '../../../shared/text/audit.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import { getAccounts } from '../../api/accounts.ts';
import { getAudit } from '../../api/audit.ts';
import { Loader } from '../../app/loader.ts';
import { query, setQuery } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../ui/data-table.ts';
import './event-export.ts';

/** Names of the filter in the address, and what the question calls them. */
const filterNames = { dari: 'from', sampai: 'to', orang: 'actor', kelompok: 'group', data: 'obj' } as const;
type FilterName = keyof typeof filterNames;

/** The trail, newest first, page by page; the filter and the page are in the address. */
@customElement('td-event-list')
export class EventList extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; }
      form { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: end; }
      label { display: grid; gap: 2px; font-size: var(--step-s); color: var(--ink-2); }
      select { max-width: 260px; }
      nav { display: flex; gap: 8px; }
    `,
  ];
  @property({ type: Boolean }) mayExport = false;
  /** One kind of events only. */
  @property({ attribute: false }) only: AuditGroup | null = null;

  private readonly people = new Loader(
    this,
    (_, signal) => getAccounts(signal),
    () => [] as const,
  );
  private readonly data = new Loader(
    this,
    ([address, only], signal) => {
      const asked = new URLSearchParams(address);
      const before = Number(asked.get('sebelum'));
      return getAudit(
        { ...this.filter(asked, only), before: Number.isSafeInteger(before) && before > 0 ? before : null },
        signal,
      );
    },
    () => [location.search, this.only] as const,
  );
  private filter(asked: URLSearchParams, only: AuditGroup | null) {
    const group = only ?? asked.get('kelompok');
    return {
      from: asked.get('dari'),
      to: asked.get('sampai'),
      actor: asked.get('orang'),
      group: auditGroups.find((one) => one === group) ?? null,
      obj: asked.get('data'),
    };
  }
  protected readonly followed = new AddressFollower(this);
  private readonly apply = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const value = (name: FilterName) => String(form.get(name) ?? '').trim() || null;
    setQuery(
      {
        dari: value('dari'),
        sampai: value('sampai'),
        orang: value('orang'),
        kelompok: value('kelompok'),
        data: value('data'),
        sebelum: null,
      },
      false,
    );
  };

  override render() {
    return html`${this.only ? html`<p class="muted">${this.t(words.contactLead)}</p>` : nothing}
      ${this.filters(this.people.value?.accounts ?? [])}
      ${this.data.render(
        ({ events, next, isOwnSection }) => html`
          ${isOwnSection ? html`<p class="small muted">${this.t(words.ownSection)}</p>` : nothing}
          ${
            events.length === 0
              ? html`<p class="muted">${this.t(words.none)}</p>`
              : html`<td-data-table
                  .label=${this.t(words.title)}
                  .columns=${[
                    { label: '#', number: true, sortable: false },
                    { label: this.t(words.time), sortable: false },
                    { label: this.t(words.who), sortable: false },
                    { label: this.t(words.what), wide: true, sortable: false },
                    { label: this.t(words.object), sortable: false },
                    { label: this.t(words.reason), sortable: false },
                  ]}
                  .rows=${events.map((one) => this.row(one))}
                ></td-data-table>`
          }
          <nav aria-label=${this.t(words.title)}>
            ${query().get('sebelum') ? html`<button type="button" @click=${() => setQuery({ sebelum: null }, false)}>${this.t(words.newest)}</button>` : nothing}
            ${next === null ? nothing : html`<button type="button" @click=${() => setQuery({ sebelum: String(next) }, false)}>${this.t(words.older)}</button>`}
          </nav>
        `,
      )}
      ${this.mayExport ? html`<td-event-export .filter=${this.filter(query(), this.only)}></td-event-export>` : nothing}`;
  }
  private filters(accounts: readonly AccountRow[]) {
    const asked = query();
    const [actor, group] = [asked.get('orang'), asked.get('kelompok')];
    const day = (name: 'dari' | 'sampai', label: string) =>
      html`<label>${label}<input type="date" name=${name} .value=${asked.get(name) ?? ''} /></label>`;
    return html`<form @submit=${this.apply}>
      ${day('dari', this.t(words.from))} ${day('sampai', this.t(words.to))}
      <label>${this.t(words.who)}
        <select name="orang">
          <option value="" ?selected=${!actor}>${this.t(words.allPeople)}</option>
          <option value="system" ?selected=${actor === 'system'}>${this.t(words.program)}</option>
          ${accounts.map((one) => html`<option value=${one.id} ?selected=${one.id === actor}>${one.name}</option>`)}
        </select>
      </label>
      ${
        this.only
          ? nothing
          : html`<label>${this.t(words.kind)}
              <select name="kelompok">
                <option value="" ?selected=${!group}>${this.t(words.allKinds)}</option>
                ${auditGroups.map((one) => html`<option value=${one} ?selected=${one === group}>${this.t(auditGroupNames[one])}</option>`)}
              </select>
            </label>`
      }
      <label>${this.t(words.objectStarts)}<input name="data" maxlength="80" .value=${asked.get('data') ?? ''} /></label>
      <button type="submit">${this.t(words.filter)}</button>
      ${
        (Object.keys(filterNames) as FilterName[]).some((name) => asked.get(name))
          ? html`<button type="button" class="quiet" @click=${() =>
              setQuery(
                { dari: null, sampai: null, orang: null, kelompok: null, data: null, sebelum: null },
                false,
              )}>${this.t(words.clear)}</button>`
          : nothing
      }
    </form>`;
  }
  private who({ actorId, actorName, role }: AuditRow): string {
    if (actorName) return actorName;
    if (role === 'public' && actorId === 'system') return this.t(words.sender);
    return actorId === 'system' ? this.t(words.program) : this.t(words.unknown);
  }
  private row(one: AuditRow): DataRow {
    return {
      cells: [
        cell(String(one.seq), one.seq),
        cell(formatInstant(one.at, this.speech), one.at),
        cell(
          html`${this.who(one)}${one.actorName ? html`<br /><code>${one.actorId.slice(0, 8)}</code>` : nothing}`,
        ),
        cell(this.t(wordsOfAct(one.act))),
        cell(html`<code>${one.obj}</code>`),
        cell(one.reason ? this.t(wordsOfReason(one.reason)) : ''),
      ],
    };
  }
}
