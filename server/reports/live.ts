import { noPeers, type Peers } from '../db/peers.ts';

/** Tells the open pages that something came in or was worked on: what it was they ask themselves. */
export interface LiveHub {
  announce(): void;
  /** Returns how to stop listening. */
  listen(hear: () => void): () => void;
  listeners(): number;
}

/** Announcements in one short moment are one: a flood of arrivals is not a flood of messages. */
const togetherMs = 2000;
/** Shorter than that, so that both together still are. */
const tellMs = 300;

/** The pages may be open at another process on the same database: it is told as well, as seldom. */
export function makeLiveHub(peers: Peers = noPeers): LiveHub {
  const hearing = new Set<() => void>();
  let waiting: NodeJS.Timeout | null = null;
  let telling: NodeJS.Timeout | null = null;
  const announceHere = () => {
    if (waiting || hearing.size === 0) return;
    waiting = setTimeout(() => {
      waiting = null;
      for (const hear of [...hearing]) hear();
    }, togetherMs).unref();
  };
  peers.hear('reports', announceHere);
  return {
    announce() {
      announceHere();
      if (telling || peers.alone) return;
      telling = setTimeout(() => {
        telling = null;
        void peers.tell('reports');
      }, tellMs).unref();
    },
    listen(hear) {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
    listeners: () => hearing.size,
  };
}
