/** A Unix time as a day in a zone, written as in a locale. */
export function intlDay(locale: string): (at: number, zone: string) => string {
  return (at, zone) => new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' }).format(at);
}

/** The same with day and month alone, in figures. */
export function intlShortDay(locale: string): (at: number, zone: string) => string {
  return (at, zone) => new Intl.DateTimeFormat(locale, { timeZone: zone, day: '2-digit', month: '2-digit' }).format(at);
}
