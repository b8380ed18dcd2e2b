import type { Signs } from './confidence.ts';
import type { Features } from './features.ts';

/**
 * How much each feature counts when concepts are ranked: a linear score, fitted on the tuning half of the evaluation by
 * `npm run fit` (softmax over the candidates of each question). No question has a weight of its own.
 */
export const rankWeights: Readonly<Record<keyof Features, number>> = {
  named: 3.51, mentioned: 1.38, explained: 1.76, asked: 0.97, besides: -1.08, setting: -1.90, cue: -0.51, head: 0.29,
  faq: 1.37, described: 0.40, pictured: 1.13, applies: 1.47, inStory: -2.17, full: 4.20, list: 1.01, contrast: 0.29,
  who: 2.53, metric: 1.04, history: 0.32, edition: 1.30, tier: 0.22, frame: -0.56,
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -1.58, asked: 1.63, named: 2.40, faq: 1.73, described: 1.16, pictured: 0.49, foreign: -4.57, passing: -1.58,
  everyday: -0.99, jargon: 0.91, abbreviated: 1.46, compound: 1.50, company: -1.00, itil: 2.92, story: 1.65, asks: 1.17,
  order: -2.19, figures: -2.40, product: -2.59, personal: -1.18, length: 0.24,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
