/** Words of charts, forms and files, as cards and the terminal show them. */
export interface CardsWording {
  /** Heads of a chart's figures as a table. */
  readonly columns: {
    readonly option: string; readonly area: string; readonly topic: string; readonly day: string;
    readonly answers: string; readonly right: string; readonly recalled: string; readonly seen: string;
  };
  /** Shown at a field that has to be filled in and is not. */
  readonly required: string;
  /** The conversation that the form stands in, and a team's first channel, which has no name of its own. */
  readonly here: string;
  readonly general: string;
  /** Stands where a form asks for a channel and there is none to offer. */
  readonly noChannel: string;
  readonly part: (at: number, of: number) => string;
  readonly download: (name: string) => string;
}
