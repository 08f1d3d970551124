import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fewIcons } from './few-icons.ts';
import { build, type Plugin, type Rolldown } from 'vite';

const publicId = 'virtual:answering-bundle';
const resolvedId = '\0answering-bundle';
const folder = path.join(import.meta.dirname, 'src/lib/answering');
/** Scripts built apart, so that no page waits for another's code: where people answer, a shared tablet, and where a receipt is looked up. */
const pages = {
  svar: { entry: path.join(folder, 'main.ts'), words: path.join(folder, 'words'), script: 'script', wordsAre: 'words' },
  kiosk: {
    entry: path.join(folder, 'kiosk/kiosk-main.ts'),
    words: path.join(folder, 'kiosk/words'),
    script: 'kioskScript',
    wordsAre: 'kioskWords',
  },
  // Its words have all been drawn by the server.
  kvittering: {
    entry: path.join(import.meta.dirname, 'src/lib/receipts/receipt-main.ts'),
    words: undefined,
    script: 'receiptScript',
    wordsAre: '',
  },
} as const;
type PageName = keyof typeof pages;
/** Components of the house that name icons of their own. */
const sharedComponents = ['Button', 'Notice'].map((name) =>
  path.join(import.meta.dirname, 'src/lib/components', `${name}.svelte`),
);
/**
 * Two files, and no third that they share with what is seldom asked for: the first screen, and what a ballot takes when it is fetched.
 * Each has what it imports by itself; what both need lies in the first.
 */
const parts = [
  { name: 'first', test: /\/answering\/main\.ts$/u, includeDependenciesRecursively: true, priority: 2 },
  { name: 'questions', test: /\/answering\/questions-part\.ts$/u, includeDependenciesRecursively: true, priority: 1 },
];
const languages = ['nb', 'nn', 'en'] as const;

/** Vite's wrapper around a dynamic import loads styles and scripts beforehand; here there are none, and it weighs more than it does. */
const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
});

/** Everything the browser runs on an answering page, built by itself: nothing of Kit in it, and nothing of other pages. */
export const buildAnswering = async (page: PageName = 'svar'): Promise<readonly Rolldown.OutputChunk[]> => {
  const result = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [plainImports(), svelte({ configFile: false }), fewIcons(folder, sharedComponents)],
    build: {
      write: false,
      modulePreload: false,
      cssCodeSplit: false, // styles come with the page, from Kit: no script asks for any
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [page]: pages[page].entry },
        output: {
          entryFileNames: `_app/immutable/${page}/[name].[hash].js`,
          chunkFileNames: `_app/immutable/${page}/[name].[hash].js`,
          codeSplitting: { groups: parts },
        },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  return outputs.filter((output) => output.type === 'chunk'); // styles come with the page, from Kit
};

/** The module that tells the server where the scripts lie. In development Vite serves the sources themselves. */
const addresses = (page: PageName, addressOf: (source: string) => string): string => {
  const { entry, words, script, wordsAre } = pages[page];
  const named = `export const ${script} = ${JSON.stringify(addressOf(entry))};`;
  if (words === undefined) return named;
  const ofWords = languages.map((language) => [language, addressOf(path.join(words, `${language}.ts`))]);
  return `${named}\nexport const ${wordsAre} = ${JSON.stringify(Object.fromEntries(ofWords))};`;
};

const addressInBundle =
  (chunks: readonly Rolldown.OutputChunk[]) =>
  (source: string): string => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === source);
    if (chunk === undefined) throw new Error(`answeringBundle requires a chunk for ${path.basename(source)}`);
    return `/${chunk.fileName}`;
  };

const addressInDevelopment = (source: string): string => `/${path.relative(import.meta.dirname, source)}`;

const pageNames = ['svar', 'kiosk', 'kvittering'] as const satisfies readonly PageName[];

/**
 * Serves `virtual:answering-bundle` to the server's build and puts the scripts it names among the files of the client.
 * Why a bundle of its own: docs/adr/0013-answering-without-kit.md.
 */
export const answeringBundle = (): Plugin => {
  const building = new Map<PageName, Promise<readonly Rolldown.OutputChunk[]>>();
  let isDevelopment = false;
  const built = (page: PageName): Promise<readonly Rolldown.OutputChunk[]> => {
    const under = building.get(page) ?? buildAnswering(page);
    building.set(page, under);
    return under;
  };
  return {
    name: 'answering-bundle',
    configResolved: ({ command }) => void (isDevelopment = command === 'serve'),
    resolveId: (id) => (id === publicId ? resolvedId : undefined),
    load: async (id) => {
      if (id !== resolvedId) return undefined;
      const parts = pageNames.map(async (page) =>
        addresses(page, isDevelopment ? addressInDevelopment : addressInBundle(await built(page))),
      );
      return (await Promise.all(parts)).join('\n');
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const page of pageNames)
        for (const { fileName, code } of await built(page)) this.emitFile({ type: 'asset', fileName, source: code });
    },
  };
};
