import { xmlSafe } from '../../shared/briefings/svg-text.ts';
import { type FileProperties, finishPackage } from './office-package.ts';

/**
 * A letter as the package wrote it, made fit to hand out: its language, ids that are each used once and the same every time,
 * and tables with headings that say what they show. `tables`: those with headings, in their order.
 */
export function finishLetter(
  written: Uint8Array,
  properties: FileProperties,
  tables: readonly { title: string; alt: string }[] = [],
): Uint8Array {
  const { locale } = properties;
  let id = 1;
  let table = 0;
  return finishPackage(written, properties, (name, xml) => {
    if (name === 'word/styles.xml')
      return xml.replace(
        '</w:rPr></w:rPrDefault>',
        `<w:lang w:val="${locale}" w:eastAsia="${locale}"/></w:rPr></w:rPrDefault>`,
      );
    if (name !== 'word/document.xml') return xml;
    return xml
      .replace(/<wp:docPr id="[^"]*"/g, () => `<wp:docPr id="${id++}"`)
      .replace(/<pic:cNvPr id="[^"]*"/g, () => `<pic:cNvPr id="${id++}"`)
      .replace(/<\/w:tblPr>(?=(?:(?!<\/w:tr>)[\s\S])*<w:tblHeader)/g, (end) => {
        const { title, alt } = tables[table++]!;
        return `<w:tblCaption w:val="${xmlSafe(title)}"/><w:tblDescription w:val="${xmlSafe(alt)}"/>${end}`;
      });
  });
}
