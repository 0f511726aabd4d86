/**
 * Lays the kecamatan and the regencies on hexagonal tiles: hex.json, beside this file.
 * Run: node sql/reference/places/build-hex.mjs (needs only areas.csv, neighbours.csv and csv-parse).
 *
 * Axial coordinates (q to the right, r down, pointy tops: x = q + r/2, y = r * sqrt(3)/2). A fixed pseudo-random
 * search minimises the distance to each seat's place and the number of broken neighbour pairs; a regency torn
 * apart costs more than either. The seed is the best of the first eight and fixed: same input, same bytes.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const here = path.dirname(fileURLToPath(import.meta.url));
const read = (name) => parse(fs.readFileSync(path.join(here, name), 'utf8'), { columns: true });
const areas = read('areas.csv');
const borders = read('neighbours.csv');
const AROUND = [
  [1, 0],
  [1, -1],
  [0, -1],
  [-1, 0],
  [-1, 1],
  [0, 1],
];
const key = (q, r) => `${q},${r}`;

/** mulberry32: small, seeded and the same on every machine. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Seats crowd around Pangkalpinang, so the true positions cannot be used as they are: first every pair closer than
 * one tile is pushed apart, a little at a time, which keeps who is north and who is west of whom.
 */
function spread(points, tile) {
  const at = points.map(([x, y]) => [x / tile, y / tile]);
  for (let round = 0; round < 400; round++) {
    for (let i = 0; i < at.length; i++) {
      for (let j = i + 1; j < at.length; j++) {
        const [dx, dy] = [at[j][0] - at[i][0], at[j][1] - at[i][1]];
        const gap = Math.hypot(dx, dy) || 1e-6;
        if (gap >= 1) continue;
        const push = ((1 - gap) / gap) * 0.25;
        at[i] = [at[i][0] - dx * push, at[i][1] - dy * push];
        at[j] = [at[j][0] + dx * push, at[j][1] + dy * push];
      }
    }
  }
  return at;
}

function layout(level, tile, seed, groupOf) {
  const items = areas.filter((area) => area.level === level);
  const index = new Map(items.map((item, i) => [item.code, i]));
  const wanted = spread(
    items.map(({ lat, lon }) => [Number(lon), -Number(lat)]),
    tile,
  );
  const pairs = items.map(() => []);
  for (const { level: of, area_code: a, neighbour_code: b } of borders) {
    if (of === level) pairs[index.get(a)].push(index.get(b));
  }
  const groups = new Map();
  items.forEach((item, i) => groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), i]));
  // The two islands never touch: a tile of Bangka beside one of Belitung would say that they do.
  const island = items.map(({ code }) => (code.startsWith('19.02') || code.startsWith('19.06') ? 1 : 0));

  const cells = items.map(() => [0, 0]);
  const taken = new Map();
  const put = (i, [q, r]) => {
    cells[i] = [q, r];
    taken.set(key(q, r), i);
  };
  items.forEach((_, i) => {
    const [x, y] = wanted[i];
    const r0 = Math.round(y / (Math.sqrt(3) / 2));
    const q0 = Math.round(x - r0 / 2);
    for (let ring = 0, done = false; !done; ring++) {
      for (let dq = -ring; dq <= ring && !done; dq++) {
        for (let dr = -ring; dr <= ring && !done; dr++) {
          if (taken.has(key(q0 + dq, r0 + dr))) continue;
          put(i, [q0 + dq, r0 + dr]);
          done = true;
        }
      }
    }
  });

  const around = ([q, r]) => AROUND.map(([dq, dr]) => taken.get(key(q + dq, r + dr)));
  const fragments = (members) => {
    const left = new Set(members);
    let count = 0;
    while (left.size) {
      count++;
      const queue = [left.values().next().value];
      left.delete(queue[0]);
      while (queue.length) for (const j of around(cells[queue.pop()])) if (left.delete(j)) queue.push(j);
    }
    return count;
  };
  const cost = () => {
    let sum = 0;
    items.forEach((_, i) => {
      const [q, r] = cells[i];
      sum += (q + r / 2 - wanted[i][0]) ** 2 + ((r * Math.sqrt(3)) / 2 - wanted[i][1]) ** 2;
      const beside = around(cells[i]);
      for (const j of pairs[i]) if (!beside.includes(j)) sum += 0.8;
      for (const j of beside) {
        if (j === undefined) continue;
        if (island[j] !== island[i]) sum += 10;
        else if (!pairs[i].includes(j)) sum += 0.25;
      }
    });
    for (const members of groups.values()) sum += (fragments(members) - 1) * 12;
    return sum;
  };

  const next = random(seed);
  let now = cost();
  let best = { cost: now, cells: cells.map((cell) => [...cell]) };
  const steps = 120000;
  for (let step = 0; step < steps; step++) {
    const heat = 3 * (1 - step / steps) ** 2 + 0.005;
    const i = Math.floor(next() * items.length);
    const from = cells[i];
    const [dq, dr] = AROUND[Math.floor(next() * 6)];
    const to = [from[0] + dq, from[1] + dr];
    const j = taken.get(key(...to));
    taken.delete(key(...from));
    put(i, to);
    if (j !== undefined) put(j, from);
    const then = cost();
    if (then <= now || next() < Math.exp((now - then) / heat)) {
      now = then;
      if (now < best.cost) best = { cost: now, cells: cells.map((cell) => [...cell]) };
    } else {
      taken.delete(key(...to));
      put(i, from);
      if (j !== undefined) put(j, to);
    }
  }
  const left = Math.min(...best.cells.map(([q]) => q));
  const top = Math.min(...best.cells.map(([, r]) => r));
  best.cells.forEach((cell, i) => {
    cells[i] = cell;
  });
  taken.clear();
  best.cells.forEach((cell, i) => taken.set(key(...cell), i));
  const kept =
    items.reduce((sum, _, i) => sum + pairs[i].filter((j) => around(cells[i]).includes(j)).length, 0) / 2;
  const torn = [...groups].filter(([, members]) => fragments(members) > 1).map(([code]) => code);
  const all = pairs.reduce((sum, list) => sum + list.length, 0) / 2;
  console.log({ level, cost: Number(best.cost.toFixed(2)), neighboursKept: `${kept} of ${all}`, torn });
  return items.map(({ code }, i) => ({ code, q: best.cells[i][0] - left, r: best.cells[i][1] - top }));
}

const hex = {
  regency: layout('regency', 0.55, 7, ({ code }) => code),
  district: layout('district', 0.24, 3, ({ parent_code: parent }) => parent),
};
const lines = (list) => list.map((cell) => `    ${JSON.stringify(cell)}`).join(',\n');
fs.writeFileSync(
  path.join(here, 'hex.json'),
  `{\n  "regency": [\n${lines(hex.regency)}\n  ],\n  "district": [\n${lines(hex.district)}\n  ]\n}\n`,
);
