import { formatInstant } from '../../shared/text/format.ts';
import { laporPhrases, laporWords as words } from '../../shared/text/lapor.ts';
import { rightsWords } from '../../shared/text/data-rights.ts';
import type { Language } from '../../shared/text/language.ts';
import type { Words } from '../../shared/composite/types.ts';
import type { ReporterView } from '../reports/messages.ts';
import { longestFormText } from './fields.ts';
import { type Html, html } from './html.ts';

const inFours = (code: string) => code.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
const finish = (language: Language, more: Html | null = null) =>
  html`<p class="actions">${more}<a class="button second" href="/lapor/keluar" rel="noreferrer">${words.done[language]}</a></p>`;

/** After sending: the code, once, and the offer to be contacted. */
export function receiptPage(
  language: Language,
  {
    code,
    days,
    statusAddress,
    urgent,
  }: { code: string; days: number; statusAddress: string; urgent: boolean },
): Html {
  const t = (text: Words) => text[language];
  return html`<h1>${t(words.received)}</h1>
${urgent && html`<p class="problem" role="alert">${t(words.dangerNow)}</p>`}
<section class="receipt" aria-labelledby="code-title">
<h2 id="code-title">${t(words.writeDown)}</h2>
<p class="number">${inFours(code)}</p>
<p>${laporPhrases.lookAt[language](statusAddress)}</p>
</section>
<p>${t(words.codeText)}</p>
<p>${laporPhrases.answerWithin[language](days)}</p>
${contactForm(language, { code, error: null, value: '' })}
${finish(language)}`;
}

export function contactForm(
  language: Language,
  { code, error, value }: { code: string; error: Words | null; value: string },
  isAlone = false,
): Html {
  const t = (text: Words) => text[language];
  return html`<section class="letter" aria-labelledby="contact-title">
${isAlone ? html`<h1 id="contact-title">${t(words.contactTitle)}</h1>` : html`<h2 id="contact-title">${t(words.contactTitle)}</h2>`}
<p class="help" id="contact-help">${t(words.contactText)}</p>
<form method="post" action="/lapor/kontak" accept-charset="utf-8" autocomplete="off" novalidate>
${hidden('kode', code)}${hidden('bahasa', language)}
<div class="field">
<label for="contact">${t(words.contactLabel)}</label>
<input id="contact" name="contact" type="text" maxlength="200" value="${value}" aria-describedby="contact-help${error ? ' contact-error' : ''}"${error ? html` aria-invalid="true"` : ''}>
${error && html`<p class="error" id="contact-error">${error[language]}</p>`}
</div>
<button class="second" type="submit">${t(words.contactSend)}</button>
</form>
</section>`;
}

/** A page with a heading, some sentences and a way on. */
export function shortPage(
  language: Language,
  heading: Words,
  sentences: readonly Words[],
  toForm = false,
): Html {
  return html`<h1>${heading[language]}</h1>
${sentences.map((one) => html`<p>${one[language]}</p>`)}
${finish(
  language,
  toForm
    ? html`<a class="button" href="/lapor${language === 'en' ? '?bahasa=en' : ''}">${words.backToForm[language]}</a>`
    : null,
)}`;
}

/** Where a code is typed. What was typed is not shown back: somebody may look over the shoulder. */
export function askCodePage(language: Language, error: Words | null): Html {
  const t = (text: Words) => text[language];
  return html`<h1>${t(words.statusTitle)}</h1>
<form method="post" action="/lapor/status" accept-charset="utf-8" autocomplete="off" novalidate>
${hidden('bahasa', language)}
<div class="field">
<label for="kode">${t(words.codeLabel)}</label>
<p class="help" id="kode-help">${t(words.codeHelp)}</p>
<input class="code" id="kode" name="kode" type="text" inputmode="numeric" maxlength="40" spellcheck="false" aria-describedby="kode-help${error ? ' kode-error' : ''}"${error ? html` aria-invalid="true"` : ''}>
${error && html`<p class="error" id="kode-error" role="alert">${t(error)}</p>`}
</div>
<button type="submit">${t(words.look)}</button>
</form>
<p><a href="/lapor${language === 'en' ? '?bahasa=en' : ''}">${t(words.backToForm)}</a></p>`;
}

/** State, answers, and a field to write back: nothing of what the sender wrote (DP-19). */
export function statusPage(
  language: Language,
  {
    code,
    view,
    nonce,
    reply,
    rights,
    notices,
  }: {
    code: string;
    view: ReporterView;
    rights: Html;
    /** Of data incidents that this report is among. */
    notices: Html | null;
    nonce: string;
    reply: { isSent: boolean; error: Words | null; text: string };
  },
): Html {
  const t = (text: Words) => text[language];
  const order = ['received', 'reading', 'answered'] as const;
  const names = { received: words.stateReceived, reading: words.stateReading, answered: words.stateAnswered };
  const sentences = {
    received: words.stateReceivedText,
    reading: words.stateReadingText,
    answered: words.stateAnsweredText,
  };
  const at = order.indexOf(view.state);
  return html`<h1>${t(names[view.state])}</h1>
${reply.isSent && html`<p class="good" role="status">${t(words.replySent)}</p>`}
<ol class="steps">
${order.map(
  (state, i) =>
    html`<li${i <= at ? html` class="past"` : ''}${i === at ? html` aria-current="step"` : ''}>${t(names[state])}</li>`,
)}
</ol>
<p>${t(sentences[view.state])}</p>
${notices}
${view.messages.map(
  ({ body, at: when }) =>
    html`<section class="letter"><h2>${t(words.fromOffice)}</h2><p class="help">${formatInstant(when.toISOString(), language)}</p><p>${body}</p></section>`,
)}
<section class="letter" aria-labelledby="again">
<h2 id="again">${t(words.writeAgain)}</h2>
<form method="post" action="/lapor/balas" accept-charset="utf-8" autocomplete="off" novalidate>
${hidden('kode', code)}${hidden('bahasa', language)}${hidden('nonce', nonce)}
<div class="field">
<label for="text">${t(words.replyLabel)}</label>
<p class="help" id="reply-help">${t(words.replyHelp)}</p>
<textarea id="text" name="text" rows="4" maxlength="${longestFormText}" aria-describedby="reply-help${reply.error ? ' reply-error' : ''}"${reply.error ? html` aria-invalid="true"` : ''}>
${reply.text}</textarea>
<p class="help" role="status" data-left="${t(words.left)}"></p>
${reply.error && html`<p class="error" id="reply-error" role="alert">${t(reply.error)}</p>`}
</div>
<button type="submit">${t(words.replySend)}</button>
</form>
</section>
${rights}
${finish(language)}`;
}

/** Nothing is left of it: there is nothing to write to, and nothing to show. */
export function erasedPage(language: Language, rights: Html): Html {
  return html`<h1>${rightsWords.erasedTitle[language]}</h1>
<p>${rightsWords.erasedText[language]}</p>
${rights}
${finish(language)}`;
}

/** The text of a report, once (DP-12). */
export function copyPage(language: Language, text: string | null): Html {
  return html`<h1>${rightsWords.copyTitle[language]}</h1>
${text === null ? html`<p>${rightsWords.copyGone[language]}</p>` : html`<section class="letter"><p>${text}</p></section>`}
${finish(language)}`;
}
