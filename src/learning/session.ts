import type { Language } from '../language.ts';
import { wording, type Wording } from '../locales/index.ts';
import type { Origin } from '../message.ts';
import type { Button, Reply } from '../reply.ts';
import type { Learner } from '../store/learners.ts';
import { dayIn } from '../time/calendar.ts';
import type { Bank } from './bank.ts';
import type { LearningParts } from './learning.ts';
import { defaultSettings, type LearnerSettings } from './settings.ts';

/** What learning works with, and its questions. */
export interface LearningCore extends LearningParts {
  readonly bank: Bank;
}

/** One request of one person: who, when, in which language, by which settings. */
export interface Session extends LearningCore {
  readonly workspace: string;
  readonly person: string;
  readonly origin: Origin;
  readonly language: Language;
  readonly wording: Wording;
  readonly words: Wording['learning'];
  readonly learner: Learner | null;
  readonly settings: LearnerSettings;
  /** Unix time in milliseconds, the same for the whole request. */
  readonly at: number;
  /** The person's calendar day. */
  readonly today: string;
}

/** Reads who asks. Where a person is reached in private is remembered of those who have settings. */
export async function openSession(core: LearningCore, origin: Origin, language: Language): Promise<Session> {
  const { workspace, person } = origin;
  const learner = await core.store.learners.find(workspace, person);
  const address = privateAddress(origin);
  if (learner && address && JSON.stringify(address) !== JSON.stringify(learner.address)) await core.store.learners.moveTo(workspace, person, address);
  const settings = learner?.settings ?? defaultSettings(language, origin.zone);
  const at = core.now();
  const all = wording(language);
  return { ...core, workspace, person, origin, language, wording: all, words: all.learning, learner, settings, at, today: dayIn(settings.zone, at) };
}

/** Where the person can be written to in private; null when the platform does not tell, and this did not happen there. */
export function privateAddress({ channel, address, inbox }: Origin): Origin['address'] {
  return inbox ?? (channel === null ? address : null);
}

/** What all replies of learning have in common. */
export function replyBase({ language }: Pick<Session, 'language'>, route: string, buttons: readonly Button[] = []): Pick<Reply, 'language' | 'trace' | 'buttons' | 'share'> {
  return { language, trace: { confidence: 1, route, matched: [] }, buttons, share: null };
}
