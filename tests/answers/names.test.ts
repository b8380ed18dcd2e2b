import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assert, constantFrom, property, string } from 'fast-check';
import { answer } from '../../src/answers/answer.ts';
import { keysOf } from '../../src/answers/keys.ts';
import { namesOf } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Reply } from '../../src/reply.ts';
import { createSearch } from '../../src/search/search.ts';
import { foldPhrase } from '../../src/text.ts';
import { needCapitals } from '../../src/search/words.ts';

const knowledge = loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const search = createSearch(knowledge);

function ask(text: string): Reply {
  const found = search.find(text, 'pt');
  return answer({ knowledge, language: found.language, found, topic: null });
}

const names = [...knowledge.concepts.values()].flatMap(concept => namesOf(concept).map(name => ({ concept, name })));

describe('a concept\'s own name, synonym or abbreviation', () => {
  it('leads with that concept, for every one of them', () => {
    const wrong = names.filter(({ concept, name }) => {
      const [lead = ''] = keysOf(ask(name));
      return lead !== concept.key && !concept.homonyms?.includes(lead) && !knowledge.concepts.get(lead)?.homonyms?.includes(concept.key);
    });
    expect(names.length).toBeGreaterThan(6000);
    expect(wrong.map(({ concept, name }) => `${concept.key}: ${name}`)).toEqual([]);
  });

  it('does so without accents, in capitals and with a question mark', () => {
    const spared = ({ name }: { readonly name: string }) => needCapitals.has(foldPhrase(name));
    const wrong = names.filter(entry => !spared(entry) && entry.name.length > 3).filter(({ name }) => {
      const lead = keysOf(ask(name))[0];
      const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
      return [plain, name.toUpperCase(), `${name}?`].some(variant => keysOf(ask(variant))[0] !== lead);
    });
    expect(wrong.map(({ concept, name }) => `${concept.key}: ${name}`)).toEqual([]);
  }, 120_000);
});

describe('everyday words that are abbreviations in capitals', () => {
  it.each([['OLA', 'operational-level-agreement'], ['DORA', 'dora-metrics'], ['IA', 'artificial-intelligence']])('%s is meant as %s', (text, key) => {
    expect(keysOf(ask(text))[0]).toBe(key);
  });

  it.each(['ola', 'olá', 'do it', 'as is', 'or so'])('"%s" is not', text => {
    expect(keysOf(ask(text))).toEqual([]);
  });
});

describe('any text at all', () => {
  it('gets a reply, whatever it holds', () => {
    assert(property(string({ unit: 'grapheme', maxLength: 300 }), text => {
      const reply = ask(text);
      return reply.language === 'pt' || reply.language === 'en';
    }), { numRuns: 300 });
  });

  it('gets the same reply every time', () => {
    assert(property(constantFrom(...names), constantFrom('o que é ', 'what is ', 'explica ', ''), ({ name }, frame) => {
      expect(ask(frame + name)).toEqual(ask(frame + name));
    }), { numRuns: 200 });
  });
});
