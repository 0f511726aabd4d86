import type { ChartBlock, Pack } from '../../../shared/briefings/pack.ts';
import { printColours } from '../../../shared/briefings/print-colours.ts';
import { chartDigits, hasStandingBars, seriesNumbers } from '../../../shared/briefings/printed.ts';
import { xmlSafe } from '../../../shared/briefings/svg-text.ts';
import { writeWorkbook } from '../../../shared/tabular/write-workbook.ts';

interface Column {
  name: string;
  numbers: (number | null)[];
}

/**
 * A chart of the program itself (DrawingML) and the workbook it is edited with. Numbers are those of the facts; what is
 * withheld or absent is an empty cell and a gap. A range is drawn as error bars, whose lengths are the only numbers that
 * are no facts themselves. Reference: ECMA-376 part 1, 21.2.
 */
export function chartPart(pack: Pack, block: ChartBlock): { xml: string; workbook: Uint8Array } {
  const series = block.series.map((one) => ({ ...one, numbers: seriesNumbers(pack, one.facts) }));
  const bounds = (role: 'low' | 'high') => series.find((one) => one.role === role)?.numbers ?? null;
  const [low, high] = [bounds('low'), bounds('high')];
  const isBar = block.chart === 'bar';
  const isStanding = hasStandingBars(block);
  const isLying = isBar && !isStanding;
  const columns: Column[] = series.map(({ name, numbers }) => ({ name, numbers }));
  const drawn = series
    .map((one, at) => ({ ...one, column: at + 1 }))
    .filter(({ role }) => !isBar || role === 'main' || role === 'reference');
  const main = series.find(({ role }) => role === 'main')?.numbers;
  let whiskers = '';
  if (isBar && low && high && main) {
    const gap = (a: number | null, b: number | null) =>
      a === null || b === null ? null : +(a - b).toFixed(9);
    const plus = { name: '+', numbers: high.map((value, at) => gap(value, main[at]!)) };
    const minus = { name: '−', numbers: low.map((value, at) => gap(main[at]!, value)) };
    columns.push(plus, minus);
    whiskers =
      '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>' +
      `<c:plus>${numberRef(plus, columns.length - 1, 'General')}</c:plus><c:minus>${numberRef(minus, columns.length, 'General')}</c:minus>` +
      `<c:spPr>${line(printColours.ink, 1.5)}</c:spPr></c:errBars>`;
  }
  const format = `[$-${pack.head.language === 'id' ? '421' : '809'}]#,##0${['', '.0', '.00'][chartDigits(pack, block)]}`;
  const rows = block.categories.length;
  const categories = `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${rows + 1}</c:f><c:strCache><c:ptCount val="${rows}"/>${block.categories
    .map((name, at) => `<c:pt idx="${at}"><c:v>${xmlSafe(name)}</c:v></c:pt>`)
    .join('')}</c:strCache></c:strRef></c:cat>`;
  const one = ({ name, role, numbers, column }: (typeof drawn)[number], at: number) => {
    const isMain = role === 'main';
    const colour =
      isMain || isBar
        ? printColours.series[at % 7]!
        : role === 'reference'
          ? printColours.faint
          : printColours.series[0];
    const dash = isMain ? 'solid' : role === 'reference' ? 'dash' : 'sysDot';
    const look = isBar
      ? `<c:spPr>${fill(colour)}</c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr>${line(colour, isMain ? 3 : 1.75, dash)}</c:spPr><c:marker><c:symbol val="${isMain ? 'circle' : 'none'}"/>${isMain ? `<c:size val="6"/><c:spPr>${fill(colour)}${line(colour, 0.75)}</c:spPr>` : ''}</c:marker>`;
    const isLabelled = isBar && isMain && !whiskers;
    return (
      `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>Sheet1!$${letter(column)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlSafe(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
      look +
      (isLying && isMain ? labels(format, isLabelled ? 'outEnd' : 'inBase') : '') +
      (isMain && at === 0 ? whiskers : '') +
      categories +
      `<c:val>${numberRef({ name, numbers }, column, format)}</c:val>${isBar ? '' : '<c:smooth val="0"/>'}</c:ser>`
    );
  };
  const plot = isBar
    ? `<c:barChart><c:barDir val="${isLying ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${drawn.map(one).join('')}<c:gapWidth val="55"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
    : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn.map(one).join('')}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`;
  const locale = pack.head.language === 'id' ? 'id-ID' : 'en-GB';
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:date1904 val="0"/><c:lang val="${locale}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}` +
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(printColours.rule, 1)}</c:spPr>${letters(12, printColours.ink)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${line(printColours.line, 0.75)}</c:spPr></c:majorGridlines>${axisTitle(block.unit, locale, !isLying)}<c:numFmt formatCode="${xmlSafe(format.replace(/\.0+$/, ''))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${letters(11, printColours.soft)}<c:crossAx val="1"/><c:crosses val="${isLying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>` +
    `</c:plotArea>${drawn.length > 1 ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${letters(12, printColours.ink)}</c:legend>` : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="${locale}"/></a:p></c:txPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
  const table = [
    [null, ...columns.map(({ name }) => name)],
    ...block.categories.map((name, at) => [name, ...columns.map(({ numbers }) => numbers[at] ?? null)]),
  ];
  const workbook = writeWorkbook([{ name: 'Sheet1', rows: table, columns: [{ width: 34 }] }]);
  return { xml, workbook };
}

const letter = (column: number) => String.fromCharCode(65 + column);
const hex = (colour: string) => colour.slice(1).toUpperCase();
const fill = (colour: string) => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;
const line = (colour: string, points: number, dash = 'solid') =>
  `<a:ln w="${Math.round(points * 12700)}" cap="flat">${fill(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;

function numberRef({ numbers }: Column, column: number, format: string): string {
  const points = numbers.map((value, at) =>
    value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`,
  );
  const at = letter(column);
  return `<c:numRef><c:f>Sheet1!$${at}$2:$${at}$${numbers.length + 1}</c:f><c:numCache><c:formatCode>${xmlSafe(format)}</c:formatCode><c:ptCount val="${numbers.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

const letters = (size: number, colour: string) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="0">${fill(colour)}<a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="id-ID"/></a:p></c:txPr>`;

function labels(format: string, place: 'outEnd' | 'inBase'): string {
  const colour = place === 'outEnd' ? printColours.ink : '#ffffff';
  return `<c:dLbls><c:numFmt formatCode="${xmlSafe(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(12, colour).replace('b="0"', 'b="1"')}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}

function axisTitle(unit: string, locale: string, isUpright: boolean): string {
  const turn = isUpright ? ' rot="-5400000" vert="horz"' : '';
  return `<c:title><c:tx><c:rich><a:bodyPr${turn}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1100" b="0">${fill(printColours.soft)}</a:defRPr></a:pPr><a:r><a:rPr lang="${locale}" sz="1100" b="0">${fill(printColours.soft)}<a:latin typeface="Arial"/></a:rPr><a:t>${xmlSafe(unit)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
