import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Drops a file on Listen, as a person does, and waits until it is open. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await page.evaluate(
    ([called, letters]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([letters], called));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
    },
    [name, text] as const,
  );
  await expect(page.getByRole('heading', { name })).toBeVisible();
}
