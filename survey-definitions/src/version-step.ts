/** The parts of a version, most important first. */
export type VersionStep = 'none' | 'patch' | 'minor' | 'major';

const partsOf = (version: string): number[] => version.replace(/-.*$/, '').split('.').map(Number);

/**
 * How far a version has risen; `none` when it is the same or lower.
 * @example versionStepBetween('1.4.2', '1.5.0') // 'minor'
 */
export const versionStepBetween = (before: string, after: string): VersionStep => {
  const earlier = partsOf(before);
  const changed = partsOf(after).map((part, at) => part - (earlier[at] ?? 0));
  const first = changed.findIndex((difference) => difference !== 0);
  if (first === -1 || (changed[first] ?? 0) < 0) return 'none';
  return (['major', 'minor', 'patch'] as const)[first] ?? 'none';
};

const order: readonly VersionStep[] = ['none', 'patch', 'minor', 'major'];

/**
 * Whether a version has risen at least as far as the difference asks for.
 * @example isStepEnough('major', 'minor') // true
 */
export const isStepEnough = (taken: VersionStep, needed: VersionStep): boolean => order.indexOf(taken) >= order.indexOf(needed);
