/**
 * Colours of the figures; `web/styles/tokens.css` carries the same values (a test holds them together).
 * One hue path for both themes: sand, amber, plum. On light ground emphasis grows darker, on dark ground lighter,
 * always in even steps of luminance, so that the order survives colour blindness, grey print and a tired projector.
 */
export const classColours = {
  light: ['#f1e6cb', '#e3bd7c', '#cb8450', '#95425a', '#4c1848'],
  dark: ['#3b382f', '#695332', '#a87236', '#e08d7c', '#fbcfe4'],
} as const;

/** Ink that stays readable (4.5 : 1) on each class colour. */
export const classInk = {
  light: ['#29231a', '#29231a', '#1d1408', '#ffffff', '#ffffff'],
  dark: ['#ffffff', '#ffffff', '#140d04', '#1d1014', '#1d1014'],
} as const;

/** Structural pressure to the right, signals upwards; `[signals][structural]`, both 0..2. */
export const bivariateColours = {
  light: [
    ['#ebe6da', '#a9cdd6', '#4e9db0'],
    ['#e6b8a8', '#a79a9f', '#56728a'],
    ['#c9644f', '#8e4f58', '#43304c'],
  ],
  dark: [
    ['#3a3833', '#35616c', '#38a3ba'],
    ['#7d4a3e', '#7f7480', '#86b3cc'],
    ['#dd7058', '#d99aa0', '#f3e3f5'],
  ],
} as const;

/** Lines of a chart that shows several areas: told apart by luminance, dash and label as well. */
export const seriesColours = {
  light: ['#1f4e6b', '#b0562a', '#6b3f86', '#3f7257', '#8a6a10', '#a13a5e', '#4a4f5c'],
  dark: ['#8fc4e4', '#f0a67c', '#cba6e6', '#9bd1b3', '#e2c668', '#f199b8', '#c3c8d2'],
} as const;
