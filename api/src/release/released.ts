declare const released: unique symbol;

/**
 * A figure, or a set of figures, that has been through disclosure control and lies in a release. The brand cannot be made
 * outside this room: results and exports take `Released<T>`, so a number that was not released cannot reach a screen.
 */
export type Released<T> = T & { readonly [released]: true };

/** Only for reading back what this room has written (wall test: nobody else imports this). */
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the one place where the brand is made
export const asReleased = <T>(figures: T): Released<T> => figures as Released<T>;
