import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely';
import type { Database, Db } from '../db/connect.ts';
import type { KeyRing } from '../keys/key-ring.ts';

/**
 * The audit key travels with the database handle, and from there into every transaction, so that whoever appends an event
 * seals it without being handed a key. It changes no query.
 */
class AuditSealer implements KyselyPlugin {
  readonly keys: KeyRing;
  constructor(keys: KeyRing) {
    this.keys = keys;
  }
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node;
  }
  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

/** The same database; what is appended through it to the audit trail is sealed with the office's key. */
export function withAuditKey(database: Database, keys: KeyRing): Database {
  const sealer = new AuditSealer(keys);
  return { ...database, db: database.db.withPlugin(sealer), system: database.system.withPlugin(sealer) };
}

/** mac_n of an event's hash (DP-48). Throws on a handle without a key: no audit, no act. */
export function auditMac(db: Db, hash: string): string {
  const sealer = db.getExecutor().plugins.find((plugin) => plugin instanceof AuditSealer);
  if (!sealer) throw new Error('an act on a database that was opened without the audit key');
  return sealer.keys.auditMac(hash);
}
