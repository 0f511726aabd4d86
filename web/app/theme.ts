export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
const key = 'teduh.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
let chosen: Theme = 'system';
try {
  const stored = localStorage.getItem(key);
  if (stored === 'light' || stored === 'dark') chosen = stored;
} catch {
  // Without storage the device decides.
}

export const themeChanged = 'teduh-theme';
export function theme(): Theme {
  return chosen;
}
export function isDark(): boolean {
  return chosen === 'dark' || (chosen === 'system' && dark.matches);
}
function apply(forced?: 'light'): void {
  document.documentElement.dataset['theme'] = forced ?? (isDark() ? 'dark' : 'light');
  dispatchEvent(new Event(themeChanged));
}
export function setTheme(next: Theme): void {
  chosen = next;
  try {
    if (next === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, next);
  } catch {
    // See above.
  }
  apply();
}
dark.addEventListener('change', () => apply());
// Paper is white whatever the screen shows.
addEventListener('beforeprint', () => apply('light'));
addEventListener('afterprint', () => apply());
apply();
