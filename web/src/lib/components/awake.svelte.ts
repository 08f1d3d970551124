let awake = $state(false);

/**
 * Whether the page's script has taken over what the server drew. Until then a control that only script can answer must not take
 * a press: on a slow line the press would be lost, or a form would send what was meant to stay.
 * Edges: `false` on the server, and for good where script is off or never comes.
 */
export const isAwake = (): boolean => awake;

/** Told once by whoever wakes the page, when everything on it listens. What is drawn later is awake from the start. */
export const wakePage = (): void => {
  awake = true;
};
