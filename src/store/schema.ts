/** Deliveries that were handled, so that a platform's retry is not answered twice. */
export interface DeliveryTable {
  workspace: string;
  delivery: string;
  /** Unix time in milliseconds. */
  at: number;
}

/** Languages that people and channels chose. */
export interface LanguageTable {
  workspace: string;
  scope: 'person' | 'channel';
  /** The person's or the channel's id. */
  subject: string;
  language: 'pt' | 'en';
}

/** What conversations were about, for follow-up questions. */
export interface ConversationTable {
  workspace: string;
  conversation: string;
  /** A `Topic` as JSON. */
  topic: string;
  /** Unix time in milliseconds of the last answer. */
  at: number;
}

/** All tables. The same in every database. */
export interface Tables {
  delivery: DeliveryTable;
  chosen_language: LanguageTable;
  conversation: ConversationTable;
}
