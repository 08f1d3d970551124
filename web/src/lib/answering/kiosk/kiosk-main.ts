import { hydrate } from 'svelte';
import { wakePage } from '#lib/components/awake.svelte.ts';
import { isLanguage } from '#lib/reader/is-language.ts';
import { readStart } from '../start.ts';
import KioskApp from './KioskApp.svelte';
import { kioskReaderOf } from './kiosk-reader.ts';

/** Wakes the tablet's page that the server has drawn. This file and what it imports is all the script that it loads. */
const wake = async (target: HTMLElement): Promise<void> => {
  const start = readStart(target.dataset['start']);
  const { lang } = document.documentElement;
  if (start === undefined || !isLanguage(lang)) throw new Error('wake requires a page drawn by our server');
  hydrate(KioskApp, { target, props: { start, firstReader: await kioskReaderOf(lang) } });
  wakePage();
};

const page = document.querySelector<HTMLElement>('#nettbrett');
if (page !== null) void wake(page);
