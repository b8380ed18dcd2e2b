import { capitalize } from '../../answers/card.ts';
import { replyNotice } from '../../answers/notices.ts';
import type { Language } from '../../language.ts';
import { wording } from '../../locales/index.ts';
import type { Origin } from '../../message.ts';
import type { Button, Reply } from '../../reply.ts';
import type { ChannelQuiz } from '../../store/channel-quizzes.ts';
import { sayList, sayMoment, sayWeekdays, sayZone } from '../../time/when.ts';
import type { QuizAction } from '../action.ts';
import { sayWhoMay } from '../authority.ts';
import { typed } from '../reply.ts';

/** A step of managing a quiz. */
export type Step = Extract<QuizAction, { do: 'manage' }>['step'];

/** How a quiz stands and what it was set up to do; with the buttons that change it for those who may. `already`: it is as it was asked to be. */
export function replyState(quiz: ChannelQuiz, manages: boolean, language: Language, already: 'paused' | 'running' | null = null): Reply {
  const { manage } = wording(language).quiz;
  return replyNotice('setting', language, 'quiz state', {
    title: manage.title,
    lines: [...already === null ? [] : [manage.already[already]], ...already === 'paused' ? [] : [sayState(quiz, manage.next, language)], ...sayQuizSettings(quiz, language), ...manages ? [] : [sayWhoMay(quiz, language)]],
    buttons: manages ? stateButtons(quiz, language) : [],
  });
}

/** Confirms what was saved, and says when the first question comes. */
export function replySaved(quiz: ChannelQuiz, isNew: boolean, { capabilities }: Pick<Origin, 'capabilities'>, language: Language): Reply {
  const { manage } = wording(language).quiz;
  return replyNotice('setting', language, 'quiz saved', {
    title: manage.saved,
    lines: [sayState(quiz, isNew ? manage.first : manage.next, language), ...sayQuizSettings(quiz, language)],
    buttons: stateButtons(quiz, language).filter(({ action }) => action.do !== 'set-up' || capabilities.forms !== 'never'),
  });
}

/** Tells where and when there is a leaderboard: each week in the channel, and none in private, where there is one's own progress. */
export function replyLeaderboard(quiz: ChannelQuiz | null, { capabilities, address }: Pick<Origin, 'capabilities' | 'address'>, language: Language): Reply {
  const { quiz: { manage: { board } }, learning: { progress } } = wording(language);
  return replyNotice('setting', language, 'leaderboard', {
    title: board.title,
    lines: [quiz === null ? board.elsewhere : quiz.settings.leaderboard ? board.on : board.off(typed('setup', address, language)), board.rules, board.own],
    buttons: capabilities.personal ? [{ label: progress.buttons.progress, action: { v: 1, do: 'progress', language } }] : [],
  });
}

/** A button that takes a step with a quiz. */
export function stepButton(step: Step, label: string, quiz: string, language: Language): Button {
  return { label, action: { v: 1, do: 'manage', language, quiz, step } };
}

/** When a quiz asks: "seg, ter e qua, às 09:00 (Brasília)". */
export function sayTimes({ weekdays, time, zone }: ChannelQuiz['settings'], language: Language): string {
  return wording(language).quiz.manage.running(sayWeekdays(weekdays, language), time, sayZone(zone, language));
}

function sayState({ state, next, settings }: ChannelQuiz, coming: (moment: string) => string, language: Language): string {
  const { manage } = wording(language).quiz;
  if (state === 'paused') return manage.paused;
  return state === 'stopped' || !next ? manage.stopped : coming(sayMoment(next.at, settings.zone, language));
}

function sayQuizSettings({ settings }: ChannelQuiz, language: Language): string[] {
  const words = wording(language);
  const { manage, form, areas, levels } = words.quiz;
  const { holidays, editions, topics, level } = settings;
  const languages = settings.languages.join('+') as keyof typeof form.languages;
  const country = sayCountry(holidays, language);
  return [
    `${capitalize(sayTimes(settings, language))}.`,
    `${manage.languages(form.languages[languages] ?? languages)}.`,
    manage.about(
      editions.length === 0 ? manage.allEditions : sayList(editions.map(edition => words.editions[edition]), language),
      topics.length === 0 ? manage.allTopics : sayList(topics.map(topic => areas[topic]), language),
      level === 'adaptive' ? manage.adaptive : manage.upTo(levels[level])),
    `${manage.reveal(form.hours(settings.revealAfter))} ${manage.leaderboard[settings.leaderboard ? 'on' : 'off']}`,
    ...country === null ? [] : [manage.holidays(country)],
    ...holidays.dates.length === 0 ? [] : [manage.dates(holidays.dates.length, country !== null)],
  ];
}

/** "Brasil (SP)": the country by its name and the region by its code. */
function sayCountry({ country, region }: ChannelQuiz['settings']['holidays'], language: Language): string | null {
  if (country === null) return null;
  const name = new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  return region === null ? name : `${name} (${region})`;
}

function stateButtons({ quiz, state }: ChannelQuiz, language: Language): Button[] {
  const { buttons } = wording(language).quiz.manage;
  const step = (name: Step & keyof typeof buttons) => stepButton(name, buttons[name], quiz, language);
  return [step('preview'), { label: buttons.change, action: { v: 1, do: 'set-up', language, quiz } }, step(state === 'running' ? 'pause' : 'resume'), step('delete')];
}
