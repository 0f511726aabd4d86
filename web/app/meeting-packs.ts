import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Briefings } from '../../shared/api/briefings.ts';
import { makesBriefings, type Role } from '../../shared/domain/role.ts';
import {
  audienceNames,
  briefingPagePhrases as phrases,
  briefingPageWords as words,
} from '../../shared/text/briefing-page.ts';
import { formatInstant, formatMonth } from '../../shared/text/format.ts';
import { getBriefings } from '../api/briefings.ts';
import { withSticky } from '../router.ts';
import { base, controls, tables } from '../styles/shared.ts';
import { TeduhElement } from '../ui/element.ts';
import { Loader } from './loader.ts';

/** Packs of a meeting, or all that the reader may open; drafts for who drafts. */
@customElement('td-meeting-packs')
export class MeetingPacks extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { display: grid; gap: 10px; }
      .state { font-size: var(--step-s); border-radius: 3px; padding: 1px 6px; background: var(--surface-2); white-space: nowrap; }
      .state.out { background: var(--accent-soft); color: var(--accent); }
      tbody th { font-weight: 600; }
    `,
  ];
  /** Null: of all meetings and of none. */
  @property({ attribute: false }) meetingId: string | null = null;
  @property({ attribute: false }) roles: readonly Role[] = [];
  private readonly data = new Loader(
    this,
    ([meeting], signal) => getBriefings(meeting, signal),
    () => [this.meetingId] as const,
  );

  override render() {
    return html`<h2>${this.t(words.packs)}</h2>
      ${
        makesBriefings(this.roles)
          ? html`<p class="no-print"><a class="button" href=${withSticky(`/rakor/paparan/baru${this.meetingId ? `?meeting=${this.meetingId}` : ''}`)}>${this.t(words.make)}</a></p>`
          : nothing
      }
      ${this.data.render((found) => this.list(found))}`;
  }
  private list({ drafts, snapshots }: Briefings) {
    if (drafts.length + snapshots.length === 0)
      return html`<p class="muted">${this.t(makesBriefings(this.roles) ? words.none : words.noneReleased)}</p>`;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${this.t(words.packs)}><table>
      <tbody>
        ${drafts.map(
          (one) => html`<tr>
            <th scope="row"><a href=${withSticky(`/rakor/paparan/rancangan/${one.id}`)}>${one.title}</a></th>
            <td><span class="state">${this.t(words.draft)}</span></td>
            <td>${formatMonth(one.month, this.speech)} · ${audienceNames[one.audience][this.speech]}</td>
            <td class="small muted">${phrases.changedBy[this.speech](one.changedBy, formatInstant(one.changedAt, this.speech))}</td>
          </tr>`,
        )}
        ${snapshots.map(
          (one) => html`<tr>
            <th scope="row"><a href=${withSticky(`/rakor/paparan/${one.id}`)}>${one.number} ${one.title}</a></th>
            <td><span class="state ${one.publishedAt ? 'out' : ''}">${this.t(one.publishedAt ? words.released : words.frozen)}</span></td>
            <td>${formatMonth(one.month, this.speech)} · ${audienceNames[one.audience][this.speech]}</td>
            <td class="small muted">
              ${phrases.frozenBy[this.speech](one.frozenBy, formatInstant(one.frozenAt, this.speech))}
              ${one.newer && one.isHeld ? html`<br /><b>${phrases.newer[this.speech](one.newer.number)}</b>` : nothing}
            </td>
          </tr>`,
        )}
      </tbody>
    </table></div>`;
  }
}
