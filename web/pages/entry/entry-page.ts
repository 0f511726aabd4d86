import { AddressFollower } from '../../app/address-follower.ts';
import { consume } from '@lit/context';
import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Topology } from 'topojson-specification';
import type { Session } from '../../../shared/api/session.ts';
import { entersFigures, finestPlace } from '../../../shared/domain/role.ts';
import { entryTabs, type EntryTab, entryWords as words } from '../../../shared/text/catat.ts';
import { getAreas, getBoundaries } from '../../api/areas.ts';
import { getListeningCoverage } from '../../api/catalogue.ts';
import { getIndicators, getObservations } from '../../api/indicators.ts';
import { Loader } from '../../app/loader.ts';
import { sessionContext } from '../../app/session-context.ts';
import { query, withSticky } from '../../router.ts';
import { base, controls } from '../../styles/shared.ts';
import { TeduhElement } from '../../ui/element.ts';
import './figure-form.ts';
import './incident-form.ts';
import './listening-forms.ts';
import '../../ui/tab-links.ts';

/** Forms for what the office itself knows: incidents, figures, listening and dialogue. */
@customElement('td-entry-page')
export class EntryPage extends TeduhElement {
  static override styles = [
    base,
    controls,
    css`
      .head { margin-bottom: 12px; }
      .head p { color: var(--ink-2); margin-top: 2px; max-width: 80ch; }
      td-tab-links { margin-bottom: 20px; }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 40px; align-items: start; }
    `,
  ];
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | null = null;
  private readonly data = new Loader(
    this,
    async (_, signal) => {
      const [{ areas }, { indicators }, { coverage }] = await Promise.all([
        getAreas(signal),
        getIndicators(null, signal),
        getListeningCoverage(null, signal),
      ]);
      // Population has a table of its own and is not entered here.
      return {
        areas: new Map(areas.map((area) => [area.code, area])),
        indicators: indicators.filter((one) => one.code !== 'population'),
        coverage,
      };
    },
    () => [] as const,
  );
  private readonly old = new Loader(
    this,
    async ([id], signal) =>
      id && /^\d{1,9}$/.test(id)
        ? ((await getObservations({ ids: [Number(id)] }, signal)).observations[0] ?? null)
        : null,
    () => [query().get('koreksi')] as const,
  );
  @state() private topology: Topology | null = null;
  /** Without a map the lists beside it still do. */
  private readonly loadMap = (): void => {
    void getBoundaries().then(
      (topology) => {
        this.topology = topology;
      },
      () => {},
    );
  };
  protected readonly followed = new AddressFollower(this);

  override render() {
    const mayFigures = entersFigures(this.session?.account?.roles ?? []);
    const tabs = (Object.keys(entryTabs) as EntryTab[]).filter((one) => one === 'peristiwa' || mayFigures);
    const asked = query().get('tab') as EntryTab | null;
    const tab = asked && tabs.includes(asked) ? asked : 'peristiwa';
    return html`<div class="head">
        <h1>${this.t(words.title)}</h1>
        <p>${this.t(words.lead)}</p>
      </div>
      <td-tab-links
        .label=${this.t(words.tabs)}
        .items=${tabs.map((name) => ({
          href: withSticky(name === 'peristiwa' ? '/catat' : `/catat?tab=${name}`),
          label: this.t(entryTabs[name]),
          current: name === tab,
        }))}
      ></td-tab-links>
      ${asked && asked in entryTabs && asked !== tab ? html`<p class="notice">${this.t(words.notAllowed)}</p>` : nothing}
      ${this.data.render((data) => {
        // Forms stay alive behind their tabs, so that a look elsewhere loses nothing.
        return html`<div ?hidden=${tab !== 'peristiwa'}>
            <td-incident-form .areas=${data.areas} .topology=${this.topology} .finest=${finestPlace(this.session?.account?.roles ?? [])} .listening=${data.coverage} .mayListen=${mayFigures} @map-wanted=${this.loadMap}></td-incident-form>
          </div>
          ${
            mayFigures
              ? html`<div ?hidden=${tab !== 'angka'}>${this.figure(data)}</div>
                  <div class="two" ?hidden=${tab !== 'pendengaran'} @entry-saved=${this.data.again}>
                    <td-listening-form .areas=${data.areas} .askedArea=${query().get('area') ?? ''} .askedMonth=${query().get('from') ?? ''}></td-listening-form>
                    <td-engagement-form .areas=${data.areas}></td-engagement-form>
                  </div>`
              : nothing
          }`;
      })}`;
  }
  private figure(data: NonNullable<EntryPage['data']['value']>) {
    const id = query().get('koreksi');
    return this.old.render((old) =>
      id && !old
        ? html`<p class="problem">${this.t(words.notFound)}</p>`
        : html`<td-figure-form .areas=${data.areas} .indicators=${data.indicators} .old=${id ? old : null}></td-figure-form>`,
    );
  }
}
