import { MessageChannel, type Transferable, Worker } from 'node:worker_threads';
import type { ScoreInput, ScoreModel } from '../../shared/composite/types.ts';
import type { ScoreEffect } from '../../shared/api/imports.ts';
import type { ComputeResult, ComputeTask } from './compute.ts';
import type { BothLevels } from './input.ts';
import type { KnownDraws } from './known-draws.ts';
import type { Answer, Job } from './worker.ts';

/** A thread without work lives on this long: the next change then finds it warm, and an idle server has its memory back. */
const keptMs = 60_000;

/** Threads that compute scores. They are started when there is work and end a minute after the last. */
export class ScoreThreads {
  private readonly file: URL;
  /** Without work, the one used last at the end. */
  private readonly idle: { worker: Worker; end: NodeJS.Timeout }[] = [];

  /** `file`: bundle of server/score-runs/worker.ts. */
  constructor(file: URL) {
    this.file = file;
  }

  /** A whole run on so many threads. */
  async run(task: ComputeTask, threads: number): Promise<ComputeResult> {
    const { frame: _, ...work } = task;
    const channels = Array.from({ length: Math.max(0, threads - 1) }, () => new MessageChannel());
    const helpers = channels.map((channel) => channel.port1);
    const run = this.ask({ kind: 'run', task, helpers }, helpers);
    const helping = channels.map(({ port2: port }) => this.ask({ kind: 'help', work, port }, [port]));
    // where a helper fails, the run fails for want of its answer; its own error says more
    const [result] = await Promise.all([run, ...helping]).catch(async (error) => {
      await Promise.allSettled([run, ...helping]);
      throw error;
    });
    const done = result as ComputeResult;
    const { etag, plain, brotli, gzip } = done.overview;
    return {
      ...done,
      overview: { etag, plain: Buffer.from(plain), brotli: Buffer.from(brotli), gzip: Buffer.from(gzip) },
    };
  }

  /** Draws of some months of one level. */
  async months(model: ScoreModel, input: ScoreInput, months: string[]): Promise<KnownDraws> {
    return (await this.ask({ kind: 'months', model, input, months }, [])) as KnownDraws;
  }

  /** Every score with one input and with another, without draws. */
  async effect(model: ScoreModel, before: BothLevels, after: BothLevels): Promise<ScoreEffect> {
    return (await this.ask({ kind: 'effect', model, before, after }, [])) as ScoreEffect;
  }

  private ask(job: Job, transfer: Transferable[]): Promise<ComputeResult | KnownDraws | ScoreEffect | null> {
    const worker = this.take();
    return new Promise((resolve, reject) => {
      const settle = () => {
        worker.removeAllListeners('message');
        worker.removeAllListeners('error');
        worker.removeAllListeners('exit');
      };
      worker.once('message', (answer: Answer) => {
        settle();
        this.giveBack(worker);
        if ('error' in answer) reject(answer.error);
        else resolve(answer.result);
      });
      worker.once('error', (error) => {
        settle();
        reject(error);
      });
      worker.once('exit', (code) => {
        settle();
        reject(new Error(`the score thread ended with code ${code}`));
      });
      worker.postMessage(job, transfer);
    });
  }

  private take(): Worker {
    const last = this.idle.pop();
    if (!last) return new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    clearTimeout(last.end);
    last.worker.removeAllListeners('exit');
    last.worker.ref();
    return last.worker;
  }

  private giveBack(worker: Worker): void {
    const leave = () => {
      const at = this.idle.findIndex((one) => one.worker === worker);
      if (at >= 0) clearTimeout(this.idle.splice(at, 1)[0]!.end);
    };
    worker.once('exit', leave);
    worker.unref();
    const end = setTimeout(() => {
      leave();
      void worker.terminate();
    }, keptMs).unref();
    this.idle.push({ worker, end });
  }
}
