import { test } from 'vitest';

test('the server suites on PostgreSQL', (context) => {
  context.skip('no PostgreSQL found: install it, or set TEST_DATABASE_URL to a superuser of one');
});
