import type { Logger } from 'pino';
import { isLearningAction, parseAction } from '../../src/action.ts';
import type { Assistant } from '../../src/assistant.ts';
import { languages, type Language } from '../../src/language.ts';
import { guessLanguage } from '../../src/search/language.ts';
import { deliver, share, show } from './deliver.ts';
import { causeOf, fieldOf } from './log.ts';
import type { Messenger } from './messenger.ts';
import type { Place } from './place.ts';
import type { Asked, Opened } from './receive.ts';
import type { Pressed } from './receive-press.ts';
import { renderHome, renderPrompts, renderReply } from './render.ts';
import { submit, type Acknowledge } from './submit.ts';

/** What the conversation with a person on Slack is made of. */
export interface ConversationParts {
  readonly assistant: Assistant;
  readonly messenger: Messenger;
  readonly logger: Logger;
  /** How long a sent form waits for what was wrong with it, in milliseconds. */
  readonly submission: number;
}

/** Answers what people do on Slack. None of these rejects: a failure is logged with its cause and apologized for. */
export interface Conversation {
  ask(asked: Asked): Promise<void>;
  press(pressed: Pressed): Promise<void>;
  /** A form was sent. `acknowledge` is called once, in time. */
  submit(sent: Pressed, acknowledge: Acknowledge): Promise<void>;
  open(opened: Opened, agent: boolean): Promise<void>;
}

/** The conversation over an assistant and a messenger. */
export function createConversation(parts: ConversationParts): Conversation {
  const { assistant, messenger, logger } = parts;
  return {
    ask: ({ message, place, trigger }) => apologizing(parts, place, () => guessLanguage(message.text), async () => {
      const reply = await assistant.respond(message);
      const { person, channel } = message;
      if (reply !== null) await deliver(parts, reply, { place, aside: place, trigger, person, channel });
    }),
    press: pressed => apologizing(parts, pressed.place, () => languageOf(pressed), () => answerPress(parts, pressed)),
    submit: (sent, acknowledge) => apologizing(parts, sent.place, () => languageOf(sent), () => submit(parts, sent, acknowledge)),
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
  const { assistant, logger } = parts;
  try {
    await work();
  } catch (error) {
    logger.error({ at: place.at, cause: causeOf(error) }, 'an answer on Slack failed');
    try {
      await show(parts, place, assistant.apologize(language()));
    } catch (second) {
      logger.error({ at: place.at, cause: causeOf(second) }, 'the apology on Slack failed too');
    }
  }
}

async function answerPress(parts: ConversationParts, pressed: Pressed): Promise<void> {
  const { place, aside, press: { person, channel, payload }, responseUrl, trigger } = pressed;
  const { reply, placement } = await parts.assistant.act(pressed.press);
  const where = { place, aside, trigger, person, channel };
  if (placement === 'channel' && place.at !== 'home') return share(parts, reply, pressed);
  if (placement === 'replace' && responseUrl !== null && reply.kind !== 'form' && reply.kind !== 'file') {
    if (!pressed.seenByOthers || !isPersonal(payload)) return parts.messenger.replace(responseUrl, renderReply(reply));
    // What is a person's own never takes the place of a message that others see.
    return deliver(parts, reply, { ...where, place: aside });
  }
  return deliver(parts, reply, placement === 'private' ? { ...where, place: aside } : where);
}

function isPersonal(payload: unknown): boolean {
  const action = parseAction(payload);
  return action !== null && isLearningAction(action);
}

function languageOf({ press: { payload } }: Pressed): Language {
  const named = fieldOf(payload, 'language') ?? fieldOf(fieldOf(payload, 'of'), 'language');
  return languages.find(language => language === named) ?? 'pt';
}
