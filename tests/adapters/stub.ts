import type { Assistant } from '../../src/assistant.ts';
import type { Language } from '../../src/language.ts';
import { wording } from '../../src/locales/index.ts';
import type { Message, Press } from '../../src/message.ts';
import type { NoticeReply, Outcome, Reply } from '../../src/reply.ts';
import { replies } from '../fixtures/replies.ts';

/** An assistant that answers with the fixture named in the message, and remembers what it was asked. */
export interface StubAssistant extends Assistant {
  readonly messages: Message[];
  readonly presses: Press[];
  /** What else is answered, by the text. */
  readonly answers: Map<string, Reply>;
}

/** The fixture of this name. */
export function fixture(name: string): Reply {
  const found = replies[name];
  if (found === undefined) throw new Error(`tests/fixtures/replies.ts has no reply “${name}”.`);
  return found;
}

/** Answers a text that names a fixture with that fixture, anything else with `unknown`, and every press with `act`, by default the full concept. */
export function stubAssistant(act: (press: Press) => Outcome = () => ({ reply: fixture('concept in full'), placement: 'new' })): StubAssistant {
  const messages: Message[] = [];
  const presses: Press[] = [];
  const answers = new Map<string, Reply>();
  return {
    messages, presses, answers,
    respond: async message => {
      messages.push(message);
      if (message.text === 'fail') throw new Error('The stub was told to fail.');
      return answers.get(message.text) ?? replies[message.text] ?? fixture('unknown');
    },
    act: async press => {
      presses.push(press);
      return act(press);
    },
    welcome: language => {
      const { welcome, help } = wording(language);
      return notice(language, welcome.title, welcome.lines, help.examples);
    },
    apologize: language => notice(language, null, wording(language).notices.failure, []),
  };
}

function notice(language: Language, title: string | null, lines: readonly string[], examples: readonly string[]): NoticeReply {
  const buttons = examples.map(question => ({ label: question, action: { v: 1, do: 'ask', question, language } as const }));
  const trace = { confidence: 1, route: 'greeting', matched: [] };
  return { kind: 'notice', notice: 'greeting', language, trace, share: null, title, lines, buttons };
}
