import { createServer, request, type Server } from 'node:http';

/**
 * The embedded database belongs to one process. Another one of the same user asks it for a copy by this socket,
 * which lies in a folder that only this user can open.
 */
export async function listenForBackup(
  socketPath: string,
  dump: (file: string) => Promise<void>,
): Promise<Server> {
  const server = createServer((req, res) => {
    let file = '';
    req.setEncoding('utf8');
    req.on('data', (chunk: string) => {
      file += chunk;
    });
    req.on('end', () => {
      dump(file).then(
        () => res.end('done'),
        (error: Error) => res.writeHead(500).end(error.message),
      );
    });
  });
  server.unref();
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return server;
}

/** Asks the process behind the socket to write a copy to an absolute path. */
export function askForBackup(socketPath: string, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const req = request({ socketPath, method: 'POST' }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (chunk: string) => {
        text += chunk;
      });
      res.on('end', () => (res.statusCode === 200 ? resolve() : reject(new Error(text))));
    });
    req.on('error', reject);
    req.end(file);
  });
}
