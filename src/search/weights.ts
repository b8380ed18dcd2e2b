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
    named: 3.47, mentioned: 2.15, explained: 1.90, asked: 0.61, besides: -0.63, setting: -2.50, cue: -0.82, head: 0.34,
    faq: 1.59, described: -0.24, pictured: 0.90, applies: 0.79, inStory: -1.27, full: 2.35, likely: 3.00, kin: 1.33,
    list: 0.61, contrast: 0.77, who: 1.95, metric: 0.28, history: 0.46, edition: 0.56, sort: 0.84, duty: 1.66,
    object: -1.31, ordinary: -0.90, tier: 0.82, frame: -0.82,
  },
  long: {
    named: 3.45, mentioned: 1.95, explained: 1.76, asked: 0.73, besides: -0.75, setting: -2.50, cue: -0.62, head: 0.58,
    faq: 1.91, described: -0.04, pictured: 1.11, applies: 1.10, inStory: -1.67, full: 3.05, likely: 3.61, kin: 1.74,
    list: 0.44, contrast: 1.09, who: 2.03, metric: 0.34, history: 0.38, edition: 0.59, sort: 1.13, duty: 1.95,
    object: -1.47, ordinary: -1.38, tier: 0.58, frame: -0.81,
  },
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -2.57, asked: 1.08, named: 3.00, faq: 1.43, described: 0.67, pictured: 0.53, likely: -0.06, matched: 2.18,
  several: 1.70, who: 0.77, duty: 0.72, sort: 0.88, ahead: 1.07, foreign: -4.33, passing: -1.06, everyday: -1.22,
  jargon: 0.35, field: 0.71, abbreviated: 1.15, compound: 0.93, company: -0.38, itil: 2.28, story: 1.21, asks: 0.94,
  order: -2.26, figures: -0.52, ours: -0.19, moment: -0.68, product: -2.47, personal: -0.81, length: -1.65,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
