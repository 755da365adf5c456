import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { listProjectContacts } from '../store/sql/list-project-contacts.ts';
import { saveProjectContact } from '../store/sql/save-project-contact.ts';
import type { ProjectContactRequest, ProjectContacts } from './directory-schema.ts';
import { projectContactContentSchema, projectRoles } from './directory-schema.ts';

/** Who stands for the caller's organisation in the project, after entering one of them if given. An entry makes no account and opens nothing. @throws MastError `audit-unavailable` */
export async function projectContacts(core: Core, user: UserPrincipal, entered?: ProjectContactRequest): Promise<ProjectContacts> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    if (entered !== undefined) {
      const { role, ...content } = entered;
      await db.run(saveProjectContact, [organisationId, role, core.keys.seal(organisationId, 'project_contact', role, content), accountId, core.clock.now()]);
      await appendLeaf(db, core, { organisationId, accountId }, { kind: 'project-contact-entered', payload: { role } });
    }
    const rows = await db.rows(listProjectContacts, [organisationId]);
    const contacts = projectRoles.flatMap((role) => {
      const row = rows.find((one) => one.role === role);
      return row === undefined ? [] : [{ role, at: row.at.toISOString(), ...projectContactContentSchema.parse(core.keys.open(organisationId, 'project_contact', role, row.sealed)) }];
    });
    return { contacts, missing: projectRoles.filter((role) => !contacts.some((one) => one.role === role)) };
  });
}
