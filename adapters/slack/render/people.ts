import type { types } from '@slack/bolt';
import type { PersonLine } from '../../../src/reply.ts';
import { clean } from '../plain-text.ts';
import { plainText, richText, section } from './elements.ts';

/** Whether an id is one of a person on Slack, so that a mention of it mentions nobody else. */
export function mentionable(person: string): boolean {
  return /^[UW][A-Z0-9]+$/.test(person);
}

/** What is said of people, each by the platform's mention; null when there is nobody. */
export function peopleBlock(heading: string, items: readonly PersonLine[]): types.RichTextBlock | null {
  if (items.length === 0) return null;
  const elements = items.map(lineOf).filter(line => line.elements.length > 0);
  const list: types.RichTextList = { type: 'rich_text_list', style: 'bullet', elements };
  return richText([section(heading, ''), ...(elements.length === 0 ? [] : [list])]);
}

function lineOf({ person, text }: PersonLine): types.RichTextSection {
  const said = clean(text);
  const mention: types.RichTextUserMention[] = mentionable(person) ? [{ type: 'user', user_id: person }] : [];
  return { type: 'rich_text_section', elements: [...mention, ...plainText(mention.length === 0 || said === '' ? said : `: ${said}`)] };
}
