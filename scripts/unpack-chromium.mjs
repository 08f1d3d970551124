import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'fs';
import { createRequire } from 'module';
import path from 'path';
import { pipeline } from 'stream/promises';
import { createBrotliDecompress } from 'zlib';
import { inCheckout } from './paths.mjs';

/**
 * Unpacks the Chromium that @sparticuz/chromium carries. We do it ourselves, for four reasons: the package unpacks its libraries only on the
 * service it was made for; its font settings name a fixed folder that is not there; it runs whatever lies at a fixed place in the shared
 * temporary folder; and its launch arguments switch web security off.
 * @param {string} manifest the package.json beside the node_modules that hold it
 * @param {string} target
 */
export async function unpackChromium(manifest, target) {
  const require = createRequire(manifest);
  /** @type {{extract: (folder: string) => NodeJS.WritableStream}} */
  const tar = require('tar-fs');
  const packed = path.join(path.dirname(manifest), 'node_modules', '@sparticuz', 'chromium', 'bin');
  mkdirSync(target, { recursive: true });
  for (const name of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
    await pipeline(createReadStream(path.join(packed, name)), createBrotliDecompress(), tar.extract(target));
  }
  await pipeline(
    createReadStream(path.join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(path.join(target, 'chromium'), { mode: 0o755 }),
  );
  writeFileSync(
    path.join(target, 'fonts.conf'),
    fontSettings([path.join(target, 'fonts'), productFonts], path.join(target, 'font-cache')),
  );
}

/** The fonts of the product, so that text looks the same on a machine with no font at all. */
const productFonts = inCheckout('web', 'node_modules', '@oslokommune', 'punkt-assets', 'dist', 'fonts');

/**
 * @param {string[]} folders
 * @param {string} cache
 */
function fontSettings(folders, cache) {
  const lines = [...folders.map((folder) => `  <dir>${folder}</dir>`), `  <cachedir>${cache}</cachedir>`];
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>\n${lines.join('\n')}\n</fontconfig>\n`;
}
