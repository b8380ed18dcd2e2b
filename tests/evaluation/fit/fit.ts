import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { languages } from '../../../src/language.ts';
import { readSigns, type Signs } from '../../../src/search/signs.ts';
import { tellsStory, type Evidence } from '../../../src/search/evidence.ts';
import { considerConcepts, type Considered, type Features } from '../../../src/search/features.ts';
import { lengthOf } from '../../../src/search/rank.ts';
import { readScope } from '../../../src/search/scope.ts';
import { createSearch } from '../../../src/search/search.ts';
import { readQuestions, type EvaluationQuestion } from '../questions.ts';
import { descend, dot } from './descent.ts';
import { leaveOutClues } from './left-out.ts';

// Fits the weights of src/search/weights.ts on the tuning half, and on clues left out of their entries, and prints them. The other half is never read here.
const { knowledge, clues } = leaveOutClues(loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url))));
const search = createSearch(knowledge);

/** A question of the tuning half, or a clue asked as one. */
type Asked = Pick<EvaluationQuestion, 'q' | 'expect'> & { readonly kind: string };

interface Case {
  readonly question: Asked;
  readonly evidence: Evidence;
  readonly considered: readonly Considered[];
}

/** Contrasts, follow-ups and courtesies are answered by rules of their own. */
const asked: readonly Asked[] = [
  ...languages.flatMap(language => readQuestions(language, 'tuning')).filter(({ before, kind }) => !before && kind !== 'comparison' && kind !== 'greeting'),
  ...clues.map(({ concept, text }) => ({ kind: 'clue', q: text, expect: [concept] })),
];

const cases: readonly Case[] = asked
  .map(question => {
    const evidence = search.gather(question.q);
    return { question, evidence, considered: considerConcepts(evidence) };
  })
  .filter(({ evidence, considered }) => considered.length > 0 && readScope(evidence.question) !== 'other');

/** The later tuning sets hold the hard kinds above all: these weights give every kind the share that people ask it in. */
const kindWeights: Readonly<Record<string, number>> = { definition: 3, acronym: 3, list: 3, parts: 3, io: 3, ambiguous: 1.5, situation: 0.6, clue: 0.15 };
const weightOf = ({ kind }: Asked) => kindWeights[kind] ?? 1;

/** Long questions have weights of their own: what they add to those of all is fitted beside them. */
const valuesOf = (names: readonly (keyof Features)[], features: Features, { evidence }: Case): number[] => {
  const values = names.map(name => features[name]);
  return [...values, ...values.map(value => (lengthOf(evidence.question) === 'long' ? value : 0))];
};

/** Softmax over the candidates of each question, for all that may lead its answer together. */
function fitRanking(names: readonly (keyof Features)[]): number[] {
  const sets = cases
    .map(entry => entry.considered.map(({ concept, features }) => ({
      values: valuesOf(names, features, entry), right: entry.question.expect.includes(concept.key), weight: weightOf(entry.question),
    })))
    .filter(set => set.some(({ right }) => right));
  return descend(2 * names.length, weights => {
    const slope = weights.map((weight, index) => (index < names.length ? 0.002 : 0.006) * weight);
    for (const set of sets) {
      const scores = set.map(({ values }) => dot(weights, values));
      const top = Math.max(...scores);
      const odds = scores.map(score => Math.exp(score - top));
      const all = odds.reduce((sum, value) => sum + value, 0);
      const right = odds.reduce((sum, value, index) => sum + (set[index]?.right ? value : 0), 0);
      for (const [index, entry] of set.entries()) {
        const pull = ((odds[index] ?? 0) / all - (entry.right ? (odds[index] ?? 0) / right : 0)) * (entry.weight / sets.length);
        for (const [at, value] of entry.values.entries()) slope[at] = (slope[at] ?? 0) + pull * value;
      }
    }
    return slope;
  }, { steps: 400, rate: 0.1 });
}

/** What a wrongly given and a wrongly withheld answer cost, beside a right one. The tuning half has as many messages of the first kind as answerable stories, so each counts less than it did alone. */
const cost = { other: 1.8, right: 1, wrong: 0.3 } as const;

/** Logistic: whether the question is one to answer, from the signs for its best candidate. */
function fitSigns(names: readonly (keyof Features)[], ranking: readonly number[]): { readonly names: readonly string[]; readonly weights: number[] } {
  const sets = cases.flatMap(entry => {
    const { question, evidence, considered } = entry;
    const scoreOf = ({ features }: Considered) => dot(ranking, valuesOf(names, features, entry));
    const [best, next] = considered.toSorted((a, b) => scoreOf(b) - scoreOf(a));
    if (!best) return [];
    const signs = readSigns(best, scoreOf(best) - (next ? scoreOf(next) : 0), evidence.question, evidence.mentions, tellsStory(evidence.question, evidence.mentions));
    const answerable = question.expect.length > 0;
    const weight = answerable ? (question.expect.includes(best.concept.key) ? cost.right : cost.wrong) * weightOf(question) : cost.other;
    return [{ signs, target: answerable ? 1 : 0, weight }];
  });
  const signNames = Object.keys(sets[0]?.signs ?? {}) as (keyof Signs)[];
  const total = sets.reduce((sum, { weight }) => sum + weight, 0);
  const weights = descend(signNames.length + 1, current => {
    const slope = current.map((value, index) => (index > 0 ? 0.001 * value : 0));
    for (const { signs, target, weight } of sets) {
      const values = [1, ...signNames.map(name => signs[name])];
      const pull = (weight * (1 / (1 + Math.exp(-dot(current, values))) - target)) / total;
      for (const [at, value] of values.entries()) slope[at] = (slope[at] ?? 0) + pull * value;
    }
    return slope;
  }, { steps: 800, rate: 0.05 });
  return { names: ['bias', ...signNames], weights };
}

const featureNames = Object.keys(cases[0]?.considered[0]?.features ?? {}) as (keyof Features)[];
const ranking = fitRanking(featureNames);
const signs = fitSigns(featureNames, ranking);
const list = (names: readonly string[], weights: readonly number[]) => names.map((name, index) => `  ${name}: ${(weights[index] ?? 0).toFixed(2)},`).join('\n');
const brief = ranking.slice(0, featureNames.length);
const long = brief.map((weight, index) => weight + (ranking[featureNames.length + index] ?? 0));
console.log(`rankWeights.brief = {\n${list(featureNames, brief)}\n}\n\nrankWeights.long = {\n${list(featureNames, long)}\n}\n\nsignWeights = {\n${list(signs.names, signs.weights)}\n}`);
