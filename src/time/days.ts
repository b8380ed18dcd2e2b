/** The length of an hour in milliseconds. */
export const hourLength = 3_600_000;

/** The length of a day in milliseconds, where summer time does not matter. */
export const dayLength = 24 * hourLength;

/** How many days there are from one calendar day, `2026-11-23`, to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}
