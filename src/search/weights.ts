import type { Signs } from './confidence.ts';
import type { Features } from './features.ts';

/**
 * How much each feature counts when concepts are ranked: a linear score, fitted on the tuning half of the evaluation by
 * `npm run fit` (softmax over the candidates of each question). No question has a weight of its own.
 */
export const rankWeights: Readonly<Record<keyof Features, number>> = {
  named: 2.97, mentioned: 1.38, explained: 2.99, asked: 0.86, besides: -0.90, setting: -1.84, cue: -0.63, head: -0.03,
  faq: 1.28, clue: 1.20, described: 1.03, pictured: 1.44, applies: 0.52, inStory: -1.53, full: 3.91, list: 1.05,
  contrast: 0.30, who: 2.80, metric: 0.78, history: 0.51, edition: 1.32, tier: 0.21, frame: -0.62,
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -1.68, asked: 1.51, named: 2.34, faq: 1.75, clue: 0.66, described: 1.28, pictured: 0.46, foreign: -4.49,
  passing: -1.62, everyday: -0.92, jargon: 1.03, abbreviated: 1.31, compound: 1.56, company: -0.95, itil: 2.83,
  story: 1.12, asks: 1.04, order: -2.16, figures: -2.54, product: -2.51, personal: -1.20, length: 0.89,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
