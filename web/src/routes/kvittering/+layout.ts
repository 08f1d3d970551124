/** Nothing of Kit runs in the browser on the receipt pages: docs/adr/0013-answering-without-kit.md. */
export const csr = false;
