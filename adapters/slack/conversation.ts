import type { Logger } from 'pino';
import type { Assistant } from '../../src/assistant.ts';
import { languages, type Language } from '../../src/language.ts';
import { wording } from '../../src/locales/index.ts';
import type { NoticeReply, Reply } from '../../src/reply.ts';
import { guessLanguage } from '../../src/search/language.ts';
import { causeOf, fieldOf, slackError } from './log.ts';
import type { Messenger } from './messenger.ts';
import type { Place } from './place.ts';
import type { Asked, Opened, Pressed } from './receive.ts';
import { renderHome, renderPrompts, renderReply, renderShared } from './render.ts';

/** What the conversation with a person on Slack is made of. */
export interface ConversationParts {
  readonly assistant: Assistant;
  readonly messenger: Messenger;
  readonly logger: Logger;
}

/** Answers what people do on Slack. None of these rejects: a failure is logged with its cause and apologized for. */
export interface Conversation {
  ask(asked: Asked): Promise<void>;
  press(pressed: Pressed): Promise<void>;
  open(opened: Opened, agent: boolean): Promise<void>;
}

// Why a message cannot be posted to a channel, where inviting the bot (or choosing another channel) is the remedy.
const closedDoors = new Set([
  'not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action', 'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel', 'restricted_action_non_threadable_channel',
]);

/** The conversation over an assistant and a messenger. */
export function createConversation(parts: ConversationParts): Conversation {
  const { assistant, messenger, logger } = parts;
  return {
    ask: ({ message, place }) => apologizing(parts, place, () => guessLanguage(message.text), async () => {
      const reply = await assistant.respond(message);
      if (reply !== null) await messenger.say(place, renderReply(reply));
    }),
    press: pressed => apologizing(
      parts, pressed.place, () => languageOf(pressed.press.payload) ?? 'pt', () => answerPress(parts, pressed)),
    async open({ person, tab, channel }, agent) {
      try {
        const welcomes = languages.map(language => assistant.welcome(language));
        if (tab === 'home') await messenger.publishHome(person, renderHome(welcomes, null));
        else if (agent && channel !== null) await messenger.suggest(channel, renderPrompts(welcomes));
      } catch (error) {
        // Nobody asked anything, so there is nobody to apologize to.
        logger.warn({ tab, cause: causeOf(error) }, 'a tab of the app on Slack could not be filled');
      }
    },
  };
}

async function apologizing(
  parts: ConversationParts, place: Place, language: () => Language, work: () => Promise<void>,
): Promise<void> {
  const { assistant, messenger, logger } = parts;
  try {
    await work();
  } catch (error) {
    logger.error({ at: place.at, cause: causeOf(error) }, 'an answer on Slack failed');
    try {
      await messenger.say(place, renderReply(assistant.apologize(language())));
    } catch (second) {
      logger.error({ at: place.at, cause: causeOf(second) }, 'the apology on Slack failed too');
    }
  }
}

async function answerPress(parts: ConversationParts, pressed: Pressed): Promise<void> {
  const { assistant, messenger } = parts;
  const { place, responseUrl } = pressed;
  const outcome = await assistant.act(pressed.press);
  if (place.at === 'home') {
    return messenger.publishHome(place.person, renderHome(languages.map(language => assistant.welcome(language)), outcome.reply));
  }
  if (outcome.placement === 'channel') return share(parts, outcome.reply, pressed);
  if (outcome.placement === 'replace' && responseUrl !== null) return messenger.replace(responseUrl, renderReply(outcome.reply));
  return messenger.say(place, renderReply(outcome.reply));
}

async function share({ messenger, logger }: ConversationParts, reply: Reply, pressed: Pressed): Promise<void> {
  const { press, place, responseUrl, channel } = pressed;
  if (channel === null) return messenger.say(place, renderReply(reply));
  try {
    await messenger.say({ at: 'conversation', channel, thread: null }, renderShared(reply, press.person));
  } catch (error) {
    const code = slackError(error);
    if (!closedDoors.has(code ?? '')) throw error;
    logger.info({ code }, 'the bot may not post in a channel of Slack');
    return messenger.say(place, renderReply(cannotPost(reply.language)));
  }
  if (responseUrl === null || place.at !== 'private') return;
  // The private copy has done its work; leaving it would invite sharing twice. If it stays, nothing is lost.
  await messenger.remove(responseUrl).catch((error: unknown) => {
    logger.warn({ cause: causeOf(error) }, 'a shared answer kept its private copy');
  });
}

function cannotPost(language: Language): NoticeReply {
  return {
    kind: 'notice', notice: 'problem', language, trace: { confidence: 1, route: 'slack', matched: [] },
    title: null, lines: wording(language).slack.cannotPost, buttons: [], share: null,
  };
}

function languageOf(payload: unknown): Language | null {
  const named = fieldOf(payload, 'language') ?? fieldOf(fieldOf(payload, 'of'), 'language');
  return languages.find(language => language === named) ?? null;
}
