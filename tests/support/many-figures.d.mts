export const headings: string[];
export function manyFigures(count: number, turn?: number): string[][];
export function asCsv(rows: readonly (readonly string[])[]): string;
