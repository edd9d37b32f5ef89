/**
 * An engine process for the supervisor's tests, with the real protocol and calls that do what a test needs:
 * `readModule(n)` answers n, `listModules` fails, `index` never answers but reports progress, `locate` ends the
 * process. With `--deaf` it does not shut down when asked.
 */
import type { FromEngine, ToEngine } from '../../../electron/engine/protocol.ts';

const say = (message: FromEngine): void => {
  process.send?.(message);
};

process.on('message', (message: ToEngine) => {
  if ('shutdown' in message) {
    if (!process.argv.includes('--deaf')) process.exit(0);
    return;
  }
  const { id, call, input } = message;
  switch (call) {
    case 'readModule':
      say({ id, reply: { ok: true, value: input[0] } });
      return;
    case 'listModules':
      say({ id, reply: { ok: false, code: 'not-indexed', message: 'Index it first.' } });
      return;
    case 'index':
      say({ event: 'indexProgress', data: progress(Number(input[0])) });
      return;
    case 'locate':
      process.exit(7);
      break;
    case 'databaseState':
    case 'listInstallations':
    case 'addLibrary':
    case 'cancelIndex':
    case 'forget':
    case 'restore':
    case 'listNotes':
    case 'readTallies':
    case 'listReferences':
    case 'listTables':
    case 'closeTable':
    case 'restoreTable':
    case 'keepTable':
    case 'readCorpora':
    case 'measureModules':
    case 'addText':
    case 'addTextFile':
    case 'deleteText':
    case 'restoreText':
    case 'parseCodebook':
    case 'writeAudio':
    case 'readRecording':
    case 'cancelDecoding':
    case 'cancelExport':
    case 'listCodebooks':
    case 'readCodebook':
    case 'keepCodebook':
    case 'renameCodebook':
    case 'duplicateCodebook':
    case 'deleteCodebook':
    case 'restoreCodebook':
    case 'beginPractice':
    case 'appendAttempts':
    case 'answerDrill':
    case 'keepDraft':
    case 'gradeDrafts':
    case 'finishPractice':
    case 'listDrillCards':
    case 'listHeardAnswers':
    case 'practiceStatistics':
    case 'writePractice':
      throw new Error(`no test asks ${call}`);
  }
});

function progress(installation: number) {
  return { installation, files: 1, filesTotal: 2, bytes: 1, bytesTotal: 2, filesPerSecond: 1 };
}
