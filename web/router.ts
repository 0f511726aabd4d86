/** A light history router: one event, one click listener, queries that leave the page where it is. */
export const addressChanged = 'teduh-address';

export interface Match<Page> {
  page: Page;
  params: Record<string, string>;
}

/** `/wilayah/:code` against `/wilayah/19.71`; null where it does not fit. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const want = pattern.split('/').filter(Boolean);
  const have = path.split('/').filter(Boolean);
  if (want.length !== have.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of want.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(have[i]!);
    else if (part !== have[i]) return null;
  }
  return params;
}
export function findPage<Page extends { path: string }>(
  pages: readonly Page[],
  path: string,
): Match<Page> | null {
  for (const page of pages) {
    const params = matchPath(page.path, path);
    if (params) return { page, params };
  }
  return null;
}

/** Names that follow the reader from page to page. */
const sticky = ['lang', 'asKnownAt'];
export function withSticky(href: string, current = location.search): string {
  const url = new URL(href, 'http://x');
  const now = new URLSearchParams(current);
  for (const name of sticky) {
    const value = now.get(name);
    if (value !== null && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.pathname + readableSearch(url.searchParams) + url.hash;
}
/** Colons and commas stay readable in an address that is read out in a meeting. */
function readableSearch(params: URLSearchParams): string {
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

export function navigate(href: string, replace = false): void {
  const target = withSticky(href);
  if (replace) history.replaceState(null, '', target);
  else history.pushState(null, '', target);
  dispatchEvent(new Event(addressChanged));
}
export function query(): URLSearchParams {
  return new URLSearchParams(location.search);
}
/** Sets or (with null) clears names of the query; other names stay. */
export function setQuery(changes: Record<string, string | null>, replace = true): void {
  const params = query();
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  const target = location.pathname + readableSearch(params) + location.hash;
  if (target === location.pathname + location.search + location.hash) return;
  if (replace) history.replaceState(null, '', target);
  else history.pushState(null, '', target);
  dispatchEvent(new Event(addressChanged));
}

/** Links inside the product change the page without loading it again; everything else is left to the browser. */
export function listen(changed: () => void): void {
  addEventListener('popstate', () => dispatchEvent(new Event(addressChanged)));
  addEventListener(addressChanged, changed);
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const anchor = event
      .composedPath()
      .find((node) => node instanceof HTMLAnchorElement || node instanceof SVGAElement);
    if (!(anchor instanceof HTMLAnchorElement) || anchor.target || anchor.hasAttribute('download')) return;
    const url = new URL(anchor.href);
    if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
    if (url.hash && url.pathname === location.pathname && url.search === location.search) return;
    event.preventDefault();
    navigate(url.pathname + url.search + url.hash);
  });
}
