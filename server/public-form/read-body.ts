import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.ts';
import { largestImageBytes } from '../reports/clean-image.ts';

const largestText = 32 * 1024;
const mostFields = 30;
/** Photos read at the same time; each may take ten megabytes. */
const mostPhotos = 8;

export interface SentForm {
  fields: ReadonlyMap<string, string>;
  /** Bytes of the photo; 'too_large' or 'too_many' where they were thrown away. */
  photo: Uint8Array | 'too_large' | 'too_many' | null;
}

/** Forms as a browser sends them without a file. Only within the plugin that calls it. */
export function readUrlEncoded(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestText },
    (_request, body, done) => {
      const fields = new Map<string, string>();
      for (const [name, value] of new URLSearchParams(body as string)) {
        if (fields.size >= mostFields) break;
        if (!fields.has(name)) fields.set(name, value.replaceAll('\0', ''));
      }
      done(null, { fields, photo: null } satisfies SentForm);
    },
  );
}

/** Forms with a file. Only within the plugin that calls it. */
export async function readMultipart(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    limits: { fieldNameSize: 60, fieldSize: largestText, fields: mostFields, files: 1, headerPairs: 20 },
    throwFileSizeLimit: false,
  });
}

let photosUnderWay = 0;

/** The form of a request, whichever of the two ways it came. The photo comes last, so that no field is lost with it. */
export async function sentForm(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart?.())
    return (request.body as SentForm | null) ?? { fields: new Map(), photo: null };
  return readParts(request).catch((error: Error & { statusCode?: number }) => {
    // the reader of forms has no name for a body that breaks off
    throw error.statusCode ? error : new ProblemError('malformed');
  });
}

async function readParts(request: FastifyRequest): Promise<SentForm> {
  const fields = new Map<string, string>();
  let photo: SentForm['photo'] = null;
  for await (const part of request.parts({ limits: { fileSize: largestImageBytes } })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string' && !fields.has(part.fieldname))
        fields.set(part.fieldname, part.value.replaceAll('\0', ''));
      continue;
    }
    if (part.fieldname !== 'photo' || photosUnderWay >= mostPhotos) {
      if (part.fieldname === 'photo') photo = 'too_many';
      part.file.resume();
      continue;
    }
    photosUnderWay++;
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of part.file) chunks.push(chunk as Buffer);
      // a browser sends an empty file where none was chosen
      if (part.file.truncated) photo = 'too_large';
      else if (chunks.length > 0) photo = Buffer.concat(chunks);
    } finally {
      photosUnderWay--;
    }
  }
  return { fields, photo };
}
