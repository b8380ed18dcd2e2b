/** A round in a process of its own: its stand-ins and its people must not wait for another round's. */
import { runRound, type RoundSettings } from './round.ts';

process.once('message', (settings: RoundSettings) => {
  void runRound(settings).then(
    round => process.send?.(round),
    (error: unknown) => console.error(error),
  ).finally(() => process.disconnect?.());
});
