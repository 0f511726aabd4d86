import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Area } from '../../../shared/api/areas.ts';
import type { Poster, Posters } from '../../../shared/api/posters.ts';
import { entryWords } from '../../../shared/text/catat.ts';
import { formatCount, formatDate } from '../../../shared/text/format.ts';
import { reportWords } from '../../../shared/text/laporan.ts';
import { posterPhrases, posterWords as words } from '../../../shared/text/posters.ts';
import { getAreas } from '../../api/areas.ts';
import { getPosters, makePoster, revokePoster } from '../../api/posters.ts';
import { RequestError } from '../../api/request.ts';
import { Loader } from '../../app/loader.ts';
import { OneAct } from '../../app/one-act.ts';
import { problemView } from '../../app/problem.ts';
import { withSticky } from '../../router.ts';
import { cell, type DataRow } from '../../ui/data-table.ts';
import { EntryForm } from '../../ui/entry-form.ts';
import '../../ui/area-picker.ts';
import '../../ui/data-table.ts';

/** Posters that were made: a list, a new one, and taking one back. */
@customElement('td-posters-page')
export class PostersPage extends EntryForm {
  static override styles = [
    ...EntryForm.styles,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
      section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
      .row-tools { display: flex; gap: 8px; flex-wrap: wrap; }
    `,
  ];
  private readonly act = new OneAct(this);
  private readonly data = new Loader(
    this,
    async (_, signal) => {
      const [posters, { areas }] = await Promise.all([getPosters(signal), getAreas(signal)]);
      return { posters, areas: new Map(areas.map((area) => [area.code, area])) };
    },
    () => [] as const,
  );

  private async run(work: () => Promise<unknown>): Promise<void> {
    if (await this.act.run(work)) return this.data.again();
    const { error } = this.act;
    const problem = error instanceof RequestError ? error.problem : null;
    if (this.takeErrors(problem, ['label', 'areaCode'])) this.act.forget();
  }
  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!this.complete(['label', 'areaCode'])) return;
    await this.run(async () => {
      await makePoster({ label: this.text('label'), areaCode: this.text('areaCode') });
      this.values = {};
    });
  }

  override render() {
    return html`<p><a href=${withSticky('/laporan')}>← ${this.t(reportWords.title)}</a></p><header><h1>${this.t(words.title)}</h1><p class="muted">${this.t(words.lead)}</p></header>
      ${this.data.render(({ posters, areas }) => html`${this.maker(areas)}${this.list(posters, areas)}`)}`;
  }
  private maker(areas: ReadonlyMap<string, Area>) {
    return html`<section>
      <h2>${this.t(words.make)}</h2>
      <form novalidate class="card" @submit=${this.submit}>
        ${this.field('label', { label: words.label, help: words.labelHelp, required: true, maxlength: 120 })}
        <td-area-picker
          data-name="areaCode"
          .legend=${`${this.t(words.area)} (${this.t(entryWords.required)})`}
          .areas=${areas}
          .value=${this.values['areaCode'] ?? ''}
          .error=${this.errors['areaCode'] ?? ''}
          @area-choose=${(event: CustomEvent<{ code: string }>) => this.set('areaCode', event.detail.code)}
        ></td-area-picker>
        ${this.act.error ? problemView(this.act.error, this.speech) : nothing}
        <p><button type="submit" class="primary" ?disabled=${this.act.busy}>${this.t(words.make)}</button></p>
      </form>
    </section>`;
  }
  private list({ posters }: Posters, areas: ReadonlyMap<string, Area>) {
    return html`<section>
      <h2>${this.t(words.list)}</h2>
      ${
        posters.length === 0
          ? html`<p class="muted">${this.t(words.none)}</p>`
          : html`<p class="small muted">${this.t(words.revokeHelp)}</p>
              <td-data-table
                .label=${this.t(words.list)}
                .columns=${[
                  { label: this.t(words.label), wide: true },
                  { label: this.t(words.area) },
                  { label: this.t(words.made) },
                  { label: this.t(words.reports), number: true },
                  { label: this.t(words.state) },
                  { label: this.t(words.actions), sortable: false },
                ]}
                .rows=${posters.map((poster) => this.row(poster, areas))}
              ></td-data-table>`
      }
    </section>`;
  }
  private row(poster: Poster, areas: ReadonlyMap<string, Area>): DataRow {
    const { revokedAt } = poster;
    return {
      faint: revokedAt !== null,
      cells: [
        cell(poster.label),
        cell(areas.get(poster.areaCode)?.name ?? poster.areaCode),
        cell(formatDate(poster.createdAt, this.speech), poster.createdAt),
        cell(formatCount(poster.reports, this.speech), poster.reports),
        cell(
          revokedAt
            ? posterPhrases.revokedOn[this.speech](formatDate(revokedAt, this.speech))
            : this.t(words.active),
        ),
        cell(
          html`<span class="row-tools">
            <a class="button" aria-label=${`${this.t(words.open)}: ${poster.label}`} href=${withSticky(`/poster/${poster.id}`)}>${this.t(words.open)}</a>
            ${
              revokedAt
                ? nothing
                : html`<button type="button" ?disabled=${this.act.busy} aria-label=${`${this.t(words.revoke)}: ${poster.label}`} @click=${() => this.run(() => revokePoster(poster.id))}>${this.t(words.revoke)}</button>`
            }
          </span>`,
          null,
        ),
      ],
    };
  }
}
