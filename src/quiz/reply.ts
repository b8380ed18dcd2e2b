import { capitalize } from '../answers/card.ts';
import { showButton } from '../answers/concept.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { QuestionEntry } from '../knowledge/schema.ts';
import type { Language } from '../language.ts';
import { wording } from '../locales/index.ts';
import type { Address } from '../message.ts';
import type { Button, Outcome, Reply, ReportReply, Trace } from '../reply.ts';

/** The trace of a reply of the quiz; `route` names which. */
export function quizTrace(route: string): Trace {
  return { confidence: 1, route: `quiz ${route}`, matched: [] };
}

/** A report with what it does not need left empty. */
export function replyReport(
  language: Language, route: string, content: Pick<ReportReply, 'title'> & Partial<Pick<ReportReply, 'lines' | 'charts' | 'sections' | 'buttons' | 'people'>>,
): ReportReply {
  return { kind: 'report', language, trace: quizTrace(route), share: null, buttons: [], lines: [], charts: [], sections: [], ...content };
}

/** A reply for the presser alone, though everybody sees the button; null for none. */
export function aside(reply: Reply): Outcome;
export function aside(reply: Reply | null): Outcome | null;
export function aside(reply: Reply | null): Outcome | null {
  return reply && { reply, placement: 'private' };
}

/** A reply that takes the place of the message with the button. */
export function instead(reply: Reply): Outcome {
  return { reply, placement: 'replace' };
}

/** Says something in each of a channel's languages, joined as "pt / en"; once where both say the same. */
export type Say = (text: (language: Language) => string) => string;

/** Speaks the languages of a channel. */
export function speaking(languages: readonly Language[]): Say {
  return text => [...new Set(languages.map(text))].join(' / ');
}

/** The first of a channel's languages. */
export function firstOf([language]: readonly Language[]): Language {
  return language ?? 'pt';
}

/** How a command is typed where somebody is: “/itil quiz configurar”; the bare words where there is no telling. */
export function typed(command: 'setup' | 'status' | 'resume', address: Pick<Address, 'platform'> | null, language: Language): string {
  const { commands } = wording(language).quiz;
  return `“${address ? commands.type[address.platform](commands[command]) : commands[command]}”`;
}

/** The same for somebody who is not in a channel; on either platform where there is no telling which. */
export function typedInChannel(command: 'setup' | 'status', address: Pick<Address, 'platform'> | null, language: Language): string {
  if (address) return typed(command, address, language);
  return wording(language).quiz.commands.either(typed(command, { platform: 'slack' }, language), typed(command, { platform: 'teams' }, language));
}

/** More than this many concepts of a question are no longer "one click away". */
const mostConcepts = 3;

/** Buttons that open the cards of what a question is about, the concept it tests before all first. */
export function conceptButtons({ concepts }: QuestionEntry, knowledge: Knowledge, language: Language, most = mostConcepts): Button[] {
  return concepts.slice(0, most).flatMap(key => {
    const concept = knowledge.concepts.get(key);
    return concept ? [showButton(key, capitalize(concept.name[language]), language)] : [];
  });
}
