import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A large answer, serialised and compressed once. */
export interface CachedBytes {
  etag: string;
  plain: Buffer;
  brotli: Buffer;
  gzip: Buffer;
}

export function compressOnce(plain: Buffer): CachedBytes {
  return {
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`,
    plain,
    brotli: brotliCompressSync(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
    gzip: gzipSync(plain, { level: 6 }),
  };
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
