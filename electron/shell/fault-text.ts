/** Where a bug happened, without the values it happened with: a story must not end up in a log. */
export function faultText(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault
  const frames = (fault.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [fault.name, ...frames].join('\n')
}
