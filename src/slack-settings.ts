/** Settings of the Slack surface. With `appToken` it is reached by Socket Mode, otherwise by HTTP with `signingSecret`: one of them is needed. */
export interface SlackSettings {
  readonly botToken: string;
  readonly signingSecret?: string | undefined;
  readonly appToken?: string | undefined;
  /** Another Web API than Slack's own: a stand-in for tests. */
  readonly apiUrl?: string | undefined;
}
