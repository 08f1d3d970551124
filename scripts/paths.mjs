import path from 'path';
import { fileURLToPath } from 'url';

/** The folder of this checkout; everything the scripts write lies inside it. */
export const checkout = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * A path inside the checkout.
 * @param {...string} parts
 */
export const inCheckout = (...parts) => path.join(checkout, ...parts);
