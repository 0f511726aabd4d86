/**
 * Whether bytes, given piece by piece, are UTF-8 as RFC 3629 has it: no overlong form, no surrogate, nothing beyond
 * U+10FFFF. Cost: linear.
 */
export class Utf8Check {
  /** Position of the first byte that cannot stand where it stands, -1 where there is none so far. */
  brokenAt = -1;
  /** Characters of two and more bytes before it. */
  wide = 0;
  private missing = 0;
  private lowest = 0x80;
  private highest = 0xbf;
  private before = 0;

  push(bytes: Uint8Array): void {
    if (this.brokenAt >= 0) return;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (this.missing > 0) {
        if (byte < this.lowest || byte > this.highest) {
          this.brokenAt = this.before + i;
          return;
        }
        this.lowest = 0x80;
        this.highest = 0xbf;
        if (--this.missing === 0) this.wide++;
      } else if (byte >= 0x80 && !this.begin(byte)) {
        this.brokenAt = this.before + i;
        return;
      }
    }
    this.before += bytes.length;
  }

  /** After the last piece: false where something was broken or a character is cut off. */
  isWhole(): boolean {
    return this.brokenAt < 0 && this.missing === 0;
  }

  private begin(byte: number): boolean {
    if (byte < 0xc2 || byte > 0xf4) return false;
    this.missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (byte === 0xe0) this.lowest = 0xa0;
    else if (byte === 0xed) this.highest = 0x9f;
    else if (byte === 0xf0) this.lowest = 0x90;
    else if (byte === 0xf4) this.highest = 0x8f;
    return true;
  }
}
