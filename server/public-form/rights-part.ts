import type { Words } from '../../shared/composite/types.ts';
import { type RightsKind, rightsKinds } from '../../shared/domain/data-protection.ts';
import {
  rightsChoices,
  rightsPhrases as phrases,
  rightsStateWords,
  rightsWords as words,
} from '../../shared/text/data-rights.ts';
import { formatCount, formatInstant } from '../../shared/text/format.ts';
import type { Language } from '../../shared/text/language.ts';
import type { AskedRight, HeldData, ReporterRights } from '../data-protection/held-data.ts';
import { longestFormText } from './fields.ts';
import { type Html, html } from './html.ts';

export interface RightsForm {
  chosen: RightsKind | null;
  text: string;
  error: Words | null;
  isSent: boolean;
}
export const emptyRightsForm: RightsForm = { chosen: null, text: '', error: null, isSent: false };

const time = (when: Date, language: Language) => formatInstant(when.toISOString(), language);
const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;

/** What was asked for with its answer, what is held, and the form to ask (DP-12): nothing of what the report says. */
export function rightsPart(
  language: Language,
  { code, rights, form }: { code: string; rights: ReporterRights; form: RightsForm },
): Html {
  const t = (text: Words) => text[language];
  return html`${form.isSent && html`<p class="good" role="status">${t(words.sent)}</p>`}
${rights.pausedSince && html`<section class="letter"><h2>${t(words.pausedTitle)}</h2><p>${t(words.pausedText)}</p></section>`}
${
  rights.asked.length > 0 &&
  html`<section class="letter"><h2>${t(words.asked)}</h2><ul>${rights.asked.map((one) => askedLine(language, one))}</ul></section>`
}
${rights.data && heldPart(language, rights.data)}
${
  rights.asked.some(({ hasCopy }) => hasCopy) &&
  html`<form method="post" action="/lapor/hak/salinan" class="letter">${hidden('kode', code)}${hidden('bahasa', language)}
<p>${t(words.copyLead)}</p><button class="second" type="submit">${t(words.copyButton)}</button></form>`
}
${!rights.erasedAt && askPart(language, code, form)}`;
}

function askedLine(language: Language, one: AskedRight): Html {
  const state = one.state === 'refusal_proposed' ? 'open' : one.state;
  return html`<li><b>${rightsChoices[one.kind][language]}</b>: ${rightsStateWords[state][language]}.
${state === 'open' && phrases.until[language](time(one.dueAt, language))}
${state === 'refused' && html`${phrases.refusal[language](one.article ?? '', one.reason ?? '')} ${words.agency[language]}`}</li>`;
}

function heldPart(language: Language, data: HeldData): Html {
  const lines = [
    phrases.received[language](time(data.receivedAt, language)),
    data.rawUntil && phrases.raw[language](time(data.rawUntil, language)),
    data.media > 0 &&
      data.mediaUntil &&
      phrases.media[language](formatCount(data.media, language), time(data.mediaUntil, language)),
    data.contactUntil && phrases.contact[language](time(data.contactUntil, language)),
    data.ownMessages > 0 && phrases.messages[language](formatCount(data.ownMessages, language)),
    words.dataPlace[language],
  ];
  return html`<section class="letter"><h2>${words.dataTitle[language]}</h2><ul>${lines.map((line) => line && html`<li>${line}</li>`)}</ul></section>`;
}

function askPart(language: Language, code: string, { chosen, text, error }: RightsForm): Html {
  const t = (one: Words) => one[language];
  return html`<details class="letter"${error ? html` open` : ''}>
<summary>${t(words.title)}</summary>
<p class="help">${t(words.lead)}</p>
<form method="post" action="/lapor/hak" accept-charset="utf-8" autocomplete="off" novalidate>
${hidden('kode', code)}${hidden('bahasa', language)}
<fieldset${error && !chosen ? html` aria-describedby="right-error"` : ''}><legend>${t(words.choose)}</legend>
<div class="choices">${rightsKinds.map(
    (kind) =>
      html`<label><input type="radio" name="kind" value="${kind}"${kind === chosen ? html` checked` : ''}> ${t(rightsChoices[kind])}</label>`,
  )}</div></fieldset>
<div class="field">
<label for="right-text">${t(words.correctionLabel)}</label>
<p class="help" id="right-help">${t(words.correctionHelp)}</p>
<textarea id="right-text" name="text" rows="4" maxlength="${longestFormText}" aria-describedby="right-help${error ? ' right-error' : ''}">
${text}</textarea>
${error && html`<p class="error" id="right-error" role="alert">${t(error)}</p>`}
</div>
<button class="second" type="submit">${t(words.send)}</button>
</form>
</details>`;
}
