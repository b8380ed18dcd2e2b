import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const program = `'${process.execPath}' '${join(import.meta.dirname, 'program.ts')}'`;

/** Runs a line of shell; the exit code of `ask` is the last line of standard error. */
async function shell(line: string): Promise<{ readonly lines: readonly string[]; readonly errors: string }> {
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', line], { maxBuffer: 64 * 1024 * 1024 });
  return { lines: stdout.trimEnd().split('\n'), errors: stderr };
}

test('a thousand questions through real pipes give a thousand answers in their order', async () => {
  const { lines, errors } = await shell(`seq 1000 | ( ${program} --json; echo $? >&2 )`);
  expect(lines.map(line => JSON.parse(line).q)).toEqual(Array.from({ length: 1000 }, (_, index) => String(index + 1)));
  expect(errors).toBe('0\n');
});

test('`| head` ends it quietly, although questions keep coming', async () => {
  const { lines, errors } = await shell(`yes concept | ( ${program} --json; echo $? >&2 ) | head -n 2`);
  expect(lines).toHaveLength(2);
  expect(errors).toBe('0\n');
});

test('the answer to a question as argument needs no standard input', async () => {
  const { lines, errors } = await shell(`( ${program} concept; echo $? >&2 ) < /dev/null`);
  expect([lines[0], errors]).toEqual(['incidente (INC)', '0\n']);
});
