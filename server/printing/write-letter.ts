import { Document, Packer, type Paragraph, type Table } from 'docx';
import { margins, type PageMarks } from './docx-letter.ts';
import { bulletList, docxStyles } from './docx-styles.ts';
import { finishLetter } from './finish-letter.ts';
import type { FileProperties } from './office-package.ts';

/** A paper of the office on A4 in its styles. `tables`: what those with headings show, in their order. Same content, same bytes. */
export async function writeLetter(
  children: (Paragraph | Table)[],
  marks: PageMarks,
  properties: FileProperties,
  tables: readonly { title: string; alt: string }[] = [],
): Promise<Uint8Array> {
  const { header, footer } = margins(marks);
  const document = new Document({
    title: properties.title,
    creator: '',
    lastModifiedBy: '',
    styles: docxStyles,
    numbering: bulletList,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1500, bottom: 1760, left: 1276, right: 1275, header: 420, footer: 380 },
          },
        },
        headers: { default: header },
        footers: { default: footer },
        children,
      },
    ],
  });
  return finishLetter(new Uint8Array(await Packer.toBuffer(document)), properties, tables);
}
