/** Short and frequent words that say nothing of what happened. */
const empty = new Set(
  `yang dengan untuk dari pada sudah belum akan juga lagi saja atau karena tidak oleh itu ini ada para kami kita mereka
  saya tolong mohon pak bapak bu ibu min bang info laporan warga tadi sekitar sekarang banyak orang jam pukul hari
  dalam agar soal katanya bisa sampai lebih kurang telah the and was were with from that this they have has`.split(
    /\s+/,
  ),
);
const endings = /(?:nya|kan|lah)$/;

/**
 * The words of a comparable text that tell what happened: of four letters and more, without everyday fillers, without
 * -nya, -kan and -lah; numbers of two digits and more count too. Sorted, without repetition.
 */
export function contentWords(comparable: string): string[] {
  const kept = new Set<string>();
  for (const word of comparable.split(' ')) {
    if (empty.has(word)) continue;
    if (/^\d{2,}$/.test(word)) kept.add(word);
    else if (word.length >= 4) kept.add(word.length >= 7 ? word.replace(endings, '') : word);
  }
  return [...kept].sort();
}
