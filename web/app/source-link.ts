import { html } from 'lit';
import { app } from '../../shared/text/app.ts';
import type { Language } from '../../shared/text/language.ts';

/** A source by its title; only web addresses become links. */
export function sourceLink(source: { title: string; url: string | null }, language: Language) {
  if (!source.url || !/^https?:\/\//.test(source.url)) return html`${source.title}`;
  return html`<a href=${source.url} target="_blank" rel="noopener noreferrer">${source.title}<span class="visually-hidden"> (${app.opensElsewhere[language]})</span></a>`;
}
