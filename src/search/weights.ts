import type { Signs } from './confidence.ts';
import type { Features } from './features.ts';

/**
 * How much each feature counts when concepts are ranked: a linear score, fitted on the tuning half of the evaluation by
 * `npm run fit` (softmax over the candidates of each question). No question has a weight of its own.
 */
export const rankWeights: Readonly<Record<keyof Features, number>> = {
  named: 3.20, mentioned: 0.67, explained: 2.49, asked: 1.62, setting: -1.40, cue: -0.49, head: -0.04, faq: 1.03,
  clue: 1.79, described: 1.34, pictured: 0.49, applies: 0.40, inStory: -1.21, full: 3.82, list: 0.65, contrast: 0.23,
  who: 2.21, metric: 0.66, history: 0.41, edition: 1.05, tier: -0.06, frame: -0.65,
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -2.31, asked: 1.19, named: 2.00, faq: 2.20, clue: 0.90, described: 1.92, pictured: 0.14, foreign: -5.00,
  passing: -1.42, everyday: -1.06, jargon: 1.20, abbreviated: 1.30, compound: 1.31, company: -0.57, itil: 2.97,
  story: 1.32, asks: 1.13, order: -2.11, figures: -2.15, product: -2.71, personal: -1.40, length: 2.29,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
