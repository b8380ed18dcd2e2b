import type { Language } from '../language.ts';
import { wording } from '../locales/index.ts';
import type { Button, NoticeReply, Trace } from '../reply.ts';

/** A short reply that asserts nothing about ITIL. */
export function replyNotice(
  notice: NoticeReply['notice'], language: Language, route: string,
  content: { readonly title?: string; readonly lines: readonly string[]; readonly buttons?: readonly Button[] },
): NoticeReply {
  const trace: Trace = { confidence: 1, route, matched: [] };
  return { kind: 'notice', notice, language, trace, share: null, title: content.title ?? null, lines: content.lines, buttons: content.buttons ?? [] };
}

/** How to use the bot, with questions to try, ways to practise, and the notice on the trade mark. */
export function replyHelp(language: Language): NoticeReply {
  const words = wording(language);
  return replyNotice('help', language, 'help', {
    title: words.help.title, lines: [...words.help.lines, words.trademark], buttons: exampleButtons(language),
  });
}

/** What a person sees first. */
export function replyWelcome(language: Language): NoticeReply {
  const { welcome } = wording(language);
  return replyNotice('help', language, 'welcome', { title: welcome.title, lines: welcome.lines, buttons: exampleButtons(language) });
}

function exampleButtons(language: Language): Button[] {
  const { examples, practise, exam } = wording(language).help;
  return [
    ...examples.map((question): Button => ({ label: question, action: { v: 1, do: 'ask', question, language } })),
    { label: practise, action: { v: 1, do: 'practise', language } },
    { label: exam, action: { v: 1, do: 'exam-open', language } },
  ];
}
