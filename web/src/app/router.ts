/** Addresses of pages stand behind `#`, so that the service has one page to answer and a reload finds its place. */
import { createRouter, createWebHashHistory } from 'vue-router';
import { pages } from './pages.ts';

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    ...pages.map(({ path, name, load }) => ({
      // Pages have addresses below their own: /desk/… is the desk's.
      path: `${path}/:rest(.*)*`,
      name,
      component: load,
    })),
    { path: '/:rest(.*)*', redirect: '/file' },
  ],
});
