import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ReliabilityGrade } from '../../shared/composite/types.ts';
import { app, appPhrases } from '../../shared/text/app.ts';
import { formatSigned } from '../../shared/text/format.ts';
import { classNames, reliabilityNames } from '../../shared/text/terms.ts';
import { base } from '../styles/shared.ts';
import { TeduhElement } from './element.ts';
import { icons } from './icons.ts';

/** The class of a score as a coloured word; without a class, a hatched "no data". */
@customElement('td-class-badge')
export class ClassBadge extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: inline-block; }
      span { display: inline-block; padding: 1px 8px; border-radius: 4px; font-size: var(--step-s); font-weight: 600; white-space: nowrap; line-height: 1.5; }
      .none { color: var(--ink-2); font-weight: 500; border: 1px dashed var(--line-strong); }
      .c0 { background: var(--class-0); color: var(--class-ink-0); }
      .c1 { background: var(--class-1); color: var(--class-ink-1); }
      .c2 { background: var(--class-2); color: var(--class-ink-2); }
      .c3 { background: var(--class-3); color: var(--class-ink-3); }
      .c4 { background: var(--class-4); color: var(--class-ink-4); }
      @media print { span { border: 1px solid #555; print-color-adjust: exact; } }
    `,
  ];
  @property({ type: Number }) value: number | null = null;
  override render() {
    if (this.value === null) return html`<span class="none">${this.t(app.noData)}</span>`;
    return html`<span class="c${this.value}">${this.t(classNames[this.value as 0]!)}</span>`;
  }
}

/** Reliability in one letter, D and E marked as on the map. */
@customElement('td-grade')
export class Grade extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: inline-block; }
      abbr { display: inline-grid; place-items: center; width: 22px; height: 22px; border-radius: 50%; border: 1.5px solid var(--ink-3); font-size: var(--step-s); font-weight: 650; text-decoration: none; cursor: help; color: var(--ink); }
      .low { border-style: dotted; border-width: 2px; }
    `,
  ];
  @property() grade: ReliabilityGrade = 'E';
  override render() {
    const words = appPhrases.reliabilityGrade[this.speech](this.grade, this.t(reliabilityNames[this.grade]));
    return html`<abbr title=${words} class=${this.grade >= 'D' ? 'low' : ''}>${this.grade}</abbr>`;
  }
}

/** A change with sign and arrow; the arrow's direction, not its colour, carries the meaning. */
@customElement('td-change')
export class Change extends TeduhElement {
  static override styles = [
    base,
    css`
      :host { display: inline-block; white-space: nowrap; }
      span { display: inline-flex; align-items: center; gap: 2px; justify-content: flex-end; }
      svg { width: 13px; height: 13px; }
      .up { color: var(--up); font-weight: 600; }
      .down { color: var(--down); }
      .same { color: var(--ink-3); }
    `,
  ];
  @property({ type: Number }) value: number | null = null;
  @property({ type: Number }) digits = 1;
  override render() {
    if (this.value === null) return html`<span class="same">–</span>`;
    const same = Math.abs(this.value) < 0.5 * 10 ** -this.digits;
    const kind = same ? 'same' : this.value > 0 ? 'up' : 'down';
    return html`<span class=${kind}
      >${same ? nothing : this.value > 0 ? icons.up : icons.down}${formatSigned(same ? 0 : this.value, this.speech, this.digits)}</span
    >`;
  }
}
