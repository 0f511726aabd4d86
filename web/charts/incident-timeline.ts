import { customElement, property } from 'lit/decorators.js';
import type { TimelineLane, TimelineMark } from '../../shared/figures/timeline.ts';
import { ChartElement } from './chart-element.ts';

@customElement('td-incident-timeline')
export class IncidentTimeline extends ChartElement {
  @property({ attribute: false }) marks: readonly TimelineMark[] = [];
  @property({ attribute: false }) range: [string, string] = ['2019-01-01', '2026-01-31'];
  @property({ attribute: false }) lanes: Record<TimelineLane, string> = {
    foreign_workers: '',
    unknown: '',
    livelihood: '',
  };

  protected override async ink(width: number): Promise<SVGSVGElement | null> {
    const { drawTimeline } = await import('./draw-timeline.ts');
    return drawTimeline(this.marks, this.range, this.lanes, width);
  }
}
