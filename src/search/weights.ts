import type { Signs } from './confidence.ts';
import type { Features } from './features.ts';

/**
 * How much each feature counts when concepts are ranked: a linear score, fitted on the tuning half of the evaluation by
 * `npm run fit` (softmax over the candidates of each question). No question has a weight of its own.
 */
export const rankWeights: Readonly<Record<keyof Features, number>> = {
  named: 3.07, mentioned: 0.72, explained: 2.53, asked: 1.61, setting: -1.43, cue: -0.55, head: 0.01, faq: 1.04,
  clue: 1.87, described: 1.30, pictured: 0.60, applies: 0.40, inStory: -1.16, full: 3.78, list: 0.64, contrast: 0.29,
  who: 2.45, metric: 0.46, history: 0.42, edition: 1.07, tier: -0.17, frame: -0.58,
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -2.56, asked: 0.95, named: 2.64, faq: 1.92, clue: 0.79, described: 1.76, pictured: 0.33, foreign: -5.21,
  passing: -1.60, everyday: -0.17, jargon: 1.48, company: -0.82, itil: 2.90, story: 1.39, asks: 1.24, order: -2.13,
  figures: -2.43, product: -2.55, personal: -1.22, length: 2.66,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
