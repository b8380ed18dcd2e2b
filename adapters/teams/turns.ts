import type { Logger } from 'pino';
import type { Assistant } from '../../src/assistant.ts';
import { languageOfLocale, type Language } from '../../src/language.ts';
import type { Outcome } from '../../src/reply.ts';
import { type Activity, cardContentType } from './activity.ts';
import { localeWaitMs } from './limits.ts';
import type { Messenger } from './messenger.ts';
import { localeOf, receive, type Received } from './receive.ts';
import { forOne } from './render/card.ts';
import { nameOf, summarize } from './render.ts';

/** What the connector gets as the response to an activity. */
export interface TurnResult {
  readonly status: 200 | 500 | 501;
  /** The answer to an invoke; undefined for an empty body. */
  readonly body?: InvokeAnswer;
  /** What is left to do once this is sent. Never rejects. */
  readonly after?: () => Promise<void>;
}

/** The answer to `adaptiveCard/action`: a card in the pressed one's place, or a short text when the answer is a new message. */
export interface InvokeAnswer {
  readonly statusCode: 200;
  readonly type: typeof cardContentType | 'application/vnd.microsoft.activity.message';
  readonly value: unknown;
}

/** What turns are made from. */
export interface TurnsParts {
  readonly assistant: Assistant;
  readonly messenger: Messenger;
  readonly logger: Logger;
  /** Whether this is the first time that this name is given; keeps the two activities of one installation to one welcome. */
  readonly once: (workspace: string, delivery: string) => Promise<boolean>;
  /** Waits that many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** Takes a verified activity through the assistant and answers it. Never rejects: a failure is logged and apologized for. */
export function createTurns(parts: TurnsParts): (activity: Activity) => Promise<TurnResult> {
  return async activity => {
    const received = receive(activity);
    if (received === null) return { status: activity.type === 'invoke' ? 501 : 200 };
    try {
      return await answer(parts, activity, received);
    } catch (error) {
      return apologize(parts, activity, received, error);
    }
  };
}

async function answer(parts: TurnsParts, activity: Activity, received: Received): Promise<TurnResult> {
  const { assistant, messenger } = parts;
  switch (received.kind) {
    case 'message': {
      const reply = await assistant.respond(received.message);
      if (reply !== null) await messenger.post(reply, activity);
      return { status: 200 };
    }
    case 'press': {
      const outcome = await assistant.act(received.press);
      return received.by === 'execute' ? answerInvoke(parts, activity, outcome, received.aside) : answerSubmit(messenger, activity, outcome);
    }
    case 'installed': return welcome(parts, activity, received);
  }
}

async function welcome(parts: TurnsParts, activity: Activity, { workspace, delivery }: Extract<Received, { kind: 'installed' }>): Promise<TurnResult> {
  const { assistant, messenger, once, sleep } = parts;
  // Of the two activities of an installation only one tells the language: it goes first.
  if (localeOf(activity) === null) await sleep(localeWaitMs);
  if (await once(workspace, delivery)) await messenger.post(assistant.welcome(languageIn(activity)), activity);
  return { status: 200 };
}

/**
 * A card in the response is shown in place of the pressed one to the presser alone, by the one client that asked, until the
 * message changes or is loaded again ("User Specific Views" in the Teams documentation). So a card for the presser alone is the
 * response, and no `refresh` brings it back: pressing again does, as only the first answer counts, without a call for everybody who
 * opens the channel. What is pressed in it leads to another such card: a new message would tell the channel what a question is
 * about, and a change would put it in the question's place. What takes the place of the old card for everybody is the response at
 * once and a change of the message.
 */
async function answerInvoke({ messenger, logger }: TurnsParts, activity: Activity, { reply, placement }: Outcome, aside: boolean): Promise<TurnResult> {
  const alone = isShared(activity) && (placement === 'private' || aside);
  if (reply.kind !== 'file' && (placement === 'replace' || alone)) {
    const card = await messenger.card(reply, activity);
    const body: InvokeAnswer = { statusCode: 200, type: cardContentType, value: alone ? forOne(card) : card };
    if (alone) return { status: 200, body };
    const after = () => messenger.change(reply, activity).catch((error: unknown) => {
      logger.warn({ err: error, activity: activity.id }, 'could not change a message of Teams for everybody');
    });
    return { status: 200, body, after };
  }
  await (alone ? messenger.tell(reply, activity) : messenger.post(reply, activity));
  return saying(nameOf(reply));
}

function isShared({ conversation: { conversationType } }: Activity): boolean {
  return conversationType !== undefined && conversationType !== 'personal';
}

function saying(value: string): TurnResult {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } };
}

async function answerSubmit(messenger: Messenger, activity: Activity, { reply, placement }: Outcome): Promise<TurnResult> {
  switch (placement) {
    case 'replace': await messenger.replace(reply, activity); break;
    case 'private': await (isShared(activity) ? messenger.tell(reply, activity) : messenger.post(reply, activity)); break;
    default: await messenger.post(reply, activity);
  }
  return { status: 200 };
}

async function apologize(parts: TurnsParts, activity: Activity, received: Received, cause: unknown): Promise<TurnResult> {
  const { assistant, messenger, logger } = parts;
  logger.error({ err: cause, kind: received.kind, activity: activity.id }, 'could not answer an activity of Teams');
  try {
    const reply = assistant.apologize(languageIn(activity));
    // In the response itself, as the connector may be what failed.
    if (received.kind === 'press' && received.by === 'execute') return saying(summarize(reply));
    await messenger.post(reply, activity);
    return { status: 200 };
  } catch (error) {
    logger.error({ err: error, activity: activity.id }, 'could not apologize in Teams either');
    return { status: 500 };
  }
}

function languageIn(activity: Activity): Language {
  return languageOfLocale(localeOf(activity));
}
