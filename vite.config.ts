import { defineConfig } from 'vitest/config';

const server = { consumer: 'server' as const, resolve: { external: true as const } };

export default defineConfig({
  root: 'web',
  publicDir: false,
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
        sourcemap: false,
        assetsInlineLimit: 0,
        rolldownOptions: { input: { index: 'web/index.html' } },
      },
    },
    server: {
      ...server,
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
            describe: 'server/describe.ts',
          },
          output: { entryFileNames: '[name].js', format: 'es' },
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', root: '.', include: ['tests/{shared,rules,web}/**/*.test.ts'], environment: 'node' } },
    ],
  },
});
