import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels, type QuestionEntry } from '../../src/knowledge/schema.ts';
import { balancedOrder } from '../../src/questions/options.ts';
import { eligible, pick, type PickFrom } from '../../src/quiz/pick.ts';
import { entry } from './questions.ts';

const nothing = { sorts: new Map(), asked: [], results: [], setAside: new Set<string>() };
const open: PickFrom['settings'] = { editions: [], topics: [], level: 'adaptive' };
const dayOf = (nth: number) => new Date(Date.UTC(2021, 0, 1 + nth)).toISOString().slice(0, 10);

/** The questions of so many days, each asked and, as `right` says, answered by ten people. */
function run(questions: readonly QuestionEntry[], days: number, over: Partial<PickFrom> = {}, right: (question: QuestionEntry) => number = () => 5) {
  const asked: { day: string; question: string }[] = [];
  const results: PickFrom['results'][number][] = [];
  for (let nth = 0; nth < days; nth += 1) {
    const picked = pick({ ...nothing, questions, settings: open, asked, results: results.slice(-60), seed: `q/${nth}`, ...over });
    if (!picked) break;
    asked.push({ day: dayOf(nth), question: picked.question.id });
    results.push({ day: dayOf(nth), question: picked.question.id, answers: 10, right: right(picked.question) });
  }
  return asked.map(({ question }) => questions.find(({ id }) => id === question)!);
}

const someQuestions = fc.uniqueArray(fc.record({
  id: fc.stringMatching(/^[a-z]{1,4}$/u), level: fc.constantFrom(...levels), edition: fc.constantFrom('itil4', 'v3', 'general'),
  syllabus: fc.constantFrom('key-concepts', 'value-chain', undefined),
}), { selector: ({ id }) => id, minLength: 1, maxLength: 25 }).map(given => given.map(({ id, syllabus, ...rest }) => {
  const { syllabus: _, ...question } = entry(id, rest as Partial<QuestionEntry>);
  return syllabus === undefined ? question : { ...question, syllabus } as QuestionEntry;
}));
const someSettings: fc.Arbitrary<PickFrom['settings']> = fc.record({
  editions: fc.subarray(['itil4', 'v3'] as const), topics: fc.subarray(['key-concepts', 'value-chain'] as const), level: fc.constantFrom(...levels, 'adaptive'),
}) as fc.Arbitrary<PickFrom['settings']>;

describe('the question for a channel', () => {
  it('is one not asked before until all were, and then the one not asked for longest', () => {
    fc.assert(fc.property(someQuestions, someSettings, fc.integer({ min: 0, max: 10 }), (questions, settings, right) => {
      const pool = eligible(questions, settings).length;
      const asked = run(questions, 2 * pool, { settings }, () => right).map(({ id }) => id);
      expect(new Set(asked.slice(0, pool)).size).toBe(pool);
      expect(asked.slice(pool)).toEqual(asked.slice(0, pool));
    }), { numRuns: 60 });
  });

  it('is never one that was set aside, and none when all are', () => {
    fc.assert(fc.property(someQuestions, fc.func(fc.boolean()), (questions, isAside) => {
      const setAside = new Set(questions.map(({ id }) => id).filter(id => isAside(id)));
      const asked = run(questions, 2 * questions.length, { setAside });
      expect(asked.filter(({ id }) => setAside.has(id))).toEqual([]);
      expect(asked.length === 0).toBe(setAside.size === questions.length);
    }), { numRuns: 60 });
  });

  it('goes with the editions, topics and level that were set up', () => {
    fc.assert(fc.property(someQuestions, someSettings, (questions, settings) => {
      for (const { edition, syllabus, level } of run(questions, questions.length, { settings })) {
        expect(settings.editions.length === 0 || edition === 'general' || settings.editions.includes(edition)).toBe(true);
        expect(settings.topics.length === 0 || (syllabus !== undefined && settings.topics.includes(syllabus))).toBe(true);
        expect(settings.level === 'adaptive' || levels.indexOf(level) <= levels.indexOf(settings.level)).toBe(true);
      }
    }), { numRuns: 60 });
  });

  it('is the same on every instance, and another for another channel or day', () => {
    const questions = Array.from({ length: 200 }, (_, at) => entry(`e${at}`));
    const of = (seed: string) => pick({ ...nothing, questions, settings: open, seed })?.question.id;
    expect(of('q1/2026-11-23')).toBe(of('q1/2026-11-23'));
    expect(new Set(['q1/2026-11-23', 'q1/2026-11-24', 'q2/2026-11-23'].map(of)).size).toBe(3);
  });
});

/** The share of questions that are of a level. */
function share(asked: readonly QuestionEntry[], level: string): number {
  return asked.filter(question => question.level === level).length / asked.length;
}

