import type { Problem } from '../../shared/api/problem.ts';

/** An answer that is no success, with the server's problem details where it sent them. */
export class RequestError extends Error {
  constructor(
    /** 0 where no answer came. */
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(problem?.title ?? `HTTP ${status}`);
  }
  /** `/problems/<code>` without its folder. */
  get code(): string {
    return this.problem?.type.split('/').pop() ?? String(this.status);
  }
}

/** Dispatched on window when the server says that nobody is signed in. */
export const signInNeeded = 'teduh-sign-in-needed';

const early = new Map<string, Promise<Response>>();

/** Asks for what the first page will need before it is known who is signed in; used once, and only if it succeeds. */
export function askEarly(paths: readonly string[]): void {
  for (const path of paths) {
    const response = fetch(path, { credentials: 'same-origin', headers: { accept: 'application/json' } });
    response.catch(() => early.delete(path));
    early.set(path, response);
  }
}

async function firstAnswer(path: string, init: RequestInit): Promise<Response> {
  const asked = init.method === undefined ? early.get(path) : undefined;
  early.delete(path);
  const response = await asked?.catch(() => undefined);
  return response?.ok ? response : fetch(path, { credentials: 'same-origin', ...init });
}

async function answer<T>(path: string, init: RequestInit, quiet401: boolean): Promise<T> {
  let response: Response;
  try {
    response = await firstAnswer(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new RequestError(0, null);
  }
  if (!response.ok) {
    const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
    const problem = isProblem ? ((await response.json().catch(() => null)) as Problem | null) : null;
    if (response.status === 401 && !quiet401) dispatchEvent(new Event(signInNeeded));
    throw new RequestError(response.status, problem);
  }
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** The browser's own cache handles ETags: a repeated GET costs a 304. */
export function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(path, { headers: { accept: 'application/json' }, signal: signal ?? null }, false);
}
export function sendJson<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  options: { signal?: AbortSignal; quiet401?: boolean } = {},
): Promise<T> {
  const init: RequestInit = {
    method,
    headers: { accept: 'application/json' },
    signal: options.signal ?? null,
  };
  if (body !== undefined) {
    init.headers = { ...init.headers, 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  return answer<T>(path, init, options.quiet401 ?? false);
}

/** A file with what is wanted of it. A session that ended does not sweep the page away: it says so itself. */
export function sendForm<T>(path: string, body: FormData): Promise<T> {
  return answer<T>(path, { method: 'POST', headers: { accept: 'application/json' }, body }, true);
}

/** `/api/x?a=1&b=2`, names without a value left out. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** A file that is asked for with a body (a reason, a filter), under the name that the server gives it. */
export async function takeFile(
  path: string,
  body: object,
  name: string,
): Promise<{ blob: Blob; name: string }> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new RequestError(0, null);
  });
  if (!response.ok)
    throw new RequestError(response.status, (await response.json().catch(() => null)) as Problem | null);
  const given = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { blob: await response.blob(), name: given ?? name };
}
