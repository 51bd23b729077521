/** A pdf, opened by a worker of its own; nothing in it is run. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

/** Opens a pdf. Fonts that it does not bring along are drawn with those of the machine. */
export async function openPdf(file: Blob): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await file.arrayBuffer());
  return getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    // Files of the library, from this origin: what characters mean, and the fonts that every pdf may name.
    cMapUrl: new URL('/workbench/cmaps/', location.href).href,
    cMapPacked: true,
    standardFontDataUrl: new URL('/workbench/fonts/', location.href).href,
    useSystemFonts: true,
  }).promise;
}
