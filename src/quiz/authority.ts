import type { Logger } from 'pino';
import type { Language } from '../language.ts';
import { wording } from '../locales/index.ts';
import { replyNotice } from '../answers/notices.ts';
import type { Address, Origin } from '../message.ts';
import type { Platform } from '../platform.ts';
import type { Reply } from '../reply.ts';
import type { ChannelQuiz } from '../store/channel-quizzes.ts';
import { replyReport } from './reply.ts';

/** Who may change the quiz of a channel. */
export interface Authority {
  isAdmin(origin: Origin): Promise<boolean>;
  /** Whoever set it up, and admins. Nobody else, also when who set it up is forgotten. */
  mayManage(origin: Origin, quiz: ChannelQuiz | null): Promise<boolean>;
}

/** What deciding it takes. */
export interface AuthorityParts {
  /** People who are admins whatever the platform says (`ADMINS`), by their ids. */
  readonly admins: ReadonlySet<string>;
  readonly platformOf: (name: Address['platform']) => Platform | null;
  readonly logger: Logger;
}

/** Tells who may change what. */
export function createAuthority({ admins, platformOf, logger }: AuthorityParts): Authority {
  const isAdmin = async ({ person, address }: Origin) => {
    if (admins.has(person)) return true;
    const platform = address && platformOf(address.platform);
    if (!platform) return false;
    try {
      return await platform.isAdmin(person);
    } catch (error) {
      logger.warn({ err: error }, 'the platform did not tell whether somebody is an admin; taken as no');
      return false;
    }
  };
  return {
    isAdmin,
    mayManage: async (origin, quiz) => (quiz !== null && quiz.owner === origin.person) || isAdmin(origin),
  };
}

/** Who may change a quiz, in words: where who set it up is forgotten, admins alone. */
export function sayWhoMay({ owner }: Pick<ChannelQuiz, 'owner'>, language: Language): string {
  const { authority } = wording(language).quiz;
  return owner === null ? authority.adminsChange : authority.quiz;
}

/** Tells somebody who may change a quiz; names whoever set it up. */
export function replyNotAllowed({ owner }: ChannelQuiz, language: Language): Reply {
  const { authority } = wording(language).quiz;
  const said = { title: authority.title, lines: [sayWhoMay({ owner }, language)] };
  if (owner === null) return replyNotice('problem', language, 'quiz not allowed', said);
  return replyReport(language, 'not allowed', { ...said, people: { heading: authority.owner, items: [{ person: owner, text: authority.setIt }] } });
}
