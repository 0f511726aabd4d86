/** A drawing that stands alone, in pixels of its own. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}
