import type { About, Bridge } from '../../core/bridge.ts';
import type { Notices } from './notices.svelte.ts';

/** Tells what became of the files that Sounder keeps, and answers with what About shows; null where it cannot be had. */
export async function tellOfData(
  bridge: Pick<Bridge, 'databaseState' | 'about'>,
  notices: Notices,
): Promise<About | null> {
  try {
    const state = await bridge.databaseState();
    if (state.kind === 'replaced') {
      const text = `The file sounder.db was no database of Sounder’s, or a spoilt one. It was kept as ${state.keptAs}, and a new, empty one was made. Index your Pythons again.`;
      notices.tell({ tone: 'fault', text });
    } else if (state.kind !== 'ready') {
      notices.tell({ tone: 'fault', text: state.message });
    }
    const about = await bridge.about();
    if (about.settingsKeptAs !== null) {
      const text = `The settings could not be read. They were kept as ${about.settingsKeptAs}, and the usual ones hold. Set anew in Settings what you had changed.`;
      notices.tell({ tone: 'fault', text });
    }
    return about;
  } catch (error) {
    notices.fail(error);
    return null;
  }
}
