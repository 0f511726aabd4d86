import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkbook } from '../../shared/tabular/write-workbook.ts';
import { atMost, type Line } from './line.ts';
import { startProgram } from './program.ts';

/** Invented figures as an import brings them: 100,000 rows of text, and a sheet of 50,000 rows and ten columns. */
export async function tabularSpeed(folder: string): Promise<Line[]> {
  const areas = ['Bangka', 'Bangka Barat', 'Bangka Selatan', 'Bangka Tengah', 'Belitung', 'Belitung Timur'];
  const row = (i: number) => [
    `19.0${(i % 6) + 1}`,
    areas[i % 6]!,
    'unemployment_rate',
    `${2019 + (i % 7)}-${String((i % 12) + 1).padStart(2, '0')}`,
    ((i * 7919) % 1000) / 100,
    'persen',
    `Sumber ${i % 40}`,
    i % 9 ? `"catatan ${i}, sementara"` : '',
  ];
  const lines = Array.from({ length: 100_000 }, (_, i) => row(i).join(','));
  const csv = join(folder, 'rows.csv');
  writeFileSync(csv, `kode,wilayah,indikator,periode,nilai,satuan,sumber,catatan\n${lines.join('\n')}\n`);
  const xlsx = join(folder, 'rows.xlsx');
  const rows = Array.from({ length: 50_000 }, (_, i) => [...row(i), i, i / 8]);
  const begun = performance.now();
  writeFileSync(xlsx, writeWorkbook([{ name: 'Data', rows }]));
  const written = performance.now() - begun;

  const measured: Line[] = [];
  for (const { name, file, bare } of [
    { name: 'CSV, 100,000 rows x 8', file: csv, bare: 'csv-parse alone' },
    { name: 'XLSX, 50,000 rows x 10', file: xlsx, bare: 'fflate and saxes alone, nothing kept' },
  ]) {
    const run = async (mode: string) => {
      const options = { args: [file, mode], until: /ready (\{.*\})/ };
      const child = await startProgram(join(import.meta.dirname, 'tabular-read.js'), options);
      await child.stop();
      return JSON.parse(child.match[1]!) as Record<'ours' | 'bare' | 'megabytes', number>;
    };
    const time = await run('time');
    const { megabytes } = await run('memory');
    const seconds = file === csv ? 1000 : 5000;
    measured.push(
      {
        name: `${name}: read`,
        value: time.ours,
        baseline: { name: bare, value: time.bare },
        unit: 'ms',
        target: atMost(time.ours, seconds, 'ms'),
      },
      {
        name: `${name}: memory at its most`,
        value: megabytes,
        baseline: { name: 'what an import may take', value: 300 },
        unit: 'MB',
        target: atMost(megabytes, 300, 'MB'),
      },
    );
    if (file === xlsx)
      measured.push({
        name: `${name}: write`,
        value: written,
        baseline: { name: 'reading it', value: time.ours },
        unit: 'ms',
        target: atMost(written, 10_000, 'ms'),
      });
  }
  return measured;
}
