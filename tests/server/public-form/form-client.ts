import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { TestApp } from '../../support/app.ts';

let visitors = 0;
/** Another address for each, as from a street of houses. */
export const newAddress = () => `10.${(++visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;

/** Sends a form as a browser without script does. */
export function sendForm(
  it: TestApp,
  url: string,
  fields: Record<string, string>,
  more: Partial<InjectOptions> = {},
): Promise<LightMyRequestResponse> {
  return it.app.inject({
    method: 'POST',
    url,
    remoteAddress: newAddress(),
    ...more,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'null',
      'sec-fetch-site': 'same-origin',
      ...more.headers,
    },
    payload: new URLSearchParams(fields).toString(),
  });
}

/** The same with a file, as multipart. */
export function sendWithPhoto(
  it: TestApp,
  fields: Record<string, string>,
  photo: Uint8Array,
  name = 'foto.jpg',
): Promise<LightMyRequestResponse> {
  const mark = 'batas-formulir';
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${mark}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${mark}\r\ncontent-disposition: form-data; name="photo"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`;
  return it.app.inject({
    method: 'POST',
    url: '/lapor',
    remoteAddress: newAddress(),
    headers: { 'content-type': `multipart/form-data; boundary=${mark}` },
    payload: Buffer.concat([Buffer.from(parts.join('') + head), photo, Buffer.from(`\r\n--${mark}--\r\n`)]),
  });
}

/** Value of a hidden field of a page. */
export const hiddenIn = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** The code on a receipt page: as it is shown, in fours. */
export const codeIn = (page: string): string => /class="number">(0\d{3}( \d{4}){3})</.exec(page)?.[1] ?? '';

/** Opens the form, fills it in and sends it; the answer is the receipt page. */
export async function report(
  it: TestApp,
  fields: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const page = (await it.app.inject('/lapor')).body;
  return sendForm(it, '/lapor', {
    nonce: hiddenIn(page, 'nonce'),
    text: 'Lowongan di kapal tidak pernah dibuka untuk warga.',
    ...fields,
  });
}
