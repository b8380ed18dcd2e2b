import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAssistant, type Assistant } from '../../src/assistant.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Outcome } from '../../src/reply.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { platforms, type Platform } from './platforms.ts';
import { scenarios, type Scenario } from './scenarios.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../fixtures/knowledge', import.meta.url)));

let store: Store;
let assistant: Assistant;
beforeEach(async () => {
  store = await openStore({ file: ':memory:' }, Date.now);
  assistant = createAssistant({ knowledge, store, logger: pino({ level: 'silent' }) });
});
afterEach(() => store.close());

async function play(platform: Platform, { said, pressed }: Scenario): Promise<Outcome | null> {
  let outcome: Outcome | null = null;
  for (const [turn, text] of (said ?? []).entries()) {
    const message = platform.say(text, turn);
    const reply = message && (await assistant.respond(message));
    outcome = reply && { reply, placement: 'new' };
  }
  const press = pressed === undefined ? null : platform.press(pressed);
  return press ? assistant.act(press) : outcome;
}

describe.each(platforms)('on $name', platform => {
  it.each(scenarios)('$name gets its very answer', async scenario => {
    const outcome = await play(platform, scenario);
    expect(outcome?.reply.kind).toBe(scenario.kind);
    const file = `expected/${scenario.name.replaceAll(' ', '-')}.${platform.name}.${platform.ending}`;
    await expect(outcome && platform.render(outcome)).toMatchFileSnapshot(file);
  });
});
