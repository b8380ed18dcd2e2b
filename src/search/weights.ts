import type { Signs } from './confidence.ts';
import type { Features } from './features.ts';

/**
 * How much each feature counts when concepts are ranked: a linear score, fitted on the tuning half of the evaluation by
 * `npm run fit` (softmax over the candidates of each question). No question has a weight of its own.
 */
export const rankWeights: Readonly<Record<keyof Features, number>> = {
  named: 3.03, mentioned: 1.39, explained: 2.55, asked: 0.80, besides: -0.93, setting: -1.94, cue: -0.77, head: 0.11,
  faq: 1.29, described: 0.70, pictured: 1.20, applies: 0.46, inStory: -1.49, full: 4.25, list: 0.99, contrast: 0.33,
  who: 2.66, metric: 0.86, history: 0.34, edition: 1.35, tier: 0.26, frame: -0.59,
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -1.44, asked: 1.63, named: 2.09, faq: 1.69, described: 1.17, pictured: 0.47, foreign: -4.76, passing: -0.99,
  everyday: -1.00, jargon: 1.05, abbreviated: 1.38, compound: 1.54, company: -1.10, itil: 2.72, story: 1.08, asks: 1.15,
  order: -2.32, figures: -2.44, product: -2.42, personal: -1.29, length: 0.55,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
