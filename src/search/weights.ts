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
    named: 3.44, mentioned: 2.20, explained: 1.96, asked: 0.64, besides: -0.66, setting: -2.50, cue: -1.06, head: 0.30,
    faq: 1.20, described: -0.51, pictured: 0.96, applies: 0.71, inStory: -1.25, full: 2.36, likely: 3.03, kin: 1.40,
    list: 0.58, contrast: 0.83, who: 2.00, metric: 0.45, history: 0.55, edition: 0.58, sort: 0.89, duty: 1.69,
    object: -1.36, ordinary: -0.99, tier: 0.87, frame: -0.71,
  },
  long: {
    named: 3.40, mentioned: 1.97, explained: 1.91, asked: 0.73, besides: -0.75, setting: -2.50, cue: -0.88, head: 0.52,
    faq: 1.50, described: -0.28, pictured: 1.29, applies: 1.00, inStory: -1.64, full: 3.12, likely: 3.68, kin: 1.79,
    list: 0.42, contrast: 1.13, who: 2.09, metric: 0.51, history: 0.47, edition: 0.60, sort: 1.20, duty: 2.00,
    object: -1.47, ordinary: -1.47, tier: 0.56, frame: -0.72,
  },
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -2.46, asked: 1.09, named: 3.07, faq: 1.46, described: 0.52, pictured: 0.42, likely: 0.07, matched: 2.25,
  several: 1.65, who: 0.78, duty: 0.73, sort: 0.93, ahead: 0.89, foreign: -4.42, passing: -0.97, everyday: -1.08,
  jargon: 0.34, field: 0.71, abbreviated: 1.16, compound: 0.91, company: -0.42, itil: 2.20, story: 1.24, asks: 0.99,
  order: -2.38, figures: -0.57, ours: -0.17, moment: -0.75, product: -2.42, personal: -0.77, length: -1.69,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
