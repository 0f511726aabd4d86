import type { FastifyReply } from 'fastify';
import { app } from '../../shared/text/app.ts';
import { laporWords as words } from '../../shared/text/lapor.ts';
import type { Language } from '../../shared/text/language.ts';
import type { PublicAssets } from './assets.ts';
import { type Html, html } from './html.ts';

export interface PublicPage {
  language: Language;
  title: string;
  /** Same page in the other language; null where an address cannot bring it back. */
  otherLanguage: string | null;
  body: Html;
  /** The last page of a way: the browser is told to forget. */
  isFinal?: boolean;
  status?: number | undefined;
  retryAfterSeconds?: number | undefined;
}

/** Stricter than the staff's pages: nothing but our two files, nothing fetched, nothing framed. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** No cookie was ever set, so none need be cleared: a member of staff who tries the form stays signed in. */
export const forget = '"cache", "storage"';

export function privately(reply: FastifyReply): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('content-security-policy', contentPolicy)
    .header('x-robots-tag', 'noindex');
}

/** Writes a public page with the headers of DP-17. */
export function sendPage(
  reply: FastifyReply,
  assets: PublicAssets,
  page: PublicPage,
  encode: (text: string) => string | Buffer = (text) => text,
): FastifyReply {
  if (page.isFinal) reply.header('clear-site-data', forget);
  if (page.retryAfterSeconds) reply.header('retry-after', String(page.retryAfterSeconds));
  return privately(reply)
    .status(page.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(encode(pageText(assets, page)));
}

function pageText(assets: PublicAssets, page: PublicPage): string {
  const { language } = page;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${page.title}</title>
<link rel="icon" href="data:,">
${assets.style && html`<link rel="stylesheet" href="${assets.style}">`}
${assets.script && html`<script type="module" src="${assets.script}"></script>`}
</head>
<body>
${assets.simulation && html`<p class="simulation"><b>DATA SIMULASI</b> ${app.simulation[language]}</p>`}
<header><div>
${
  page.otherLanguage
    ? html`<a class="language" href="${page.otherLanguage}" lang="${language === 'id' ? 'en' : 'id'}">${words.language[language]}</a>`
    : html`<span></span>`
}
<a class="leave" href="/lapor/keluar" rel="noreferrer">${words.leave[language]}</a>
</div></header>
<main>
${page.body}
</main>
<footer><p>${words.leaveHint[language]}</p></footer>
</body>
</html>
`.text;
}
