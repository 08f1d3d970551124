import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { answeringBundle } from './answering-bundle.ts';
import { methodPages } from './method-pages.ts';
import { punktTokens } from './punkt-tokens.ts';
import { quietClient } from './quiet-client.ts';

const apiOrigin = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [
    punktTokens(),
    answeringBundle(),
    methodPages(),
    quietClient(),
    sveltekit({
      adapter: adapter({ precompress: true }),
      version: { pollInterval: 0 },
      // Registered by the answering pages when there is something to keep: src/lib/answering/kept-wave.ts.
      serviceWorker: { register: false },
      // A page brings its style sheets along: on a slow net each request costs more than all of them.
      inlineStyleThreshold: 24_000,
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // One style attribute: that of Kit's own region that reads out page changes.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          // The collector, an origin of its own that is known at run time only, is added in hooks.server.ts.
          'connect-src': ['self'],
          'worker-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  server: { proxy: { '/api': apiOrigin } },
});
