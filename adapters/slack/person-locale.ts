import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Assistant } from '../../src/assistant.ts';
import { limits } from './limits.ts';
import { causeOf, slackError } from './log.ts';
import { within } from './patience.ts';
import { retryAfter } from './refusals.ts';

/** The locale that a person chose in Slack ("pt-BR"); null when Slack does not tell, or not in time. Never rejects. */
export type LocaleOf = (person: string) => Promise<string | null>;

/** What the look-up of locales works with. */
export interface LocaleParts {
  /** A client that tries once, and gives a call up by itself. */
  readonly client: App['client'];
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long an answer waits for it, in milliseconds. */
  readonly wait: number;
}

interface Known {
  readonly locale: Promise<string | null>;
  readonly until: number;
}

/** Faults that are about the person and not about asking: of those who belong to another organization Slack may tell nothing. */
const untold = new Set(['user_not_found', 'user_not_visible']);

/**
 * Asks Slack for people's locales, which no event tells, and remembers them for a day. What comes after `wait` is kept for the
 * next time. After a failure nobody is asked about for a while: what an answer can do without must not use up Slack's patience.
 */
export function createLocaleOf({ client, logger, now, wait }: LocaleParts): LocaleOf {
  const known = new Map<string, Known>();
  let pausedUntil = 0;

  function keep(person: string, locale: Promise<string | null>): Promise<string | null> {
    known.delete(person);
    known.set(person, { locale, until: now() + limits.localeKept });
    const [longestKept] = known.keys();
    if (known.size > limits.localesKept && longestKept !== undefined) known.delete(longestKept);
    return locale;
  }
  async function ask(person: string): Promise<string | null> {
    try {
      const locale = await localeAt(client, person);
      void keep(person, Promise.resolve(locale));
      return locale;
    } catch (error) {
      known.delete(person);
      pausedUntil = now() + Math.max(limits.localePause, (retryAfter(error) ?? 0) * 1_000);
      logger.debug({ cause: causeOf(error) }, 'Slack did not tell the locale of a person');
      return null;
    }
  }
  return person => {
    const before = known.get(person);
    if (before !== undefined && before.until > now()) return before.locale;
    if (pausedUntil > now()) return Promise.resolve(null);
    return keep(person, within(ask(person), wait));
  };
}

async function localeAt(client: App['client'], person: string): Promise<string | null> {
  try {
    return (await client.users.info({ user: person, include_locale: true })).user?.locale ?? null;
  } catch (error) {
    if (untold.has(slackError(error) ?? '')) return null;
    throw error;
  }
}

/** An assistant that is told the locale of whoever writes or presses. */
export function withLocales(assistant: Assistant, localeOf: LocaleOf): Assistant {
  return {
    ...assistant,
    respond: async message => assistant.respond({ ...message, locale: await localeOf(message.person) }),
    act: async press => assistant.act({ ...press, locale: await localeOf(press.person) }),
  };
}
