import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from '../src/log.ts';
import { postgres } from './store/databases.ts';

const database = postgres();
let client: Client;

beforeAll(async () => {
  await database.start();
  const place = await database.fresh();
  client = new Client({ connectionString: 'url' in place ? place.url : '' });
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client.end();
  await database.stop();
}, 30_000);

function logged(error: unknown): string {
  const lines: string[] = [];
  createLogger('info', { write: line => void lines.push(line) }).child({ surface: 'teams' }).error({ err: error }, 'it failed');
  return lines.join('');
}

it('leaves the row out that a database refused, with who wrote it and what', async () => {
  await client.query('create table report (person text, reason text check (length(reason) < 5))');
  const error: unknown = await client.query("insert into report values ('U000000001', 'a resposta B')").then(() => null, (cause: unknown) => cause);
  expect(error).toHaveProperty('detail', expect.stringContaining('a resposta B'));
  const line = logged(new Error('the report could not be stored', { cause: error }));
  expect(line).toContain('the report could not be stored: new row for relation');
  expect(line + logged(error)).not.toMatch(/U000000001|resposta/);
  expect(JSON.parse(logged(error))).toMatchObject({ err: { type: 'DatabaseError', code: '23514' }, msg: 'it failed' });
});

it('says of what is no error only of what type it is', () => {
  expect(JSON.parse(logged('what somebody wrote'))).toMatchObject({ err: { type: 'string' } });
});
