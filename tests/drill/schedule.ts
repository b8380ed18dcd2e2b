import { dayLength as day } from '../../src/time/days.ts';
import type { ChannelQuiz } from '../../src/store/channel-quizzes.ts';
import { quizSettings } from '../quiz/settings.ts';
import { slackTeam } from './slack.ts';
import { tenant } from './teams.ts';

const minute = 60_000;
/** Three zones whose clocks change at other dates, and times of day: usual ones, and ones that a change skips and repeats. */
const slots = [
  ['America/New_York', '02:30'], ['Europe/Lisbon', '09:00'], ['Australia/Sydney', '09:00'], ['America/New_York', '09:00'], ['Europe/Lisbon', '01:30'],
  ['Australia/Sydney', '02:30'], ['America/New_York', '09:00'], ['Europe/Lisbon', '09:00'], ['Australia/Sydney', '09:00'],
] as const;

/** So many quizzes, half of them on Slack, half on Teams, without a next question yet. */
export function createQuizzes(count: number, service: string): ChannelQuiz[] {
  return Array.from({ length: count }, (_, index) => {
    const [zone, time] = slots[Math.floor(index / 2) % slots.length] ?? slots[0];
    const name = String(index).padStart(2, '0');
    const slack = index % 2 === 0;
    return {
      workspace: slack ? slackTeam : tenant, quiz: `q${name}`, owner: `UOWNER${name}`, state: 'running', next: null, createdAt: 0,
      address: slack ? { platform: 'slack', service: null, channel: `C0${name}` } : { platform: 'teams', service, channel: `19:${name}@thread.v2` },
      settings: quizSettings({ zone, time, weekdays: index % 10 === 8 ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6, 7] }),
    };
  });
}

/** A question that is to be asked. */
export interface Due {
  readonly day: string;
  /** Unix time in milliseconds. */
  readonly at: number;
}

/**
 * The questions of a quiz from one moment to another, both included, found without Farol's calendar: by looking at the wall clock
 * every quarter of an hour, and taking the first reading of each day that is not before the quiz's time.
 */
export function questionsDue({ settings: { zone, time, weekdays } }: ChannelQuiz, from: number, until: number): Due[] {
  const format = formatOf(zone);
  const found: Due[] = [];
  let last = '';
  for (let at = Math.ceil((from - day) / (15 * minute)) * 15 * minute; at <= until; at += 15 * minute) {
    const [on = '', clock = ''] = format.format(at).split(' ');
    if (on === last || clock < time) continue;
    last = on;
    if (at >= from && weekdays.includes(new Date(on).getUTCDay() || 7)) found.push({ day: on, at });
  }
  return found;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return format;
}
