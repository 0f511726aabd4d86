import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ContactNotice } from '../../../shared/api/data-protection.ts';
import { breachPhrases as phrases, breachWords as words } from '../../../shared/text/breaches.ts';
import { formatInstant } from '../../../shared/text/format.ts';
import { getContactNotices, readContactNotice } from '../../api/data-protection.ts';
import { Loader } from '../../app/loader.ts';
import { ProtectionTab } from './protection-tab.ts';

/** That contacts were opened, by whom and why; each stands there until its reader says that it was read (DP-30). */
@customElement('td-contact-notices')
export class ContactNotices extends ProtectionTab {
  static override styles = [
    ...ProtectionTab.styles,
    css`
      li { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; justify-content: space-between; }
      li p { overflow-wrap: anywhere; max-width: 80ch; }
      ul { display: grid; gap: 8px; max-width: 960px; }
    `,
  ];
  private readonly data = new Loader(
    this,
    (_, signal) => getContactNotices(signal),
    () => [] as const,
  );
  protected override reload(): void {
    this.data.again();
  }
  override render() {
    return html`<section>
      <h2 tabindex="-1">${this.t(words.contacts)}</h2>
      <p class="lead">${this.t(words.contactsLead)}</p>
      ${this.problem()} ${this.data.render(({ notices }) => this.content(notices))}
    </section>`;
  }
  /** The button goes with its notice, so the focus goes to the heading. */
  private async markRead(id: string): Promise<void> {
    if (await this.run(() => readContactNotice(id))) this.renderRoot.querySelector('h2')?.focus();
  }
  private content(notices: readonly ContactNotice[]) {
    if (notices.length === 0) return html`<p class="muted">${this.t(words.noContacts)}</p>`;
    const unread = notices.filter((one) => one.readAt === null);
    const read = notices.filter((one) => one.readAt !== null);
    return html`${
      unread.length > 0
        ? html`<ul>${unread.map(
            (one) => html`<li>
              <p><span class="soon">${this.t(words.unread)}</span> · ${this.line(one)}</p>
              <button type="button" ?disabled=${this.busy} aria-label=${`${this.t(words.markRead)}: ${this.shortId(one.reportId)}`} @click=${() => this.markRead(one.id)}>${this.t(words.markRead)}</button>
            </li>`,
          )}</ul>`
        : nothing
    }
    ${
      read.length > 0
        ? html`<details><summary>${this.t(words.readBefore)}</summary><ul class="small">${read.map((one) => html`<li><p>${this.line(one)}</p></li>`)}</ul></details>`
        : nothing
    }`;
  }
  private line({ reportId, openedBy, openedAt, reason }: ContactNotice): string {
    const why = reason || this.t(words.reasonGone);
    return phrases.opened[this.speech](
      this.shortId(reportId),
      openedBy,
      formatInstant(openedAt, this.speech),
      why,
    );
  }
}
