// Preloaded into the program by the scripts beside it (NODE_OPTIONS=--import): at SIGUSR2 the thread of the embedded
// database is ended, as a lack of memory ends it. The program itself knows nothing of this.
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

if (threads.isMainThread) {
  let database = null;
  threads.Worker = class extends threads.Worker {
    constructor(file, options) {
      super(file, options);
      if (String(file).endsWith('db-worker.js')) database = this;
    }
  };
  syncBuiltinESMExports();
  process.on('SIGUSR2', () => void database?.terminate());
}
