/** Times of one thing, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
  readonly count: number;
}

/** Median, 99th percentile and worst of some times. */
export function summarize(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? 0, count: sorted.length };
}

/** Runs `work` on each input once to warm up and then `rounds` times, timing each. */
export async function timeEach<T>(inputs: readonly T[], rounds: number, work: (input: T) => unknown): Promise<number[]> {
  for (const input of inputs) await work(input);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const input of inputs) {
      const start = performance.now();
      const result = work(input);
      if (result instanceof Promise) await result;
      times.push(performance.now() - start);
    }
  }
  return times;
}

/** A number of milliseconds for a table. */
export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(3) : value.toFixed(0)} ms`;
}
