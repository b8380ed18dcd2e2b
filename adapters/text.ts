/** Shortens to at most `most` UTF-16 units, the ellipsis included, without cutting a character in two. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, Math.max(0, most - 1)).replace(/[\uD800-\uDBFF]$/u, '').trimEnd()}…`;
}
