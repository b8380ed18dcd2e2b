/** What the bot token must be granted, each scope with what stops working without it. The manifest asks for exactly these. */
export const requiredScopes: Readonly<Record<string, string>> = {
  commands: 'the command /itil',
  'chat:write': 'answering at all',
  'app_mentions:read': 'hearing @mentions in channels',
  'im:history': 'hearing direct messages',
};

/** Granted only together with the manifest's `agent_view`: suggested prompts, and direct messages as threads. */
export const agentScope = 'assistant:write';

/** The events subscribed to. `message.im` arrives as `message`. */
export const subscribedEvents: readonly string[] = ['app_mention', 'message.im', 'app_home_opened'];

/** The slash command. */
export const slashCommand = '/itil';
