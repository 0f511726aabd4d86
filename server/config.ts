import { isIPv4, isIPv6 } from 'node:net';
import { resolve } from 'node:path';

export interface Config {
  port: number;
  host: string;
  /** Folder of the embedded database, absolute. */
  dataDir: string;
  /** Set = use this PostgreSQL instead of the embedded database. */
  databaseUrl: string | null;
  /** Set behind a proxy that ends TLS: cookies are then marked Secure. */
  publicUrl: string | null;
}

/** A setting is wrong: one line for the operator, no stack. */
export class ConfigError extends Error {}

/** Reads and checks the environment once. ConfigError names the variable and what it may be. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const text = (name: string) => env[name]?.trim() || null;
  const portText = text('PORT') ?? '3000';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65535)
    throw new ConfigError(`PORT must be a whole number from 0 to 65535, got "${portText}".`);
  const host = text('HOST') ?? '127.0.0.1';
  if (!isIPv4(host) && !isIPv6(host) && !/^[a-z0-9.-]{1,253}$/i.test(host))
    throw new ConfigError(`HOST must be an address or a host name, got "${host}".`);
  const databaseUrl = text('DATABASE_URL');
  if (databaseUrl && !/^postgres(ql)?:\/\/./.test(databaseUrl))
    throw new ConfigError('DATABASE_URL must begin with postgres:// or postgresql://.');
  const publicUrl = text('PUBLIC_URL');
  if (publicUrl && !/^https?:\/\/[^/\s]+$/.test(publicUrl))
    throw new ConfigError('PUBLIC_URL must be like https://teduh.example.id, without a path.');
  return { port, host, dataDir: resolve(text('DATA_DIR') ?? 'data'), databaseUrl, publicUrl };
}
