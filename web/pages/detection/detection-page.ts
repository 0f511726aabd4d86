import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session } from '../../../shared/api/session.ts';
import type { ScoreLevel } from '../../../shared/domain/area.ts';
import { type DetectionView, readDetectionView } from '../../../shared/figures/detection-view.ts';
import { app } from '../../../shared/text/app.ts';
import { detection as words, detectionPhrases as phrases } from '../../../shared/text/detection.ts';
import { formatCount, formatInstant } from '../../../shared/text/format.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import { addressChanged, query, setQuery, withSticky } from '../../router.ts';
import { TeduhElement } from '../../ui/element.ts';
import { type DetectionData, getDetectionData } from './detection-data.ts';
import { detectionStyles } from './detection-styles.ts';
import { type DetectionTab, detectionTabs } from './detection-tabs.ts';
import '../../ui/segmented.ts';
import '../../ui/tab-links.ts';

/** What stands out from the usual; the tab and the level are in the address. */
@customElement('td-detection-page')
export class DetectionPage extends TeduhElement {
  static override styles = [
    ...detectionStyles,
    css`
      .head { margin-bottom: 12px; }
      .head p { color: var(--ink-2); margin-top: 2px; max-width: 76ch; }
      td-tab-links { margin-bottom: 16px; }
      .level { margin-bottom: 16px; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  @state() private view: DetectionView = readDetectionView(query());
  private readonly data = new Loader(
    this,
    ([level, asKnownAt, alone], signal) =>
      alone ? Promise.resolve(null) : getDetectionData(level, asKnownAt, signal),
    () => [this.view.level, query().get('asKnownAt'), Boolean(this.tab.alone)] as const,
  );
  private readonly addressListener = () => {
    this.view = readDetectionView(query());
  };
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(addressChanged, this.addressListener);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(addressChanged, this.addressListener);
  }
  private get tabs(): readonly DetectionTab[] {
    const roles = this.session?.account?.roles ?? [];
    return detectionTabs.filter((one) => one.for?.(roles) ?? true);
  }
  private get tab(): DetectionTab {
    return this.tabs.find((one) => one.key === this.view.tab) ?? this.tabs[0]!;
  }

  override updated(): void {
    void this.tab.load();
  }
  override render() {
    const { tab, view } = this;
    const levelPart = view.level === 'district' ? '&level=district' : '';
    return html`<div class="head">
        <h1>${this.t(words.title)}</h1>
        <p>${this.t(words.lead)}</p>
      </div>
      <td-tab-links
        .label=${this.t(words.tabs)}
        .items=${this.tabs.map((one) => ({
          href: withSticky(`/deteksi?tab=${one.key}${levelPart}`),
          label: this.t(one.words),
          current: one === tab,
        }))}
      ></td-tab-links>
      ${tab.alone ? tab.alone() : this.data.render((data) => (data ? this.content(data) : html``))}`;
  }
  private content(data: DetectionData) {
    const { answer } = data;
    return html`<td-segmented
        class="level no-print"
        .legend=${this.t(words.level)}
        .value=${this.view.level}
        .choices=${[
          { value: 'regency', label: this.t(app.regency) },
          { value: 'district', label: this.t(app.district) },
        ]}
        @choose=${(event: CustomEvent<ScoreLevel>) => setQuery({ level: event.detail === 'district' ? 'district' : null })}
      ></td-segmented>
      ${answer.level === this.view.level ? this.tab.draw?.(data, this.view) : html`<p class="muted" role="status">${this.t(app.loading)}</p>`}
      ${answer.notPlaced > 0 ? html`<p class="source">${phrases.notPlaced[this.speech](formatCount(answer.notPlaced, this.speech))}</p>` : nothing}
      <p class="source">
        <strong>${this.t(words.notPersons)}</strong> ${this.t(words.counted)}
        ${phrases.source[this.speech](answer.model.code, String(answer.model.version), formatInstant(answer.dataCut, this.speech))}
      </p>`;
  }
}
