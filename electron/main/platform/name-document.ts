/** Gives a PDF its title, its language (BCP 47) and its maker, which Chromium leaves to the browser's own name. */
export async function nameDocument(pdf: Uint8Array, title: string, language: string): Promise<Uint8Array> {
  // Large, and needed by nobody who does not print.
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(language)
  document.setCreator('Hearthside')
  document.setProducer('Hearthside')
  return document.save()
}
