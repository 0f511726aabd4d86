import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** The embedded database in a thread of its own: a query would block the thread that serves people. */
const { dataDir, socketPath, loadFrom } = workerData as {
  dataDir: string;
  socketPath: string;
  loadFrom: Uint8Array<ArrayBuffer> | null;
};

const loadDataDir = loadFrom ? new Blob([loadFrom]) : undefined;
const db = await PGlite.create({
  dataDir,
  // the system caches the files anyway, and the default of 128 MB would stay in this process's memory for good
  // and a write-ahead segment that is done with is removed, not renamed for later use: what was erased would stay in it
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB', '-c', 'wal_recycle=off'],
  ...(loadDataDir ? { loadDataDir } : {}),
});
await db.exec("set timezone = 'UTC'"); // all connections share this one session
// What PostgreSQL refuses comes back as an answer. What is thrown here is the engine itself broken (no memory, a panic over
// a full disk): the socket would wait for ever, so the thread ends and a new one opens the folder as after a loss of power.
const run = db.execProtocolRawStream.bind(db);
db.execProtocolRawStream = (message, options) =>
  run(message, options).catch((error: unknown) => {
    setImmediate(() => {
      throw error;
    });
    return new Promise(() => {});
  });
const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections: 1 });
await server.start();

export type WorkerRequest = { kind: 'stop' } | { kind: 'dump' };
export type WorkerReply =
  | { kind: 'ready' }
  | { kind: 'dumped'; bytes: Uint8Array }
  | { kind: 'failed'; message: string };
const reply = (message: WorkerReply) => parentPort!.postMessage(message);

parentPort!.on('message', async (request: WorkerRequest) => {
  if (request.kind === 'dump') {
    try {
      const blob = await db.dumpDataDir('gzip');
      const bytes = new Uint8Array(await blob.arrayBuffer());
      parentPort!.postMessage({ kind: 'dumped', bytes } satisfies WorkerReply, [bytes.buffer]);
    } catch (error) {
      reply({ kind: 'failed', message: (error as Error).message });
    }
    return;
  }
  await server.stop();
  await db.exec('checkpoint');
  await db.close();
  parentPort!.close();
});
reply({ kind: 'ready' });
