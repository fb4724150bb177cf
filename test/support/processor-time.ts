/**
 * Milliseconds of processor time that `act` takes in this process. What else runs on the machine makes no
 * difference to it, so a bound on it tells of the code and not of the hour.
 */
export function processorTime(act: () => unknown): number {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
