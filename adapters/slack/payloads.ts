import { z } from 'zod';

// Only what is read is named: Slack adds fields as it likes.

/** The body of a slash command. https://docs.slack.dev/interactivity/implementing-slash-commands */
export const commandBody = z.object({
  command: z.string(),
  text: z.string().default(''),
  user_id: z.string(),
  channel_id: z.string(),
  channel_name: z.string().default(''),
  response_url: z.string(),
  trigger_id: z.string().optional(),
});

/** The envelope of `message` in a direct message, or of `app_mention`. https://docs.slack.dev/apis/events-api */
export const messageBody = z.object({
  event_id: z.string(),
  event: z.object({
    type: z.enum(['message', 'app_mention']),
    channel: z.string(),
    channel_type: z.string().optional(),
    subtype: z.string().optional(),
    user: z.string(),
    text: z.string().default(''),
    ts: z.string(),
    thread_ts: z.string().optional(),
    bot_id: z.string().optional(),
    edited: z.unknown().optional(),
    hidden: z.boolean().optional(),
  }),
});

/** The envelope of `app_home_opened`. https://docs.slack.dev/reference/events/app_home_opened */
export const homeBody = z.object({
  event: z.object({
    type: z.literal('app_home_opened'),
    user: z.string(),
    channel: z.string().optional(),
    tab: z.enum(['home', 'messages']),
  }),
});

/** The body of a pressed button. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export const pressBody = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string(), name: z.string().optional() }).nullish(),
  container: z.object({
    type: z.string(),
    is_ephemeral: z.boolean().optional(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
  }),
  message: z.object({ thread_ts: z.string().optional() }).nullish(),
  response_url: z.string().optional(),
  trigger_id: z.string().optional(),
  actions: z.tuple([z.object({ value: z.string().optional() })], z.unknown()),
});

const option = z.object({ value: z.string() });

/** The body of a sent form. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export const submissionBody = z.object({
  type: z.literal('view_submission'),
  user: z.object({ id: z.string() }),
  trigger_id: z.string().optional(),
  view: z.object({
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), z.object({
        value: z.string().nullish(),
        selected_time: z.string().nullish(),
        selected_option: option.nullish(),
        selected_options: z.array(option).nullish(),
        selected_conversation: z.string().nullish(),
      }))),
    }),
  }),
});
