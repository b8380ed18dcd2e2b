import type { Signs } from './signs.ts';
import type { Features } from './features.ts';

/** What each feature counts. */
type RankWeights = Readonly<Record<keyof Features, number>>;

/**
 * How much each feature counts when concepts are ranked: a linear score for brief questions and one for long ones, fitted on the
 * tuning half of the evaluation, and on clues left out of their entries, by `npm run fit` (softmax over the candidates of each question). No question has a weight of its own.
 */
export const rankWeights: Readonly<Record<'brief' | 'long', RankWeights>> = {
  brief: {
    named: 1.82, mentioned: 1.80, explained: 2.21, asked: 0.67, besides: -0.67, setting: -1.24, cue: -0.55, head: 0.49,
    faq: 3.23, described: 0.25, pictured: 0.27, applies: 0.79, inStory: -0.69, full: 1.70, likely: 3.07, kin: 0.59,
    list: 0.39, contrast: 0.22, who: 1.27, metric: 0.29, history: 0.33, edition: 0.37, sort: 0.85, duty: 0.97,
    object: -0.68, ordinary: -0.96, tier: -0.08, frame: -0.74,
  },
  long: {
    named: 1.57, mentioned: 1.71, explained: 2.13, asked: 0.75, besides: -0.76, setting: -1.28, cue: -0.50, head: 0.58,
    faq: 3.75, described: 0.46, pictured: 0.44, applies: 1.07, inStory: -0.89, full: 2.27, likely: 3.80, kin: 0.69,
    list: 0.39, contrast: 0.22, who: 1.40, metric: 0.38, history: 0.31, edition: 0.44, sort: 1.11, duty: 1.11,
    object: -0.85, ordinary: -1.28, tier: -0.24, frame: -0.78,
  },
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -3.87, asked: 1.10, named: 1.44, explained: 2.38, faq: 2.44, described: 1.01, pictured: 1.02, likely: -0.30,
  matched: 2.78, several: 1.33, who: 0.40, duty: 0.45, sort: 0.96, ahead: 0.95, foreign: -3.51, passing: -0.83,
  everyday: -0.53, jargon: 0.69, field: 0.16, abbreviated: 0.91, compound: 1.54, company: 0.14, itil: 1.80, story: 0.66,
  asks: 0.24, order: -1.86, figures: -0.29, ours: 0.01, moment: -0.92, product: -1.65, personal: -1.11, life: 0, manual: 0, length: -0.14,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
