/** The pages of the workbench, in the order of the navigation: one line a page. */
import type { Component } from 'vue';
import type { shellWords } from '../words/shell.ts';
import { mayDo, type Scope } from './session.ts';

export interface Page {
  /** The path behind `#`. */
  readonly path: string;
  /** Its name in the navigation. */
  readonly name: keyof typeof shellWords & `page-${string}`;
  /** The scopes of which a session needs one; without any the page is open to everybody. */
  readonly scopes?: readonly Scope[];
  readonly load: () => Promise<{ readonly default: Component }>;
}

export const pages: readonly Page[] = [
  { path: '/file', name: 'page-file', load: () => import('../pages/file/file-page.vue') },
  { path: '/table', name: 'page-table', load: () => import('../pages/table/table-page.vue') },
  {
    path: '/desk',
    name: 'page-desk',
    scopes: ['read', 'submit', 'approve', 'review'],
    load: () => import('../pages/desk/desk-page.vue'),
  },
  {
    path: '/batches',
    name: 'page-batches',
    scopes: ['read', 'submit', 'approve', 'review'],
    load: () => import('../pages/batches/batches-page.vue'),
  },
  {
    path: '/statistics',
    name: 'page-statistics',
    scopes: ['read', 'submit', 'approve', 'review'],
    load: () => import('../pages/statistics/statistics-page.vue'),
  },
  {
    path: '/what-if',
    name: 'page-what-if',
    scopes: ['read', 'submit', 'approve', 'review'],
    load: () => import('../pages/what-if/what-if-page.vue'),
  },
  {
    path: '/policies',
    name: 'page-policies',
    load: () => import('../pages/policies/policies-page.vue'),
  },
  {
    path: '/settings',
    name: 'page-settings',
    scopes: ['admin'],
    load: () => import('../pages/settings/settings-page.vue'),
  },
];

/** The pages that this session may open. */
export function openPages(): readonly Page[] {
  return pages.filter(({ scopes }) => scopes === undefined || scopes.some(mayDo));
}
