import type { Found } from '../../search/search.ts';
import { numeral, strays } from './nearby.ts';
import { lacksSubject } from './pointing.ts';

/** True when nothing in a question speaks against its being about the topic. */
export function asksOfTopic(found: Found, lead: string, back: boolean): boolean {
  const { meant, intents, words } = found.question;
  const telling = words.filter(({ role, cue }) => role === 'content' && !cue);
  // "Which metrics would fit?" tells nothing by what it asks for.
  const all = content(found, !back && telling.every(({ everyday }) => everyday));
  // "Is it going to rain?": all that it tells is what the topic never speaks of.
  if (all === 0) return telling.length === 0 || intents.length > 0 || found.likelihood(lead) >= 0;
  const subjectless = lacksSubject.test(meant);
  // "Is it worth it in a company of 50?" tells of what no entry has, and still is about the topic.
  const strayed = strays(found, lead) && !(subjectless && intents.length > 0 && telling.every(({ known, token }) => known === 'name' || numeral.test(token.folded)));
  return (intents.length > 0 || subjectless) && !strayed && all <= (back || subjectless ? 3 : 1) && unexplained(found) === 0;
}

/**
 * How many words say something of their own.
 *
 * @param cueless those that ask for something are left out
 */
export function content({ question }: Found, cueless = false): number {
  return question.words.filter(({ role, known, token, cue }) => role === 'content' && known !== 'prose' && !numeral.test(token.folded) && !(cueless && cue)).length;
}

function unexplained({ question }: Found): number {
  return question.words.filter(({ role, known }) => role === 'content' && known === 'foreign').length;
}
