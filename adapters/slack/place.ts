/** Where an answer goes on Slack. */
export type Place =
  /** Seen by the asker alone, through the URL that came with the command or the button. */
  | { readonly at: 'private'; readonly responseUrl: string; readonly channel: string; readonly person: string }
  /** A channel or direct message, in a thread or not. */
  | { readonly at: 'conversation'; readonly channel: string; readonly thread: string | null }
  /** The person's Home tab of the app. */
  | { readonly at: 'home'; readonly person: string };
