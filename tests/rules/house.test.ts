import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const program = tracked.filter((file) => /^(server|shared|web)\/.*\.(ts|mjs|html|css)$/.test(file));

describe('the house', () => {
  test('the top level is what it was agreed to be', () => {
    const top = new Set(tracked.map((file) => file.split('/')[0]!).filter((name) => !name.startsWith('.')));
    expect([...top].sort()).toEqual([
      'LICENSE',
      'README.md',
      'package-lock.json',
      'package.json',
      'server',
      'shared',
      'sql',
      'tests',
      'tsconfig.json',
      'vite.config.ts',
      'web',
    ]);
  });

  test('the lock file names no registry, and every native package has its darwin-arm64 sibling', () => {
    const lock = JSON.parse(text('package-lock.json')) as {
      packages: Record<
        string,
        { resolved?: string; hasInstallScript?: boolean; optionalDependencies?: Record<string, string> }
      >;
    };
    const packages = Object.entries(lock.packages);
    expect(packages.length).toBeGreaterThan(150);
    expect(packages.filter(([, one]) => one.resolved?.startsWith('http')).map(([name]) => name)).toEqual([]);
    // a package for one platform may itself need the library of that platform: it is a sibling, not a family
    const native = packages.filter(
      ([own, one]) =>
        !/-linux-x64/.test(own) &&
        Object.keys(one.optionalDependencies ?? {}).some((name) => name.includes('linux-x64')),
    );
    expect(native.length).toBeGreaterThan(2);
    for (const [name, one] of native) {
      const sibling = Object.keys(one.optionalDependencies!).find((optional) =>
        optional.includes('darwin-arm64'),
      );
      expect([name, sibling && `node_modules/${sibling}` in lock.packages]).toEqual([name, true]);
    }
    expect(
      packages
        .filter(([, one]) => one.hasInstallScript)
        .map(([name]) => name)
        .filter((name) => name !== 'node_modules/fsevents'),
    ).toEqual([]);
  });

  test('packages are pinned to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(text('package.json')) as Record<
      string,
      Record<string, string>
    >;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  });

  test('no sql.raw outside the migrations', () => {
    const offenders = program.filter(
      (file) =>
        file.startsWith('server/') &&
        /\bsql\.(raw|ref|lit)\b/.test(text(file)) &&
        file !== 'server/db/migrate.ts',
    );
    // sql.lit stands in one more place, with a constant of our own
    expect(offenders).toEqual(['server/audit/append.ts']);
  });

  test('shared has no clock and no dice of its own', () => {
    const offenders = program.filter(
      (file) => file.startsWith('shared/') && /\bDate\.now\(|new Date\(\)|Math\.random\(/.test(text(file)),
    );
    expect(offenders).toEqual([]);
  });

  test('no unsafe HTML, and no inline style by expression (the content policy blocks it)', () => {
    const web = program.filter((file) => file.startsWith('web/'));
    expect(web.length).toBeGreaterThan(30);
    expect(web.filter((file) => /unsafeHTML|unsafeSVG|innerHTML\s*=/.test(text(file)))).toEqual([]);
    expect(web.filter((file) => /\sstyle=["']?\$\{/.test(text(file)))).toEqual([]);
  });

  test('pages load nothing from another host', () => {
    const offenders = program.filter(
      (file) =>
        /^web\/.*\.(html|css)$/.test(file) &&
        /(src|href|url\()\s*=?\s*["'(]?\s*(https?:)?\/\//.test(text(file)),
    );
    expect(offenders).toEqual([]);
  });

  test('DP-02 no word for a nationality, a people or a religion stands in the program or its texts', () => {
    const words =
      /\b(tiongkok|china|cina|chinese|thailand|thai|vietnam\w*|myanmar|bangladesh\w*|rohingya|tionghoa|melayu|muslim|kristen|pribumi)\b/i;
    const files = tracked.filter((file) =>
      /^(server|shared|web|sql)\/.*\.(ts|html|css|sql|csv|json|topojson)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(100);
    const offenders = files.flatMap((file) =>
      text(file)
        .replaceAll(/https?:\/\/[^\s,"']+/g, '')
        .split('\n')
        .filter((line) => words.test(line))
        .map((line) => `${file}: ${line.slice(0, 120)}`),
    );
    expect(offenders).toEqual([]);
    expect(words.test('warga Tionghoa')).toBe(true);
  });
});
