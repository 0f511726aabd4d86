import { readFileSync } from 'node:fs';

/** Reference values, made by the scripts beside them with the versions they name. */
export const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../fixtures/composite/${name}.json`, import.meta.url), 'utf8')) as T;
