import type { IsoDate } from '../shared/brands.ts';
import type { Role } from './principal.ts';

export type Nation = 'england' | 'wales';
export type SubjectOfGateway = 'child' | 'adult' | 'unknown-age' | 'household' | 'address';

/** One legal basis that a user may declare. An entry is data: statutes and guidance change more often than software. */
export type Gateway = {
  readonly id: string;
  readonly nations: readonly Nation[];
  /** First and last day on which it may be declared. */
  readonly from: IsoDate;
  readonly to?: IsoDate | undefined;
  readonly subjects: readonly SubjectOfGateway[];
  readonly roles: readonly Role[];
  /** Services whose feeds this basis does not reach; the answer says that it was narrowed. */
  readonly excludesServices: readonly string[];
  readonly status: 'confirmed' | 'to-be-confirmed';
  readonly title: { readonly en: string; readonly cy: string };
  readonly text: { readonly en: string; readonly cy: string };
};

/** Who asks, as far as the catalogue looks at it: an organisation that serves both nations may declare the gateways of both. */
export type GatewayUser = { readonly role: Role; readonly nations: readonly Nation[] };

/** Whether this user may declare this basis today for such a subject. An organisation of neither nation may declare none. */
export function mayDeclare(gateway: Gateway, user: GatewayUser, subject: SubjectOfGateway, today: IsoDate): boolean {
  return (
    gateway.from <= today &&
    (gateway.to === undefined || today <= gateway.to) &&
    gateway.subjects.includes(subject) &&
    gateway.roles.includes(user.role) &&
    gateway.nations.some((nation) => user.nations.includes(nation))
  );
}
