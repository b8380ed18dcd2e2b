import type { Signs } from './confidence.ts';
import type { Features } from './features.ts';

/**
 * How much each feature counts when concepts are ranked: a linear score, fitted on the tuning half of the evaluation by
 * `npm run fit` (softmax over the candidates of each question). No question has a weight of its own.
 */
export const rankWeights: Readonly<Record<keyof Features, number>> = {
  named: 3.51, mentioned: 1.37, explained: 1.78, asked: 0.97, besides: -1.08, setting: -1.90, cue: -0.51, head: 0.28,
  faq: 1.40, described: 0.40, pictured: 1.14, applies: 1.46, inStory: -2.16, full: 4.19, list: 1.01, contrast: 0.29,
  who: 2.53, metric: 1.04, history: 0.33, edition: 1.32, tier: 0.22, frame: -0.53,
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -1.57, asked: 1.64, named: 2.40, faq: 1.69, described: 1.15, pictured: 0.48, foreign: -4.57, passing: -1.59,
  everyday: -1.01, jargon: 0.91, abbreviated: 1.46, compound: 1.50, company: -1.03, itil: 2.92, story: 1.66, asks: 1.17,
  order: -2.20, figures: -2.40, product: -2.60, personal: -1.18, length: 0.26,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
