import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface PublicAssets {
  script: string | null;
  style: string | null;
  /** The database is an exercise: every page says so. */
  simulation: boolean;
}

/** Addresses of the form's two small files, which the build gives a name of their own; without a build there are none. */
export function publicAssets(pagesFolder: string, simulation: boolean): PublicAssets {
  const folder = join(pagesFolder, 'assets');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const find = (pattern: RegExp) => {
    const name = names.find((one) => pattern.test(one));
    return name ? `/assets/${name}` : null;
  };
  return { script: find(/^lapor-[\w-]+\.js$/), style: find(/^lapor-[\w-]+\.css$/), simulation };
}
