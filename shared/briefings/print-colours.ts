import { classColours, classInk, seriesColours } from '../figures/palette.ts';

/** Colours on paper and slides: those of the light screen. */
export const printColours = {
  ink: '#1d2229',
  soft: '#4c525c',
  faint: '#656b74',
  line: '#ddd8cc',
  rule: '#8d877a',
  ground: '#f6f4ef',
  band: '#f1eee7',
  accent: '#1f4e6b',
  accentSoft: '#e3edf3',
  accentDark: '#14364b',
  gold: '#c9973f',
  simulation: '#8d2340',
  hatch: '#57503f',
  steps: classColours.light,
  stepInk: classInk.light,
  series: seriesColours.light,
} as const;

/** TLP 2.0 (FIRST): colour of the letters, on black. */
export const tlpColours: Record<string, string> = {
  'TLP:RED': '#FF2B2B',
  'TLP:AMBER+STRICT': '#FFC000',
  'TLP:AMBER': '#FFC000',
  'TLP:GREEN': '#33FF00',
  'TLP:CLEAR': '#FFFFFF',
};
