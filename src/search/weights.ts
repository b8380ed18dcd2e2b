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
    named: 3.51, mentioned: 2.27, explained: 1.97, asked: 0.63, besides: -0.66, setting: -2.11, cue: -1.42, head: 0.24,
    faq: 1.17, described: -0.60, pictured: 0.91, applies: 0.66, inStory: -1.22, full: 2.37, likely: 3.00, kin: 1.29,
    list: 0.52, contrast: 0.58, who: 1.96, metric: 0.53, history: 0.81, edition: 0.50, sort: 1.05, duty: 1.78,
    object: -1.64, ordinary: -0.90, tier: 0.90, frame: -0.94,
  },
  long: {
    named: 3.53, mentioned: 2.00, explained: 1.90, asked: 0.76, besides: -0.79, setting: -2.16, cue: -1.27, head: 0.44,
    faq: 1.40, described: -0.28, pictured: 1.28, applies: 0.93, inStory: -1.59, full: 3.17, likely: 3.59, kin: 1.69,
    list: 0.35, contrast: 0.85, who: 2.06, metric: 0.61, history: 0.76, edition: 0.53, sort: 1.38, duty: 2.13,
    object: -1.78, ordinary: -1.41, tier: 0.60, frame: -0.96,
  },
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -2.09, asked: 1.14, named: 3.19, faq: 1.33, described: 0.70, pictured: 0.51, likely: -0.23, matched: 2.41,
  several: 1.49, who: 0.76, duty: 0.79, foreign: -4.38, passing: -1.16, everyday: -0.85, jargon: 0.64, field: 0.67,
  abbreviated: 1.36, compound: 1.22, company: -0.66, itil: 2.21, story: 1.41, asks: 1.03, order: -2.41, figures: -0.46,
  ours: -0.07, moment: -0.73, product: -2.35, personal: -0.74, length: -1.83,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
