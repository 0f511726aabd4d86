import type { RandomStream } from '../../../shared/statistics/xoshiro-128.ts';

const vocabulary =
  `kapal isap ponton jaring nelayan pabrik gudang upah mandor buruh tambak sawit kebun jalan kantor balai malam pagi
  pecah rusak demo mogok lempar bakar tolak lapor janji bayar datang pergi kumpul rapat truk pasir timah smelter mess
  kontrakan tetangga keluarga sekolah pasar pelabuhan dermaga laut pantai sungai hutan batas lahan plasma`.split(
    /\s+/,
  );

/** An invented report of `count` words drawn at random. */
export function drawnReport(dice: RandomStream, count: number): string {
  return Array.from({ length: count }, () => vocabulary[Math.floor(dice.uniform() * vocabulary.length)]).join(
    ' ',
  );
}
