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
    named: 1.94, mentioned: 1.76, explained: 2.05, asked: 0.83, besides: -0.83, setting: -1.36, cue: -0.57, head: 0.49,
    faq: 4.25, described: -0.06, pictured: 0.23, applies: 0.75, inStory: -0.79, full: 2.05, likely: 2.68, kin: 0.39,
    list: 0.74, contrast: 0.37, who: 1.71, metric: 0.46, history: 0.67, edition: 0.59, sort: 0.90, duty: 1.38,
    object: -1.08, ordinary: -0.83, tier: -0.03, frame: -0.60,
  },
  long: {
    named: 1.78, mentioned: 1.72, explained: 2.07, asked: 0.91, besides: -0.91, setting: -1.48, cue: -0.54, head: 0.61,
    faq: 4.97, described: 0.14, pictured: 0.50, applies: 1.01, inStory: -1.04, full: 2.83, likely: 3.28, kin: 0.42,
    list: 0.79, contrast: 0.33, who: 1.84, metric: 0.62, history: 0.71, edition: 0.71, sort: 1.18, duty: 1.55,
    object: -1.22, ordinary: -0.99, tier: -0.26, frame: -0.63,
  },
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -4.02, asked: 0.99, named: 1.35, explained: 2.26, faq: 2.76, described: 0.85, pictured: 0.93, likely: -0.06,
  matched: 2.71, several: 1.24, who: 0.57, duty: 0.50, sort: 0.73, ahead: 1.01, foreign: -2.89, passing: -0.65,
  everyday: -0.43, jargon: 0.65, field: 0.15, abbreviated: 1.23, compound: 1.40, company: 0.04, itil: 1.69, story: 0.52,
  asks: 0.41, order: -2.06, figures: -0.29, ours: 0.25, moment: -0.87, product: -1.45, life: -2.60, manual: -0.89,
  personal: -0.90, length: 0.44,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.6;
