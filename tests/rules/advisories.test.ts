import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; dev?: boolean; license?: string }>;
};
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, one]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...one }));

/**
 * Advisories that concern what we use, with the first version that mends each line of versions. To be looked through and
 * added to when a dependency changes; `npm audit` is the wider net where the registry answers it.
 */
const mended: { name: string; advisory: string; what: string; from: string[] }[] = [
  {
    name: 'fastify',
    advisory: 'GHSA-mg2h-6x62-wpwc',
    what: 'body validation passed by odd Content-Type',
    from: ['5.3.2'],
  },
  {
    name: 'fastify',
    advisory: 'GHSA-jx2c-rxcm-jvmq',
    what: 'body validation passed by a tab in Content-Type',
    from: ['5.7.2'],
  },
  {
    name: 'fastify',
    advisory: 'GHSA-mrq3-vjjr-p77c',
    what: 'memory without bound while a web stream is sent',
    from: ['5.7.3'],
  },
  {
    name: 'fastify',
    advisory: 'GHSA-444r-cwp2-x5xf',
    what: 'host and protocol told by untrusted senders',
    from: ['5.8.3'],
  },
  {
    name: 'fastify',
    advisory: 'GHSA-573f-x89g-hqp9',
    what: 'malformed Content-Type passes validation',
    from: ['5.12.3'],
  },
  {
    name: 'find-my-way',
    advisory: 'GHSA-rrr8-f88r-h8q6',
    what: 'regular expression that never ends',
    from: ['8.2.2', '9.0.1'],
  },
  {
    name: 'kysely',
    advisory: 'GHSA-wmrf-hv6w-mr66',
    what: 'injection by keys of a JSON path',
    from: ['0.28.12'],
  },
  { name: 'kysely', advisory: 'GHSA-8cpq-38p9-67gx', what: 'injection by sql.lit', from: ['0.28.17'] },
  {
    name: 'kysely',
    advisory: 'GHSA-pv5w-4p9q-p3v2',
    what: 'walking through a JSON path by its signs',
    from: ['0.28.17'],
  },
  {
    name: 'nodemailer',
    advisory: 'GHSA-9h6g-pr28-7cqp',
    what: 'regular expression that never ends',
    from: ['6.9.9'],
  },
  {
    name: 'nodemailer',
    advisory: 'GHSA-rcmh-qjqh-p98v',
    what: 'address that nests without end',
    from: ['7.0.11'],
  },
  { name: 'nodemailer', advisory: 'GHSA-268h-hp4c-crq3', what: 'new lines in list headers', from: ['9.0.1'] },
  {
    name: 'nodemailer',
    advisory: 'GHSA-2x7j-588g-ccc2',
    what: 'time of an address list by its square',
    from: ['9.1.0'],
  },
  { name: 'cookie', advisory: 'GHSA-pxg6-pf52-xh8x', what: 'signs in names of cookies', from: ['0.7.0'] },
  { name: 'jszip', advisory: 'GHSA-36fh-84j7-cv5h', what: 'paths that leave the folder', from: ['3.8.0'] },
  {
    name: 'image-size',
    advisory: 'GHSA-m5qc-5hw7-8vg7',
    what: 'a picture that is read for ever',
    from: ['1.2.1', '2.0.2'],
  },
  {
    name: 'sharp',
    advisory: 'GHSA-54xq-cgqr-rpm3',
    what: 'libwebp writes outside its buffer',
    from: ['0.32.6'],
  },
  { name: 'postcss', advisory: 'GHSA-7fh5-64p2-3v2j', what: 'line ends parsed wrongly', from: ['8.4.31'] },
  {
    name: 'brace-expansion',
    advisory: 'GHSA-v6h2-p8h4-qcjw',
    what: 'regular expression that never ends',
    from: ['1.1.12', '2.0.2', '3.0.1', '4.0.1'],
  },
  {
    name: 'glob',
    advisory: 'GHSA-5j98-mcp5-4vw2',
    what: 'commands in names of files',
    from: ['10.5.0', '11.1.0'],
  },
  {
    name: 'semver',
    advisory: 'GHSA-c2qf-rxjj-qqgw',
    what: 'regular expression that never ends',
    from: ['5.7.2', '6.3.1', '7.5.2'],
  },
];
/** Never here, in whatever version. */
const refused: Record<string, string> = {
  xlsx: 'frozen in the registry with two advisories (GHSA-4r6h-8v6p-xvw6, GHSA-5pgg-2g8v-p4x9)',
};

const parts = (version: string) => version.split('-')[0]!.split('.').map(Number);
const compare = (a: string, b: string) =>
  parts(a).reduce((order, part, i) => order || part - parts(b)[i]!, 0);
