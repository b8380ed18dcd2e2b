import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('posts everything once and keeps every answer while bots are killed and platforms fail: the short form of npm run drill', async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('drill.ts', import.meta.url)), 'quiz', '--short'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => void (output += String(chunk)));
  await once(child, 'close');
  expect(`${child.exitCode}\n${output}`).toMatch(/^0\n/u);
  const figures = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, number>;
  expect(figures).toMatchObject({ double: 0, missing: 0, lost: 0, twice: 0, leftovers: 0 });
  expect(figures['kills']).toBeGreaterThanOrEqual(4);
  expect(figures['answers']).toBeGreaterThan(20);
  expect(figures['stored']).toBeGreaterThanOrEqual(figures['answers'] ?? 0);
}, 120_000);
