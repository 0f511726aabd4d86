import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type {
  EditedNumber,
  Pack,
  PackBlock,
  PictureNotes,
  TableBlock,
  TextBlock,
} from '../../../shared/briefings/pack.ts';
import { blockLines, cellText, factShown } from '../../../shared/briefings/pack-text.ts';
import {
  briefingPagePhrases as phrases,
  briefingPageWords as words,
} from '../../../shared/text/briefing-page.ts';
import { base, controls, tables } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import '../../charts/pack-chart.ts';
import '../../map/pack-map.ts';
import './text-editor.ts';

/** A pack as it will be printed, section by section. With `editable`, texts can be changed: event `text-change` {blockId, text, done}. */
@customElement('td-pack-view')
export class PackView extends TeduhElement {
  static override styles = [
    base,
    controls,
    tables,
    css`
      :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }
      section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; }
      section > h2 { font-size: var(--step-2); border-bottom: 2px solid var(--accent); padding-bottom: 4px; }
      .block { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px; }
      .text p, .text li { max-width: 78ch; line-height: 1.5; }
      .text ul { list-style: disc; padding-left: 1.2em; display: grid; gap: 4px; }
      .top { display: flex; gap: 8px; align-items: baseline; flex-wrap: wrap; }
      .top h3 { flex: 1 1 auto; }
      .top button { margin-left: auto; }
      .badge { font-size: var(--step-s); color: var(--accent); background: var(--accent-soft); border-radius: 3px; padding: 1px 6px; }
      .marks { font-size: var(--step-s); color: var(--warn); background: var(--warn-soft); padding: 6px 10px; border-left: 3px solid var(--warn); border-radius: 3px; }
      .marks ul { list-style: disc; padding-left: 1.2em; }
      mark { background: none; color: var(--warn); font-weight: 600; border-bottom: 2px dotted var(--warn); }
      .notes { font-size: var(--step-s); color: var(--ink-3); max-width: 120ch; }
      caption { color: var(--ink); font-weight: 600; font-size: var(--step-0); }
      td.withheld { font-style: italic; color: var(--ink-2); }
      figcaption { font-weight: 600; }
      .frame { border: 1px solid var(--line); border-radius: var(--radius); padding: 8px 12px; background: var(--surface); }
      .legal { font-size: var(--step-0); }
    `,
  ];
  @property({ attribute: false }) pack: Pack | null = null;
  @property({ type: Boolean }) editable = false;
  @state() private editing: string | null = null;

