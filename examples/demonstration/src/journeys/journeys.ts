import { addressInWelsh } from './address-in-welsh.ts';
import { approveAUser } from './approve-a-user.ts';
import { audit } from './audit.ts';
import { childFromACase } from './child-from-a-case.ts';
import { childInHospital } from './child-in-hospital.ts';
import { childOnAPhone } from './child-on-a-phone.ts';
import type { Journey } from './journey.ts';
import { refusedRow } from './refused-row.ts';

/** The six journeys (issue 7, Must show) and that of the health record (issue 8), in an order in which each finds what the earlier ones left. */
export const journeys: readonly Journey[] = [childFromACase, addressInWelsh, approveAUser, audit, refusedRow, childOnAPhone, childInHospital];
