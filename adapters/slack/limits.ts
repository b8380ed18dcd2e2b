/**
 * Slack's numbers, each with its source, in one place. Where copies of the documentation disagree the careful figure stands.
 * Lengths are in UTF-16 units, which are never fewer than the characters that Slack counts.
 */
export const limits = {
  /** Blocks in a message. https://docs.slack.dev/reference/block-kit/blocks */
  blocksInMessage: 50,
  /** Blocks in a Home tab. https://docs.slack.dev/surfaces/app-home */
  blocksInHome: 100,
  /**
   * JSON of a message's blocks, in characters. Not documented: `chat.postMessage` answers `msg_blocks_too_long`
   * from about 13,200 on, block containers counted (slackapi/bolt-js#2509, slackapi/bolt-js#2867).
   */
  blocksJson: 12_000,
  /** Part of `blocksJson` that buttons may take. Ours: about fifteen buttons. */
  buttonsJson: 4_000,
  /** `text` of a message; `chat.update` refuses more. https://docs.slack.dev/reference/methods/chat.update */
  messageText: 4_000,
  /** Text of a header block. https://docs.slack.dev/reference/block-kit/blocks/header-block */
  headerText: 150,
  /** A plain_text or mrkdwn object. https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  textObject: 3_000,
  /** Elements of a context block. https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** Elements of an actions block. https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** Label of a button. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  /** Value of a button (same page). */
  buttonValue: 2_000,
  /** Rows of a table, header included. https://docs.slack.dev/reference/block-kit/blocks/table-block */
  tableRows: 100,
  /** Columns of a table (same page). */
  tableColumns: 20,
  /** Text in one table cell. Ours: what is longer reads better in the list that stands in for a table. */
  tableCell: 600,
  /** Suggested prompts. https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
  suggestedPrompts: 4,
  /** Characters of a text that are read. Ours: more than a question may have, few enough that taking off the markup takes no time. */
  textRead: 8_000,
  /** Body of a request, bytes. Ours: Slack's largest payload carries our own message back, far below this. */
  requestBody: 1_048_576,
  /**
   * How far a request's timestamp may be from now, seconds.
   * https://docs.slack.dev/authentication/verifying-requests-from-slack
   */
  timestampWindow: 300,
  /** One call of Slack's API, milliseconds. The SDK's default is to wait for ever. */
  callTimeout: 5_000,
  /** Tries again after a fault of the network or of Slack. The SDK's default is 10, over half an hour. */
  callRetries: 2,
  /** The longest wait that a 429 may ask for before the answer is given up, seconds. Slack asks for 1 to 60. */
  longestWait: 60,
} as const;
