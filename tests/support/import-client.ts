import type { ImportDone, ImportEvent, ImportPreview } from '../../shared/api/imports.ts';
import type { Problem } from '../../shared/api/problem.ts';
import type { Static } from 'typebox';
import type { Role } from '../../shared/domain/role.ts';
import type { TestApp } from './app.ts';

/** Sends a file with its choice; the last line of the answer is what came of it. */
async function send(it: TestApp, path: string, file: Uint8Array, name: string, choice: object, role: Role) {
  const form = new FormData();
  form.append('choice', JSON.stringify(choice));
  form.append('file', new Blob([new Uint8Array(file)]), name);
  const body = new Response(form);
  const answer = await it.as(role, {
    method: 'POST',
    url: path,
    headers: { 'content-type': body.headers.get('content-type')! },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  if (answer.statusCode !== 200) return { problem: answer.json() as Static<typeof Problem> };
  const lines = answer.body.trim().split('\n');
  return JSON.parse(lines.at(-1)!) as ImportEvent;
}

export interface Choice {
  mapping?: object | null;
  fixes?: object[];
  agencyCode?: string | null;
}
const choiceOf = ({ mapping = null, fixes = [], agencyCode = null }: Choice) => ({
  mapping,
  fixes,
  agencyCode,
});

export async function lookAt(
  it: TestApp,
  file: string | Uint8Array,
  choice: Choice = {},
  role: Role = 'analyst',
  name = 'lembar.csv',
): Promise<{ preview?: ImportPreview; problem?: Static<typeof Problem> }> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const event = await send(it, '/api/imports/preview', bytes, name, choiceOf(choice), role);
  return 'preview' in event || 'problem' in event ? event : {};
}

/** Looks and then stores what was looked at, by the mapping that the look came to. */
export async function bringIn(
  it: TestApp,
  file: string | Uint8Array,
  choice: Choice = {},
  role: Role = 'analyst',
  name = 'lembar.csv',
): Promise<{ done?: ImportDone; problem?: Static<typeof Problem>; preview?: ImportPreview }> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { preview, problem } = await lookAt(it, bytes, choice, role, name);
  if (!preview) return problem ? { problem } : {};
  const whole = { ...choiceOf({ ...choice, mapping: preview.mapping }), expected: preview.difference.digest };
  const event = await send(it, '/api/imports', bytes, name, whole, role);
  return { preview, ...('done' in event || 'problem' in event ? event : {}) };
}

/** Stores with a digest of one's own choosing. */
export async function storeAs(
  it: TestApp,
  file: string,
  choice: Choice,
  expected: string,
  role: Role = 'analyst',
) {
  return send(
    it,
    '/api/imports',
    new TextEncoder().encode(file),
    'lembar.csv',
    { ...choiceOf(choice), expected },
    role,
  );
}
