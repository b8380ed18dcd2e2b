import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** How long a process, started as `npm start` does it, takes from its start until it is ready with the web page alone, and what memory it then holds. */
export async function timeStart(): Promise<{ readonly milliseconds: number; readonly megabytes: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'farol-'));
  const start = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=8', '--expose-gc', main], { cwd: folder, env: { PATH: process.env['PATH'], PORT: '0' } });
  try {
    const milliseconds = await new Promise<number>((resolve, reject) => {
      let log = '';
      child.stdout.on('data', chunk => {
        log += String(chunk);
        if (log.includes('"msg":"ready"')) resolve(performance.now() - start);
      });
      child.once('close', code => reject(new Error(`ended with ${code}: ${log}`)));
    });
    return { milliseconds, megabytes: await residentMemory(child.pid ?? 0) };
  } finally {
    child.removeAllListeners('close');
    child.kill('SIGTERM');
    await new Promise(resolve => child.once('close', resolve));
    await rm(folder, { recursive: true, force: true });
  }
}

/** Resident memory of a process, in megabytes; NaN where the system does not say. */
async function residentMemory(pid: number): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/u.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}
