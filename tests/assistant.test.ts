import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAssistant, type Assistant } from '../src/assistant.ts';
import { longestQuestion } from '../src/respond.ts';
import { keysOf } from '../src/answers/keys.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import type { Message, Origin } from '../src/message.ts';
import type { Outcome, Reply } from '../src/reply.ts';
import { openStore, type Store } from '../src/store/store.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('fixtures/knowledge', import.meta.url)));
const origin: Origin = { workspace: 'W', person: 'P', channel: 'C', conversation: 'C:P', locale: null, capabilities: { share: true, personal: true, forms: 'now' }, address: null };

let store: Store;
let assistant: Assistant;
beforeEach(async () => {
  store = await openStore({ file: ':memory:' }, Date.now);
  assistant = createAssistant({ knowledge, store, logger: pino({ level: 'silent' }) });
});
afterEach(() => store.close());

async function say(text: string, over: Partial<Message> = {}): Promise<Reply> {
  const reply = await assistant.respond({ ...origin, text, language: null, delivery: null, ...over });
  if (!reply) throw new Error(`no reply to "${text}"`);
  return reply;
}

/** Presses the share button of a reply, as anybody in the channel may. */
function pressShare({ share }: Reply): Promise<Outcome> {
  if (!share) throw new Error('the reply can not be shared');
  return assistant.act({ ...origin, payload: share.action, values: null });
}

describe('sharing an answer', () => {
  it.each([
    'o que é um incidente?', 'what are the guiding principles?', 'qual a diferença entre incidente e problema?',
    'de quanto em quanto tempo se revisa o SLA?', 'o servidor caiu três vezes esta semana pelo mesmo motivo, que registro eu abro?',
  ])('posts to the channel what "%s" was answered with', async text => {
    const reply = await say(text);
    const outcome = await pressShare(reply);
    expect(outcome.placement).toBe('channel');
    expect({ ...outcome.reply, share: null }).toEqual({ ...reply, share: null });
  });

  it.each([['e a diferença para problema?', 'comparison'], ['e por que importa?', 'concept']])('posts what "%s" was about, though its words alone do not tell', async (text, kind) => {
    await say('o que é incidente?');
    const reply = await say(text);
    const outcome = await pressShare(reply);
    expect([reply.kind, outcome.reply.kind]).toEqual([kind, kind]);
    expect(keysOf(outcome.reply)).toEqual(keysOf(reply));
  });

  it('posts what a question was about that is too long for a button to carry', async () => {
    const reply = await say(`o que é um incidente${' '.repeat(500)}?`);
    expect(keysOf(reply)).toEqual(['incident']);
    expect(keysOf((await pressShare(reply)).reply)).toEqual(['incident']);
  });

  it('is not offered where there is nothing to share, or nobody to share it with', async () => {
    expect((await say('qual a receita do pão de queijo?')).share).toBeNull();
    expect((await say('oi')).share).toBeNull();
    expect((await say('o que é um incidente?', { capabilities: { share: false, personal: true, forms: 'now' } })).share).toBeNull();
  });
});

describe('the language of an answer', () => {
  it('is the one that a person chose, until they choose again', async () => {
    expect((await say('language en')).language).toBe('en');
    expect((await say('o que é um incidente?')).language).toBe('en');
    expect((await say('o que é um incidente?', { person: 'Q' })).language).toBe('pt');
    await say('language auto');
    expect((await say('o que é um incidente?')).language).toBe('pt');
  });

  it('is that of the person\'s client where a text tells none', async () => {
    expect((await say('SLA', { locale: 'en-US', conversation: 'C:R' })).language).toBe('en');
    expect((await say('SLA', { locale: 'pt-BR', conversation: 'C:Q' })).language).toBe('pt');
  });

  it('stays that of the conversation where a text tells none', async () => {
    expect((await say('what is an incident?', { locale: 'pt-BR', conversation: 'C:S' })).language).toBe('en');
    expect((await say('SLA', { locale: 'pt-BR', conversation: 'C:S' })).language).toBe('en');
    expect((await say('help', { locale: 'pt-BR', conversation: 'C:T' })).language).toBe('pt');
  });
});

describe('what a platform delivers again', () => {
  it('is answered once in a workspace', async () => {
    await say('SLA', { delivery: 'D1' });
    expect(await assistant.respond({ ...origin, text: 'SLA', language: null, delivery: 'D1' })).toBeNull();
    expect(await say('SLA', { delivery: 'D1', workspace: 'V' })).toMatchObject({ kind: 'concept' });
  });
});

describe('a text beyond the limit', () => {
  it('is asked to be shortened, and the limit is named', async () => {
    expect(await say('incidente '.repeat(longestQuestion / 10 - 1))).not.toMatchObject({ kind: 'notice' });
    expect(await say('incidente '.repeat(longestQuestion / 10 + 1))).toMatchObject({ kind: 'notice', lines: [expect.stringContaining(String(longestQuestion))] });
  });
});
