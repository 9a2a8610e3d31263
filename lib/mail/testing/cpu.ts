/**
 * @returns milliseconds of processor time that the work takes: unlike time on the clock it does not depend on what else
 *   the machine does, so a limit on it does not fail by chance
 */
export function cpuMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** For a hundred thousand pieces: linear work takes a tenth of it, quadratic work many times as much. */
export const LINEAR_MS = 4000;
