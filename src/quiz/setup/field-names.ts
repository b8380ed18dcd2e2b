/** The fields of the form that sets up a quiz, in the order shown. */
export const fieldNames = [
  'channel', 'time', 'zone', 'otherZone', 'weekdays', 'languages', 'editions', 'topics', 'level', 'revealAfter', 'leaderboard', 'dates', 'country',
] as const;

/** A field of the form that sets up a quiz. */
export type Field = (typeof fieldNames)[number];
