import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Rumour, rumourShelves, type RumourShelf } from '../../../shared/api/rumours.ts';
import type { Session } from '../../../shared/api/session.ts';
import { assessesReports, judgesRumours } from '../../../shared/domain/role.ts';
import { formatCount } from '../../../shared/text/format.ts';
import { rumourWords as words, shelfNames, shelfNotes } from '../../../shared/text/rumours.ts';
import { getAreas } from '../../api/areas.ts';
import { getIncidents } from '../../api/incidents.ts';
import { getRumours } from '../../api/rumours.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './heard-form.ts';
import './rumour-card.ts';

/** The rumour desk: claims that go round, checked and answered. */
@customElement('td-rumours-page')
export class RumoursPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }
      .head p { color: var(--ink-2); margin-top: 2px; max-width: 80ch; }
      .head a { display: inline-block; padding: 6px 0; }
      section > p { color: var(--ink-2); font-size: var(--step-s); margin: 2px 0 10px; }
      .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 460px), 1fr)); gap: 12px; align-items: start; }
      .heard > td-heard-form { margin-top: 12px; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  /** A card that is being written on stays where it is, whatever others do to it meanwhile. */
  private readonly pinned = new Map<string, RumourShelf>();

  private readonly loader = new Loader(
    this,
    async ([asKnownAt], signal) => {
      const [{ rumours }, { areas }, { incidents }] = await Promise.all([
        getRumours(asKnownAt, signal),
        getAreas(signal),
        getIncidents({ limit: 500, asKnownAt }, signal),
      ]);
      return { rumours, incidents, areas: new Map(areas.map((area) => [area.code, area])) };
    },
    () => [query().get('asKnownAt')] as const,
  );

  override render() {
    return html`<div class="head">
        <h1>${this.t(words.title)}</h1>
        <p>${this.t(words.lead)}</p>
        <a href=${withSticky('/laporan')}>← ${this.t(words.backToReports)}</a>
      </div>
      ${this.loader.render((data) => this.content(data))}`;
  }
  private content(data: NonNullable<RumoursPage['loader']['value']>) {
    const roles = this.session?.account?.roles ?? [];
    const on = (shelf: RumourShelf) =>
      data.rumours.filter((one) => (this.pinned.get(one.id) ?? one.shelf) === shelf);
    return html`
      ${
        assessesReports(roles)
          ? html`<details class="card heard" @rumour-saved=${this.loader.again}>
              <summary>${this.t(words.heard)}</summary>
              <td-heard-form .areas=${data.areas}></td-heard-form>
            </details>`
          : nothing
      }
      ${data.rumours.length === 0 ? html`<p class="notice">${this.t(words.empty)}</p>` : nothing}
      ${data.rumours.length > 0 ? rumourShelves.map((shelf) => this.shelf(shelf, on(shelf), data)) : nothing}
    `;
  }
  private pin(event: CustomEvent<{ rumour: Rumour; isOpen: boolean }>): void {
    const { rumour, isOpen } = event.detail;
    if (isOpen) this.pinned.set(rumour.id, rumour.shelf);
    else this.pinned.delete(rumour.id);
    this.requestUpdate();
  }
  private shelf(
    shelf: RumourShelf,
    rumours: readonly Rumour[],
    { areas, incidents }: NonNullable<RumoursPage['loader']['value']>,
  ) {
    const mayJudge = judgesRumours(this.session?.account?.roles ?? []);
    return html`<section aria-labelledby=${shelf}>
      <h2 id=${shelf}>${this.t(shelfNames[shelf])} (${formatCount(rumours.length, this.speech)})</h2>
      <p>${this.t(shelfNotes[shelf])}</p>
      ${
        rumours.length === 0
          ? html`<p class="muted">${this.t(words.emptyShelf)}</p>`
          : html`<div class="cards" @rumour-saved=${this.loader.again} @rumour-moved-on=${this.loader.again} @rumour-edit=${this.pin}>
              ${repeat(
                rumours,
                (one) => one.id,
                (one) =>
                  html`<td-rumour-card .rumour=${one} .areas=${areas} .incidents=${incidents} .mayJudge=${mayJudge}></td-rumour-card>`,
              )}
            </div>`
      }
    </section>`;
  }
}
