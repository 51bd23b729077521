/** Copies that somebody took back; the page where tables are filled in opens them. */
import { shallowRef } from 'vue';
import type { LocalCopy } from './local-copies.ts';

export const restored = shallowRef<readonly LocalCopy[]>([]);
