import fc from 'fast-check';
import type { Fact } from './count-attacker.ts';

/** A count of an invented table: what it is of, when it came and what it replaced. */
export interface InventedCount {
  /** Position in the table. */
  at: number;
  count: number;
  areaCode: string;
  sector: string | null;
  position: string | null;
  workplace: 'land' | 'sea' | null;
  agency: string;
  batch: number;
  replaces: number | null;
}
export interface InventedTable {
  counts: InventedCount[];
  facts: Fact[];
}

const province = '19';
const regencies = ['19.01', '19.02', '19.03'];
const districts = ['19.01.01', '19.01.02'];
const sectors = ['A', 'B', 'C'];
const positions = ['teknisi', 'pimpinan'];
const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 40 }) },
);

/**
 * Persons by regency and sector with all margins, some left out; the province by land and sea, one regency by position and
 * by district; the provincial total repeated by another agency; one cell revised, and with it every margin.
 */
export const inventedTable: fc.Arbitrary<InventedTable> = fc
  .record({
    base: fc.array(count, { minLength: 9, maxLength: 9 }),
    left: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    atSea: fc.integer({ min: 0, max: 100 }),
    technicians: fc.integer({ min: 0, max: 100 }),
    inTown: fc.integer({ min: 0, max: 100 }),
    revised: fc.option(fc.record({ cell: fc.nat({ max: 8 }), to: count })),
    repeats: fc.boolean(),
  })
  .map(({ base, left, atSea, technicians, inTown, revised, repeats }) => {
    const table: InventedTable = { counts: [], facts: [] };
    const inForce = new Map<string, number>();
    const put = (key: string, batch: number, of: Partial<InventedCount> & { count: number }): void => {
      const before = inForce.get(key);
      if (before !== undefined && table.counts[before]!.count === of.count) return;
      inForce.set(key, table.counts.length);
      table.counts.push({
        at: table.counts.length,
        areaCode: province,
        sector: null,
        position: null,
        workplace: null,
        agency: 'disnakertrans-19',
        batch,
        replaces: before ?? null,
        ...of,
      });
    };
    const publish = (cells: readonly number[], batch: number) => {
      const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
      const ofRegency = (r: number) => sum(sectors.map((_, s) => cells[r * 3 + s]!));
      const total = sum(cells);
      // most of a thing is published, some cells are not
      const isOut = (n: number) => left[n]! && left[(n + 7) % 30]!;
      for (const [r, area] of regencies.entries()) {
        for (const [s, sector] of sectors.entries())
          if (!isOut(r * 3 + s))
            put(`${area}${sector}`, batch, { areaCode: area, sector, count: cells[r * 3 + s]! });
        if (!isOut(9 + r)) put(area, batch, { areaCode: area, count: ofRegency(r) });
      }
      for (const [s, sector] of sectors.entries())
        if (!isOut(12 + s))
          put(sector, batch, { sector, count: sum(regencies.map((_, r) => cells[r * 3 + s]!)) });
      put('all', batch, { count: total });
      const sea = Math.round((total * atSea) / 100);
      put('sea', batch, { workplace: 'sea', count: sea });
      if (!isOut(15)) put('land', batch, { workplace: 'land', count: total - sea });
      const skilled = Math.round((ofRegency(1) * technicians) / 100);
      put('first', batch, { areaCode: regencies[1]!, position: positions[0]!, count: skilled });
      put('second', batch, {
        areaCode: regencies[1]!,
        position: positions[1]!,
        count: ofRegency(1) - skilled,
      });
      const town = Math.round((ofRegency(0) * inTown) / 100);
      put('town', batch, { areaCode: districts[0]!, count: town });
      if (!isOut(16)) put('country', batch, { areaCode: districts[1]!, count: ofRegency(0) - town });
      if (repeats) put('again', batch, { agency: 'kanim-pangkalpinang', count: total });
      const fact = (whole: string, parts: string[]) => {
        const known = parts.filter((key) => inForce.has(key));
        if (!inForce.has(whole) || known.length === 0) return;
        const how = known.length === parts.length ? 'equal' : 'atLeast';
        table.facts.push({ total: inForce.get(whole)!, parts: known.map((key) => inForce.get(key)!), how });
      };
      for (const area of regencies)
        fact(
          area,
          sectors.map((sector) => `${area}${sector}`),
        );
      for (const sector of sectors)
        fact(
          sector,
          regencies.map((area) => `${area}${sector}`),
        );
      fact('all', regencies);
      fact('all', sectors);
      fact('all', ['land', 'sea']);
      fact('all', ['again']);
      fact(regencies[1]!, ['first', 'second']);
      fact(regencies[0]!, ['town', 'country']);
    };
    publish(base, 0);
    if (revised)
      publish(
        base.map((one, i) => (i === revised.cell ? revised.to : one)),
        1,
      );
    return table;
  });
