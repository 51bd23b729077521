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
    cMapUrl: `${import.meta.env.BASE_URL}assets/cmaps/`,
    cMapPacked: true,
    useSystemFonts: true,
  }).promise;
}
