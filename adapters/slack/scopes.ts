/** What the bot token must be granted, each scope with what stops working without it. The manifest asks for exactly these. */
export const requiredScopes: Readonly<Record<string, string>> = {
  commands: 'the command /itil',
  'chat:write': 'answering at all',
  'app_mentions:read': 'hearing @mentions in channels',
  'im:history': 'hearing direct messages, and finding a reminder again after a restart',
  'channels:read': 'telling at set-up that Farol has to be invited to a channel',
  'groups:read': 'telling at set-up that Farol has to be invited to a private channel',
  'users:read': 'answering a lone term in the language a person uses Slack in, storing the time zone of their profile, so that practice goes by their days, and letting administrators change others\' quizzes',
  'files:write': 'my-data: sending a person what is stored about them',
  'im:write': 'my-data, and changing a reminder: opening the direct messages with a person',
};

/** Worth granting, and not asked for: with them a post that was cut off is found again instead of being in doubt. Commented in the manifest. */
export const optionalScopes: Readonly<Record<string, string>> = {
  'channels:history': 'asking whether a quiz post that was cut off stands in a public channel',
  'groups:history': 'asking whether a quiz post that was cut off stands in a private channel',
};

/** Granted only together with the manifest's `agent_view`: suggested prompts, and direct messages as threads. */
export const agentScope = 'assistant:write';

/** The events subscribed to. `message.im` arrives as `message`. */
export const subscribedEvents: readonly string[] = ['app_mention', 'message.im', 'app_home_opened'];

/** The slash command. */
export const slashCommand = '/itil';
