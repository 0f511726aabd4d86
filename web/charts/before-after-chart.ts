import { customElement, property } from 'lit/decorators.js';
import type { BeforeAfter } from '../../shared/figures/before-after.ts';
import { beforeAfterWords as words } from '../../shared/text/before-after.ts';
import { ChartElement } from './chart-element.ts';

/** Incidents by month around a step; what was not listened to is grey. */
@customElement('td-before-after-chart')
export class BeforeAfterChart extends ChartElement {
  @property({ attribute: false }) state: BeforeAfter | null = null;

  protected override async ink(width: number): Promise<SVGSVGElement | null> {
    if (!this.state) return null;
    const { drawBeforeAfter } = await import('./draw-before-after.ts');
    return drawBeforeAfter(this.state, width, this.speech, { step: this.t(words.stepMark) });
  }
}
