import { LitElement } from 'lit';
import type { Words } from '../../shared/composite/types.ts';
import type { Language } from '../../shared/text/language.ts';
import { language, languageChanged } from '../app/language.ts';

/** Base of all elements: renders again when the language changes, and says words in the current one. */
export class TeduhElement extends LitElement {
  protected get speech(): Language {
    return language();
  }
  protected t(words: Words): string {
    return words[language()];
  }
  private readonly languageListener = () => this.requestUpdate();
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(languageChanged, this.languageListener);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(languageChanged, this.languageListener);
  }
  /** Events go up, and through shadow roots. */
  protected emit<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
  }
}
