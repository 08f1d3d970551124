/** Two versions to be compared; `undefined` when there are not two. */
export interface ChosenVersions {
  readonly from: string;
  readonly to: string;
}

/**
 * The two versions an address names, or the last two. `versions`: newest first.
 * Edges: what is not a version of this instrument is not followed; one and the same twice is no comparison.
 * @example chosenVersions(['1.1.0', '1.0.0'], new URLSearchParams()) // { from: '1.0.0', to: '1.1.0' }
 */
export const chosenVersions = (versions: readonly string[], query: URLSearchParams): ChosenVersions | undefined => {
  const known = (name: string): string | undefined => versions.find((version) => version === query.get(name));
  const to = known('til') ?? versions[0];
  const from = known('fra') ?? versions[1];
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
};
