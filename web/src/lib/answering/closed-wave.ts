import { forgetWave } from './forget-wave.ts';

/** On the page that says a wave is closed: clears the device, and tells whoever had begun that the answer was not delivered. */
export const clearClosedWave = async (place: HTMLElement): Promise<void> => {
  const waveId = place.dataset['wave'];
  if (waveId === undefined || !(await forgetWave(waveId)).hadBallot) return;
  for (const part of place.children) part.toggleAttribute('hidden');
};
