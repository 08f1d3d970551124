import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fewIcons } from './few-icons.ts';
import { build, type Plugin, type Rolldown } from 'vite';

const publicId = 'virtual:answering-bundle';
const resolvedId = '\0answering-bundle';
const folder = path.join(import.meta.dirname, 'src/lib/answering');
const entry = path.join(folder, 'main.ts');
/** Components of the house that name icons of their own. */
const sharedComponents = ['Button', 'Notice'].map((name) =>
  path.join(import.meta.dirname, 'src/lib/components', `${name}.svelte`),
);
const languages = ['nb', 'nn', 'en'] as const;

/** Everything the browser runs on the answering pages, built by itself: nothing of Kit in it, and nothing of other pages. */
export const buildAnswering = async (): Promise<readonly Rolldown.OutputChunk[]> => {
  const result = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    plugins: [svelte({ configFile: false }), fewIcons(folder, sharedComponents)],
    build: {
      write: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { svar: entry },
        output: {
          entryFileNames: '_app/immutable/svar/[name].[hash].js',
          chunkFileNames: '_app/immutable/svar/[name].[hash].js',
        },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  return outputs.filter((output) => output.type === 'chunk'); // styles come with the page, from Kit
};

/** The module that tells the server where the scripts lie. In development Vite serves the sources themselves. */
const addresses = (addressOf: (source: string) => string): string => {
  const words = languages.map((language) => [language, addressOf(path.join(folder, 'words', `${language}.ts`))]);
  return [
    `export const script = ${JSON.stringify(addressOf(entry))};`,
    `export const words = ${JSON.stringify(Object.fromEntries(words))};`,
  ].join('\n');
};

const addressInBundle =
  (chunks: readonly Rolldown.OutputChunk[]) =>
  (source: string): string => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === source);
    if (chunk === undefined) throw new Error(`answeringBundle requires a chunk for ${path.basename(source)}`);
    return `/${chunk.fileName}`;
  };

const addressInDevelopment = (source: string): string => `/${path.relative(import.meta.dirname, source)}`;

/**
 * Serves `virtual:answering-bundle` to the server's build and puts the scripts it names among the files of the client.
 * Why a bundle of its own: docs/adr/0013-answering-without-kit.md.
 */
export const answeringBundle = (): Plugin => {
  let building: Promise<readonly Rolldown.OutputChunk[]> | undefined;
  let isDevelopment = false;
  const built = (): Promise<readonly Rolldown.OutputChunk[]> => (building ??= buildAnswering());
  return {
    name: 'answering-bundle',
    configResolved: ({ command }) => void (isDevelopment = command === 'serve'),
    resolveId: (id) => (id === publicId ? resolvedId : undefined),
    load: async (id) => {
      if (id !== resolvedId) return undefined;
      return addresses(isDevelopment ? addressInDevelopment : addressInBundle(await built()));
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const { fileName, code } of await built()) this.emitFile({ type: 'asset', fileName, source: code });
    },
  };
};