describe('the level', () => {
  const many = levels.flatMap(level => Array.from({ length: 60 }, (_, at) => entry(`${level}-${at}`, { level })));

  it('begins with recall and rises with success', () => {
    const asked = run(many, 60, {}, () => 9);
    expect(share(asked.slice(0, 3), 'recall')).toBe(1);
    expect(share(asked.slice(30), 'apply')).toBeGreaterThan(0.4);
  });

  it('stays where a channel fails, and comes down again', () => {
    expect(share(run(many, 50, {}, () => 2), 'recall')).toBe(1);
    const asked = run(many, 60, {}, question => (question.level === 'recall' ? 10 : 0));
    expect(share(asked, 'apply')).toBe(0);
    expect(share(asked, 'recall')).toBeGreaterThan(0.5);
  });

  it('is told with the share of right answers that decided', () => {
    const results = Array.from({ length: 10 }, (_, at) => ({ day: dayOf(at), question: `recall-${at}`, answers: 4, right: 3 }));
    expect(pick({ ...nothing, questions: many, settings: open, results, seed: 's' })?.reason).toMatchObject({ level: 'understand', adaptive: true, success: 75 });
  });
});

describe('topics', () => {
  const questions = ['key-concepts', 'value-chain'].flatMap(syllabus => Array.from({ length: 100 }, (_, at) => entry(`${syllabus}-${at}`, { syllabus: syllabus as 'value-chain' })));

  it('that the channel gets wrong come more often', () => {
    const asked = run(questions, 60, {}, ({ syllabus }) => (syllabus === 'value-chain' ? 0 : 10));
    const wrong = asked.slice(5).filter(({ syllabus }) => syllabus === 'value-chain').length;
    expect(wrong).toBeGreaterThan(2 * (55 - wrong));
  });

  it('are the areas of the syllabus, and outside it the sort of the concept', () => {
    const { syllabus: _, ...outside } = entry('x');
    const sorts = new Map([['incident', { group: 'process' as const, tier: 1 as const }]]);
    expect(pick({ ...nothing, sorts, questions: [outside], settings: open, seed: 's' })?.reason.topic).toBe('/process');
    expect(pick({ ...nothing, sorts, questions: [entry('y')], settings: open, seed: 's' })?.reason.topic).toBe('key-concepts');
  });
});

/** What a question's id says it is. */
const sortOf = ({ id }: QuestionEntry) => id.replace(/-\d+$/u, '');

describe('a quiz that is new to a channel', () => {
  const sorts = new Map([['basic', { group: 'concept' as const, tier: 1 as const }], ['rare', { group: 'concept' as const, tier: 3 as const }]]);
  const some = (name: string, changed: Partial<QuestionEntry>, count = 30) => Array.from({ length: count }, (_, at) => entry(`${name}-${at}`, changed));
  const questions = [
    ...some('basic-exam', { concepts: ['basic'] }, 20), ...some('basic-beyond', { concepts: ['basic'], syllabus: 'beyond' }, 10), ...some('rare-exam', { concepts: ['rare'] }), ...some('rare-beyond', { concepts: ['rare'], syllabus: 'beyond' }),
    ...some('above', { concepts: ['basic'], level: 'apply' }),
  ];

  it('begins with what matters most: basic concepts of the exam, other basic ones, the rest of the exam; and does not stay there', () => {
    const asked = run(questions, 80, { sorts }, () => 5).map(sortOf);
    expect([asked.slice(0, 20), asked.slice(20, 30), asked.slice(30, 40)].map(part => [...new Set(part)])).toEqual([['basic-exam'], ['basic-beyond'], ['rare-exam']]);
    expect(new Set(asked.slice(40))).toEqual(new Set(['rare-exam', 'rare-beyond']));
  });

  it('says so of a question that others were left for', () => {
    const reasonFor = (given: readonly QuestionEntry[]) => pick({ ...nothing, sorts, questions: given, settings: open, seed: 's' })?.reason.basics;
    expect([reasonFor(questions), reasonFor(some('basic-exam', { concepts: ['basic'] }))]).toEqual([true, false]);
  });
});

describe('the order of the options', () => {
  it('puts the right one in each place equally often', () => {
    const places = Array.from({ length: 80 }, (_, nth) => balancedOrder(entry('x'), 'q1', nth, `q1/${nth}`).indexOf(0));
    expect([0, 1, 2, 3].map(place => places.filter(each => each === place).length)).toEqual([20, 20, 20, 20]);
  });

  it('holds every option once, and leaves true before false', () => {
    expect(balancedOrder(entry('x'), 'q1', 3, 's').toSorted()).toEqual([0, 1, 2, 3]);
    const { options } = entry('x');
    expect(balancedOrder(entry('x', { kind: 'true-false', options: options.slice(0, 2) }), 'q1', 1, 's')).toEqual([0, 1]);
  });
});

it('a question is picked within 10 ms after five years of asking every day', () => {
  const questions = Array.from({ length: 1200 }, (_, at) => entry(`e${at}`, { level: levels[at % 3]! }));
  const asked = Array.from({ length: 1825 }, (_, nth) => ({ day: dayOf(nth), question: `e${(nth * 7) % 1190}` }));
  const results = asked.slice(-60).map(({ day, question }) => ({ day, question, answers: 20, right: 12 }));
  const times = Array.from({ length: 21 }, (_, nth) => {
    const before = performance.now();
    pick({ ...nothing, questions, settings: open, asked, results, seed: `q/${nth}` });
    return performance.now() - before;
  });
  expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(10);
});
