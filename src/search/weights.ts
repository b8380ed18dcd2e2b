import type { Signs } from './signs.ts';
import type { Features } from './features.ts';

/** What each feature counts. */
export type RankWeights = Readonly<Record<keyof Features, number>>;

/**
 * How much each feature counts when concepts are ranked: a linear score for brief questions and one for long ones, fitted on the
 * tuning half of the evaluation by `npm run fit` (softmax over the candidates of each question). No question has a weight of its own.
 */
export const rankWeights: Readonly<Record<'brief' | 'long', RankWeights>> = {
  brief: {
    named: 3.62, mentioned: 2.06, explained: 1.89, asked: 0.69, besides: -0.72, setting: -1.89, cue: -1.20, head: 0.36,
    faq: 1.07, described: -0.57, pictured: 1.09, applies: 0.68, inStory: -1.22, full: 2.55, likely: 2.92, list: 0.66,
    contrast: 0.49, who: 1.88, metric: 0.45, history: 0.89, edition: 0.45, sort: 1.05, duty: 1.88, object: -1.54,
    ordinary: -1.38, tier: 1.02, frame: -0.91,
  },
  long: {
    named: 3.71, mentioned: 1.79, explained: 1.94, asked: 0.74, besides: -0.78, setting: -1.92, cue: -1.08, head: 0.52,
    faq: 1.23, described: -0.25, pictured: 1.48, applies: 0.97, inStory: -1.59, full: 3.36, likely: 3.62, list: 0.51,
    contrast: 0.60, who: 1.97, metric: 0.51, history: 0.86, edition: 0.48, sort: 1.39, duty: 2.24, object: -1.69,
    ordinary: -1.69, tier: 0.48, frame: -0.93,
  },
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -2.14, asked: 1.12, named: 3.23, faq: 1.32, described: 0.75, pictured: 0.52, likely: -0.24, matched: 2.43,
  several: 1.38, who: 0.72, duty: 0.77, foreign: -4.38, passing: -1.13, everyday: -0.81, jargon: 0.67, field: 0.66,
  abbreviated: 1.38, compound: 1.21, company: -0.74, itil: 2.27, story: 1.42, asks: 1.03, order: -2.42, figures: -0.46,
  ours: -0.08, moment: -0.75, product: -2.39, personal: -0.73, length: -1.80,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
