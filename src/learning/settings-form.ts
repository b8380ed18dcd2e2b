import { replyNotice } from '../answers/notices.ts';
import type { FormValues } from '../message.ts';
import type { Field, FormReply, Reply } from '../reply.ts';
import type { Learner } from '../store/learners.ts';
import { nextOccurrence } from '../time/calendar.ts';
import { findZone, zoneOf } from '../time/zone.ts';
import { practiseButton } from './practice.ts';
import { privateAddress, replyBase, type Session } from './session.ts';
import { highestCap, learnerSettingsSchema, type LearnerSettings } from './settings.ts';

type Problems = FormReply['problems'];
/** What stands in the fields: what is set, or what was typed. */
type Typed = Readonly<Record<'cap' | 'zone' | 'reminder' | 'leaderboard', string>>;

const every = { weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: { dates: [], country: null, region: null } };

/** The next reminder after a Unix time in milliseconds; null when the person wants none. */
export function nextReminder({ reminder, zone }: LearnerSettings, after: number): Learner['next'] {
  return reminder === null ? null : nextOccurrence({ ...every, time: reminder, zone }, after);
}

/** The form, or the way to it where forms open by a button only, or what is set where there are none. */
export function askSettings(session: Session): Reply {
  const { language, origin, settings, words: { settings: words } } = session;
  switch (origin.capabilities.forms) {
    case 'now': return replySettingsForm(session);
    case 'by-button': return replyNotice('setting', language, 'settings', {
      title: words.title, lines: words.open.lines, buttons: [{ label: words.open.button, action: { v: 1, do: 'set-learning', language } }],
    });
    case 'never': return replyNotice('setting', language, 'settings', { title: words.title, lines: [...describe(session, settings), words.noForms] });
  }
}

/** The form itself, as set or as typed. */
export function replySettingsForm(session: Session, typed: Typed | null = null, problems: Problems = []): FormReply {
  const { language, words: { settings: words } } = session;
  return {
    ...replyBase(session, 'settings'), kind: 'form', title: words.title, lines: isPostedTo(session) ? words.lines : words.alone, problems,
    fields: fieldsOf(session, typed ?? typedOf(session.settings)),
    send: { label: words.send, action: { v: 1, do: 'save-learning', language } },
  };
}

/** Stores what was sent, or shows the form again with what is wrong. */
export async function saveSettings(session: Session, values: FormValues | null): Promise<Reply> {
  const { store, workspace, person, origin, learner, language, at, words: { settings: words } } = session;
  const typed = readTyped(session, values);
  const problems = problemsOf(session, typed);
  if (problems.length > 0) return replySettingsForm(session, typed, problems);
  const settings = learnerSettingsSchema.parse({
    cap: Number(typed.cap), zone: typed.zone, language, reminder: typed.reminder || null, leaderboard: typed.leaderboard !== 'no',
  });
  const address = privateAddress(origin) ?? learner?.address ?? null;
  await store.learners.save({ workspace, person, settings, address, next: nextReminder(settings, at) });
  const lines = [...describe(session, settings), ...(settings.reminder !== null && address === null ? [words.saved.noAddress] : [])];
  return replyNotice('setting', language, 'settings', { title: words.saved.title, lines, buttons: [practiseButton(session)] });
}

/** Where nothing is ever posted there is neither a reminder nor a channel with a leaderboard: both are left out, and kept as they are. */
function isPostedTo({ origin, learner }: Session): boolean {
  return origin.address !== null || (learner?.address ?? null) !== null;
}

function fieldsOf(session: Session, typed: Typed): Field[] {
  const { words: { settings: { cap, zone, reminder, leaderboard } } } = session;
  const line = { type: 'text', lines: 'one', required: true } as const;
  return [
    { ...line, name: 'cap', label: cap.label, hint: cap.hint(highestCap), value: typed.cap, longest: 3 },
    { ...line, name: 'zone', label: zone.label, hint: zone.hint, value: typed.zone, longest: 50 },
    ...(isPostedTo(session) ? [
      { type: 'time', name: 'reminder', label: reminder.label, hint: reminder.hint, required: false, value: typed.reminder || null },
      {
        type: 'one', name: 'leaderboard', label: leaderboard.label, hint: leaderboard.hint, required: true, value: typed.leaderboard,
        options: [{ value: 'yes', label: leaderboard.yes }, { value: 'no', label: leaderboard.no }],
      },
    ] as const : []),
  ];
}

function typedOf({ cap, zone, reminder, leaderboard }: LearnerSettings): Typed {
  return { cap: String(cap), zone, reminder: reminder ?? '', leaderboard: leaderboard ? 'yes' : 'no' };
}

/** What was typed; an empty field is absent, and so is one that was not shown. */
function readTyped(session: Session, values: FormValues | null): Typed {
  const text = (name: keyof Typed) => (typeof values?.[name] === 'string' ? values[name].trim() : '');
  const before = typedOf(session.settings);
  return {
    cap: text('cap'), zone: findZone(text('zone')) ?? text('zone'), reminder: isPostedTo(session) ? text('reminder') : before.reminder, leaderboard: text('leaderboard') || before.leaderboard,
  };
}

function problemsOf({ words: { settings: words } }: Session, typed: Typed): Problems {
  const cap = /^\d{1,3}$/u.test(typed.cap) && Number(typed.cap) >= 1 && Number(typed.cap) <= highestCap;
  const reminder = typed.reminder === '' || learnerSettingsSchema.shape.reminder.safeParse(typed.reminder).success;
  return [
    ...(cap ? [] : [{ field: 'cap', text: words.cap.problem(highestCap) }]),
    ...(zoneOf(typed.zone) !== null ? [] : [{ field: 'zone', text: words.zone.problem(typed.zone) }]),
    ...(reminder ? [] : [{ field: 'reminder', text: words.reminder.problem }]),
  ];
}

function describe(session: Session, { cap, zone, reminder, leaderboard }: LearnerSettings): string[] {
  const { saved } = session.words.settings;
  return [saved.cap(cap), saved.zone(zone), ...(isPostedTo(session) ? [saved.reminder(reminder), saved.leaderboard(leaderboard)] : [])];
}
