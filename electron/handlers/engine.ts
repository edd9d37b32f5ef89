import type { EngineCalls } from '../../core/bridge.ts';
import type { Supervisor } from '../supervisor.ts';

/** The calls that main only hands on. */
export function engineCalls(engine: Pick<Supervisor, 'call'>): EngineCalls {
  const forward =
    <Name extends keyof EngineCalls>(name: Name) =>
    (...input: Parameters<EngineCalls[Name]>) =>
      // The engine answers each call as EngineCalls says; what crosses between processes has no type.
      engine.call(name, input) as ReturnType<EngineCalls[Name]>;
  return {
    databaseState: forward('databaseState'),
    listInstallations: forward('listInstallations'),
    locate: forward('locate'),
    index: forward('index'),
    cancelIndex: forward('cancelIndex'),
    forget: forward('forget'),
    restore: forward('restore'),
    listModules: forward('listModules'),
    readModule: forward('readModule'),
    addText: forward('addText'),
    deleteText: forward('deleteText'),
    restoreText: forward('restoreText'),
    listNotes: forward('listNotes'),
    readTallies: forward('readTallies'),
    listReferences: forward('listReferences'),
    listTables: forward('listTables'),
    closeTable: forward('closeTable'),
    restoreTable: forward('restoreTable'),
    readCorpora: forward('readCorpora'),
    measureModules: forward('measureModules'),
    cancelExport: forward('cancelExport'),
    cancelDecoding: forward('cancelDecoding'),
    listCodebooks: forward('listCodebooks'),
    readCodebook: forward('readCodebook'),
    keepCodebook: forward('keepCodebook'),
    renameCodebook: forward('renameCodebook'),
    duplicateCodebook: forward('duplicateCodebook'),
    deleteCodebook: forward('deleteCodebook'),
    restoreCodebook: forward('restoreCodebook'),
    beginPractice: forward('beginPractice'),
    appendAttempts: forward('appendAttempts'),
    answerDrill: forward('answerDrill'),
    keepDraft: forward('keepDraft'),
    gradeDrafts: forward('gradeDrafts'),
    finishPractice: forward('finishPractice'),
    listDrillCards: forward('listDrillCards'),
    listHeardAnswers: forward('listHeardAnswers'),
    practiceStatistics: forward('practiceStatistics'),
  };
}
