import { tableNames } from '../../shared/text/data.ts';
import { columnWords, packageWords } from '../../shared/text/table-columns.ts';
import { type Column, hiddenCounts, type TableDefinition } from './table-definition.ts';
import { simulationColumn, simulationMark, tables, typedColumns } from './tables.ts';

/** Data Package 2.0 (datapackage.org): v2, for missing values by field, and keys as lists. */
const profile = (name: string) => `https://datapackage.org/profiles/2.0/${name}.json`;

/** Where a file lies and what is in it; without the file where it is fetched on its own. */
export interface PackedFile {
  path: string;
  bytes?: number;
  hash?: string;
}
export interface PackageOptions {
  version: string;
  cut: Date;
  created: Date;
  simulation: boolean;
  sources: readonly { title: string; url: string | null }[];
  csv: (table: string) => PackedFile;
  parquet: (table: string) => PackedFile;
}

/** `datapackage.json`: what each file and each column holds, in Indonesian with the English beside it. */
export function dataPackage(options: PackageOptions) {
  const { simulation } = options;
  const mark = simulation ? `${simulationMark}: ` : '';
  return {
    $schema: profile('datapackage'),
    name: simulation ? 'simulasi-teduh-data' : 'teduh-data',
    title: mark + packageWords.title.id,
    description: mark + packageWords.description.id,
    translations: {
      en: { title: mark + packageWords.title.en, description: mark + packageWords.description.en },
    },
    version: options.version,
    created: options.created.toISOString(),
    dataCut: options.cut.toISOString(),
    simulation: simulation ? simulationMark : null,
    // `licenses` is left out on purpose: a licence that nobody gave cannot be named
    licenceNote: packageWords.licence,
    ...(options.sources.length > 0
      ? {
          sources: options.sources.map(({ title, url }) =>
            url && /^https?:\/\//.test(url) ? { title, path: url } : { title },
          ),
        }
      : {}),
    resources: Object.entries(tables).flatMap(([name, definition]) => {
      const words = tableNames[name] ?? { id: name, en: name };
      const columns = simulation ? [...definition.columns, simulationColumn] : definition.columns;
      const about = { title: mark + words.id, translations: { en: { title: mark + words.en } } };
      return [
        {
          $schema: profile('dataresource'),
          name,
          type: 'table',
          ...about,
          ...options.csv(name),
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          dialect: {
            $schema: profile('tabledialect'),
            delimiter: ',',
            lineTerminator: '\n',
            quoteChar: '"',
            doubleQuote: true,
            header: true,
          },
          schema: tableSchema(name, definition, columns),
        },
        {
          $schema: profile('dataresource'),
          name: `${name}-parquet`,
          type: 'table',
          ...about,
          ...options.parquet(name),
          format: 'parquet',
          mediatype: 'application/vnd.apache.parquet',
          schema: tableSchema(name, definition, typedColumns(columns)),
        },
      ];
    }),
  };
}

/** Table Schema of some columns of a table. */
export function tableSchema(name: string, definition: TableDefinition, columns: readonly Column[]) {
  return {
    $schema: profile('tableschema'),
    fields: columns.map((column) => field(name, column)),
    missingValues: [''],
    ...(definition.primaryKey.length > 0 ? { primaryKey: definition.primaryKey } : {}),
    ...(Object.keys(definition.foreignKeys).length > 0
      ? {
          foreignKeys: Object.entries(definition.foreignKeys).map(([column, target]) => {
            const [resource, other] = target.split('.') as [string, string];
            return { fields: [column], reference: { ...(resource ? { resource } : {}), fields: [other] } };
          }),
        }
      : {}),
  };
}

function field(table: string, { name, type, required }: Column) {
  const words = columnWords(table, name);
  return {
    name,
    type: type === 'count' ? 'integer' : type,
    format: 'default',
    title: words.title.id,
    description: words.description.id,
    translations: { en: { title: words.title.en, description: words.description.en } },
    ...(type === 'count' ? { missingValues: ['', ...hiddenCounts] } : {}),
    ...(required ? { constraints: { required: true } } : {}),
  };
}
