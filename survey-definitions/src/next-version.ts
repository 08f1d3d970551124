import type { VersionStep } from './version-step.ts';

/**
 * The version one step above another: what follows the raised part becomes 0, a suffix goes.
 * @example nextVersion('1.4.2', 'minor') // '1.5.0'
 * @example nextVersion('1.4.2', 'none') // '1.4.2'
 */
export const nextVersion = (version: string, step: VersionStep): string => {
  if (step === 'none') return version;
  const [major = 0, minor = 0, patch = 0] = version.replace(/-.*$/, '').split('.').map(Number);
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
};
