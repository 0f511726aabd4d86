import type { AreaCode } from '../domain/area.ts';
import type { InputIndex } from './index-input.ts';

/** A view of one area's rows that holds for all months of a run, made when first asked for. */
export function perArea<View>(make: (index: InputIndex, area: AreaCode) => View) {
  const runs = new WeakMap<InputIndex, Map<AreaCode, View>>();
  return (index: InputIndex, area: AreaCode): View => {
    let views = runs.get(index);
    if (!views) {
      views = new Map();
      runs.set(index, views);
    }
    let view = views.get(area);
    if (view === undefined) {
      view = make(index, area);
      views.set(area, view);
    }
    return view;
  };
}
