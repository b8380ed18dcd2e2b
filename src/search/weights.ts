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
    named: 3.68, mentioned: 1.87, explained: 2.01, asked: 0.80, besides: -0.83, setting: -1.96, cue: -1.28, head: 0.52,
    faq: 1.28, described: 0.17, pictured: 0.96, applies: 0.93, inStory: -1.40, full: 3.71, list: 0.74, contrast: 0.34,
    who: 2.11, metric: 0.78, history: 0.92, edition: 0.38, duty: 2.28, tier: 0.75, frame: -0.92,
  },
  long: {
    named: 3.81, mentioned: 1.43, explained: 2.22, asked: 0.94, besides: -0.98, setting: -2.11, cue: -1.18, head: 0.77,
    faq: 1.43, described: 0.67, pictured: 1.32, applies: 1.30, inStory: -1.82, full: 4.84, list: 0.63, contrast: 0.41,
    who: 2.15, metric: 0.91, history: 0.88, edition: 0.50, duty: 2.72, tier: 0.01, frame: -0.98,
  },
};

/** How much each sign counts for answering at all: a logistic score, fitted in the same run; `bias` stands alone. */
export const signWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  bias: -1.45, asked: 1.08, named: 2.62, faq: 1.00, described: 1.25, pictured: 0.26, foreign: -4.98, passing: -1.53,
  everyday: -0.81, jargon: 0.51, field: 0.90, abbreviated: 1.36, compound: 1.61, company: -0.84, itil: 2.46, story: 1.60,
  asks: 1.07, order: -2.42, figures: -0.62, ours: 0.08, moment: -0.55, product: -2.51, personal: -0.70, length: -0.36,
};

/** Answers less likely than this to be about ITIL are not given. */
export const leastConfidence = 0.5;
