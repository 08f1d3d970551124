/**
 * Whether a route is a questionnaire as it looks on a phone: without the header and foot of the site, and the only pages that may
 * stand in a frame, in one of ours.
 * @example isPreviewScreen('/instrumenter/[instrument]/forhandsvis/skjerm') // true
 * @example isPreviewScreen('/instrumenter/[instrument]/forhandsvis') // false
 */
export const isPreviewScreen = (routeId: string | null): boolean => routeId !== null && routeId.endsWith('/forhandsvis/skjerm');
