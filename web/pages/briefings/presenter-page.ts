import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Snapshot } from '../../../shared/api/briefings.ts';
import { type Slide, type SlideText, slidesOf } from '../../../shared/briefings/slides.ts';
import {
  briefingPagePhrases as phrases,
  briefingPageWords as words,
} from '../../../shared/text/briefing-page.ts';
import { formatInstant, formatLongDate, formatMonth } from '../../../shared/text/format.ts';
import { getSnapshot } from '../../api/briefings.ts';
import { Loader } from '../../app/loader.ts';
import { simulationMark } from '../../app/simulation.ts';
import { navigate, query, setQuery } from '../../router.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import { packTable, notes } from './pack-view.ts';

/** The frozen pack in the room: one slide at a time, by keyboard, on the whole screen; needs no network once it is open. */
@customElement('td-presenter-page')
export class PresenterPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { position: fixed; inset: 0; display: grid; grid-template-rows: auto minmax(0, 1fr) auto; background: var(--surface); z-index: 30; --step-0: clamp(1rem, 1.55vw, 1.7rem); --step-1: clamp(1.15rem, 1.9vw, 2rem); --step-s: clamp(0.8rem, 1vw, 1.05rem); --map-height: 58vh; --chart-height: 62vh; }
      header, footer { display: flex; gap: 12px; align-items: center; justify-content: space-between; padding: 6px clamp(12px, 3vw, 48px); font-size: var(--step-s); color: var(--ink-2); flex-wrap: wrap; }
      header .class { font-weight: 700; letter-spacing: 0.06em; color: var(--ink); margin-inline: auto; }
      /* colours of the TLP standard on black */
      .tlp { background: #000; color: #fff; padding: 1px 8px; border-radius: 3px; font-weight: 700; }
      .tlp.red { color: #ff2b2b; }
      .tlp.amb { color: #ffc000; }
      .tlp.gre { color: #33ff00; }
      .slide { overflow: auto; padding: clamp(12px, 2.4vw, 40px) clamp(16px, 5vw, 90px); display: grid; align-content: start; gap: clamp(10px, 1.6vh, 22px); }
      .slide:focus { outline: none; }
      .slide:focus-visible { box-shadow: inset 0 3px 0 var(--focus); }
      h1 { font-size: clamp(1.4rem, 2.5vw, 2.8rem); color: var(--accent); }
      .cover h1 { font-size: clamp(1.6rem, 3.4vw, 3.6rem); }
      .text { display: grid; gap: 0.8vh; }
      h2 { font-size: clamp(1.15rem, 1.9vw, 2.1rem); }
      .cover { align-content: center; min-height: 70vh; display: grid; gap: 2vh; }
      .cover p { font-size: var(--step-1); }
      ul.lines { list-style: disc; padding-left: 1.1em; display: grid; gap: 1.1vh; }
      .lines { font-size: var(--step-1); line-height: 1.35; max-width: 84ch; }
      p.lines + p.lines { margin-top: 0; }
      caption { color: var(--ink); font-weight: 600; font-size: var(--step-0); }
      figure { display: grid; gap: 8px; }
      figcaption { font-weight: 600; font-size: var(--step-0); }
      .notes { font-size: var(--step-s); color: var(--ink-3); }
      .withheld { font-style: italic; }
      nav select { max-width: 18em; }
      nav { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; white-space: nowrap; }
      nav button { font-size: var(--step-s); }
      .sim { background: var(--simulation); color: #fff; padding: 1px 8px; border-radius: 3px; font-weight: 700; }
    `,
  ];
  @property({ attribute: false }) params: Record<string, string> = {};
  @state() private at = Math.max(0, Number(query().get('slide') ?? '1') - 1) || 0;
  private slides: Slide[] = [];
  private readonly data = new Loader(
    this,
    async ([id], signal) => {
      const found = await getSnapshot(id!, signal);
      this.slides = slidesOf(found.pack);
      return found;
    },
    () => [this.params['id']] as const,
  );

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.keys);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.keys);
    if (document.fullscreenElement) void document.exitFullscreen();
  }
  private readonly keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const inside = event.composedPath()[0] as Element | undefined;
    // a button under the focus is pressed by the space bar, a list is walked by arrows
    if (inside?.closest('select') || (event.key === ' ' && inside?.closest('button, a, summary'))) return;
    const steps: Record<string, () => void> = {
      ArrowRight: () => this.go(this.at + 1),
      PageDown: () => this.go(this.at + 1),
      ' ': () => this.go(this.at + (event.shiftKey ? -1 : 1)),
      ArrowLeft: () => this.go(this.at - 1),
      PageUp: () => this.go(this.at - 1),
      Home: () => this.go(0),
      End: () => this.go(this.slides.length),
      f: () => this.whole(),
      F: () => this.whole(),
      Escape: () => this.leave(),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  private go(to: number): void {
    const at = Math.min(Math.max(0, to), this.slides.length);
    if (at === this.at) return;
    this.at = at;
    setQuery({ slide: String(at + 1) });
    void this.updateComplete.then(() => {
      const slide = this.renderRoot.querySelector<HTMLElement>('.slide');
      slide?.scrollTo(0, 0);
      slide?.focus({ preventScroll: true });
    });
  }
  private whole(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen?.().catch(() => {});
  }
  private leave(): void {
    if (document.fullscreenElement) return; // the browser itself ends it
    navigate(`/rakor/paparan/${this.params['id']}`);
  }

  override render() {
    return this.data.render((snapshot) => this.screen(snapshot));
  }
  private screen({ pack, stamp }: Snapshot) {
    const { head } = pack;
    const slide = this.slides[this.at - 1];
    const all = this.slides.length + 1;
    const sections = pack.sections.flatMap(({ code, title }) => {
      const first = this.slides.findIndex((one) => one.section === code);
      return first < 0 ? [] : [{ code, title, at: first + 1 }];
    });
    return html`<header lang=${head.language}>
        <span>${head.isSimulation ? html`<span class="sim">${simulationMark}</span>` : nothing} ${head.letterhead.lines.at(-1)}</span>
        <span class="class">${head.marking.classification}</span>
        <span class="tlp ${head.marking.tlp.slice(4, 7).toLowerCase()}">${head.marking.tlp}</span>
      </header>
      <div class="slide" tabindex="0" role="group" lang=${head.language} aria-live="polite" aria-label=${phrases.slide[this.speech](String(this.at + 1), String(all))}>
        ${slide ? this.slide(pack, slide) : this.cover(pack)}
      </div>
      <footer>
        <span>${phrases.stamp[this.speech](stamp.number, stamp.sha256.slice(0, 12), formatInstant(head.dataCut, this.speech), `${head.model.code} v${head.model.version}`)}</span>
        <nav aria-label=${this.t(words.present)}>
          <select aria-label=${this.t(words.section)} @change=${(event: Event) => this.go(Number((event.target as HTMLSelectElement).value))}>
            <option value="0" ?selected=${this.at === 0}>${head.title}</option>
            ${sections.map(({ title, at, code }) => html`<option value=${at} ?selected=${slide?.section === code}>${title}</option>`)}
          </select>
          <button type="button" class="icon" aria-label=${this.t(words.previous)} ?disabled=${this.at === 0} @click=${() => this.go(this.at - 1)}>←</button>
          <span>${this.at + 1} / ${all}</span>
          <button type="button" class="icon" aria-label=${this.t(words.next)} ?disabled=${this.at >= this.slides.length} @click=${() => this.go(this.at + 1)}>→</button>
          <button type="button" @click=${() => this.whole()} title=${this.t(words.keys)}>${this.t(words.fullScreen)}</button>
          <button type="button" class="quiet" @click=${() => navigate(`/rakor/paparan/${this.params['id']}`)}>${this.t(words.toPack)}</button>
        </nav>
      </footer>`;
  }
  private cover({ head }: Snapshot['pack']) {
    const speech = head.language;
    return html`<div class="cover">
      ${head.letterhead.lines.map((line) => html`<p class="small muted">${line}</p>`)}
      <h1>${head.title}</h1>
      <p>${formatMonth(head.month, speech, 'long')} · ${head.areas.map((area) => area.name).join(', ')}</p>
      ${head.meeting ? html`<p>${head.meeting.title}, ${formatLongDate(head.meeting.date, speech)}${head.meeting.place ? `, ${head.meeting.place}` : ''}</p>` : nothing}
      <p class="small muted">${this.t(words.keys)}</p>
    </div>`;
  }
  private slide(pack: Snapshot['pack'], { title, shows }: Slide) {
    const part = shows.kind === 'block' ? shows.part : null;
    return html`<h1>${title}${part ? ` (${part.at}/${part.all})` : ''}</h1>
      ${shows.kind === 'texts' ? shows.texts.map((text) => this.text(text)) : this.picture(pack, shows)}`;
  }
  private text({ heading, style, lines, part }: SlideText) {
    return html`<div class="text">
      ${heading ? html`<h2>${heading}${part ? ` (${part.at}/${part.all})` : ''}</h2>` : nothing}
      ${
        style === 'list'
          ? html`<ul class="lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
          : html`${lines.map((line) => html`<p class="lines">${line}</p>`)}`
      }
    </div>`;
  }
  private picture(pack: Snapshot['pack'], shows: Extract<Slide['shows'], { kind: 'block' }>) {
    const { block } = shows;
    const heading = block.heading ? html`<h2>${block.heading}</h2>` : nothing;
    if (block.kind === 'table')
      return html`${shows.intro.map((text) => this.text(text))}${heading}${packTable(pack, block)}${notes(block.notes)}`;
    return html`<figure>
      ${heading}
      <figcaption>${block.caption}</figcaption>
      ${
        block.kind === 'map'
          ? html`<td-pack-map .map=${pack.map} .block=${block}></td-pack-map>`
          : html`<td-pack-chart .pack=${pack} .block=${block}></td-pack-chart>`
      }
      ${notes(block.notes)}
    </figure>`;
  }
}
