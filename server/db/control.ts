import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { Contents, DatabaseCopy } from './contents.ts';

/**
 * The embedded database belongs to one process. Another one of the same user asks it for a copy by this socket,
 * which lies in a folder that only this user can open.
 */
export async function listenForBackup(
  socketPath: string,
  dump: () => Promise<DatabaseCopy>,
): Promise<Server> {
  const server = createServer((_, res) => {
    dump().then(
      ({ contents, bytes }) => res.writeHead(200, { 'x-contents': JSON.stringify(contents) }).end(bytes),
      (error: Error) => res.writeHead(500).end(error.message),
    );
  });
  server.unref();
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return server;
}

/** Asks the process behind the socket for a copy of its database: what is in it, and its bytes as they come. */
export async function askForBackup(
  socketPath: string,
): Promise<{ contents: Contents; bytes: AsyncIterable<Uint8Array> }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ socketPath, method: 'POST' }, resolve).on('error', reject).end();
  });
  if (answer.statusCode !== 200) {
    let text = '';
    for await (const chunk of answer) text += chunk;
    throw new Error(text);
  }
  return { contents: JSON.parse(answer.headers['x-contents'] as string) as Contents, bytes: answer };
}
