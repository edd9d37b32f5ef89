import type { Focus } from '../../components/focus-of.ts';
import type { Listening } from '../../state/listening.svelte.ts';
import type { Stretch } from '../../state/stops.svelte.ts';
import type { TransportKey } from './keys.ts';

/** Does what a key asks for. A breakpoint goes to the cursor where the source has the focus, else to what sounds. */
export function performKey(asks: TransportKey, listening: Listening, selection: Stretch, focus: Focus): void {
  listening.transport.forgive();
  switch (asks) {
    case 'toggle':
      void listening.transport.toggle();
      break;
    case 'back':
      void listening.transport.steps.back();
      break;
    case 'line-back':
      void listening.transport.steps.lineBack();
      break;
    case 'symbol':
      void listening.transport.steps.symbol();
      break;
    case 'line':
      void listening.transport.steps.line();
      break;
    case 'breakpoint': {
      const here = listening.transport.sounding?.from ?? selection.to;
      listening.transport.stopSetting.toggleBreakpoint(focus === 'source' ? selection.to : here);
      break;
    }
    case 'continue':
      void listening.transport.steps.onTo(selection.to);
      break;
    case 'loop':
      void listening.transport.stopSetting.setLoop(
        listening.transport.stops.loop === null ? selection : null,
      );
  }
}
