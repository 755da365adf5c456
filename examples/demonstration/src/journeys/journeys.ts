import { addressInTeams } from './address-in-teams.ts';
import { addressInWelsh } from './address-in-welsh.ts';
import { approveAUser } from './approve-a-user.ts';
import { audit } from './audit.ts';
import { childFromACase } from './child-from-a-case.ts';
import { childInAnEmail } from './child-in-an-email.ts';
import { childInHospital } from './child-in-hospital.ts';
import { childOnAPhone } from './child-on-a-phone.ts';
import type { Journey } from './journey.ts';
import { refusedRow } from './refused-row.ts';

/** The six journeys (issue 7, Must show), that of the health record (issue 8), and those of Teams and Outlook (issue 9), in an order in which each finds what the earlier ones left. */
export const journeys: readonly Journey[] = [childFromACase, addressInWelsh, approveAUser, audit, refusedRow, childOnAPhone, childInHospital, addressInTeams, childInAnEmail];
