/** Tells the open pages that something came in or was worked on: what it was they ask themselves. */
export interface LiveHub {
  announce(): void;
  /** Returns how to stop listening. */
  listen(hear: () => void): () => void;
  listeners(): number;
}

/** Announcements in one short moment are one: a flood of arrivals is not a flood of messages. */
const togetherMs = 2000;

export function makeLiveHub(): LiveHub {
  const hearing = new Set<() => void>();
  let waiting: NodeJS.Timeout | null = null;
  return {
    announce() {
      if (waiting || hearing.size === 0) return;
      waiting = setTimeout(() => {
        waiting = null;
        for (const hear of [...hearing]) hear();
      }, togetherMs).unref();
    },
    listen(hear) {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
    listeners: () => hearing.size,
  };
}
