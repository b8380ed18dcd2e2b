import type { Assistant } from '../../../src/assistant.ts';
import type { Message, Press } from '../../../src/message.ts';
import type { NoticeReply, Outcome, Reply } from '../../../src/reply.ts';
import { wording } from '../../../src/locales/index.ts';
import type { Language } from '../../../src/language.ts';
import { replies } from '../../fixtures/replies.ts';

/** An assistant that answers with the fixture named in the message, and remembers what it was asked. */
export interface StubAssistant extends Assistant {
  readonly messages: Message[];
  readonly presses: Press[];
}

/** The fixture of this name. */
export function fixture(name: string): Reply {
  const found = replies[name];
  if (found === undefined) throw new Error(`tests/fixtures/replies.ts has no reply “${name}”.`);
  return found;
}

/** Answers a text that names a fixture with that fixture, anything else with `unknown`, and every press with `act`. */
export function stubAssistant(act: (press: Press) => Outcome): StubAssistant {
  const messages: Message[] = [];
  const presses: Press[] = [];
  return {
    messages, presses,
    respond: async message => {
      messages.push(message);
      if (message.text === 'fail') throw new Error('The stub was told to fail.');
      return replies[message.text] ?? fixture('unknown');
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

/** A small card of a reply: its kind as a heading, a text, a part that opens, and its buttons. */
export function stubCard(reply: Reply): object {
  return {
    type: 'AdaptiveCard', version: '1.5',
    body: [
      { type: 'TextBlock', text: reply.kind, style: 'heading', size: 'Large', weight: 'Bolder', wrap: true },
      plain(textOf(reply)),
      { type: 'Container', id: 'rest', isVisible: false, items: [plain('the rest')] },
    ],
    actions: [
      { type: 'Action.ToggleVisibility', title: 'more', targetElements: ['rest'] },
      ...reply.buttons.map(({ label, action }) => ({
        type: 'Action.Execute', verb: 'farol', title: label, data: { farol: action },
        fallback: { type: 'Action.Submit', title: label, data: { farol: action } },
      })),
    ],
  };
}

function plain(text: string): object {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] };
}

function textOf(reply: Reply): string {
  switch (reply.kind) {
    case 'concept': return `${reply.card.term}: ${reply.card.definition}`;
    case 'notice': return reply.lines.join(' ');
    case 'unknown': return reply.text;
    default: return reply.kind;
  }
}
