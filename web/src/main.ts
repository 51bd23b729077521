import { createApp } from 'vue';
import { handNonceToStyles } from './app/nonce.ts';
import { router } from './app/router.ts';
import AppShell from './app/app-shell.vue';
import './app/base.css';

handNonceToStyles();
createApp(AppShell).use(router).mount('#app');
