export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far each box moves sideways so that none covers another: half the way each, in a few rounds. */
export function separate(boxes: readonly Box[], gap = 3): number[] {
  const moved = boxes.map(() => 0);
  for (let round = 0; round < 8; round++) {
    let still = true;
    for (let a = 0; a < boxes.length; a++) {
      for (let b = a + 1; b < boxes.length; b++) {
        const [one, other] = [boxes[a]!, boxes[b]!];
        if (one.bottom <= other.top || other.bottom <= one.top) continue;
        const middle = (box: Box, by: number) => (box.left + box.right) / 2 + by;
        const aLeft = middle(one, moved[a]!) <= middle(other, moved[b]!);
        const [l, r] = aLeft ? [a, b] : [b, a];
        const overlap = boxes[l]!.right + moved[l]! + gap - (boxes[r]!.left + moved[r]!);
        if (overlap <= 0) continue;
        moved[l]! -= overlap / 2;
        moved[r]! += overlap / 2;
        still = false;
      }
    }
    if (still) break;
  }
  return moved;
}

/** Moves names of areas apart where a small map sets them upon each other. The drawing must be in the document. */
export function separateNames(svg: SVGSVGElement): void {
  const names = [...(svg.querySelector('g.names')?.querySelectorAll('text') ?? [])];
  const moves = separate(names.map((name) => name.getBoundingClientRect()));
  for (const [i, name] of names.entries()) {
    if (moves[i])
      name.setAttribute(
        'transform',
        `translate(${moves[i]}, 0) ${name.getAttribute('transform') ?? ''}`.trim(),
      );
  }
}
