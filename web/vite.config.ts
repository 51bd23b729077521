/** How the pages are built: into dist/web of the package, with hashed names, and without anything inline. */
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds a service, and the key that it sends along in place of a session. */
const service = process.env['JICHI_URL'] ?? 'http://127.0.0.1:8080';
const key = process.env['JICHI_KEY'];

const passedOn = {
  target: service,
  changeOrigin: true,
  headers: { origin: service, ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
};

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  // The page is answered at /, its files below.
  base: command === 'build' ? '/workbench/' : '/',
  cacheDir: '../node_modules/.vite',
  plugins: [vue()],
  // The service puts a fresh nonce in its place, page by page.
  html: { cspNonce: '__JICHI_NONCE__' },
  define: { __VUE_OPTIONS_API__: true, __VUE_PROD_DEVTOOLS__: false },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Nothing becomes a data: address inside a style or script.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    emptyOutDir: true,
    // How long a build takes on a busy machine is no warning.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: { port: 5173, proxy: { '/v1': passedOn, '/workbench': passedOn } },
  logLevel: 'warn',
}));
