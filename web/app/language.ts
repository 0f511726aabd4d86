import { isLanguage, type Language } from '../../shared/text/language.ts';
import { query, setQuery } from '../router.ts';

export const languageChanged = 'teduh-language';
const key = 'teduh.language';

function remembered(): Language {
  const asked = query().get('lang');
  if (isLanguage(asked)) return asked;
  try {
    const stored = localStorage.getItem(key);
    if (isLanguage(stored)) return stored;
  } catch {
    // Storage may be switched off on office machines; the address still carries the language.
  }
  return 'id';
}

let current: Language = remembered();
document.documentElement.lang = current;

export function language(): Language {
  return current;
}
export function setLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  try {
    localStorage.setItem(key, next);
  } catch {
    // See above.
  }
  setQuery({ lang: next === 'en' ? 'en' : null });
  dispatchEvent(new Event(languageChanged));
}
/** Back and forward buttons restore the language of their address. */
export function followAddress(): void {
  const asked = query().get('lang');
  if (isLanguage(asked) && asked !== current) {
    current = asked;
    document.documentElement.lang = asked;
    dispatchEvent(new Event(languageChanged));
  }
}
