import type { Listening } from '../../state/listening.svelte.ts';
import type { Stretch } from '../../state/stops.svelte.ts';
import type { Focus, TransportKey } from './keys.ts';

/** Does what a key asks for. A breakpoint goes to the cursor where the source has the focus, else to what sounds. */
export function performKey(asks: TransportKey, listening: Listening, selection: Stretch, focus: Focus): void {
  switch (asks) {
    case 'toggle':
      void listening.toggle();
      break;
    case 'back':
      void listening.back();
      break;
    case 'line-back':
      void listening.lineBack();
      break;
    case 'symbol':
      void listening.stepSymbol();
      break;
    case 'line':
      void listening.stepLine();
      break;
    case 'breakpoint': {
      const here = listening.sounding?.from ?? selection.to;
      listening.toggleBreakpoint(focus === 'source' ? selection.to : here);
      break;
    }
    case 'continue':
      void listening.continueTo(selection.to);
      break;
    case 'loop':
      void listening.setLoop(listening.stops.loop === null ? selection : null);
  }
}
