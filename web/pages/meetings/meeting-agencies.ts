import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AgencyDuty, InvitedAgency } from '../../../shared/api/meetings.ts';
import { importsFigures, isAskedToVerify, type Role } from '../../../shared/domain/role.ts';
import { formatCount } from '../../../shared/text/format.ts';
import {
  attendanceNames,
  dutyNames,
  dutyStateNames,
  meetingPhrases as phrases,
  meetingWords as words,
} from '../../../shared/text/meetings.ts';
import { withSticky } from '../../router.ts';
import { base, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';

/** Who is invited, whether it came, and how far it is with what it was asked for beforehand. */
@customElement('td-meeting-agencies')
export class MeetingAgencies extends TeduhElement {
  static override styles = [
    base,
    tables,
    css`
      .note { color: var(--ink-2); font-size: var(--step-s); margin-bottom: 8px; }
      .open { font-weight: 650; }
      .links { display: flex; flex-wrap: wrap; gap: 0 16px; margin-top: 8px; }
      .links a { padding: 6px 0; }
      td ul { display: grid; gap: 2px; }
      @media (max-width: 560px) {
        table, tbody { display: block; }
        thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--line); }
        th, td { display: block; border: 0; padding: 1px 0; }
      }
    `,
  ];
  @property({ attribute: false }) agencies: readonly InvitedAgency[] = [];
  @property({ attribute: false }) roles: readonly Role[] = [];

  override render() {
    if (this.agencies.length === 0) return html`<p class="muted">${this.t(words.noAgencies)}</p>`;
    return html`<p class="note">${this.t(words.owesNote)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.t(words.agency)}</th>
            <th scope="col">${this.t(words.attendance)}</th>
            <th scope="col">${this.t(words.owes)}</th>
          </tr>
        </thead>
        <tbody>
          ${this.agencies.map(
            (one) => html`<tr>
              <th scope="row">${this.t(one.name)}</th>
              <td>${one.attendance ? this.t(attendanceNames[one.attendance]) : html`<span class="muted">${this.t(words.otherAgency)}</span>`}</td>
              <td>${this.duties(one.duties)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      <p class="links no-print">
        ${importsFigures(this.roles) ? html`<a href=${withSticky('/data?tab=neraca')}>${this.t(words.signHere)}</a>` : nothing}
        ${isAskedToVerify(this.roles) ? html`<a href=${withSticky('/cek')}>${this.t(words.answerHere)}</a>` : nothing}
      </p>`;
  }
  private duties(duties: readonly AgencyDuty[] | null) {
    if (!duties) return html`<span class="muted">${this.t(words.otherAgency)}</span>`;
    if (duties.length === 0) return html`<span class="muted">${this.t(words.owesNothing)}</span>`;
    return html`<ul>
      ${duties.map(
        ({ duty, state, open }) =>
          html`<li>
            ${this.t(dutyNames[duty])}:
            <span class=${state === 'open' || state === 'changed' ? 'open' : ''}>
              ${open ? phrases.unanswered[this.speech](formatCount(open, this.speech)) : this.t(dutyStateNames[duty][state])}
            </span>
          </li>`,
      )}
    </ul>`;
  }
}
