import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/500.css';
import '@fontsource/ibm-plex-sans/400.css';
import '@fontsource/ibm-plex-sans/500.css';
import '@fontsource/ibm-plex-sans/600.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/found-table.css';
import './styles/print.css';
import { mount, tick } from 'svelte';
import type { SounderWindow } from '../core/bridge.ts';
import App from './App.svelte';
import { connect } from './bridge/client.ts';
import { AppState } from './state/app.svelte.ts';

const { sounder } = window as Window & { readonly sounder?: SounderWindow }; // the preload script puts it there
if (sounder === undefined) throw new Error('The preload script did not run.');
const target = document.querySelector<HTMLElement>('#app') ?? document.body;
const connection = connect(sounder);

// 1. Settings first: they say where the window was, so that nothing is drawn twice.
const app = new AppState(connection, await connection.bridge.readSettings());
// 2. The stored list, before the search begins: it is what the window opens with.
await app.library.load();
mount(App, { target, props: { app } });
await tick();
// 3. From here on the window can be used; all else comes as it is found.
target.dataset['ready'] = '';
await app.start();