  override render() {
    const { pack } = this;
    if (!pack) return nothing;
    return html`${pack.sections.map(
      (section) => html`<section id=${section.code} lang=${pack.head.language}>
        <h2>${section.title}</h2>
        ${section.blocks.map((block) => this.block(pack, block, section.title))}
      </section>`,
    )}
    ${
      pack.head.dissent
        ? html`<section lang=${pack.head.language}><h2>${words.dissent[pack.head.language]}</h2><p>${pack.head.dissent}</p></section>`
        : nothing
    }`;
  }
  private block(pack: Pack, block: PackBlock, title: string): TemplateResult {
    if (block.kind === 'text') return this.text(pack, block, title);
    const heading = block.heading ? html`<h3>${block.heading}</h3>` : nothing;
    if (block.kind === 'table')
      return html`<div class="block">${heading}${packTable(pack, block)}${notes(block.notes)}</div>`;
    return html`<figure class="block">
      ${heading}
      <figcaption>${block.caption}</figcaption>
      ${
        block.kind === 'map'
          ? html`<td-pack-map .map=${pack.map} .block=${block}></td-pack-map>
              <details>
                <summary>${this.t(words.asTable)}</summary>
                <div class="frame" tabindex="0" role="group" aria-label=${block.caption}><table><tbody>
                  ${block.areas.map((area) => html`<tr><th scope="row">${area.name}</th><td>${area.words.join(', ')}</td></tr>`)}
                </tbody></table></div>
              </details>`
          : html`<td-pack-chart .pack=${pack} .block=${block}></td-pack-chart>
              <details>
                <summary>${this.t(words.asTable)}</summary>
                <div class="frame" tabindex="0" role="group" aria-label=${block.caption}><table>
                  <thead><tr><th></th>${block.series.map((one) => html`<th scope="col" class="number">${one.name}</th>`)}</tr></thead>
                  <tbody>
                    ${block.categories.map(
                      (name, at) =>
                        html`<tr><th scope="row">${name}</th>${block.series.map(
                          (one) =>
                            html`<td class="number">${one.facts[at] ? factShown(pack, one.facts[at]) : '–'}</td>`,
                        )}</tr>`,
                    )}
                  </tbody>
                </table></div>
              </details>`
      }
      ${notes(block.notes)}
    </figure>`;
  }
  private text(pack: Pack, block: TextBlock, title: string): TemplateResult {
    const { edited } = block;
    const wrong = edited?.numbers.filter((one) => one.state !== 'same') ?? [];
    return html`<div class="block text">
      <div class="top">
        ${block.heading ? html`<h3>${block.heading}</h3>` : nothing}
        ${edited ? html`<span class="badge">${this.t(words.edited)}</span>` : nothing}
        ${
          this.editable && this.editing !== block.id
            ? html`<button type="button" class="quiet no-print" aria-label=${`${this.t(words.edit)}: ${block.heading ?? title}`} @click=${() => (this.editing = block.id)}>${this.t(words.edit)}</button>`
            : nothing
        }
      </div>
      ${
        this.editing === block.id
          ? html`<td-text-editor
              .pack=${pack}
              .block=${block}
              @editor-close=${() => (this.editing = null)}
            ></td-text-editor>`
          : packText(pack, block)
      }
      ${
        wrong.length
          ? html`<div class="marks" role="note">
              ${phrases.marked[this.speech](String(wrong.length))}
              <ul>${wrong.map((one) => html`<li>${this.mark(one)}</li>`)}</ul>
            </div>`
          : nothing
      }
    </div>`;
  }
  private mark(number: EditedNumber): string {
    if (number.state === 'changed') return phrases.changed[this.speech](number.shown, number.now ?? '–');
    return phrases[number.state === 'gone' ? 'gone' : 'unlinked'][this.speech](number.shown);
  }
}

/** Lines of a text; in an edited one, numbers that are not the data's are marked. */
export function packText(pack: Pack, block: TextBlock): TemplateResult {
  const lines = block.edited ? editedLines(block.edited.text, block.edited.numbers) : blockLines(pack, block);
  return block.style === 'list'
    ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
    : html`<p>${lines.map((line, i) => (i ? html` ${line}` : line))}</p>`;
}
function editedLines(text: string, numbers: readonly EditedNumber[]): TemplateResult[] {
  const lines: TemplateResult[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const end = from + line.length;
    if (line.trim()) {
      const parts: unknown[] = [];
      let at = from;
      for (const one of numbers) {
        if (one.start < from || one.start >= end || one.state === 'same') continue;
        parts.push(text.slice(at, one.start), html`<mark>${one.shown}†</mark>`);
        at = one.start + one.shown.length;
      }
      parts.push(text.slice(at, end));
      lines.push(html`${parts}`);
    }
    from = end + 1;
  }
  return lines;
}

export function packTable(pack: Pack, block: TableBlock): TemplateResult {
  return html`<div class="frame" tabindex="0" role="group" aria-label=${block.caption}><table>
    <caption>${block.caption}</caption>
    <thead><tr>${block.columns.map((column) => html`<th scope="col" class=${column.align === 'end' ? 'number' : ''}>${column.label}</th>`)}</tr></thead>
    <tbody>
      ${block.rows.map(
        (row) =>
          html`<tr>${row.map((cell, at) => {
            const state = typeof cell === 'string' ? 'known' : pack.facts[cell.fact]?.state;
            const kind = `${block.columns[at]?.align === 'end' ? 'number' : ''} ${state === 'known' ? '' : 'withheld'}`;
            return at === 0
              ? html`<th scope="row">${cellText(pack, cell)}</th>`
              : html`<td class=${kind}>${cellText(pack, cell)}</td>`;
          })}</tr>`,
      )}
    </tbody>
  </table></div>`;
}

export function notes(one: PictureNotes): TemplateResult {
  return html`<p class="notes">${[one.source, one.date, one.reliability].filter(Boolean).join(' · ')}</p>`;
}
