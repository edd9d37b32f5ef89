import type { PrintToPDFOptions } from 'electron';

/** What is used of a window's contents. */
export interface Printable {
  printToPDF(options: PrintToPDFOptions): Promise<Uint8Array>;
}

/** Chromium fills in the number. Its own style sheet makes the footer's text invisibly small, so all is said here. */
const PAGE_NUMBER =
  '<div style="width: 100%; text-align: center; font: 8px serif"><span class="pageNumber"></span></div>';

/** Room around a page in inches: 13 mm, and at the foot enough for the page's number. */
const MARGINS = { top: 0.5, bottom: 0.65, left: 0.5, right: 0.5 } as const;

/** The page's print view as PDF, in A5 with page numbers. */
export function printBooklet(contents: Printable): Promise<Uint8Array> {
  return contents.printToPDF({
    pageSize: 'A5',
    margins: MARGINS,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: PAGE_NUMBER,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}
