import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { syllabusAreas, type Group } from '../../src/knowledge/schema.ts';
import { languages } from '../../src/language.ts';
import { checkConcept } from './checks/concept.ts';
import { checkQuestion, isRightLongest } from './checks/question.ts';
import { checkSides, tellsSidesByOrder } from './checks/sides.ts';

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));
const { knowledge, problems } = readKnowledge(folder, null);
const concepts = [...knowledge.concepts.values()];
const expected = readFileSync(new URL('expected-concepts.txt', import.meta.url), 'utf8').trim().split('\n')
  .map(line => line.split(' ') as [string, string, string]);

describe('the knowledge base', () => {
  it('loads without a problem: schema, relations, names, pairs written once', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it('holds every concept that is expected of it, in its group and tier', () => {
    const missing = expected.filter(([key, group, tier]) => {
      const concept = knowledge.concepts.get(key);
      return concept?.group !== group || String(concept.tier) !== tier;
    });
    expect(missing.map(entry => entry.join(' '))).toEqual([]);
    expect(concepts).toHaveLength(expected.length);
  });

  it('gives every concept the depth of its tier and group, the same in both languages', () => {
    const short = concepts.flatMap(concept => checkConcept(concept, concept.group as Group).map(problem => `${concept.path}: ${problem}`));
    expect(short).toEqual([]);
  });

  it('relates every concept to another', () => {
    const alone = concepts.filter(({ key, comparison }) => !comparison && knowledge.relationsOf(key).length === 0 && knowledge.separationsOf(key).length === 0);
    expect(alone.map(({ path }) => path)).toEqual([]);
  });

  it('tells every concept of the first tier apart from what it is confused with', () => {
    const alone = concepts.filter(({ key, tier, comparison }) => tier === 1 && !comparison && knowledge.separationsOf(key).length === 0);
    expect(alone.map(({ path }) => path)).toEqual([]);
  });

  it('names both sides where it separates concepts, whichever of them is asked about first', () => {
    expect(concepts.flatMap(concept => checkSides(concept).map(problem => `${concept.path}: ${problem}`))).toEqual([]);
  });

  it.each([
    ['Uma faz o serviço voltar já; a outra procura a causa.', 'pt', true],
    ['O primeiro restaura o serviço; o segundo procura a causa.', 'pt', true],
    ['Esta restaura o serviço; aquela procura a causa.', 'pt', true],
    ['O primeiro nível resolve; o caso passa a outra equipe, o segundo nível.', 'pt', false],
    ['O gerenciamento de incidente restaura o serviço; o de problema procura a causa.', 'pt', false],
    ['One gets the service back now; the other looks for the cause.', 'en', true],
    ['The former restores service; the latter looks for the cause.', 'en', true],
    ['This practice restores service; problem management looks for the cause.', 'en', true],
    ['First line solves what it can; the second line is one team of specialists.', 'en', false],
    ['Incident management restores service; problem management looks for the cause.', 'en', false],
  ] as const)('tells sides by their order: %s', (text, language, byOrder) => {
    expect(tellsSidesByOrder(text, language)).toBe(byOrder);
  });
});

describe('the questions of the quiz', () => {
  const { questions } = knowledge;

  it('number at least 900, two for every concept of the first tier, one for every other of the second', () => {
    const asked = new Map<string, number>();
    for (const question of questions) for (const key of new Set(question.concepts)) asked.set(key, (asked.get(key) ?? 0) + 1);
    expect(questions.length).toBeGreaterThanOrEqual(900);
    expect(concepts.filter(({ key, tier }) => tier === 1 && (asked.get(key) ?? 0) < 2).map(({ path }) => path)).toEqual([]);
    const second = concepts.filter(({ tier }) => tier === 2);
    expect(second.filter(({ key }) => asked.has(key)).length).toBeGreaterThanOrEqual(second.length / 2);
  });

  it('keep the rules of item writing', () => {
    expect(questions.flatMap(question => checkQuestion(question).map(problem => `${question.id}: ${problem}`))).toEqual([]);
  });

  it.each(languages)('do not give the right option away by its length, in %s', language => {
    const choosing = questions.filter(({ kind }) => kind !== 'true-false');
    expect(choosing.filter(question => isRightLongest(question, language)).length).toBeLessThanOrEqual(choosing.length * 0.3);
  });

  it('are enough in each area of the ITIL 4 Foundation syllabus for three different exams, which ask none of true or false', () => {
    const wanted: Partial<Record<(typeof syllabusAreas)[number], number>> = {
      'key-concepts': 15, 'guiding-principles': 18, 'four-dimensions': 6, 'service-value-system': 3, 'value-chain': 6, 'practice-purposes': 21, 'practices-in-detail': 51,
    };
    const short = Object.entries(wanted).flatMap(([area, least]) => {
      const count = questions.filter(({ edition, syllabus, options }) => edition === 'itil4' && syllabus === area && options.length === 4).length;
      return count < least ? [`${area}: ${count} of ${least}`] : [];
    });
    expect(short).toEqual([]);
  });
});
