import type { Signs } from './confidence.ts';
import type { Features } from './features.ts';

/** What each feature counts. */
export type RankWeights = Readonly<Record<keyof Features, number>>;

/**
 * How much each feature counts when concepts are ranked: a linear score for brief questions and one for long ones, fitted on the
 * tuning half of the evaluation by `npm run fit` (softmax over the candidates of each question). No question has a weight of its own.
 */
export const rankWeights: Readonly<Record<'brief' | 'long', RankWeights>> = {
  brief: {
    named: 3.67, mentioned: 2.03, explained: 1.83, asked: 0.67, besides: -0.70, setting: -1.84, cue: -1.20, head: 0.34,
    faq: 1.14, described: -0.54, pictured: 1.05, applies: 0.66, inStory: -1.25, full: 2.59, likely: 2.89, list: 0.73,
    contrast: 0.50, who: 1.96, metric: 0.46, history: 0.88, edition: 0.45, sort: 1.06, duty: 2.04, object: -1.50,
    ordinary: -1.27, tier: 1.00, frame: -0.92,
  },
  long: {
    named: 3.82, mentioned: 1.77, explained: 1.89, asked: 0.71, besides: -0.75, setting: -1.88, cue: -1.07, head: 0.50,
    faq: 1.26, described: -0.25, pictured: 1.40, applies: 0.94, inStory: -1.64, full: 3.39, likely: 3.60, list: 0.57,
    contrast: 0.57, who: 2.03, metric: 0.52, history: 0.85, edition: 0.48, sort: 1.40, duty: 2.44, object: -1.63,
    ordinary: -1.46, tier: 0.43, frame: -0.96,
  },
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -2.10, asked: 1.09, named: 3.27, faq: 1.31, described: 0.83, pictured: 0.41, likely: -0.21, matched: 2.42,
  several: 1.36, who: 0.72, duty: 0.80, foreign: -4.39, passing: -1.14, everyday: -0.88, jargon: 0.65, field: 0.63,
  abbreviated: 1.36, compound: 1.15, company: -0.67, itil: 2.25, story: 1.40, asks: 1.01, order: -2.43, figures: -0.46,
  ours: -0.09, moment: -0.78, product: -2.40, personal: -0.68, length: -1.79,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
