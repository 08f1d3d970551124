/**
 * Where help lies, with the way back to the wave. `part`: the heading to begin at.
 * @example helpPath('P5', 'varsling') // '/svar/hjelp?maling=P5#varsling'
 */
export const helpPath = (waveId: string | undefined, part?: 'varsling' | 'enhet' | 'mistet'): string =>
  `/svar/hjelp${waveId === undefined ? '' : `?maling=${encodeURIComponent(waveId)}`}${part === undefined ? '' : `#${part}`}`;
