import { readFile } from 'node:fs/promises';
import fastify from 'fastify';

/** The least that Fastify does to send the same bytes: no session, no headers but the encoding. */
const bytes = await readFile(process.argv[2]!);
const app = fastify();
app.get('/bytes', (_, reply) =>
  reply.type('application/json; charset=utf-8').header('content-encoding', 'br').send(bytes),
);
process.stdout.write(`ready at ${await app.listen({ port: 0, host: '127.0.0.1' })} \n`);