/** Whether a version is at or above the mended one of its line; a line newer than all mended ones is mended. */
function isMended(version: string, from: readonly string[]): boolean {
  const line = (one: string) => parts(one)[0]!;
  const own = from.find((one) => line(one) === line(version));
  return own ? compare(version, own) >= 0 : line(version) > Math.max(...from.map(line));
}

describe('dependencies', () => {
  test('none is below the version that mended an advisory', () => {
    const open = packages.flatMap(({ name, version }) =>
      mended
        .filter((one) => one.name === name && !isMended(version!, one.from))
        .map(({ advisory, what }) => `${name} ${version}: ${advisory}, ${what}`),
    );
    expect(open).toEqual([]);
    expect(packages.map(({ name }) => name).filter((name) => name in refused)).toEqual([]);
  });
  test('the comparison bites, line by line', () => {
    expect(isMended('5.12.2', ['5.12.3'])).toBe(false);
    expect(isMended('8.2.1', ['8.2.2', '9.0.1'])).toBe(false);
    expect(isMended('8.2.2', ['8.2.2', '9.0.1'])).toBe(true);
    expect(isMended('9.0.0', ['8.2.2', '9.0.1'])).toBe(false);
    expect(isMended('10.0.0', ['8.2.2', '9.0.1'])).toBe(true);
    expect(isMended('7.0.0', ['8.2.2'])).toBe(false);
    // what is looked for is here at all
    const here = new Set(packages.map(({ name }) => name));
    expect(mended.map(({ name }) => name).filter((name) => !here.has(name))).toEqual([]);
  });

  test('the list of what is in the product (CycloneDX) names every package that runs, each with a permitted licence', () => {
    const bom = JSON.parse(
      execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 50_000_000,
      }),
    ) as {
      bomFormat: string;
      components: {
        name: string;
        version: string;
        licenses?: { license?: { id?: string }; expression?: string }[];
      }[];
    };
    expect(bom.bomFormat).toBe('CycloneDX');
    const listed = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
    const running = packages.filter(({ dev, version }) => !dev && version);
    expect(running.length).toBeGreaterThan(100);
    expect(
      running.filter(({ name, version }) => !listed.has(`${name}@${version}`)).map(({ name }) => name),
    ).toEqual([]);
    const permitted =
      /^(MIT|ISC|0BSD|Unlicense|MIT-0|Zlib|BSD-[23]-Clause|BlueOak-1\.0\.0|Apache-2\.0|OFL-1\.1|BSL-1\.0|CC0-1\.0)$/;
    // used as they come, in files of their own: a dynamic library, and what is compiled beside ours
    const beside = /^(@img\/sharp|@resvg\/resvg-js|lightningcss)/;
    const runs = new Set(running.map(({ name, version }) => `${name}@${version}`));
    const odd = bom.components.filter(({ name, version, licenses = [] }) => {
      if (!runs.has(`${name}@${version}`)) return false;
      const words = licenses.map((one) => one.license?.id ?? one.expression ?? '').join(' AND ');
      const either = words.replaceAll(/[()]/g, '').split(' OR ');
      const isPermitted = either.some(
        (one) => one !== '' && one.split(' AND ').every((word) => permitted.test(word)),
      );
      return !isPermitted && !beside.test(name);
    });
    expect(odd.map(({ name, licenses }) => `${name}: ${JSON.stringify(licenses)}`)).toEqual([]);
  }, 60_000);
});

describe('DP-04 nothing leaves the house but to named places', () => {
  const tracked = execFileSync('git', ['ls-files', 'server', 'shared', 'web'], {
    cwd: root,
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  /** Files that call another host, and which one. */
  const callers: Record<string, string> = {
    'server/alarms/senders.ts': 'mail relay and webhook of the office, from the settings of the machine',
    'server/whatsapp/graph.ts': 'graph.facebook.com, and media from its one host',
    'server/accounts/identity-provider.ts':
      'the identity provider of the office, from the settings of the machine',
  };
  test('calls to other hosts stand in these files alone', () => {
    const calls =
      /\bfetch\(|createTransport\(|\bdiscovery\(|https?\.request\(|\bnet\.connect\(|new WebSocket\(|sendBeacon\(|from '(node:)?(https|dgram|tls)'/;
    const found = tracked.filter((file) => /^(server|shared)\/.*\.ts$/.test(file) && calls.test(text(file)));
    expect(found.sort()).toEqual(Object.keys(callers).sort());
    for (const file of ['server/alarms/senders.ts', 'server/whatsapp/graph.ts'])
      expect([file, /redirect: 'error'/.test(text(file))]).toEqual([file, true]);
  });
  test('pages ask their own server alone', () => {
    const found = tracked.filter(
      (file) => /^web\/.*\.ts$/.test(file) && /\b(fetch|EventSource)\(\s*['"`]https?:/.test(text(file)),
    );
    expect(found).toEqual([]);
    expect(text('server/http/security-headers.ts')).toContain('defaultSrc: ["\'self\'"]');
  });
});
