/**
 * Whether a route is one where people find their way in, fetch a code, answer, or check a receipt. Those pages carry no name and no menu (JOURNEYS §5.1).
 * @example isAnsweringPage('/svar/[maaling]') // true
 * @example isAnsweringPage('/profil') // false
 */
export const isAnsweringPage = (routeId: string | null): boolean =>
  routeId !== null && /^\/(svar|kode|kiosk|kvittering|p)(\/|$)/.test(routeId);
