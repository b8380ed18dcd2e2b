import { statSync } from 'node:fs';
import { z } from 'zod';
import type { SlackSettings } from './slack-settings.ts';
import type { Retention } from './store/retention.ts';
import type { StoreLocation } from './store/store.ts';
import { readTeamsSettings, type TeamsSettings } from './teams-settings.ts';

/** Everything that can be set from outside, read once and validated whole. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly web: boolean;
  /** Null when Slack is off; so is `teams`. */
  readonly slack: SlackSettings | null;
  readonly teams: TeamsSettings | null;
  readonly store: StoreLocation;
  readonly knowledgeFolder: string | null;
  /** People who manage every quiz and decide on reported questions, by their platform ids: for Teams, which does not tell who is an admin. */
  readonly admins: ReadonlySet<string>;
  /** A post of our own that is later than this many hours is skipped. */
  readonly catchUpHours: number;
  /** What happens to a post that was cut while it was sent, where the platform can't tell what became of it. */
  readonly inDoubt: 'skip' | 'post-again';
  /** How many days what people did is kept, by its kind. */
  readonly retention: Retention;
  readonly logLevel: string;
}

/** What is wrong with the settings, all of it, each with its remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const on = z.enum(['on', 'off'], { error: 'must be "on" or "off"' });
const days = z.coerce.number({ error: 'must be a number of days' }).int('must be a whole number of days').min(1, 'must be 1 or more').max(36_500, 'must be at most 36500');
const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'must be a number' }).int('must be a whole number').min(0, 'must be 0 or more').max(65_535, 'must be at most 65535').default(3000),
  WEB: on.optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//u, 'must begin with postgres://').optional(),
  ADMINS: z.string().regex(/^[\w:.-]+(\s*,\s*[\w:.-]+)*$/u, 'must be ids of people on Slack or Teams, separated by commas').optional(),
  CATCH_UP_HOURS: z.coerce.number({ error: 'must be a number of hours' }).positive('must be more than 0').max(168, 'must be at most 168').default(4),
  IN_DOUBT: z.enum(['skip', 'post-again'], { error: 'must be "skip" or "post-again"' }).default('skip'),
  RETENTION_DAYS: days.default(730),
  ANSWER_RETENTION_DAYS: days.optional(),
  PRACTICE_RETENTION_DAYS: days.optional(),
  EXAM_RETENTION_DAYS: days.optional(),
  REPORT_RETENTION_DAYS: days.optional(),
  REMINDER_RETENTION_DAYS: days.optional(),
  SETTINGS_RETENTION_DAYS: days.optional(),
  KNOWLEDGE_DIR: z.string().refine(path => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false, 'must name a folder that exists').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], { error: 'must be one of trace, debug, info, warn, error, fatal, silent' }).default('info'),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must begin with xoxb-: copy the Bot User OAuth Token from the app\'s page "OAuth & Permissions"').optional(),
  SLACK_SIGNING_SECRET: z.string().min(1).optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must begin with xapp-: create an app-level token with connections:write on the app\'s page "Basic Information"').optional(),
  SLACK_API_URL: z.url('must be a web address').optional(),
});
type Settings = z.infer<typeof schema>;

/** What the settings are read for: to serve people on some surface, or to answer in the terminal. */
type Purpose = 'serve' | 'terminal';

/**
 * Reads the settings. An empty value counts as not set. Values are never part of a message: they may be secrets.
 *
 * @throws ConfigError naming every problem with its remedy
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, purpose: Purpose = 'serve'): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => name in schema.shape && value !== ''));
  const result = schema.safeParse(given);
  const problems = result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  const present = (result.success ? result.data : given) as Settings;
  const teams = readTeamsSettings(environment);
  problems.push(...checkSlack(present), ...teams.problems, ...checkSurfaces(present, teams.settings, purpose));
  if (problems.length > 0 || !result.success) throw new ConfigError(problems);
  const slack = slackSettings(result.data);
  return {
    host: result.data.HOST,
    port: result.data.PORT,
    web: result.data.WEB ? result.data.WEB === 'on' : !slack && !teams.settings,
    slack,
    teams: teams.settings,
    store: result.data.DATABASE_URL ? { url: result.data.DATABASE_URL } : { file: `${result.data.DATA_DIR}/farol.db` },
    knowledgeFolder: result.data.KNOWLEDGE_DIR ?? null,
    admins: new Set(result.data.ADMINS?.split(/\s*,\s*/u)),
    catchUpHours: result.data.CATCH_UP_HOURS,
    inDoubt: result.data.IN_DOUBT,
    retention: retentionOf(result.data),
    logLevel: result.data.LOG_LEVEL,
  };
}

function retentionOf({ RETENTION_DAYS: all, ...settings }: Settings): Retention {
  return {
    answers: settings.ANSWER_RETENTION_DAYS ?? all,
    practice: settings.PRACTICE_RETENTION_DAYS ?? all,
    exams: settings.EXAM_RETENTION_DAYS ?? all,
    reports: settings.REPORT_RETENTION_DAYS ?? all,
    reminders: settings.REMINDER_RETENTION_DAYS ?? all,
    settings: settings.SETTINGS_RETENTION_DAYS ?? all,
  };
}

function checkSlack({ SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: secret, SLACK_APP_TOKEN: app }: Settings): string[] {
  if (token && !secret && !app) {
    return ['SLACK_BOT_TOKEN is set alone: add SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP), or remove it to leave Slack off'];
  }
  if (!token && (secret || app)) {
    return [`${secret ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN'} is set without SLACK_BOT_TOKEN: add the bot token, or remove it to leave Slack off`];
  }
  return [];
}

/** A server needs a way to be reached; in the terminal there always is one. */
function checkSurfaces({ WEB: web, ...settings }: Settings, teams: TeamsSettings | null, purpose: Purpose): string[] {
  const slack = settings.SLACK_BOT_TOKEN ?? settings.SLACK_SIGNING_SECRET ?? settings.SLACK_APP_TOKEN;
  if (purpose === 'terminal' || web !== 'off' || slack || teams) return [];
  return ['WEB=off leaves nobody a way to reach Farol: remove it to open the web page, or set up Slack (SLACK_BOT_TOKEN) or Teams (MicrosoftAppId)'];
}

function slackSettings({ SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl }: Settings): SlackSettings | null {
  return botToken ? { botToken, signingSecret, appToken, apiUrl } : null;
}
