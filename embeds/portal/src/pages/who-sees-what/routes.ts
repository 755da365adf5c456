import type { components } from '@mast/openapi';
import { serviceName } from '@mast/panel/words';

import { valueOf } from '../../core/call-core.ts';
import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import type { Visit } from '../../page/visit.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { cy } from './words.cy.ts';
import { en } from './words.en.ts';

type Line = components['schemas']['WhoSeesWhat']['weSee'][number];
type Way = Line['ways'][number];
type Cell = { readonly text: string; readonly lines?: readonly string[] };

const words = { en, cy };
const roles: readonly Role[] = ['data-lead', 'information-governance-lead', 'administrator'];
const path = '/who-sees-what';

/** Agreements, legal bases and sensitivity as they are in force now, as one table each way. */
export const page: Page = {
  entries: [{ path, order: 52, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get }) {
    get(path, roles, async (visit) => {
      const t = words[visit.language];
      const { at, weSee, theySee } = await valueOf(visit.core.GET('/v1/who-sees-what'));
      return visit.show('pages/who-sees-what/who-sees-what.njk', {
        title: t.title,
        t,
        intro: t.intro(momentText(at, visit.language)),
        columns: Object.values(t.columns).map((label) => ({ label })),
        parts: [
          { heading: t.weSee, empty: t.none, rows: weSee.flatMap((line) => rowsOf(line, line.owner.name, [], visit)) },
          { heading: t.theySee, empty: t.noneOfOurs, rows: theySee.flatMap((line) => rowsOf(line, line.feed.name, [t.by(line.reader.name)], visit)) },
        ],
      });
    });
  },
};

/** A row for each way to a feed; where there is none, one that says so. */
function rowsOf({ feed, service, suspended, ways, owner }: Line, name: string, more: readonly string[], visit: Visit): Cell[][] {
  const t = words[visit.language];
  const named = name === owner.name ? [feed.name] : [];
  const who: Cell = { text: name, lines: [...more, ...named, serviceName(service, visit.language), ...(suspended ? [t.suspended] : [])] };
  if (ways.length === 0) return [[who, { text: t.noBasis }, { text: t.nothing }, { text: t.nothing }]];
  return ways.map((way) => [who, basisOf(way, visit), personOf(way, visit), addressOf(way, visit)]);
}

function basisOf({ gateways, roles: held, narrowedIn }: Way, { language, common }: Visit): Cell {
  const t = words[language];
  const [first, ...rest] = gateways.map(({ title }) => title);
  const roleNames = held.map((role) => common.roles[role as Role] ?? role).join(', ');
  return { text: first ?? '', lines: [...rest, t.roles(roleNames), ...(narrowedIn.length === 0 ? [] : [t.less(narrowedIn.map((kind) => t.narrowed[kind]).join(', '))])] };
}

function personOf({ months, levels }: Way, { language }: Visit): Cell {
  const t = words[language];
  return {
    text: months === null ? t.nothing : t.months(months),
    lines: months === null ? [] : levels.map(({ level, person, location }) => (person ? (location ? t.located : t.unlocated) : t.hidden)(t.levels[level])),
  };
}

function addressOf({ levels }: Way, { language }: Visit): Cell {
  const t = words[language];
  if (!levels.some(({ address }) => address)) return { text: t.nothing };
  return { text: '', lines: levels.map(({ level, address }) => (address ? t.shown : t.hidden)(t.levels[level])) };
}
