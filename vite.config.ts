import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { findPostgresql } from './tests/support/postgresql.ts';

/** Compresses what the browser loads once, at build time, so that the server never has to. */
const precompress: Plugin = {
  name: 'precompress',
  applyToEnvironment: (environment) => environment.name === 'client',
  writeBundle({ dir }) {
    const assets = join(dir!, 'assets');
    for (const name of readdirSync(assets).filter((file) => /\.(js|css|svg|json)$/.test(file))) {
      const bytes = readFileSync(join(assets, name));
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes, { params }));
      writeFileSync(join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
};

const node = { root: '.', environment: 'node' as const };
/** Functions of what they are given: reading them anew for each file took half of their time. */
const pure = { ...node, isolate: false };
const build = ['tests/support/build.ts'];
const onServer = {
  ...node,
  include: ['tests/server/**/*.test.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};
/** Hundreds of seeded runs each: in `npm test`, once, and not in the quick check. */
const simulations = 'tests/**/*.simulation.test.ts';
/** What does not depend on the engine and takes long: run once, on the embedded database. */
const sameOnBoth = [
  'tests/server/simulation.test.ts', // whole stories at the desk: each act of them is tested on both
  'tests/server/public-form/flood.test.ts', // limits live in memory
  'tests/server/briefings/render.test.ts', // no database at all
  'tests/server/information-reports/print.test.ts',
  'tests/server/http/roles.test.ts', // the table of roles stands before any query
];
/**
 * Takes long: run once, on PostgreSQL where there is one, because it finds more where the database has its own rules, or
 * because what it asks of the database is asked by others on both, and the rest is computed.
 */
const betterOnServer = [
  'tests/server/http/fuzz.test.ts',
  'tests/server/score-runs/draws.test.ts',
  'tests/server/score-runs/explanations.test.ts',
  'tests/server/foreign-workers/attack.test.ts',
  'tests/server/briefings/odd-input.test.ts',
];
const postgresql = findPostgresql();

export default defineConfig({
  root: 'web',
  publicDir: false,
  plugins: [precompress],
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.client!);
      await builder.build(builder.environments.server!);
    },
  },
  environments: {
    client: {
      build: {
        outDir: '../dist/web',
        emptyOutDir: true,
        assetsInlineLimit: 0,
        rolldownOptions: { input: { index: 'web/index.html', lapor: 'web/public-form/lapor.ts' } },
      },
    },
    server: {
      consumer: 'server',
      // packages of hundreds of small files are bundled: reading them took two thirds of the time before the first line
      resolve: { external: true, noExternal: [/^@stdlib\//, 'typebox', 'kysely'] },
      build: {
        outDir: '../dist/server',
        emptyOutDir: true,
        ssr: true,
        copyPublicDir: false,
        sourcemap: true,
        rolldownOptions: {
          input: {
            main: 'server/main.ts',
            'db-worker': 'server/db/worker.ts',
            'score-worker': 'server/score-runs/worker.ts',
            'forecast-worker': 'server/forecasts/worker.ts',
            'detection-worker': 'server/detection/worker.ts',
            'import-worker': 'server/imports/worker.ts',
            'boundary-worker': 'server/boundaries/worker.ts',
            'briefing-worker': 'server/briefings/render/worker.ts',
            backup: 'server/backup.ts',
            restore: 'server/restore.ts',
            'keys-rotate': 'server/keys-rotate.ts',
            'audit-verify': 'server/audit-verify.ts',
            rescue: 'server/rescue.ts',
            describe: 'server/describe.ts',
            simulate: 'server/simulate.ts',
          },
          output: { entryFileNames: '[name].js', format: 'es' },
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    // left alone, two processors would be used one at a time
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          ...pure,
          name: 'unit',
          include: ['tests/{shared,rules,web,figures}/**/*.test.ts'],
          exclude: [simulations],
          testTimeout: 60_000, // random histories take their time on a busy machine
        },
      },
      {
        extends: true,
        test: {
          ...pure,
          name: 'unit in Asia/Jakarta',
          include: ['tests/shared/**/*.test.ts', 'tests/web/**/*.test.ts'],
          exclude: [simulations],
          env: { TZ: 'Asia/Jakarta' },
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...pure,
          name: 'simulations',
          include: [simulations],
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          ...onServer,
          name: 'server on the embedded database',
          sequence: { groupOrder: 1 },
          exclude: postgresql ? betterOnServer : [],
          globalSetup: [...build, 'tests/support/embedded-template.ts'],
        },
      },
      {
        extends: true,
        test: postgresql
          ? {
              ...onServer,
              name: 'server on PostgreSQL, in Asia/Jakarta',
              sequence: { groupOrder: 2 },
              exclude: sameOnBoth,
              env: { TZ: 'Asia/Jakarta' },
              globalSetup: [...build, 'tests/support/postgresql-template.ts'],
            }
          : {
              ...node,
              name: 'server on PostgreSQL, in Asia/Jakarta',
              include: ['tests/support/no-postgresql.test.ts'],
            },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'documents',
          sequence: { groupOrder: 2 },
          include: ['tests/documents/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'journeys',
          sequence: { groupOrder: 3 },
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: [...build, 'tests/support/embedded-template.ts', 'tests/support/chromium.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2, // each file has a server of its own
          maxConcurrency: 3, // pages at once, where a file says so: each holds a connection open, and a browser has six
        },
      },
    ],
  },
});
