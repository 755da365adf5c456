import type { IsoDate } from '../shared/brands.ts';
import type { Role } from '../shared/roles.ts';
import { actsAs } from '../shared/roles.ts';
import type { TimeOfLife } from './time-of-life.ts';

export type Nation = 'england' | 'wales';
export type SubjectOfGateway = 'child' | 'adult' | 'unknown-age' | 'household' | 'address';
/** A text of the catalogue. The Welsh is a draft until the entry says otherwise. */
export type Bilingual = { readonly en: string; readonly cy: string };

/**
 * How much of a feed that a basis does reach it lets be seen. It says what may be answered, never what is there: the coverage names it from the entry alone. In the catalogue's file each field is
 * optional; absent: not narrowed so (docs/adr/0044).
 */
export type Narrowing = {
  /** Feeds of organisations of these sectors are not reached at all. */
  readonly excludesSectors?: readonly string[] | undefined;
  /** Records with these coded categories are not. */
  readonly excludesCategories?: readonly string[] | undefined;
  /** Only records of a day on which the person was, as far as anybody knows, under 18, or 18 and over. Work that is still open stays where the agreement says so. */
  readonly onlyRecordsOf?: TimeOfLife | undefined;
  /** Only records of so many months, and older work that is still open; an agreement's shorter time holds. */
  readonly months?: number | undefined;
  /** Nothing of where somebody is: neither shown nor compared, and no question about an address. */
  readonly withholdsLocations?: boolean | undefined;
};

/** One legal basis that a user may declare. An entry is data: statutes and guidance change more often than software. */
export type Gateway = {
  readonly id: string;
  readonly nations: readonly Nation[];
  /** `context`: kept for the reader of the catalogue, never on offer. */
  readonly use: 'declare' | 'context';
  /** First and last day on which it may be declared; null: no day is known, so nobody may. */
  readonly from: IsoDate | null;
  readonly to?: IsoDate | undefined;
  readonly subjects: readonly SubjectOfGateway[];
  readonly roles: readonly Role[];
  /** Sectors whose organisations may use it; absent: any. */
  readonly sectors?: readonly string[] | undefined;
  /** Services whose feeds this basis does not reach; the answer says that it was narrowed. */
  readonly excludesServices: readonly string[];
  /** What else it leaves out. */
  readonly narrows?: Narrowing | undefined;
  /** Answered, and looked at afterwards by information governance. */
  readonly review: boolean;
  /** `confirmed`: an information-governance lead's signature holds for the very words of this entry. */
  readonly status: 'confirmed' | 'to-be-confirmed';
  readonly welsh: 'draft' | 'reviewed';
  readonly source: { readonly act: string; readonly provision: string };
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** What has to be so, for the user to read. */
  readonly conditions: readonly Bilingual[];
  /** What nobody has looked up yet, in words. */
  readonly unverified?: Bilingual | undefined;
};

/** Who asks, as far as the catalogue looks at it: an organisation that serves both nations may declare the gateways of both. */
export type GatewayUser = { readonly role: Role; readonly nations: readonly Nation[]; readonly sector: string };

/** What is to be declared, when and in which world. */
export type Occasion = {
  readonly subject: SubjectOfGateway;
  readonly today: IsoDate;
  /** In live work a gateway that no information-governance lead has signed is refused. */
  readonly onlyConfirmed: boolean;
};

/** Why a gateway is refused. Of several grounds the first of this list is given. */
export type GatewayRefusal = 'context-only' | 'nation' | 'role' | 'sector' | 'subject' | 'not-yet-in-force' | 'no-longer-in-force' | 'not-confirmed';

/** How an entry stands on a day, whoever asks: `open`, or why nobody may declare it. */
export type GatewayStanding = 'open' | Extract<GatewayRefusal, 'context-only' | 'not-yet-in-force' | 'no-longer-in-force' | 'not-confirmed'>;

/** Whether anybody at all may declare this basis today. */
export function gatewayStanding({ use, from, to, status }: Gateway, { today, onlyConfirmed }: Omit<Occasion, 'subject'>): GatewayStanding {
  if (use === 'context') return 'context-only';
  if (from === null || today < from) return 'not-yet-in-force';
  if (to !== undefined && to < today) return 'no-longer-in-force';
  return onlyConfirmed && status !== 'confirmed' ? 'not-confirmed' : 'open';
}

/** Why this user may not declare this basis on this occasion; undefined: they may. An organisation of neither nation may declare none. */
export function gatewayRefusal(gateway: Gateway, user: GatewayUser, occasion: Occasion): GatewayRefusal | undefined {
  if (gateway.use === 'context') return 'context-only';
  if (!gateway.nations.some((nation) => user.nations.includes(nation))) return 'nation';
  if (!gateway.roles.some((role) => actsAs(user.role, role))) return 'role';
  if (gateway.sectors !== undefined && !gateway.sectors.includes(user.sector)) return 'sector';
  if (!gateway.subjects.includes(occasion.subject)) return 'subject';
  const standing = gatewayStanding(gateway, occasion);
  return standing === 'open' ? undefined : standing;
}
