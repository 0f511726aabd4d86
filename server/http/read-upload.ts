import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { ProblemError } from './problem.ts';

export interface Upload {
  bytes: Uint8Array;
  /** As the sender calls it; empty where it has none. */
  name: string;
  choice: unknown;
}

/** The parts `file` and `choice` of a multipart body; ProblemError `malformed` for anything else. */
export async function readUpload(body: unknown, contentType: string | undefined): Promise<Upload> {
  const malformed = () => new ProblemError('malformed', 'The body must have the parts "file" and "choice".');
  if (!Buffer.isBuffer(body) || !contentType) throw malformed();
  try {
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
    const [file, choice] = [form.get('file'), form.get('choice')];
    if (!(file instanceof Blob) || typeof choice !== 'string' || choice.length > 1024 * 1024)
      throw malformed();
    const name = file instanceof File ? file.name : '';
    return { bytes: new Uint8Array(await file.arrayBuffer()), name, choice: JSON.parse(choice) as unknown };
  } catch (error) {
    throw error instanceof ProblemError ? error : malformed();
  }
}

/** The part `choice` as its schema describes it; ProblemError `malformed` otherwise. */
export function checkedChoice<Schema extends TSchema>(schema: Schema, value: unknown): Static<Schema> {
  if (!Value.Check(schema, value))
    throw new ProblemError('malformed', 'The part "choice" is not as described.');
  return value as Static<Schema>;
}
