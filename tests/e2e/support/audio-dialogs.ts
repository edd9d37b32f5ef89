import type { Page } from '@playwright/test';
import type { Sounder } from './app.ts';

/** From now on the person chooses this file in the system's dialogs: they cannot be driven. */
export async function chooseFile({ app }: Sounder, file: string): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, file);
}

/** Opens a text of one's own in Listen, as if it were dropped there. */
export async function hear(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([name, text]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], name));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
    },
    [name, text] as const,
  );
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** Opens the sheet for decoding. */
export async function askToDecode(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Decode a recording…' }).click();
}
