import type { Logger } from 'pino';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Language } from './language.ts';
import type { Learning } from './learning/learning.ts';
import type { Origin } from './message.ts';
import type { Quiz } from './quiz/quiz.ts';
import type { Search } from './search/search.ts';
import type { Store } from './store/store.ts';

/** The parts that answers are made with. */
export interface Core {
  readonly knowledge: Knowledge;
  readonly search: Search;
  readonly store: Store;
  readonly logger: Logger;
  /** The quiz of channels, and practice; without them their commands are questions like others. */
  readonly quiz?: Quiz;
  readonly learning?: Learning;
}

/** The language that the person chose, or else the channel's; null when neither did, and where the surface keeps it. */
export async function chosenLanguage({ store }: Core, { workspace, person, channel, capabilities }: Origin): Promise<Language | null> {
  if (capabilities.keepsLanguage) return null;
  return (await store.chosenLanguage(workspace, 'person', person))
    ?? (channel === null ? null : await store.chosenLanguage(workspace, 'channel', channel));
}

/** Whose conversation it is; null where a whole channel speaks. What is said in private within a channel is the person's own. */
export function speakerIn({ channel, capabilities, person }: Origin): string | null {
  return channel === null || capabilities.personal ? person : null;
}
