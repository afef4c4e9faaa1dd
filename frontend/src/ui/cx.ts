/** Joins class names, leaving out what is false. */
export function cx(...nombres: (string | false | null | undefined)[]): string {
  return nombres.filter(Boolean).join(' ')
}
