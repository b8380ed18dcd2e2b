import { pino } from 'pino';
import { runAsk } from '../../../adapters/cli/ask.ts';
import { stubAssistant } from '../stub.ts';

// `ask` on the real standard streams, as `main` runs it: what pipe.test.ts starts as a process of its own.
process.exitCode = await runAsk({
  assistant: stubAssistant(), args: process.argv.slice(2), input: process.stdin, output: process.stdout, errors: process.stderr,
  logger: pino({}, process.stderr), namesOf: key => [key], newId: () => crypto.randomUUID(), now: () => performance.now(),
  locale: null,
});
