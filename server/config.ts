import { isIPv4, isIPv6 } from 'node:net';
import { join, resolve } from 'node:path';
import type { OidcSettings } from './accounts/identity-provider.ts';
import type { AlarmChannelSettings } from './alarms/senders.ts';
import type { WhatsAppSettings } from './whatsapp/settings.ts';

/** From few lines to many; `info` is a line for each request, without what was in it and where it came from. */
export const logLevels = ['error', 'warn', 'info'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Config {
  port: number;
  host: string;
  /** Folder of the embedded database, absolute. */
  dataDir: string;
  /** Folder of the key file, absolute; outside the database and its backups. */
  keyDir: string;
  /** Folder of the copies that must outlive the database: anchors of the audit trail, erasures; absolute. */
  anchorDir: string;
  /** Set = use this PostgreSQL instead of the embedded database. */
  databaseUrl: string | null;
  /** Account that owns the tables, for migrations alone; null: the one of `databaseUrl` does both. */
  databaseOwnerUrl: string | null;
  /** A streaming replica of `databaseUrl`, for exports and the past; null: there is none. */
  databaseReadUrl: string | null;
  /** Longest that a statement of a request may take on PostgreSQL, in seconds. */
  requestSeconds: number;
  /** Who may read /metrics; null: nobody, the address is not there. */
  metricsToken: string | null;
  logLevel: LogLevel;
  /** Set behind a proxy that ends TLS: cookies are then marked Secure. */
  publicUrl: string | null;
  /** How alarms leave the house; null where a channel is not set. */
  alarmChannels: AlarmChannelSettings;
  /** The office's WhatsApp number; null where it is not set up. */
  whatsapp: WhatsAppSettings | null;
  /** The office's own sign-in (OpenID Connect); null where it is not set up. */
  oidc: OidcSettings | null;
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
  const databaseOwnerUrl = text('DATABASE_OWNER_URL');
  if (databaseOwnerUrl && !(databaseUrl && /^postgres(ql)?:\/\/./.test(databaseOwnerUrl)))
    throw new ConfigError('DATABASE_OWNER_URL must begin with postgres:// and goes with DATABASE_URL.');
  const databaseReadUrl = text('DATABASE_READ_URL');
  if (databaseReadUrl && !(databaseUrl && /^postgres(ql)?:\/\/./.test(databaseReadUrl)))
    throw new ConfigError('DATABASE_READ_URL must begin with postgres:// and goes with DATABASE_URL.');
  const secondsText = text('DATABASE_REQUEST_SECONDS') ?? '60';
  const requestSeconds = Number(secondsText);
  if (!/^\d{1,4}$/.test(secondsText) || requestSeconds < 5 || requestSeconds > 3600)
    throw new ConfigError(
      `DATABASE_REQUEST_SECONDS must be a whole number from 5 to 3600, got "${secondsText}".`,
    );
  const metricsToken = text('METRICS_TOKEN');
  if (metricsToken && !/^[\w.~+/=-]{32,200}$/.test(metricsToken))
    throw new ConfigError('METRICS_TOKEN must have 32 to 200 letters and digits, without blanks.');
  const logLevel = logLevels.find((level) => level === (text('LOG_LEVEL') ?? 'warn'));
  if (!logLevel) throw new ConfigError(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  const publicUrl = text('PUBLIC_URL');
  if (publicUrl && !/^https?:\/\/[^/\s]+$/.test(publicUrl))
    throw new ConfigError('PUBLIC_URL must be like https://teduh.example.id, without a path.');
  const alarmChannels = readAlarmChannels(text);
  const dataDir = resolve(text('DATA_DIR') ?? 'data');
  const keyDir = resolve(text('KEY_DIR') ?? join(dataDir, 'keys'));
  const anchorDir = resolve(text('ANCHOR_DIR') ?? join(dataDir, 'anchors'));
  const whatsapp = readWhatsApp(text);
  const oidc = readOidc(text, publicUrl);
  return {
    port,
    host,
    dataDir,
    keyDir,
    anchorDir,
    databaseUrl,
    databaseOwnerUrl,
    databaseReadUrl,
    requestSeconds,
    metricsToken,
    logLevel,
    publicUrl,
    alarmChannels,
    whatsapp,
    oidc,
  };
}

function readAlarmChannels(text: (name: string) => string | null): AlarmChannelSettings {
  const smtpUrl = text('SMTP_URL');
  if (smtpUrl && !/^smtps?:\/\/[^\s/]+$/.test(smtpUrl))
    throw new ConfigError('SMTP_URL must be like smtps://user:password@mail.example.id:465.');
  const mailFrom = text('MAIL_FROM');
  if (smtpUrl && !(mailFrom && /^[^\s@<>]+@[^\s@<>]+$/.test(mailFrom)))
    throw new ConfigError('MAIL_FROM must be an e-mail address where SMTP_URL is set.');
  const webhookUrl = text('ALARM_WEBHOOK_URL');
  if (webhookUrl && !/^https?:\/\/[^\s]+$/.test(webhookUrl))
    throw new ConfigError('ALARM_WEBHOOK_URL must begin with https:// (or http:// in the office network).');
  const webhookSecret = text('ALARM_WEBHOOK_SECRET');
  if (webhookUrl && (webhookSecret?.length ?? 0) < 32)
    throw new ConfigError(
      'ALARM_WEBHOOK_SECRET must have at least 32 characters where ALARM_WEBHOOK_URL is set.',
    );
  return { smtpUrl, mailFrom, webhookUrl, webhookSecret };
}

/** Messages come in with the first two; they go out, and media are fetched, with the next two as well. */
function readWhatsApp(text: (name: string) => string | null): WhatsAppSettings | null {
  const appSecret = text('WHATSAPP_APP_SECRET');
  const verifyToken = text('WHATSAPP_VERIFY_TOKEN');
  const accessToken = text('WHATSAPP_ACCESS_TOKEN');
  const phoneNumberId = text('WHATSAPP_PHONE_NUMBER_ID');
  const graphUrl = text('WHATSAPP_GRAPH_URL') ?? 'https://graph.facebook.com/v23.0';
  const template = text('WHATSAPP_TEMPLATE');
  if (!appSecret && !verifyToken && !accessToken && !phoneNumberId) return null;
  if ((appSecret?.length ?? 0) < 16)
    throw new ConfigError('WHATSAPP_APP_SECRET must be the app secret, 16 characters or more.');
  if ((verifyToken?.length ?? 0) < 16)
    throw new ConfigError(
      'WHATSAPP_VERIFY_TOKEN must have at least 16 characters; the same is typed at Meta.',
    );
  if (!accessToken !== !phoneNumberId)
    throw new ConfigError(
      'WHATSAPP_ACCESS_TOKEN and WHATSAPP_PHONE_NUMBER_ID go together: set both or none.',
    );
  if (phoneNumberId && !/^\d{5,30}$/.test(phoneNumberId))
    throw new ConfigError('WHATSAPP_PHONE_NUMBER_ID must be digits: the id, not the number itself.');
  // the messenger, or its simulator on this machine: a token is sent nowhere else
  if (
    !/^(https:\/\/graph\.facebook\.com|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?)\/v\d+\.\d+$/.test(
      graphUrl,
    )
  )
    throw new ConfigError(
      'WHATSAPP_GRAPH_URL must be like https://graph.facebook.com/v23.0, or on loopback.',
    );
  if (template && !/^[a-z0-9_]{1,512}$/.test(template))
    throw new ConfigError('WHATSAPP_TEMPLATE must be the name of an approved template: a-z, 0-9 and _.');
  return {
    appSecret: appSecret!,
    verifyToken: verifyToken!,
    outgoing: accessToken ? { accessToken, phoneNumberId: phoneNumberId!, graphUrl, template } : null,
  };
}

function readOidc(text: (name: string) => string | null, publicUrl: string | null): OidcSettings | null {
  const issuer = text('OIDC_ISSUER');
  const clientId = text('OIDC_CLIENT_ID');
  const clientSecret = text('OIDC_CLIENT_SECRET');
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret)
    throw new ConfigError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all or none.');
  // a secret is sent there: over TLS, or nowhere but this machine
  if (
    !/^(https:\/\/[^/\s?#]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?)(\/[^\s?#]*)?$/.test(issuer)
  )
    throw new ConfigError('OIDC_ISSUER must be like https://masuk.example.id/realms/kantor, or on loopback.');
  if (!publicUrl)
    throw new ConfigError('PUBLIC_URL must be set where OIDC_ISSUER is: people are sent back to it.');
  return { issuer, clientId, clientSecret, redirectUri: `${publicUrl}/api/session/oidc/return` };
}
