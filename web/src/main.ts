import { createApp } from 'vue';
import AppShell from './app/app-shell.vue';
import { handNonceToStyles } from './app/nonce.ts';
import { router } from './app/router.ts';
import { takeOverLink } from './app/session.ts';
import './app/base.css';

handNonceToStyles();
takeOverLink();
createApp(AppShell).use(router).mount('#app');
