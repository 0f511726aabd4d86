import type { OfficeSettings } from '../../shared/domain/office-settings.ts';
import {
  laporWords as words,
  notice,
  noticeVersion,
  relationChoices,
  reportedKinds,
} from '../../shared/text/lapor.ts';
import type { Language } from '../../shared/text/language.ts';
import type { Words } from '../../shared/composite/types.ts';
import { type FormErrors, type FormFields, longestFormText } from './fields.ts';
import { type Html, html } from './html.ts';

export interface PlaceGroup {
  name: string;
  places: { code: string; name: string; kind: 'whole' | 'district' | 'sea' }[];
}

export interface FormPage {
  fields: FormFields;
  errors: FormErrors;
  settings: OfficeSettings;
  groups: readonly PlaceGroup[];
  /** The place was filled in from a poster. */
  isHinted: boolean;
  /** A photo had been chosen and has to be chosen again. */
  lostPhoto: boolean;
  /** Calculation for the script, under load. */
  challenge: string | null;
  today: string;
  /** Notices of data incidents. */
  notices: Html | null;
}

/** The form: under a minute, one page, nothing required but a text or a photo. */
export function formPage(page: FormPage): Html {
  const { fields, errors, settings } = page;
  const { language } = fields;
  const t = (text: Words) => text[language];
  const noticeLines = notice[language]({
    office: settings.officeName,
    contact: settings.dataProtectionContact,
  });
  return html`<h1>${t(words.title)}</h1>
<p class="lead">${t(words.lead)}</p>
${problems(page)}
${page.notices}
<section class="note" aria-labelledby="notice" data-version="${noticeVersion}"><h2 id="notice">${t(words.before)}</h2><ul>${noticeLines.map((line) => html`<li>${line}</li>`)}</ul></section>
<form method="post" action="/lapor" enctype="multipart/form-data" accept-charset="utf-8" autocomplete="off" novalidate>
<input type="hidden" name="nonce" value="${fields.nonce}">
<input type="hidden" name="bahasa" value="${language}">
${fields.poster && html`<input type="hidden" name="poster" value="${fields.poster}">`}
${page.challenge && html`<input type="hidden" name="challenge" value="${page.challenge}"><input type="hidden" name="proof" value="">`}
<div class="field">
<label for="text">${t(words.textLabel)}</label>
<p class="help" id="text-help">${t(words.textHelp)}</p>
<textarea id="text" name="text" rows="5" maxlength="${longestFormText}" aria-describedby="text-help${errors.text ? ' text-error' : ''}"${errors.text ? html` aria-invalid="true"` : ''}>
${fields.text}</textarea>
<p class="help" role="status" data-left="${t(words.left)}"></p>
${error('text', errors.text, language)}
</div>
${radios('kind', words.kindLabel, [...reportedKinds, ['', words.kindUnknown]], fields.kind, language)}
<div class="field">
<label for="place">${t(words.placeLabel)}</label>
${page.isHinted && html`<p class="help" id="place-help">${t(words.placeHint)}</p>`}
<select id="place" name="place"${page.isHinted ? html` aria-describedby="place-help"` : ''}>
<option value="">${t(words.placeUnknown)}</option>
${page.groups.map((group) => placeGroup(group, fields.place, language))}
</select>
</div>
${radios(
  'when',
  words.whenLabel,
  [
    ['today', words.today],
    ['yesterday', words.yesterday],
    ['date', words.otherDay],
    ['unknown', words.whenUnknown],
  ],
  fields.when || (fields.date ? 'date' : 'unknown'),
  language,
  true,
)}
<div class="field" data-other-day>
<label for="date">${t(words.dateLabel)} <span class="optional">(${t(words.optional)})</span></label>
<input id="date" name="date" type="date" max="${page.today}" value="${fields.date}"${errors.date ? html` aria-invalid="true" aria-describedby="date-error"` : ''}>
${error('date', errors.date, language)}
</div>
${radios('relation', words.relationLabel, relationChoices, fields.relation || 'unknown', language, true)}
<div class="urgent">
<label><input type="checkbox" name="urgent" value="1" aria-describedby="urgent-help"${fields.urgent ? html` checked` : ''}> ${t(words.urgentLabel)}</label>
<p id="urgent-help">${t(words.urgentHelp)}</p>
</div>
<div class="field">
<label for="photo">${t(words.photoLabel)}</label>
<p class="help" id="photo-help">${t(words.photoHelp)}</p>
<input id="photo" name="photo" type="file" accept="image/jpeg,image/png,image/webp" aria-describedby="photo-help${errors.photo ? ' photo-error' : ''}"${errors.photo ? html` aria-invalid="true"` : ''}>
${error('photo', errors.photo, language)}
</div>
<button type="submit">${t(words.send)}</button>
</form>
<p><a href="/lapor/status${language === 'en' ? '?bahasa=en' : ''}">${t(words.haveCode)}</a></p>`;
}

/** What is wrong stands above the form too, each with a way to its field. */
function problems({ errors, lostPhoto, fields: { language } }: FormPage): Html | null {
  const found = Object.entries(errors) as [keyof FormErrors, Words][];
  if (found.length === 0) return null;
  return html`<div class="problem" role="alert"><h2>${words.notSent[language]}</h2>
${found.map(([name, what]) =>
  name === 'page' ? html`<p>${what[language]}</p>` : html`<p><a href="#${name}">${what[language]}</a></p>`,
)}
${lostPhoto && !errors.photo ? html`<p>${words.photoLost[language]}</p>` : null}
</div>`;
}

const error = (name: string, what: Words | undefined, language: Language): Html | null =>
  what ? html`<p class="error" id="${name}-error">${what[language]}</p>` : null;

function radios(
  name: string,
  label: Words,
  choices: readonly (readonly [string, Words])[],
  chosen: string,
  language: Language,
  short = false,
): Html {
  return html`<fieldset><legend>${label[language]}</legend>
<div class="choices${short ? ' short' : ''}">
${choices.map(
  ([value, text]) =>
    html`<label><input type="radio" name="${name}" value="${value}"${value === chosen ? html` checked` : ''}> ${text[language]}</label>`,
)}
</div></fieldset>`;
}

function placeGroup(group: PlaceGroup, chosen: string, language: Language): Html {
  const note = { whole: words.placeWhole, district: null, sea: words.sea };
  return html`<optgroup label="${group.name}">
${group.places.map(({ code, name, kind }) => {
  const words = note[kind];
  return html`<option value="${code}"${code === chosen ? html` selected` : ''}>${name}${words ? ` (${words[language]})` : ''}</option>`;
})}
</optgroup>`;
}
