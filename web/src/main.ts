import { createApp } from 'vue';
import AppShell from './app/app-shell.vue';
import { handNonceToStyles } from './app/nonce.ts';
import { router } from './app/router.ts';
import './app/base.css';

handNonceToStyles();
createApp(AppShell).use(router).mount('#app');
