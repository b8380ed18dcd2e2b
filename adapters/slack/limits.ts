import { dayLength } from '../../src/time/days.ts';

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
  /** Blocks in a modal. https://docs.slack.dev/surfaces/modals */
  blocksInModal: 100,
  /** Part of `blocksJson` that buttons may take. Ours: about fifteen buttons. */
  buttonsJson: 4_000,
  /** `text` of a message; `chat.update` refuses more. https://docs.slack.dev/reference/methods/chat.update */
  messageText: 4_000,
  /**
   * Characters of what is said of each item of a list whose items do not all fit, tried in this order; 0 leaves the names alone.
   * Ours: a sentence, half of one.
   */
  gistLengths: [160, 120, 80, 40, 0],
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
  /** An option's text on its button. Ours: where one is longer the buttons show letters alone, and the texts stand in the list above. */
  optionButton: 30,
  /** Title of a modal, and the labels of its buttons. https://docs.slack.dev/reference/views/modal-views */
  modalText: 24,
  /** `private_metadata` of a view (same page). */
  privateMetadata: 3_000,
  /** Label and hint of an input. https://docs.slack.dev/reference/block-kit/blocks/input-block */
  inputText: 2_000,
  /** Characters of a plain_text_input. https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  inputValue: 3_000,
  /** Text and value of an option, and label of a group. https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionText: 75,
  /** Options of a menu, and of one group. https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  menuOptions: 100,
  /** Options of a group of checkboxes. https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element */
  checkboxes: 10,
  /** What is said to be wrong with a field. Ours: a line or two. */
  fieldProblem: 200,
  /** People named in a message. Ours: each is notified. */
  peopleNamed: 25,
  /** Charts in a message. Not documented; Slack answers `invalid_blocks` to a third (vercel/chat#696). */
  chartsInMessage: 2,
  /** Title of a chart, and of an axis. https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
  chartTitle: 50,
  /** Label of a point, and name of a series (same page). */
  chartLabel: 20,
  /** Points of a series (same page). */
  chartPoints: 20,
  /** Segments of a pie, each above 0 (same page; copies say 12). */
  pieSegments: 6,
  /** Characters of a point's bar where Slack draws no chart. Ours: on a phone the label stands beside it. */
  bar: 10,
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
  /**
   * How long a sent form waits for what was wrong with it, milliseconds: Slack shows an error after 3 s.
   * https://docs.slack.dev/surfaces/modals#close
   */
  submission: 2_500,
  /** How long an answer waits for the asker's locale, milliseconds. Ours: a form has to open within 3 s of the press. */
  localeWait: 1_000,
  /** How long a locale is remembered, milliseconds. Ours: hardly anybody changes it. */
  localeKept: dayLength,
  /** Locales that are remembered. Ours: a few megabytes at most. */
  localesKept: 10_000,
  /** How long nobody's locale is asked for after that failed, milliseconds, unless a 429 asks for longer. Ours. */
  localePause: 60_000,
  /**
   * Posts in a second over all channels of a workspace. "Several hundred a minute" are allowed, one a second in a channel.
   * https://docs.slack.dev/apis/web-api/rate-limits
   */
  postsPerSecond: 5,
  /** Messages in a page of a channel's history. https://docs.slack.dev/reference/methods/conversations.history */
  historyPage: 200,
  /** Pages of it that are read to find one message. Ours: what is older than so many messages is not looked for. */
  historyPages: 3,
  /** One call of Slack's API, milliseconds. The SDK's default is to wait for ever. */
  callTimeout: 5_000,
  /** Tries again after a fault of the network or of Slack. The SDK's default is 10, over half an hour. */
  callRetries: 2,
  /** The longest wait that a 429 may ask for before the answer is given up, seconds. Slack asks for 1 to 60. */
  longestWait: 60,
} as const;
