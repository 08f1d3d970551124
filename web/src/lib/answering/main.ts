import { hydrate } from 'svelte';
import { wakePage } from '#lib/components/awake.svelte.ts';
import { isLanguage } from '#lib/reader/is-language.ts';
import AnsweringApp from './AnsweringApp.svelte';
import { answeringReaderOf } from './answering-reader.ts';
import { clearClosedWave } from './closed-wave.ts';
import { holdsLink, takeLinkFromAddress } from './link-in-address.ts';
import { holdsMove, takeMoveFromAddress } from './device-move/move-in-address.ts';
import { takePromisedKeys } from './promised-keys.ts';
import { readStart } from './start.ts';

/** Before anything else: the address is the first thing that others see. */
const promisedKeys = takePromisedKeys();
const link = takeLinkFromAddress();
const moved = takeMoveFromAddress();
// A link opened where the page stands already changes nothing but what is behind #: begin anew with it.
addEventListener('hashchange', () => {
  if (holdsLink() || holdsMove()) location.reload();
});

/** Wakes the answering page that the server has drawn. */
const wake = async (target: HTMLElement): Promise<void> => {
  const start = readStart(target.dataset['start']);
  const { lang } = document.documentElement;
  if (start === undefined || !isLanguage(lang)) throw new Error('wake requires a page drawn by our server');
  hydrate(AnsweringApp, { target, props: { start, link, promisedKeys, moved, firstReader: await answeringReaderOf(lang) } });
  wakePage();
};

// This file and what it imports is all the script that an answering page loads.
const page = document.querySelector<HTMLElement>('#svar');
const closed = document.querySelector<HTMLElement>('#stengt');
if (page !== null) void wake(page);
if (closed !== null) void clearClosedWave(closed);
