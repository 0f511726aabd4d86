import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A large answer, serialised and compressed once. */
export interface CachedBytes {
  etag: string;
  plain: Buffer;
  brotli: Buffer;
  gzip: Buffer;
}

const etagOf = (plain: Buffer) => `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
const brotliOptions = (plain: Buffer) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
});

export function compressOnce(plain: Buffer): CachedBytes {
  return {
    etag: etagOf(plain),
    plain,
    brotli: brotliCompressSync(plain, brotliOptions(plain)),
    gzip: gzipSync(plain, { level: 6 }),
  };
}

/** The same where other requests must not wait for it. */
export async function compressAside(plain: Buffer): Promise<CachedBytes> {
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(plain, brotliOptions(plain)),
    promisify(gzip)(plain, { level: 6 }),
  ]);
  return { etag: etagOf(plain), plain, brotli, gzip: gzipped };
}

/** Sends the bytes in the best encoding the client takes, or 304 where its copy is the same. */
export function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  bytes: CachedBytes,
  type = 'application/json; charset=utf-8',
): FastifyReply {
  reply
    .header('etag', bytes.etag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'accept-encoding, cookie');
  const match = request.headers['if-none-match'];
  if (match?.split(/\s*,\s*/).some((tag) => tag === '*' || tag.replace(/^W\//, '') === bytes.etag))
    return reply.status(304).send();
  const accepted = request.headers['accept-encoding'] ?? '';
  reply.type(type);
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(bytes.brotli);
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(bytes.gzip);
  return reply.send(bytes.plain);
}
