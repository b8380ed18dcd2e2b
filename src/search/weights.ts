import type { Signs } from './confidence.ts';
import type { Features } from './features.ts';

/**
 * How much each feature counts when concepts are ranked: a linear score, fitted on the tuning half of the evaluation by
 * `npm run fit` (softmax over the candidates of each question). No question has a weight of its own.
 */
export const rankWeights: Readonly<Record<keyof Features, number>> = {
  named: 3.55, mentioned: 1.41, explained: 1.80, asked: 0.97, besides: -1.04, setting: -1.97, cue: -0.40, head: 0.26,
  faq: 1.60, described: 0.52, pictured: 0.99, applies: 1.44, inStory: -2.15, full: 4.20, list: 0.99, contrast: 0.24,
  who: 2.50, metric: 1.11, history: 0.37, edition: 1.08, tier: 0.35, frame: -0.55,
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -1.58, asked: 1.64, named: 2.42, faq: 1.72, described: 1.14, pictured: 0.52, foreign: -4.61, passing: -1.61,
  everyday: -0.97, jargon: 0.90, abbreviated: 1.44, compound: 1.49, company: -0.86, itil: 2.95, story: 1.58, asks: 1.17,
  order: -2.15, figures: -2.43, product: -2.61, personal: -1.12, length: 0.24,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
