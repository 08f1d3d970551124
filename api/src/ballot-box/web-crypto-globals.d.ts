import type { webcrypto } from 'node:crypto';

// The types of @hpke/core speak of a browser's globals. Here they are Node's; the rest of the browser stays out of the server.
declare global {
  type CryptoKey = webcrypto.CryptoKey;
  type CryptoKeyPair = webcrypto.CryptoKeyPair;
  type JsonWebKey = webcrypto.JsonWebKey;
}
