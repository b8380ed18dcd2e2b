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
    named: 1.96, mentioned: 1.67, explained: 2.27, asked: 0.74, besides: -0.74, setting: -1.25, cue: -0.48, head: 0.41,
    faq: 3.93, described: -0.03, pictured: 0.25, applies: 0.79, inStory: -0.77, full: 1.95, likely: 2.90, kin: 0.47,
    list: 0.48, contrast: 0.34, who: 1.54, metric: 0.40, history: 0.65, edition: 0.34, sort: 0.92, duty: 1.32,
    object: -1.02, ordinary: -0.92, tier: -0.15, frame: -0.84,
  },
  long: {
    named: 1.76, mentioned: 1.56, explained: 2.33, asked: 0.79, besides: -0.79, setting: -1.29, cue: -0.40, head: 0.48,
    faq: 4.67, described: 0.22, pictured: 0.54, applies: 1.07, inStory: -1.01, full: 2.73, likely: 3.62, kin: 0.60,
    list: 0.50, contrast: 0.33, who: 1.63, metric: 0.52, history: 0.70, edition: 0.40, sort: 1.17, duty: 1.46,
    object: -1.15, ordinary: -1.18, tier: -0.33, frame: -0.87,
  },
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -3.77, asked: 0.72, named: 1.35, explained: 2.29, faq: 2.76, described: 0.93, pictured: 0.98, likely: -0.36,
  matched: 2.73, several: 1.31, who: 0.57, duty: 0.52, sort: 0.81, ahead: 1.07, foreign: -2.92, passing: -0.70,
  everyday: -0.42, jargon: 0.55, field: 0.17, abbreviated: 0.96, compound: 1.55, company: 0.01, itil: 1.62, story: 0.55,
  asks: 0.34, order: -2.05, figures: -0.38, ours: 0.21, moment: -0.82, product: -1.48, life: -2.87, manual: -0.80,
  personal: -1.10, length: 0.21,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.6;
