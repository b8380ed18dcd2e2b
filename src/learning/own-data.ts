import { replyNotice } from '../answers/notices.ts';
import type { FileReply, NoticeReply } from '../reply.ts';
import type { PersonalTable } from '../store/personal-data.ts';
import { replyBase, type Session } from './session.ts';

/** All that is stored about the person, as a file. */
export async function exportData(session: Session): Promise<FileReply> {
  const { store, workspace, person, language, at, words: { myData: words } } = session;
  const data = await store.personal.read(workspace, person);
  const rows = Object.values(data).reduce((sum, table) => sum + table.length, 0);
  const erase = { label: words.forget, action: { v: 1, do: 'forget-me', language, sure: false } } as const;
  return {
    ...replyBase(session, 'my data', rows === 0 ? [] : [erase]), kind: 'file', title: words.title, lines: words.lines(rows), name: words.file,
    content: `${JSON.stringify({ workspace, person, exported: new Date(at).toISOString(), data }, null, 2)}\n`,
  };
}

/** What is stored of people, with the ways to one's own. */
export function replyPrivacy({ language, wording: { notices }, words: { myData } }: Session): NoticeReply {
  return replyNotice('help', language, 'privacy', {
    lines: notices.stored,
    buttons: [{ label: myData.show, action: { v: 1, do: 'my-data', language } }, { label: myData.forget, action: { v: 1, do: 'forget-me', language, sure: false } }],
  });
}

/** Asks whether to delete all that is stored about the person. */
export function askToForget({ language, words: { forget: words } }: Session): NoticeReply {
  return replyNotice('setting', language, 'forget me', {
    title: words.title, lines: words.lines,
    buttons: [{ label: words.sure, action: { v: 1, do: 'forget-me', language, sure: true } }, { label: words.export, action: { v: 1, do: 'my-data', language } }],
  });
}

/** Deletes it, and says what was deleted. */
export async function forget({ store, workspace, person, language, words: { forget: words } }: Session): Promise<NoticeReply> {
  const counts = Object.entries(await store.personal.forget(workspace, person)) as [PersonalTable, number][];
  const said = counts.map(([table, count]) => words.tables[table](count));
  return replyNotice('setting', language, 'forgotten', { title: words.done.title, lines: [...(said.length > 0 ? [words.done.what, ...said] : [words.done.nothing]), words.done.last] });
}
